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

/// <summary>Who signs the report when it is frozen.</summary>
public sealed class IssueForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Hãy nhập họ tên người ký."), StringLength(120), Display(Name = "Họ tên người ký")]
    public string? SignerName { get; set; }

    [Required(ErrorMessage = "Hãy nhập chức danh người ký."), StringLength(120), Display(Name = "Chức danh người ký", Description = "Ví dụ: Phó Hiệu trưởng")]
    public string? SignerTitle { get; set; }
}
