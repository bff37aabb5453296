using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings.Photos;

/// <summary>Keeping, describing and removing photos of a conference.</summary>
public sealed class PhotoService(PortalDbContext db, Visit visit, FileStore files)
{
    private Guid MeetingId => visit.Scope.Meeting!.MeetingId;

    /// <summary>Keeps all of them, or none.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Photo"/> or of <see cref="FileStore.ReceiveAsync"/>.</exception>
    public async Task KeepAsync(PhotosForm form, Deed deed, CancellationToken cancel)
    {
        Photo.RequireRoom(await db.Photos.CountAsync(p => p.MeetingId == MeetingId, cancel), form.Files.Count);
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == MeetingId, cancel);
        var kept = new List<(StoredFile File, Photo Photo)>();
        foreach (var file in form.Files)
        {
            var stored = await files.ReceiveAsync(file, deed, nameof(form.Files), cancel);
            kept.Add((stored, new Photo(meeting, stored, form.Caption)));
        }

        foreach (var (file, photo) in kept)
            db.AddRange(file, photo);
        await db.SaveAsync(deed, $"thêm {kept.Count} ảnh vào {meeting.Title}", cancel);
    }

    /// <summary>Says what one photo shows.</summary>
    /// <exception cref="RuleBroken"><see cref="Photo.CaptionTooLong"/>.</exception>
    public async Task DescribeAsync(Guid id, CaptionForm form, Deed deed, CancellationToken cancel)
    {
        var photo = await OfHereAsync(id, cancel);
        photo.Describe(form.Caption);
        db.Expect(photo, form.Version);
        await db.SaveAsync(deed, "sửa chú thích một ảnh hội nghị", cancel);
    }

    /// <summary>Removes a photo and its file.</summary>
    public async Task RemoveAsync(Guid id, Deed deed, CancellationToken cancel)
    {
        var photo = await OfHereAsync(id, cancel);
        db.Remove(photo);
        db.Remove(await db.StoredFiles.SingleAsync(f => f.Id == photo.FileId, cancel));
        await db.SaveAsync(deed, $"bỏ một ảnh hội nghị{(photo.Caption is null ? "" : $" “{photo.Caption}”")}", cancel);
    }

    private async Task<Photo> OfHereAsync(Guid id, CancellationToken cancel) =>
        await db.Photos.SingleOrDefaultAsync(p => p.Id == id && p.MeetingId == MeetingId, cancel) ?? throw new NotInMeeting();
}
