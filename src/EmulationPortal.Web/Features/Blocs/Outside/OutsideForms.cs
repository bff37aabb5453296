using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Web.Features.Blocs.Outside;

/// <summary>A step done outside the portal.</summary>
public sealed class StepForm
{
    [Required(ErrorMessage = "Hãy nhập ngày thực hiện."), Display(Name = "Ngày thực hiện")]
    public DateOnly? DoneOn { get; set; }

    [Required(ErrorMessage = "Hãy ghi việc đã làm và số, ngày văn bản."), Display(Name = "Việc đã làm, số và ngày văn bản", Description = "Ví dụ “Hội nghị sơ kết tại Trường Cao đẳng Y tế; Biên bản số 02/BB-KTĐ7 ngày 16/01/2026”."), StringLength(StepRecord.NoteLength), DataType(DataType.MultilineText)]
    public string Note { get; set; } = "";

    [Display(Name = "Văn bản kèm theo", Description = "Chọn được nhiều tệp: PDF, bản quét, Word, Excel; tối đa 20 MB mỗi tệp.")]
    public List<IFormFile> Files { get; set; } = [];

    public long Version { get; set; }
}

/// <summary>A document of such a step: its name, its file, or both.</summary>
public sealed class StepDocumentForm
{
    [Display(Name = "Tên văn bản", Description = "Ví dụ “Biên bản hội nghị triển khai”. Để trống thì lấy tên tệp."), StringLength(StepDocument.TitleLength)]
    public string? Title { get; set; }

    [Display(Name = "Số, ký hiệu"), StringLength(StepDocument.NumberLength)]
    public string? Number { get; set; }

    [Display(Name = "Ngày văn bản")]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "Tệp", Description = "PDF, bản quét, Word, Excel; tối đa 20 MB. Chưa có tệp thì ghi tên hoặc số, ký hiệu.")]
    public IFormFile? File { get; set; }
}

/// <summary>Withdrawing such a step.</summary>
public sealed class WithdrawStepForm
{
    [Required(ErrorMessage = "Hãy nhập lý do rút ghi nhận."), Display(Name = "Lý do rút ghi nhận"), StringLength(StepRecord.ReasonLength), DataType(DataType.MultilineText)]
    public string Reason { get; set; } = "";

    public long Version { get; set; }
}

/// <summary>A row of the score table that was agreed outside the portal.</summary>
public sealed class PlaceRow
{
    public Guid UnitId { get; set; }

    [Display(Name = "Điểm")]
    public decimal? Points { get; set; }

    [Display(Name = "Hạng")]
    public int? Rank { get; set; }

    [Display(Name = "Xếp loại")]
    public string? Band { get; set; }
}

/// <summary>The score table that was agreed outside the portal.</summary>
public sealed class PlacesForm
{
    public List<PlaceRow> Places { get; set; } = [];

    public long Version { get; set; }
}
