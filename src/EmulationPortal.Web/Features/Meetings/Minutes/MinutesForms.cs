using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Web.Features.Meetings.Minutes;

/// <summary>A paragraph in somebody's words.</summary>
public sealed class ParagraphForm
{
    public string Key { get; set; } = "";

    [Display(Name = "Nội dung đoạn")]
    public string? Text { get; set; }

    /// <summary>The revision the text was changed from; 0 where nobody had written.</summary>
    public int Version { get; set; }
}

/// <summary>A paragraph of one's own.</summary>
public sealed class FreeForm
{
    public string AfterKey { get; set; } = "";

    [Display(Name = "Đoạn thêm")]
    public string? NewText { get; set; }
}

/// <summary>Until when units may object.</summary>
public sealed class CirculateForm
{
    [Display(Name = "Hạn góp ý"), Required(ErrorMessage = "Hãy nhập ngày hết hạn góp ý, ví dụ 20/6/2026.")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Giờ"), Required(ErrorMessage = "Hãy nhập giờ hết hạn, ví dụ 17:00.")]
    public TimeOnly? Time { get; set; }
}

/// <summary>A unit's answer to circulated minutes.</summary>
public sealed class RespondForm
{
    public string? Key { get; set; }

    [Display(Name = "Góp ý")]
    public string? Objection { get; set; }
}

/// <summary>The secretary's answer to an objection.</summary>
public sealed class SettleForm
{
    [Display(Name = "Trả lời")]
    public string? Answer { get; set; }

    public bool Print { get; set; }
}

/// <summary>Who signs, as what.</summary>
public sealed class SignForm
{
    [Required(ErrorMessage = "Hãy chọn ký với tư cách thư ký hay chủ tọa.")]
    public MinutesSigner? Signer { get; set; }
}
