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

/// <summary>What the form for a code of the second factor sends.</summary>
public sealed class CodeForm
{
    [Required(ErrorMessage = "Hãy nhập mã."), Display(Name = "Mã xác thực", Description = "Sáu chữ số trên ứng dụng, hoặc một mã dự phòng."), StringLength(40)]
    public string Code { get; set; } = "";
}

/// <summary>What turning the second factor on sends.</summary>
public sealed class TurnOnForm
{
    [Required(ErrorMessage = "Hãy nhập sáu chữ số trên ứng dụng."), Display(Name = "Mã trên ứng dụng", Description = "Sáu chữ số, đổi mỗi nửa phút."), StringLength(40)]
    public string Code { get; set; } = "";

    /// <summary>The key that was shown, sealed by the portal for this account.</summary>
    public string Key { get; set; } = "";
}
