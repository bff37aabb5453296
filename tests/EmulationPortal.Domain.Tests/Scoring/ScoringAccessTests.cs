using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>The table of a round, cell by cell: party by what there is, stage by stage.</summary>
public sealed class ScoringAccessTests
{
    // One column a stage: S self-score, X cross-check, E explanation, A agreement, P appraisal, C closed; a dot refuses.
    private const string SightsOnPaper = """
                      SelfScores OwnCrossCheck OthersCrossChecks Explanations AgreedValues Appraisal Ranking
        OwnOfficer    SXEAPC     ......        ..EAPC            ..EAPC       ...APC       .....C    ...APC
        OwnLeader     SXEAPC     ......        ..EAPC            ..EAPC       ...APC       .....C    ...APC
        CrossChecker  .XEAPC     .XEAPC        ..EAPC            ..EAPC       ...APC       .....C    ...APC
        OtherMember   ..EAPC     ......        ...APC            ...APC       ...APC       .....C    ...APC
        Chair         SXEAPC     ......        ..EAPC            ..EAPC       ...APC       .....C    ...APC
        ViceChair     SXEAPC     ......        ..EAPC            ..EAPC       ...APC       .....C    ...APC
        Appraiser     ...APC     ......        ...APC            ...APC       ...APC       ....PC    ....PC
        Office        SXEAPC     ......        ..EAPC            ..EAPC       ...APC       ....PC    ...APC
        Lead          SXEAPC     ......        ..EAPC            ..EAPC       ...APC       ....PC    ...APC
        Outsider      ......     ......        ......            ......       ......       ......    ......
        """;

    private const string ActsOnPaper = """
                          OwnOfficer OwnLeader CrossChecker OtherMember Chair  ViceChair Appraiser Office Lead   Outsider
        WriteSelfScore    S.....     S.....    ......       ......      ...... ......    ......    ...... ...... ......
        SubmitCard        S.....     S.....    ......       ......      ...... ......    ......    ...... ...... ......
        ReturnCard        ......     ......    ......       ......      S..... ......    ......    S..... S..... ......
        AddCard           ......     ......    ......       ......      SXEA.. ......    ......    SXEAP. SXEAP. ......
        NameCheckers      ......     ......    ......       ......      SX.... ......    ......    SX.... SX.... ......
        AssignCheckers    ......     ......    ......       ......      S..... ......    ......    S..... S..... ......
        DeclareConflict   ......     ......    SX....       ......      SXEA.. SXEA..    ......    ...... ...... ......
        WriteCrossCheck   ......     ......    .X....       ......      ...... ......    ......    ...... ...... ......
        Explain           ..E...     ..E...    ......       ......      ...... ......    ......    ...... ...... ......
        AnswerExplanation ......     ......    ..EA..       ......      ..EA.. ......    ......    ...... ...... ......
        ChangeAgreedValue ......     ......    ......       ......      ...A.. ......    ......    ...... ...... ......
        AdoptTable        ......     ......    ......       ......      ...A.. ......    ......    ...... ...... ......
        Appraise          ......     ......    ......       ......      ...... ......    ....P.    ....P. ....P. ......
        Exclude           ......     ......    ......       ......      ...... ......    ......    SXEAP. SXEAP. ......
        Advance           ......     ......    ......       ......      SXEA.. ......    ......    SXEA.. SXEA.. ......
        FollowSheet       ......     ......    ......       ......      SXEA.. ......    ......    SXEAP. SXEAP. ......
        MoveDeadline      ......     ......    ......       ......      ...... ......    ......    SXEAP. SXEAP. ......
        Reopen            ......     ......    ......       ......      ...... ......    ......    ...... .XEAPC ......
        Close             ......     ......    ......       ......      ...... ......    ......    ....P. ....P. ......
        Appeal            ......     .....C    ......       ......      ...... ......    ......    ...... ...... ......
        AnswerAppeal      ......     ......    ......       ......      ...... ......    ......    .....C .....C ......
        """;

    [Fact]
    public void Every_cell_of_what_may_be_seen()
    {
        var cells = 0;
        foreach (var (row, column, stages) in Cells(SightsOnPaper))
        {
            for (var stage = ScoringStage.SelfScore; stage <= ScoringStage.Closed; stage++, cells++)
                Assert.True((stages[(int)stage] != '.') == ScoringAccess.MaySee(Enum.Parse<ScoringParty>(row), Enum.Parse<ScoreSight>(column), stage), $"{row} {column} {stage}");
        }

        Assert.Equal(Enum.GetValues<ScoringParty>().Length * Enum.GetValues<ScoreSight>().Length * 6, cells);
    }

