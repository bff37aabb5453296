using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Benchmarks;

/// <summary>A person who can sign in.</summary>
internal sealed record Person(Guid AccountId, string Email)
{
    public const string Password = "thuyền nan qua bến sông xưa";
}

/// <summary>A member of a bloc.</summary>
/// <param name="Officer">Who writes its card; null where nobody is needed.</param>
internal sealed record Member(Guid UnitId, string Code, Person? Officer);

/// <summary>A bloc with its round.</summary>
/// <param name="Chair">Who leads the chair unit; null where nobody is needed.</param>
internal sealed record ScoredBloc(Guid BlocYearId, string Code, string YearCode, Guid RoundId, IReadOnlyList<Member> Members, Person? Chair)
{
    public string Path => $"/khoi-thi-dua/{Code}/{YearCode}";

    public string CardPath(Member member) => $"{Path}/cham-diem/bang-diem/{member.Code}";
}

/// <summary>Blocs of 15 units, each with a round on a sheet of 60 criteria whose cards are all filled.</summary>
internal sealed record Province(IReadOnlyList<ScoredBloc> Blocs, Person Office)
{
    public const int Whole = 60;
    public const int Members = 15;
    private const int FirstYear = 2026;

    /// <summary>Fills a store.</summary>
    /// <param name="stage">Self-score, with open cards; or appraisal, with nothing left but to close.</param>
    /// <param name="officers">How many members of each bloc have an officer who can sign in.</param>
    public static async Task<Province> BuildAsync(Store store, ScoringStage stage, int blocs = Whole, int officers = 0)
    {
        Guid yearId;
        await using (var scope = store.Scope(out var db))
        {
            var year = new EmulationYear(CycleKind.CalendarYear, FirstYear);
            db.Add(year);
            await db.SaveAsync(DeedOf(null), "dựng năm");
            yearId = year.Id;
        }

        var office = await PersonAsync(store, "van-phong@thu.example", null, RoleNames.OfficeStaff, RoleNames.OfficeLead);
        var made = new List<ScoredBloc>();
        for (var i = 1; i <= blocs; i++)
            made.Add(await BlocAsync(store, yearId, i, stage, officers));
        return new Province(made, office);
    }

    private static async Task<ScoredBloc> BlocAsync(Store store, Guid yearId, int number, ScoringStage stage, int officers)
    {
        await using var scope = store.Scope(out var db);
        var units = Enumerable.Range(1, Members).Select(i => new Unit($"Trường Trung học phổ thông Nguyễn Bỉnh Khiêm {number}.{i}", UnitKind.College, code: $"don-vi-{number}-{i}")).ToList();
        db.AddRange(units);
        await db.SaveAsync(DeedOf(null), "dựng đơn vị");
        var bloc = new Bloc($"khoi-{number}", BlocKind.Khoi, CycleKind.CalendarYear, $"Khối thi đua số {number}", null, "UBND tỉnh Đo Lường",
            new BlocWording("Trưởng khối", "Phó Trưởng khối", "UBND TỈNH ĐO LƯỜNG", $"KHỐI THI ĐUA SỐ {number}", $"KTĐ{number}", "Đo Lường"));
        var year = await db.Years.FindAsync(yearId) ?? throw new InvalidOperationException("The year is not there.");
        var blocYear = new BlocYear(bloc, year);
        foreach (var unit in units)
            blocYear.Join(unit.Id);
        var from = new DateOnly(FirstYear, 1, 1);
        var chair = LeadershipTerm.Announce(bloc, units[0].Id, LeadershipRole.Chair, SelectionMode.Elected, from, "Thông báo số 01/TB-SNV", [blocYear], []);
        db.AddRange(bloc, blocYear, chair);
        var deed = DeedOf(blocYear.Id);
        await db.SaveAsync(deed, "dựng khối");

        var sheet = Sheets.Adopted(blocYear.Id, deed);
        var round = new ScoringRound(sheet, [.. Enumerable.Range(0, (int)ScoringStage.Closed).Select(i => new StagePlan((ScoringStage)i, new DateOnly(FirstYear, 12, 1).AddDays(7 * i), new DateOnly(FirstYear, 12, 30).AddDays(7 * i)))], deed);
        var next = sheet.NextVersion("Đo việc nhập từ tệp");
        var cards = units.ConvertAll(u => new Scorecard(round, sheet, u.Id));
        Fill(round, sheet, cards, stage, deed);
        db.AddRange(sheet, next, round);
        db.AddRange(cards);
        await db.SaveAsync(deed, "dựng đợt chấm điểm");

        var members = new List<Member>();
        for (var i = 0; i < units.Count; i++)
            members.Add(new Member(units[i].Id, units[i].Code, i < officers ? await PersonAsync(store, $"can-bo-{number}-{i}@thu.example", units[i].Id) : null));
        return new ScoredBloc(blocYear.Id, bloc.Code, year.Code, round.Id, members, number == 1 ? await PersonAsync(store, "truong-khoi@thu.example", units[0].Id) : null);
    }

    private static void Fill(ScoringRound round, CriteriaSheet sheet, List<Scorecard> cards, ScoringStage stage, Deed deed)
    {
        var criteria = sheet.Criteria;
        for (var m = 0; m < cards.Count; m++)
        {
            for (var c = 0; c < criteria.Count; c++)
                cards[m].WriteSelf(round, criteria[c], Sheets.Value(criteria[c], c, m), Sheets.Target(criteria[c]), null, 0, deed);
        }

        if (stage == ScoringStage.SelfScore)
            return;
        foreach (var card in cards)
            card.Submit(round, sheet, UnitKind.College, byLeader: true, "Người Ký", "Phó Hiệu trưởng", deed);
        round.AssignCheckers([.. cards.Select(c => c.UnitId)], 2, 20261201);
        round.Advance(deed);
        round.Advance(deed);
        cards.ForEach(c => c.BeginAgreement(round, sheet, []));
        round.Advance(deed);
        round.AdoptTableByRecord("Biên bản số 09/BB-KTĐ", deed);
        round.Advance(deed);
    }

    /// <summary>Makes an account that can sign in, with a role of the office or as deputy of a unit.</summary>
    internal static async Task<Person> PersonAsync(Store store, string email, Guid? unitId, params string[] roles)
    {
        await using var scope = store.Scope(out var db);
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { FullName = "Nguyễn Thị Đo", Email = email, UserName = email, EmailConfirmed = true };
        if (await accounts.CreateAsync(account, Person.Password) is { Succeeded: false } refused)
            throw new InvalidOperationException(string.Join("; ", refused.Errors.Select(e => e.Description)));
        foreach (var role in roles)
            await accounts.AddToRoleAsync(account, role);
        if (unitId is { } unit)
        {
            db.Add(new Position(account.Id, unit, PositionKind.Deputy, "Phó Hiệu trưởng", new DateOnly(2020, 1, 1)));
            await db.SaveAsync(DeedOf(null), "dựng chức vụ");
        }

        return new Person(account.Id, email);
    }

    /// <summary>Of whoever fills the store.</summary>
    internal static Deed DeedOf(Guid? blocYearId) => new(Guid.Empty, "Người dựng số liệu đo", "Đo", null, DateTime.UtcNow, blocYearId);
}
