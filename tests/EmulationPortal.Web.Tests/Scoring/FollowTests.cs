using System.Net;
using AngleSharp.Html.Dom;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

/// <summary>Rule 11: to change an adopted sheet mid-round is a new version, with a preview of the cards and ranks it changes, and the units told.</summary>
public abstract class FollowTests
{
    private readonly PortalApp app;

    protected FollowTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task To_change_an_adopted_sheet_mid_round_is_a_new_version_with_a_preview_of_the_cards_it_changes()
    {
        var (test, chair) = await AtAsync(ScoringStage.SelfScore);
        await app.World.SendCardsAsync(test, test.Place.Members[0], test.Place.Members[2]);
        var address = test.Path + "/doi-bo-tieu-chi";
        Assert.Equal(HttpStatusCode.Redirect, await chair.StatusAsync(address));
        var next = await app.World.NewerSheetAsync(test.Place);
        Assert.Contains(address, (await chair.OpenAsync(test.Path)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        var page = await chair.OpenAsync(address);
        var changes = page.QuerySelectorAll("table")[0].TextContent;
        Assert.Contains("Đăng cai hội nghị", changes, StringComparison.Ordinal);
        Assert.Contains("Giải quốc gia", changes, StringComparison.Ordinal);
        var manual = next.Criteria.First(c => c.Method == ScoringMethod.Manual);
        var own = Row(page, test.Place.Chair.Name);
        Assert.Contains($"{manual.Number}, chấm lại; 9.9, mới", own, StringComparison.Ordinal);
        Assert.Contains($"{next.Criteria.Count - 2}/{next.Criteria.Count}", own, StringComparison.Ordinal);
        Assert.Contains("→", own, StringComparison.Ordinal);
        Assert.Contains("Trả lại", own, StringComparison.Ordinal);
        Assert.Contains("9.9, mới", Row(page, test.Place.Members[2].Name), StringComparison.Ordinal);
        Assert.DoesNotContain("chấm lại", Row(page, test.Place.Members[2].Name), StringComparison.Ordinal);
        Assert.Contains("Chưa gửi bảng điểm", Row(page, test.Place.Members[3].Name), StringComparison.Ordinal);
        Assert.Equal(next.Number - 1, (await SheetOfAsync(test)).Number);
    }

    [Fact]
    public async Task The_round_goes_over_and_the_units_are_told()
    {
        var (test, chair) = await AtAsync(ScoringStage.SelfScore);
        await app.World.SendCardsAsync(test);
        var next = await app.World.NewerSheetAsync(test.Place);
        Assert.Contains("Chuyển đợt chấm điểm sang bộ tiêu chí bản 2", await TextAsync(chair, "/viec-cua-toi"), StringComparison.Ordinal);
        await GoAsync(chair, test);
        Assert.Equal(next.Id, (await SheetOfAsync(test)).Id);
        Assert.Contains("chuyển đợt chấm sang bộ tiêu chí bản 2: Hội nghị giữa năm sửa tiêu chí", await TextAsync(chair, test.Path), StringComparison.Ordinal);
        var unit = test.Place.Members[2];
        var member = await app.SignInAsync(await app.World.PersonInAsync(unit));
        var tasks = await TextAsync(member, "/viec-cua-toi");
        Assert.Contains("Sửa và gửi lại bảng điểm của đơn vị", tasks, StringComparison.Ordinal);
        Assert.Contains("Xem bộ tiêu chí bản 2 thay đổi những gì", tasks, StringComparison.Ordinal);
        var card = $"{test.Path}/bang-diem/{unit.Code}";
        Assert.Contains("Bộ tiêu chí đã chuyển sang bản 2. Hãy chấm: 9.9.", await TextAsync(member, card), StringComparison.Ordinal);
        var fields = RoundWayTests.Grid(await member.OpenAsync(card));
        fields[$"v{next.Criteria.ToList().FindIndex(c => c.Number == "9.9")}"] = "1";
        await member.SubmitAsync(card + "/dong", fields);
        await member.SubmitAsync(card + "/gui", new() { ["Version"] = FormFields.Of(await member.OpenAsync(card + "/kiem-tra"), "/gui")["Version"] });
        Assert.Equal(ScorecardState.Submitted, (await app.World.ReadScorecardAsync(test, unit)).State);
        var trail = await TextAsync(chair, test.Place.Path + "/lich-su");
        Assert.Contains("chuyển đợt chấm điểm từ bộ tiêu chí bản 1 sang bản 2", trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grid_opened_before_the_change_saves_nothing_by_the_old_version()
    {
        var (test, chair) = await AtAsync(ScoringStage.SelfScore);
        var unit = test.Place.Members[2];
        var member = await app.SignInAsync(await app.World.PersonInAsync(unit));
        var card = $"{test.Path}/bang-diem/{unit.Code}";
        var fields = RoundWayTests.Grid(await member.OpenAsync(card));
        await app.World.NewerSheetAsync(test.Place);
        await GoAsync(chair, test);
        fields["v0"] = "1";
        Assert.Contains("bản khác của bộ tiêu chí", (await member.RefusedAsync(card + "/dong", fields)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_over_is_refused_when_something_changed_in_between_and_a_draft_written_on_meanwhile_is_not_that()
    {
        var (test, chair) = await AtAsync(ScoringStage.SelfScore);
        await app.World.SendCardsAsync(test, test.Place.Members[2]);
        await app.World.NewerSheetAsync(test.Place);
        var seen = await FieldsAsync(chair, test);
        await app.World.SendCardsAsync(test, test.Place.Members[3]);
        Assert.Contains("vừa được người khác thay đổi", (await chair.RefusedAsync(test.Path + "/doi-bo-tieu-chi", seen)).Body!.TextContent, StringComparison.Ordinal);
        seen = await FieldsAsync(chair, test);
        var writer = await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[1]));
        var card = $"{test.Path}/bang-diem/{test.Place.Members[1].Code}";
        var fields = RoundWayTests.Grid(await writer.OpenAsync(card));
        fields["v0"] = "7";
        await writer.SubmitAsync(card + "/dong", fields);
        await chair.SubmitAsync(test.Path + "/doi-bo-tieu-chi", seen);
        Assert.Equal(2, (await SheetOfAsync(test)).Number);
        await chair.PostAsync(test.Path + "/doi-bo-tieu-chi", seen);
        Assert.Single((await app.World.ReadScoringAsync(test)).Events, e => e.ChangesSheet);
    }

    [Fact]
    public async Task Only_the_chair_and_the_office_go_over_and_nobody_once_the_round_is_closed()
    {
        var (test, _) = await AtAsync(ScoringStage.SelfScore);
        await app.World.NewerSheetAsync(test.Place);
        var member = await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[3]));
        var vice = await app.SignInAsync(await app.World.PersonInAsync(test.Place.ViceChair));
        var office = await OfficeAsync();
        var (address, seen) = (test.Path + "/doi-bo-tieu-chi", await FieldsAsync(office, test));
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync(address));
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync(address, seen)).StatusCode);
        Assert.Contains("/tieu-chi/2/so-sanh", (await member.OpenAsync(test.Path)).QuerySelector("main .notice")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await vice.StatusAsync(address));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await vice.PostAsync(address, seen)).StatusCode);
        Assert.Equal(1, (await SheetOfAsync(test)).Number);
        await app.World.MoveScoringAsync(test, ScoringStage.Closed);
        seen["Version"] = $"{(await app.World.ReadScoringAsync(test)).Version}";
        Assert.Equal(HttpStatusCode.Redirect, await office.StatusAsync(address));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsync(address, seen)).StatusCode);
        Assert.Equal(1, (await SheetOfAsync(test)).Number);
        Assert.Null((await office.OpenAsync(test.Path)).QuerySelector($"a[href='{address}']"));
    }

    [Fact]
    public async Task While_sealed_a_cross_check_is_not_told_by_the_preview_and_comes_back_to_its_author_whatever_it_says()
    {
        var (test, chair) = await AtAsync(ScoringStage.CrossCheck);
        var round = await app.World.ReadScoringAsync(test);
        var pair = round.Assignments.First(a => a.CheckerUnitId != test.Place.Chair.Id && a.CheckedUnitId != test.Place.Chair.Id);
        var (author, owner) = (test.Place.Members.Single(u => u.Id == pair.CheckerUnitId), test.Place.Members.Single(u => u.Id == pair.CheckedUnitId));
        var writer = await app.SignInAsync(await app.World.PersonInAsync(author));
        var check = $"{test.Path}/cham-cheo/{owner.Code}";
        var token = $"niemphong{Guid.NewGuid():N}";
        var fields = RoundWayTests.Grid(await writer.OpenAsync(check));
        (fields["v0"], fields["n0"]) = ("3,1357", token);
        await writer.SubmitAsync(check + "/giu-nguyen", fields);
        await writer.SubmitAsync(check + "/gui", RoundWayTests.Grid(await writer.OpenAsync(check)));
        var next = await app.World.NewerSheetAsync(test.Place);
        var address = test.Path + "/doi-bo-tieu-chi";
        foreach (var visitor in (Visitor[])[chair, await OfficeAsync(), await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeLead))])
        {
            var html = await visitor.Client.GetStringAsync(address, TestContext.Current.CancellationToken);
            Assert.Contains("vẫn được giữ kín", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
            foreach (var secret in (string[])["3,1357", "3.1357", token])
                Assert.DoesNotContain(secret, html, StringComparison.Ordinal);
        }

        await GoAsync(chair, test);
        Assert.Contains(check, (await writer.OpenAsync("/viec-cua-toi")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        fields = RoundWayTests.Grid(await writer.OpenAsync(check));
        Assert.Equal(token, fields["n0"]);
        await writer.RefusedAsync(check + "/gui", fields);
        var added = next.Criteria.ToList().FindIndex(c => c.Number == "9.9");
        (fields[$"v{added}"], fields[$"n{added}"]) = ("1", "Theo giấy mời.");
        foreach (var (criterion, at) in next.Criteria.Select((c, at) => (c, at)).Where(x => fields[$"v{x.at}"].Length == 0))
            (fields[$"v{at}"], fields[$"n{at}"]) = ("9", $"Chấm lại {criterion.Number}.");
        await writer.SubmitAsync(check + "/gui", fields);
        Assert.DoesNotContain(token, await TextAsync(chair, test.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_agreement_ranks_move_in_the_preview_the_bloc_scores_the_new_lines_and_the_table_is_passed_again()
    {
        var (test, chair) = await AtAsync(ScoringStage.Agreement);
        await app.World.PassTableAsync(test);
        var next = await app.World.NewerSheetAsync(test.Place);
        var page = await chair.OpenAsync(test.Path + "/doi-bo-tieu-chi");
        Assert.Contains("Hạng", page.QuerySelectorAll("table")[1].QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chấm khi thống nhất điểm", Row(page, test.Place.Members[2].Name), StringComparison.Ordinal);
        await GoAsync(chair, test);
        Assert.Null((await app.World.ReadScoringAsync(test)).TableAgreedAt);
        foreach (var place in (string[])["/chenh-lech", $"/chenh-lech/{test.Place.Members[2].Code}", "/phieu-cham", "/xep-hang", $"/bang-diem/{test.Place.Members[2].Code}", $"/bang-diem/{test.Place.Members[2].Code}/giai-trinh", "/thong-nhat", "/phan-cong"])
            Assert.Equal(HttpStatusCode.OK, await chair.StatusAsync(test.Path + place));
        var values = $"{test.Path}/thong-nhat/{test.Place.Members[2].Code}";
        var fields = FormFields.Of(await chair.OpenAsync(values), $"/thong-nhat/{test.Place.Members[2].Code}");
        var line = fields.Single(f => f.Value == $"{next.Criteria.Single(c => c.Number == "9.9").Key}").Key[..^".Criterion".Length];
        (fields[line + ".Value"], fields[line + ".Reason"]) = ("1", "Đăng cai hội nghị giữa năm.");
        await chair.SubmitAsync(values, fields);
        Assert.Equal(1m, (await app.World.ReadScorecardAsync(test, test.Place.Members[2])).LineOf(next.Criteria.Single(c => c.Number == "9.9").Key).Agreed.Value);
    }

    private async Task<(TestScoring Test, Visitor Chair)> AtAsync(ScoringStage stage)
    {
        var test = await app.World.ScoringAsync(await app.World.BlocYearAsync(members: 5), stage);
        return (test, await app.SignInAsync(await app.World.PersonInAsync(test.Place.Chair)));
    }

    private async Task<Visitor> OfficeAsync() => await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff));

    private static async Task<Dictionary<string, string>> FieldsAsync(Visitor visitor, TestScoring test) => FormFields.Of(await visitor.OpenAsync(test.Path + "/doi-bo-tieu-chi"), "/doi-bo-tieu-chi");

    private static async Task GoAsync(Visitor visitor, TestScoring test) => await visitor.SubmitAsync(test.Path + "/doi-bo-tieu-chi", await FieldsAsync(visitor, test));

    private static async Task<string> TextAsync(Visitor visitor, string address) => (await visitor.OpenAsync(address)).QuerySelector("main")!.TextContent;

    private static string Row(IHtmlDocument page, string unit) => page.QuerySelectorAll("table")[1].QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent == unit).TextContent;

    private async Task<CriteriaSheet> SheetOfAsync(TestScoring test)
    {
        await using var scope = app.Database(out var db);
        return await db.CriteriaSheets.AsNoTracking().SingleAsync(s => db.ScoringRounds.Any(r => r.Id == test.Id && r.SheetId == s.Id), TestContext.Current.CancellationToken);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : FollowTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : FollowTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : FollowTests(app);
}
