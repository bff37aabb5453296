namespace EmulationPortal.Domain.Reports;

/// <summary>How far a unit's report has come (domain §6).</summary>
public enum UnitReportState
{
    Draft,
    Submitted,
    Returned,
    Accepted,
}

/// <summary>What one member reports in a round. The unit writes it; a chair may enter it for a unit that sends paper, and the unit confirms.</summary>
public sealed class UnitReport : Root
{
    public const int ReasonLength = 2000;
    public const int SignerLength = 120;

    public static readonly Rule NotWhileSent = new("unit-report.not-while-sent", "Báo cáo đã gửi nên không sửa được. Nếu cần sửa, hãy đề nghị đơn vị Trưởng khối trả lại.");
    public static readonly Rule AlreadySent = new("unit-report.already-sent", "Báo cáo đã gửi rồi.");
    public static readonly Rule Incomplete = new("unit-report.incomplete", "Báo cáo còn thiếu: {0}. Hãy bổ sung rồi gửi; mục không có nội dung thì ghi “Không có”.");
    public static readonly Rule ScanNeeded = new("unit-report.scan-needed", "Cán bộ gửi thay thì phải kèm bản quét có chữ ký của lãnh đạo đơn vị. Hãy đính kèm bản quét, hoặc để lãnh đạo đơn vị tự gửi.");
    public static readonly Rule SignerNeeded = new("unit-report.signer-needed", "Hãy nhập họ tên và chức danh người ký đúng như trên bản giấy.");
    public static readonly Rule NotSent = new("unit-report.not-sent", "Chỉ tiếp nhận hoặc trả lại được báo cáo đang ở trạng thái Đã gửi.");
    public static readonly Rule ReasonNeeded = new("unit-report.reason-needed", "Hãy ghi rõ cần sửa gì, để đơn vị biết và gửi lại.");
    public static readonly Rule UnitHasBegun = new("unit-report.unit-has-begun", "Đơn vị đã tự soạn báo cáo trên cổng, nên không nhập thay được.");
    public static readonly Rule NotOnPaper = new("unit-report.not-on-paper", "Báo cáo này không phải do Trưởng khối nhập thay từ bản giấy.");
    public static readonly Rule NothingToConfirm = new("unit-report.nothing-to-confirm", "Báo cáo nhập thay chưa được gửi hoặc đã được xác nhận.");
    public static readonly Rule PaperDayNeeded = new("unit-report.paper-day-needed", "Hãy nhập ngày nhận bản giấy, không sau hôm nay.");
    public static readonly Rule UnknownPlace = new("unit-report.unknown-place", "Mục hoặc chỉ tiêu này không còn trong mẫu báo cáo. Hãy tải lại trang.");

    private readonly List<UnitReportSection> sections = [];
    private readonly List<IndicatorLine> lines = [];
    private readonly List<ReportAttachment> attachments = [];
    private readonly List<ReportEvent> events = [];

    private UnitReport()
    {
    }

    /// <summary>Starts a member's report in a round.</summary>
    public UnitReport(ReportTemplate template, Guid blocYearId, Guid unitId)
    {
        BlocYearId = blocYearId;
        UnitId = unitId;
        Kind = template.Kind;
        Follow(template);
    }

    public Guid BlocYearId { get; private set; }
    public Guid UnitId { get; private set; }
    public ReportKind Kind { get; private set; }
    public UnitReportState State { get; private set; }

    /// <summary>First submission, UTC; decides whether the report is late.</summary>
    public DateTime? FirstSubmittedAt { get; private set; }

    /// <summary>Latest submission, UTC.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>First submitted after the due day.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Who signed, as printed.</summary>
    public string? SignerName { get; private set; }

    /// <summary>The signer's title, as printed.</summary>
    public string? SignerTitle { get; private set; }

    /// <summary>The scan with the signature, when an officer submitted or the report came on paper.</summary>
    public Guid? ScanFileId { get; private set; }

    /// <summary>Entered by the chair from paper.</summary>
    public bool OnPaper { get; private set; }

    /// <summary>When the unit confirmed what the chair had entered, UTC.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>The frozen document of the latest submission; none for a report that came on paper, whose scan stands for it.</summary>
    public Guid? IssuedDocumentId { get; private set; }

    /// <summary>Why it was last returned.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>The whole text is in an attached file; only indicators are typed.</summary>
    public bool TextIsInFile { get; private set; }

    /// <summary>Grows by one whenever the figures are saved: they are one form with one version.</summary>
    public long FiguresVersion { get; private set; }

    /// <summary>Who saved the figures last.</summary>
    public string? FiguresBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? FiguresAt { get; private set; }

    public IReadOnlyList<UnitReportSection> Sections => sections.OrderBy(s => s.Order).ToList();
    public IReadOnlyList<IndicatorLine> Lines => lines.OrderBy(l => l.Order).ToList();
    public IReadOnlyList<ReportAttachment> Attachments => attachments;
    public IReadOnlyList<ReportEvent> Events => events;

