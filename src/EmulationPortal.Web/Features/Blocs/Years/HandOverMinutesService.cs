using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Years;

/// <summary>Freezes the hand-over minutes; the year is closed by a deed of its own, once they are signed.</summary>
public sealed class HandOverMinutesService(PortalDbContext db, Visit visit, HandOverMinutesQueries queries, DocumentIssuing issuing)
{
    public static readonly Rule IssuedAlready = new("hand-over.minutes-issued", "Biên bản bàn giao của năm này đã hoàn thành. Muốn lập lại, hãy thu hồi bản đó ở trang của văn bản.");
    public static readonly Rule UnknownReceiver = new("hand-over.unknown-receiver", "Hãy chọn đơn vị nhận trong danh sách.");

    /// <summary>Freezes the minutes.</summary>
    /// <exception cref="RuleBroken"><see cref="IssuedAlready"/>, <see cref="UnknownReceiver"/>, <see cref="BlocYear.HandOverInFuture"/>, or the year was handed over.</exception>
    public async Task IssueAsync(HandOverMinutesForm form, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var year = await db.BlocYears.SingleAsync(y => y.Id == visit.BlocYear.BlocYearId, cancel);
        if (await HandOverMinutesQueries.Issued(db, year.Id).AnyAsync(cancel))
            throw new RuleBroken(IssuedAlready);
        if (form.Day > deed.Today)
            throw new RuleBroken(BlocYear.HandOverInFuture, deed.Today) { Field = nameof(form.Day) };
        if (await queries.PageAsync(form, cancel) is not { } page || page.Members.All(m => m.Value != form.Receiver.ToString()))
            throw new RuleBroken(UnknownReceiver) { Field = nameof(form.Receiver) };
        var document = await queries.LaidOutAsync(form, cancel);
        var receiver = page.Members.First(m => m.Value == form.Receiver.ToString()).Text;
        var frame = await PaperFrame.ReadAsync(db, visit, cancel);
        issuing.Freeze(year.Id, year.Id, DocumentKind.HandOverMinutes, document, $"{HandOverMinutesDocument.AbstractOf(frame)} cho {receiver}", $"/{document.Letterhead!.Number!.Symbol}", deed);
        db.Expect(year, form.Version);
        await db.SaveSeenAsync(year, form.Version, deed, $"hoàn thành Biên bản bàn giao cho {receiver}", cancel);
    }
}
