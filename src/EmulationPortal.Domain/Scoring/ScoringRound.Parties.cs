namespace EmulationPortal.Domain.Scoring;

/// <content>Who is what to whose card: checkers, conflicts, exclusions, ballots on ties.</content>
public sealed partial class ScoringRound
{
    public static readonly Rule OwnCard = new("round.own-card", "Đơn vị không tự khai xung đột với bảng điểm của chính mình: bảng điểm ấy luôn do đơn vị khác chấm.");
    public static readonly Rule ConflictNotAssignable = new("round.conflict-not-assignable", "Không còn đơn vị nào chấm chéo được cho {0} bảng điểm vì xung đột lợi ích. Hãy giảm số đơn vị chấm mỗi bảng.");
    public static readonly Rule ExclusionNeedsCause = new("exclusion.cause-needed", "Hãy ghi nguyên nhân không xét thi đua, tối đa 500 ký tự.");
    public static readonly Rule ExclusionNeedsDocument = new("exclusion.document-needed", "Hãy ghi số, ngày của văn bản làm căn cứ, tối đa 300 ký tự.");
    public static readonly Rule BallotPlacesUnclear = new("round.ballot-places", "Kết quả bỏ phiếu phải xếp thứ tự các đơn vị bằng điểm từ 1, mỗi đơn vị một lần, và ghi biên bản kiểm phiếu.");

    private readonly List<CheckAssignment> assignments = [];
    private readonly List<ConflictDeclaration> conflicts = [];
    private readonly List<Exclusion> exclusions = [];
    private readonly List<TieBallotPlace> ballotPlaces = [];

    /// <summary>From which the checkers were drawn; printed, so that anyone can draw them again.</summary>
    public long? Seed { get; private set; }

    public IReadOnlyList<CheckAssignment> Assignments => assignments;
    public IReadOnlyList<ConflictDeclaration> Conflicts => conflicts;
    public IReadOnlyList<Exclusion> Exclusions => exclusions;
    public IReadOnlyList<TieBallotPlace> BallotPlaces => ballotPlaces;

    /// <summary>Draws the checkers of every card from a seed.</summary>
    /// <param name="members">Member units.</param>
    /// <param name="checkersPerCard">How many check one card; <see cref="CheckerDraw.Suggested"/> proposes.</param>
    /// <param name="seed">Printed with the result.</param>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="ConflictNotAssignable"/>.</exception>
    public void AssignCheckers(IReadOnlyCollection<Guid> members, int checkersPerCard, long seed)
    {
        Require(ScoringAct.AssignCheckers);
        var draw = CheckerDraw.Of(members, checkersPerCard, conflicts.ConvertAll(c => new CheckPair(c.UnitId, c.CardUnitId)), seed);
        if (draw.CardsWithoutChecker is > 0 and var bare)
            throw new RuleBroken(ConflictNotAssignable, bare) { Field = "CheckersPerCard" };
        assignments.Clear();
        assignments.AddRange(draw.Pairs.Select(p => new CheckAssignment(Id, p.Checker, p.Card)));
        Seed = seed;
    }

    /// <summary>A unit steps aside from a card: it no longer checks it, and no longer acts on it as chair.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="OwnCard"/>, <see cref="ReasonNeeded"/>.</exception>
    public void DeclareConflict(Guid unitId, Guid cardUnitId, string reason, Deed deed)
    {
        Require(ScoringAct.DeclareConflict);
        if (unitId == cardUnitId)
            throw new RuleBroken(OwnCard);
        conflicts.Add(new ConflictDeclaration(Id, unitId, cardUnitId, Needed(reason, ConflictDeclaration.ReasonLength), deed));
        assignments.RemoveAll(a => a.CheckerUnitId == unitId && a.CheckedUnitId == cardUnitId);
    }

    /// <summary>Excludes a member (rule 13).</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="ExclusionNeedsCause"/>, <see cref="ExclusionNeedsDocument"/>.</exception>
    public Exclusion Exclude(Guid unitId, string cause, string document, ExclusionEffect effect, Deed deed)
    {
        Require(ScoringAct.Exclude);
        var (why, paper) = (VietnameseText.Tidy(cause), VietnameseText.Tidy(document));
        if (why.Length is 0 or > Exclusion.CauseLength)
            throw new RuleBroken(ExclusionNeedsCause) { Field = "Cause" };
        if (paper.Length is 0 or > Exclusion.DocumentLength)
            throw new RuleBroken(ExclusionNeedsDocument) { Field = "Document" };
        var exclusion = new Exclusion(Id, unitId, why, paper, effect, deed);
        exclusions.Add(exclusion);
        return exclusion;
    }

