using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>How far the merit review of a bloc-year has come.</summary>
/// <param name="Candidates">Who stand.</param>
/// <param name="AgreedOn">The day of the agreement on candidates; null before.</param>
/// <param name="AllSelected">Every award is chosen for.</param>
/// <param name="Ballot">The latest ballot that is open or waits for its count, as a sentence.</param>
public sealed record AwardFact(int Candidates, DateOnly? AgreedOn, bool AllSelected, string? Ballot = null)
{
    /// <summary>The dossiers that were begun, in their order.</summary>
    public IReadOnlyList<DossierFact> Dossiers { get; init; } = [];
}

/// <summary>Where a dossier is.</summary>
public sealed record DossierFact(int Number, DossierState State);

/// <summary>Tells of the merit review and the dossiers in the step of proposing awards.</summary>
public static class AwardStep
{
    /// <summary>The step with what is known. It is under way once the candidates are agreed (before, the annual review may come first), and done when every dossier is with the office.</summary>
    public static BlocYearStep Of(YearFacts f, BlocYearStep told)
    {
        if (f.Award is { Dossiers: { Count: > 0 } dossiers } && told.State is not Status.Done)
            return OfDossiers(f, told, dossiers);
        if (f.Award is not { } award || told.State is Status.Done or Status.None)
            return told.Next is not null && f.MayRun && f.Round?.Stage == Domain.Scoring.ScoringStage.Closed ? told with { Next = new ActionLink("Bắt đầu bình xét khen thưởng", $"{f.Path}/binh-xet") } : told;
        var next = award.AllSelected ? new ActionLink(f.MayRun ? "Lập hồ sơ đề nghị khen thưởng" : "Xem hồ sơ đề nghị khen thưởng", $"{f.Path}/ho-so") : new ActionLink("Xem bình xét khen thưởng", $"{f.Path}/binh-xet");
        return award.AgreedOn is { } day
            ? new BlocYearStep(told.Name, Status.Doing, "Đang làm", [$"Hiệp thương ứng viên ngày {VietnameseFormat.Day(day)}.", award.AllSelected ? "Đã chọn xong các danh hiệu." : award.Ballot ?? "Đang chờ kết quả lựa chọn."], Next: next)
            : told with { Facts = [.. told.Facts, $"Đang bình xét: {VietnameseText.Count(award.Candidates)} ứng viên, chưa hiệp thương."], Next = next };
    }

    private static BlocYearStep OfDossiers(YearFacts f, BlocYearStep told, IReadOnlyList<DossierFact> dossiers)
    {
        var standing = dossiers.Where(d => d.State is not (DossierState.Declined or DossierState.Withdrawn)).ToList();
        var sent = standing.Count > 0 && standing.TrueForAll(d => d.State is not (DossierState.Draft or DossierState.Incomplete));
        var facts = dossiers.Select(d => $"Hồ sơ {d.Number}: {char.ToLower(d.State.InWords()[0], VietnameseText.Culture)}{d.State.InWords()[1..]}.").ToList();
        return new BlocYearStep(told.Name, sent ? Status.Done : Status.Doing, sent ? "Đã trình" : "Đang làm", facts, Next: new ActionLink("Xem hồ sơ đề nghị khen thưởng", $"{f.Path}/ho-so"));
    }
}
