namespace EmulationPortal.Domain.Meetings;

/// <content>What the units answer to the invitation.</content>
public sealed partial class Meeting
{
    public static readonly Rule NotInvitedYet = new("meeting.not-invited-yet", "Hội nghị {0}, nên chưa trả lời giấy mời được.");
    public static readonly Rule RepliesClosed = new("meeting.replies-closed", "Hội nghị họp lúc {0:HH:mm dd/MM/yyyy}, đã đến giờ họp nên không nhận trả lời nữa. Hãy báo trực tiếp cho thư ký hội nghị.");
    public static readonly Rule RepliesEnded = new("meeting.replies-ended", "Hội nghị {0}, nên không nhận trả lời giấy mời nữa.");

    /// <summary>Whether units may answer the invitation: from its sending until the meeting begins.</summary>
    public bool TakesReplies(DateTime now) => State is (MeetingState.Invited or MeetingState.Moved) && now < StartsAt;

    /// <summary>Whether a unit is asked to answer: those who preside are expected anyway.</summary>
    public bool AsksReplyOf(Guid unitId) => presiders.All(p => p.UnitId != unitId);

    /// <summary>The units asked that have given no answer for the time the meeting has now, in the order given.</summary>
    /// <param name="members">Member units of the bloc-years the meeting serves.</param>
    /// <param name="replies">The answers given so far.</param>
    public IEnumerable<Guid> Unanswered(IEnumerable<Guid> members, IReadOnlyCollection<InvitationReply> replies) =>
        members.Where(unit => AsksReplyOf(unit) && !replies.Any(r => r.UnitId == unit && r.Answers(this)));

    /// <summary>Expects those whom the units have named, and excuses all whom a unit that does not come was expected to send; whoever is known already is not named twice.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>.</exception>
    public void ExpectAsReplied(IEnumerable<InvitationReply> replies)
    {
        Require(MeetingAct.Arrange);
        foreach (var reply in replies.Where(r => r.MeetingId == Id && (roll.Count == 0 || roll.Any(e => e.UnitId == r.UnitId))))
        {
            if (reply.Kind != ReplyKind.NotComing)
            {
                foreach (var person in reply.People.Where(p => !attendances.Any(a => a.UnitId == reply.UnitId && VietnameseText.Order.Equals(a.Person.Name, p.Person.Name))))
                    AddAttendance(reply.UnitId, null, person.Person);
            }
            else if (reply.Answers(this))
            {
                if (attendances.All(a => a.UnitId != reply.UnitId))
                    AddAttendance(reply.UnitId, null, MeetingPerson.Nobody);
                foreach (var expected in attendances.Where(a => a.UnitId == reply.UnitId && a is { Came: false, Absent: false }))
                    expected.Excuse(reply.Reason!);
            }
        }
    }

    /// <summary>Refuses an answer that comes before the invitation or after the beginning.</summary>
    /// <exception cref="RuleBroken"><see cref="NotInvitedYet"/>, <see cref="RepliesEnded"/>, <see cref="RepliesClosed"/>.</exception>
    internal void RequireReplies(DateTime now)
    {
        if (State == MeetingState.Planned)
            throw new RuleBroken(NotInvitedYet, State.InSentence());
        if (State is not (MeetingState.Invited or MeetingState.Moved))
            throw new RuleBroken(RepliesEnded, State.InSentence());
        if (now >= StartsAt)
            throw new RuleBroken(RepliesClosed, VietnamTime.FromUtc(StartsAt));
    }
}
