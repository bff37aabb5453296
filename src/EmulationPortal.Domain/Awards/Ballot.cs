namespace EmulationPortal.Domain.Awards;

/// <summary>A secret ballot of a bloc-year: questions with their rules, the roll of voters, the tellers, and in the end the count.</summary>
public sealed partial class Ballot : Root
{
    public const int TitleLength = 300;
    public const int ReasonLength = 500;
    public const int WhoLength = 900;

    public static readonly Rule WrongState = new("ballot.state", "Cuộc bỏ phiếu đang ở trạng thái “{0}” nên không làm được việc này.");
    private static readonly Rule NoQuestion = new("ballot.no-question", "Phiếu phải có từ 1 đến {0} nội dung, mỗi nội dung có từ 1 đến {1} trường hợp khác tên nhau.");
    private static readonly Rule RuleUnsound = new("ballot.rule-unsound", "“{0}”: thể lệ chưa hợp lý, tỷ lệ phải nằm trong khoảng từ 0 đến 100% và có thể đạt được.");
    private static readonly Rule SeatsUnsound = new("ballot.seats", "“{0}”: số được chọn phải từ 1 đến số trường hợp nêu trên phiếu.");
    private static readonly Rule NoTeller = new("ballot.no-teller", "Ban kiểm phiếu phải có ít nhất một người, ghi rõ họ tên, chức vụ.");
    private static readonly Rule ReasonMissing = new("ballot.void-reason", "Hãy ghi lý do hủy cuộc bỏ phiếu.");

    private readonly List<BallotQuestion> questions = [];
    private readonly List<BallotVoter> voters = [];
    private readonly List<BallotTeller> tellers = [];

    private Ballot()
    {
    }

    /// <summary>Prepares a ballot.</summary>
    /// <param name="blocYearId">Of which bloc-year.</param>
    /// <param name="number">From 1 within the bloc-year.</param>
    /// <param name="title">As printed under the name of the paper.</param>
    /// <param name="way">Where papers are cast.</param>
    /// <param name="meetingNumber">The conference it is held at; null where it is held apart.</param>
    public Ballot(Guid blocYearId, int number, string title, BallotWay way, int? meetingNumber) =>
        (BlocYearId, Number, Title, Way, MeetingNumber) = (blocYearId, number, title.Trim(), way, meetingNumber);

    public Guid BlocYearId { get; private set; }

    /// <summary>From 1 within the bloc-year.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";
    public BallotWay Way { get; private set; }
    public int? MeetingNumber { get; private set; }

    /// <summary>First voting 1, the voting again after a tie 2 and so on.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>The ballot whose tie this one votes on again.</summary>
    public Guid? PreviousId { get; private set; }

    public BallotState State { get; private set; }

    /// <summary>Member units of the bloc-year when it was opened.</summary>
    public int Members { get; private set; }

