using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Pledges;

/// <content>Sending, taking in, sending back.</content>
public sealed partial class EmulationRegistration
{
    /// <summary>Targets for which a submission would be refused.</summary>
    public IReadOnlyList<Target> Missing() => [.. Targets.Where(t => !t.Filled)];

    /// <summary>Submits by a leader of the unit, whose name and title are printed.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadySent"/>, <see cref="Incomplete"/>, <see cref="TitleNeeded"/>, <see cref="SignerNeeded"/>.</exception>
    public void SubmitAsLeader(string name, string title, DateOnly dueOn, Deed deed) => Submit(name, title, dueOn, deed, RegistrationAct.Submitted);

    /// <summary>Submits by the officer, with the scan of the leader's signature.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadySent"/>, <see cref="ScanNeeded"/>, <see cref="Incomplete"/>, <see cref="TitleNeeded"/>, <see cref="SignerNeeded"/>.</exception>
    public void SubmitWithScan(string? signerName, string? signerTitle, DateOnly dueOn, Deed deed)
    {
        if (!IsOpen)
            throw new RuleBroken(AlreadySent);
        if (ScanFileId is null)
            throw new RuleBroken(ScanNeeded) { Field = "Scan" };
        Submit(signerName, signerTitle, dueOn, deed, RegistrationAct.SubmittedWithScan);
    }

    /// <summary>Puts the scan with the leader's signature.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>.</exception>
    public void AttachScan(Guid fileId)
    {
        RequireOpen();
        ScanFileId = fileId;
    }

    /// <summary>Remembers the document frozen with the submission.</summary>
    public void KeepDocument(Guid issuedDocumentId) => IssuedDocumentId = issuedDocumentId;

    /// <summary>Sends it back to the unit with a reason.</summary>
    /// <exception cref="RuleBroken"><see cref="NotSent"/>, <see cref="ReasonNeeded"/>.</exception>
    public void Return(string? reason, Deed deed)
    {
        if (State != RegistrationState.Submitted)
            throw new RuleBroken(NotSent);
        GoBack(reason, deed, RegistrationAct.Returned);
    }

    /// <summary>Opens an accepted one again, because a target is to change; the pledge in force keeps its figures until a new version is issued.</summary>
    /// <exception cref="RuleBroken"><see cref="NotAccepted"/>, <see cref="ReasonNeeded"/>.</exception>
    public void Reopen(string? reason, Deed deed)
    {
        if (State != RegistrationState.Accepted)
            throw new RuleBroken(NotAccepted);
        GoBack(reason, deed, RegistrationAct.Reopened);
    }

    /// <summary>Takes it in.</summary>
    /// <exception cref="RuleBroken"><see cref="NotSent"/>.</exception>
    public void Accept(Deed deed)
    {
        if (State != RegistrationState.Submitted)
            throw new RuleBroken(NotSent);
        State = RegistrationState.Accepted;
        Note(RegistrationAct.Accepted, deed, null);
    }

    private void GoBack(string? reason, Deed deed, RegistrationAct act)
    {
        var tidy = DraftedText.Tidy(reason);
        if (tidy.Length is 0 or > ReasonLength)
            throw new RuleBroken(ReasonNeeded) { Field = "Reason" };
        State = RegistrationState.Returned;
        ReturnReason = tidy;
        Note(act, deed, tidy);
    }

    private void Submit(string? signerName, string? signerTitle, DateOnly dueOn, Deed deed, RegistrationAct act)
    {
        if (!IsOpen)
            throw new RuleBroken(AlreadySent);
        var (name, title) = (VietnameseText.Tidy(signerName ?? ""), VietnameseText.Tidy(signerTitle ?? ""));
        if (name.Length is 0 or > SignerLength || title.Length is 0 or > SignerLength)
            throw new RuleBroken(SignerNeeded) { Field = name.Length is 0 or > SignerLength ? "SignerName" : "SignerTitle" };
        if (Missing() is { Count: > 0 } missing)
            throw new RuleBroken(Incomplete, string.Join("; ", missing.Select(m => m.Name)));
        if (!titles.Any(t => t.Registered))
            throw new RuleBroken(TitleNeeded);
        if (FirstSubmittedAt is null)
        {
            FirstSubmittedAt = deed.At;
            IsLate = deed.Today > dueOn;
        }

        SubmittedAt = deed.At;
        SignerName = name;
        SignerTitle = title;
        ReturnReason = null;
        State = RegistrationState.Submitted;
        Note(act, deed, null);
    }

    private void Note(RegistrationAct act, Deed deed, string? remark) => events.Add(new RegistrationEvent(Id, act, deed, remark));
}
