using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Web.Features.Meetings.Replies;

/// <summary>A unit's answer to the invitation.</summary>
public sealed class ReplyForm
{
    [Display(Name = "Trả lời")]
    public ReplyKind? Kind { get; set; }

    /// <summary>Who comes; empty rows are left out.</summary>
    public List<PersonRowForm> People { get; set; } = [];

    [Display(Name = "Lý do không dự", Description = "Ghi khi không dự được; in trong danh sách đại biểu của biên bản.")]
    public string? Reason { get; set; }

    [Display(Name = "Lời nhắn cho đơn vị chủ trì"), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    /// <summary>The answer as the domain takes one.</summary>
    public SaidReply Said => new(Kind, [.. People.Select(p => new SaidPerson(MeetingPerson.Of(p.Honorific, p.Name, p.Title), p.Phone))], Reason, Note);
}

/// <summary>One person a unit will send.</summary>
public sealed class PersonRowForm
{
    public string? Honorific { get; set; }
    public string? Name { get; set; }
    public string? Title { get; set; }
    public string? Phone { get; set; }
}
