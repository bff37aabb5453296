using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Web.Features.LegalTexts;

/// <summary>A legal text as the office describes it.</summary>
public sealed class LegalTextForm
{
    [Required(ErrorMessage = "Hãy chọn loại văn bản."), Display(Name = "Loại văn bản")]
    public LegalKind? Kind { get; set; }

    [Required(ErrorMessage = "Hãy nhập số, ký hiệu văn bản, ví dụ “152/2025/NĐ-CP”."), Display(Name = "Số, ký hiệu", Description = "Ví dụ 152/2025/NĐ-CP"), StringLength(LegalText.NumberLength)]
    public string Number { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập trích yếu hoặc tên văn bản."), Display(Name = "Trích yếu", Description = "Viết như sau tên cơ quan ban hành, ví dụ “quy định chi tiết thi hành một số điều của …”; với luật, viết tên đầy đủ của luật."), StringLength(LegalText.TitleLength), DataType(DataType.MultilineText)]
    public string Title { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập cơ quan ban hành."), Display(Name = "Cơ quan ban hành"), StringLength(LegalText.IssuerLength)]
    public string Issuer { get; set; } = "";

    [Display(Name = "Ngày ban hành")]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "Có hiệu lực từ ngày", Description = "Để trống khi chưa rõ: văn bản chưa được chọn làm căn cứ.")]
    public DateOnly? InForceFrom { get; set; }

    [Display(Name = "Hết hiệu lực sau ngày", Description = "Ngày cuối cùng còn hiệu lực. Để trống khi còn hiệu lực.")]
    public DateOnly? InForceTo { get; set; }

    [Display(Name = "Được thay thế bằng")]
    public Guid? ReplacedById { get; set; }

    [Display(Name = "Dùng làm căn cứ cho")]
    public LegalPurpose Purpose { get; set; }

    [Display(Name = "Áp dụng cho")]
    public LegalReach Reach { get; set; }

    [Display(Name = "Tỉnh, thành phố", Description = "Khi áp dụng cho một tỉnh, thành phố, ví dụ “Lâm Giang”."), StringLength(LegalText.ProvinceLength)]
    public string? Province { get; set; }

    [Display(Name = "Khối, cụm", Description = "Khi áp dụng cho một khối, cụm.")]
    public Guid? BlocId { get; set; }

    [Required(ErrorMessage = "Hãy ghi nguồn: địa chỉ trang thông tin hoặc tập văn bản đã đọc."), Display(Name = "Nguồn", Description = "Địa chỉ trang thông tin, hoặc tập văn bản đã đọc."), StringLength(LegalText.SourceLength), DataType(DataType.MultilineText)]
    public string Source { get; set; } = "";

    [Display(Name = "Còn phải xác minh", Description = "Để trống khi đã đối chiếu với bản chính."), StringLength(LegalText.ToVerifyLength), DataType(DataType.MultilineText)]
    public string? ToVerify { get; set; }

    public long Version { get; set; }

    /// <summary>The facts as the domain takes them.</summary>
    public LegalFacts ToFacts() => new(Number, Kind!.Value, Title, Issuer, IssuedOn, InForceFrom, InForceTo, Purpose, Reach, Province, BlocId, Source, ToVerify);
}

/// <summary>The mark is taken away.</summary>
public sealed class VerifyForm
{
    [Display(Name = "Đã đối chiếu với", Description = "Ví dụ “Bản đăng Công báo số 1021, ngày 20/7/2025”."), StringLength(LegalText.NoteLength), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    public long Version { get; set; }
}
