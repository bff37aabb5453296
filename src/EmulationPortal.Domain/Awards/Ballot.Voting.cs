namespace EmulationPortal.Domain.Awards;

/// <content>Opening, closing, counting, voting again.</content>
public sealed partial class Ballot
{
    /// <summary>Under so many voters a secret ballot hides little.</summary>
    public const int SecretEnough = 5;

    private static readonly Rule NotComposed = new("ballot.not-composed", "Chưa thể mở: phiếu chưa có nội dung hoặc chưa có Ban kiểm phiếu.");
    private static readonly Rule NoQuorum = new("ballot.no-quorum", "Chưa đủ điều kiện bỏ phiếu: có mặt {0}/{1} đơn vị thành viên; “{2}” cần ít nhất {3}/{4}.");
    private static readonly Rule TwoPersons = new("ballot.two-persons", "Mở, đóng bỏ phiếu kín phải do hai người khác nhau: người chủ trì và một thành viên Ban kiểm phiếu.");
    private static readonly Rule NotTeller = new("ballot.not-teller", "Người xác nhận phải là thành viên Ban kiểm phiếu do Hội nghị cử ra.");
    private static readonly Rule ChairConflicted = new("ballot.chair-conflicted", "Người chủ trì có tên trong các trường hợp được bầu; việc mở, đóng bỏ phiếu do Phó Trưởng khối thực hiện.");
    private static readonly Rule NoTie = new("ballot.no-tie", "Không có trường hợp bằng phiếu nào phải bỏ phiếu lại theo thể lệ.");

    /// <summary>Opens the box: chair and teller together, with the units present on the roll.</summary>
    /// <param name="pair">Who opens.</param>
    /// <param name="present">Units in the room, each once.</param>
    /// <param name="members">Member units of the bloc-year.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBroken">Not prepared, not composed, not two persons, the chair is a candidate, or a question lacks its quorum.</exception>
    public void Open(OpeningPair pair, IReadOnlyCollection<(Guid UnitId, string Name)> present, int members, DateTime at)
    {
        Must(BallotState.Prepared);
        if (questions.Count == 0 || tellers.Count == 0)
            throw new RuleBroken(NotComposed);
        Check(pair);
        var units = present.DistinctBy(p => p.UnitId).ToArray();
        RuleBroken.ThrowAny([.. QuestionsInOrder.Where(q => !q.Rule.HasQuorum(units.Length, members))
            .Select(q => new RuleBroken(NoQuorum, units.Length, members, q.Text, q.Rule.QuorumNumerator, q.Rule.QuorumDenominator))]);
        voters.Clear();
        voters.AddRange(units.Select(u => new BallotVoter(Id, u.UnitId, u.Name)));
        (State, Members, OpenedAt) = (BallotState.Open, members, at);
    }

    /// <summary>Closes the box: nobody votes any more.</summary>
    /// <exception cref="RuleBroken">Not open, or not two persons.</exception>
    public void Close(OpeningPair pair, DateTime at)
    {
        Must(BallotState.Open);
        Check(pair);
        (State, ClosedAt) = (BallotState.Closed, at);
    }

    /// <summary>Records the count and decides, question by question, what passed.</summary>
    /// <exception cref="RuleBroken">Not closed, or the count does not reconcile.</exception>
    public void Count(BallotCount count, DateTime at)
    {
        Must(BallotState.Closed);
        count.Reconcile(questions, voters.Count);
        foreach (var question in questions)
        {
            var votes = count.Questions.Single(q => q.QuestionId == question.Id);
            question.Record(votes, question.Rule.Denominator(voters.Count, Members, count.Returned, votes.Valid));
        }

        (Printed, Issued, Returned) = (count.Printed, count.Issued, count.Returned);
        (State, CountedAt) = (BallotState.Counted, at);
    }

    /// <summary>Prepares the voting again between equal options, for the questions whose rule asks for it.</summary>
    /// <param name="number">The next number within the bloc-year.</param>
    /// <exception cref="RuleBroken">Not counted, or no tie is to be voted on again.</exception>
    public Ballot NextRound(int number)
    {
        Must(BallotState.Counted);
        var drafts = QuestionsInOrder.Where(q => q.Rule.Tie == BallotTie.NextRound && q.Options.Any(o => o.Tied)).Select(q => q.Again()).ToArray();
        if (drafts.Length == 0)
            throw new RuleBroken(NoTie);
        var next = new Ballot(BlocYearId, number, Title, Way, MeetingNumber) { Round = Round + 1, PreviousId = Id };
        next.Compose(drafts);
        next.NameTellers([.. tellers.OrderBy(t => t.Place).Select(t => new TellerDraft(t.Name, t.Title, t.AccountId, t.UnitId))]);
        return next;
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

    /// <summary>Whether the result lets one guess how units voted: fewer than five papers came back, or all valid papers of a question say the same.</summary>
    public bool SecrecyIsThin => State == BallotState.Counted
        && (Returned < SecretEnough || questions.Any(q => q.Valid > 0 && q.Options.All(o => new[] { o.Agree, o.Disagree, o.Blank }.Contains(q.Valid))));

    private void Check(OpeningPair pair)
    {
        if (pair.ChairAccountId == pair.TellerAccountId)
            throw new RuleBroken(TwoPersons);
        if (tellers.All(t => t.AccountId != pair.TellerAccountId))
            throw new RuleBroken(NotTeller);
        if (!pair.ChairIsDeputy && questions.Any(q => q.ForChair && q.Options.Any(o => o.UnitId == pair.ChairUnitId)))
            throw new RuleBroken(ChairConflicted);
    }
}

/// <summary>The two persons who open or close a ballot together.</summary>
/// <param name="ChairAccountId">Who presides.</param>
/// <param name="ChairUnitId">The unit of who presides.</param>
/// <param name="ChairIsDeputy">Whether the vice-chair presides in place of a conflicted chair.</param>
/// <param name="TellerAccountId">The teller who confirms.</param>
public sealed record OpeningPair(Guid ChairAccountId, Guid ChairUnitId, bool ChairIsDeputy, Guid TellerAccountId);
