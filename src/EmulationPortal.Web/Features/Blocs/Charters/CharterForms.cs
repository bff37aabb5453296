using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Web.Features.Blocs.Charters;

/// <summary>A part as written.</summary>
public sealed class PartForm
{
    [Display(Name = "Tên")]
    public string? Heading { get; set; }

    [Display(Name = "Nội dung")]
    public string? Text { get; set; }

    /// <summary>The version of the part the writer started from.</summary>
    public long Version { get; set; }
}

/// <summary>The abstract.</summary>
public sealed class CharterTitleForm
{
    [Display(Name = "Trích yếu", Description = "In ngay dưới tên loại văn bản.")]
    public string? Title { get; set; }
}

/// <summary>What the charter fixes for later steps.</summary>
public sealed class TermsForm
{
    [Display(Name = "Số đơn vị có mặt tối thiểu để biểu quyết")]
    public string Quorum { get; set; } = "2/3";

    [Display(Name = "Thông qua khi đạt trên")]
    public string Threshold { get; set; } = "1/2";

    [Display(Name = "Tính trên")]
    public VoteBase Of { get; set; }

    [Display(Name = "Chọn đơn vị đề nghị tặng Cờ thi đua bằng")]
    public SelectionMethod Flag { get; set; }

    [Display(Name = "Chọn đơn vị đề nghị tặng Bằng khen bằng")]
    public SelectionMethod Commendation { get; set; }

    [Display(Name = "Chọn đơn vị đứng đầu năm tiếp theo bằng")]
    public SelectionMethod Leaders { get; set; }

    [Display(Name = "Người ký thay mặt đơn vị")]
    public UnitVoice Signer { get; set; }

    [Display(Name = "Người biểu quyết, bỏ phiếu thay mặt đơn vị")]
    public UnitVoice Voter { get; set; }

    [Display(Name = "Cho phép bỏ phiếu kín trên điện thoại tại phòng họp", Description = "Mặc định là phiếu giấy. Không bỏ phiếu từ xa.")]
    public bool PhoneVoting { get; set; }

    public long Version { get; set; }
}

/// <summary>The legal basis.</summary>
public sealed class BasisForm
{
    [Display(Name = "Căn cứ ghi thay", Description = "Mỗi căn cứ một dòng. Để trống để dùng căn cứ chọn theo ngày."), DataType(DataType.MultilineText)]
    public string? Lines { get; set; }

    [Display(Name = "Lý do ghi thay"), StringLength(Charter.NoteLength)]
    public string? Note { get; set; }

    public long Version { get; set; }
}

/// <summary>Sending the draft to the members.</summary>
public sealed class CirculateForm
{
    [Display(Name = "Hạn góp ý", Description = "Ví dụ 15/3/2026. Ý kiến gửi sau hạn vẫn được ghi nhận cho đến khi hội nghị thông qua.")]
    public DateOnly? CommentsDueOn { get; set; }

    public long Version { get; set; }
}

/// <summary>Deleting the draft that was seen.</summary>
public sealed class DiscardForm
{
    public long Version { get; set; }
}

/// <summary>Passed by a conference outside the portal.</summary>
public sealed class OutsideForm
{
    [Required(ErrorMessage = "Hãy nhập ngày hội nghị thông qua."), Display(Name = "Ngày thông qua")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Số, ngày biên bản hội nghị", Description = "Ví dụ “Biên bản số 03/BB-KTĐ7 ngày 10/03/2026 của Hội nghị triển khai”."), StringLength(Charter.NoteLength)]
    public string? Note { get; set; }

    public long Version { get; set; }
}
