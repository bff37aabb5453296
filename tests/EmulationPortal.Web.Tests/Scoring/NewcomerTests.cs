using System.Net;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

/// <summary>Members that come and go while a round is under way.</summary>
public abstract class NewcomerTests
{
    private readonly PortalApp app;

    protected NewcomerTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task A_unit_that_joins_after_the_round_was_opened_gets_a_card_is_checked_and_is_ranked()
    {
        var place = await app.World.BlocYearAsync(members: 5);
        var test = await app.World.ScoringAsync(place);
        await app.World.SendCardsAsync(test);
        await app.World.AssignCheckersAsync(test);
        var newcomer = await app.World.JoinAsync(place);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        var leader = await app.SignInAsync(await app.World.PersonInAsync(newcomer));
        var add = $"{test.Path}/bang-diem/{newcomer.Code}/lap";
        Assert.Contains(add, await LinksAsync(chair, "/viec-cua-toi"));
        Assert.Contains(add, await LinksAsync(chair, test.Path));
        Assert.DoesNotContain(add, await LinksAsync(leader, test.Path));
        Assert.Contains($"Chưa có bảng điểm: {newcomer.Name}", await TextAsync(chair, test.Path + "/chuyen-giai-doan"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await leader.StatusAsync(add));
        var (first, second) = (place.Members[2], place.Members[3]);
        Assert.Contains("chấm chéo trong danh sách", (await chair.RefusedAsync(add, [])).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await chair.OpenAsync(add)).QuerySelectorAll("input[name=Checkers][checked]").Length);
        await chair.SubmitAsync(add, new() { ["Checkers"] = $"{first.Id}" });
        Assert.Equal(HttpStatusCode.Redirect, await chair.StatusAsync(add));
        var more = $"{test.Path}/phan-cong/{newcomer.Code}";
        Assert.Contains(more, await LinksAsync(chair, test.Path + "/phan-cong"));
        await chair.SubmitAsync(more, new() { ["Checkers"] = $"{second.Id}" });
        await chair.RefusedAsync(more, new() { ["Checkers"] = $"{second.Id}" });

        var all = test with { Place = place with { Members = [.. place.Members, newcomer] } };
        Assert.Contains($"{test.Path}/bang-diem/{newcomer.Code}", await LinksAsync(leader, "/viec-cua-toi"));
        await app.World.SendCardsAsync(all);
        await chair.SubmitAsync(test.Path + "/chuyen-giai-doan", FormFields.Of(await chair.OpenAsync(test.Path + "/chuyen-giai-doan"), "/chuyen-giai-doan"));
        var checker = await app.SignInAsync(await app.World.PersonInAsync(second));
        Assert.Contains($"{test.Path}/cham-cheo/{newcomer.Code}", await LinksAsync(checker, "/viec-cua-toi"));
        await app.World.MoveScoringAsync(all, ScoringStage.Agreement);
        Assert.Contains(newcomer.Name, await TextAsync(chair, test.Path + "/xep-hang"), StringComparison.Ordinal);
        await app.World.MoveScoringAsync(all, ScoringStage.Closed);
        Assert.Contains(newcomer.Id, (await RankedAsync(test)));
        Assert.Contains(newcomer.Name, await TextAsync(leader, test.Path + "/xep-hang"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_joins_when_the_self_score_is_over_is_scored_by_the_bloc_and_closing_says_who_has_no_card()
    {
        var place = await app.World.BlocYearAsync(members: 5);
        var test = await app.World.ScoringAsync(place, ScoringStage.Agreement);
        var newcomer = await app.World.JoinAsync(place);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        var add = $"{test.Path}/bang-diem/{newcomer.Code}/lap";
        var page = await chair.OpenAsync(add);
        Assert.Empty(page.QuerySelectorAll("input[name=Checkers]"));
        Assert.Contains("chấm khi thống nhất điểm", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync(add, []);
        var values = $"{test.Path}/thong-nhat/{newcomer.Code}";
        var fields = FormFields.Of(await chair.OpenAsync(values), $"/thong-nhat/{newcomer.Code}");
        (fields["Lines[0].Value"], fields["Lines[0].Reason"]) = ("Không áp dụng", "Mới gia nhập tháng 6.");
        await chair.SubmitAsync(values, fields);
        var sheet = await app.World.ReadScoringSheetAsync(test);
        Assert.Equal(LineState.NotApplicable, (await app.World.ReadScorecardAsync(test, newcomer)).LineOf(sheet.Criteria[0].Key).Agreed.State);

        var other = await app.World.JoinAsync(place);
        await app.World.MoveScoringAsync(test, ScoringStage.Appraisal);
        var office = await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff));
        Assert.Contains($"vì chưa lập bảng điểm: {other.Name}", await TextAsync(office, test.Path + "/chot"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_left_is_neither_waited_for_nor_ranked_and_what_it_had_sent_stands()
    {
        var place = await app.World.BlocYearAsync(members: 6);
        var test = await app.World.ScoringAsync(place, ScoringStage.CrossCheck);
        var gone = place.Members[5];
        var round = await app.World.ReadScoringAsync(test);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        var writer = await app.SignInAsync(await app.World.PersonInAsync(gone));
        var owed = round.Assignments.Where(a => a.CheckerUnitId == gone.Id).Select(a => place.Members.Single(u => u.Id == a.CheckedUnitId)).ToList();
        var sent = $"{test.Path}/cham-cheo/{owed[0].Code}";
        await writer.SubmitAsync(sent + "/giu-nguyen", RoundWayTests.Grid(await writer.OpenAsync(sent)));
        await writer.SubmitAsync(sent + "/gui", RoundWayTests.Grid(await writer.OpenAsync(sent)));
        await app.World.LeaveAsync(place, gone);
        Assert.DoesNotContain(gone.Name, await TextAsync(chair, test.Path), StringComparison.Ordinal);
        var rows = (await chair.OpenAsync(test.Path + "/phan-cong")).QuerySelectorAll("tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent, r => r.TextContent);
        Assert.Contains(gone.Name, rows[owed[0].Name], StringComparison.Ordinal);
        Assert.DoesNotContain(gone.Name, rows[owed[1].Name], StringComparison.Ordinal);
        var office = await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff));
        var more = $"{test.Path}/phan-cong/{owed[1].Code}";
        var choice = (await office.OpenAsync(more)).QuerySelectorAll("input[name=Checkers]").Select(i => i.GetAttribute("value")!).ToList();
        Assert.DoesNotContain($"{gone.Id}", choice);
        await office.SubmitAsync(more, new() { ["Checkers"] = choice[0] });
        await SendOwedChecksAsync(test, gone);
        Assert.Contains(test.Path + "/chuyen-giai-doan", await LinksAsync(chair, "/viec-cua-toi"));
        await chair.SubmitAsync(test.Path + "/chuyen-giai-doan", FormFields.Of(await chair.OpenAsync(test.Path + "/chuyen-giai-doan"), "/chuyen-giai-doan"));
        Assert.Equal(HttpStatusCode.OK, await office.StatusAsync(test.Path + "/phieu-cham"));
        var explain = (await office.OpenAsync($"{test.Path}/chenh-lech/{owed[0].Code}")).Body!.TextContent;
        Assert.Contains(owed[0].Name, explain, StringComparison.Ordinal);
        await app.World.MoveScoringAsync(test, ScoringStage.Agreement);
        Assert.DoesNotContain(gone.Name, await TextAsync(chair, test.Path + "/xep-hang"), StringComparison.Ordinal);
        await app.World.MoveScoringAsync(test, ScoringStage.Appraisal);
        await office.SubmitAsync(test.Path + "/chot", new(FormFields.Of(await office.OpenAsync(test.Path + "/chot"), "/chot")) { ["Word"] = "CHỐT" });
        Assert.Equal(place.Members.Take(5).Select(u => u.Id).Order(), (await RankedAsync(test)).Order());
    }

    /// <summary>The checks that are still owed by units that are members.</summary>
    private async Task SendOwedChecksAsync(TestScoring test, Unit gone)
    {
        await using var scope = app.Database(out var db);
        var round = await db.ScoringRounds.Whole().AsNoTracking().SingleAsync(r => r.Id == test.Id);
        var sheet = await db.CriteriaSheets.Whole().AsNoTracking().SingleAsync(s => s.Id == round.SheetId);
        var deed = app.World.Deed(test.Place.BlocYearId);
        foreach (var pair in round.Assignments.Where(a => a.CheckerUnitId != gone.Id && a.CheckedUnitId != gone.Id))
        {
            var card = await db.Scorecards.Whole().AsNoTracking().SingleAsync(c => c.RoundId == round.Id && c.UnitId == pair.CheckedUnitId);
            var check = new CrossCheck(round, card, sheet, pair.CheckerUnitId);
            check.KeepSelfScores(round, card, deed);
            check.Submit(round, card, sheet, UnitKind.College, deed);
            db.Add(check);
        }

        await db.SaveAsync(deed, "gửi phiếu chấm chéo kiểm thử");
    }

    private async Task<List<Guid>> RankedAsync(TestScoring test)
    {
        await using var scope = app.Database(out var db);
        return [.. (await db.Rankings.Whole().AsNoTracking().SingleAsync(r => r.RoundId == test.Id)).Entries.Select(e => e.UnitId)];
    }

    private static async Task<string> TextAsync(Visitor visitor, string address) => (await visitor.OpenAsync(address)).QuerySelector("main")!.TextContent;

    private static async Task<IEnumerable<string>> LinksAsync(Visitor visitor, string address) => (await visitor.OpenAsync(address)).QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!);

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : NewcomerTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : NewcomerTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : NewcomerTests(app);
}
