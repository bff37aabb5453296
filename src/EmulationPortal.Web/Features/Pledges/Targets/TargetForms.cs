using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Web.Features.Pledges.Targets;

/// <summary>Common targets and the last day; a row without a name is left out.</summary>
public sealed class TargetsForm
{
    [Display(Name = "Hạn gửi đăng ký", Description = "Đăng ký gửi trong ngày này vẫn đúng hạn. Ví dụ 15/3/2026")]
    public DateOnly? DueOn { get; set; }

    /// <summary>The version the form was filled from; 0 while registration is not open.</summary>
    public long Version { get; set; }

    public List<TargetRow> Targets { get; set; } = [];
}

/// <summary>A common target in the form.</summary>
public sealed class TargetRow
{
    public Guid? Id { get; set; }

    /// <summary>Place among the others; equal places keep the order of the form.</summary>
    public int Order { get; set; }

    public string? Code { get; set; }
    public string? Name { get; set; }
    public string? UnitOfMeasure { get; set; }
    public IndicatorKind Kind { get; set; }
    public TargetDirection Direction { get; set; }
    public bool ForUnits { get; set; }

    [Display(Name = "Chỉ tiêu của cả khối")]
    public string? BlocValue { get; set; }
}

/// <summary>The form with what it needs around it.</summary>
/// <param name="FromLastYear">The rows were taken from the year before.</param>
public sealed record TargetsPage(string Path, bool IsOpen, bool FromLastYear, TargetsForm Form);
