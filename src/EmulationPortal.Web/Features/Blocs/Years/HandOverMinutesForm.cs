using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Blocs.Years;

/// <summary>What the hand-over minutes say beyond what the portal knows.</summary>
public sealed class HandOverMinutesForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Hãy nhập ngày bàn giao."), Display(Name = "Ngày bàn giao")]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "Hãy ghi địa điểm."), StringLength(300), Display(Name = "Địa điểm")]
    public string? Place { get; set; }

    [Required(ErrorMessage = "Hãy ghi người đại diện bên giao."), StringLength(120), Display(Name = "Đại diện bên giao", Description = "Họ và tên, không ghi học hàm, học vị.")]
    public string? GiverName { get; set; }

    [Required(ErrorMessage = "Hãy ghi chức vụ người đại diện bên giao."), StringLength(200), Display(Name = "Chức vụ")]
    public string? GiverTitle { get; set; }

    [Required(ErrorMessage = "Hãy chọn đơn vị nhận."), Display(Name = "Đơn vị nhận")]
    public Guid? Receiver { get; set; }

    [Required(ErrorMessage = "Hãy ghi người đại diện bên nhận."), StringLength(120), Display(Name = "Đại diện bên nhận", Description = "Họ và tên, không ghi học hàm, học vị.")]
    public string? ReceiverName { get; set; }

    [Required(ErrorMessage = "Hãy ghi chức vụ người đại diện bên nhận."), StringLength(200), Display(Name = "Chức vụ")]
    public string? ReceiverTitle { get; set; }

    [StringLength(120), Display(Name = "Người chứng kiến", Description = "Đại diện cơ quan thi đua, khen thưởng; để trống nếu không có.")]
    public string? WitnessName { get; set; }

    [StringLength(200), Display(Name = "Chức vụ, đơn vị của người chứng kiến")]
    public string? WitnessTitle { get; set; }

    [StringLength(4000), Display(Name = "Tài sản, tài liệu khác bàn giao", Description = "Ngoài các văn bản trên Cổng: sổ sách bản giấy, kinh phí, con dấu; mỗi thứ một dòng."), DataType(DataType.MultilineText)]
    public string? Handed { get; set; }

    [StringLength(4000), Display(Name = "Việc chưa xong, cách giải quyết", Description = "Mỗi việc một dòng. Các bước chưa xong trên Cổng đã được ghi sẵn."), DataType(DataType.MultilineText)]
    public string? Unfinished { get; set; }
}

/// <summary>The page before the hand-over minutes are frozen.</summary>
public sealed record HandOverMinutesPage(string Path, string Title, IReadOnlyList<SelectListItem> Members, IHtmlContent Document, HandOverMinutesForm Form);

/// <summary>Hand-over minutes that stand.</summary>
public sealed record HandOverMinutesRow(string Address, string Name, string Note);
