using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Pledges;

/// <summary>A figure of progress as it is entered.</summary>
/// <param name="IsOfficial">The official figure; otherwise "ước thực hiện".</param>
/// <param name="On">The day up to which it counts.</param>
/// <param name="Evidence">Number and symbol of a paper, or a link.</param>
/// <param name="EvidenceFileId">A file given as evidence.</param>
public sealed record ProgressEntry(decimal? Value, string? Words, bool IsOfficial, DateOnly? On, string? Evidence = null, Guid? EvidenceFileId = null);

/// <summary>How far a target has come on a day. Rows are only added: a correction is a newer row, the older ones are its history.</summary>
public sealed class Progress : Root
{
    public const int EvidenceLength = 500;

    public static readonly Rule DayNeeded = new("progress.day-needed", "Hãy nhập ngày số liệu tính đến, ví dụ 30/6/2026.");
    public static readonly Rule DayInFuture = new("progress.day-in-future", "Số chính thức tính đến một ngày không sau hôm nay ({0:dd/MM/yyyy}). Số của ngày sau hãy ghi là ước thực hiện.");
    public static readonly Rule ValueNeeded = new("progress.value-needed", "Hãy ghi kết quả thực hiện.");
    public static readonly Rule EvidenceTooLong = new("progress.evidence-too-long", "Minh chứng dài quá 500 ký tự. Hãy ghi số, ký hiệu văn bản hoặc một đường dẫn.");
    public static readonly Rule NoTarget = new("progress.no-target", "Chỉ tiêu này không có trong giao ước hoặc bản đăng ký đã tiếp nhận.");

    private Progress()
    {
    }

    /// <summary>Records how far a target has come.</summary>
    /// <param name="blocYearId">The bloc-year.</param>
    /// <param name="target">The target undertaken.</param>
    /// <param name="entry">The figure.</param>
    /// <param name="deed">Who records.</param>
    /// <exception cref="RuleBroken"><see cref="ValueNeeded"/>, <see cref="DayNeeded"/>, <see cref="DayInFuture"/>, <see cref="EvidenceTooLong"/>, <see cref="TargetFigures.OutOfBounds"/>, <see cref="TargetFigures.YesOrNo"/>.</exception>
    public Progress(Guid blocYearId, TargetFact target, ProgressEntry entry, Deed deed)
    {
        var words = target.Kind == IndicatorKind.Text && !string.IsNullOrWhiteSpace(entry.Words) ? VietnameseText.Tidy(entry.Words) : null;
        var value = target.Kind == IndicatorKind.Text ? null : entry.Value;
        if (value is null && words is null)
            throw new RuleBroken(ValueNeeded) { Field = target.Kind == IndicatorKind.Text ? "Words" : "Value" };
        TargetFigures.Check(target.Name, target.Kind, target.Kind == IndicatorKind.Text ? "Words" : "Value", words, value);
        if (entry.On is not { } day)
            throw new RuleBroken(DayNeeded) { Field = "On" };
        if (entry.IsOfficial && day > deed.Today)
            throw new RuleBroken(DayInFuture, deed.Today) { Field = "On" };
        var evidence = string.IsNullOrWhiteSpace(entry.Evidence) ? null : VietnameseText.Tidy(entry.Evidence);
        if (evidence?.Length > EvidenceLength)
            throw new RuleBroken(EvidenceTooLong) { Field = "Evidence" };
        (BlocYearId, UnitId, Code, Value, Words, IsOfficial, On) = (blocYearId, target.UnitId, target.Code, value, words, entry.IsOfficial, day);
        (Evidence, EvidenceFileId, RecordedBy, RecordedAt) = (evidence, entry.EvidenceFileId, deed.PersonName, deed.At);
    }

    public Guid BlocYearId { get; private set; }

    /// <summary>The unit; null for a target of the whole bloc.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The target's code.</summary>
    public string Code { get; private set; } = "";

    public decimal? Value { get; private set; }
    public string? Words { get; private set; }

    /// <summary>The official figure; otherwise "ước thực hiện".</summary>
    public bool IsOfficial { get; private set; }

    /// <summary>The day up to which it counts.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Number and symbol of a paper, or a link.</summary>
    public string? Evidence { get; private set; }

    public Guid? EvidenceFileId { get; private set; }
    public string RecordedBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Of several rows the one that counts: the official ones before the estimates; of these the one up to the latest day, and of one day the one recorded last.</summary>
    public static Progress? Latest(IEnumerable<Progress> rows) =>
        rows.OrderByDescending(p => p.IsOfficial).ThenByDescending(p => p.On).ThenByDescending(p => p.RecordedAt).ThenByDescending(p => p.Id).FirstOrDefault();
}
