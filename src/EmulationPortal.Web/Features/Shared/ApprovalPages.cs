using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>To whom a prepared thing is sent for approval.</summary>
public sealed class AskApprovalForm
{
    /// <summary>The version that was checked.</summary>
    public long Version { get; set; }

    [Required(ErrorMessage = "Hãy chọn lãnh đạo sẽ duyệt."), Display(Name = "Lãnh đạo duyệt")]
    public Guid? Leader { get; set; }
}

/// <summary>How the latest request for approval of a thing stands.</summary>
/// <param name="Open">The link still works for the thing as it is.</param>
/// <param name="ReturnReason">What the leader wants changed; null unless it was given back and not touched since.</param>
public sealed record ApprovalState(string LeaderName, string Words, bool Open, string? ReturnReason);

/// <summary>The part of a check page by which an officer sends what was prepared to a leader.</summary>
/// <param name="Action">Where the form is sent.</param>
/// <param name="Leaders">Heads and deputies of the unit who have an account.</param>
/// <param name="Latest">The request made before; null when there was none.</param>
public sealed record ApprovalAsk(string Action, AskApprovalForm Form, IReadOnlyList<SelectListItem> Leaders, ApprovalState? Latest, bool ByMail);

/// <summary>A request that was made and is handed over by the officer, shown this once.</summary>
/// <param name="What">"Báo cáo 6 tháng đầu năm 2026 của Trường …".</param>
/// <param name="Back">Where the thing is.</param>
public sealed record ApprovalGivenPage(string What, GivenLink Link, string Back);

/// <summary>What the leader's two forms send.</summary>
public sealed class ApprovalForm
{
    /// <summary>The secret of the link, carried in the form so that the address it is sent to holds none.</summary>
    [FromForm(Name = "ma")]
    public string? Secret { get; set; }

    [Display(Name = "Cần sửa gì"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}

/// <summary>What a room shows a leader of the thing to be approved.</summary>
/// <param name="What">"Báo cáo 6 tháng đầu năm 2026".</param>
/// <param name="Version">As it stands now.</param>
/// <param name="Act">Words on the button: "Duyệt và gửi báo cáo".</param>
/// <param name="Consequence">What happens when it is pressed.</param>
/// <param name="Document">The whole text as it will be sent.</param>
/// <param name="Address">Where the thing is for those who sign in.</param>
public sealed record ApprovalText(string What, long Version, string Act, string Consequence, IHtmlContent Document, string Address);

/// <summary>The one thing a leader is asked to approve.</summary>
/// <param name="Path">Where the forms are sent.</param>
/// <param name="Changed">It is not any more what was sent for approval, and is not approved by this link.</param>
public sealed record ApprovalPage(
    ApprovalForm Form, string Path, ApprovalText Text, string UnitName, string BlocTitle, string Signer, string MadeBy, DateTime MadeAt, DateTime ExpiresAt, bool Changed);

/// <summary>What was done through a link.</summary>
public sealed record ApprovalDonePage(string Title, string Words);

/// <summary>The pages at the end of a link.</summary>
internal static class ApprovalEnds
{
    /// <summary>For a link that does not work: says so, and nothing of what it was for.</summary>
    public static ViewResult SpentApproval(this Controller controller)
    {
        controller.ModelState.Clear();
        return controller.View("SpentLink", new SpentLinkPage("Nếu nội dung vẫn chờ duyệt, hãy đăng nhập để xem và ký, hoặc nhờ người soạn của đơn vị gửi duyệt lại."));
    }

    /// <summary>After a thing was given back.</summary>
    public static ViewResult GivenBack(this Controller controller) => controller.View("ApprovalDone", new ApprovalDonePage("Đã trả lại để sửa", "Người soạn thấy lý do ở đầu trang của nội dung này."));
}
