using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Web.Features.Blocs.Years;

/// <summary>A unit that joins the year.</summary>
public sealed class JoinForm
{
    [Required(ErrorMessage = "Hãy tìm và chọn đơn vị."), Display(Name = "Đơn vị")]
    public Guid? UnitId { get; set; }

    [Required(ErrorMessage = "Hãy nhập căn cứ, ví dụ số và ngày quyết định."), Display(Name = "Căn cứ", Description = "Số, ngày văn bản; được giữ trong lịch sử."), StringLength(Membership.ReasonLength)]
    public string Why { get; set; } = "";

    public long Version { get; set; }
}

/// <summary>A unit that leaves the year.</summary>
public sealed class LeaveForm
{
    [Required(ErrorMessage = "Hãy nhập ngày cuối cùng là thành viên."), Display(Name = "Ngày cuối cùng là thành viên")]
    public DateOnly? LastDay { get; set; }

    [Required(ErrorMessage = "Hãy nhập lý do và văn bản."), Display(Name = "Lý do, số và ngày văn bản"), StringLength(Membership.ReasonLength), DataType(DataType.MultilineText)]
    public string Reason { get; set; } = "";

    [Display(Name = "Chuyển sang khối, cụm khác", Description = "Chỉ chọn khi văn bản điều chuyển đơn vị trong cùng năm thi đua; đơn vị vào cuối danh sách thành viên của khối, cụm đó.")]
    public Guid? ToBlocYearId { get; set; }

    public long Version { get; set; }
}

/// <summary>The order of the members: a place for each.</summary>
public sealed class OrderForm
{
    public Dictionary<Guid, int> Places { get; set; } = [];

    public long Version { get; set; }
}

/// <summary>The hand-over of the year.</summary>
public sealed class HandOverForm
{
    [Required(ErrorMessage = "Hãy nhập ngày của biên bản bàn giao."), Display(Name = "Ngày bàn giao")]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "Hãy ghi số, ngày biên bản và đơn vị nhận."), Display(Name = "Biên bản bàn giao và đơn vị nhận", Description = "Ví dụ “Biên bản số 09/BB-KTĐ7 ngày 20/01/2027; bên nhận: Trường Cao đẳng Y tế tỉnh”."), StringLength(1000), DataType(DataType.MultilineText)]
    public string Note { get; set; } = "";

    [Display(Name = "Tôi hiểu rằng sau khi bàn giao, năm này chỉ còn đọc")]
    [Range(typeof(bool), "true", "true", ErrorMessage = "Hãy đánh dấu vào ô này để xác nhận đã đọc các hệ quả.")]
    public bool Understood { get; set; }

    public long Version { get; set; }
}
