namespace EmulationPortal.Domain.Meetings;

/// <summary>How units vote openly in the room.</summary>
public enum VoteForm
{
    RaisedHands,
    Acclamation,
}

/// <summary>What a share is counted of.</summary>
public enum VoteBase
{
    Present,
    AllMembers,
}

/// <summary>What a voted item decides besides its own title.</summary>
public enum VoteSubject
{
    Matter,
    BlocReport,
    Minutes,
    Charter,
    Plan,
    CriteriaSheet,
    ScoreTable,
}

/// <summary>Vietnamese words of votes.</summary>
public static class VoteWords
{
    /// <summary>Whether a passed vote on it adopts a thing that the voted item names.</summary>
    public static bool Adopts(this VoteSubject subject) => subject is not (VoteSubject.Matter or VoteSubject.Minutes);

    /// <summary>The form as printed: "giơ tay".</summary>
    public static string InWords(this VoteForm form) => form switch
    {
        VoteForm.RaisedHands => "giơ tay",
        VoteForm.Acclamation => "vỗ tay biểu thị nhất trí",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };

    /// <summary>The base as printed: "số đơn vị có mặt".</summary>
    public static string InWords(this VoteBase share) => share switch
    {
        VoteBase.Present => "số đơn vị có mặt",
        VoteBase.AllMembers => "tổng số đơn vị thành viên",
        _ => throw new ArgumentOutOfRangeException(nameof(share), share, null),
    };
}

/// <summary>The rule under which a vote passes; stored with each vote (domain §4). Shares are whole numbers, so that no rounding decides.</summary>
/// <param name="Of">What the share is counted of.</param>
/// <param name="ThresholdNumerator">With <paramref name="ThresholdDenominator"/>: the share that must be exceeded.</param>
/// <param name="ThresholdDenominator">Positive.</param>
/// <param name="QuorumNumerator">With <paramref name="QuorumDenominator"/>: the share of members that must be present.</param>
/// <param name="QuorumDenominator">Positive.</param>
/// <param name="Source">Where the rule stands: "Quy chế của Khối, Điều 9"; null for the cautious default.</param>
public sealed record VoteRule(VoteBase Of, int ThresholdNumerator, int ThresholdDenominator, int QuorumNumerator, int QuorumDenominator, string? Source)
{
    public const int SourceLength = 200;
    public const int TextLength = 600;

    /// <summary>More than half of the units present, where two thirds of the members are present.</summary>
    public static readonly VoteRule Default = new(VoteBase.Present, 1, 2, 2, 3, null);

    /// <summary>Whether the numbers are shares of a whole.</summary>
    public bool Sound => ThresholdDenominator > 0 && QuorumDenominator > 0
        && ThresholdNumerator >= 0 && ThresholdNumerator < ThresholdDenominator && QuorumNumerator >= 0 && QuorumNumerator <= QuorumDenominator;

    /// <summary>Whether enough members are present.</summary>
    public bool HasQuorum(int present, int members) => members > 0 && (long)present * QuorumDenominator >= (long)members * QuorumNumerator;

    /// <summary>The smallest number of units that makes a quorum.</summary>
    public int UnitsNeeded(int members) => ((members * QuorumNumerator) + QuorumDenominator - 1) / QuorumDenominator;

    /// <summary>What the share is counted of, in units.</summary>
    public int BaseCount(int present, int members) => Of == VoteBase.Present ? present : members;

    /// <summary>Whether so many votes in favour pass.</summary>
    public bool Passes(int inFavour, int present, int members) =>
        BaseCount(present, members) is > 0 and var whole && (long)inFavour * ThresholdDenominator > (long)whole * ThresholdNumerator;

    /// <summary>"trên 50%", "trên 2/3".</summary>
    public string ThresholdInWords => "trên " + (100 * ThresholdNumerator % ThresholdDenominator == 0
        ? $"{100 * ThresholdNumerator / ThresholdDenominator}%" : $"{ThresholdNumerator}/{ThresholdDenominator}");

    /// <summary>The rule as a person reads it at the vote.</summary>
    public string InWords() =>
        $"Mỗi đơn vị một phiếu; cần {ThresholdInWords} {Of.InWords()}, khi có mặt từ {QuorumNumerator}/{QuorumDenominator} đơn vị thành viên trở lên{(Source is null ? "" : $", theo {Source}")}.";
}

/// <summary>A matter put to the vote: one vote for each member unit present; what passed is decided here, never typed.</summary>
public sealed class VotedItem : RevisedPart
{
    public const int TitleLength = 400;
    public const int ReasonLength = 300;

    private VotedItem()
    {
    }

    internal VotedItem(Guid meetingId, Guid? agendaItemId, string title, VoteForm form, VoteRule rule, VoteSubject subject, Guid? subjectId)
    {
        MeetingId = meetingId;
        AgendaItemId = agendaItemId;
        Title = title;
        Form = form;
        Rule = rule;
        RuleText = rule.InWords();
        Subject = subject;
        SubjectId = subjectId;
    }

    public Guid MeetingId { get; private set; }
    public Guid? AgendaItemId { get; private set; }
    public string Title { get; private set; } = "";
    public VoteForm Form { get; private set; }
    public VoteRule Rule { get; private set; } = null!;

    /// <summary>The rule's words on that day.</summary>
    public string RuleText { get; private set; } = "";

    public VoteSubject Subject { get; private set; }

    /// <summary>The report, charter or plan it decides on; null otherwise.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>When it was voted, UTC; null while it is open.</summary>
    public DateTime? VotedAt { get; private set; }

    public int For { get; private set; }
    public int Against { get; private set; }
    public int Abstain { get; private set; }

    /// <summary>Units present at that moment.</summary>
    public int UnitsPresent { get; private set; }

    /// <summary>Member units called to the meeting.</summary>
    public int Members { get; private set; }

    /// <summary>Which units were present at that moment.</summary>
    public Guid[] PresentUnitIds { get; private set; } = [];

    public bool Passed { get; private set; }

    /// <summary>Why the counts were corrected afterwards.</summary>
    public string? CorrectionReason { get; private set; }

    /// <summary>Whether it was voted.</summary>
    public bool Voted => VotedAt is not null;

    /// <summary>Votes in favour as a per cent of what the rule counts, two decimals, half away from zero.</summary>
    public decimal Percent => Rule.BaseCount(UnitsPresent, Members) is > 0 and var whole
        ? decimal.Round(For * 100m / whole, 2, MidpointRounding.AwayFromZero) : 0;

    internal void Record(int inFavour, int against, int abstain, Guid[] present, int members, DateTime at)
    {
        PresentUnitIds = present;
        UnitsPresent = present.Length;
        Members = members;
        VotedAt = at;
        Count(inFavour, against, abstain);
    }

    internal void Correct(int inFavour, int against, int abstain, string reason)
    {
        CorrectionReason = reason;
        Count(inFavour, against, abstain);
    }

    private void Count(int inFavour, int against, int abstain)
    {
        For = inFavour;
        Against = against;
        Abstain = abstain;
        Passed = Rule.Passes(inFavour, UnitsPresent, Members);
        Touch();
    }
}