    /// <summary>When it was opened, closed, counted, UTC; the moment of casting is kept nowhere.</summary>
    public DateTime? OpenedAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }
    public DateTime? CountedAt { get; private set; }

    public string? VoidReason { get; private set; }

    /// <summary>Whether sealed written opinions of absent units are put into the box and counted.</summary>
    public bool CountsWritten { get; private set; }

    /// <summary>What the one who presides asks for and a teller has to confirm; null where nothing waits.</summary>
    public BallotStep? ProposedStep { get; private set; }

    public Guid? ProposedById { get; private set; }

    /// <summary>The unit of who asks; null for the office.</summary>
    public Guid? ProposedUnitId { get; private set; }

    /// <summary>Who asks, with the capacity.</summary>
    public string? ProposedBy { get; private set; }

    /// <summary>Who opened and closed it: both persons with their capacities.</summary>
    public string? OpenedBy { get; private set; }

    public string? ClosedBy { get; private set; }

    public int Printed { get; private set; }
    public int Issued { get; private set; }
    public int Returned { get; private set; }

    /// <summary>Written opinions of absent units among those issued.</summary>
    public int Written { get; private set; }

    public IReadOnlyList<BallotQuestion> Questions => questions;
    public IReadOnlyList<BallotVoter> Voters => voters;
    public IReadOnlyList<BallotTeller> Tellers => tellers;

    /// <summary>In the order of the paper.</summary>
    public IEnumerable<BallotQuestion> QuestionsInOrder => questions.OrderBy(q => q.Place);

    /// <summary>Writes the paper anew while it is prepared.</summary>
    /// <exception cref="RuleBroken">It is no longer prepared, or a question cannot be voted on.</exception>
    public void Compose(IReadOnlyList<QuestionDraft> drafts)
    {
        Must(BallotState.Prepared);
        if (drafts.Count is 0 or > BallotQuestion.Most || drafts.Any(d => !HasOptions(d)))
            throw new RuleBroken(NoQuestion, BallotQuestion.Most, BallotQuestion.MostOptions);
        RuleBroken.ThrowAny([.. drafts.Where(d => !d.Rule.Sound).Select(d => new RuleBroken(RuleUnsound, d.Text)),
            .. drafts.Where(d => !SeatsFit(d)).Select(d => new RuleBroken(SeatsUnsound, d.Text))]);
        questions.Clear();
        questions.AddRange(drafts.Select((draft, i) => new BallotQuestion(Id, i + 1, draft)));
        Unpropose();
    }

    /// <summary>Says anew what the ballot is while it is prepared.</summary>
    /// <exception cref="RuleBroken">It is no longer prepared.</exception>
    public void Describe(string title, BallotWay way, int? meetingNumber, bool countsWritten)
    {
        Must(BallotState.Prepared);
        (Title, Way, MeetingNumber, CountsWritten) = (title.Trim(), way, meetingNumber, countsWritten && way != BallotWay.Phones);
        Unpropose();
    }

    /// <summary>Names the tellers; the first leads them.</summary>
    /// <exception cref="RuleBroken">It is no longer prepared, or nobody is named.</exception>
    public void NameTellers(IReadOnlyList<TellerDraft> drafts)
    {
        Must(BallotState.Prepared);
        if (drafts.Count == 0 || drafts.Any(d => string.IsNullOrWhiteSpace(d.Name) || string.IsNullOrWhiteSpace(d.Title)))
            throw new RuleBroken(NoTeller);
        tellers.Clear();
        tellers.AddRange(drafts.Select((draft, i) => new BallotTeller(Id, i + 1, draft)));
        Unpropose();
    }

    /// <summary>Ends it without a result, from any state but counted: it is held again.</summary>
    /// <exception cref="RuleBroken">It is counted or void already, or no reason is given.</exception>
    public void Void(string reason)
    {
        if (State is BallotState.Counted or BallotState.Void)
            throw new RuleBroken(WrongState, State.InWords());
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleBroken(ReasonMissing);
        (State, VoidReason) = (BallotState.Void, reason.Trim());
        Unpropose();
    }

    private static bool HasOptions(QuestionDraft draft) => draft.Options.Count is > 0 and <= BallotQuestion.MostOptions
        && !string.IsNullOrWhiteSpace(draft.Text) && draft.Options.All(o => !string.IsNullOrWhiteSpace(o.Text))
        && draft.Options.Select(o => VietnameseText.SearchKey(o.Text)).Distinct().Count() == draft.Options.Count;

    private static bool SeatsFit(QuestionDraft draft) => draft.Kind switch
    {
        QuestionKind.ChooseOne => true,
        QuestionKind.ChooseUpTo => draft.Seats >= 1 && draft.Seats <= draft.Options.Count,
        _ => draft.Seats is null or >= 1,
    };

    private void Must(BallotState state)
    {
        if (State != state)
            throw new RuleBroken(WrongState, State.InWords());
    }
}

/// <summary>Words of a ballot's states.</summary>
public static class BallotWords
{
    /// <summary>The state as the interface says it.</summary>
    public static string InWords(this BallotState state) => state switch
    {
        BallotState.Prepared => "Đang chuẩn bị",
        BallotState.Open => "Đang bỏ phiếu",
        BallotState.Closed => "Đã đóng, chờ kiểm phiếu",
        BallotState.Counted => "Đã kiểm phiếu",
        BallotState.Void => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
