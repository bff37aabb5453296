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

        /// <summary>The leader's deed, which says that it was done through a link.</summary>
        public Deed Deed(string? why = null)
        {
            var deed = Visit.Deed(why);
            var room = Math.Min(deed.Capacity.Length, AuditEntry.CapacityLength - ByLink.Length);
            return deed with { Capacity = deed.Capacity[..room] + ByLink };
        }
    }

    /// <summary>Shows the thing; null when the link does not work for its bearer any more.</summary>
    /// <param name="form">What was sent, kept when it was refused.</param>
    /// <param name="subject">The kind of thing this page is for.</param>
    /// <param name="operation">The right the act needs.</param>
    /// <param name="read">Reads the thing; null when there is nothing left to approve.</param>
    /// <param name="cancel">Gives up waiting.</param>
    internal Task<ApprovalPage?> ShowAsync(ApprovalForm form, ApprovedThing subject, Operation operation, Func<Guest, Task<ApprovalText?>> read, CancellationToken cancel) =>
        EnterAsync(form, subject, operation, async guest =>
        {
            if (await read(guest) is not { } text)
                return null;
            var (link, acting) = (guest.Link, guest.Visit.Standing.Acting!);
            return new ApprovalPage(form, LinkDelivery.PathOf(link), text, guest.Visit.Unit.Name, guest.Visit.BlocYear.Title, $"{guest.Visit.Standing.PersonName}, {acting.Title}", link.MadeBy, link.MadeAt, link.ExpiresAt, text.Version != link.SubjectVersion);
        }, cancel);

    /// <summary>Does the leader's deed, which spends the link in the same save; a deed that is refused spends nothing.</summary>
    /// <exception cref="RuleBroken"><see cref="SingleUseLink.NotUsable"/>, or the thing refuses.</exception>
    internal async Task ApproveAsync(ApprovalForm form, ApprovedThing subject, Operation operation, Func<Guest, Task> act, CancellationToken cancel)
    {
        _ = await EnterAsync(form, subject, operation, async guest =>
        {
            guest.Get<PortalDbContext>().SpendingLink = guest.Link.Id;
            await act(guest);
            return guest;
        }, cancel) ?? throw new RuleBroken(SingleUseLink.NotUsable);
    }

    /// <summary>Gives the thing back to whoever prepared it, with a reason; the thing itself stays as it is, and the link is spent.</summary>
    /// <exception cref="RuleBroken"><see cref="SingleUseLink.NotUsable"/>, <see cref="SingleUseLink.ReasonNeeded"/>.</exception>
    internal async Task GiveBackAsync(ApprovalForm form, ApprovedThing subject, Operation operation, CancellationToken cancel)
    {
        _ = await EnterAsync(form, subject, operation, async guest =>
        {
            var deed = guest.Deed(form.Reason);
            guest.Link.GiveBack(form.Reason, deed);
            try
            {
                await guest.Get<PortalDbContext>().SaveAsync(deed, $"chưa duyệt, trả lại để sửa: {subject.InWords()} của {guest.Visit.Unit.Name}", cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                return null;
            }

            return guest;
        }, cancel) ?? throw new RuleBroken(SingleUseLink.NotUsable);
    }

    private async Task<T?> EnterAsync<T>(ApprovalForm form, ApprovedThing subject, Operation operation, Func<Guest, Task<T?>> inside, CancellationToken cancel)
        where T : class
    {
        await using var scope = scopes.CreateAsyncScope();
        var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<PortalDbContext>());
        if (ApprovalRequests.Setting(configuration) == "Off" || await services.GetRequiredService<SingleUseLinks>().FindAsync(form.Secret, LinkKind.Approval, cancel) is not { } link || link.Subject != subject)
            return null;
        var visit = services.GetRequiredService<Visit>();
        var place = await (
            from y in db.BlocYears
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            from u in db.Units
            where y.Id == link.BlocYearId && u.Id == link.UnitId
            select new { Bloc = b.Code, Year = e.Code, Unit = u.Code }).AsNoTracking().SingleAsync(cancel);
        var standing = await Standing.LoadAsync(db, link.AccountId, null, visit.Today, cancel);
        if (standing?.Positions.FirstOrDefault(p => p.UnitId == link.UnitId && p.Leads) is not { } position
            || await services.GetRequiredService<ScopeReader>().ReadAsync(new RouteValueDictionary { ["bloc"] = place.Bloc, ["year"] = place.Year, ["unit"] = place.Unit }, position.UnitId, cancel) is not { } reached)
            return null;
        visit.Standing = standing with { Roles = new HashSet<string>(), Positions = [position], Acting = position };
        visit.Scope = reached;
        return visit.May(operation) ? await inside(new Guest(services, link, visit)) : null;
    }
}
