using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Units;

/// <summary>The deeds about units.</summary>
public sealed class UnitService(PortalDbContext db, Visit visit)
{
    public static readonly Rule UnknownSuccessor = new("unit.unknown-successor", "Hãy tìm và chọn đơn vị nhận sáp nhập; nếu đơn vị mới chưa có trên Cổng, hãy thêm ở mục Đơn vị trước.");

    public static readonly Rule StillLeads = new("unit.still-leads", "{0} đang giữ vai trò {1} của {2}. Hãy kết thúc nhiệm kỳ đó bằng văn bản rồi ghi nhận sáp nhập.");

    public static readonly Rule NameTaken = new("unit.name-taken", "Đã có đơn vị tên {0}. Nếu là đơn vị khác, hãy ghi thêm địa bàn hoặc cơ quan chủ quản vào tên.");

    public static readonly Rule AbbreviationTaken = new("unit.abbreviation-taken", "Tên viết tắt “{0}” đang dùng cho {1}. Hãy chọn tên viết tắt khác, hoặc để trống.");

    /// <summary>Words that stand in the same place of an address.</summary>
    internal static readonly string[] Reserved = ["tao-moi", "excel"];

    /// <summary>Enters a unit; returns its part of addresses.</summary>
    /// <exception cref="RuleBroken"><see cref="NameTaken"/>, <see cref="AbbreviationTaken"/>, <see cref="Unit.NameNeeded"/>.</exception>
    public async Task<string> CreateAsync(UnitForm form, Deed deed, CancellationToken cancel)
    {
        await RequireFreeAsync(form, null, cancel);
        var unit = new Unit(form.Name, form.Kind!.Value, code: await FreeCodeAsync(form.Name, cancel));
        unit.Describe(form.Name, form.Kind.Value, form.Abbreviation, form.Aliases, form.ParentName);
        db.Add(unit);
        await db.SaveAsync(deed, $"thêm đơn vị {unit.Name}", cancel);
        return unit.Code;
    }

    /// <summary>Changes the description of the unit the address names.</summary>
    /// <exception cref="RuleBroken"><see cref="NameTaken"/>, <see cref="AbbreviationTaken"/>, <see cref="Unit.NameNeeded"/>, <see cref="Unit.AlreadyDissolved"/>.</exception>
    public async Task DescribeAsync(UnitForm form, Deed deed, CancellationToken cancel)
    {
        var unit = await HereAsync(cancel);
        await RequireFreeAsync(form, unit, cancel);
        unit.Describe(form.Name, form.Kind!.Value, form.Abbreviation, form.Aliases, form.ParentName);
        db.Expect(unit, form.Version);
        await db.SaveAsync(deed, $"sửa thông tin đơn vị {unit.Name}", cancel);
    }

    /// <summary>Ends the unit the address names.</summary>
    /// <exception cref="RuleBroken"><see cref="Unit.AlreadyDissolved"/>, <see cref="Unit.DissolutionNeedsReason"/>.</exception>
    public async Task DissolveAsync(DissolveForm form, Deed deed, CancellationToken cancel)
    {
        var unit = await HereAsync(cancel);
        unit.Dissolve(form.LastDay!.Value, form.Reason);
        db.Expect(unit, form.Version);
        await db.SaveAsync(deed, $"ghi nhận {unit.Name} kết thúc hoạt động từ ngày {unit.DissolvedOn:dd/MM/yyyy}", cancel);
    }

