using EmulationPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>How a meeting and its minutes are read: whole, with everything they own, so that their rules see all of it.</summary>
public static class MeetingRows
{
    /// <summary>Meetings with all their parts.</summary>
    public static IQueryable<Meeting> Whole(this DbSet<Meeting> meetings) => meetings
        .Include(m => m.Years).Include(m => m.Roll).Include(m => m.Presiders).Include(m => m.Agenda).ThenInclude(i => i.Papers).Include(m => m.Guests)
        .Include(m => m.Attendances).Include(m => m.Opinions).Include(m => m.Remarks).Include(m => m.Conclusions).Include(m => m.FollowUps).Include(m => m.VotedItems)
        .AsSplitQuery();

    /// <summary>Answers to invitations with their persons and history.</summary>
    public static IQueryable<InvitationReply> Whole(this DbSet<InvitationReply> replies) => replies.Include(r => r.People).Include(r => r.Events).AsSplitQuery();

    /// <summary>Minutes with all their parts.</summary>
    public static IQueryable<Minutes> Whole(this DbSet<Minutes> minutes) => minutes
        .Include(m => m.Paragraphs).Include(m => m.Asides).Include(m => m.Responses).Include(m => m.Signatures).AsSplitQuery();
}
