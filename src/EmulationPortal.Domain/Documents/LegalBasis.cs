using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Domain.Documents;

/// <summary>The bloc a document is written for, as far as the reach of a legal text depends on it.</summary>
/// <param name="ParentAuthority">Who organised the bloc: "UBND tỉnh Đồng Tháp"; names the province.</param>
public sealed record LegalPlace(Guid BlocId, CycleKind Cycle, string ParentAuthority);

/// <summary>One line of a legal basis.</summary>
/// <param name="Text">As printed, after "Căn cứ".</param>
/// <param name="ToVerify">What has to be verified about the text: shown on the screen, never printed.</param>
/// <param name="Code">The text's part of addresses; null for a line written by hand.</param>
public sealed record LegalLine(string Text, string? ToVerify, string? Code);

/// <summary>Chooses the legal basis of a document by its date (rule 21).</summary>
public static class LegalBasis
{
    /// <summary>The texts in force on a day for a purpose and a bloc, in official order: by kind, then by day of issue, then by number.</summary>
    /// <param name="texts">All texts known.</param>
    /// <param name="day">The day of the document.</param>
    /// <param name="purpose">What the document is for; texts of every purpose are quoted too.</param>
    /// <param name="place">The bloc.</param>
    public static IReadOnlyList<LegalLine> On(IEnumerable<LegalText> texts, DateOnly day, LegalPurpose purpose, LegalPlace place) =>
    [
        .. texts.Where(t => t.InForceOn(day) && (t.Purpose == LegalPurpose.All || t.Purpose == purpose) && Reaches(t, place))
            .OrderBy(t => t.Kind).ThenBy(t => t.IssuedOn ?? DateOnly.MaxValue).ThenBy(t => t.Number, StringComparer.Ordinal)
            .Select(t => new LegalLine("Căn cứ " + t.Citation, t.ToVerify, t.Code)),
    ];

    /// <summary>The lines somebody wrote instead, one a line of the text.</summary>
    public static IReadOnlyList<LegalLine> Written(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => new LegalLine(l.TrimEnd(';', '.'), null, null))];

    private static bool Reaches(LegalText text, LegalPlace place) => text.Reach switch
    {
        LegalReach.Everywhere => true,
        LegalReach.Province => $" {VietnameseText.Fold(place.ParentAuthority)} ".Contains($" {VietnameseText.Fold(text.Province!)} ", StringComparison.Ordinal),
        LegalReach.CalendarYears => place.Cycle == CycleKind.CalendarYear,
        LegalReach.SchoolYears => place.Cycle == CycleKind.SchoolYear,
        LegalReach.Bloc => text.BlocId == place.BlocId,
        _ => false,
    };
}
