using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Web.Features.Blocs.Leadership;

/// <summary>The chair of the following year.</summary>
public sealed class NextChairForm
{
    [Required(ErrorMessage = "Hãy chọn hình thức."), Display(Name = "Hình thức chọn")]
    public SelectionMode? Mode { get; set; }

    [Required(ErrorMessage = "Hãy chọn đơn vị."), Display(Name = "Đơn vị")]
    public Guid? UnitId { get; set; }

    [Required(ErrorMessage = "Hãy nhập ngày bắt đầu."), Display(Name = "Từ ngày", Description = "Quyền điều hành năm sau bắt đầu từ ngày này; năm nay vẫn do đơn vị đương nhiệm hoàn tất đến khi bàn giao.")]
    public DateOnly? From { get; set; }

    [Display(Name = "Nhiệm kỳ hai năm")]
    public bool TwoYears { get; set; }

    [Required(ErrorMessage = "Hãy nhập văn bản."), Display(Name = "Văn bản làm căn cứ", Description = "Biên bản hội nghị, Biên bản kiểm phiếu, hoặc văn bản chỉ định, phân công: số, ký hiệu, ngày."), StringLength(LeadershipTerm.DocumentLength)]
    public string Document { get; set; } = "";
}

/// <summary>A ballot on the next chair, as it came out.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Words">Who was elected with which votes, or why nobody was.</param>
/// <param name="Decides">It is the last that counts.</param>
public sealed record ChairBallotRow(string Name, string Address, string Words, bool Decides);

/// <summary>Choosing the chair of the following year.</summary>
/// <param name="NextLabel">"năm 2027".</param>
/// <param name="NextOpened">The following year's page; null while it is not prepared.</param>
/// <param name="Announced">The chair announced for it already.</param>
/// <param name="Proposal">Whose turn it is by the ledger; only a proposal.</param>
public sealed record NextChairPage(string Path, string ChairWord, string NextLabel, string? NextOpened, string? Announced, IReadOnlyList<ChairBallotRow> Ballots, string? Proposal,
    IReadOnlyList<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Members, NextChairForm Form);
