using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Scoring;

/// <content>Self-score, evidence, submission, return.</content>
public sealed partial class Scorecard
{
    /// <summary>Writes a line of the self-score if the writer had seen the present one. Once the card was submitted, every change is recorded.</summary>
    /// <param name="round">At its self-score.</param>
    /// <param name="criterion">The line's criterion.</param>
    /// <param name="value">What is entered; <see cref="LineValue.Missing"/> empties it.</param>
    /// <param name="target">The member's target, where the method asks for one.</param>
    /// <param name="note">The unit's remark.</param>
    /// <param name="basedOn">The <see cref="ScoreLine.LineVersion"/> the writer started from.</param>
    /// <param name="deed">Who writes.</param>
    /// <returns>False when somebody else has written in between and the values differ: nothing is changed.</returns>
    /// <exception cref="RuleBroken">What cannot stand on the line; <see cref="NotWhileSent"/>, <see cref="ScoringRound.NotNow"/>.</exception>
    public bool WriteSelf(ScoringRound round, Criterion criterion, LineValue value, decimal? target, string? note, long basedOn, Deed deed)
    {
        RequireOf(round);
        round.Require(ScoringAct.WriteSelfScore);
        if (!IsOpen)
            throw new RuleBroken(NotWhileSent);
        var line = LineOf(criterion.Key);
        var remark = string.IsNullOrWhiteSpace(note) ? null : VietnameseText.Tidy(note);
        if (remark?.Length > ScoreChange.ReasonLength)
            throw new RuleBroken(Criterion.DetailTooLong, criterion.Number) { Field = "Note" };
        criterion.Check(value, target);
        if (line.Self == value && line.Target == target && line.Note == remark)
            return true;
        if (basedOn != line.LineVersion)
            return false;
        if (FirstSubmittedAt is not null && line.Self != value)
            changes.Add(new ScoreChange(Id, criterion.Key, ScoreLayer.Self, line.Self, value, ReturnReason, deed));
        line.PutTarget(target, remark);
        line.Put(ScoreLayer.Self, value, deed);
        return true;
    }

    /// <summary>What a submission would be refused for: criteria that apply and have no value.</summary>
    public IReadOnlyList<Criterion> Missing(CriteriaSheet sheet, UnitKind kind) =>
        [.. sheet.Criteria.Where(c => c.AppliesTo(UnitId, kind) && LineOf(c.Key).Self.State == LineState.Missing)];

    /// <summary>Criteria that ask for evidence, were scored, and have none. Nothing gained needs no proof.</summary>
    public IReadOnlyList<Criterion> Unproved(CriteriaSheet sheet, UnitKind kind) =>
    [
        .. sheet.Criteria.Where(c => c.EvidenceRequired && c.AppliesTo(UnitId, kind) && LineOf(c.Key).Self is { State: LineState.Scored } self
            && (self.Value != 0 || self.Level is not null) && !evidence.Exists(e => e.Proves(c.Key))),
    ];

    /// <summary>Submits: by a leader, or by the officer with the scan attached.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadySent"/>, <see cref="ScanNeeded"/>, <see cref="SignerNeeded"/>, <see cref="Incomplete"/>, <see cref="EvidenceMissing"/>, <see cref="ScoringRound.NotNow"/>.</exception>
    public void Submit(ScoringRound round, CriteriaSheet sheet, UnitKind kind, bool byLeader, string? signerName, string? signerTitle, Deed deed)
    {
        RequireOf(round, sheet);
        round.Require(ScoringAct.SubmitCard);
        if (!IsOpen)
            throw new RuleBroken(AlreadySent);
        if (!byLeader && ScanFileId is null)
            throw new RuleBroken(ScanNeeded) { Field = "Scan" };
        var (name, title) = (VietnameseText.Tidy(signerName ?? ""), VietnameseText.Tidy(signerTitle ?? ""));
        if (name.Length is 0 or > SignerLength || title.Length is 0 or > SignerLength)
            throw new RuleBroken(SignerNeeded) { Field = name.Length is 0 or > SignerLength ? "SignerName" : "SignerTitle" };
        if (Missing(sheet, kind) is { Count: > 0 } missing)
            throw new RuleBroken(Incomplete, string.Join("; ", missing.Select(c => c.Number)));
        if (Unproved(sheet, kind) is { Count: > 0 } unproved)
            throw new RuleBroken(EvidenceMissing, string.Join("; ", unproved.Select(c => c.Number)));
        if (FirstSubmittedAt is null)
            (FirstSubmittedAt, IsLate) = (deed.At, deed.Today > round.DeadlineOf(ScoringStage.SelfScore));
        (SubmittedAt, SignerName, SignerTitle, ReturnReason) = (deed.At, name, title, null);
        State = ScorecardState.Submitted;
    }

