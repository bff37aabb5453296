using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Hosting;

/// <content>Members that come and go during the year.</content>
public sealed partial class World
{
    /// <summary>A new unit, or the one given, joins the bloc-year as its last member.</summary>
    public async Task<Unit> JoinAsync(TestBlocYear place, Unit? known = null)
    {
        var unit = known ?? await UnitAsync();
        await ChangeMembersAsync(place, year => year.Join(unit.Id));
        return unit;
    }

    /// <summary>A unit's membership ends.</summary>
    public Task LeaveAsync(TestBlocYear place, Unit unit) => ChangeMembersAsync(place, year =>
        year.Leave(unit.Id, new DateOnly(2026, 6, 1), "Sáp nhập theo Quyết định số 12/QĐ-UBND", [], new BlocWording("Trưởng khối", "Phó Trưởng khối", "UBND TỈNH KIỂM THỬ", "KHỐI THI ĐUA", "KTĐ", "Kiểm Thử"), Deed(place.BlocYearId)));

    private async Task ChangeMembersAsync(TestBlocYear place, Action<BlocYear> change)
    {
        await using var scope = app.Database(out var db);
        change(await db.BlocYears.Include(y => y.Memberships).SingleAsync(y => y.Id == place.BlocYearId));
        await db.SaveAsync(Deed(place.BlocYearId), "thay đổi thành viên kiểm thử");
    }
}
