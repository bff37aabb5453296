using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.Excel;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

/// <summary>From the differences to the ranking: what each may see and set, the table passed, the result stored once and shown alike everywhere.</summary>
public abstract partial class ResultWayTests
{
    private readonly PortalApp app;

    protected ResultWayTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_of_the_checks_is_laid_side_by_side_before_their_stage_is_over()
    {
        var (test, chair) = await AtAsync(ScoringStage.CrossCheck);
        await app.World.SendChecksAsync(test);
        var office = await OfficeAsync();
        foreach (var visitor in (Visitor[])[chair, office])
        {
            foreach (var place in (string[])["/chenh-lech", "/phieu-cham", "/xep-hang"])
                Assert.Contains("empty", (await visitor.OpenAsync(test.Path + place)).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusAsync($"{test.Path}/chenh-lech/{test.Place.Members[2].Code}"));
            Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync(test.Path + "/xep-hang/xuat.xlsx"));
        }
    }

    [Fact]
    public async Task In_the_explanation_a_unit_and_the_leaders_see_the_checks_and_other_members_do_not()
    {
        var (test, chair) = await AtAsync(ScoringStage.Explanation, members: 8);
        var (unit, other) = (test.Place.Members[2], await UninvolvedAsync(test, test.Place.Members[2]));
        var place = $"{test.Path}/chenh-lech/{unit.Code}";
        var own = await app.SignInAsync(await app.World.PersonInAsync(unit));
        Assert.Contains("Trung bình chấm chéo", (await own.OpenAsync(place)).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Trung bình chấm chéo", (await chair.OpenAsync(place)).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var seen = await (await app.SignInAsync(await app.World.PersonInAsync(other))).OpenAsync(place);
        Assert.Contains("Tự chấm", seen.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Trung bình chấm chéo", seen.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("Phiếu chấm chéo chưa mở", (await own.OpenAsync(test.Path + "/phieu-cham")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Từng đơn vị chấm", (await chair.OpenAsync(test.Path + "/phieu-cham")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chair_agrees_with_a_reason_and_never_on_its_own_card()
    {
        var (test, chair) = await AtAsync(ScoringStage.Agreement);
        var unit = test.Place.Members[2];
        var place = $"{test.Path}/thong-nhat/{unit.Code}";
        var fields = FormFields.Of(await chair.OpenAsync(place), place);
        Assert.Equal("8,5", fields["Lines[0].Value"]);
        var refused = await chair.RefusedAsync(place, new(fields) { ["Lines[0].Value"] = "7", ["Lines[4].Value"] = "99" });
        Assert.Contains("thì hãy ghi lý do", refused.QuerySelector("#r-0-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("7", refused.QuerySelector("#v-0")!.GetAttribute("value"));
        Assert.Equal(8.5m, (await app.World.ReadScorecardAsync(test, unit)).Lines.Single(l => l.CriterionKey == Guid.Parse(fields["Lines[0].Criterion"])).Agreed.Value);
        var done = await chair.SubmitAsync(place, new(fields) { ["Lines[0].Value"] = "7", ["Reason"] = "Hội nghị thống nhất theo minh chứng" });
        Assert.Contains("Hội nghị thống nhất theo minh chứng", done.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var stale = await chair.RefusedAsync(place, new(fields) { ["Lines[0].Value"] = "6", ["Reason"] = "Lý do khác" });
        Assert.Contains("người khác vừa sửa dòng này", stale.QuerySelector("#v-0-loi")!.TextContent, StringComparison.Ordinal);

        await app.World.PassTableAsync(test);
        Assert.Contains("đã được thông qua", await (await chair.PostAsync(place, new(fields) { ["Lines[0].Value"] = "9", ["Reason"] = "Muộn" })).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_vice_chair_agrees_on_the_chair_s_card_and_on_no_other()
    {
        var (test, chair) = await AtAsync(ScoringStage.Agreement);
        var place = $"{test.Path}/thong-nhat/{test.Place.Members[2].Code}";
        var fields = FormFields.Of(await chair.OpenAsync(place), place);
        var own = $"{test.Path}/thong-nhat/{test.Place.Chair.Code}";
        Assert.Equal(HttpStatusCode.Redirect, await chair.StatusAsync(own));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chair.PostAsync(own, new(fields) { ["Lines[0].Value"] = "10", ["Reason"] = "x" })).StatusCode);
        var vice = await app.SignInAsync(await app.World.PersonInAsync(test.Place.ViceChair));
        Assert.Equal(HttpStatusCode.OK, await vice.StatusAsync(own));
        Assert.Equal(HttpStatusCode.Redirect, await vice.StatusAsync(place));
    }

    [Fact]
    public async Task The_chair_is_told_to_agree_and_then_to_go_on()
    {
        var (test, chair) = await AtAsync(ScoringStage.Agreement);
        Assert.NotNull((await chair.OpenAsync("/viec-cua-toi")).QuerySelector($"a[href='{test.Path}/thong-nhat']"));
        await app.World.PassTableAsync(test);
        var after = await chair.OpenAsync("/viec-cua-toi");
        Assert.Null(after.QuerySelector($"a[href='{test.Path}/thong-nhat']"));
        Assert.NotNull(after.QuerySelector($"a[href='{test.Path}/chuyen-giai-doan']"));
    }

    [Fact]
    public async Task Many_lines_are_agreed_with_one_reason()
    {
        var (test, chair) = await AtAsync(ScoringStage.Agreement);
        var page = await chair.OpenAsync(test.Path + "/thong-nhat");
        var keys = page.QuerySelectorAll("input[name=Chosen]").Select(i => i.GetAttribute("value")!).ToList();
        Assert.True(keys.Count >= 3);
        await chair.RefusedAsync(test.Path + "/thong-nhat", new() { ["To"] = "Self", ["Reason"] = "Đồng ý" });
        await chair.RefusedAsync(test.Path + "/thong-nhat", new() { ["To"] = "Self", ["Reason"] = "", ["Chosen[0]"] = keys[0] });
        await chair.SubmitAsync(test.Path + "/thong-nhat", new() { ["To"] = "Self", ["Reason"] = "Tất cả đồng ý", ["Chosen[0]"] = keys[0], ["Chosen[1]"] = keys[1] });
        await using var scope = app.Database(out var db);
        var changes = await db.Scorecards.Where(c => c.RoundId == test.Id).SelectMany(c => c.Changes).ToListAsync(Cancel);
        Assert.Equal(2, changes.Count(c => c is { Layer: ScoreLayer.Agreed, Reason: "Tất cả đồng ý" }));
    }

    [Fact]
    public async Task The_whole_way_to_a_closed_ranking_an_appeal_and_its_answer()
    {
        var (test, chair) = await AtAsync(ScoringStage.Agreement);
        var (unit, office) = (test.Place.Members[2], await OfficeAsync(RoleNames.OfficeLead));
        var table = test.Path + "/thong-qua";
        await chair.RefusedAsync(table, FormFields.Of(await chair.OpenAsync(table), table));
        await chair.SubmitAsync(table, new(FormFields.Of(await chair.OpenAsync(table), table)) { ["Reason"] = "Biên bản số 09/BB-KTĐ ngày 20/7/2026" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsync(test.Path + "/chot", new() { ["Version"] = "0", ["Word"] = "CHỐT" })).StatusCode);
        await app.World.MoveScoringAsync(test, ScoringStage.Appraisal);

        var appraise = $"{test.Path}/tham-dinh/{unit.Code}";
        await office.SubmitAsync(appraise, new(FormFields.Of(await office.OpenAsync(appraise), appraise)) { ["Lines[0].Value"] = "6", ["Lines[0].Reason"] = "Minh chứng chỉ có đến tháng 10" });
        var member = await app.SignInAsync(await app.World.PersonInAsync(unit));
        Assert.DoesNotContain("Minh chứng chỉ có đến tháng 10", (await member.OpenAsync($"{test.Path}/chenh-lech/{unit.Code}")).Body!.InnerHtml, StringComparison.Ordinal);
        var provisional = Row(await member.OpenAsync(test.Path + "/xep-hang"), unit.Name);

        await office.RefusedAsync(test.Path + "/khong-xet", new() { ["Unit"] = $"{test.Place.Members[3].Id}", ["Cause"] = "", ["Document"] = "Quyết định số 45/QĐ-UBND", ["Effect"] = "Out" });
        await office.SubmitAsync(test.Path + "/khong-xet", new() { ["Unit"] = $"{test.Place.Members[3].Id}", ["Cause"] = "Lãnh đạo bị kỷ luật", ["Document"] = "Quyết định số 45/QĐ-UBND ngày 12/5/2026", ["Effect"] = "Out" });
        var close = await office.OpenAsync(test.Path + "/chot");
        Assert.Contains("không tính lại nữa", close.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await office.RefusedAsync(test.Path + "/chot", new(FormFields.Of(close, "/chot")) { ["Word"] = "có" });
        var ranked = await office.SubmitAsync(test.Path + "/chot", new(FormFields.Of(close, "/chot")) { ["Word"] = "chốt" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsync(test.Path + "/chot", new() { ["Version"] = "9", ["Word"] = "CHỐT" })).StatusCode);
        Assert.Contains("Lãnh đạo bị kỷ luật", ranked.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(provisional, Row(await member.OpenAsync(test.Path + "/xep-hang"), unit.Name));

        var why = (await member.OpenAsync($"{test.Path}/xep-hang/{unit.Code}")).QuerySelector("main")!.TextContent;
        Assert.Contains("6/10 = 6,00", why, StringComparison.Ordinal);
        Assert.Contains("So với đơn vị xếp ngay trên", why, StringComparison.Ordinal);
        var trial = $"{test.Path}/xep-hang/{unit.Code}/thu";
        var before = await StoredAsync(test);
        var tried = await member.PostAsync(trial, new(FormFields.Of(await member.OpenAsync(trial), trial)) { ["v0"] = "10" });
        Assert.Contains("Kết quả thử", await tried.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(before, await StoredAsync(test));
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync($"{test.Path}/xep-hang/{test.Place.Chair.Code}/thu"));

        var appeal = $"{test.Path}/xep-hang/{unit.Code}/kien-nghi";
        await member.RefusedAsync(appeal, new() { ["Text"] = " " });
        await member.SubmitAsync(appeal, new() { ["Text"] = "Đề nghị xem lại tiêu chí 1.1" });
        var officer = await app.SignInAsync(await app.World.PersonInAsync(unit, PositionKind.Officer));
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.PostAsync(appeal, new() { ["Text"] = "x" })).StatusCode);
        var stranger = await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[3]));
        Assert.DoesNotContain("Đề nghị xem lại", (await stranger.OpenAsync(test.Path + "/kien-nghi")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.NotNull((await office.OpenAsync("/viec-cua-toi")).QuerySelector($"a[href='{test.Path}/kien-nghi']"));
        var answer = (await office.OpenAsync(test.Path + "/kien-nghi")).QuerySelector("form[action*='/kien-nghi/']")!.GetAttribute("action")!;
        await office.RefusedAsync(answer, new() { ["Upheld"] = "true", ["Text"] = "Chấp nhận", ["Effect"] = "" });
        await office.SubmitAsync(answer, new() { ["Upheld"] = "true", ["Text"] = "Chấp nhận", ["Effect"] = "Tiêu chí 1.1 từ 6,00 thành 8,50; chốt lại" });
        Assert.Contains("chốt lại", (await member.OpenAsync(test.Path + "/kien-nghi")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsync(answer, new() { ["Upheld"] = "false", ["Text"] = "Lại" })).StatusCode);
    }

    private async Task<(TestScoring Test, Visitor Chair)> AtAsync(ScoringStage stage, int members = 4)
    {
        var place = await app.World.BlocYearAsync(members);
        return (await app.World.ScoringAsync(place, stage), await app.SignInAsync(await app.World.PersonInAsync(place.Chair)));
    }

    private async Task<Visitor> OfficeAsync(string role = RoleNames.OfficeStaff) => await app.SignInAsync(await app.World.PersonAsync(null, role));

    /// <summary>A member that is neither leader nor checker of the unit.</summary>
    private async Task<Unit> UninvolvedAsync(TestScoring test, Unit unit)
    {
        var checkers = (await app.World.ReadScoringAsync(test)).Assignments.Where(a => a.CheckedUnitId == unit.Id).Select(a => a.CheckerUnitId).ToHashSet();
        return test.Place.Members.Skip(2).First(m => m.Id != unit.Id && !checkers.Contains(m.Id));
    }

    private async Task<string> StoredAsync(TestScoring test)
    {
        await using var scope = app.Database(out var db);
        return Convert.ToHexStringLower(SHA256.HashData((await db.Rankings.AsNoTracking().Whole().SingleAsync(r => r.RoundId == test.Id, Cancel)).CanonicalBytes()));
    }

    private static async Task CloseAsync(Visitor office, TestScoring test) =>
        await office.SubmitAsync(test.Path + "/chot", new(FormFields.Of(await office.OpenAsync(test.Path + "/chot"), "/chot")) { ["Word"] = "CHỐT" });

    private static string Row(IDocument page, string unit) => page.QuerySelectorAll("table.table--rank tbody tr").Single(r => r.TextContent.Contains(unit, StringComparison.Ordinal)).TextContent;

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : ResultWayTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : ResultWayTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : ResultWayTests(app);
}
