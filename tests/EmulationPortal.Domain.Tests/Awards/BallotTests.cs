using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Awards;

/// <summary>Rules 16 and 17: what passes, what reconciles, who opens.</summary>
public sealed class BallotTests
{
    private static readonly Guid Chair = Guid.NewGuid();
    private static readonly Guid Teller = Guid.NewGuid();
    private static readonly DateTime Now = new(2026, 1, 15, 3, 0, 0, DateTimeKind.Utc);
    private static readonly Guid ChairUnit = Guid.NewGuid();
    private static readonly Deed Presiding = new(Chair, "Trịnh Công Thưởng", "Hiệu trưởng, Trường A", ChairUnit, Now);
    private static readonly Deed Telling = new(Teller, "Mai Xuân Trường", "Phó Hiệu trưởng, Trường B", Guid.NewGuid(), Now);

    private static Ballot Prepared(params QuestionDraft[] drafts)
    {
        var ballot = new Ballot(Guid.NewGuid(), 1, "Bình xét, đề nghị khen thưởng năm 2025", BallotWay.Both, 2);
        ballot.Compose(drafts);
        ballot.NameTellers([new TellerDraft("Mai Xuân Trường", "Phó Hiệu trưởng", Teller, null)]);
        return ballot;
    }

    private static QuestionDraft Ask(QuestionKind kind, int? seats, BallotRule rule, params string[] options) =>
        new("Cờ thi đua", kind, seats, rule, [.. options.Select((o, i) => new OptionDraft(o, Rank: i + 1))]);

    private static Ballot Opened(int present, int members, params QuestionDraft[] drafts)
    {
        var ballot = Prepared(drafts);
        ballot.Propose(BallotStep.Open, Presiding);
        ballot.Open([.. Enumerable.Range(1, present).Select(n => (Guid.NewGuid(), $"Đơn vị {n}"))], members, null, Telling);
        return ballot;
    }

    private static Ballot Counted(int present, int members, QuestionDraft draft, params string[] papers)
    {
        var ballot = Opened(present, members, draft);
        ballot.Propose(BallotStep.Close, Presiding);
        ballot.Close(Telling);
        ballot.Count(BallotCount.Of(ballot.Questions, [.. papers.Select(p => PaperText.Marks(ballot.Questions, p))], present), Now);
        return ballot;
    }

    private static string Refusal(Action act) => Assert.Throws<RuleBroken>(act).Rule.Code;

    [Theory]
    [InlineData(5, 10, 1, 2, true, false)]
    [InlineData(6, 10, 1, 2, true, true)]
    [InlineData(9, 10, 9, 10, false, true)]
    [InlineData(2, 3, 2, 3, false, true)]
    [InlineData(2, 3, 2, 3, true, false)]
    [InlineData(66, 100, 2, 3, false, false)]
    public void Threshold_exactly_met_passes_only_where_reaching_is_enough(int agree, int of, int numerator, int denominator, bool exceed, bool passes) =>
        Assert.Equal(passes, new BallotRule(BallotBase.Present, numerator, denominator, exceed, 2, 3, true, BallotTie.Leave, null).Passes(agree, of));

    [Fact]
    public void Denominator_zero_passes_nothing()
    {
        Assert.False(BallotRule.Default.Passes(0, 0));
        Assert.False((BallotRule.Default with { ThresholdNumerator = 0, MustExceed = false }).Passes(0, 0));
        var ballot = Counted(6, 6, Ask(QuestionKind.ApproveEach, null, BallotRule.Default with { Of = BallotBase.Valid }, "A"));
        Assert.Equal((0, false), (ballot.Questions[0].Denominator, ballot.Questions[0].Options[0].Passed));
    }

