using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Web.Features.Blocs.Leadership;

/// <summary>Announcing a unit chair or vice-chair.</summary>
public sealed class AnnounceForm
{
    [Required(ErrorMessage = "Hãy chọn vai trò."), Display(Name = "Vai trò")]
    public LeadershipRole? Role { get; set; }

    [Required(ErrorMessage = "Hãy chọn đơn vị."), Display(Name = "Đơn vị")]
    public Guid? UnitId { get; set; }

    [Required(ErrorMessage = "Hãy chọn hình thức."), Display(Name = "Hình thức chọn")]
    public SelectionMode? Mode { get; set; }

    [Required(ErrorMessage = "Hãy nhập ngày bắt đầu."), Display(Name = "Từ ngày", Description = "Quyền điều hành bắt đầu từ ngày này, ví dụ 1/1/2026.")]
    public DateOnly? From { get; set; }

    [Display(Name = "Nhiệm kỳ hai năm: giữ cả năm tiếp theo")]
    public bool AlsoNext { get; set; }

    [Required(ErrorMessage = "Hãy nhập văn bản."), Display(Name = "Văn bản công bố", Description = "Ví dụ “Thông báo số 42/TB-SNV ngày 25/02/2026”."), StringLength(LeadershipTerm.DocumentLength)]
    public string Document { get; set; } = "";
}

/// <summary>Ending a term by document.</summary>
public sealed class EndTermForm
{
    [Required(ErrorMessage = "Hãy nhập ngày kết thúc."), Display(Name = "Ngày kết thúc ghi trên văn bản")]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "Hãy nhập văn bản kết thúc nhiệm kỳ."), Display(Name = "Văn bản kết thúc nhiệm kỳ"), StringLength(LeadershipTerm.DocumentLength)]
    public string Document { get; set; } = "";

    public long Version { get; set; }
}
