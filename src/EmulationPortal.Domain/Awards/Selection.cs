using EmulationPortal.Domain.Blocs.Charters;

namespace EmulationPortal.Domain.Awards;

/// <summary>What a round of voting meant for one candidate.</summary>
public enum SelectionOutcome
{
    Chosen,
    NotChosen,
    /// <summary>Equal votes for fewer places: a further round decides.</summary>
    Tied,
}

/// <summary>Vietnamese words for <see cref="SelectionOutcome"/>.</summary>
public static class SelectionWords
{
    /// <summary>The outcome as the interface says it.</summary>
    public static string InWords(this SelectionOutcome outcome) => outcome switch
    {
        SelectionOutcome.Chosen => "Được chọn",
        SelectionOutcome.NotChosen => "Không được chọn",
        SelectionOutcome.Tied => "Bằng phiếu, chờ vòng sau",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}

/// <summary>What a round of voting was: its method, rule and paper.</summary>
/// <param name="RuleInWords">The rule with its denominator.</param>
/// <param name="Record">The minutes or count minutes it rests on; for a ballot of the portal what is said of it.</param>
/// <param name="On">The day.</param>
/// <param name="BallotId">The ballot, where it was held in the portal.</param>
/// <param name="QuestionId">Its question.</param>
public sealed record SelectionBasis(SelectionMethod Method, string RuleInWords, string Record, DateOnly On, Guid? BallotId = null, Guid? QuestionId = null);

/// <summary>The recorded outcome of one round of choosing for one award. It is never changed: the bloc proposes, the province decides (rule 19).</summary>
public sealed class Selection : Part
{
    public const int RuleLength = 800;
    public const int RecordLength = 300;

    private readonly List<SelectionResult> results = [];

    private Selection()
    {
    }

    internal Selection(Guid slateId, int round, SelectionBasis basis, IEnumerable<(Guid CandidateId, int? For, int? Of, SelectionOutcome Outcome)> outcome, Deed deed)
    {
        (SlateId, Round, Method, RuleInWords, Record, On) = (slateId, round, basis.Method, basis.RuleInWords, basis.Record, basis.On);
        (BallotId, QuestionId, By, At) = (basis.BallotId, basis.QuestionId, deed.PersonName, deed.At);
        results.AddRange(outcome.Select((o, i) => new SelectionResult(Id, i + 1, o.CandidateId, o.For, o.Of, o.Outcome)));
    }

    public Guid SlateId { get; private set; }

    /// <summary>From 1.</summary>
    public int Round { get; private set; }

    public SelectionMethod Method { get; private set; }
    public string RuleInWords { get; private set; } = "";
    public string Record { get; private set; } = "";
    public DateOnly On { get; private set; }
    public Guid? BallotId { get; private set; }
    public Guid? QuestionId { get; private set; }
    public string By { get; private set; } = "";

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Chosen ones first, by votes.</summary>
    public IReadOnlyList<SelectionResult> Results => results.OrderBy(r => r.Order).ToList();
}

/// <summary>One candidate in one round.</summary>
public sealed class SelectionResult : Part
{
    private SelectionResult()
    {
    }

    internal SelectionResult(Guid selectionId, int order, Guid candidateId, int? votes, int? of, SelectionOutcome outcome) =>
        (SelectionId, Order, CandidateId, For, Denominator, Outcome) = (selectionId, order, candidateId, votes, of, outcome);

    public Guid SelectionId { get; private set; }

    /// <summary>From 1.</summary>
    public int Order { get; private set; }

    public Guid CandidateId { get; private set; }

    /// <summary>Votes in favour; null where the ranking decides.</summary>
    public int? For { get; private set; }

    /// <summary>What the votes are counted of; null where the ranking decides.</summary>
    public int? Denominator { get; private set; }

    public SelectionOutcome Outcome { get; private set; }
}
