using EmulationPortal.Domain;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>Makes units, accounts and positions from their tables, and knows them afterwards by code and mailbox.</summary>
internal sealed class PeopleBuilder(PortalDbContext db, DemoCalendar calendar, IPasswordHasher<Account> hasher)
{
    private readonly Dictionary<string, Unit> units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Account> accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Mailbox, string Unit), string> titles = [];
    private readonly Dictionary<(string Mailbox, string Unit), Guid> positions = [];
    private string? passwordHash;

    /// <summary>A unit by its code.</summary>
    public Unit Unit(string code) => units[code];

    /// <summary>A deed of a person for one of the person's units.</summary>
    public Deed Deed(string mailbox, string unit, DateTime at, Guid? blocYearId = null, string? why = null) =>
        new(accounts[mailbox].Id, accounts[mailbox].FullName, $"{titles[(mailbox, unit)]}, {units[unit].Name}", units[unit].Id, at, blocYearId, why);

    /// <summary>A deed of the office's staff.</summary>
    public Deed Office(DateTime at, Guid? blocYearId = null) => Deed(PeopleTable.OfficeStaff, UnitTable.Office, at, blocYearId) with { UnitId = null };

    /// <summary>The lead of the office, as printed.</summary>
    public MeetingPerson OfficeLead
    {
        get
        {
            var name = accounts[PeopleTable.OfficeLead].FullName;
            return MeetingPerson.Of(NameTable.Honorific(name), name, "Trưởng phòng");
        }
    }

    /// <summary>The position a person holds in a unit.</summary>
    public Guid PositionOf(string mailbox, string unit) => positions[(mailbox, unit)];

    /// <summary>The account of a mailbox.</summary>
    public Guid AccountOf(string mailbox) => accounts[mailbox].Id;

    /// <summary>The name and title of the usual holder of a position.</summary>
    public (string Name, string Title) Person(PositionKind kind, string unit)
    {
        var mailbox = PeopleTable.Mailbox(kind, unit);
        return (accounts[mailbox].FullName, titles[(mailbox, unit)]);
    }

    /// <summary>Makes and saves them all.</summary>
    public async Task BuildAsync(CancellationToken cancel)
    {
        var start = new DateOnly(calendar.FirstYear(Domain.Blocs.CycleKind.CalendarYear, -3), 1, 3);
        await AddAccountsAsync(start, cancel);
        var housekeeping = Housekeeping(start);
        foreach (var kind in UnitTable.Rows.GroupBy(r => r.Kind))
        {
            foreach (var row in kind)
            {
                var unit = new Unit(row.Name, row.Kind, row.Short, row.Code);
                unit.Describe(row.Name, row.Kind, row.Short, row.Aliases, row.Parent);
                units.Add(row.Code, unit);
                db.Add(unit);
            }

            await db.SaveAsync(housekeeping, $"lập danh mục đơn vị: {kind.Key.InWords()}", cancel);
            db.ChangeTracker.Clear();
        }

        await AddPositionsAsync(housekeeping, start, cancel);
    }

    /// <summary>Ends the merged school and the positions in it.</summary>
    public async Task MergeAsync(DateOnly lastDay, CancellationToken cancel)
    {
        var merged = await db.Units.SingleAsync(u => u.Code == UnitTable.Merged, cancel);
        merged.Dissolve(lastDay, "Sáp nhập vào Trường Cao đẳng Y tế Lâm Giang theo Quyết định số 1187/QĐ-UBND của Chủ tịch Ủy ban nhân dân tỉnh");
        foreach (var position in await db.Positions.Where(p => p.UnitId == merged.Id).ToListAsync(cancel))
            position.End(lastDay);
        await db.SaveAsync(Office(calendar.At(lastDay, 15)), $"ghi {merged.Name} kết thúc hoạt động", cancel);
    }

    private async Task AddAccountsAsync(DateOnly start, CancellationToken cancel)
    {
        var mailboxes = PeopleTable.Office.Select(o => o.Mailbox)
            .Concat(UnitTable.Rows.SelectMany(u => Enum.GetValues<PositionKind>().Select(kind => PeopleTable.Mailbox(kind, u.Code))))
            .Concat(PeopleTable.Special.Select(s => s.Mailbox)).Distinct();
        foreach (var mailbox in mailboxes)
        {
            var address = PeopleTable.Address(mailbox);
            var account = new Account
            {
                FullName = NameTable.Of(accounts.Count),
                Email = address,
                NormalizedEmail = address.ToUpperInvariant(),
                UserName = address,
                NormalizedUserName = address.ToUpperInvariant(),
                EmailConfirmed = true,
                LockoutEnabled = true,
                SecurityStamp = Guid.NewGuid().ToString("N"),
            };
            account.PasswordHash = passwordHash ??= hasher.HashPassword(account, DemoAccount.Passphrase);
            accounts.Add(mailbox, account);
            db.Users.Add(account);
        }

        var roles = await db.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id, cancel);
        foreach (var office in PeopleTable.Office)
            db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = accounts[office.Mailbox].Id, RoleId = roles[office.Role] });
        await db.SaveAsync(Housekeeping(start), "mở tài khoản người dùng", cancel);
        db.ChangeTracker.Clear();
    }

    private async Task AddPositionsAsync(Deed housekeeping, DateOnly start, CancellationToken cancel)
    {
        foreach (var office in PeopleTable.Office.Where(o => o.Title is not null))
            Add(office.Mailbox, UnitTable.Office, PositionKind.Officer, office.Title!, start.AddYears(-1));
        foreach (var units in UnitTable.Rows.GroupBy(u => u.Kind))
        {
            foreach (var unit in units)
                AddPositionsOf(unit, start);
            await db.SaveAsync(housekeeping, $"giao chức danh tại các đơn vị: {units.Key.InWords()}", cancel);
            db.ChangeTracker.Clear();
        }
    }

    private void AddPositionsOf(UnitRow unit, DateOnly start)
    {
        foreach (var kind in Enum.GetValues<PositionKind>())
        {
            var mailbox = PeopleTable.Mailbox(kind, unit.Code);
            if (!PeopleTable.Special.Any(s => s.Mailbox == mailbox && s.Unit == unit.Code))
                Add(mailbox, unit.Code, kind, TitleTable.Of(unit).Of(kind), start.AddMonths(-(4 + (7 * titles.Count % 40))));
        }

        foreach (var row in PeopleTable.Special.Where(s => s.Unit == unit.Code))
        {
            var position = Add(row.Mailbox, row.Unit, row.Kind, row.Title, calendar.Today.AddDays(row.FromDays));
            if (row.ToDays is { } lastDay)
                position.End(calendar.Today.AddDays(lastDay));
        }
    }

    private Deed Housekeeping(DateOnly day) =>
        new(accounts[PeopleTable.Administrator].Id, accounts[PeopleTable.Administrator].FullName, "Quản trị viên", null, calendar.At(day, 8, 0));

    private Position Add(string mailbox, string unit, PositionKind kind, string title, DateOnly from)
    {
        var position = new Position(accounts[mailbox].Id, units[unit].Id, kind, title, from);
        (titles[(mailbox, unit)], positions[(mailbox, unit)]) = (title, position.Id);
        db.Add(position);
        return position;
    }
}