    /// <summary>By which people name the report on the telephone: "BC-7Q4M92XK".</summary>
    public string Reference => "BC-" + Id.ToString("N")[^8..].ToUpperInvariant();

    /// <summary>Draft or returned: may be written.</summary>
    public bool IsOpen => State is UnitReportState.Draft or UnitReportState.Returned;

    /// <summary>Nothing was written, entered or attached yet.</summary>
    public bool IsUntouched => State == UnitReportState.Draft && ScanFileId is null && attachments.Count == 0 && sections.All(s => s.Text.Length == 0) && !lines.Any(l => l.HasFigure || l.IndicatorId is null);

    /// <summary>Takes over headings and indicators of the round; a section that has a text or an indicator that has a figure is never dropped.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>.</exception>
    public void Follow(ReportTemplate template)
    {
        RequireOpen();
        var wanted = template.Sections;
        for (var i = 0; i < wanted.Count; i++)
        {
            var section = sections.FirstOrDefault(s => s.TemplateSectionId == wanted[i].Id);
            if (section is null)
                sections.Add(section = new UnitReportSection(Id, wanted[i].Id));
            var takesText = wanted[i].Level > 1 || i == wanted.Count - 1 || wanted[i + 1].Level == 1;
            section.Follow(wanted[i], takesText);
        }

        sections.RemoveAll(s => s.Text.Length == 0 && wanted.All(w => w.Id != s.TemplateSectionId));
        foreach (var indicator in template.Indicators)
        {
            var line = lines.FirstOrDefault(l => l.IndicatorId == indicator.Id);
            if (line is null)
                lines.Add(line = new IndicatorLine(Id, indicator.Id));
            line.Follow(indicator);
        }

        lines.RemoveAll(l => l.IndicatorId is { } id && !l.HasFigure && template.Indicators.All(i => i.Id != id));
    }

    /// <summary>Writes a section; see <see cref="DraftedText.Write"/>.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>, <see cref="UnknownPlace"/>, <see cref="DraftedText.TooLong"/>.</exception>
    public bool WriteSection(Guid sectionId, string? text, long basedOn, Deed deed)
    {
        RequireOpen();
        var section = sections.FirstOrDefault(s => s.Id == sectionId && s.TakesText) ?? throw new RuleBroken(UnknownPlace);
        return section.Write(text, basedOn, deed);
    }

    /// <summary>Puts the figures of all indicators given. Once the report was sent only official figures may still be entered; the estimates stay beside them.</summary>
    /// <param name="figures">By line.</param>
    /// <param name="basedOn">The <see cref="FiguresVersion"/> the writer started from.</param>
    /// <param name="deed">Who writes.</param>
    /// <returns>False when somebody else has saved figures in between and these differ: nothing is changed, and both must be shown.</returns>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>, <see cref="UnknownPlace"/>, or a figure is out of bounds.</exception>
    public bool PutFigures(IReadOnlyDictionary<Guid, IndicatorFigures> figures, long basedOn, Deed deed)
    {
        var changed = figures.Select(f => (Line: lines.FirstOrDefault(l => l.Id == f.Key) ?? throw new RuleBroken(UnknownPlace), Figures: f.Value))
            .Where(f => f.Line.Differs(f.Figures)).ToList();
        if (changed.Count == 0)
            return true;
        if (basedOn != FiguresVersion)
            return false;
        if (!IsOpen && changed.Any(c => c.Line.ChangesMoreThanOfficial(c.Figures)))
            throw new RuleBroken(NotWhileSent);
        changed.ForEach(c => c.Line.Check(c.Figures));
        changed.ForEach(c => c.Line.Put(c.Figures, deed));
        FiguresVersion++;
        FiguresBy = deed.PersonName;
        FiguresAt = deed.At;
        return true;
    }

    /// <summary>Adds an indicator of the unit's own.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>, <see cref="IndicatorLine.NameNeeded"/>.</exception>
    public IndicatorLine AddOwnIndicator(string? name, string? unitOfMeasure, IndicatorKind kind)
    {
        RequireOpen();
        var line = new IndicatorLine(Id, name, unitOfMeasure, kind, lines.Count == 0 ? 1 : lines.Max(l => l.Order) + 1);
        lines.Add(line);
        return line;
    }

    /// <summary>Removes an indicator of the unit's own.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>, <see cref="UnknownPlace"/>.</exception>
    public void RemoveOwnIndicator(Guid lineId)
    {
        RequireOpen();
        if (lines.RemoveAll(l => l.Id == lineId && l.IndicatorId is null) == 0)
            throw new RuleBroken(UnknownPlace);
    }

    /// <summary>Adds a file.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>.</exception>
    public void Attach(Guid fileId)
    {
        RequireOpen();
        attachments.Add(new ReportAttachment(Id, fileId));
    }

