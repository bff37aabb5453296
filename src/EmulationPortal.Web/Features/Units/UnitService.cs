using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Units;

/// <summary>The deeds about units.</summary>
public sealed class UnitService(PortalDbContext db, Visit visit)
{
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

    /// <summary>A leader of the unit takes note of another's position; false when the unit has no such position.</summary>
    public async Task<bool> TakeNoteAsync(Guid positionId, Deed deed, CancellationToken cancel)
    {
        if (await db.Positions.SingleOrDefaultAsync(p => p.Id == positionId && p.UnitId == visit.Unit.UnitId && p.AccountId != deed.AccountId, cancel) is not { } position)
            return false;
        position.TakeNote(deed);
        await db.SaveAsync(deed, $"xác nhận đã biết chức danh {position.Title} tại {visit.Unit.Name}", cancel);
        return true;
    }

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
