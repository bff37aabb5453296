namespace EmulationPortal.Domain.Awards;

/// <summary>A candidate as it is proposed.</summary>
/// <param name="UnitName">As printed.</param>
/// <param name="PersonName">Null for the unit itself.</param>
/// <param name="Initiatives">Recognised initiatives of the person; null while not told.</param>
/// <param name="NotTheSame">The proposer has seen that a similar name stands there already, and says it is another person.</param>
public sealed record CandidateDraft(
    Guid UnitId, string UnitName, MeritGround Ground = MeritGround.Yearly, string? PersonName = null, string? Position = null, string? Achievement = null,
    int? Initiatives = null, string? InitiativeNames = null, string? EarlierTitles = null, bool NotTheSame = false);

/// <summary>A unit, or a person of a unit, proposed for one award. Withdrawn with a reason, never erased.</summary>
public sealed class Candidate : Part
{
    public const int NameLength = 300;
    public const int PositionLength = 200;
    public const int TextLength = 4000;
    public const int ReasonLength = 1000;

    private readonly List<ConditionAnswer> answers = [];
    private readonly List<FindingReason> reasons = [];

    private Candidate()
    {
    }

    internal Candidate(Guid slateId, CandidateDraft draft, CandidateOrigin origin, Deed deed)
    {
        (SlateId, UnitId, UnitName, Ground, Origin) = (slateId, draft.UnitId, draft.UnitName, draft.Ground, origin);
        PersonName = draft.PersonName is { } name ? VietnameseText.Tidy(name) : null;
        (Position, Achievement, InitiativeNames, EarlierTitles) = (Said(draft.Position), Said(draft.Achievement), Said(draft.InitiativeNames), Said(draft.EarlierTitles));
        (Initiatives, Folded) = (draft.Initiatives, VietnameseText.Fold(PersonName ?? UnitName));
        (ProposedBy, ProposedAs, ProposedAt) = (deed.PersonName, deed.Capacity, deed.At);
    }

    public Guid SlateId { get; private set; }
    public Guid UnitId { get; private set; }

    /// <summary>As printed on that day.</summary>
    public string UnitName { get; private set; } = "";

    public MeritGround Ground { get; private set; }

    /// <summary>Null for the unit itself.</summary>
    public string? PersonName { get; private set; }

    /// <summary>The person's position, as printed.</summary>
    public string? Position { get; private set; }

    public string? Achievement { get; private set; }

    /// <summary>Recognised initiatives of the person.</summary>
    public int? Initiatives { get; private set; }

    public string? InitiativeNames { get; private set; }
    public string? EarlierTitles { get; private set; }

    /// <summary>Without marks, to find who stands there twice.</summary>
    public string Folded { get; private set; } = "";

    public CandidateOrigin Origin { get; private set; }
    public string ProposedBy { get; private set; } = "";
    public string ProposedAs { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime ProposedAt { get; private set; }

    public string? WithdrawnReason { get; private set; }
    public string? WithdrawnBy { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Not withdrawn.</summary>
    public bool Stands => WithdrawnAt is null;

    /// <summary>The person, else the unit.</summary>
    public string Name => PersonName ?? UnitName;

    /// <summary>Answers of the unit to conditions.</summary>
    public IReadOnlyList<ConditionAnswer> Answers => answers;

    /// <summary>Reasons written to findings, oldest first.</summary>
    public IReadOnlyList<FindingReason> Reasons => reasons.OrderBy(r => r.WrittenAt).ThenBy(r => r.Id).ToList();

    /// <summary>The unit's answer to a condition; null before.</summary>
    public ConditionAnswer? AnswerTo(Guid conditionId) => answers.Find(a => a.ConditionId == conditionId);

    /// <summary>The reason last written to a finding as it stands now; null where none covers it.</summary>
    public FindingReason? ReasonFor(CandidateFinding finding) => Reasons.LastOrDefault(r => r.Key == finding.Key && r.FindingWords == finding.Words);

    /// <summary>Whether both are one unit, or one person of one unit.</summary>
    public bool IsSameAs(Candidate other) => UnitId == other.UnitId && PersonName is null == other.PersonName is null && (PersonName is null || Folded == other.Folded);

    internal bool CameBefore(Candidate other) => ProposedAt < other.ProposedAt || (ProposedAt == other.ProposedAt && Id.CompareTo(other.Id) < 0);

    internal void Withdraw(string reason, Deed deed) => (WithdrawnReason, WithdrawnBy, WithdrawnAt) = (reason, deed.PersonName, deed.At);

    internal void Answer(Guid conditionId, bool met, string words, string? evidence, Deed deed)
    {
        answers.RemoveAll(a => a.ConditionId == conditionId);
        answers.Add(new ConditionAnswer(Id, conditionId, met, words, evidence, deed));
    }

    internal FindingReason Explain(CandidateFinding finding, string reason, Deed deed)
    {
        var written = new FindingReason(Id, finding, reason, deed);
        reasons.Add(written);
        return written;
    }

    private static string? Said(string? text) => Reports.DraftedText.Tidy(text) is { Length: > 0 } said ? said : null;
}

/// <summary>What a unit answers to a condition the portal cannot know.</summary>
public sealed class ConditionAnswer : Part
{
    public const int EvidenceLength = 500;

    private ConditionAnswer()
    {
    }

    internal ConditionAnswer(Guid candidateId, Guid conditionId, bool met, string words, string? evidence, Deed deed) =>
        (CandidateId, ConditionId, Met, Words, Evidence, By, At) = (candidateId, conditionId, met, words, evidence, deed.PersonName, deed.At);

    public Guid CandidateId { get; private set; }
    public Guid ConditionId { get; private set; }
    public bool Met { get; private set; }
    public string Words { get; private set; } = "";

    /// <summary>Document or place that proves it.</summary>
    public string? Evidence { get; private set; }

    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The answer with its proof.</summary>
    public string InWords => $"{(Met ? "Đơn vị trả lời: đạt." : "Đơn vị trả lời: chưa đạt.")} {Words}{(Evidence is null ? "" : $" Minh chứng: {Evidence}")}";
}

/// <summary>Why a candidate stands in spite of a finding: written by one person, accepted by another.</summary>
public sealed class FindingReason : Part
{
    private FindingReason()
    {
    }

    internal FindingReason(Guid candidateId, CandidateFinding finding, string reason, Deed deed)
    {
        (CandidateId, Key, FindingWords, Reason) = (candidateId, finding.Key, finding.Words, reason);
        (WrittenById, WrittenBy, WrittenAs, WrittenAt) = (deed.AccountId, deed.PersonName, deed.Capacity, deed.At);
    }

    public Guid CandidateId { get; private set; }

    /// <summary>The finding's key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The finding as it was read.</summary>
    public string FindingWords { get; private set; } = "";

    public string Reason { get; private set; } = "";
    public Guid WrittenById { get; private set; }
    public string WrittenBy { get; private set; } = "";
    public string WrittenAs { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    public string? AcceptedBy { get; private set; }
    public string? AcceptedAs { get; private set; }
    public DateTime? AcceptedAt { get; private set; }

    internal void Accept(Deed deed) => (AcceptedBy, AcceptedAs, AcceptedAt) = (deed.PersonName, deed.Capacity, deed.At);
}
