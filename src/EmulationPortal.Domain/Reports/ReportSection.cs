namespace EmulationPortal.Domain.Reports;

/// <summary>A section of a report that is being written, with the heading it was written under.</summary>
public abstract class ReportSection : DraftedText
{
    private protected ReportSection()
    {
    }

    private protected ReportSection(Guid reportId, Guid templateSectionId)
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

    internal void Follow(TemplateSection section) => (Order, Heading, Level) = (section.Order, section.Heading, section.Level);
}

/// <summary>A section of the bloc's report with the bloc's own text.</summary>
public sealed class BlocReportSection : ReportSection
{
    private BlocReportSection()
    {
    }

    internal BlocReportSection(Guid reportId, Guid templateSectionId) : base(reportId, templateSectionId)
    {
    }
}

/// <summary>A section of a unit's report.</summary>
public sealed class UnitReportSection : ReportSection
{
    private UnitReportSection()
    {
    }

    internal UnitReportSection(Guid reportId, Guid templateSectionId) : base(reportId, templateSectionId)
    {
    }

    public string? Guidance { get; private set; }
    public bool Required { get; private set; }

    /// <summary>False for a chapter that only holds points.</summary>
    public bool TakesText { get; private set; }

    internal void Follow(TemplateSection section, bool takesText)
    {
        Follow(section);
        (Guidance, Required, TakesText) = (section.Guidance, section.Required, takesText);
    }
}
