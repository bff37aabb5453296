using System.ComponentModel.DataAnnotations;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>A part of the pledge as it is written.</summary>
public sealed class PartForm
{
    public string? Text { get; set; }

    /// <summary>The version of the text the writer started from.</summary>
    public long Version { get; set; }
}

/// <summary>When, where and before whom the pledge is signed, and by whom.</summary>
public sealed class SigningForm
{
    public long Version { get; set; }

    [Display(Name = "Ngày ký", Description = "Để trống nếu ghi tay khi ký. Ví dụ 14/3/2026")]
    public DateOnly? SignedOn { get; set; }

    [Display(Name = "Ký tại", Description = "Ví dụ: Hội nghị triển khai công tác thi đua, khen thưởng năm 2026")]
    public string? Conference { get; set; }

    [Display(Name = "Cơ quan chứng kiến", Description = "Để trống nếu không có")]
    public string? WitnessBody { get; set; }

    [Display(Name = "Chức danh người chứng kiến")]
    public string? WitnessTitle { get; set; }

    [Display(Name = "Họ tên người chứng kiến")]
    public string? WitnessName { get; set; }

    public List<SignerRow> Signers { get; set; } = [];
}

/// <summary>Who signs for a unit, as printed.</summary>
public sealed class SignerRow
{
    public Guid UnitId { get; set; }
    public string? Name { get; set; }
    public string? Title { get; set; }
}

/// <summary>The last look before issuing.</summary>
public sealed class IssuePledgeForm
{
    public long Version { get; set; }

    [Display(Name = "Đưa các đơn vị chưa có đăng ký vào giao ước, không kèm chỉ tiêu")]
    public bool WithoutTargets { get; set; }
}

/// <summary>Who signed the paper.</summary>
public sealed class PaperSignedForm
{
    [Display(Name = "Ngày ký")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Bản quét giao ước đã ký", Description = "PDF, JPEG hoặc PNG, tối đa 20 MB")]
    public IFormFile? Scan { get; set; }

    public List<Guid> Units { get; set; } = [];
}

/// <summary>Why another version is made.</summary>
public sealed class NextVersionForm
{
    [Display(Name = "Lý do lập phiên bản mới", Description = "Ví dụ: điều chỉnh chỉ tiêu tuyển sinh theo Quyết định số 12/QĐ-UBND"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
