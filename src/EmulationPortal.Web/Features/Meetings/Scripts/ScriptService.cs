using EmulationPortal.Domain;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings.Scripts;

/// <summary>Writing the chair's script.</summary>
public sealed class ScriptService(PortalDbContext db, Visit visit)
{
    /// <summary>Writes what the presider says at an item.</summary>
    /// <exception cref="RuleBroken"><see cref="Saving.ChangedMeanwhile"/>, and any rule of <see cref="Meeting.WriteScript"/>.</exception>
    public async Task WriteAsync(Guid itemId, ScriptForm form, Deed deed, CancellationToken cancel)
    {
        var meeting = await db.MeetingAsync(visit.Scope.Meeting!.MeetingId, cancel);
        var item = meeting.Agenda.Named(itemId);
        if (item.Revision != form.Version)
            throw new RuleBroken(Saving.ChangedMeanwhile) { Field = nameof(form.Words) };
        var generated = MeetingScript.Compose(await ScriptQueries.FactsAsync(db, meeting, await db.SettingAsync(meeting, cancel), cancel)).Single(s => s.Item == item).Generated;
        meeting.WriteScript(item, form.Words, generated);
        try
        {
            await db.SaveAsync(deed, $"sửa lời điều hành nội dung “{item.Title}”", cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBroken(Saving.ChangedMeanwhile) { Field = nameof(form.Words) };
        }
    }
}
