using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>The days of every stage of a new round.</summary>
public sealed class OpenForm
{
    /// <summary>In the order of the stages.</summary>
    public List<StageRow> Dates { get; set; } = [];

    /// <summary>Two weeks and a half for the units' own work, less for what follows, one stage after the other.</summary>
    public static OpenForm From(DateOnly today)
    {
        int[] days = [18, 12, 6, 8, 10];
        var form = new OpenForm();
        foreach (var length in days)
        {
            form.Dates.Add(new StageRow { From = today, Until = today.AddDays(length - 1) });
            today = today.AddDays(length);
        }

        return form;
    }
}

/// <summary>The days of one stage.</summary>
public sealed class StageRow
{
    [Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }

    [Display(Name = "Đến hết ngày")]
    public DateOnly? Until { get; set; }
}

/// <summary>Goes on to the next stage.</summary>
public sealed class AdvanceForm
{
    /// <summary>The version of the round whose consequences were read.</summary>
    public long Version { get; set; }
}

/// <summary>Another last day of a stage.</summary>
public sealed class DeadlineForm
{
    [Display(Name = "Giai đoạn")]
    public ScoringStage Stage { get; set; }

    [Display(Name = "Hạn mới"), Required(ErrorMessage = "Hãy nhập hạn mới, ví dụ 15/6/2026.")]
    public DateOnly? Until { get; set; }

    [Display(Name = "Lý do dời hạn"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}

/// <summary>Opens an earlier stage again.</summary>
public sealed class ReopenForm
{
    public long Version { get; set; }

    [Display(Name = "Mở lại giai đoạn")]
    public ScoringStage Stage { get; set; }

    [Display(Name = "Lý do mở lại"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}

/// <summary>How checkers are drawn.</summary>
public sealed class DrawForm
{
    [Display(Name = "Số đơn vị chấm mỗi bảng điểm"), Range(1, 20, ErrorMessage = "Mỗi bảng điểm cần từ 1 đến 20 đơn vị chấm.")]
    public int CheckersPerCard { get; set; }

    [Display(Name = "Số gieo", Description = "In kèm kết quả; ai cũng rút lại được đúng kết quả này từ số gieo")]
    public long Seed { get; set; }
}

/// <summary>A unit steps aside from a card.</summary>
public sealed class ConflictForm
{
    [Display(Name = "Bảng điểm của đơn vị"), Required(ErrorMessage = "Hãy chọn đơn vị.")]
    public Guid? CardUnit { get; set; }

    [Display(Name = "Lý do"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
