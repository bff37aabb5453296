using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Years;

/// <summary>The deeds of a bloc-year: members, hand-over.</summary>
public sealed class YearService(PortalDbContext db, Visit visit)
{
    public static readonly Rule UnknownUnit = new("bloc-year.unknown-unit", "Hãy tìm và chọn một đơn vị đang hoạt động.");

    public static readonly Rule EndedDoesNotMove = new("bloc-year.ended-does-not-move", "{0} đã kết thúc hoạt động, nên chỉ ra khỏi danh sách, không chuyển sang khối, cụm khác. Hãy để trống ô này.");
    public static readonly Rule NowhereToMove = new("bloc-year.nowhere-to-move", "Hãy chọn một khối, cụm khác đang mở trong cùng năm thi đua, hoặc để trống.");

    /// <summary>Adds a unit at the end of the list.</summary>
    /// <exception cref="RuleBroken"><see cref="UnknownUnit"/>, <see cref="BlocYear.AlreadyMember"/>, <see cref="BlocYear.ClosedByHandOver"/>.</exception>
    public async Task JoinAsync(JoinForm form, Deed deed, CancellationToken cancel)
    {
        var year = await HereAsync(cancel);
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Id == form.UnitId && u.DissolvedOn == null, cancel)
            ?? throw new RuleBroken(UnknownUnit) { Field = nameof(form.UnitId) };
        year.Join(unit.Id);
        db.Expect(year, form.Version);
        await db.SaveAsync(deed, $"thêm {unit.Name} vào danh sách thành viên", cancel);
    }

    /// <summary>Ends the membership of the unit the address names and, where the form names another bloc's year, begins it there: both or neither.</summary>
    /// <exception cref="RuleBroken"><see cref="NowhereToMove"/>, <see cref="EndedDoesNotMove"/>, <see cref="BlocYear.LeaderLeaves"/>, <see cref="BlocYear.LeavingNeedsReason"/>, <see cref="BlocYear.LeavingInFuture"/>, <see cref="BlocYear.ClosedByHandOver"/>.</exception>
    public Task LeaveAsync(LeaveForm form, Deed deed, CancellationToken cancel) => db.WholeAsync(async () =>
    {
        var year = await HereAsync(cancel);
        var bloc = await db.Blocs.SingleAsync(b => b.Id == year.BlocId, cancel);
        var terms = await db.LeadershipTerms.Include(t => t.Covers).Where(t => t.Covers.Any(c => c.BlocYearId == year.Id)).ToListAsync(cancel);
        year.Leave(visit.Unit.UnitId, form.LastDay!.Value, form.Reason, terms, bloc.Wording, deed);
        db.Expect(year, form.Version);
        if (form.ToBlocYearId is not { } id)
        {
            await db.SaveAsync(deed, $"đưa {visit.Unit.Name} ra khỏi danh sách thành viên từ sau ngày {form.LastDay:dd/MM/yyyy}", cancel);
            return;
        }

        var other = await db.BlocYears.Include(y => y.Memberships)
            .SingleOrDefaultAsync(y => y.Id == id && y.YearId == year.YearId && y.Id != year.Id && db.Blocs.Any(b => b.Id == y.BlocId && b.DissolvedOn == null), cancel)
            ?? throw new RuleBroken(NowhereToMove) { Field = nameof(form.ToBlocYearId) };
        if (!await db.Units.AnyAsync(u => u.Id == visit.Unit.UnitId && u.DissolvedOn == null, cancel))
            throw new RuleBroken(EndedDoesNotMove, visit.Unit.Name) { Field = nameof(form.ToBlocYearId) };
        var name = await db.Blocs.Where(b => b.Id == other.BlocId).Select(b => b.Name).SingleAsync(cancel);
        await db.SaveAsync(deed, $"chuyển {visit.Unit.Name} sang {name} từ sau ngày {form.LastDay:dd/MM/yyyy}", cancel);
        other.Join(visit.Unit.UnitId);
        await db.SaveAsync(deed with { BlocYearId = other.Id }, $"nhận {visit.Unit.Name} từ {bloc.Name} chuyển sang", cancel);
    }, cancel);

    /// <summary>Puts the members in the order of the places given; equal places keep their present order.</summary>
    /// <exception cref="RuleBroken"><see cref="BlocYear.OrderIncomplete"/>, <see cref="BlocYear.ClosedByHandOver"/>.</exception>
    public async Task ReorderAsync(OrderForm form, Deed deed, CancellationToken cancel)
    {
        var year = await HereAsync(cancel);
        year.Reorder([.. year.MemberUnitIds.Where(form.Places.ContainsKey).OrderBy(id => form.Places[id])]);
        db.Expect(year, form.Version);
        await db.SaveAsync(deed, "sắp xếp lại danh sách thành viên", cancel);
    }

    /// <summary>Closes the year by its hand-over minutes; what is unfinished is written down with it.</summary>
    /// <exception cref="RuleBroken"><see cref="BlocYear.HandOverNeedsSuccessorNote"/>, <see cref="BlocYear.HandOverInFuture"/>, <see cref="BlocYear.ClosedByHandOver"/>.</exception>
    public async Task HandOverAsync(HandOverForm form, IReadOnlyList<string> unfinished, Deed deed, CancellationToken cancel)
    {
        var year = await HereAsync(cancel);
        var note = unfinished.Count == 0 ? form.Note : $"{form.Note.Trim()}\nCác bước chưa xong khi bàn giao: {string.Join(", ", unfinished)}.";
        year.HandOver(form.Day!.Value, note, deed);
        db.Expect(year, form.Version);
        await db.SaveAsync(deed, $"bàn giao năm của {visit.BlocYear.KindWord} ngày {form.Day:dd/MM/yyyy}", cancel);
    }

    private Task<BlocYear> HereAsync(CancellationToken cancel) =>
        db.BlocYears.Include(y => y.Memberships).SingleAsync(y => y.Id == visit.BlocYear.BlocYearId, cancel);
}
