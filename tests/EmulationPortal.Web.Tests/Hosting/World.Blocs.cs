using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>People of the office, and changes of blocs that tests start from.</summary>
public sealed partial class World
{
    /// <summary>An administrator without other rights.</summary>
    public Task<TestPerson> AdministratorAsync() => PersonAsync(null, RoleNames.Administrator);

    /// <summary>A member of the office's staff.</summary>
    public Task<TestPerson> OfficeAsync() => PersonAsync(null, RoleNames.OfficeStaff);

    /// <summary>The stored version of a bloc-year, as a form would carry it.</summary>
    public async Task<string> VersionAsync(TestBlocYear blocYear)
    {
        await using var scope = app.Database(out var db);
        return $"{await db.BlocYears.Where(y => y.Id == blocYear.BlocYearId).Select(y => y.Version).SingleAsync()}";
    }

    /// <summary>Ends every term of the bloc-year, so that it has no leader.</summary>
    public async Task EndTermsAsync(TestBlocYear blocYear)
    {
        await using var scope = app.Database(out var db);
        foreach (var term in await db.LeadershipTerms.Include(t => t.Covers).Where(t => t.Covers.Any(c => c.BlocYearId == blocYear.BlocYearId)).ToListAsync())
            term.End(new DateOnly(2026, 6, 1), "Quyết định số 12/QĐ-SNV");
        await db.SaveAsync(Deed(blocYear.BlocYearId), "kết thúc nhiệm kỳ kiểm thử");
    }

    /// <summary>Names a unit chair of a bloc-year without leader, from a day.</summary>
    public async Task NameChairAsync(TestBlocYear blocYear, Unit unit, DateOnly from)
    {
        await using var scope = app.Database(out var db);
        var year = await db.BlocYears.Include(y => y.Memberships).SingleAsync(y => y.Id == blocYear.BlocYearId);
        var bloc = await db.Blocs.SingleAsync(b => b.Id == blocYear.BlocId);
        db.Add(LeadershipTerm.Announce(bloc, unit.Id, LeadershipRole.Chair, SelectionMode.Rotation, from, "Thông báo số 02/TB-SNV", [year], []));
        await db.SaveAsync(Deed(year.Id), "công bố Trưởng khối kiểm thử");
    }
}
