using System.ComponentModel.DataAnnotations;

namespace EmulationPortal.Web.Features.Account;

/// <summary>What the sign-in form sends.</summary>
public sealed class SignInForm
{
    [Required(ErrorMessage = "Hãy nhập thư điện tử."), Display(Name = "Thư điện tử"), StringLength(200)]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập mật khẩu."), Display(Name = "Mật khẩu"), DataType(DataType.Password), StringLength(200)]
    public string Password { get; set; } = "";
}
