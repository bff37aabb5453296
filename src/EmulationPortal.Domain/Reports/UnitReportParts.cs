namespace EmulationPortal.Domain.Reports;

/// <summary>One section of a unit's report, with the heading it was written under.</summary>
public sealed class UnitReportSection : DraftedText
{
    private UnitReportSection()
    {
    }

    internal UnitReportSection(Guid reportId, Guid templateSectionId)
    {
        ReportId = reportId;
        TemplateSectionId = templateSectionId;
    }

    public Guid ReportId { get; private set; }

    /// <summary>The section of the round's template it answers; kept even when that is gone.</summary>
    public Guid TemplateSectionId { get; private set; }

    public int Order { get; private set; }
    public string Heading { get; private set; } = "";

    /// <summary>1 for "I.", 2 for "1.".</summary>
    public int Level { get; private set; }

    public string? Guidance { get; private set; }
    public bool Required { get; private set; }

    /// <summary>False for a chapter that only holds points.</summary>
    public bool TakesText { get; private set; }

    internal void Follow(TemplateSection section, bool takesText)
    {
        (Order, Heading, Level, Guidance, Required) = (section.Order, section.Heading, section.Level, section.Guidance, section.Required);
        TakesText = takesText;
    }
}

/// <summary>A file given with a report.</summary>
public sealed class ReportAttachment : Part
{
    private ReportAttachment()
    {
    }

    internal ReportAttachment(Guid reportId, Guid fileId)
    {
        ReportId = reportId;
        FileId = fileId;
    }

    public Guid ReportId { get; private set; }
    public Guid FileId { get; private set; }
}

/// <summary>What happened to a unit's report.</summary>
public enum ReportAct
{
    EnteredFromPaper,
    Submitted,
    SubmittedWithScan,
    SubmittedFromPaper,
    Confirmed,
    Returned,
    Accepted,
}

/// <summary>One step of a unit's report, for its history.</summary>
public sealed class ReportEvent : Part
{
    public const int NameLength = 120;
    public const int CapacityLength = 400;

    private ReportEvent()
    {
    }

    internal ReportEvent(Guid reportId, ReportAct act, Deed deed, string? remark)
    {
        ReportId = reportId;
        Act = act;
        At = deed.At;
        PersonName = deed.PersonName;
        Capacity = deed.Capacity;
        Remark = remark;
    }

    public Guid ReportId { get; private set; }
    public ReportAct Act { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    public string PersonName { get; private set; } = "";
    public string Capacity { get; private set; } = "";
    public string? Remark { get; private set; }
}

/// <summary>Vietnamese words for <see cref="ReportAct"/>.</summary>
public static class ReportActWords
{
    /// <summary>The act as a sentence without its subject.</summary>
    public static string InWords(this ReportAct act) => act switch
    {
        ReportAct.EnteredFromPaper => "bắt đầu nhập thay từ bản giấy",
        ReportAct.Submitted => "ký và gửi báo cáo",
        ReportAct.SubmittedWithScan => "gửi báo cáo kèm bản quét có chữ ký",
        ReportAct.SubmittedFromPaper => "ghi nhận báo cáo bản giấy",
        ReportAct.Confirmed => "xác nhận báo cáo nhập thay",
        ReportAct.Returned => "trả lại báo cáo để sửa",
        ReportAct.Accepted => "tiếp nhận báo cáo",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };
}
