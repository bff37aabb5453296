using System.Net;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Scoring;

/// <summary>A round from its opening to the answered explanation, by the people who do it; and what each stage refuses.</summary>
public abstract class RoundWayTests
{
    private readonly PortalApp app;

    protected RoundWayTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task The_way_through_from_opening_to_the_answered_explanation()
    {
        var place = await app.World.BlocYearAsync();
        await app.World.SheetsAsync(place);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        var path = place.Path + "/cham-diem";
        Assert.Contains("Mở đợt chấm điểm", (await chair.OpenAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        var dates = (await chair.OpenAsync(path + "/mo")).QuerySelectorAll("input[name^=Dates]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        Assert.Equal(10, dates.Count);
        await chair.RefusedAsync(path + "/mo", new(dates) { ["Dates[1].Until"] = "" });
        await chair.SubmitAsync(path + "/mo", dates);
        await chair.SubmitAsync(path + "/mo", dates);

        var leader = await app.SignInAsync(await app.World.PersonInAsync(place.Members[2]));
        var card = $"{path}/bang-diem/{place.Members[2].Code}";
        Assert.Contains(card, Links(await leader.OpenAsync("/viec-cua-toi")));
        var scoring = new TestScoring((await ReadRoundAsync(place)).Id, place);
        await FillAsync(leader, card, scoring, 2);
        var check = await leader.OpenAsync(card + "/kiem-tra");
        Assert.Contains("minh chứng", check.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await ProveAsync(leader, card, scoring);
        var sent = await leader.SubmitAsync(card + "/gui", new() { ["Version"] = await VersionAsync(leader, card + "/kiem-tra") });
        Assert.Equal("Đã gửi bảng điểm", sent.QuerySelector("h1")!.TextContent);
        Assert.Equal(ScorecardState.Submitted, (await app.World.ReadScorecardAsync(scoring, place.Members[2])).State);

        await app.World.SendCardsAsync(scoring);
        await chair.SubmitAsync(path + "/phan-cong", new() { ["CheckersPerCard"] = "2", ["Seed"] = "77" });
        Assert.Contains("77", (await leader.OpenAsync(path + "/phan-cong")).QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync(path + "/chuyen-giai-doan", new() { ["Version"] = await VersionAsync(chair, path + "/chuyen-giai-doan") });

        var round = await app.World.ReadScoringAsync(scoring);
        var mine = round.Assignments.First(a => a.CheckerUnitId == place.Members[2].Id);
        var checkedUnit = place.Members.Single(u => u.Id == mine.CheckedUnitId);
        var sheet = $"{path}/cham-cheo/{checkedUnit.Code}";
        Assert.Contains(sheet, Links(await leader.OpenAsync("/viec-cua-toi")));
        var fields = Grid(await leader.OpenAsync(sheet));
        fields["v0"] = "1";
        var silent = await leader.PostAsync(sheet + "/gui", fields);
        Assert.Equal(HttpStatusCode.OK, silent.StatusCode);
        await leader.SubmitAsync(sheet + "/giu-nguyen", Grid(await leader.OpenAsync(sheet)));
        fields = Grid(await leader.OpenAsync(sheet));
        await leader.RefusedAsync(sheet + "/gui", fields);
        fields["n0"] = "Thiếu minh chứng.";
        await leader.SubmitAsync(sheet + "/gui", fields);
        await leader.SubmitAsync(sheet + "/rut-lai", []);
        await leader.SubmitAsync(sheet + "/gui", Grid(await leader.OpenAsync(sheet)));
        await app.World.SendChecksAsync(scoring);
        await chair.SubmitAsync(path + "/chuyen-giai-doan", new() { ["Version"] = await VersionAsync(chair, path + "/chuyen-giai-doan") });

        var owner = await app.SignInAsync(await app.World.PersonInAsync(checkedUnit));
        var explain = $"{path}/bang-diem/{checkedUnit.Code}/giai-trinh";
        Assert.Contains("Thiếu minh chứng.", (await owner.OpenAsync(explain)).Body!.TextContent, StringComparison.Ordinal);
        var key = (await app.World.ReadScoringSheetAsync(scoring)).Criteria[0].Key.ToString();
        await owner.RefusedAsync(explain, new() { ["Criterion"] = key, ["Text"] = " " });
        await owner.SubmitAsync(explain, new() { ["Criterion"] = key, ["Text"] = "Minh chứng ở trang 3." });
        var answer = (await leader.OpenAsync(explain)).QuerySelector("form[action*='/giai-trinh/']")!.GetAttribute("action")!;
        await leader.SubmitAsync(answer, new() { ["Text"] = "Đã xem, đồng ý." });
        Assert.Contains("Đã xem, đồng ý.", (await owner.OpenAsync(explain)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_of_other_blocs_and_handed_over_chairs_are_refused_and_stages_refuse_what_is_not_theirs()
    {
        var place = await app.World.BlocYearAsync();
        var test = await app.World.ScoringAsync(place);
        var foreign = await app.World.BlocYearAsync();
        var stranger = await app.SignInAsync(await app.World.PersonInAsync(foreign.Chair));
        Assert.Equal(HttpStatusCode.Forbidden, await stranger.StatusAsync(test.Path));
        var member = await app.SignInAsync(await app.World.PersonInAsync(place.Members[2]));
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync($"{test.Path}/bang-diem/{place.Members[3].Code}/dong", new() { ["s0"] = "0", ["v0"] = "9" })).StatusCode);
        Assert.Contains("chưa gửi", (await member.OpenAsync($"{test.Path}/bang-diem/{place.Members[3].Code}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("nên không chấm chéo được", await RefusedTextAsync(member, $"{test.Path}/cham-cheo/{place.Members[3].Code}/dong", new() { ["s0"] = "0", ["v0"] = "9" }), StringComparison.Ordinal);

        await app.World.MoveScoringAsync(test, ScoringStage.CrossCheck);
        var late = await RefusedTextAsync(member, $"{test.Path}/bang-diem/{place.Members[2].Code}/dong", new() { ["s0"] = "1", ["v0"] = "1" });
        Assert.Contains("Chấm chéo", late, StringComparison.Ordinal);
        var sheet = await app.World.ReadScoringSheetAsync(test);
        Assert.Equal(World.ValueOf(sheet.Criteria[0], 2), (await app.World.ReadScorecardAsync(test, place.Members[2])).LineOf(sheet.Criteria[0].Key).Self);

        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        await app.World.HandOverAsync(place);
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync(test.Path + "/chuyen-giai-doan", new() { ["Version"] = "1" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await chair.StatusAsync(test.Path));
        var checker = (await app.World.ReadScoringAsync(test)).Assignments.First(a => a.CheckerUnitId == place.Members[2].Id);
        var checkedUnit = place.Members.Single(u => u.Id == checker.CheckedUnitId);
        Assert.Contains("bàn giao", await RefusedTextAsync(member, $"{test.Path}/cham-cheo/{checkedUnit.Code}/dong", new() { ["s0"] = "0", ["v0"] = "9" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_moved_by_the_office_holds_at_once_on_the_round_in_tasks_and_in_the_years_steps()
    {
        var place = await app.World.BlocYearAsync();
        var test = await app.World.ScoringAsync(place);
        var office = await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff));
        var member = await app.SignInAsync(await app.World.PersonInAsync(place.Members[2]));
        await office.RefusedAsync(test.Path + "/thoi-han", new() { ["Stage"] = nameof(ScoringStage.SelfScore), ["Until"] = "17/7/2026" });
        await office.SubmitAsync(test.Path + "/thoi-han", new() { ["Stage"] = nameof(ScoringStage.SelfScore), ["Until"] = "17/7/2026", ["Reason"] = "Mưa lũ kéo dài." });
        foreach (var page in new[] { test.Path, "/viec-cua-toi", place.Path })
            Assert.True((await member.OpenAsync(page)).Body!.TextContent.Contains("17/07", StringComparison.Ordinal), page);
        Assert.Contains("Mưa lũ kéo dài.", (await member.OpenAsync(test.Path)).Body!.TextContent, StringComparison.Ordinal);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync(test.Path + "/thoi-han", new() { ["Stage"] = nameof(ScoringStage.SelfScore), ["Until"] = "18/7/2026", ["Reason"] = "x" })).StatusCode);
    }

    [Fact]
    public async Task Only_the_lead_opens_a_stage_again_with_a_reason()
    {
        var test = await app.World.ScoringAsync(await app.World.BlocYearAsync(), ScoringStage.Explanation);
        var staff = await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff));
        var lead = await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeLead));
        Assert.Equal(HttpStatusCode.Forbidden, await staff.StatusAsync(test.Path + "/mo-lai"));
        var version = await VersionAsync(lead, test.Path + "/mo-lai");
        await lead.RefusedAsync(test.Path + "/mo-lai", new() { ["Version"] = version, ["Stage"] = nameof(ScoringStage.CrossCheck) });
        await lead.RefusedAsync(test.Path + "/mo-lai", new() { ["Version"] = version, ["Stage"] = nameof(ScoringStage.Agreement), ["Reason"] = "Xin mở." });
        await lead.SubmitAsync(test.Path + "/mo-lai", new() { ["Version"] = version, ["Stage"] = nameof(ScoringStage.CrossCheck), ["Reason"] = "Hai đơn vị chưa kịp chấm." });
        Assert.Equal(ScoringStage.CrossCheck, (await app.World.ReadScoringAsync(test)).Stage);
    }

    [Fact]
    public async Task A_card_is_returned_with_a_reason_and_the_vice_chair_stands_in_for_a_conflicted_chair()
    {
        var place = await app.World.BlocYearAsync();
        var test = await app.World.ScoringAsync(place);
        await app.World.SendCardsAsync(test);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        var vice = await app.SignInAsync(await app.World.PersonInAsync(place.ViceChair));
        var (card, own) = ($"{test.Path}/bang-diem/{place.Members[2].Code}", $"{test.Path}/bang-diem/{place.Chair.Code}");
        Assert.Null((await vice.OpenAsync(card)).QuerySelector("form[action$='/tra-lai']"));
        Assert.Null((await chair.OpenAsync(own)).QuerySelector("form[action$='/tra-lai']"));
        Assert.NotNull((await vice.OpenAsync(own)).QuerySelector("form[action$='/tra-lai']"));
        await chair.SubmitAsync(test.Path + "/xung-dot", new() { ["CardUnit"] = $"{place.Members[2].Id}", ["Reason"] = "Người nhà của lãnh đạo." });
        var version = await VersionAsync(vice, card);
        Assert.Equal(HttpStatusCode.OK, (await chair.PostAsync(card + "/tra-lai", new() { ["Version"] = version, ["Reason"] = "Thiếu." })).StatusCode);
        Assert.Equal(ScorecardState.Submitted, (await app.World.ReadScorecardAsync(test, place.Members[2])).State);
        await vice.RefusedAsync(card + "/tra-lai", new() { ["Version"] = version, ["Reason"] = " " });
        await vice.SubmitAsync(card + "/tra-lai", new() { ["Version"] = version, ["Reason"] = "Thiếu minh chứng 1.3." });
        var member = await app.SignInAsync(await app.World.PersonInAsync(place.Members[2]));
        Assert.Contains("Thiếu minh chứng 1.3.", (await member.OpenAsync(card)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sửa và gửi lại bảng điểm", (await member.OpenAsync("/viec-cua-toi")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_sends_with_the_signed_scan_only()
    {
        var place = await app.World.BlocYearAsync();
        var test = await app.World.ScoringAsync(place);
        var officer = await app.SignInAsync(await app.World.PersonInAsync(place.Members[2], PositionKind.Officer));
        var card = $"{test.Path}/bang-diem/{place.Members[2].Code}";
        await FillAsync(officer, card, test, 1);
        await ProveAsync(officer, card, test);
        var fields = new Dictionary<string, string> { ["Version"] = await VersionAsync(officer, card + "/kiem-tra"), ["SignerName"] = "Trần Văn Ký", ["SignerTitle"] = "Hiệu trưởng" };
        Assert.Contains("bản quét", (await officer.RefusedAsync(card + "/gui", fields)).Body!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync(card + "/gui", fields, ("Scan", "ban-ky.pdf", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF"u8.ToArray()));
        var stored = await app.World.ReadScorecardAsync(test, place.Members[2]);
        Assert.Equal((ScorecardState.Submitted, "Trần Văn Ký"), (stored.State, stored.SignerName));
        Assert.NotNull(stored.ScanFileId);
    }

    private async Task<ScoringRound> ReadRoundAsync(TestBlocYear place)
    {
        await using var scope = app.Database(out var db);
        return Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AsNoTracking(db.ScoringRounds).Single(r => r.BlocYearId == place.BlocYearId);
    }

    private static async Task ProveAsync(Visitor visitor, string card, TestScoring test)
    {
        var page = await visitor.OpenAsync(card + "/minh-chung/them");
        var all = page.QuerySelectorAll("input[name=Proves]").Select(i => i.GetAttribute("value")!).ToList();
        var token = await visitor.TokenAsync();
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Kind", nameof(EvidenceKind.Reference)), new("Title", "QĐ 118/QĐ-TCT"), .. all.Select(k => new KeyValuePair<string, string>("Proves", k))]);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Client.PostAsync(card + "/minh-chung", content, TestContext.Current.CancellationToken)).StatusCode);
    }

    private async Task FillAsync(Visitor visitor, string card, TestScoring test, int at)
    {
        var fields = Grid(await visitor.OpenAsync(card));
        foreach (var (criterion, i) in (await app.World.ReadScoringSheetAsync(test)).Criteria.Select((c, i) => (c, i)).Where(x => fields.ContainsKey($"v{x.i}")))
        {
            fields[$"v{i}"] = Typed(criterion, World.ValueOf(criterion, at));
            if (fields.ContainsKey($"t{i}"))
                fields[$"t{i}"] = "100";
        }

        await visitor.SubmitAsync(card + "/dong", fields);
    }

    /// <summary>A value as people type it.</summary>
    private static string Typed(Criterion criterion, LineValue value) => value.Level ?? (criterion.Method == ScoringMethod.PassFail ? "Có" : value.Value.ToString("0.##", Domain.VietnameseText.Culture));

    /// <summary>The fields of a grid as the page would post them.</summary>
    internal static Dictionary<string, string> Grid(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll("form[data-grid] input[name], form[data-grid] textarea[name], form[data-grid] select[name]")
        .Where(f => !f.GetAttribute("name")!.StartsWith("__", StringComparison.Ordinal)).ToDictionary(f => f.GetAttribute("name")!, f => f switch
        {
            AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value ?? "",
            AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
            _ => f.GetAttribute("value") ?? "",
        });

    private static async Task<string> VersionAsync(Visitor visitor, string address) => (await visitor.OpenAsync(address)).QuerySelector("input[name=Version]")!.GetAttribute("value")!;

    private static async Task<string> RefusedTextAsync(Visitor visitor, string address, Dictionary<string, string> fields) => (await visitor.RefusedAsync(address, fields)).Body!.TextContent;

    private static IEnumerable<string> Links(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!);

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : RoundWayTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : RoundWayTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : RoundWayTests(app);
}
