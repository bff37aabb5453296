using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Scoring;

/// <summary>What one member enters when it checks another's card. Its own thing, saved apart from the card, and sealed until the stage is over (rule 9).</summary>
public sealed class CrossCheck : Root
{
    public const int NoteLength = 2000;

    public static readonly Rule NotAssigned = new("cross-check.not-assigned", "Đơn vị không được phân công chấm chéo bảng điểm này.");
    public static readonly Rule CardNotSent = new("cross-check.card-not-sent", "Đơn vị được chấm chưa gửi bảng điểm tự chấm.");
    public static readonly Rule Submitted = new("cross-check.submitted", "Phiếu chấm chéo đã gửi nên không sửa được.");
    public static readonly Rule Incomplete = new("cross-check.incomplete", "Phiếu chấm chéo còn thiếu: {0}. Hãy chấm, hoặc giữ nguyên điểm tự chấm.");
    public static readonly Rule NoteNeeded = new("cross-check.note-needed", "Điểm khác với tự chấm thì cần nhận xét. Còn thiếu ở: {0}.");

    private readonly List<CrossCheckLine> lines = [];

    private CrossCheck()
    {
    }

    /// <summary>Begins the check of a submitted card.</summary>
    /// <exception cref="RuleBroken"><see cref="NotAssigned"/>, <see cref="CardNotSent"/>, <see cref="ScoringRound.NotNow"/>.</exception>
    public CrossCheck(ScoringRound round, Scorecard card, CriteriaSheet sheet, Guid checkerUnitId)
    {
        round.Require(ScoringAct.WriteCrossCheck);
        if (!round.Assignments.Any(a => a.CheckerUnitId == checkerUnitId && a.CheckedUnitId == card.UnitId))
            throw new RuleBroken(NotAssigned);
        if (card.IsOpen)
            throw new RuleBroken(CardNotSent);
        (RoundId, CheckerUnitId, CheckedUnitId) = (round.Id, checkerUnitId, card.UnitId);
        LayOut(sheet);
    }

    public Guid RoundId { get; private set; }
    public Guid CheckerUnitId { get; private set; }
    public Guid CheckedUnitId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? SubmittedAt { get; private set; }

    public string? SubmittedBy { get; private set; }
    public IReadOnlyList<CrossCheckLine> Lines => lines;
    public bool IsSubmitted => SubmittedAt is not null;

    /// <summary>What was entered on a line; missing for a criterion it does not know.</summary>
    public LineValue ValueOf(Guid criterionKey) => lines.Find(l => l.CriterionKey == criterionKey)?.Value ?? LineValue.Missing;

    /// <summary>Has a line for every criterion of the sheet; those that are there stay.</summary>
    public void LayOut(CriteriaSheet sheet) => lines.AddRange(sheet.Criteria.Where(c => !lines.Exists(l => l.CriterionKey == c.Key)).Select(c => new CrossCheckLine(Id, c.Key)).ToList());

    /// <summary>Writes a line if the writer had seen the present one.</summary>
    /// <returns>False when somebody else of the checking unit has written in between and the values differ: nothing is changed.</returns>
    /// <exception cref="RuleBroken"><see cref="Submitted"/>, <see cref="ScoringRound.NotNow"/>; what cannot stand on the line.</exception>
    public bool Write(ScoringRound round, Scorecard card, Criterion criterion, LineValue value, string? note, long basedOn, Deed deed)
    {
        RequireOpen(round);
        var line = lines.Find(l => l.CriterionKey == criterion.Key) ?? throw new RuleBroken(CriteriaSheet.UnknownPlace);
        criterion.Check(value, card.LineOf(criterion.Key).Target);
        var remark = string.IsNullOrWhiteSpace(note) ? null : VietnameseText.Tidy(note);
        if (remark?.Length > NoteLength)
            throw new RuleBroken(Criterion.DetailTooLong, criterion.Number) { Field = "Note" };
        if (line.Value == value && line.Note == remark)
            return true;
        if (basedOn != line.LineVersion)
            return false;
        line.Write(value, remark, deed);
        return true;
    }

