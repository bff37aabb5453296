using System.ComponentModel.DataAnnotations;
using System.Globalization;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Web.Features.Pledges.Registrations;

/// <summary>All lines of a registration.</summary>
public sealed class LinesForm
{
    /// <summary>The version of the registration the page was filled from.</summary>
    public long Version { get; set; }

    public List<LineRow> Lines { get; set; } = [];
}

/// <summary>One line, with what it held when the page was filled: a line nobody touched is not sent anew.</summary>
public sealed class LineRow
{
    public Guid Id { get; set; }

    /// <summary>The version of the line the writer started from.</summary>
    public long Version { get; set; }

    /// <summary>What the line held on the page that was opened.</summary>
    public string? Was { get; set; }

    [Display(Name = "Đăng ký năm nay")]
    public decimal? Value { get; set; }

    [Display(Name = "Kết quả năm trước")]
    public decimal? Baseline { get; set; }

    public string? Words { get; set; }
    public bool NotApplicable { get; set; }

    /// <summary>What the line holds, as one text.</summary>
    public string Now => string.Join('|', Value?.ToString("0.####", CultureInfo.InvariantCulture), Baseline?.ToString("0.####", CultureInfo.InvariantCulture), Words?.Trim(), NotApplicable ? "x" : "");

    /// <summary>Somebody changed it in the form.</summary>
    public bool Touched => Now != (Was ?? "");

    /// <summary>As the registration takes it.</summary>
    public LineEntry Entry => new(Value, Words, Baseline, NotApplicable);

    /// <summary>A line as it is kept.</summary>
    public static LineRow Of(RegistrationLine line)
    {
        var row = new LineRow { Id = line.Id, Version = line.LineVersion, Value = line.Entry.Value, Baseline = line.Entry.Baseline, Words = line.Entry.Words, NotApplicable = line.Entry.NotApplicable };
        row.Was = row.Now;
        return row;
    }
}

/// <summary>A target of the unit's own.</summary>
public sealed class OwnTargetForm
{
    [Display(Name = "Chỉ tiêu riêng")]
    public string? OwnName { get; set; }

    [Display(Name = "Đơn vị tính", Description = "Ví dụ: sinh viên, %, lượt người")]
    public string? OwnUnit { get; set; }

    [Display(Name = "Kiểu số liệu")]
    public IndicatorKind OwnKind { get; set; }

    [Display(Name = "Chiều so sánh")]
    public TargetDirection OwnDirection { get; set; }
}

/// <summary>What the last step sends. A leader's name and title come from the position, not from here.</summary>
public sealed class SendForm
{
    /// <summary>The version of the registration that was checked.</summary>
    public long Version { get; set; }

    [Display(Name = "Họ tên người ký", Description = "Đúng như trên bản giấy")]
    public string? SignerName { get; set; }

    [Display(Name = "Chức danh người ký", Description = "Ví dụ: Phó Hiệu trưởng")]
    public string? SignerTitle { get; set; }

    [Display(Name = "Bản quét có chữ ký", Description = "PDF, JPEG hoặc PNG, tối đa 20 MB")]
    public IFormFile? Scan { get; set; }
}

/// <summary>Why a registration goes back.</summary>
public sealed class BackForm
{
    public long Version { get; set; }

    [Display(Name = "Cần sửa gì"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
