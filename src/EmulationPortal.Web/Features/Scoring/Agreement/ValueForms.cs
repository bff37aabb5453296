using System.ComponentModel.DataAnnotations;

namespace EmulationPortal.Web.Features.Scoring.Agreement;

/// <summary>Values of a card set in the agreement or the appraisal. What is entered, never points: those are computed.</summary>
public sealed class ValuesForm
{
    [Display(Name = "Lý do chung", Description = "Dùng cho những dòng đã đổi mà không ghi lý do riêng"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public List<ValueRow> Lines { get; set; } = [];
}

/// <summary>One line.</summary>
public sealed class ValueRow
{
    public Guid Criterion { get; set; }

    /// <summary>The version of the line the writer had before them.</summary>
    public long Version { get; set; }

    /// <summary>As typed.</summary>
    public string? Value { get; set; }

    public string? Reason { get; set; }
}

/// <summary>To what many lines are set at once.</summary>
public enum ManyTo
{
    [Display(Name = "Điểm tự chấm của đơn vị")]
    Self,
    [Display(Name = "Kết quả chấm chéo (trung bình)")]
    Checks,
}

/// <summary>Many lines of many members, set at once with one reason.</summary>
public sealed class ManyForm
{
    [Display(Name = "Thống nhất lấy")]
    public ManyTo To { get; set; }

    [Display(Name = "Lý do, ghi vào từng dòng"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    /// <summary>The chosen lines: unit, criterion and version of the line, "id_id_3".</summary>
    public List<string> Chosen { get; set; } = [];
}

/// <summary>The table was passed outside the portal.</summary>
public sealed class TableForm
{
    public long Version { get; set; }

    [Display(Name = "Biên bản thông qua", Description = "Số, ngày của biên bản, ví dụ: Biên bản số 09/BB-KTĐ7 ngày 20/7/2026"), DataType(DataType.Text)]
    public string? Reason { get; set; }
}
