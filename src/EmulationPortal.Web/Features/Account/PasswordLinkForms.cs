using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Account;

/// <summary>A password set through a single-use link.</summary>
public sealed class LinkPasswordForm
{
    /// <summary>The secret of the link, carried in the form so that the address it is sent to holds none.</summary>
    [FromForm(Name = "ma")]
    public string? Secret { get; set; }

    [Required(ErrorMessage = "Hãy nhập mật khẩu mới."), Display(Name = "Mật khẩu mới", Description = "Từ 12 ký tự. Một câu dài, dễ nhớ với riêng bạn là tốt nhất; dùng được dấu cách và tiếng Việt có dấu."), DataType(DataType.Password), StringLength(200)]
    public string New { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập lại mật khẩu mới."), Display(Name = "Nhập lại mật khẩu mới"), DataType(DataType.Password), StringLength(200)]
    [Compare(nameof(New), ErrorMessage = "Hai lần nhập mật khẩu mới chưa giống nhau.")]
    public string Repeat { get; set; } = "";
}

/// <summary>Whoever has forgotten the password.</summary>
public sealed class ForgottenForm
{
    [Required(ErrorMessage = "Hãy nhập thư điện tử."), EmailAddress, Display(Name = "Thư điện tử công vụ", Description = "Thư điện tử dùng để đăng nhập."), StringLength(200)]
    public string Email { get; set; } = "";
}

/// <summary>The page on which a link sets a password.</summary>
/// <param name="Path">Where the form is sent.</param>
/// <param name="Invited">The first password of an invited person; otherwise another in place of a forgotten one.</param>
/// <param name="OfficeName">Who invites.</param>
public sealed record LinkPasswordPage(LinkPasswordForm Form, string Path, bool Invited, string FullName, string Email, DateTime ExpiresAt, string OfficeName);

/// <summary>The page for a forgotten password.</summary>
/// <param name="ByMail">A link can be mailed; otherwise the administrator is to be asked.</param>
/// <param name="Asked">It was asked for: whether there is such an account is not said.</param>
public sealed record ForgottenPage(ForgottenForm Form, bool ByMail, bool Asked, string OfficeName, string? OfficeContact);
