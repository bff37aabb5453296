namespace EmulationPortal.Domain.Awards;

/// <summary>How a question is marked.</summary>
public enum QuestionKind
{
    /// <summary>Agree or disagree with each option.</summary>
    ApproveEach,
    /// <summary>Mark at most so many options.</summary>
    ChooseUpTo,
    /// <summary>Mark one option.</summary>
    ChooseOne,
}

/// <summary>A question as the chair composes it.</summary>
/// <param name="Text">As printed over the options.</param>
/// <param name="Kind">How it is marked.</param>
/// <param name="Seats">How many options can be taken; null where all that meet the threshold are (approve each only).</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Options">In the order of the paper.</param>
/// <param name="SlateId">The slate it chooses for; null for any other question.</param>
/// <param name="ForChair">Whether it elects the next chair: a presiding chair who stands yields to the vice-chair.</param>
public sealed record QuestionDraft(string Text, QuestionKind Kind, int? Seats, BallotRule Rule, IReadOnlyList<OptionDraft> Options, Guid? SlateId = null, bool ForChair = false);

/// <summary>An option as the chair composes it; the rank, where known, decides ties by rank.</summary>
public sealed record OptionDraft(string Text, Guid? UnitId = null, Guid? CandidateId = null, int? Rank = null);

/// <summary>One question of a ballot, with its own rule.</summary>
public sealed class BallotQuestion : Part
{
    public const int TextLength = 400;
    public const int RuleTextLength = 900;

    /// <summary>The most questions on one paper.</summary>
    public const int Most = 12;

    /// <summary>The most options of one question.</summary>
    public const int MostOptions = 40;

    private readonly List<BallotOption> options = [];

    private BallotQuestion()
    {
    }

    internal BallotQuestion(Guid ballotId, int place, QuestionDraft draft)
    {
        (BallotId, Place, Text, Kind, Seats, Rule, SlateId) = (ballotId, place, draft.Text.Trim(), draft.Kind, draft.Seats, draft.Rule, draft.SlateId);
        if (Kind == QuestionKind.ChooseOne)
            Seats = 1;
        ForChair = draft.ForChair;
        RuleText = Rule.InWords();
        options.AddRange(draft.Options.Select((option, i) => new BallotOption(Id, i + 1, option)));
    }

    public Guid BallotId { get; private set; }

    /// <summary>From 1, in the order of the paper.</summary>
    public int Place { get; private set; }

    public string Text { get; private set; } = "";
    public QuestionKind Kind { get; private set; }

    /// <summary>How many options can be taken, and for the choosing kinds the most that can be marked; null: all that meet the threshold.</summary>
    public int? Seats { get; private set; }

    public BallotRule Rule { get; private set; } = null!;

    /// <summary>The rule's words on that day.</summary>
    public string RuleText { get; private set; } = "";

    /// <summary>The slate it chooses for; null for any other question.</summary>
    public Guid? SlateId { get; private set; }

    /// <summary>Elects the next chair.</summary>
    public bool ForChair { get; private set; }

    /// <summary>Valid papers of this question; 0 until counted.</summary>
    public int Valid { get; private set; }

    public int Invalid { get; private set; }

    /// <summary>What the share was counted of; 0 until counted.</summary>
    public int Denominator { get; private set; }

    public IReadOnlyList<BallotOption> Options => options;

    /// <summary>In the order of the paper.</summary>
    public IEnumerable<BallotOption> OptionsInOrder => options.OrderBy(o => o.Place);

    /// <summary>Whether these marks may stand on a paper: known options once each, no more than may be marked, no disagreement where one only chooses.</summary>
    public bool Allows(IReadOnlyCollection<PaperMark> marks) =>
        marks.Select(m => m.OptionId).Distinct().Count() == marks.Count
        && marks.All(m => options.Any(o => o.Id == m.OptionId) && (m.Agree || Kind == QuestionKind.ApproveEach))
        && (Kind == QuestionKind.ApproveEach || marks.Count <= Seats);

    internal void Record(QuestionVotes votes, int denominator)
    {
        (Valid, Invalid, Denominator) = (votes.Valid, votes.Invalid, denominator);
        var decision = BallotDecision.Of(this, votes.Options, denominator);
        foreach (var option in options)
            option.Record(votes.Options.Single(v => v.OptionId == option.Id), decision.Passed.Contains(option.Id), decision.Tied.Contains(option.Id));
    }

    /// <summary>Whether equal options are to be voted on again.</summary>
    public bool AwaitsNextRound => Rule.Tie == BallotTie.NextRound && options.Exists(o => o.Tied);

    /// <summary>The same question for a ballot held again.</summary>
    internal QuestionDraft Same() => new(Text, Kind, Seats, Rule, [.. OptionsInOrder.Select(o => new OptionDraft(o.Text, o.UnitId, o.CandidateId, o.Rank))], SlateId, ForChair);

    /// <summary>The same question between the options that stand equal, for the places that are left.</summary>
    internal QuestionDraft Again() => new(Text, Kind, Seats - options.Count(o => o.Passed), Rule,
        [.. OptionsInOrder.Where(o => o.Tied).Select(o => new OptionDraft(o.Text, o.UnitId, o.CandidateId, o.Rank))], SlateId, ForChair);
}

/// <summary>One option of a question.</summary>
public sealed class BallotOption : Part
{
    public const int TextLength = 300;

    private BallotOption()
    {
    }

    internal BallotOption(Guid questionId, int place, OptionDraft draft) =>
        (QuestionId, Place, Text, UnitId, CandidateId, Rank) = (questionId, place, draft.Text.Trim(), draft.UnitId, draft.CandidateId, draft.Rank);

    public Guid QuestionId { get; private set; }

    /// <summary>From 1, in the order of the paper.</summary>
    public int Place { get; private set; }

    public string Text { get; private set; } = "";
    public Guid? UnitId { get; private set; }
    public Guid? CandidateId { get; private set; }

    /// <summary>Place in the closed ranking, for ties decided by it; null where it has none.</summary>
    public int? Rank { get; private set; }

    /// <summary>Votes in favour, or marks; 0 until counted.</summary>
    public int Agree { get; private set; }

    public int Disagree { get; private set; }

    /// <summary>Valid papers without a mark at this option.</summary>
    public int Blank { get; private set; }

    public bool Passed { get; private set; }

    /// <summary>Left undecided by a tie.</summary>
    public bool Tied { get; private set; }

    internal void Record(OptionVotes votes, bool passed, bool tied) =>
        (Agree, Disagree, Blank, Passed, Tied) = (votes.Agree, votes.Disagree, votes.Blank, passed, tied);
}

/// <summary>One mark on a paper: agree or disagree where each option is approved, agree where one chooses.</summary>
public readonly record struct PaperMark(Guid OptionId, bool Agree);

/// <summary>The kinds of question in words.</summary>
public static class QuestionKindWords
{
    /// <summary>"Đồng ý hoặc không đồng ý từng trường hợp".</summary>
    public static string InWords(this QuestionKind kind) => kind switch
    {
        QuestionKind.ApproveEach => "Đồng ý hoặc không đồng ý từng trường hợp",
        QuestionKind.ChooseUpTo => "Chọn tối đa số được chọn",
        QuestionKind.ChooseOne => "Chọn một",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
