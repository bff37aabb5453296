using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>A person with an account; everybody in tests has the same passphrase.</summary>
public sealed record TestPerson(Guid AccountId, string Email, string FullName)
{
    public const string Password = "thuyền nan qua bến sông xưa";
}

/// <summary>A bloc-year with its members; the first member is chair, the second vice-chair.</summary>
public sealed record TestBlocYear(Guid BlocId, Guid BlocYearId, string Path, IReadOnlyList<Unit> Members)
{
    public Unit Chair => Members[0];
    public Unit ViceChair => Members[1];
}

/// <summary>Builders with valid defaults: each call makes new rows with names of their own, so that tests do not meet.</summary>
public sealed partial class World(PortalApp app)
{
    private static int counter;

    /// <summary>The deed under which builders save.</summary>
    public Deed Deed(Guid? blocYearId = null) => new(Guid.Empty, "Người dựng dữ liệu kiểm thử", "Kiểm thử", null, app.Clock.GetUtcNow().UtcDateTime, blocYearId);

    /// <summary>A number no other call gets.</summary>
    public static int Next() => Interlocked.Increment(ref counter);

    /// <summary>Makes a unit.</summary>
    public async Task<Unit> UnitAsync(string? name = null, UnitKind kind = UnitKind.College)
    {
        var number = Next();
        var unit = new Unit(name ?? $"Trường Cao đẳng Số {number}", kind, code: $"don-vi-{number}");
        await SaveAsync(db => db.Add(unit));
        return unit;
    }

    /// <summary>Makes a person without positions or roles.</summary>
    public async Task<TestPerson> PersonAsync(string? name = null, params string[] roles)
    {
        var number = Next();
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var roleStore = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        var account = new Account { FullName = name ?? $"Nguyễn Thị Số {number}", Email = $"nguoi{number}@thu.example", UserName = $"nguoi{number}@thu.example", EmailConfirmed = true };
        var made = await accounts.CreateAsync(account, TestPerson.Password);
        Assert.True(made.Succeeded, string.Join("; ", made.Errors.Select(e => e.Description)));
        foreach (var role in roles)
        {
            if (!await roleStore.RoleExistsAsync(role))
                await roleStore.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() });
            Assert.True((await accounts.AddToRoleAsync(account, role)).Succeeded);
        }

        return new TestPerson(account.Id, account.Email, account.FullName);
    }

    /// <summary>Makes a person with a position in a unit.</summary>
    public async Task<TestPerson> PersonInAsync(Unit unit, PositionKind kind = PositionKind.Deputy, string? title = null, string? name = null)
    {
        var person = await PersonAsync(name);
        await AddPositionAsync(person, unit, kind, title);
        return person;
    }

    /// <summary>Gives a person one more position.</summary>
    public Task AddPositionAsync(TestPerson person, Unit unit, PositionKind kind = PositionKind.Deputy, string? title = null) =>
        SaveAsync(db => db.Add(new Position(person.AccountId, unit.Id, kind, title ?? (kind == PositionKind.Officer ? "Chuyên viên" : "Phó Hiệu trưởng"), new DateOnly(2020, 1, 1))));

    /// <summary>Makes a bloc with one year, members, a chair and a vice-chair.</summary>
    public async Task<TestBlocYear> BlocYearAsync(int members = 4, int firstYear = 2026, CycleKind cycle = CycleKind.CalendarYear, BlocKind kind = BlocKind.Khoi)
    {
        var number = Next();
        var units = new List<Unit>();
        for (var i = 0; i < members; i++)
            units.Add(await UnitAsync());
        await using var scope = app.Database(out var db);
        var year = await YearAsync(db, cycle, firstYear);
        var bloc = kind == BlocKind.Khoi
            ? new Bloc($"khoi-{number}", kind, cycle, $"Khối thi đua số {number}", null, "UBND tỉnh Kiểm Thử",
                new BlocWording("Trưởng khối", "Phó Trưởng khối", "UBND TỈNH KIỂM THỬ", $"KHỐI THI ĐUA SỐ {number}", $"KTĐ{number}", "Kiểm Thử"))
            : new Bloc($"cum-{number}", kind, cycle, $"Cụm thi đua số {number}", null, "UBND tỉnh Kiểm Thử",
                new BlocWording("Cụm trưởng", "Cụm phó", "UBND TỈNH KIỂM THỬ", $"CỤM THI ĐUA SỐ {number}", $"CTĐ{number}", "Kiểm Thử"));
        var blocYear = new BlocYear(bloc, year);
        foreach (var unit in units)
            blocYear.Join(unit.Id);
        db.Add(bloc);
        db.Add(blocYear);
        var from = new DateOnly(firstYear, 1, 1);
        var chair = LeadershipTerm.Announce(bloc, units[0].Id, LeadershipRole.Chair, SelectionMode.Elected, from, "Thông báo số 01/TB-SNV", [blocYear], []);
        var vice = LeadershipTerm.Announce(bloc, units[1].Id, LeadershipRole.ViceChair, SelectionMode.Elected, from, "Thông báo số 01/TB-SNV", [blocYear], [chair]);
        db.Add(chair);
        db.Add(vice);
        await db.SaveAsync(Deed(blocYear.Id), $"dựng {bloc.Name}");
        return new TestBlocYear(bloc.Id, blocYear.Id, $"/khoi-thi-dua/{bloc.Code}/{year.Code}", units);
    }

    /// <summary>Closes the bloc-year by hand-over.</summary>
    public async Task HandOverAsync(TestBlocYear blocYear)
    {
        await using var scope = app.Database(out var db);
        var year = await db.BlocYears.SingleAsync(y => y.Id == blocYear.BlocYearId);
        year.HandOver(new DateOnly(2026, 6, 9), "Biên bản bàn giao số 09/BB-KTĐ", Deed(year.Id));
        await db.SaveAsync(Deed(year.Id), "bàn giao");
    }

    private async Task SaveAsync(Action<PortalDbContext> change)
    {
        await using var scope = app.Database(out var db);
        change(db);
        await db.SaveAsync(Deed(), "dựng dữ liệu kiểm thử");
    }

    private static readonly SemaphoreSlim YearTurn = new(1, 1);

    private async Task<EmulationYear> YearAsync(PortalDbContext db, CycleKind cycle, int firstYear)
    {
        await YearTurn.WaitAsync();
        try
        {
            if (await db.Years.SingleOrDefaultAsync(y => y.Cycle == cycle && y.FirstYear == firstYear) is { } known)
                return known;
            var year = new EmulationYear(cycle, firstYear);
            db.Add(year);
            await db.SaveAsync(Deed(), "dựng năm kiểm thử");
            return year;
        }
        finally
        {
            YearTurn.Release();
        }
    }
}