    [Fact]
    public void All_absent_have_no_quorum_under_any_rule()
    {
        var rule = BallotRule.Default with { QuorumNumerator = 0 };
        Assert.Equal("ballot.no-quorum", Refusal(() => Opened(0, 10, Ask(QuestionKind.ApproveEach, null, rule, "A"))));
        Assert.Equal("ballot.no-quorum", Refusal(() => Opened(6, 10, Ask(QuestionKind.ApproveEach, null, BallotRule.Default, "A"))));
    }

    [Theory]
    [InlineData(QuestionKind.ApproveEach)]
    [InlineData(QuestionKind.ChooseOne)]
    public void One_candidate_still_needs_the_threshold(QuestionKind kind)
    {
        Assert.False(Counted(6, 6, Ask(kind, null, BallotRule.Default, "A"), "1", "1", "1", "-", "-", "-").Questions[0].Options[0].Passed);
        Assert.True(Counted(6, 6, Ask(kind, null, BallotRule.Default, "A"), "1", "1", "1", "1", "-", "-").Questions[0].Options[0].Passed);
    }

    [Fact]
    public void Secrecy_is_thin_under_five_papers_or_when_all_say_the_same()
    {
        var draft = Ask(QuestionKind.ApproveEach, null, BallotRule.Default, "A", "B");
        Assert.True(Counted(4, 4, draft, "10", "01", "11", "00").SecrecyIsThin);
        Assert.True(Counted(5, 5, draft, "10", "10", "10", "10", "10").SecrecyIsThin);
        Assert.False(Counted(5, 5, draft, "10", "10", "10", "10", "01").SecrecyIsThin);
    }

    [Fact]
    public void A_tie_for_the_last_place_is_voted_again_between_the_equal_ones()
    {
        var rule = BallotRule.Default with { ThresholdNumerator = 1, ThresholdDenominator = 4 };
        var ballot = Counted(6, 6, Ask(QuestionKind.ChooseUpTo, 2, rule, "A", "B", "C"), "11-", "11-", "1-1", "1-1", "1--", "1--");
        Assert.Equal(["A"], ballot.Questions[0].Options.Where(o => o.Passed).Select(o => o.Text));
        var next = ballot.NextRound(2);
        Assert.Equal((2, 1), (next.Round, next.Questions[0].Seats));
        Assert.Equal(["B", "C"], next.Questions[0].Options.Select(o => o.Text));
        Assert.Equal(2, ballot.Outcomes()[0].Tied.Count);
    }

    [Fact]
    public void A_tie_is_decided_by_rank_or_left_where_the_rule_says_so()
    {
        string[] papers = ["10", "10", "10", "01", "01", "01"];
        var rule = BallotRule.Default with { ThresholdNumerator = 1, ThresholdDenominator = 4 };
        var ranked = Counted(6, 6, Ask(QuestionKind.ApproveEach, 1, rule with { Tie = BallotTie.ByRank }, "A", "B"), papers);
        Assert.Equal([true, false], ranked.Questions[0].OptionsInOrder.Select(o => o.Passed));
        var left = Counted(6, 6, Ask(QuestionKind.ApproveEach, 1, rule with { Tie = BallotTie.Leave }, "A", "B"), papers);
        Assert.All(left.Questions[0].Options, o => Assert.True(o is { Tied: true, Passed: false }));
        Assert.Equal("ballot.no-tie", Refusal(() => left.NextRound(2)));
    }

