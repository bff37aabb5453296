using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Awards;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>A summary of achievements.</summary>
public sealed class SummaryForm
{
    [Display(Name = "I. Đặc điểm, tình hình"), DataType(DataType.MultilineText), StringLength(MeritSummary.Longest)]
    public string? Situation { get; set; }

    [Display(Name = "II. Thành tích đạt được", Description = "Số liệu, kết quả nổi bật so với năm trước và so với chỉ tiêu; mỗi ý một dòng."), DataType(DataType.MultilineText), StringLength(MeritSummary.Longest)]
    public string? Achievements { get; set; }

    [Display(Name = "III. Các hình thức đã được khen thưởng"), DataType(DataType.MultilineText), StringLength(MeritSummary.Longest)]
    public string? Honours { get; set; }

    /// <summary>The text's version it was written on.</summary>
    public long TextVersion { get; set; }
}

/// <summary>Documents that go with a dossier.</summary>
public sealed class AnnexForm
{
    public List<Guid> Documents { get; set; } = [];
}

/// <summary>How a line of the checklist is met outside the portal.</summary>
public sealed class NoteForm
{
    public string? Key { get; set; }
    public string? Text { get; set; }
}

/// <summary>Issues the set.</summary>
public sealed class DossierIssueForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Hãy nhập họ tên người ký."), StringLength(120), Display(Name = "Họ tên người ký")]
    public string? SignerName { get; set; }

    [Required(ErrorMessage = "Hãy nhập chức danh người ký."), StringLength(120), Display(Name = "Chức danh người ký", Description = "Ví dụ: Phó Hiệu trưởng")]
    public string? SignerTitle { get; set; }

    [Display(Name = "Căn cứ", Description = "Các văn bản còn hiệu lực hôm nay, mỗi căn cứ một dòng."), DataType(DataType.MultilineText), StringLength(8000)]
    public string? Basis { get; set; }

    [Display(Name = "Lý do sửa căn cứ", Description = "Chỉ ghi khi sửa căn cứ so với danh mục văn bản."), StringLength(500)]
    public string? BasisNote { get; set; }
}

/// <summary>The department's own Tờ trình; its clerk gives the number at once.</summary>
public sealed class DepartmentForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Hãy nhập họ tên người ký."), StringLength(120), Display(Name = "Họ tên người ký")]
    public string? SignerName { get; set; }

    [Required(ErrorMessage = "Hãy nhập chức danh người ký."), StringLength(120), Display(Name = "Chức danh người ký", Description = "Ví dụ: Phó Giám đốc")]
    public string? SignerTitle { get; set; }

    [Display(Name = "Số văn bản", Description = "Số do văn thư cơ quan cấp."), StringLength(20)]
    public string? Number { get; set; }

    [Display(Name = "Ngày văn bản")]
    public DateOnly? Date { get; set; }
}

/// <summary>A day and a reason, as the step asks for them.</summary>
public sealed class StepForm
{
    public DateOnly? On { get; set; }
    public string? Reason { get; set; }
    public string? Answer { get; set; }
}

/// <summary>An opinion given during appraisal.</summary>
public sealed class OpinionForm
{
    [Display(Name = "Cơ quan, người có ý kiến"), StringLength(DossierOpinion.BodyLength)]
    public string? Body { get; set; }

    [Display(Name = "Số, ngày văn bản"), StringLength(DossierOpinion.DocumentLength)]
    public string? Document { get; set; }

    [Display(Name = "Ngày nhận ý kiến")]
    public DateOnly? On { get; set; }

    [Display(Name = "Nhất trí với đề nghị")]
    public bool Agrees { get; set; }

    [Display(Name = "Nội dung ý kiến"), DataType(DataType.MultilineText), StringLength(AwardDossier.ReasonLength)]
    public string? Text { get; set; }
}

/// <summary>For how long the names are published.</summary>
public sealed class NoticeForm
{
    [Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }

    [Display(Name = "Đến hết ngày")]
    public DateOnly? To { get; set; }

    [Display(Name = "Nơi đăng tải"), StringLength(DossierOpinion.BodyLength)]
    public string? Place { get; set; }
}

/// <summary>The council's result and the decision.</summary>
public sealed class DecisionForm
{
    [Display(Name = "Kết quả họp Hội đồng Thi đua - Khen thưởng", Description = "Ngày họp, số phiếu, kết quả; không họp thì ghi rõ."), DataType(DataType.MultilineText), StringLength(AwardDossier.ReasonLength)]
    public string? Council { get; set; }

    [Display(Name = "Số, ký hiệu quyết định", Description = "Ví dụ: 1205/QĐ-UBND"), StringLength(DossierDecision.NumberLength)]
    public string? Number { get; set; }

    [Display(Name = "Ngày quyết định")]
    public DateOnly? On { get; set; }

    [Display(Name = "Người ký quyết định"), StringLength(DossierDecision.DeciderLength)]
    public string? DecidedBy { get; set; }

    public List<DecisionRow> Lines { get; set; } = [];
}

/// <summary>What the decision gives to one that was proposed.</summary>
public sealed class DecisionRow
{
    public Guid Item { get; set; }

    /// <summary>The award given; empty where none is.</summary>
    public string? Award { get; set; }

    public string? Reason { get; set; }
}
