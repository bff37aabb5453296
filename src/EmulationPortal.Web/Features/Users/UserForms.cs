using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Organisation;
using AccountRow = EmulationPortal.Web.Data.Account;

namespace EmulationPortal.Web.Features.Users;

/// <summary>A person's name and address.</summary>
public sealed class PersonForm
{
    [Required(ErrorMessage = "Hãy nhập họ và tên."), Display(Name = "Họ và tên", Description = "Viết đúng như in trên văn bản."), StringLength(AccountRow.NameLength)]
    public string FullName { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập thư điện tử."), EmailAddress, Display(Name = "Thư điện tử công vụ", Description = "Dùng để đăng nhập."), StringLength(200)]
    public string Email { get; set; } = "";
}

/// <summary>The coarse roles of a person.</summary>
public sealed class RolesForm
{
    [Display(Name = "Vai trò")]
    public List<string> Roles { get; set; } = [];

    [Required(ErrorMessage = "Hãy nhập căn cứ, ví dụ quyết định phân công."), Display(Name = "Căn cứ"), StringLength(500)]
    public string Why { get; set; } = "";
}

/// <summary>Closing an account.</summary>
public sealed class CloseForm
{
    [Required(ErrorMessage = "Hãy nhập lý do đóng tài khoản."), Display(Name = "Lý do"), StringLength(500), DataType(DataType.MultilineText)]
    public string Why { get; set; } = "";
}

/// <summary>Taking off a lost second factor.</summary>
public sealed class TakeOffForm
{
    [Required(ErrorMessage = "Hãy nhập lý do và cách đã xác minh đúng người."), Display(Name = "Lý do, cách xác minh", Description = "Ví dụ: mất điện thoại; đã gọi lại số của đơn vị."), StringLength(500), DataType(DataType.MultilineText)]
    public string Why { get; set; } = "";
}

/// <summary>Granting a position.</summary>
public sealed class GrantForm
{
    [Required(ErrorMessage = "Hãy tìm và chọn đơn vị."), Display(Name = "Đơn vị")]
    public Guid? UnitId { get; set; }

    [Required(ErrorMessage = "Hãy chọn loại chức danh."), Display(Name = "Loại chức danh")]
    public PositionKind? Kind { get; set; }

    [Required(ErrorMessage = "Hãy nhập chức danh."), Display(Name = "Chức danh", Description = "Viết đúng như in dưới chữ ký, ví dụ “Phó Hiệu trưởng”."), StringLength(Position.TitleLength)]
    public string Title { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập ngày bắt đầu."), Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }
}

/// <summary>Ending a position.</summary>
public sealed class EndForm
{
    [Required(ErrorMessage = "Hãy nhập ngày cuối cùng giữ chức danh."), Display(Name = "Ngày cuối cùng giữ chức danh")]
    public DateOnly? LastDay { get; set; }

    [Required(ErrorMessage = "Hãy nhập lý do hoặc văn bản."), Display(Name = "Lý do, văn bản"), StringLength(500)]
    public string Why { get; set; } = "";

    public long Version { get; set; }
}
