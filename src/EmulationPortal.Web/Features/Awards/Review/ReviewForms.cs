using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs.Charters;

namespace EmulationPortal.Web.Features.Awards.Review;

/// <summary>An award under review: how many, and how chosen.</summary>
public sealed class SlateForm
{
    [Display(Name = "Danh hiệu, hình thức khen thưởng")]
    public string? Award { get; set; }

    [Display(Name = "Số lượng", Description = "Để trống nếu quy định theo tỷ lệ.")]
    public int? Number { get; set; }

    [Display(Name = "Hoặc tỷ lệ trên số đơn vị thành viên")]
    public decimal? Percent { get; set; }

    [Display(Name = "Khi tỷ lệ ra số lẻ")]
    public QuotaRounding Rounding { get; set; }

    [Display(Name = "Hình thức chọn")]
    public SelectionMethod Method { get; set; }

    [Display(Name = "Căn cứ của hình thức chọn", Description = "Ví dụ “Quy chế của Khối, Điều 9”."), StringLength(AwardSlate.SourceLength)]
    public string? Source { get; set; }

    /// <summary>The quota as the domain takes it.</summary>
    public AwardQuota Quota => new(Number, Percent, Rounding);
}

/// <summary>Units taken from the ranking.</summary>
public sealed class RankedForm
{
    public List<Guid> Units { get; set; } = [];
}

/// <summary>A unit, or a person of it, is nominated.</summary>
public sealed class NominateForm
{
    [Display(Name = "Căn cứ thành tích")]
    public MeritGround Ground { get; set; }

    [Display(Name = "Họ và tên"), StringLength(Candidate.NameLength)]
    public string? PersonName { get; set; }

    [Display(Name = "Chức vụ, vị trí công tác"), StringLength(Candidate.PositionLength)]
    public string? Position { get; set; }

    [Display(Name = "Thành tích", Description = "Tóm tắt thành tích làm căn cứ đề nghị."), StringLength(Candidate.TextLength), DataType(DataType.MultilineText)]
    public string? Achievement { get; set; }

    [Display(Name = "Số sáng kiến được công nhận")]
    public int? Initiatives { get; set; }

    [Display(Name = "Tên sáng kiến, số và ngày quyết định công nhận"), StringLength(Candidate.TextLength), DataType(DataType.MultilineText)]
    public string? InitiativeNames { get; set; }

    [Display(Name = "Danh hiệu, khen thưởng đã đạt"), StringLength(Candidate.TextLength), DataType(DataType.MultilineText)]
    public string? EarlierTitles { get; set; }

    [Display(Name = "Đây là người khác với người có tên gần giống trong danh sách")]
    public bool NotTheSame { get; set; }
}

/// <summary>A list pasted from Excel, or brought as a file; what was shown comes back as text with the rows to take.</summary>
public sealed class ListForm
{
    [Display(Name = "Dán từ Excel", Description = "Sáu cột theo thứ tự của tệp mẫu; không cần dòng tiêu đề."), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    /// <summary>Numbers of the rows to take.</summary>
    public List<int> Rows { get; set; } = [];
}

/// <summary>Why something is withdrawn, or a candidate stands.</summary>
public sealed class ReasonForm
{
    /// <summary>Which finding.</summary>
    public string? Key { get; set; }

    public string? Reason { get; set; }
}

/// <summary>The unit's answer to a condition.</summary>
public sealed class AnswerForm
{
    public Guid Condition { get; set; }
    public bool Met { get; set; }
    public string? Words { get; set; }
    public string? Evidence { get; set; }
}

/// <summary>The agreement on candidates.</summary>
public sealed class AgreeForm
{
    [Display(Name = "Hội nghị lần thứ", Description = "Số thứ tự của hội nghị trong năm, như trên trang Hội nghị.")]
    public int? Meeting { get; set; }

    [Display(Name = "Ngày hiệp thương")]
    public DateOnly? On { get; set; }

    [Display(Name = "Kết quả hiệp thương", Description = "Ghi như trong biên bản."), StringLength(AwardReview.Longest), DataType(DataType.MultilineText)]
    public string? Outcome { get; set; }

    public long Version { get; set; }
}

/// <summary>An open choice.</summary>
public sealed class ChooseForm
{
    [Display(Name = "Số đơn vị có mặt")]
    public int? Present { get; set; }

    [Display(Name = "Biên bản làm căn cứ", Description = "Số, ngày biên bản hội nghị."), StringLength(Selection.RecordLength)]
    public string? Record { get; set; }

    [Display(Name = "Ngày chọn")]
    public DateOnly? On { get; set; }

    /// <summary>Counted hands; of an acclamation whether the candidate was acclaimed.</summary>
    public List<ChooseRow> Votes { get; set; } = [];
}

/// <summary>One candidate of an open choice.</summary>
public sealed class ChooseRow
{
    public Guid Candidate { get; set; }
    public int? For { get; set; }
    public bool Chosen { get; set; }
}

/// <summary>A violation is being verified.</summary>
public sealed class ViolationForm
{
    [Display(Name = "Đơn vị")]
    public Guid? Unit { get; set; }

    [Display(Name = "Nội dung đang xác minh"), DataType(DataType.MultilineText)]
    public string? Cause { get; set; }

    [Display(Name = "Văn bản hoặc nguồn thông tin", Description = "Số, ngày văn bản.")]
    public string? Document { get; set; }
}

/// <summary>It is concluded.</summary>
public sealed class ConcludeForm
{
    public string? Result { get; set; }
}