    [Fact]
    public void Counts_that_do_not_reconcile_are_refused()
    {
        var ballot = Opened(9, 10, Ask(QuestionKind.ApproveEach, null, BallotRule.Default, "A"));
        var (question, option) = (ballot.Questions[0], ballot.Questions[0].Options[0]);
        BallotCount Entered(int printed, int issued, int returned, int valid, int invalid, int agree, int disagree, int blank) =>
            new(printed, issued, returned, [new QuestionVotes(question.Id, valid, invalid, [new OptionVotes(option.Id, agree, disagree, blank)])]);
        string Refused(BallotCount count) => Refusal(() => count.Reconcile(ballot.Questions, 9));

        Entered(10, 9, 9, 8, 1, 7, 1, 0).Reconcile(ballot.Questions, 9);
        Assert.Equal("ballot.count-issued", Refused(Entered(10, 10, 9, 8, 1, 7, 1, 0)));
        Assert.Equal("ballot.count-returned", Refused(Entered(10, 8, 9, 8, 1, 7, 1, 0)));
        Assert.Equal("ballot.count-valid", Refused(Entered(10, 9, 9, 8, 0, 7, 1, 0)));
        Assert.Equal("ballot.count-option", Refused(Entered(10, 9, 9, 8, 1, 7, 2, 0)));
        Assert.Equal("ballot.count-negative", Refused(Entered(10, 9, 9, 8, 1, 9, -1, 0)));
        Assert.Equal("ballot.state", Refusal(() => ballot.Count(Entered(10, 9, 9, 8, 1, 7, 1, 0), Now)));
    }

    [Fact]
    public void Two_persons_open_one_of_them_a_teller_and_whoever_stands_on_the_paper_yields()
    {
        var draft = new QuestionDraft("Trưởng khối", QuestionKind.ChooseOne, null, BallotRule.Default, [new OptionDraft("A", ChairUnit)], ForChair: true);
        (Guid, string)[] present = [(ChairUnit, "A"), (Guid.NewGuid(), "B")];
        var ballot = Prepared(draft);
        Assert.Equal("ballot.not-proposed", Refusal(() => ballot.Open(present, 2, null, Telling)));
        Assert.Equal("ballot.chair-conflicted", Refusal(() => ballot.Propose(BallotStep.Open, Presiding)));
        var vice = Presiding with { UnitId = Guid.NewGuid() };
        (Guid, LeadershipRole)[] leaders = [(ChairUnit, LeadershipRole.Chair), (vice.UnitId.Value, LeadershipRole.ViceChair)];
        Assert.Equal([vice.UnitId.Value], ballot.PresidingUnits(leaders));
        Assert.Empty(ballot.PresidingUnits(leaders[..1]));
        ballot.Propose(BallotStep.Open, vice with { AccountId = Teller });
        Assert.Equal("ballot.two-persons", Refusal(() => ballot.Open(present, 2, null, Telling)));
        ballot.Propose(BallotStep.Open, vice);
        Assert.Equal("ballot.not-teller", Refusal(() => ballot.Open(present, 2, null, Telling with { AccountId = Guid.NewGuid() })));
        ballot.Open(present, 2, null, Telling);
        Assert.Equal("ballot.not-proposed", Refusal(() => ballot.Close(Telling)));
    }

    [Fact]
    public void No_ballot_chooses_for_an_award_before_its_candidates_are_agreed()
    {
        var ballot = Prepared(new QuestionDraft("Cờ thi đua", QuestionKind.ApproveEach, 1, BallotRule.Default, [new OptionDraft("A", Guid.NewGuid(), Guid.NewGuid())], Guid.NewGuid()));
        ballot.Propose(BallotStep.Open, Presiding);
        (Guid, string)[] present = [(Guid.NewGuid(), "A")];
        Assert.Equal("review.before-consensus", Refusal(() => ballot.Open(present, 1, null, Telling)));
    }

    [Fact]
    public void A_change_of_the_paper_takes_back_what_was_proposed()
    {
        var draft = Ask(QuestionKind.ApproveEach, null, BallotRule.Default, "A");
        var ballot = Prepared(draft);
        ballot.Propose(BallotStep.Open, Presiding);
        ballot.Compose([draft]);
        Assert.Equal("ballot.not-proposed", Refusal(() => ballot.Open([(Guid.NewGuid(), "A")], 1, null, Telling)));
    }

