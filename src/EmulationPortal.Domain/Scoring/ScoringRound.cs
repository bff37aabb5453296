using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Domain.Scoring;

/// <summary>A scoring round of a bloc-year on one adopted sheet, open at one stage at a time.</summary>
public sealed partial class ScoringRound : Root
{
    public const int ReasonLength = 1000;

    public static readonly Rule NotNow = new("round.not-now", "Đợt chấm đang ở giai đoạn {0}, nên không {1} được.");
    public static readonly Rule NotYours = new("round.not-yours", "Bạn không được {0} với bảng điểm này ở giai đoạn {1}.");
    public static readonly Rule DatesUnclear = new("round.dates-unclear", "Mỗi giai đoạn cần ngày bắt đầu và ngày kết thúc, theo đúng thứ tự các giai đoạn. Hãy xem lại giai đoạn {0}.");
    public static readonly Rule ReasonNeeded = new("round.reason-needed", "Hãy ghi lý do, tối đa 1.000 ký tự.");
    public static readonly Rule DeadlineBeforeStart = new("round.deadline-before-start", "Hạn mới không được trước ngày bắt đầu giai đoạn ({0:dd/MM/yyyy}).");
    public static readonly Rule OnlyBack = new("round.only-back", "Chỉ mở lại được giai đoạn đã qua.");
    public static readonly Rule TableNotAgreed = new("round.table-not-agreed", "Bảng điểm chưa được hội nghị khối thông qua. Hãy thông qua bảng điểm trước.");
    public static readonly Rule TableVoteNotPassed = new("round.table-vote-not-passed", "Kết quả biểu quyết “{0}” không đủ để thông qua bảng điểm.");
    public static readonly Rule CheckersNeeded = new("round.checkers-needed", "Chưa phân công chấm chéo. Hãy phân công rồi chuyển sang giai đoạn chấm chéo.");
    public static readonly Rule NotNewer = new("round.not-newer", "Bộ tiêu chí bản {0} không mới hơn bản đang dùng để chấm. Hãy tải lại trang.");

    private readonly List<StageDates> dates = [];
    private readonly List<StageEvent> events = [];

    private ScoringRound()
    {
    }

    /// <summary>Opens a round on an adopted sheet, which is locked by it (rule 4: no scoring before the sheet is adopted).</summary>
    /// <param name="sheet">Adopted.</param>
    /// <param name="plans">One for every stage but the last, in order.</param>
    /// <param name="deed">Who opens it.</param>
    /// <exception cref="RuleBroken"><see cref="CriteriaSheet.NotAdopted"/>, <see cref="DatesUnclear"/>.</exception>
    public ScoringRound(CriteriaSheet sheet, IReadOnlyList<StagePlan> plans, Deed deed)
    {
        if (sheet.IsOpen)
            throw new RuleBroken(CriteriaSheet.NotAdopted, sheet.Number);
        for (var stage = ScoringStage.SelfScore; stage < ScoringStage.Closed; stage++)
        {
            var plan = plans.FirstOrDefault(p => p.Stage == stage) ?? throw new RuleBroken(DatesUnclear, stage.InWords()) { Field = "Dates" };
            if (plan.Until < plan.From || dates.Exists(d => d.Until > plan.Until || d.From > plan.From))
                throw new RuleBroken(DatesUnclear, stage.InWords()) { Field = "Dates" };
            dates.Add(new StageDates(Id, stage, plan.From, plan.Until));
        }

        sheet.Lock(deed.At);
        (BlocYearId, SheetId) = (sheet.BlocYearId!.Value, sheet.Id);
        OpenedAt = deed.At;
    }

    public Guid BlocYearId { get; private set; }

    /// <summary>The sheet's version it scores by.</summary>
    public Guid SheetId { get; private set; }

    public ScoringStage Stage { get; private set; }

    /// <summary>When it was opened, UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>The meeting whose vote passed the table; null before, or when it was passed outside the portal.</summary>
    public Guid? TableMeetingId { get; private set; }

    public Guid? TableVotedItemId { get; private set; }

    /// <summary>The document that passed the table outside the portal.</summary>
    public string? TableNote { get; private set; }

    /// <summary>When the bloc passed the table, UTC.</summary>
    public DateTime? TableAgreedAt { get; private set; }

    public IReadOnlyList<StageDates> Dates => dates.OrderBy(d => d.Stage).ToList();

    /// <summary>Changes of stage, and of the sheet, first to last.</summary>
    public IReadOnlyList<StageEvent> Events => events.OrderBy(e => e.At).ToList();

    /// <summary>The last day of a stage that has days.</summary>
    public DateOnly DeadlineOf(ScoringStage stage) => dates.Single(d => d.Stage == stage).Until;

