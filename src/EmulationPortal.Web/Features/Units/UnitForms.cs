using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Web.Features.Units;

/// <summary>A unit's description.</summary>
public sealed class UnitForm
{
    [Required(ErrorMessage = "Hãy nhập tên đơn vị."), Display(Name = "Tên đầy đủ", Description = "Viết đúng như trên quyết định thành lập."), StringLength(Unit.NameLength)]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Hãy chọn loại đơn vị."), Display(Name = "Loại đơn vị")]
    public UnitKind? Kind { get; set; }

    [Display(Name = "Tên viết tắt", Description = "Tên mọi người quen gọi, ví dụ “CĐ Y tế”; dùng để tìm."), StringLength(Unit.AbbreviationLength)]
    public string? Abbreviation { get; set; }

    [Display(Name = "Tên khác, tên cũ", Description = "Mỗi tên một dòng."), StringLength(Unit.AliasesLength), DataType(DataType.MultilineText)]
    public string? Aliases { get; set; }

    [Display(Name = "Đơn vị chủ quản", Description = "Với phân hiệu: trường mẹ, có thể ở tỉnh khác."), StringLength(Unit.ParentLength)]
    public string? ParentName { get; set; }

    public long Version { get; set; }
}

/// <summary>Merging a unit into another.</summary>
public sealed class MergeForm
{
    [Required(ErrorMessage = "Hãy tìm và chọn đơn vị nhận sáp nhập."), Display(Name = "Đơn vị nhận sáp nhập")]
    public Guid? SuccessorId { get; set; }

    [Required(ErrorMessage = "Hãy nhập ngày hoạt động cuối cùng."), Display(Name = "Ngày hoạt động cuối cùng", Description = "Ngày trước khi việc sáp nhập có hiệu lực, không sau hôm nay.")]
    public DateOnly? LastDay { get; set; }

    [Required(ErrorMessage = "Hãy nhập văn bản về việc sáp nhập."), Display(Name = "Văn bản về việc sáp nhập", Description = "Ví dụ “Quyết định số 1250/QĐ-UBND ngày 20/5/2026”."), StringLength(Unit.ReasonLength), DataType(DataType.MultilineText)]
    public string Reason { get; set; } = "";

    public long Version { get; set; }
}

/// <summary>Ending a unit.</summary>
public sealed class DissolveForm
{
    [Required(ErrorMessage = "Hãy nhập ngày kết thúc hoạt động."), Display(Name = "Ngày hoạt động cuối cùng")]
    public DateOnly? LastDay { get; set; }

    [Required(ErrorMessage = "Hãy nhập lý do và văn bản."), Display(Name = "Lý do, số và ngày văn bản"), StringLength(Unit.ReasonLength), DataType(DataType.MultilineText)]
    public string Reason { get; set; } = "";

    public long Version { get; set; }
}