    [Fact]
    public void Every_cell_of_what_may_be_done()
    {
        var cells = 0;
        foreach (var (row, column, stages) in Cells(ActsOnPaper))
        {
            for (var stage = ScoringStage.SelfScore; stage <= ScoringStage.Closed; stage++, cells++)
                Assert.True((stages[(int)stage] != '.') == ScoringAccess.MayDo(Enum.Parse<ScoringParty>(column), Enum.Parse<ScoringAct>(row), stage), $"{row} {column} {stage}");
        }

        Assert.Equal(Enum.GetValues<ScoringParty>().Length * Enum.GetValues<ScoringAct>().Length * 6, cells);
    }

    [Fact]
    public void Phiếu_chấm_chéo_được_niêm_phong_với_mọi_người_trừ_người_chấm_cho_đến_hết_giai_đoạn()
    {
        foreach (var party in Enum.GetValues<ScoringParty>())
        {
            Assert.False(ScoringAccess.MaySee(party, ScoreSight.OthersCrossChecks, ScoringStage.SelfScore));
            Assert.False(ScoringAccess.MaySee(party, ScoreSight.OthersCrossChecks, ScoringStage.CrossCheck));
            Assert.Equal(party == ScoringParty.CrossChecker, ScoringAccess.MaySee(party, ScoreSight.OwnCrossCheck, ScoringStage.CrossCheck));
        }
    }

    [Fact]
    public void Nobody_is_chair_or_checker_of_the_own_card_and_the_vice_chair_steps_in()
    {
        var (chair, vice, third) = (Paper.Units[0], Paper.Units[1], Paper.Units[2]);
        var round = Paper.Round(Paper.Adopted());
        ScoringViewer Of(Guid unit, bool leads = true) => new(unit, leads, IsMember: true, ChairUnitId: chair, ViceChairUnitIds: [vice]);
        Assert.Equal([ScoringParty.OwnLeader], round.PartiesOf(Of(chair), chair));
        Assert.Equal([ScoringParty.OwnOfficer], round.PartiesOf(Of(chair, leads: false), chair));
        Assert.Contains(ScoringParty.Chair, round.PartiesOf(Of(chair), third));
        Assert.DoesNotContain(ScoringParty.Chair, round.PartiesOf(Of(vice), third));
        Assert.Contains(ScoringParty.Chair, round.PartiesOf(Of(vice), chair));
        round.DeclareConflict(chair, third, "Đơn vị cùng hệ thống", Paper.Deed());
        Assert.DoesNotContain(ScoringParty.Chair, round.PartiesOf(Of(chair), third));
        Assert.DoesNotContain(ScoringParty.CrossChecker, round.PartiesOf(Of(chair), third));
        Assert.Contains(ScoringParty.Chair, round.PartiesOf(Of(vice), third));
        round.DeclareConflict(vice, third, "Đơn vị cùng hệ thống", Paper.Deed());
        Assert.DoesNotContain(ScoringParty.Chair, round.PartiesOf(Of(vice), third));
        Paper.Breaks(ScoringRound.OwnCard, () => round.DeclareConflict(chair, chair, "x", Paper.Deed()));
    }

    [Fact]
    public void The_office_the_lead_and_outsiders_are_what_they_are()
    {
        var round = Paper.Round(Paper.Adopted());
        Assert.Equal([ScoringParty.Outsider], round.PartiesOf(new(null), Paper.Units[0]));
        Assert.Equal([ScoringParty.Outsider], round.PartiesOf(new(Paper.Units[30]), Paper.Units[0]));
        Assert.Equal([ScoringParty.Office, ScoringParty.Lead], round.PartiesOf(new(null, IsOffice: true, IsLead: true), Paper.Units[0]));
        Assert.Equal([ScoringParty.Appraiser], round.PartiesOf(new(null, Appraises: true), Paper.Units[0]));
        Paper.Breaks(ScoringRound.NotYours, () => round.Require(new ScoringViewer(null), Paper.Units[0], ScoringAct.WriteSelfScore));
        Paper.Breaks(ScoringRound.NotNow, () => round.Require(new ScoringViewer(Paper.Units[0], IsMember: true), Paper.Units[0], ScoringAct.Explain));
    }

    private static IEnumerable<(string Row, string Column, string Stages)> Cells(string paper)
    {
        var rows = paper.Split('\n').Select(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        return rows.Skip(1).SelectMany(row => row.Skip(1).Select((stages, at) => (row[0], rows[0][at], stages)));
    }
}
