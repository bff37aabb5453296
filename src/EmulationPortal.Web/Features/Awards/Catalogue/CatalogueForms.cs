using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Awards;

namespace EmulationPortal.Web.Features.Awards.Catalogue;

/// <summary>An award, or a new version of one, as the office describes it.</summary>
public sealed class AwardForm
{
    private const int BlankRows = 3;
    private const int MostRows = 20;

    [Display(Name = "Mã", Description = "Chữ cái không dấu, chữ số, gạch nối; ví dụ COTINH. Không đổi được sau khi lưu."), StringLength(AwardType.CodeLength)]
    public string? Code { get; set; }

    [Required(ErrorMessage = "Hãy nhập tên danh hiệu hoặc hình thức khen thưởng."), Display(Name = "Tên danh hiệu, hình thức khen thưởng"), StringLength(AwardTypeVersion.NameLength)]
    public string Name { get; set; } = "";

    [Display(Name = "Dành cho")]
    public AwardSubject Subject { get; set; }

    [Display(Name = "Xét theo")]
    public MeritGround Ground { get; set; }

    [Display(Name = "Là Cờ thi đua", Description = "Mỗi đơn vị mỗi năm chỉ được đề nghị một Cờ thi đua của một cấp.")]
    public bool IsFlag { get; set; }

    [Required(ErrorMessage = "Hãy nhập cấp trao tặng."), Display(Name = "Cấp trao tặng", Description = "Ví dụ “UBND tỉnh” với Cờ thi đua, “Chủ tịch UBND tỉnh” với Bằng khen."), StringLength(AwardTypeVersion.AuthorityLength)]
    public string Authority { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập người có thẩm quyền quyết định."), Display(Name = "Người quyết định"), StringLength(AwardTypeVersion.AuthorityLength)]
    public string Decider { get; set; } = "";

    [Display(Name = "Hệ số tiền thưởng", Description = "Số lần mức lương cơ sở. Để trống khi chưa rõ.")]
    public decimal? PrizeFactor { get; set; }

    [Required(ErrorMessage = "Hãy ghi căn cứ pháp lý."), Display(Name = "Căn cứ pháp lý", Description = "Tên, số văn bản và điều khoản."), StringLength(AwardTypeVersion.SourceLength), DataType(DataType.MultilineText)]
    public string LegalSource { get; set; } = "";

    [Display(Name = "Văn bản trong danh mục văn bản quy phạm")]
    public string? LegalTextCode { get; set; }

    [Required(ErrorMessage = "Hãy nhập ngày có hiệu lực."), Display(Name = "Có hiệu lực từ ngày")]
    public DateOnly? InForceFrom { get; set; }

    [Display(Name = "Hết hiệu lực sau ngày", Description = "Để trống khi còn hiệu lực.")]
    public DateOnly? InForceTo { get; set; }

    [Display(Name = "Còn phải xác minh", Description = "Để trống khi đã đối chiếu với bản chính."), StringLength(AwardTypeVersion.ToVerifyLength), DataType(DataType.MultilineText)]
    public string? ToVerify { get; set; }

    /// <summary>A row without text is none.</summary>
    public List<ConditionRow> Conditions { get; set; } = [];

    public long Version { get; set; }

    /// <summary>With a few rows to write in.</summary>
    public AwardForm WithBlankRows()
    {
        Conditions.RemoveAll(c => string.IsNullOrWhiteSpace(c.Text) && c.Number is null && string.IsNullOrWhiteSpace(c.Word) && c.Years is null);
        while (Conditions.Count < MostRows && Conditions.Count(c => string.IsNullOrWhiteSpace(c.Text)) < BlankRows)
            Conditions.Add(new ConditionRow());
        return this;
    }

    /// <summary>As the domain takes it.</summary>
    public AwardTypeFacts ToFacts() => new(Name, Subject, Ground, IsFlag, Authority, Decider, PrizeFactor, LegalSource, string.IsNullOrWhiteSpace(LegalTextCode) ? null : LegalTextCode, InForceFrom!.Value, InForceTo, ToVerify,
        [.. Conditions.Where(c => !string.IsNullOrWhiteSpace(c.Text)).Take(MostRows).Select(c => new ConditionDraft(c.Kind, c.Text!, c.Number, c.Word, c.Years))]);
}

/// <summary>One condition.</summary>
public sealed class ConditionRow
{
    public ConditionKind Kind { get; set; } = ConditionKind.Declared;
    public string? Text { get; set; }
    public decimal? Number { get; set; }
    public string? Word { get; set; }
    public int? Years { get; set; }
}

/// <summary>The mark is taken away.</summary>
public sealed class VerifyAwardForm
{
    [Display(Name = "Đã đối chiếu với", Description = "Ví dụ “Điều 26 Luật Thi đua, khen thưởng, bản đăng Công báo”."), StringLength(AwardTypeVersion.NoteLength), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    public long Version { get; set; }
}
