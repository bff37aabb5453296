using System.Net;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Blocs;

/// <summary>The choice of the next chair becomes a term of the following year, which is prepared from this one.</summary>
public abstract class ChairChoiceTests
{
    private readonly PortalApp app;

    protected ChairChoiceTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_unit_a_ballot_elected_gets_a_term_of_the_following_year_which_is_opened_with_the_members()
    {
        var ballot = await ElectionAsync("1-\n1-\n1-\n-1");
        var office = await app.SignInAsync(ballot.Office);
        Assert.Contains("chọn Trưởng khối", (await office.OpenAsync("/viec-cua-toi")).QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        var address = $"{ballot.Place.Path}/truong-khoi/nam-sau";
        var page = await office.OpenAsync(address);
        Assert.Contains($"{ballot.Place.Members[2].Name} được chọn với 3/5 phiếu", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var form = FormFields.Of(page, "/nam-sau");
        Assert.Equal(("Elected", $"{ballot.Place.Members[2].Id}", "01/01/2027"), (form["Mode"], form["UnitId"], form["From"]));
        form["Document"] = "Biên bản kiểm phiếu số 12/BB-KTĐ";
        Assert.NotNull((await office.RefusedAsync(address, new(form) { ["UnitId"] = $"{ballot.Place.Members[3].Id}" })).QuerySelector("#UnitId-loi"));
        var done = await office.SubmitAsync(address, form);
        Assert.Contains(ballot.Place.Members[2].Name, done.QuerySelector("table")!.TextContent, StringComparison.Ordinal);

        var (next, term) = await NextAsync(ballot.Place);
        Assert.Equal(ballot.Place.Members.Select(m => m.Id), next.MemberUnitIds);
        Assert.Equal((ballot.Place.Members[2].Id, SelectionMode.Elected, 1), (term!.UnitId, term.Mode, term.Covers.Count));
        Assert.Contains("Đã công bố", (await office.OpenAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var twice = await office.RefusedAsync(address, new(form) { ["Mode"] = "Appointed", ["UnitId"] = $"{ballot.Place.Members[3].Id}" });
        Assert.Contains("Năm này đã có đơn vị giữ vai trò Trưởng khối", twice.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tie_and_a_ballot_not_counted_elect_nobody_and_an_appointment_by_document_still_can()
    {
        var tied = await ElectionAsync("1-\n1-\n-1\n-1");
        var office = await app.SignInAsync(tied.Office);
        var address = $"{tied.Place.Path}/truong-khoi/nam-sau";
        Assert.Contains("bằng phiếu", (await office.OpenAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var form = Choice(tied.Place.Members[2].Id, "Elected");
        Assert.Contains("Hãy bỏ phiếu vòng tiếp theo", (await office.RefusedAsync(address, form)).Body!.TextContent, StringComparison.Ordinal);
        await office.SubmitAsync(address, new(form) { ["Mode"] = "Appointed", ["Document"] = "Quyết định số 77/QĐ-UBND", ["TwoYears"] = "true" });
        var (_, term) = await NextAsync(tied.Place);
        Assert.Equal((SelectionMode.Appointed, 2), (term!.Mode, term.Covers.Count));

        var open = await ElectionAsync("1-\n1-\n1-\n1-", BallotState.Closed);
        var refused = await office.RefusedAsync($"{open.Place.Path}/truong-khoi/nam-sau", Choice(open.Place.Members[2].Id, "Elected"));
        Assert.Contains("chưa kiểm phiếu xong", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await OpenedAsync(open.Place));
    }

    [Fact]
    public async Task By_rotation_the_page_proposes_whose_turn_it_is()
    {
        var place = await app.World.BlocYearAsync();
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var form = FormFields.Of(await office.OpenAsync($"{place.Path}/truong-khoi/nam-sau"), "/nam-sau");
        Assert.Equal(("Rotation", $"{place.Members[1].Id}"), (form["Mode"], form["UnitId"]));
        Assert.NotNull((await office.RefusedAsync($"{place.Path}/truong-khoi/nam-sau", form)).QuerySelector("#Document-loi"));
        Assert.False(await OpenedAsync(place));
        await office.SubmitAsync($"{place.Path}/truong-khoi/nam-sau", new(form) { ["Document"] = "Biên bản số 09/BB-KTĐ" });
        Assert.Equal(SelectionMode.Rotation, (await NextAsync(place)).Term!.Mode);
    }

    [Fact]
    public async Task Only_the_office_announces_forged_posts_of_members_and_of_the_chair_are_refused()
    {
        var place = await app.World.BlocYearAsync();
        foreach (var unit in new[] { place.Chair, place.Members[2] })
        {
            var visitor = await app.SignInAsync(await app.World.PersonInAsync(unit));
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync($"{place.Path}/truong-khoi/nam-sau", Choice(unit.Id, "Elected"))).StatusCode);
        }

        Assert.False(await OpenedAsync(place));
    }

    private async Task<TestBallot> ElectionAsync(string papers, BallotState state = BallotState.Counted)
    {
        var place = await app.World.VotingPlaceAsync(5);
        var ballot = await app.World.BallotAsync(place, BallotWay.Phones,
            [new QuestionDraft("Chọn Trưởng khối năm sau", QuestionKind.ChooseOne, 1, World.AnyPresence with { ThresholdNumerator = 1, ThresholdDenominator = 3, Tie = BallotTie.NextRound }, [.. place.Members.Skip(2).Take(2).Select(u => new OptionDraft(u.Name, u.Id))], ForChair: true)], present: 4);
        await app.World.AdvanceBallotAsync(ballot, state, papers);
        return ballot;
    }

    private static Dictionary<string, string> Choice(Guid unit, string mode) => new() { ["Mode"] = mode, ["UnitId"] = $"{unit}", ["From"] = "1/1/2027", ["TwoYears"] = "false", ["Document"] = "Biên bản số 09/BB-KTĐ" };

    private async Task<bool> OpenedAsync(TestBlocYear place)
    {
        await using var scope = app.Database(out var db);
        return await db.BlocYears.CountAsync(y => y.BlocId == db.BlocYears.Single(h => h.Id == place.BlocYearId).BlocId, Cancel) > 1;
    }

    private async Task<(BlocYear BlocYear, LeadershipTerm? Term)> NextAsync(TestBlocYear place)
    {
        await using var scope = app.Database(out var db);
        var blocId = await db.BlocYears.Where(y => y.Id == place.BlocYearId).Select(y => y.BlocId).SingleAsync(Cancel);
        var next = await db.BlocYears.AsNoTracking().Include(y => y.Memberships).SingleAsync(y => y.BlocId == blocId && db.Years.Any(e => e.Id == y.YearId && e.Code == "2027"), Cancel);
        return (next, await db.LeadershipTerms.AsNoTracking().Include(t => t.Covers).SingleOrDefaultAsync(t => t.Covers.Any(c => c.ChairOf == next.Id), Cancel));
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : ChairChoiceTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : ChairChoiceTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : ChairChoiceTests(app);
}