    /// <summary>Goes on to the next stage; closing is its own act.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="CheckersNeeded"/>, <see cref="TableNotAgreed"/>.</exception>
    public void Advance(Deed deed)
    {
        Require(ScoringAct.Advance);
        if (Stage == ScoringStage.SelfScore && assignments.Count == 0)
            throw new RuleBroken(CheckersNeeded);
        if (Stage == ScoringStage.Agreement)
            RequireTableAgreed();
        Enter(Stage + 1, deed, null);
    }

    /// <summary>Gives a stage another last day; it holds at once.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="ReasonNeeded"/>, <see cref="DeadlineBeforeStart"/>.</exception>
    public void MoveDeadline(ScoringStage stage, DateOnly until, string reason, Deed deed)
    {
        Require(ScoringAct.MoveDeadline);
        var why = Needed(reason);
        var moved = dates.Single(d => d.Stage == stage);
        if (until < moved.From)
            throw new RuleBroken(DeadlineBeforeStart, moved.From) { Field = "Until" };
        moved.MoveTo(until, why, deed);
    }

    /// <summary>Opens an earlier stage again. Before agreement, the bloc's word on the table no longer stands.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="OnlyBack"/>, <see cref="ReasonNeeded"/>.</exception>
    public void Reopen(ScoringStage stage, string reason, Deed deed)
    {
        Require(ScoringAct.Reopen);
        if (stage >= Stage)
            throw new RuleBroken(OnlyBack) { Field = "Stage" };
        Enter(stage, deed, Needed(reason));
        if (stage <= ScoringStage.Agreement)
            ForgetTable();
    }

    /// <summary>The bloc passed the table at a meeting.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="TableVoteNotPassed"/>.</exception>
    public void AdoptTable(VotedItem vote)
    {
        Require(ScoringAct.AdoptTable);
        if (vote is not { Passed: true, VotedAt: { } at })
            throw new RuleBroken(TableVoteNotPassed, vote.Title);
        (TableMeetingId, TableVotedItemId, TableAgreedAt) = (vote.MeetingId, vote.Id, at);
    }

    /// <summary>The bloc passed the table outside the portal.</summary>
    /// <param name="note">Number and date of the minutes.</param>
    /// <param name="deed">Who records it.</param>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="ReasonNeeded"/>.</exception>
    public void AdoptTableByRecord(string note, Deed deed)
    {
        Require(ScoringAct.AdoptTable);
        (TableNote, TableAgreedAt) = (Needed(note), deed.At);
    }

    /// <summary>The gate of what follows: no selection before the score table is agreed (rule 4).</summary>
    /// <exception cref="RuleBroken"><see cref="TableNotAgreed"/>.</exception>
    public void RequireTableAgreed()
    {
        if (TableAgreedAt is null)
            throw new RuleBroken(TableNotAgreed);
    }

    /// <summary>
    /// Goes over to a newer adopted version of the same bloc-year's sheet (rule 11). The cards follow it one by one; a table the bloc passed by the earlier version no longer stands.
    /// </summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="NotNewer"/>, <see cref="CriteriaSheet.NotAdopted"/>.</exception>
    public void Follow(CriteriaSheet before, CriteriaSheet newer, Deed deed)
    {
        Require(ScoringAct.FollowSheet);
        if (newer.BlocYearId != BlocYearId || before.Id != SheetId || newer.Number <= before.Number)
            throw new RuleBroken(NotNewer, newer.Number);
        newer.Lock(deed.At);
        SheetId = newer.Id;
        events.Add(new StageEvent(Id, Stage, Stage, deed, newer.ChangeReason));
        ForgetTable();
    }

    /// <summary>Refuses an act that nobody may do in this stage.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>.</exception>
    public void Require(ScoringAct act)
    {
        if (!ScoringAccess.IsOpen(act, Stage))
            throw new RuleBroken(NotNow, Stage.InWords(), act.InSentence());
    }

    /// <summary>Ends the round: its ranking is stored.</summary>
    internal void Close(Deed deed)
    {
        Require(ScoringAct.Close);
        Enter(ScoringStage.Closed, deed, null);
    }

    private void ForgetTable() => (TableMeetingId, TableVotedItemId, TableNote, TableAgreedAt) = (null, null, null, null);

    private void Enter(ScoringStage stage, Deed deed, string? reason)
    {
        events.Add(new StageEvent(Id, Stage, stage, deed, reason));
        Stage = stage;
    }

    private static string Needed(string? text, int longest = ReasonLength)
    {
        var tidy = Reports.DraftedText.Tidy(text);
        return tidy.Length is 0 || tidy.Length > longest ? throw new RuleBroken(ReasonNeeded) { Field = "Reason" } : tidy;
    }
}