    [Fact]
    public void Written_opinions_of_the_absent_count_only_where_the_ballot_says_so()
    {
        Ballot Closed(bool counts)
        {
            var ballot = Prepared(Ask(QuestionKind.ApproveEach, null, BallotRule.Default, "A"));
            ballot.Describe(ballot.Title, BallotWay.Paper, 2, counts);
            ballot.Propose(BallotStep.Open, Presiding);
            ballot.Open([.. Enumerable.Range(1, 8).Select(n => (Guid.NewGuid(), $"Đơn vị {n}"))], 10, null, Telling);
            ballot.Propose(BallotStep.Close, Presiding);
            ballot.Close(Telling);
            return ballot;
        }

        static BallotCount Written(Ballot ballot, int written) => new(10, 8 + written, 8 + written,
            [new QuestionVotes(ballot.Questions[0].Id, 8 + written, 0, [new OptionVotes(ballot.Questions[0].Options[0].Id, 5, 3 + written, 0)])])
        { Written = written };

        var refusing = Closed(false);
        Assert.Equal("ballot.written-refused", Refusal(() => refusing.Count(Written(refusing, 1), Now)));
        var counting = Closed(true);
        Assert.Equal("ballot.written-refused", Refusal(() => counting.Count(Written(counting, 3), Now)));
        counting.Count(Written(counting, 2), Now);
        Assert.Equal((10, false), (counting.Questions[0].Denominator, counting.Questions[0].Options[0].Passed));
    }

    [Fact]
    public void A_void_ballot_is_held_again_as_it_was_with_an_empty_roll()
    {
        var ballot = Opened(6, 6, Ask(QuestionKind.ChooseUpTo, 2, BallotRule.Default, "A", "B", "C"));
        Assert.Equal("ballot.state", Refusal(() => ballot.HoldAgain(2)));
        Assert.Equal("ballot.void-reason", Refusal(() => ballot.Void(" ")));
        ballot.Void("Mất hai mã mở niêm phong");
        Assert.Equal("ballot.state", Refusal(() => ballot.Void("Lần nữa")));
        var again = ballot.HoldAgain(2);
        Assert.Equal((BallotState.Prepared, 1, 0, 1), (again.State, again.Round, again.Voters.Count, again.Tellers.Count));
        Assert.Equal(["A", "B", "C"], again.Questions[0].OptionsInOrder.Select(o => o.Text));
    }

    [Fact]
    public void Who_is_elected_to_chair_is_read_from_the_counted_ballot()
    {
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        var draft = new QuestionDraft("Trưởng khối", QuestionKind.ChooseOne, null, BallotRule.Default, [new OptionDraft("A", one), new OptionDraft("B", two)], ForChair: true);
        Assert.Equal([two], Counted(6, 6, draft, "-1", "-1", "-1", "-1", "1-", "--").ElectedUnits);
        Assert.Empty(Opened(6, 6, draft).ElectedUnits);
    }

    [Fact]
    public void Whatever_papers_come_back_their_count_reconciles_and_reads_back_from_the_published_text()
    {
        var kinds = from kind in Gen.Elements(Enum.GetValues<QuestionKind>())
                    from options in Gen.Choose(1, 6)
                    from blank in Gen.Elements(true, false)
                    from papers in Gen.ArrayOf(Gen.ArrayOf(Gen.Elements('1', '0', '-'), options))
                    select (kind, options, blank, papers);
        Prop.ForAll(kinds.ToArbitrary(), sample =>
        {
            var names = Enumerable.Range(1, sample.options).Select(n => $"Đơn vị {n}").ToArray();
            var ballot = Prepared(Ask(sample.kind, 1, BallotRule.Default with { BlankIsValid = sample.blank }, names));
            var papers = sample.papers.Select(p => PaperText.Marks(ballot.Questions, new string(p))).ToArray();
            BallotCount.Of(ballot.Questions, papers, papers.Length).Reconcile(ballot.Questions, papers.Length);
            Assert.Equal(sample.papers.Select(p => new string(p)), papers.Select(p => PaperText.Of(ballot.Questions, p)));
        }).QuickCheckThrowOnFailure();
    }
}
