using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Features.Scoring.Ending;

/// <summary>A member is excluded.</summary>
public sealed class ExcludeForm
{
    [Display(Name = "Đơn vị"), Required(ErrorMessage = "Hãy chọn đơn vị.")]
    public Guid? Unit { get; set; }

    [Display(Name = "Nguyên nhân", Description = "Ví dụ: Tập thể lãnh đạo bị kỷ luật cảnh cáo"), DataType(DataType.MultilineText)]
    public string? Cause { get; set; }

    [Display(Name = "Văn bản làm căn cứ", Description = "Số, ký hiệu, ngày, ví dụ: Quyết định số 45/QĐ-UBND ngày 12/5/2026")]
    public string? Document { get; set; }

    [Display(Name = "Hệ quả")]
    public ExclusionEffect Effect { get; set; }
}

/// <summary>An exclusion is withdrawn.</summary>
public sealed class WithdrawForm
{
    [Display(Name = "Lý do rút"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}

/// <summary>How a ballot placed members that are tied.</summary>
public sealed class BallotForm
{
    public List<BallotRow> Rows { get; set; } = [];

    [Display(Name = "Biên bản kiểm phiếu", Description = "Số, ngày của biên bản, ví dụ: Biên bản kiểm phiếu ngày 20/7/2026")]
    public string? Record { get; set; }
}

/// <summary>One tied member.</summary>
public sealed class BallotRow
{
    public Guid Unit { get; set; }

    /// <summary>1 the highest.</summary>
    public int? Place { get; set; }
}

/// <summary>Closes the round.</summary>
public sealed class CloseForm
{
    /// <summary>The version of the round whose consequences were read.</summary>
    public long Version { get; set; }

    [Display(Name = "Gõ chữ CHỐT để xác nhận", Description = "Gõ đúng bốn chữ cái, có dấu")]
    public string? Word { get; set; }
}
