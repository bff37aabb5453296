using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Web.Features.Reports.Rounds;

/// <summary>What the form of a round sends: due day, sections and indicators; a row without a name is left out.</summary>
public sealed class RoundForm
{
    [Display(Name = "Hạn gửi báo cáo", Description = "Báo cáo gửi trong ngày này vẫn đúng hạn. Ví dụ 15/6/2026")]
    public DateOnly? DueOn { get; set; }

    /// <summary>The version of the round the form was filled from; 0 while it is not open.</summary>
    public long Version { get; set; }

    public List<SectionRow> Sections { get; set; } = [];
    public List<IndicatorRow> Indicators { get; set; } = [];
}

/// <summary>A section in the form.</summary>
public sealed class SectionRow
{
    public Guid? Id { get; set; }

    /// <summary>Place among the others; equal places keep the order of the form.</summary>
    public int Order { get; set; }

    public string? Heading { get; set; }
    public int Level { get; set; } = 1;

    [StringLength(TemplateSection.GuidanceLength)]
    public string? Guidance { get; set; }

    public bool Required { get; set; }
}

/// <summary>An indicator in the form.</summary>
public sealed class IndicatorRow
{
    public Guid? Id { get; set; }
    public int Order { get; set; }
    public string? Name { get; set; }
    public string? UnitOfMeasure { get; set; }
    public IndicatorKind Kind { get; set; }
    public bool HasPlan { get; set; }
    public bool HasSamePeriod { get; set; }
}
