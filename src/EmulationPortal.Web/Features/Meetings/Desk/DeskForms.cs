using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Web.Features.Meetings.Desk;

/// <summary>A moment at the desk; without an hour it is now.</summary>
public class MomentForm
{
    [Display(Name = "Giờ")]
    public TimeOnly? Time { get; set; }

    /// <summary>When the button was pressed, in milliseconds since 1970 by the server's clock as the desk reckons it: what waited for the line to come back keeps its moment.</summary>
    public long? Pressed { get; set; }

    [Display(Name = "Lý do")]
    public string? Reason { get; set; }
}

/// <summary>A person at the door.</summary>
public sealed class AttendanceForm : MomentForm
{
    public Guid? UnitId { get; set; }
    public Guid? GuestId { get; set; }

    [Display(Name = "Xưng hô")]
    public string? Honorific { get; set; }

    [Display(Name = "Họ tên")]
    public string? Name { get; set; }

    [Display(Name = "Chức vụ")]
    public string? Title { get; set; }

    /// <summary>The person as the domain takes one.</summary>
    public MeetingPerson Person => MeetingPerson.Of(Honorific, Name, Title);
}

/// <summary>Words of a speaker.</summary>
public sealed class SpeechForm : MomentForm
{
    [Display(Name = "Người phát biểu")]
    public Guid? SpeakerId { get; set; }

    /// <summary>The item of the programme.</summary>
    public Guid? Item { get; set; }

    [Display(Name = "Nội dung")]
    public string? Text { get; set; }

    /// <summary>The revision the text was changed from.</summary>
    public int Version { get; set; }
}

/// <summary>What was presented under an item.</summary>
public sealed class OutcomeForm
{
    [Display(Name = "Nội dung trình bày")]
    public string? Outcome { get; set; }

    /// <summary>The revision the text was changed from.</summary>
    public int Version { get; set; }
}

/// <summary>A matter put to the vote.</summary>
public sealed class MatterForm
{
    public Guid? Item { get; set; }

    [Display(Name = "Nội dung biểu quyết")]
    public string? Title { get; set; }

    [Display(Name = "Hình thức")]
    public VoteForm How { get; set; }

    [Display(Name = "Biểu quyết về")]
    public string? Subject { get; set; }

    [Display(Name = "Tỷ lệ thông qua")]
    public string Threshold { get; set; } = "1/2";

    [Display(Name = "Tính trên")]
    public VoteBase Of { get; set; }

    [Display(Name = "Căn cứ")]
    public string? Source { get; set; }
}

/// <summary>Votes counted.</summary>
public sealed class CountForm : MomentForm
{
    [Display(Name = "Tán thành")]
    public int? For { get; set; }

    [Display(Name = "Không tán thành")]
    public int? Against { get; set; }

    [Display(Name = "Không có ý kiến")]
    public int? Abstain { get; set; }
}

/// <summary>A task given in conclusion.</summary>
public sealed class ConclusionForm
{
    [Display(Name = "Nhiệm vụ")]
    public string? Text { get; set; }

    [Display(Name = "Đơn vị thực hiện")]
    public string? Who { get; set; }

    [Display(Name = "Ghi khác")]
    public string? Responsible { get; set; }

    [Display(Name = "Thời hạn")]
    public DateOnly? Deadline { get; set; }

    /// <summary>The revision the text was changed from.</summary>
    public int Version { get; set; }
}