    /// <summary>
    /// Merges the unit the address names into another: it ends, leaves every open year of a bloc, and the other joins where it is not a member yet. All of it or nothing; each year's history has its own line.
    /// </summary>
    /// <exception cref="RuleBroken"><see cref="StillLeads"/>, <see cref="BlocYear.LeavingInFuture"/> and what <see cref="Unit.MergeInto"/> throws.</exception>
    public Task MergeAsync(MergeForm form, Deed deed, CancellationToken cancel) => db.WholeAsync(async () =>
    {
        var unit = await HereAsync(cancel);
        var successor = await db.Units.SingleOrDefaultAsync(u => u.Id == form.SuccessorId, cancel) ?? throw new RuleBroken(UnknownSuccessor) { Field = nameof(form.SuccessorId) };
        var lastDay = form.LastDay!.Value;
        if (lastDay > deed.Today)
            throw new RuleBroken(BlocYear.LeavingInFuture, deed.Today) { Field = nameof(form.LastDay) };
        unit.MergeInto(successor, lastDay, form.Reason);
        db.Expect(unit, form.Version);
        await db.SaveAsync(deed, $"ghi nhận {unit.Name} sáp nhập vào {successor.Name} từ sau ngày {lastDay:dd/MM/yyyy}", cancel);

        var years = await db.BlocYears.Include(y => y.Memberships).Where(y => y.HandedOverOn == null && y.Memberships.Any(m => m.UnitId == unit.Id && m.LeftOn == null)).OrderBy(y => y.Id).ToListAsync(cancel);
        var ids = years.ConvertAll(y => y.Id);
        var blocs = await db.Blocs.Where(b => years.Select(y => y.BlocId).Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancel);
        var terms = await db.LeadershipTerms.Include(t => t.Covers).Where(t => t.UnitId == unit.Id && t.Covers.Any(c => ids.Contains(c.BlocYearId))).ToListAsync(cancel);
        foreach (var year in years)
        {
            var bloc = blocs[year.BlocId];
            if (terms.SelectMany(t => t.Covers).FirstOrDefault(c => c.BlocYearId == year.Id && !c.Ended) is { } lead)
                throw new RuleBroken(StillLeads, unit.Name, bloc.Wording.WordFor(lead.Role), bloc.Name);
            year.Leave(unit.Id, lastDay, Shortened($"Sáp nhập vào {successor.Name}: {unit.DissolutionReason}", Membership.ReasonLength), terms, bloc.Wording, deed);
            var joins = !year.MemberUnitIds.Contains(successor.Id);
            if (joins)
                year.Join(successor.Id);
            await db.SaveAsync(deed with { BlocYearId = year.Id }, $"đưa {unit.Name} ra khỏi danh sách thành viên vì sáp nhập vào {successor.Name}{(joins ? ", thêm đơn vị nhận sáp nhập vào danh sách" : "")}", cancel);
        }
    }, cancel);

    /// <summary>A leader of the unit takes note of another's position; false when the unit has no such position.</summary>
    public async Task<bool> TakeNoteAsync(Guid positionId, Deed deed, CancellationToken cancel)
    {
        if (await db.Positions.SingleOrDefaultAsync(p => p.Id == positionId && p.UnitId == visit.Unit.UnitId && p.AccountId != deed.AccountId, cancel) is not { } position)
            return false;
        position.TakeNote(deed);
        await db.SaveAsync(deed, $"xác nhận đã biết chức danh {position.Title} tại {visit.Unit.Name}", cancel);
        return true;
    }

    private static string Shortened(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    private Task<Unit> HereAsync(CancellationToken cancel) => db.Units.SingleAsync(u => u.Id == visit.Unit.UnitId, cancel);

    private async Task RequireFreeAsync(UnitForm form, Unit? self, CancellationToken cancel)
    {
        var (id, name, abbreviation) = (self?.Id, VietnameseText.Tidy(form.Name), VietnameseText.Tidy(form.Abbreviation ?? ""));
        if (await db.Units.AnyAsync(u => u.Name == name && u.DissolvedOn == null && u.Id != id, cancel))
            throw new RuleBroken(NameTaken, name) { Field = nameof(UnitForm.Name) };
        if (abbreviation.Length > 0 && abbreviation != self?.Abbreviation
            && await db.Units.Where(u => u.Abbreviation == abbreviation && u.DissolvedOn == null && u.Id != id).OrderBy(u => u.Name).Select(u => u.Name).FirstOrDefaultAsync(cancel) is { } other)
            throw new RuleBroken(AbbreviationTaken, abbreviation, other) { Field = nameof(UnitForm.Abbreviation) };
    }

    private async Task<string> FreeCodeAsync(string name, CancellationToken cancel)
    {
        var proposed = Unit.ProposeCode(name);
        var taken = await db.Units.Where(u => u.Code.StartsWith(proposed)).Select(u => u.Code).ToListAsync(cancel);
        return Enumerable.Range(1, taken.Count + 2).Select(n => n == 1 ? proposed : $"{proposed[..Math.Min(proposed.Length, Unit.CodeLength - 4)]}-{n}")
            .First(code => code.Length > 0 && !Reserved.Contains(code) && !taken.Contains(code));
    }
}
