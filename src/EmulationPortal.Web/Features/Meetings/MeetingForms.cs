using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>What the planning page sends.</summary>
public sealed class PlanForm
{
    public long Version { get; set; }

    [Display(Name = "Loại hội nghị", Description = "Có thể chọn hai loại khi họp ghép, ví dụ tổng kết và triển khai.")]
    public List<MeetingKind> Kinds { get; set; } = [];

    [Display(Name = "Năm thứ hai", Description = "Chỉ chọn khi hội nghị phục vụ cả hai năm, ví dụ tổng kết năm này và triển khai năm sau.")]
    public Guid? SecondYear { get; set; }

    [Display(Name = "Tên hội nghị", Description = "Để trống, Cổng đặt tên theo loại hội nghị và năm."), StringLength(Meeting.TitleLength), DataType(DataType.MultilineText)]
    public string? Title { get; set; }

    [Display(Name = "Ngày họp"), Required(ErrorMessage = "Hãy nhập ngày họp, ví dụ 17/6/2026.")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Giờ bắt đầu", Description = "Ví dụ 14:00"), Required(ErrorMessage = "Hãy nhập giờ bắt đầu, ví dụ 14:00.")]
    public TimeOnly? Time { get; set; }

    [Display(Name = "Địa điểm", Description = "Như in trên giấy mời, ví dụ “Phòng họp số 2, Trường Cao đẳng Y tế tỉnh”."), Required(ErrorMessage = "Hãy nhập địa điểm họp."), StringLength(Meeting.PlaceLength)]
    public string? Place { get; set; }

    [Display(Name = "Đơn vị đăng cai")]
    public Guid? HostUnitId { get; set; }

    [Display(Name = "Đơn vị chủ trì"), Required(ErrorMessage = "Hãy chọn đơn vị chủ trì.")]
    public Guid? ChairUnitId { get; set; }

    [Display(Name = "Xưng hô")]
    public string? ChairHonorific { get; set; }

    [Display(Name = "Họ tên người chủ trì"), StringLength(MeetingPerson.NameLength)]
    public string? ChairName { get; set; }

    [Display(Name = "Chức vụ người chủ trì", Description = "Ví dụ “Phó Hiệu trưởng”."), StringLength(MeetingPerson.TitleLength)]
    public string? ChairTitle { get; set; }

    [Display(Name = "Đơn vị đồng chủ trì")]
    public Guid? CoChairUnitId { get; set; }

    [Display(Name = "Xưng hô")]
    public string? CoChairHonorific { get; set; }

    [Display(Name = "Họ tên người đồng chủ trì"), StringLength(MeetingPerson.NameLength)]
    public string? CoChairName { get; set; }

    [Display(Name = "Chức vụ người đồng chủ trì"), StringLength(MeetingPerson.TitleLength)]
    public string? CoChairTitle { get; set; }

    [Display(Name = "Tài khoản thư ký", Description = "Người có tài khoản ghi và ký biên bản ngay trên Cổng.")]
    public Guid? SecretaryAccountId { get; set; }

    [Display(Name = "Xưng hô")]
    public string? SecretaryHonorific { get; set; }

    [Display(Name = "Họ tên thư ký", Description = "Để trống khi đã chọn tài khoản."), StringLength(MeetingPerson.NameLength)]
    public string? SecretaryName { get; set; }

    [Display(Name = "Chức vụ, đơn vị của thư ký", Description = "Như in trong biên bản, ví dụ “chuyên viên Trường Chính trị tỉnh”."), StringLength(MeetingPerson.TitleLength)]
    public string? SecretaryTitle { get; set; }

    [Display(Name = "Đề nghị các đơn vị chuẩn bị", Description = "In trong giấy mời, sau “Đề nghị mỗi đơn vị”; ví dụ “chuẩn bị 01 ý kiến tham luận”."), DataType(DataType.MultilineText), StringLength(1000)]
    public string? Preparation { get; set; }

    [Display(Name = "Hạn gửi danh sách đại biểu")]
    public DateOnly? ReplyBy { get; set; }
}

/// <summary>What the page for a new time or place sends.</summary>
public sealed class MoveForm
{
    public long Version { get; set; }

    [Display(Name = "Ngày họp mới"), Required(ErrorMessage = "Hãy nhập ngày họp, ví dụ 17/6/2026.")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Giờ bắt đầu"), Required(ErrorMessage = "Hãy nhập giờ bắt đầu, ví dụ 14:00.")]
    public TimeOnly? Time { get; set; }

    [Display(Name = "Địa điểm"), Required(ErrorMessage = "Hãy nhập địa điểm họp."), StringLength(Meeting.PlaceLength)]
    public string? Place { get; set; }

    [Display(Name = "Lý do đổi lịch"), DataType(DataType.MultilineText), StringLength(Meeting.ReasonLength)]
    public string? Reason { get; set; }
}

/// <summary>What the page for calling a meeting off sends.</summary>
public sealed class CancelForm
{
    public long Version { get; set; }

    [Display(Name = "Lý do hủy hội nghị"), DataType(DataType.MultilineText), StringLength(Meeting.ReasonLength)]
    public string? Reason { get; set; }
}

/// <summary>An item of the programme, added or changed.</summary>
public sealed class AgendaForm
{
    [Display(Name = "Nội dung")]
    public string? Title { get; set; }

    [Display(Name = "Người trình bày")]
    public string? Presenter { get; set; }

    [Display(Name = "Thời lượng")]
    public int? Minutes { get; set; }

    public int Revision { get; set; }
}

/// <summary>A paper put to an item.</summary>
public sealed class PaperForm
{
    [Display(Name = "Tên tài liệu")]
    public string? PaperTitle { get; set; }

    [Display(Name = "Tệp")]
    public IFormFile? File { get; set; }

    [Display(Name = "Văn bản đã hoàn thành trên Cổng")]
    public Guid? IssuedDocumentId { get; set; }
}

/// <summary>A guest, or a delegate whom a unit or a guest's body will send.</summary>
public sealed class PersonForm
{
    [Display(Name = "Cơ quan")]
    public string? Body { get; set; }

    [Display(Name = "Cơ quan quản lý thi đua, khen thưởng")]
    public bool IsOffice { get; set; }

    [Display(Name = "Đơn vị hoặc khách mời")]
    public Guid? From { get; set; }

    [Display(Name = "Xưng hô")]
    public string? Honorific { get; set; }

    [Display(Name = "Họ tên")]
    public string? Name { get; set; }

    [Display(Name = "Chức vụ")]
    public string? Title { get; set; }

    /// <summary>The person as the domain takes one.</summary>
    public MeetingPerson Person => MeetingPerson.Of(Honorific, Name, Title);
}

/// <summary>What became of one conclusion of the meeting before.</summary>
public sealed class FollowUpForm
{
    [Display(Name = "Kết quả"), Required(ErrorMessage = "Hãy chọn kết quả thực hiện.")]
    public FollowUpState? State { get; set; }

    [Display(Name = "Ghi chú")]
    public string? Note { get; set; }
}
