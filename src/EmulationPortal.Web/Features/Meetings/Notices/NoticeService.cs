using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings.Notices;

/// <summary>Freezing the notice of conclusions.</summary>
public sealed class NoticeService(PortalDbContext db, Visit visit, DocumentIssuing issuing)
{
    /// <summary>Freezes the notice that was looked over; one frozen before is replaced.</summary>
    /// <exception cref="RuleBroken"><see cref="Meeting.NotConcluded"/>, <see cref="Saving.ChangedMeanwhile"/>.</exception>
    public async Task IssueAsync(IssueForm form, Deed deed, CancellationToken cancel)
    {
        var meeting = await db.MeetingAsync(visit.Scope.Meeting!.MeetingId, cancel);
        if (!meeting.Concluded)
            throw new RuleBroken(Meeting.NotConcluded);
        db.Expect(meeting, form.Version);
        var setting = await db.SettingAsync(meeting, cancel);
        var signer = (VietnameseText.Tidy(form.SignerName!), VietnameseText.Tidy(form.SignerTitle!));
        var before = await db.IssuedDocuments.Where(d => d.SubjectId == meeting.Id && d.Kind == DocumentKind.ConclusionNotice && d.State == IssuedState.Valid).ToListAsync(cancel);
        var issued = issuing.Freeze(meeting.BlocYearId, meeting.Id, DocumentKind.ConclusionNotice, ConclusionNoticeDocument.From(meeting, setting, signer, deed.Today.Year),
            $"kết luận {meeting.Title}", $"/{DocumentKind.ConclusionNotice.Abbreviation()}-{setting.Wording.DocumentSymbol}", deed);
        before.ForEach(d => d.ReplaceBy(issued, "Lập lại thông báo kết luận"));
        await db.SaveSeenAsync(meeting, form.Version, deed, $"hoàn thành bản chính thông báo kết luận {meeting.Title}", cancel);
    }
}
