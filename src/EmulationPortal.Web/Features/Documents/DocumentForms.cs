using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Documents;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace EmulationPortal.Web.Features.Documents;

/// <summary>What every form about one document carries.</summary>
public abstract class DocumentForm
{
    /// <summary>The document as it was when the page was opened.</summary>
    public long Version { get; set; }

    /// <summary>The document, for the page; never sent by a browser.</summary>
    [BindNever, ValidateNever]
    public DocumentPage Document { get; set; } = null!;
}

/// <summary>Number and date as the clerk wrote them in the register.</summary>
public sealed class RecordNumberForm : DocumentForm
{
    [Display(Name = "Số"), StringLength(IssuedDocument.NumberLength + IssuedDocument.SymbolLength)]
    public string Number { get; set; } = "";

    [Display(Name = "Ngày ban hành"), Required]
    public DateOnly? Date { get; set; }

    [Display(Name = "Lý do sửa"), StringLength(IssuedDocument.ReasonLength)]
    public string? Why { get; set; }
}

/// <summary>The scan or the digitally signed file.</summary>
public sealed class SignedCopyForm : DocumentForm
{
    [Display(Name = "Tệp bản đã ký"), Required(ErrorMessage = "Hãy chọn tệp bản đã ký.")]
    public IFormFile? Copy { get; set; }

    /// <summary>Said by a person where a signed PDF does not begin with the frozen bytes.</summary>
    [Display(Name = "Đây là bản quét từ giấy đã ký, đóng dấu")]
    public bool IsScan { get; set; }
}

/// <summary>Which document takes this one's place, and why.</summary>
public sealed class ReplaceForm : DocumentForm
{
    [Display(Name = "Văn bản thay thế"), Required(ErrorMessage = "Hãy chọn văn bản thay thế.")]
    public Guid? ReplacementId { get; set; }

    [Display(Name = "Lý do"), StringLength(IssuedDocument.ReasonLength)]
    public string Reason { get; set; } = "";

    [BindNever, ValidateNever]
    public IReadOnlyList<ReplacementChoice> Choices { get; set; } = [];
}

/// <summary>Why the document is taken back.</summary>
public sealed class RevokeForm : DocumentForm
{
    [Display(Name = "Lý do"), StringLength(IssuedDocument.ReasonLength)]
    public string Reason { get; set; } = "";
}