    /// <summary>Takes a file off; a scan of the signature likewise.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>, <see cref="UnknownPlace"/>.</exception>
    public void Detach(Guid fileId)
    {
        RequireOpen();
        if (ScanFileId == fileId)
            ScanFileId = null;
        else if (attachments.RemoveAll(a => a.FileId == fileId) == 0)
            throw new RuleBroken(UnknownPlace);
        TextIsInFile &= attachments.Count > 0;
    }

    /// <summary>Puts the scan with the leader's signature.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>.</exception>
    public void AttachScan(Guid fileId)
    {
        RequireOpen();
        ScanFileId = fileId;
    }

    /// <summary>Says whether the text is in the attached file instead of the sections.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>.</exception>
    public void KeepTextInFile(bool inFile)
    {
        RequireOpen();
        TextIsInFile = inFile && attachments.Count > 0;
    }

    /// <summary>What a submission would be refused for: sections without text, indicators without figure.</summary>
    public IReadOnlyList<MissingPlace> Missing() =>
    [
        .. Sections.Where(s => s is { TakesText: true, Required: true, Text.Length: 0 } && !TextIsInFile).Select(s => new MissingPlace(s.Id, s.Heading)),
        .. Lines.Where(l => l.IndicatorId is not null && !l.HasActual && !l.NotApplicable).Select(l => new MissingPlace(l.Id, l.Name)),
    ];

    /// <summary>Submits by a leader of the unit, whose name and title are printed.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadySent"/>, <see cref="Incomplete"/>, <see cref="SignerNeeded"/>.</exception>
    public void SubmitAsLeader(string name, string title, DateOnly dueOn, Deed deed) => Submit(name, title, dueOn, deed, ReportAct.Submitted);

    /// <summary>Submits by the officer, with the scan already attached.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadySent"/>, <see cref="ScanNeeded"/>, <see cref="Incomplete"/>, <see cref="SignerNeeded"/>.</exception>
    public void SubmitWithScan(string? signerName, string? signerTitle, DateOnly dueOn, Deed deed)
    {
        if (!IsOpen)
            throw new RuleBroken(AlreadySent);
        if (ScanFileId is null)
            throw new RuleBroken(ScanNeeded) { Field = "Scan" };
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
    /// <exception cref="RuleBroken"><see cref="NotOnPaper"/>, <see cref="AlreadySent"/>, <see cref="ScanNeeded"/>, <see cref="Incomplete"/>, <see cref="SignerNeeded"/>, <see cref="PaperDayNeeded"/>.</exception>
    public void SubmitFromPaper(string? signerName, string? signerTitle, DateOnly? receivedOn, DateOnly dueOn, Deed deed)
    {
        if (!OnPaper)
            throw new RuleBroken(NotOnPaper);
        if (!IsOpen)
            throw new RuleBroken(AlreadySent);
        if (ScanFileId is null)
            throw new RuleBroken(ScanNeeded) { Field = "Scan" };
        if (receivedOn is not { } day || day > deed.Today)
            throw new RuleBroken(PaperDayNeeded) { Field = "ReceivedOn" };
        ConfirmedAt = null;
        Submit(signerName, signerTitle, dueOn, deed, ReportAct.SubmittedFromPaper, day);
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
        var (name, title) = (VietnameseText.Tidy(signerName ?? ""), VietnameseText.Tidy(signerTitle ?? ""));
        if (name.Length is 0 or > SignerLength || title.Length is 0 or > SignerLength)
            throw new RuleBroken(SignerNeeded) { Field = name.Length is 0 or > SignerLength ? "SignerName" : "SignerTitle" };
        if (Missing() is { Count: > 0 } missing)
            throw new RuleBroken(Incomplete, string.Join("; ", missing.Select(m => m.Name)));
        if (FirstSubmittedAt is null)
        {
            FirstSubmittedAt = deed.At;
            IsLate = (receivedOn ?? deed.Today) > dueOn;
        }

        SubmittedAt = deed.At;
        SignerName = name;
        SignerTitle = title;
        ReturnReason = null;
        State = UnitReportState.Submitted;
        Note(act, deed, null);
    }

    private void Note(ReportAct act, Deed deed, string? remark) => events.Add(new ReportEvent(Id, act, deed, remark));

    private void RequireOpen()
    {
        if (!IsOpen)
            throw new RuleBroken(NotWhileSent);
    }
}

/// <summary>A section or an indicator that still lacks something.</summary>
public sealed record MissingPlace(Guid Id, string Name);

/// <summary>Vietnamese words for <see cref="UnitReportState"/>.</summary>
public static class UnitReportStateWords
{
    /// <summary>The state as the interface says it.</summary>
    public static string InWords(this UnitReportState state) => state switch
    {
        UnitReportState.Draft => "Đang soạn",
        UnitReportState.Submitted => "Đã gửi",
        UnitReportState.Returned => "Trả lại để sửa",
        UnitReportState.Accepted => "Đã tiếp nhận",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
