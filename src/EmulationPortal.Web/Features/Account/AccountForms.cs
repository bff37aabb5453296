using System.ComponentModel.DataAnnotations;

namespace EmulationPortal.Web.Features.Account;

/// <summary>What the sign-in form sends.</summary>
public sealed class SignInForm
{
    [Required(ErrorMessage = "Hãy nhập thư điện tử."), Display(Name = "Thư điện tử công vụ"), StringLength(200)]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập mật khẩu."), Display(Name = "Mật khẩu"), DataType(DataType.Password), StringLength(200)]
    public string Password { get; set; } = "";
}

/// <summary>What the form for a new password sends.</summary>
public sealed class ChangePasswordForm
{
    [Required(ErrorMessage = "Hãy nhập mật khẩu đang dùng."), Display(Name = "Mật khẩu đang dùng"), DataType(DataType.Password), StringLength(200)]
    public string Current { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập mật khẩu mới."), Display(Name = "Mật khẩu mới", Description = "Từ 12 ký tự. Một câu dài, dễ nhớ với riêng bạn là tốt nhất; dùng được dấu cách và tiếng Việt có dấu."), DataType(DataType.Password), StringLength(200)]
    public string New { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập lại mật khẩu mới."), Display(Name = "Nhập lại mật khẩu mới"), DataType(DataType.Password), StringLength(200)]
    [Compare(nameof(New), ErrorMessage = "Hai lần nhập mật khẩu mới chưa giống nhau.")]
    public string Repeat { get; set; } = "";
}
