namespace EmulationPortal.Domain.Reports;

/// <summary>A member's report that is in, with what the bloc's report prints of the member.</summary>
/// <param name="Report">Submitted or accepted.</param>
/// <param name="UnitName">The member's official name.</param>
/// <param name="Order">Its place in the member list.</param>
public sealed record MemberReport(UnitReport Report, string UnitName, int Order);

/// <summary>What one member wrote under a heading, edited down for the bloc's report.</summary>
public sealed class GatheredPiece : DraftedText
{
    private GatheredPiece()
    {
    }

    internal GatheredPiece(Guid reportId, Guid sectionId, Guid unitId)
    {
        ReportId = reportId;
        SectionId = sectionId;
        UnitId = unitId;
        Included = true;
    }

    public Guid ReportId { get; private set; }
    public Guid SectionId { get; private set; }
    public Guid UnitId { get; private set; }
    public string UnitName { get; private set; } = "";

    /// <summary>The unit's place in the member list.</summary>
    public int UnitOrder { get; private set; }

    /// <summary>The unit's text as it was gathered last and taken over.</summary>
    public string SourceText { get; private set; } = "";

    /// <summary>A newer text of the unit that met an edited one here; null when there is none.</summary>
    public string? NewerText { get; private set; }

    /// <summary>Whether it is printed.</summary>
    public bool Included { get; internal set; }

    /// <summary>Whether it was edited here.</summary>
    public bool IsEdited => Text != SourceText;

    internal void Take(string source, string unitName, int order, Deed deed)
    {
        (UnitName, UnitOrder) = (unitName, order);
        if (source == SourceText)
        {
            NewerText = null;
            return;
        }

        if (IsEdited)
            NewerText = source;
        else
            Replace(source, deed);
    }

    internal void TakeNewer(Deed deed)
    {
        if (NewerText is { } newer)
            Replace(newer, deed);
    }

    private void Replace(string source, Deed deed)
    {
        Write(source, TextVersion, deed);
        SourceText = Text;
        NewerText = null;
    }
}
