using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Domain.Awards;

/// <content>Opening, closing, counting, voting again.</content>
public sealed partial class Ballot
{
    /// <summary>Under so many voters a secret ballot hides little.</summary>
    public const int SecretEnough = 5;

    public static readonly Rule NotComposed = new("ballot.not-composed", "Chưa thể mở: phiếu chưa có nội dung hoặc chưa có Ban kiểm phiếu.");
    public static readonly Rule NoQuorum = new("ballot.no-quorum", "Chưa đủ điều kiện bỏ phiếu: có mặt {0}/{1} đơn vị thành viên; “{2}” cần ít nhất {3}/{4}.");
    public static readonly Rule NotProposed = new("ballot.not-proposed", "Người chủ trì chưa đề nghị {0} bỏ phiếu. Hai người cùng thực hiện: người chủ trì đề nghị, Ban kiểm phiếu xác nhận trên máy của mình.");
    public static readonly Rule TwoPersons = new("ballot.two-persons", "Mở, đóng bỏ phiếu kín phải do hai người khác nhau: người chủ trì và một thành viên Ban kiểm phiếu.");
    public static readonly Rule NotTeller = new("ballot.not-teller", "Người xác nhận phải là thành viên Ban kiểm phiếu do Hội nghị cử ra.");
    public static readonly Rule ChairConflicted = new("ballot.chair-conflicted", "Đơn vị của người chủ trì có tên trong các trường hợp trên phiếu, nên việc mở, đóng, hủy bỏ phiếu do cấp phó thực hiện; không có cấp phó thì do cơ quan thi đua.");
    public static readonly Rule NoTie = new("ballot.no-tie", "Không có trường hợp bằng phiếu nào phải bỏ phiếu lại theo thể lệ.");
    public static readonly Rule WrittenRefused = new("ballot.written-refused", "Số ý kiến bằng văn bản ({0}) không được lớn hơn số đơn vị vắng mặt ({1}), và chỉ được tính khi thể lệ của cuộc bỏ phiếu cho phép.");

    /// <summary>The units that may preside: the chair, and vice-chairs in its stead, whose own unit is no option; empty means that the office does.</summary>
    /// <param name="leaders">Who leads the bloc-year, read from the terms.</param>
    public IReadOnlyList<Guid> PresidingUnits(IEnumerable<(Guid UnitId, LeadershipRole Role)> leaders) =>
        [.. leaders.OrderBy(l => l.Role).Select(l => l.UnitId).Distinct().Where(u => !Concerns(u))];

    /// <summary>Whether the unit, or a person of it, stands on the paper.</summary>
    public bool Concerns(Guid unitId) => questions.Any(q => q.Options.Any(o => o.UnitId == unitId));

    /// <summary>The one who presides asks to open or to close; a teller confirms.</summary>
    /// <exception cref="RuleBroken">It is not the time, the ballot is not composed, or the unit stands on the paper.</exception>
    public void Propose(BallotStep step, Deed deed)
    {
        Must(step == BallotStep.Open ? BallotState.Prepared : BallotState.Open);
        if (questions.Count == 0 || tellers.Count == 0)
            throw new RuleBroken(NotComposed);
        if (deed.UnitId is { } unit && Concerns(unit))
            throw new RuleBroken(ChairConflicted);
        (ProposedStep, ProposedById, ProposedUnitId, ProposedBy) = (step, deed.AccountId, deed.UnitId, $"{deed.PersonName}, {deed.Capacity}");
    }

    /// <summary>A teller confirms the opening: the units present are on the roll and may vote.</summary>
    /// <param name="present">Units in the room, each once.</param>
    /// <param name="members">Member units of the bloc-year.</param>
    /// <param name="review">The merit review; needed where a question chooses for one of its awards.</param>
    /// <param name="deed">The teller's.</param>
    /// <exception cref="RuleBroken">Not proposed, not two persons, the candidates are not agreed (rule 4), or a question lacks its quorum.</exception>
    public void Open(IReadOnlyCollection<(Guid UnitId, string Name)> present, int members, AwardReview? review, Deed deed)
    {
        Must(BallotState.Prepared);
        Check(BallotStep.Open, deed);
        if (questions.Exists(q => q.SlateId is not null))
            (review ?? throw new RuleBroken(AwardReview.BeforeConsensus)).RequireBallot(this);
        var units = present.DistinctBy(p => p.UnitId).ToArray();
        RuleBroken.ThrowAny([.. QuestionsInOrder.Where(q => !q.Rule.HasQuorum(units.Length, members))
            .Select(q => new RuleBroken(NoQuorum, units.Length, members, q.Text, q.Rule.QuorumNumerator, q.Rule.QuorumDenominator))]);
        voters.Clear();
        voters.AddRange(units.Select(u => new BallotVoter(Id, u.UnitId, u.Name)));
        (State, Members, OpenedAt, OpenedBy) = (BallotState.Open, members, deed.At, Both(deed));
        Unpropose();
    }

