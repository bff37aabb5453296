using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Awards;

/// <summary>A unit's place in the table that merit is reviewed by.</summary>
/// <param name="Leads">Alone on the first rank.</param>
/// <param name="Ranked">How many units have a rank.</param>
/// <param name="Outside">The table was agreed outside the portal: it says nothing of shares and exclusions.</param>
public sealed record RankFact(int? Rank, decimal? Percentage, string? Band, ExclusionEffects Exclusions, string? ExclusionWords, bool Leads, int Ranked, bool Outside = false);

/// <summary>A report a unit owed its bloc.</summary>
/// <param name="InTime">Null while it was not sent.</param>
public sealed record ReportFact(string Name, bool? InTime);

/// <summary>An honour of the roll, of a unit or of a person of it.</summary>
/// <param name="Year">The first calendar year of the emulation year it honours.</param>
/// <param name="Person">The person's folded name; null for the unit itself.</param>
/// <param name="AwardName">As the decision has it.</param>
/// <param name="Ground">The merit it was given for.</param>
/// <param name="DecidedOn">The day of the decision.</param>
public sealed record EarlierHonour(string AwardCode, int Year, string? Person = null, string AwardName = "", MeritGround Ground = MeritGround.Yearly, DateOnly DecidedOn = default)
{
    /// <summary>Whether it honours the unit, or the person of the unit, that a candidate is.</summary>
    public bool IsOf(Candidate candidate) => Person == (candidate.PersonName is null ? null : candidate.Folded);
}

/// <summary>What the scores of a review rest on.</summary>
/// <param name="RankingId">The closed ranking; null where scoring was done outside the portal.</param>
/// <param name="Words">For people: when and where.</param>
public sealed record ScoreBasis(Guid? RankingId, string Words);

/// <summary>Everything the portal holds about a unit that conditions of awards are answered from.</summary>
/// <param name="Year">The first calendar year of the bloc-year.</param>
/// <param name="Rank">Its place; null where there is no table, or the table does not name it.</param>
/// <param name="Registered">Codes of what it registered for; null where no registration was sent.</param>
/// <param name="PledgeSigned">Null where no pledge was issued in the portal.</param>
/// <param name="Reports">Reports whose day has come.</param>
/// <param name="Figures">Figures of its yearly report by the folded name of the indicator.</param>
/// <param name="Honours">Honours of this year and earlier ones, of the unit and of its persons; null where the roll holds none for any member of the bloc.</param>
public sealed record CandidateFacts(
    int Year, RankFact? Rank, IReadOnlyCollection<string>? Registered, bool? PledgeSigned, IReadOnlyList<ReportFact> Reports, IReadOnlyDictionary<string, decimal> Figures, IReadOnlyList<EarlierHonour>? Honours);

/// <summary>Where a fact stands, so that it can be opened.</summary>
public enum FactSource
{
    Ranking,
    Registration,
    Pledge,
    Reports,
    Honours,
    Candidate,
}

/// <summary>One condition of one award, answered for one candidate.</summary>
/// <param name="Fact">The fact in a sentence.</param>
public sealed record ConditionResult(AwardCondition Condition, ConditionState State, string Fact, FactSource Source);
