namespace EmulationPortal.Domain.Reports;

/// <summary>What one member reports in a round. The unit writes it; a chair may enter it for a unit that sends paper, and the unit confirms.</summary>
public sealed partial class UnitReport : Root
{
    public const int ReasonLength = 2000;
    public const int SignerLength = 120;

    public static readonly Rule NotWhileSent = new("unit-report.not-while-sent", "Báo cáo đã gửi nên không sửa được. Nếu cần sửa, hãy đề nghị đơn vị đứng đầu trả lại.");
    public static readonly Rule AlreadySent = new("unit-report.already-sent", "Báo cáo đã gửi rồi.");
    public static readonly Rule Incomplete = new("unit-report.incomplete", "Báo cáo còn thiếu: {0}. Hãy bổ sung rồi gửi; mục không có nội dung thì ghi “Không có”.");
    public static readonly Rule ScanNeeded = new("unit-report.scan-needed", "Cán bộ gửi thay thì phải kèm bản quét có chữ ký của lãnh đạo đơn vị. Hãy đính kèm bản quét, hoặc để lãnh đạo đơn vị tự gửi.");
    public static readonly Rule SignerNeeded = new("unit-report.signer-needed", "Hãy nhập họ tên người ký đúng như trên bản giấy.");
    public static readonly Rule SignerTitleNeeded = new("unit-report.signer-title-needed", "Hãy nhập chức danh người ký đúng như trên bản giấy.");
    public static readonly Rule NotSent = new("unit-report.not-sent", "Chỉ tiếp nhận hoặc trả lại được báo cáo đang ở trạng thái Đã gửi.");
    public static readonly Rule ReasonNeeded = new("unit-report.reason-needed", "Hãy ghi rõ cần sửa gì, để đơn vị biết và gửi lại.");
    public static readonly Rule UnitHasBegun = new("unit-report.unit-has-begun", "Đơn vị đã tự soạn báo cáo trên Cổng, nên không nhập thay được.");
    public static readonly Rule NotOnPaper = new("unit-report.not-on-paper", "Báo cáo này không phải là báo cáo nhập thay từ bản giấy.");
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

    private void RequireOpen()
    {
        if (!IsOpen)
            throw new RuleBroken(NotWhileSent);
    }
}