    /// <summary>A teller confirms the closing: nobody votes any more.</summary>
    /// <exception cref="RuleBroken">Not open, not proposed, or not two persons.</exception>
    public void Close(Deed deed)
    {
        Must(BallotState.Open);
        Check(BallotStep.Close, deed);
        (State, ClosedAt, ClosedBy) = (BallotState.Closed, deed.At, Both(deed));
        Unpropose();
    }

    /// <summary>Records the count and decides, question by question, what passed.</summary>
    /// <exception cref="RuleBroken">Not closed, or the count does not reconcile.</exception>
    public void Count(BallotCount count, DateTime at)
    {
        Must(BallotState.Closed);
        if (count.Written < 0 || count.Written > (CountsWritten ? Members - voters.Count : 0))
            throw new RuleBroken(WrittenRefused, count.Written, Members - voters.Count) { Field = nameof(count.Written) };
        var taking = voters.Count + count.Written;
        count.Reconcile(questions, taking);
        foreach (var question in questions)
        {
            var votes = count.Questions.Single(q => q.QuestionId == question.Id);
            question.Record(votes, question.Rule.Denominator(taking, Members, count.Returned, votes.Valid));
        }

        (Printed, Issued, Returned, Written) = (count.Printed, count.Issued, count.Returned, count.Written);
        (State, CountedAt) = (BallotState.Counted, at);
    }

    /// <summary>Prepares the voting again between equal options, for the questions whose rule asks for it.</summary>
    /// <param name="number">The next number within the bloc-year.</param>
    /// <exception cref="RuleBroken">Not counted, or no tie is to be voted on again.</exception>
    public Ballot NextRound(int number)
    {
        Must(BallotState.Counted);
        var drafts = QuestionsInOrder.Where(q => q.AwaitsNextRound).Select(q => q.Again()).ToArray();
        if (drafts.Length == 0)
            throw new RuleBroken(NoTie);
        return Copy(number, Round + 1, drafts);
    }

    /// <summary>Prepares a void ballot anew, as it was.</summary>
    /// <param name="number">The next number within the bloc-year.</param>
    /// <exception cref="RuleBroken">It is not void.</exception>
    public Ballot HoldAgain(int number)
    {
        Must(BallotState.Void);
        return Copy(number, Round, [.. QuestionsInOrder.Select(q => q.Same())]);
    }

    /// <summary>What the counted ballot hands over, question by question.</summary>
    /// <exception cref="RuleBroken">Not counted.</exception>
    public IReadOnlyList<BallotOutcome> Outcomes()
    {
        Must(BallotState.Counted);
        return [.. QuestionsInOrder.Select(q => new BallotOutcome(Id, q.Id, q.SlateId, Round, q.RuleText, q.Valid, q.Denominator,
            [.. q.OptionsInOrder.Select(o => new OptionOutcome(o.Id, o.Text, o.CandidateId, o.UnitId, o.Agree, o.Disagree, o.Blank, o.Passed))],
            [.. q.OptionsInOrder.Where(o => o.Tied).Select(o => o.Id)]))];
    }

    /// <summary>The units elected to chair next; empty until it is counted, or where nobody was.</summary>
    public IReadOnlyList<Guid> ElectedUnits => [.. questions.Where(q => q.ForChair).SelectMany(q => q.OptionsInOrder).Where(o => o.Passed).Select(o => o.UnitId).OfType<Guid>()];

    /// <summary>Whether the result lets one guess how units voted: fewer than five papers came back, or all valid papers of a question say the same.</summary>
    public bool SecrecyIsThin => State == BallotState.Counted
        && (Returned < SecretEnough || questions.Any(q => q.Valid > 0 && q.Options.All(o => new[] { o.Agree, o.Disagree, o.Blank }.Contains(q.Valid))));

    private void Check(BallotStep step, Deed deed)
    {
        if (ProposedStep != step)
            throw new RuleBroken(NotProposed, step == BallotStep.Open ? "mở" : "đóng");
        if (tellers.All(t => t.AccountId != deed.AccountId))
            throw new RuleBroken(NotTeller);
        if (ProposedById == deed.AccountId)
            throw new RuleBroken(TwoPersons);
        if (ProposedUnitId is { } unit && Concerns(unit))
            throw new RuleBroken(ChairConflicted);
    }

    private string Both(Deed teller) => $"{ProposedBy}; {teller.PersonName}, {teller.Capacity} (Ban kiểm phiếu)";

    private void Unpropose() => (ProposedStep, ProposedById, ProposedUnitId, ProposedBy) = (null, null, null, null);

    private Ballot Copy(int number, int round, IReadOnlyList<QuestionDraft> drafts)
    {
        var copy = new Ballot(BlocYearId, number, Title, Way, MeetingNumber) { Round = round, PreviousId = Id, CountsWritten = CountsWritten };
        copy.Compose(drafts);
        copy.NameTellers([.. tellers.OrderBy(t => t.Place).Select(t => new TellerDraft(t.Name, t.Title, t.AccountId, t.UnitId))]);
        return copy;
    }
}