    /// <summary>Withdraws an exclusion; the record stays.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="ReasonNeeded"/>.</exception>
    public void WithdrawExclusion(Exclusion exclusion, string reason, Deed deed)
    {
        Require(ScoringAct.Exclude);
        exclusion.Withdraw(Needed(reason, Exclusion.CauseLength), deed);
    }

    /// <summary>Records how a ballot placed members that were tied.</summary>
    /// <param name="fromFirst">The tied members from the highest.</param>
    /// <param name="record">The count minutes.</param>
    /// <exception cref="RuleBroken"><see cref="BallotPlacesUnclear"/>, <see cref="NotNow"/>.</exception>
    public void RecordTieBallot(IReadOnlyList<Guid> fromFirst, string record)
    {
        if (Stage is not (ScoringStage.Agreement or ScoringStage.Appraisal))
            throw new RuleBroken(NotNow, Stage.InWords(), "ghi kết quả bỏ phiếu");
        var paper = VietnameseText.Tidy(record);
        if (fromFirst.Count < 2 || fromFirst.Distinct().Count() != fromFirst.Count || paper.Length is 0 or > TieBallotPlace.RecordLength)
            throw new RuleBroken(BallotPlacesUnclear);
        ballotPlaces.RemoveAll(b => fromFirst.Contains(b.UnitId));
        ballotPlaces.AddRange(fromFirst.Select((unit, at) => new TieBallotPlace(Id, unit, at + 1, paper)));
    }

    /// <summary>What somebody is to a card. To the own unit's card nobody is chair or checker (rule 9); where the chair steps aside the vice-chair is chair.</summary>
    public IReadOnlyList<ScoringParty> PartiesOf(ScoringViewer viewer, Guid cardUnitId)
    {
        if (viewer.UnitId is { } own && own == cardUnitId)
            return [viewer.LeadsUnit ? ScoringParty.OwnLeader : ScoringParty.OwnOfficer];
        var parties = new List<ScoringParty>();
        if (viewer is { IsMember: true, UnitId: { } unit })
        {
            parties.Add(ScoringParty.OtherMember);
            if (assignments.Exists(a => a.CheckerUnitId == unit && a.CheckedUnitId == cardUnitId))
                parties.Add(ScoringParty.CrossChecker);
            if (viewer.ChairUnitId == unit && !StepsAside(unit, cardUnitId))
                parties.Add(ScoringParty.Chair);
            if (viewer.ViceChairUnitIds?.Contains(unit) == true)
            {
                parties.Add(ScoringParty.ViceChair);
                if (viewer.ChairUnitId is { } chair && StepsAside(chair, cardUnitId) && !StepsAside(unit, cardUnitId))
                    parties.Add(ScoringParty.Chair);
            }
        }

        if (viewer.Appraises)
            parties.Add(ScoringParty.Appraiser);
        if (viewer.IsOffice)
            parties.Add(ScoringParty.Office);
        if (viewer.IsLead)
            parties.Add(ScoringParty.Lead);
        return parties.Count == 0 ? [ScoringParty.Outsider] : parties;
    }

    /// <summary>Whether somebody may see it now.</summary>
    public bool MaySee(ScoringViewer viewer, Guid cardUnitId, ScoreSight sight) => PartiesOf(viewer, cardUnitId).Any(p => ScoringAccess.MaySee(p, sight, Stage));

    /// <summary>Whether somebody may do it now.</summary>
    public bool MayDo(ScoringViewer viewer, Guid cardUnitId, ScoringAct act) => PartiesOf(viewer, cardUnitId).Any(p => ScoringAccess.MayDo(p, act, Stage));

    /// <summary>Refuses what somebody may not do now.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="NotYours"/>.</exception>
    public void Require(ScoringViewer viewer, Guid cardUnitId, ScoringAct act)
    {
        Require(act);
        if (!MayDo(viewer, cardUnitId, act))
            throw new RuleBroken(NotYours, act.InSentence(), Stage.InWords());
    }

    private bool StepsAside(Guid unitId, Guid cardUnitId) => unitId == cardUnitId || conflicts.Exists(c => c.UnitId == unitId && c.CardUnitId == cardUnitId);
}
