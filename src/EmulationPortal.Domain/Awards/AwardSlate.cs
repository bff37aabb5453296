using EmulationPortal.Domain.Blocs.Charters;

namespace EmulationPortal.Domain.Awards;

/// <summary>One award under review: its version, how many may be proposed, how they are chosen, and who stands.</summary>
public sealed class AwardSlate : Part
{
    public const int SourceLength = 200;

    private readonly List<Candidate> candidates = [];
    private readonly List<Selection> selections = [];

    private AwardSlate()
    {
    }

    internal AwardSlate(Guid reviewId, int order, AwardType award, AwardTypeVersion version)
    {
        (ReviewId, Order, AwardCode, VersionId) = (reviewId, order, award.Code, version.Id);
        (AwardName, Authority, IsFlag, Subject, Ground) = (version.Name, version.Authority, version.IsFlag, version.Subject, version.Ground);
    }

    public Guid ReviewId { get; private set; }

    /// <summary>From 1.</summary>
    public int Order { get; private set; }

    public string AwardCode { get; private set; } = "";

    /// <summary>The version of the award, in force when the slate was made.</summary>
    public Guid VersionId { get; private set; }

    public string AwardName { get; private set; } = "";
    public string Authority { get; private set; } = "";
    public bool IsFlag { get; private set; }
    public AwardSubject Subject { get; private set; }
    public MeritGround Ground { get; private set; }
    public AwardQuota Quota { get; private set; } = AwardQuota.Of(1);
    public SelectionMethod Method { get; private set; }

    /// <summary>The article of the charter the method comes from; null for the default.</summary>
    public string? MethodSource { get; private set; }

    /// <summary>The number of places, counted when the candidates were agreed; null before.</summary>
    public int? Places { get; private set; }

    /// <summary>All candidates in the order in which they came, withdrawn ones included.</summary>
    public IReadOnlyList<Candidate> Candidates => candidates.OrderBy(c => c.ProposedAt).ThenBy(c => c.Id).ToList();

    /// <summary>Those not withdrawn.</summary>
    public IReadOnlyList<Candidate> Standing => [.. Candidates.Where(c => c.Stands)];

    /// <summary>One for each round of voting, in their order.</summary>
    public IReadOnlyList<Selection> Selections => selections.OrderBy(s => s.Round).ToList();

    /// <summary>The chosen of all rounds.</summary>
    public IReadOnlyList<SelectionResult> Chosen => [.. Selections.SelectMany(s => s.Results.Where(r => r.Outcome == SelectionOutcome.Chosen))];

    /// <summary>Whether nobody is left to choose: voted without a tie, or nobody stands.</summary>
    public bool Settled => Standing.Count == 0 || (Selections is [.., var last] && last.Results.All(r => r.Outcome != SelectionOutcome.Tied));

    internal void Set(AwardQuota quota, SelectionMethod method, string? source) => (Quota, Method, MethodSource) = (quota, method, source);

    internal void Fix(int members) => Places = Quota.Places(members);

    internal void Place(int order) => Order = order;

    internal Candidate Add(CandidateDraft draft, CandidateOrigin origin, Deed deed)
    {
        var candidate = new Candidate(Id, draft, origin, deed);
        candidates.Add(candidate);
        return candidate;
    }

    internal void Add(Selection selection) => selections.Add(selection);
}
