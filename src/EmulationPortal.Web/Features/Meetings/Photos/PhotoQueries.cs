using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings.Photos;

/// <summary>Reads of a conference's photos.</summary>
public sealed class PhotoQueries(PortalDbContext db, Visit visit, MeetingQueries meetings)
{
    private Guid MeetingId => visit.Scope.Meeting!.MeetingId;

    /// <summary>The photos, with their forms for those who may keep them.</summary>
    public async Task<PhotosPage> PageAsync(PhotosForm? posted, CancellationToken cancel)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == MeetingId, cancel);
        var photos = await db.Photos.Where(p => p.MeetingId == MeetingId).Join(db.StoredFiles, p => p.FileId, f => f.Id, (p, f) => new { Photo = p, File = f })
            .OrderBy(x => x.Photo.Id).Select(x => new PhotoRow(x.Photo.Id, x.Photo.Caption, x.File.GivenBy, x.File.GivenAt, x.Photo.Version)).ToListAsync(cancel);
        return new PhotosPage(meetings.Head(meeting), photos, posted ?? new PhotosForm(), meeting.OpenedAt is not null && visit.May(Operation.RunMeeting));
    }

    /// <summary>The file of a photo; null when this conference has no such photo.</summary>
    public Task<StoredFile?> FileAsync(Guid photo, CancellationToken cancel) =>
        db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => db.Photos.Any(p => p.Id == photo && p.MeetingId == MeetingId && p.FileId == f.Id), cancel);
}
