using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Scoring.Results;

/// <summary>A unit objects to its result.</summary>
public sealed class AppealForm
{
    [Display(Name = "Kiến nghị về")]
    public Guid? Criterion { get; set; }

    [Display(Name = "Nội dung kiến nghị và căn cứ"), DataType(DataType.MultilineText)]
    public string? Text { get; set; }
}

/// <summary>The office answers.</summary>
public sealed class AppealAnswerForm
{
    [Display(Name = "Kết luận"), Required(ErrorMessage = "Hãy chọn chấp nhận hoặc không chấp nhận.")]
    public bool? Upheld { get; set; }

    [Display(Name = "Trả lời"), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    [Display(Name = "Kết quả thay đổi thế nào", Description = "Ghi khi chấp nhận, ví dụ: Tiêu chí 1.4 từ 6,00 thành 8,00; mở lại thẩm định và chốt lại"), DataType(DataType.MultilineText)]
    public string? Effect { get; set; }
}

/// <summary>The form in which a unit objects.</summary>
/// <param name="Result">The result in question.</param>
/// <param name="Until">Last day of the window.</param>
public sealed record AppealPage(string Path, string UnitName, string Code, IReadOnlyList<Fact> Result, DateOnly Until, IReadOnlyList<SelectListItem> Criteria, AppealForm Form);

/// <summary>Appeals the visitor may read.</summary>
/// <param name="Window">Until when one may appeal, in a sentence; null while the round is open.</param>
/// <param name="Own">Where the visitor's unit appeals; null when it may not now.</param>
/// <param name="Answering">The appeal whose answer was refused, with what was typed.</param>
public sealed record AppealsPage(string Path, string? Window, ActionLink? Own, IReadOnlyList<AppealRow> Rows, bool SeesAll, (Guid Id, AppealAnswerForm Form)? Answering);

/// <summary>One appeal.</summary>
/// <param name="About">The criterion, or the result as a whole.</param>
/// <param name="MayAnswer">The visitor may answer it now.</param>
public sealed record AppealRow(Guid Id, string UnitName, string About, string Text, string By, DateTime At, bool? Upheld, string? Answer, string? Effect, string? AnsweredBy, DateTime? AnsweredAt, bool MayAnswer);
