using System.ComponentModel.DataAnnotations;

namespace EmulationPortal.Web.Features.Reports.BlocReports;

/// <summary>The bloc's text of a section, or a gathered piece as edited.</summary>
public sealed class PlaceForm
{
    public string? Text { get; set; }

    /// <summary>The version of the text the writer started from.</summary>
    public long Version { get; set; }
}

/// <summary>The abstract.</summary>
public sealed class TitleForm
{
    [Display(Name = "Trích yếu", Description = "Dấu “;” ngắt dòng trên bản in")]
    public string? Title { get; set; }
}

/// <summary>A strange year that is meant.</summary>
public sealed class MeantYearForm
{
    public Guid Place { get; set; }
    public int MeantYear { get; set; }
    public string? Sentence { get; set; }
}
