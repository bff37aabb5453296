using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Awards;

namespace EmulationPortal.Web.Features.Awards.Ballots;

/// <summary>A ballot as it is prepared.</summary>
public sealed class PrepareForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Hãy nhập tên cuộc bỏ phiếu."), StringLength(Ballot.TitleLength), Display(Name = "Tên cuộc bỏ phiếu", Description = "In dưới tên Phiếu bầu và Biên bản kiểm phiếu.")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Hãy chọn hội nghị tổ chức bỏ phiếu."), Display(Name = "Hội nghị", Description = "Đơn vị được điểm danh có mặt tại hội nghị này thì được bỏ phiếu.")]
    public int? Meeting { get; set; }

    [Display(Name = "Cách bỏ phiếu")]
    public BallotWay Way { get; set; }

    [Display(Name = "Tính cả ý kiến bằng văn bản (phong bì dán kín) của đơn vị vắng mặt, khi quy chế cho phép")]
    public bool CountsWritten { get; set; }

    /// <summary>Positions of those who count; the first leads them.</summary>
    [Display(Name = "Ban kiểm phiếu")]
    public List<Guid?> Tellers { get; set; } = [];

    [Display(Name = "Điều kiện bỏ phiếu: có mặt ít nhất"), Range(0, 100)]
    public int QuorumNumerator { get; set; } = BallotRule.Default.QuorumNumerator;

    [Display(Name = "phần trên tổng số phần"), Range(1, 100)]
    public int QuorumDenominator { get; set; } = BallotRule.Default.QuorumDenominator;

    public List<QuestionForm> Questions { get; set; } = [];
}

/// <summary>One question that may be put on the paper.</summary>
public sealed class QuestionForm
{
    /// <summary>The award it chooses for; null for any other question.</summary>
    public Guid? Slate { get; set; }

    /// <summary>Elects the next chair.</summary>
    public bool ForChair { get; set; }

    [Display(Name = "Đưa nội dung này vào phiếu")]
    public bool Include { get; set; }

    [Display(Name = "Nội dung in trên phiếu"), StringLength(BallotQuestion.TextLength)]
    public string? Text { get; set; }

    [Display(Name = "Đơn vị được giới thiệu")]
    public List<Guid> Units { get; set; } = [];

    [Display(Name = "Các phương án", Description = "Mỗi dòng một phương án."), DataType(DataType.MultilineText)]
    public string? Lines { get; set; }

    [Display(Name = "Cách đánh dấu")]
    public QuestionKind Kind { get; set; }

    [Display(Name = "Số được chọn", Description = "Để trống nếu chọn tất cả trường hợp đủ tỷ lệ.")]
    public int? Seats { get; set; }

    [Display(Name = "Tỷ lệ phải đạt")]
    public int Numerator { get; set; } = BallotRule.Default.ThresholdNumerator;

    [Display(Name = "trên")]
    public int Denominator { get; set; } = BallotRule.Default.ThresholdDenominator;

    [Display(Name = "Phải vượt tỷ lệ này (“trên 1/2”); bỏ dấu nếu chỉ cần đạt (“từ 1/2 trở lên”)")]
    public bool MustExceed { get; set; } = true;

    [Display(Name = "Tính trên")]
    public BallotBase Of { get; set; }

    [Display(Name = "Để trống vẫn là phiếu hợp lệ (không có ý kiến)")]
    public bool BlankIsValid { get; set; } = true;

    [Display(Name = "Khi bằng phiếu")]
    public BallotTie Tie { get; set; }
}

/// <summary>A step asked for or confirmed on the ballot as it was seen.</summary>
public sealed class StepForm
{
    public long Version { get; set; }
}

/// <summary>Closing: two codes, and the typed word.</summary>
public sealed class CloseForm
{
    public long Version { get; set; }

    [Display(Name = "Mã thứ nhất của")]
    public CodeKeeper FirstKeeper { get; set; }

    [Display(Name = "Mã thứ nhất"), StringLength(60)]
    public string? FirstCode { get; set; }

    [Display(Name = "Mã thứ hai của")]
    public CodeKeeper SecondKeeper { get; set; } = CodeKeeper.Teller;

    [Display(Name = "Mã thứ hai"), StringLength(60)]
    public string? SecondCode { get; set; }

    [Display(Name = "Gõ chữ “đóng” để xác nhận")]
    public string? Word { get; set; }
}

/// <summary>Why a ballot is void.</summary>
public sealed class VoidForm
{
    [Display(Name = "Lý do hủy", Description = "Ví dụ: mất hai trong ba mã mở niêm phong."), StringLength(Ballot.ReasonLength)]
    public string? Reason { get; set; }
}

/// <summary>A vote: per question the signs of its options, "1", "0" or nothing; or the ids marked.</summary>
public sealed class VoteForm
{
    /// <summary>Of each option of an approve-each question: true, false, or nothing.</summary>
    public Dictionary<Guid, bool?> Opinions { get; set; } = [];

    /// <summary>Options marked in choosing questions.</summary>
    public List<Guid> Chosen { get; set; } = [];
}

/// <summary>Whom a paper of the room was handed.</summary>
public sealed class HandForm
{
    public Guid Unit { get; set; }
}

/// <summary>What the tellers counted on paper; empty where everything was cast on phones.</summary>
public sealed class CountForm
{
    public long Version { get; set; }

    [Display(Name = "Số phiếu in")]
    public int? Printed { get; set; }

    [Display(Name = "Số phiếu phát ra", Description = "Kể cả ý kiến bằng văn bản của đơn vị vắng mặt.")]
    public int? Issued { get; set; }

    [Display(Name = "Số phiếu thu về")]
    public int? Returned { get; set; }

    [Display(Name = "Trong đó: ý kiến bằng văn bản của đơn vị vắng mặt")]
    public int? Written { get; set; }

    public List<QuestionCountForm> Questions { get; set; } = [];
}

/// <summary>What the tellers counted for one question.</summary>
public sealed class QuestionCountForm
{
    public Guid Question { get; set; }

    [Display(Name = "Phiếu không hợp lệ")]
    public int? Invalid { get; set; }

    public List<OptionCountForm> Options { get; set; } = [];
}

/// <summary>What the tellers counted for one option; what is left of the valid papers is blank.</summary>
public sealed class OptionCountForm
{
    public Guid Option { get; set; }
    public int? Agree { get; set; }
    public int? Disagree { get; set; }
}

/// <summary>What the count minutes say besides the figures.</summary>
public sealed class MinutesForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Hãy ghi địa điểm kiểm phiếu."), StringLength(300), Display(Name = "Địa điểm kiểm phiếu")]
    public string? Place { get; set; }

    [Required(ErrorMessage = "Hãy ghi cách cử Ban kiểm phiếu."), StringLength(400), Display(Name = "Ban kiểm phiếu được cử như thế nào", Description = "Ví dụ: Hội nghị biểu quyết giơ tay, 09/09 đơn vị có mặt nhất trí.")]
    public string? Named { get; set; }

    [StringLength(400), Display(Name = "Nguyên nhân phiếu không hợp lệ", Description = "Để trống nếu không có phiếu không hợp lệ.")]
    public string? Invalid { get; set; }

    [StringLength(400), Display(Name = "Ý kiến, khiếu nại về việc bỏ phiếu, kiểm phiếu", Description = "Để trống nếu không có.")]
    public string? Objections { get; set; }

    [Required(ErrorMessage = "Hãy ghi họ tên chủ tọa hội nghị."), StringLength(120), Display(Name = "Chủ tọa hội nghị")]
    public string? Chair { get; set; }
}
