namespace EmulationPortal.Domain.Reports;

/// <summary>Somebody's word that a strange year in one sentence is meant.</summary>
public sealed class YearAcknowledgement : Part
{
    private YearAcknowledgement()
    {
    }

    internal YearAcknowledgement(Guid reportId, StrangeYear meant, Deed deed)
    {
        ReportId = reportId;
        (PlaceId, Year, Sentence) = (meant.PlaceId, meant.Year, meant.Sentence);
        (By, At) = (deed.PersonName, deed.At);
    }

    public Guid ReportId { get; private set; }
    public Guid PlaceId { get; private set; }
    public int Year { get; private set; }
    public string Sentence { get; private set; } = "";
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}
