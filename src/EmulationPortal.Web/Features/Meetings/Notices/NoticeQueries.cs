using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings.Notices;

/// <summary>The last look before the notice is frozen.</summary>
/// <param name="Document">How it will look; null while there is nothing to give notice of.</param>
/// <param name="Again">Whether a notice was frozen before, which this one will replace.</param>
public sealed record NoticePage(MeetingHead Head, IHtmlContent? Document, string Symbol, bool Again, bool MinutesFinal, IssueForm Form);

/// <summary>Reads of the notice of conclusions.</summary>
public sealed class NoticeQueries(PortalDbContext db, Visit visit, MeetingQueries meetings)
{
    /// <summary>The notice as it would be frozen now.</summary>
    public async Task<NoticePage> PageAsync(IssueForm? posted, CancellationToken cancel)
    {
        var meeting = await db.Meetings.Whole().AsNoTracking().SingleAsync(m => m.Id == visit.Scope.Meeting!.MeetingId, cancel);
        var setting = await db.SettingAsync(meeting, cancel);
        var form = posted ?? new IssueForm { Version = meeting.Version, SignerName = meeting.Chair?.Person.Name, SignerTitle = meeting.Chair?.Person.Title };
        var again = await db.IssuedDocuments.AnyAsync(d => d.SubjectId == meeting.Id && d.Kind == DocumentKind.ConclusionNotice && d.State == IssuedState.Valid, cancel);
        return new NoticePage(meetings.Head(meeting),
            meeting.Concluded ? MeetingQueries.Preview(ConclusionNoticeDocument.From(meeting, setting, (form.SignerName, form.SignerTitle), visit.Today.Year) with { IsDraft = true }) : null,
            $"{DocumentKind.ConclusionNotice.Abbreviation()}-{setting.Wording.DocumentSymbol}", again, meeting.FrozenAt is not null, form);
    }
}
