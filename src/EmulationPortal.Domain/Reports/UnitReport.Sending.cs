namespace EmulationPortal.Domain.Reports;

/// <content>Sending: by a leader, with a scan, from paper; being confirmed, returned and taken in.</content>
public sealed partial class UnitReport
{
    /// <summary>What a submission would be refused for: sections without text, indicators without figure.</summary>
    public IReadOnlyList<MissingPlace> Missing() =>
    [
        .. Sections.Where(s => s is { TakesText: true, Required: true, Text.Length: 0 } && !TextIsInFile).Select(s => new MissingPlace(s.Id, s.Heading)),
        .. Lines.Where(l => l.IndicatorId is not null && !l.HasActual && !l.NotApplicable).Select(l => new MissingPlace(l.Id, l.Name)),
    ];

    /// <summary>Submits by a leader of the unit, whose name and title are printed.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadySent"/>, <see cref="Incomplete"/>, <see cref="SignerNeeded"/>, <see cref="SignerTitleNeeded"/>.</exception>
    public void SubmitAsLeader(string name, string title, DateOnly dueOn, Deed deed) => Submit(name, title, dueOn, deed, ReportAct.Submitted);

    /// <summary>Submits by the officer, with the scan already attached.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadySent"/>, <see cref="ScanNeeded"/>, <see cref="Incomplete"/>, <see cref="SignerNeeded"/>, <see cref="SignerTitleNeeded"/>.</exception>
    public void SubmitWithScan(string? signerName, string? signerTitle, DateOnly dueOn, Deed deed)
    {
        if (!IsOpen)
            throw new RuleBroken(AlreadySent);
        RuleBroken.ThrowAny([.. ScanRefusal(), .. SignerRefusals(signerName, signerTitle)]);
        Submit(signerName, signerTitle, dueOn, deed, ReportAct.SubmittedWithScan);
    }

    /// <summary>Remembers the document frozen with the submission.</summary>
    public void KeepDocument(Guid issuedDocumentId) => IssuedDocumentId = issuedDocumentId;

    /// <summary>The chair begins to enter a report that came on paper.</summary>
    /// <exception cref="RuleBroken"><see cref="UnitHasBegun"/>, <see cref="NotWhileSent"/>.</exception>
    public void BeginFromPaper(Deed deed)
    {
        RequireOpen();
        if (OnPaper)
            return;
        if (!IsUntouched)
            throw new RuleBroken(UnitHasBegun);
        OnPaper = true;
        Note(ReportAct.EnteredFromPaper, deed, null);
    }

    /// <summary>The chair records the paper report as received, with its scan and the signer's name.</summary>
    /// <param name="signerName">As on the paper.</param>
    /// <param name="signerTitle">As on the paper.</param>
    /// <param name="receivedOn">The day the paper came; it decides lateness.</param>
    /// <param name="dueOn">The due day of the round.</param>
    /// <param name="deed">Who enters.</param>
    /// <exception cref="RuleBroken"><see cref="NotOnPaper"/>, <see cref="AlreadySent"/>, <see cref="ScanNeeded"/>, <see cref="Incomplete"/>, <see cref="SignerNeeded"/>, <see cref="SignerTitleNeeded"/>, <see cref="PaperDayNeeded"/>.</exception>
    public void SubmitFromPaper(string? signerName, string? signerTitle, DateOnly? receivedOn, DateOnly dueOn, Deed deed)
    {
        if (!OnPaper)
            throw new RuleBroken(NotOnPaper);
        if (!IsOpen)
            throw new RuleBroken(AlreadySent);
        var dayRefusal = receivedOn is null || receivedOn > deed.Today ? new[] { new RuleBroken(PaperDayNeeded) { Field = "ReceivedOn" } } : [];
        RuleBroken.ThrowAny([.. ScanRefusal(), .. dayRefusal, .. SignerRefusals(signerName, signerTitle)]);
        ConfirmedAt = null;
        Submit(signerName, signerTitle, dueOn, deed, ReportAct.SubmittedFromPaper, receivedOn);
    }

    /// <summary>The unit confirms what the chair entered for it.</summary>
    /// <exception cref="RuleBroken"><see cref="NotOnPaper"/>, <see cref="NothingToConfirm"/>.</exception>
    public void Confirm(Deed deed)
    {
        if (!OnPaper)
            throw new RuleBroken(NotOnPaper);
        if (IsOpen || ConfirmedAt is not null)
            throw new RuleBroken(NothingToConfirm);
        ConfirmedAt = deed.At;
        Note(ReportAct.Confirmed, deed, null);
    }

    /// <summary>Sends it back to the unit with a reason.</summary>
    /// <exception cref="RuleBroken"><see cref="NotSent"/>, <see cref="ReasonNeeded"/>.</exception>
    public void Return(string? reason, Deed deed)
    {
        if (State != UnitReportState.Submitted)
            throw new RuleBroken(NotSent);
        var tidy = DraftedText.Tidy(reason);
        if (tidy.Length is 0 or > ReasonLength)
            throw new RuleBroken(ReasonNeeded) { Field = "Reason" };
        State = UnitReportState.Returned;
        ReturnReason = tidy;
        Note(ReportAct.Returned, deed, tidy);
    }

    /// <summary>Takes it in.</summary>
    /// <exception cref="RuleBroken"><see cref="NotSent"/>.</exception>
    public void Accept(Deed deed)
    {
        if (State != UnitReportState.Submitted)
            throw new RuleBroken(NotSent);
        State = UnitReportState.Accepted;
        Note(ReportAct.Accepted, deed, null);
    }

    private void Submit(string? signerName, string? signerTitle, DateOnly dueOn, Deed deed, ReportAct act, DateOnly? receivedOn = null)
    {
        if (!IsOpen)
            throw new RuleBroken(AlreadySent);
        RuleBroken.ThrowAny([.. SignerRefusals(signerName, signerTitle)]);
        if (Missing() is { Count: > 0 } missing)
            throw new RuleBroken(Incomplete, string.Join("; ", missing.Select(m => m.Name)));
        if (FirstSubmittedAt is null)
        {
            FirstSubmittedAt = deed.At;
            IsLate = (receivedOn ?? deed.Today) > dueOn;
        }

        SubmittedAt = deed.At;
        SignerName = VietnameseText.Tidy(signerName!);
        SignerTitle = VietnameseText.Tidy(signerTitle!);
        ReturnReason = null;
        State = UnitReportState.Submitted;
        Note(act, deed, null);
    }

    private IEnumerable<RuleBroken> ScanRefusal()
    {
        if (ScanFileId is null)
            yield return new RuleBroken(ScanNeeded) { Field = "Scan" };
    }

    private static IEnumerable<RuleBroken> SignerRefusals(string? name, string? title)
    {
        if (VietnameseText.Tidy(name ?? "").Length is 0 or > SignerLength)
            yield return new RuleBroken(SignerNeeded) { Field = "SignerName" };
        if (VietnameseText.Tidy(title ?? "").Length is 0 or > SignerLength)
            yield return new RuleBroken(SignerTitleNeeded) { Field = "SignerTitle" };
    }

    private void Note(ReportAct act, Deed deed, string? remark) => events.Add(new ReportEvent(Id, act, deed, remark));
}

/// <summary>A section or an indicator that still lacks something.</summary>
public sealed record MissingPlace(Guid Id, string Name);
