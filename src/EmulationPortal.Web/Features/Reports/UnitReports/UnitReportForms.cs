using System.ComponentModel.DataAnnotations;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>One section as it is written.</summary>
public sealed class TextForm
{
    public string? Text { get; set; }

    /// <summary>The version of the text the writer started from.</summary>
    public long Version { get; set; }
}

/// <summary>The table of figures.</summary>
public sealed class FiguresForm
{
    /// <summary>The version of the figures the writer started from.</summary>
    public long Version { get; set; }

    [Display(Name = "Số liệu ước thực hiện đến ngày", Description = "Ví dụ 30/6/2026")]
    public DateOnly? EstimatedOn { get; set; }

    public List<FigureRow> Lines { get; set; } = [];
}

/// <summary>The figures of one indicator.</summary>
public sealed class FigureRow
{
    public Guid Id { get; set; }

    [Display(Name = "Kế hoạch")]
    public decimal? Plan { get; set; }

    [Display(Name = "Cùng kỳ")]
    public decimal? SamePeriod { get; set; }

    [Display(Name = "Ước thực hiện")]
    public decimal? Estimated { get; set; }

    [Display(Name = "Số chính thức")]
    public decimal? Official { get; set; }

    public string? Words { get; set; }
    public bool NotApplicable { get; set; }
}

/// <summary>An indicator of the unit's own.</summary>
public sealed class OwnIndicatorForm
{
    [Display(Name = "Chỉ tiêu riêng")]
    public string? OwnName { get; set; }

    [Display(Name = "Đơn vị tính", Description = "Ví dụ: sinh viên, %, lượt người")]
    public string? OwnUnit { get; set; }

    [Display(Name = "Kiểu số liệu")]
    public Domain.Reports.IndicatorKind OwnKind { get; set; }
}

/// <summary>What the last step sends. A leader's name and title come from the position, not from here.</summary>
public sealed class SubmitForm
{
    /// <summary>The version of the report that was checked.</summary>
    public long Version { get; set; }

    [Display(Name = "Họ tên người ký", Description = "Đúng như trên bản giấy")]
    public string? SignerName { get; set; }

    [Display(Name = "Chức danh người ký", Description = "Ví dụ: Phó Hiệu trưởng")]
    public string? SignerTitle { get; set; }

    [Display(Name = "Bản quét có chữ ký", Description = "PDF, JPEG hoặc PNG, tối đa 20 MB")]
    public IFormFile? Scan { get; set; }
}

/// <summary>A paper report entered by the chair.</summary>
public sealed class PaperForm
{
    [Display(Name = "Ngày nhận bản giấy")]
    public DateOnly? ReceivedOn { get; set; }

    [Display(Name = "Họ tên người ký", Description = "Đúng như trên bản giấy")]
    public string? SignerName { get; set; }

    [Display(Name = "Chức danh người ký", Description = "Ví dụ: Phó Hiệu trưởng")]
    public string? SignerTitle { get; set; }

    [Display(Name = "Bản quét báo cáo giấy", Description = "PDF, JPEG hoặc PNG, tối đa 20 MB")]
    public IFormFile? Scan { get; set; }
}

/// <summary>Why a report goes back.</summary>
public sealed class ReturnForm
{
    public long Version { get; set; }

    [Display(Name = "Cần sửa gì"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
