namespace EmulationPortal.Domain.Reports;

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
