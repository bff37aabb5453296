using System.ComponentModel.DataAnnotations;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Who signs a document of the bloc when it is frozen.</summary>
public sealed class IssueForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Hãy nhập họ tên người ký."), StringLength(120), Display(Name = "Họ tên người ký")]
    public string? SignerName { get; set; }

    [Required(ErrorMessage = "Hãy nhập chức danh người ký."), StringLength(120), Display(Name = "Chức danh người ký", Description = "Ví dụ: Phó Hiệu trưởng")]
    public string? SignerTitle { get; set; }
}
