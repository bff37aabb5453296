using EmulationPortal.Domain;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings.Replies;

/// <summary>Answers of the units to the invitation.</summary>
public sealed class ReplyService(PortalDbContext db, Visit visit)
{
    /// <summary>Answers for a unit, or changes its answer.</summary>
    /// <param name="unitId">The unit: one's own, or the one those who prepare the meeting write for.</param>
    /// <param name="form">What it says.</param>
    /// <param name="deed">Who answers.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="RuleBroken">Any rule of <see cref="InvitationReply.Give"/>.</exception>
    public async Task GiveAsync(Guid unitId, ReplyForm form, Deed deed, CancellationToken cancel)
    {
        try
        {
            await db.AgainAsync(() => SaveAsync(unitId, form, deed, cancel));
        }
        catch (DbUpdateException clash) when (clash.IsUniqueClash())
        {
            db.ChangeTracker.Clear(); // a colleague has answered first: this answer changes that one
            await db.AgainAsync(() => SaveAsync(unitId, form, deed, cancel));
        }
    }

    private async Task<bool> SaveAsync(Guid unitId, ReplyForm form, Deed deed, CancellationToken cancel)
    {
        var meeting = await db.MeetingAsync(visit.Scope.Meeting!.MeetingId, cancel);
        var setting = await db.SettingAsync(meeting, cancel);
        var reply = await db.InvitationReplies.Whole().SingleOrDefaultAsync(r => r.MeetingId == meeting.Id && r.UnitId == unitId, cancel);
        if (reply is null)
            db.Add(reply = new InvitationReply(meeting.Id, unitId));
        reply.Give(meeting, setting.MemberIds, form.Said, deed);
        var whose = reply.OnBehalf ? $" thay {setting.NamesFor(meeting).GetValueOrDefault(unitId, "")}" : "";
        await db.SaveAsync(deed, $"trả lời giấy mời{whose} dự {meeting.Title}", cancel);
        return true;
    }
}