    /// <summary>Sends it back to the unit with a reason.</summary>
    /// <exception cref="RuleBroken"><see cref="NotSent"/>, <see cref="ReturnNeedsReason"/>, <see cref="ScoringRound.NotNow"/>.</exception>
    public void Return(ScoringRound round, string? reason)
    {
        RequireOf(round);
        round.Require(ScoringAct.ReturnCard);
        if (IsOpen)
            throw new RuleBroken(NotSent);
        var why = Reports.DraftedText.Tidy(reason);
        if (why.Length is 0 or > ReasonLength)
            throw new RuleBroken(ReturnNeedsReason) { Field = "Reason" };
        (State, ReturnReason) = (ScorecardState.Returned, why);
    }

    /// <summary>Attaches the scan with the leader's signature.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>.</exception>
    public void AttachScan(Guid fileId)
    {
        if (!IsOpen)
            throw new RuleBroken(NotWhileSent);
        ScanFileId = fileId;
    }

    /// <summary>Attaches an evidence once, for as many lines as it proves. Also while the unit explains.</summary>
    /// <param name="round">At its self-score or explanation.</param>
    /// <param name="kind">File, number and symbol, or link.</param>
    /// <param name="title">As shown.</param>
    /// <param name="fileId">Of a file.</param>
    /// <param name="address">Of a link.</param>
    /// <param name="criterionKeys">The lines it proves.</param>
    /// <param name="deed">Who gives it.</param>
    /// <exception cref="RuleBroken"><see cref="EvidenceUnclear"/>, <see cref="NotWhileSent"/>, <see cref="ScoringRound.NotNow"/>.</exception>
    public Evidence Attach(ScoringRound round, EvidenceKind kind, string title, Guid? fileId, string? address, IReadOnlyCollection<Guid> criterionKeys, Deed deed)
    {
        RequireEvidenceOpen(round);
        var name = VietnameseText.Tidy(title);
        var sound = kind switch
        {
            EvidenceKind.File => fileId is not null,
            EvidenceKind.Link => address is { Length: <= Scoring.Evidence.AddressLength } && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https",
            _ => true,
        };
        if (!sound || name.Length is 0 or > Scoring.Evidence.TitleLength)
            throw new RuleBroken(EvidenceUnclear) { Field = kind == EvidenceKind.Link ? "Address" : "Title" };
        var given = new Evidence(Id, kind, name, kind == EvidenceKind.File ? fileId : null, kind == EvidenceKind.Link ? address : null, deed);
        UseEvidence(round, given, criterionKeys);
        evidence.Add(given);
        return given;
    }

    /// <summary>Says which lines an evidence proves.</summary>
    /// <exception cref="RuleBroken"><see cref="CriteriaSheet.UnknownPlace"/>, <see cref="NotWhileSent"/>, <see cref="ScoringRound.NotNow"/>.</exception>
    public void UseEvidence(ScoringRound round, Evidence given, IReadOnlyCollection<Guid> criterionKeys)
    {
        RequireEvidenceOpen(round);
        given.UseFor(criterionKeys.Select(k => LineOf(k).CriterionKey).ToList());
    }

    /// <summary>Takes an evidence off while the card is the unit's.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>, <see cref="ScoringRound.NotNow"/>.</exception>
    public void Detach(ScoringRound round, Evidence given)
    {
        RequireOf(round);
        round.Require(ScoringAct.WriteSelfScore);
        if (!IsOpen)
            throw new RuleBroken(NotWhileSent);
        evidence.Remove(given);
    }

    private void RequireEvidenceOpen(ScoringRound round)
    {
        RequireOf(round);
        if (round.Stage == ScoringStage.Explanation)
            return;
        round.Require(ScoringAct.WriteSelfScore);
        if (!IsOpen)
            throw new RuleBroken(NotWhileSent);
    }
}
