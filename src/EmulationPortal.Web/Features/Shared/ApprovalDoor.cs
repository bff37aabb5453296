using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>
/// The door by which a leader comes to one thing with a single-use link: no session begins. Behind it, in services of their own, the visit is the leader's, for the unit of the link,
/// as if signed in: the position is still held, the matrix still allows. The second factor is not asked for: the link stands for it (docs/operations.md).
/// </summary>
public sealed class ApprovalDoor(IServiceScopeFactory scopes, IConfiguration configuration)
{
    /// <summary>Written after the leader's capacity in every history.</summary>
    private const string ByLink = " (qua đường dẫn một lần)";

    /// <summary>Who comes with a link, and to what.</summary>
    internal sealed record Guest(IServiceProvider Services, SingleUseLink Link, Visit Visit)
    {
        public T Get<T>()
            where T : notnull => Services.GetRequiredService<T>();

        /// <summary>Which thing.</summary>
        public Guid SubjectId => Link.SubjectId ?? throw new InvalidOperationException("The link names no thing.");

        /// <summary>In which version.</summary>
        public long Version => Link.SubjectVersion ?? throw new InvalidOperationException("The link names no version.");

        /// <summary>The leader's deed, which says that it was done through a link.</summary>
        public Deed Deed(string? why = null)
        {
            var deed = Visit.Deed(why);
            var room = Math.Min(deed.Capacity.Length, AuditEntry.CapacityLength - ByLink.Length);
            return deed with { Capacity = deed.Capacity[..room] + ByLink };
        }
    }

    /// <summary>A kind of thing that leaders approve, as its room knows it.</summary>
    /// <param name="Thing">The kind.</param>
    /// <param name="Operation">The right the act needs.</param>
    /// <param name="Read">Reads the thing; null when there is nothing left to approve.</param>
    /// <param name="Act">Sends the thing in the version of the link.</param>
    internal sealed record Room(ApprovedThing Thing, Operation Operation, Func<Guest, CancellationToken, Task<ApprovalText?>> Read, Func<Guest, CancellationToken, Task> Act);

    /// <summary>Shows the thing; null when the link does not work for its bearer any more.</summary>
    internal Task<ApprovalPage?> ShowAsync(ApprovalForm form, Room room, CancellationToken cancel) => EnterAsync(form, room, async guest =>
    {
        if (await room.Read(guest, cancel) is not { } text)
            return null;
        var (link, standing) = (guest.Link, guest.Visit.Standing);
        return new ApprovalPage(form, LinkDelivery.PathOf(link), text, guest.Visit.Unit.Name, guest.Visit.BlocYear.Title, $"{standing.PersonName}, {standing.Acting!.Title}", link.MadeBy, link.MadeAt, link.ExpiresAt, text.Version != link.SubjectVersion);
    }, cancel);

    /// <summary>Does the leader's deed, which spends the link in the same save; a deed that is refused spends nothing.</summary>
    /// <exception cref="RuleBroken"><see cref="SingleUseLink.NotUsable"/>, or the thing refuses.</exception>
    internal async Task ApproveAsync(ApprovalForm form, Room room, CancellationToken cancel)
    {
        _ = await EnterAsync(form, room, async guest =>
        {
            guest.Get<PortalDbContext>().SpendingLink = guest.Link.Id;
            await room.Act(guest, cancel);
            return guest;
        }, cancel) ?? throw new RuleBroken(SingleUseLink.NotUsable);
    }

    /// <summary>Gives the thing back to whoever prepared it, with a reason; the thing itself stays as it is, and the link is spent.</summary>
    /// <exception cref="RuleBroken"><see cref="SingleUseLink.NotUsable"/>, <see cref="SingleUseLink.ReasonNeeded"/>.</exception>
    internal async Task GiveBackAsync(ApprovalForm form, Room room, CancellationToken cancel)
    {
        _ = await EnterAsync(form, room, async guest =>
        {
            var (db, deed) = (guest.Get<PortalDbContext>(), guest.Deed(form.Reason));
            await db.AgainAsync(async () =>
            {
                (await db.SingleUseLinks.SingleAsync(l => l.Id == guest.Link.Id, cancel)).GiveBack(form.Reason, deed);
                await db.SaveAsync(deed, $"chưa duyệt, trả lại để sửa: {room.Thing.InWords()} của {guest.Visit.Unit.Name}", cancel);
                return true;
            });
            return guest;
        }, cancel) ?? throw new RuleBroken(SingleUseLink.NotUsable);
    }

    private async Task<T?> EnterAsync<T>(ApprovalForm form, Room room, Func<Guest, Task<T?>> inside, CancellationToken cancel)
        where T : class
    {
        await using var scope = scopes.CreateAsyncScope();
        var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<PortalDbContext>());
        if (ApprovalRequests.Setting(configuration) == "Off" || await services.GetRequiredService<SingleUseLinks>().FindAsync(form.Secret, LinkKind.Approval, cancel) is not { } link || link.Thing != room.Thing)
            return null;
        var visit = services.GetRequiredService<Visit>();
        var place = await (
            from y in db.BlocYears
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            from u in db.Units
            where y.Id == link.BlocYearId && u.Id == link.UnitId
            select new { Bloc = b.Code, Year = e.Code, Unit = u.Code }).AsNoTracking().SingleAsync(cancel);
        var mark = await StandingMark.ReadAsync(db, link.AccountId, cancel);
        var standing = await Standing.LoadAsync(db, link.AccountId, null, visit.Today, cancel);
        if (mark is null || standing?.Positions.FirstOrDefault(p => p.UnitId == link.UnitId && p.Leads) is not { } position
            || await services.GetRequiredService<ScopeReader>().ReadAsync(new RouteValueDictionary { ["bloc"] = place.Bloc, ["year"] = place.Year, ["unit"] = place.Unit }, position.UnitId, cancel) is not { } reached)
            return null;
        visit.Standing = standing with { Roles = new HashSet<string>(), Positions = [position], Acting = position, DeedsOutside = mark.DeedsOutside, Years = mark.Years };
        visit.Scope = reached;
        return visit.May(room.Operation) ? await inside(new Guest(services, link, visit)) : null;
    }
}
