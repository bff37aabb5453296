using EmulationPortal.Domain.Meetings;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Meetings.Desk;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings.Scripts;

/// <summary>Reads of the chair's script.</summary>
public sealed class ScriptQueries(PortalDbContext db, Visit visit, MeetingQueries meetings)
{
    /// <summary>The script with its forms.</summary>
    public async Task<ScriptPage> PageAsync(CancellationToken cancel)
    {
        var (meeting, _, script) = await ReadAsync(cancel);
        return new ScriptPage(meetings.Head(meeting), [.. script.Select(s => new ScriptRow(s.Item.Id, s.Number, s.Item.Title, s.Hours, s.Item.Presenter, s.Words, s.Edited, s.Item.Revision))], meeting.May(MeetingAct.Arrange));
    }

    /// <summary>The script to be printed.</summary>
    public async Task<OfficialDocument> DocumentAsync(CancellationToken cancel)
    {
        var (meeting, setting, script) = await ReadAsync(cancel);
        return ScriptDocument.From(meeting, setting, script);
    }

    private async Task<(Meeting, MeetingSetting, IReadOnlyList<ScriptItem>)> ReadAsync(CancellationToken cancel)
    {
        var meeting = await db.Meetings.Whole().AsNoTracking().SingleAsync(m => m.Id == visit.Scope.Meeting!.MeetingId, cancel);
        var setting = await db.SettingAsync(meeting, cancel);
        return (meeting, setting, MeetingScript.Compose(await FactsAsync(db, meeting, setting, cancel)));
    }

    /// <summary>What the script of a meeting is written from.</summary>
    internal static async Task<ScriptFacts> FactsAsync(PortalDbContext db, Meeting meeting, MeetingSetting setting, CancellationToken cancel)
    {
        var ready = await VoteSubjects.ReadyAsync(db, [.. meeting.Years.Select(y => y.BlocYearId)], cancel);
        var known = meeting.VotedItems.Select(v => v.SubjectId?.ToString()).ToHashSet();
        return new ScriptFacts(meeting, setting.BlocName, setting.NamesFor(meeting), setting.Members.Count, [.. ready.Where(s => !known.Contains(s.Value)).Select(s => s.Text)],
            ((await db.CharterRuleAsync(meeting.BlocYearId, cancel)) ?? VoteRule.Default).InWords());
    }
}