    /// <summary>Keeps the self-score on every line still empty.</summary>
    /// <exception cref="RuleBroken"><see cref="Submitted"/>, <see cref="ScoringRound.NotNow"/>.</exception>
    public void KeepSelfScores(ScoringRound round, Scorecard card, Deed deed)
    {
        RequireOpen(round);
        foreach (var line in lines.Where(l => l.Value.State == LineState.Missing))
            line.Write(card.LineOf(line.CriterionKey).Self, line.Note, deed);
    }

    /// <summary>Sends it.</summary>
    /// <exception cref="RuleBroken"><see cref="Submitted"/>, <see cref="Incomplete"/>, <see cref="NoteNeeded"/>, <see cref="ScoringRound.NotNow"/>.</exception>
    public void Submit(ScoringRound round, Scorecard card, CriteriaSheet sheet, UnitKind kind, Deed deed)
    {
        RequireOpen(round);
        var applying = sheet.Criteria.Where(c => c.AppliesTo(card.UnitId, kind)).ToList();
        if (applying.Where(c => ValueOf(c.Key).State == LineState.Missing).Select(c => c.Number).ToList() is { Count: > 0 } missing)
            throw new RuleBroken(Incomplete, string.Join("; ", missing));
        if (applying.Where(c => ValueOf(c.Key) != card.LineOf(c.Key).Self && lines.Find(l => l.CriterionKey == c.Key)!.Note is null).Select(c => c.Number).ToList() is { Count: > 0 } silent)
            throw new RuleBroken(NoteNeeded, string.Join("; ", silent));
        (SubmittedAt, SubmittedBy) = (deed.At, deed.PersonName);
    }

    /// <summary>Takes it back to be corrected, while the stage is open.</summary>
    /// <exception cref="RuleBroken"><see cref="ScoringRound.NotNow"/>.</exception>
    public void TakeBack(ScoringRound round)
    {
        round.Require(ScoringAct.WriteCrossCheck);
        (SubmittedAt, SubmittedBy) = (null, null);
    }

    /// <summary>
    /// Goes over to the sheet's newer version as its card does. While cross-checks are made, one that was sent comes back to be looked through wherever criteria are new or revised,
    /// whatever it says, so that nothing is told of it while it is sealed.
    /// </summary>
    /// <param name="round">The round, following already.</param>
    /// <param name="card">The checked card.</param>
    /// <param name="before">The version it was begun by.</param>
    /// <param name="newer">The version the round follows.</param>
    /// <param name="deed">Who takes the round over.</param>
    public void Follow(ScoringRound round, Scorecard card, CriteriaSheet before, CriteriaSheet newer, Deed deed)
    {
        LayOut(newer);
        foreach (var criterion in newer.Criteria)
        {
            var line = lines.Find(l => l.CriterionKey == criterion.Key)!;
            if (before.Criteria.FirstOrDefault(c => c.Key == criterion.Key) is { } was && !criterion.StillTakes(was, line.Value, card.LineOf(criterion.Key).Target))
                line.Write(LineValue.Missing, line.Note, deed);
        }

        if (round.Stage == ScoringStage.CrossCheck && SheetChange.AsksAnew(before, newer))
            (SubmittedAt, SubmittedBy) = (null, null);
    }

    private void RequireOpen(ScoringRound round)
    {
        round.Require(ScoringAct.WriteCrossCheck);
        if (!round.Assignments.Any(a => a.CheckerUnitId == CheckerUnitId && a.CheckedUnitId == CheckedUnitId))
            throw new RuleBroken(NotAssigned);
        if (IsSubmitted)
            throw new RuleBroken(Submitted);
    }
}

/// <summary>One line of a cross-check.</summary>
public sealed class CrossCheckLine : Part
{
    private CrossCheckLine()
    {
    }

    internal CrossCheckLine(Guid crossCheckId, Guid criterionKey) => (CrossCheckId, CriterionKey) = (crossCheckId, criterionKey);

    public Guid CrossCheckId { get; private set; }
    public Guid CriterionKey { get; private set; }
    public LineValue Value { get; private set; }

    /// <summary>Why it differs from the self-score.</summary>
    public string? Note { get; private set; }

    /// <summary>Grows by one whenever the line changes.</summary>
    public long LineVersion { get; private set; }

    public string? WrittenBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? WrittenAt { get; private set; }

    internal void Write(LineValue value, string? note, Deed deed)
    {
        (Value, Note, WrittenBy, WrittenAt) = (value, note, deed.PersonName, deed.At);
        LineVersion++;
    }
}
