using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Awards;

/// <summary>The text of a summary of achievements.</summary>
/// <param name="Situation">What the unit is, or who the person is (Đặc điểm, tình hình).</param>
/// <param name="Achievements">What was achieved (Thành tích đạt được).</param>
/// <param name="Honours">What was awarded before (Các hình thức đã được khen thưởng).</param>
public sealed record SummaryText(string? Situation, string? Achievements, string? Honours);

/// <summary>Báo cáo tóm tắt thành tích of a unit or a person proposed: drafted from what the portal holds, written by the unit, confirmed by its leader.</summary>
public sealed class MeritSummary : Part
{
    public const int Longest = 20_000;

    private MeritSummary()
    {
    }

    internal MeritSummary(Guid dossierId, int order, DossierItem item, SummaryText drafted, Deed deed)
    {
        (DossierId, Order, UnitId, UnitName, PersonName, Position) = (dossierId, order, item.UnitId, item.UnitName, item.PersonName, item.Position);
        Put(drafted, deed);
    }

    public Guid DossierId { get; private set; }

    /// <summary>From 1.</summary>
    public int Order { get; private set; }

    public Guid UnitId { get; private set; }
    public string UnitName { get; private set; } = "";

    /// <summary>Null for the unit itself.</summary>
    public string? PersonName { get; private set; }

    public string? Position { get; private set; }
    public string Situation { get; private set; } = "";
    public string Achievements { get; private set; } = "";
    public string Honours { get; private set; } = "";

    /// <summary>Grows by one whenever the text changes.</summary>
    public long TextVersion { get; private set; }

    public string WrittenBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>The leader who confirmed the text as it is; null while nobody has.</summary>
    public string? ConfirmedBy { get; private set; }

    /// <summary>The leader's title, as it is signed.</summary>
    public string? ConfirmedAs { get; private set; }

    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>The version of the text that was frozen; null before.</summary>
    public long? FrozenVersion { get; private set; }

    /// <summary>The person, else the unit.</summary>
    public string Name => PersonName ?? UnitName;

    /// <summary>Whether the text must be frozen, or frozen again.</summary>
    public bool IsNew => FrozenVersion != TextVersion;

    internal bool IsOf(DossierItem item) => UnitId == item.UnitId && PersonName == item.PersonName;

    internal void Put(SummaryText text, Deed deed)
    {
        (Situation, Achievements, Honours) = (DraftedText.Tidy(text.Situation), DraftedText.Tidy(text.Achievements), DraftedText.Tidy(text.Honours));
        (WrittenBy, WrittenAt, ConfirmedBy, ConfirmedAs, ConfirmedAt) = (deed.PersonName, deed.At, null, null, null);
        TextVersion++;
    }

    internal void Confirm(string title, Deed deed) => (ConfirmedBy, ConfirmedAs, ConfirmedAt) = (deed.PersonName, title, deed.At);

    internal void Freeze() => FrozenVersion = TextVersion;
}
