namespace EmulationPortal.Domain.Reports;

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
