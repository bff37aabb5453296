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

    /// <summary>Makes the year after of the same bloc, with another of its members as chair from the start of 2026 and a unit that only then joins as the last member.</summary>
    public async Task<TestBlocYear> NextYearAsync(TestBlocYear first, Unit chair)
    {
        var newcomer = await UnitAsync();
        await using var scope = app.Database(out var db);
        var bloc = await db.Blocs.SingleAsync(b => b.Id == first.BlocId);
        var present = await db.BlocYears.Include(y => y.Memberships).SingleAsync(y => y.Id == first.BlocYearId);
        var firstYear = await db.Years.Where(y => y.Id == present.YearId).Select(y => y.FirstYear).SingleAsync();
        var year = await YearAsync(db, bloc.Cycle, firstYear + 1);
        var next = present.PrepareNext(bloc, year);
        next.Join(newcomer.Id);
        db.Add(next);
        db.Add(LeadershipTerm.Announce(bloc, chair.Id, LeadershipRole.Chair, SelectionMode.Elected, new DateOnly(2026, 1, 1), "Thông báo số 02/TB-SNV", [next], []));
        await db.SaveAsync(Deed(next.Id), "dựng năm sau của khối kiểm thử");
        return new TestBlocYear(bloc.Id, next.Id, $"/khoi-thi-dua/{bloc.Code}/{year.Code}", [chair, .. first.Members.Where(u => u.Id != chair.Id), newcomer]);
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
