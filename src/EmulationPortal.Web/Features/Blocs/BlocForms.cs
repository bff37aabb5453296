using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Web.Features.Blocs;

/// <summary>A bloc's names, words and letterhead.</summary>
public class BlocForm
{
    [Required(ErrorMessage = "Hãy nhập tên khối, cụm."), Display(Name = "Tên khối, cụm", Description = "Ví dụ “Khối thi đua số 7”."), StringLength(Bloc.NameLength)]
    public string Name { get; set; } = "";

    [Display(Name = "Gồm những đơn vị nào"), StringLength(Bloc.DescriptionLength), DataType(DataType.MultilineText)]
    public string? Description { get; set; }

    [Required(ErrorMessage = "Hãy nhập cơ quan chia khối, cụm."), Display(Name = "Cơ quan chia khối, cụm", Description = "Ví dụ “UBND tỉnh”."), StringLength(BlocWording.Length)]
    public string ParentAuthority { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập cách gọi đơn vị đứng đầu."), Display(Name = "Cách gọi đơn vị đứng đầu", Description = "Trưởng khối, Khối trưởng, Cụm trưởng, Trưởng cụm…"), StringLength(BlocWording.Length)]
    public string ChairWord { get; set; } = "Trưởng khối";

    [Required(ErrorMessage = "Hãy nhập cách gọi đơn vị phó."), Display(Name = "Cách gọi đơn vị phó"), StringLength(BlocWording.Length)]
    public string ViceChairWord { get; set; } = "Phó Trưởng khối";

    [Required(ErrorMessage = "Hãy nhập dòng cơ quan cấp trên."), Display(Name = "Tiêu đề văn bản, dòng trên", Description = "Cơ quan cấp trên, chữ in hoa, ví dụ “UBND TỈNH …”."), StringLength(BlocWording.Length)]
    public string SuperiorBody { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập dòng tên khối, cụm."), Display(Name = "Tiêu đề văn bản, dòng dưới", Description = "Tên khối, cụm, chữ in hoa đậm, ví dụ “KHỐI THI ĐUA SỐ 7”."), StringLength(BlocWording.Length)]
    public string BodyName { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập ký hiệu văn bản."), Display(Name = "Ký hiệu văn bản", Description = "“KTĐ7” cho số, ký hiệu “05/BC-KTĐ7”."), StringLength(40)]
    public string DocumentSymbol { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập địa danh."), Display(Name = "Địa danh trước ngày tháng", Description = "Tên tỉnh, như đứng trước “ngày … tháng …” trên văn bản."), StringLength(BlocWording.Length)]
    public string Place { get; set; } = "";

    public long Version { get; set; }

    /// <summary>The words as the domain keeps them.</summary>
    internal BlocWording Wording() => new(ChairWord.Trim(), ViceChairWord.Trim(), SuperiorBody.Trim(), BodyName.Trim(), DocumentSymbol.Trim(), Place.Trim());
}

/// <summary>A new bloc: what never changes afterwards comes with it.</summary>
public sealed class NewBlocForm : BlocForm
{
    [Display(Name = "Tên trong địa chỉ trang", Description = "Chữ thường không dấu, ví dụ “khoi-7”. Để trống thì Cổng đặt theo tên khối, cụm; không đổi được về sau."), StringLength(Bloc.CodeLength)]
    public string? Code { get; set; }

    [Required(ErrorMessage = "Hãy chọn Khối hoặc Cụm."), Display(Name = "Loại")]
    public BlocKind? Kind { get; set; }

    [Required(ErrorMessage = "Hãy chọn loại năm thi đua."), Display(Name = "Năm thi đua tính theo", Description = "Không đổi được về sau.")]
    public CycleKind? Cycle { get; set; }
}

/// <summary>Opening a year of a bloc.</summary>
public sealed class OpenYearForm
{
    [Required(ErrorMessage = "Hãy nhập năm."), Display(Name = "Năm bắt đầu"), Range(2000, 2100, ErrorMessage = "Hãy nhập năm từ 2000 đến 2100.")]
    public int? FirstYear { get; set; }

    [Display(Name = "Lấy danh sách thành viên của năm gần nhất")]
    public bool CarryMembers { get; set; } = true;

    [Display(Name = "Có bước của năm này đã làm trước khi dùng Cổng", Description = "Sau khi mở năm, Cổng dẫn đến trang ghi nhận các bước đã làm, kèm văn bản.")]
    public bool Begun { get; set; }
}

/// <summary>Ending a bloc.</summary>
public sealed class DissolveBlocForm
{
    [Required(ErrorMessage = "Hãy nhập ngày giải thể."), Display(Name = "Ngày hoạt động cuối cùng")]
    public DateOnly? LastDay { get; set; }

    [Required(ErrorMessage = "Hãy nhập lý do và văn bản."), Display(Name = "Lý do, số và ngày văn bản"), StringLength(Bloc.ReasonLength), DataType(DataType.MultilineText)]
    public string Reason { get; set; } = "";

    public long Version { get; set; }
}
