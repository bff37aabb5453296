using System.Net;
using AngleSharp.Dom;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Blocs;

/// <summary>A bloc-year opened in its middle: earlier steps with their documents, told everywhere, withdrawn with a reason, and enough for the steps that follow.</summary>
public abstract class OutsideStepTests
{
    private static readonly byte[] Pdf = "%PDF-1.4\n%%EOF\n"u8.ToArray();
    private readonly PortalApp app;

    protected OutsideStepTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_year_that_has_begun_is_opened_and_leads_to_the_steps_already_done()
    {
        var bloc = await app.World.BlocYearAsync(firstYear: 2026);
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var page = await office.SubmitAsync($"/khoi-thi-dua/{bloc.Path.Split('/')[2]}/mo-nam", new() { ["FirstYear"] = "2025", ["CarryMembers"] = "false", ["Begun"] = "true" });
        Assert.Equal("Bước đã làm ngoài Cổng", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(7, page.QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task A_step_is_entered_with_its_scans_and_every_member_reads_who_entered_it_and_opens_them()
    {
        var world = app.World;
        var year = await world.BlocYearAsync();
        var person = await world.PersonInAsync(year.Chair);
        var chair = await app.SignInAsync(person);
        var page = await chair.SubmitAsync($"{year.Path}/buoc/trien-khai", await FormAsync(year), ("Files", "Bien ban trien khai.pdf", Pdf), ("Files", "Ke hoach.pdf", Pdf));
        Assert.Contains($"Đã làm ngoài Cổng ngày 05/06/2026, do {person.FullName} ghi.", page.QuerySelector("ol.steps")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("kèm 2 văn bản", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);

        var step = await chair.SubmitAsync($"{year.Path}/buoc/trien-khai/van-ban", new() { ["Title"] = "Quy chế", ["Number"] = "01/QC-KTĐ", ["IssuedOn"] = "4/6/2026" });
        Assert.Contains("Quy chế, số 01/QC-KTĐ, ngày 04/06/2026 (chưa có tệp)", step.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var member = await app.SignInAsync(await world.PersonInAsync(year.Members[3]));
        var line = await member.OpenAsync(year.Path);
        var link = line.QuerySelector("ol.steps a[href*='lam-ngoai-cong']")!;
        Assert.StartsWith("Văn bản kèm theo (3)", link.TextContent, StringComparison.Ordinal);
        var read = await member.OpenAsync(link.GetAttribute("href")!);
        Assert.Empty(read.QuerySelectorAll("main a[href*='/buoc/trien-khai']:not([href*='van-ban'])"));
        var file = read.QuerySelectorAll("main a[href*='van-ban']").Single(a => a.TextContent == "Bien ban trien khai").GetAttribute("href")!;
        Assert.Equal(Pdf, await member.Client.GetByteArrayAsync(file, Cancel));
        var stranger = await app.SignInAsync(await world.PersonInAsync((await world.BlocYearAsync()).Chair));
        Assert.Equal(HttpStatusCode.Forbidden, await stranger.StatusAsync(file));
        foreach (var act in new[] { "van-ban", "rut", "xep-hang", $"{file.Split('/')[^2]}/{file.Split('/')[^1]}/bo" })
            Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync($"{year.Path}/buoc/{(act == "xep-hang" ? "cham-diem" : "trien-khai")}/{act}", [])).StatusCode);

        var id = file.Split('/')[^1];
        await chair.SubmitAsync($"{year.Path}/buoc/trien-khai/van-ban/{id}/bo", []);
        Assert.Equal(HttpStatusCode.NotFound, await member.StatusAsync(file));
    }

    [Fact]
    public async Task A_file_is_judged_by_its_content_and_a_refused_one_leaves_the_step_unentered_and_what_was_typed()
    {
        var year = await app.World.BlocYearAsync();
        var chair = await app.SignInAsync(await app.World.PersonInAsync(year.Chair));
        var refused = await chair.RefusedAsync($"{year.Path}/buoc/giao-uoc", await FormAsync(year), ("Files", "giao-uoc.pdf", "MZ không phải PDF"u8.ToArray()));
        Assert.NotNull(refused.QuerySelector("#Files-loi"));
        Assert.Contains("Hội nghị; Biên bản số 02", refused.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await using (var scope = app.Database(out var db))
            Assert.Empty(await db.BlocYears.Where(y => y.Id == year.BlocYearId).SelectMany(y => y.Steps).ToListAsync(Cancel));
        await chair.SubmitAsync($"{year.Path}/buoc/giao-uoc", await FormAsync(year));
        var empty = await chair.RefusedAsync($"{year.Path}/buoc/giao-uoc/van-ban", new() { ["IssuedOn"] = "4/6/2026" });
        Assert.NotNull(empty.QuerySelector("#File-loi"));
        Assert.Equal("4/6/2026", empty.QuerySelector("input[name=IssuedOn]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_withdrawn_step_waits_again_and_tells_who_withdrew_it_and_why()
    {
        var year = await app.World.BlocYearAsync();
        var chair = await app.SignInAsync(await app.World.PersonInAsync(year.Chair));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusAsync($"{year.Path}/buoc/so-ket/rut"));
        await chair.SubmitAsync($"{year.Path}/buoc/so-ket", await FormAsync(year), ("Files", "Bien ban.pdf", Pdf));
        var warned = await chair.OpenAsync($"{year.Path}/buoc/so-ket/rut");
        Assert.Contains("1 văn bản kèm theo không còn hiện", warned.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var form = new Dictionary<string, string> { ["Reason"] = " ", ["Version"] = await app.World.VersionAsync(year) };
        Assert.NotNull((await chair.RefusedAsync($"{year.Path}/buoc/so-ket/rut", form)).QuerySelector("#Reason-loi"));
        form["Reason"] = "Ghi nhầm của năm trước";
        var page = await chair.SubmitAsync($"{year.Path}/buoc/so-ket/rut", form);
        Assert.Contains("đã rút lúc", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ghi nhầm của năm trước", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Triển khai", (await chair.OpenAsync(year.Path)).QuerySelector("li[aria-current=step] .step__name")!.TextContent);
        await chair.SubmitAsync($"{year.Path}/buoc/so-ket", await FormAsync(year));
    }

    [Fact]
    public async Task A_ranking_agreed_outside_is_copied_and_an_award_is_chosen_by_it()
    {
        var world = app.World;
        var year = await world.BlocYearAsync(4);
        var chair = await app.SignInAsync(await world.PersonInAsync(year.Chair));
        var ranks = $"{year.Path}/buoc/cham-diem/xep-hang";
        Assert.Equal(HttpStatusCode.Redirect, await chair.StatusAsync(ranks));
        await chair.SubmitAsync($"{year.Path}/buoc/cham-diem", await FormAsync(year));
        var fields = FormFields.Of(await chair.OpenAsync(ranks), "/xep-hang");
        for (var i = 0; i < 4; i++)
            (fields[$"Places[{i}].Rank"], fields[$"Places[{i}].Points"]) = ($"{4 - i}", $"{90 + i},5");
        var refused = await chair.RefusedAsync(ranks, new(fields) { ["Places[0].Rank"] = "x", ["Places[1].Points"] = "chín mươi" });
        Assert.Equal("chín mươi", refused.QuerySelector("[name='Places[1].Points']")!.GetAttribute("value"));
        refused = await chair.RefusedAsync(ranks, new(fields) { ["Places[3].Rank"] = "2", ["Places[2].Rank"] = "1" });
        Assert.Contains("có điểm cao hơn", refused.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        var shown = await chair.SubmitAsync(ranks, fields);
        var tables = shown.QuerySelectorAll("table");
        Assert.Equal(year.Members[3].Name, tables[tables.Length - 1].QuerySelector("tbody th")!.TextContent);

        var review = $"{year.Path}/binh-xet";
        await chair.SubmitAsync($"{review}/danh-hieu/them", new() { ["Award"] = "BKTINH-TT", ["Number"] = "1", ["Method"] = "Ranking" });
        var slate = await SlateAsync(year);
        var ranked = await chair.OpenAsync($"{review}/danh-hieu/{slate}/xep-hang");
        Assert.Equal(year.Members[3].Id.ToString(), Assert.Single(ranked.QuerySelectorAll("input[name=Units][checked]")).GetAttribute("value"));
        await chair.SubmitAsync($"{review}/danh-hieu/{slate}/xep-hang", new() { ["Units[0]"] = $"{year.Members[3].Id}", ["Units[1]"] = $"{year.Members[2].Id}" });
        await using (var scope = app.Database(out var db))
        {
            var state = await db.ReviewStateAsync(year.BlocYearId, new DateOnly(2026, 6, 10), toChange: true, Cancel);
            var deed = world.Deed(year.BlocYearId);
            state.Review.Agree(1, deed.Today, "Nhất trí", state.Facts.Scores, 4, _ => [], deed);
            db.Expect(state.Review, state.Review.Version);
            await db.SaveAsync(deed, "hiệp thương kiểm thử", Cancel);
        }

        var chosen = await chair.SubmitAsync($"{review}/danh-hieu/{slate}/ket-qua", new());
        Assert.Contains("chấm ngoài Cổng", chosen.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await using var read = app.Database(out var stored);
        var whole = await stored.AwardReviews.Whole().AsNoTracking().SingleAsync(r => r.BlocYearId == year.BlocYearId, Cancel);
        Assert.Equal(year.Members[3].Id, whole.Candidate(whole.Slate(slate).Chosen.Single().CandidateId).Candidate.UnitId);

        fields["Version"] = await world.VersionAsync(year);
        Assert.Contains("đã được hiệp thương theo kết quả", (await chair.RefusedAsync(ranks, fields)).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await chair.RefusedAsync($"{year.Path}/buoc/cham-diem/rut", new() { ["Reason"] = "Nhầm", ["Version"] = await world.VersionAsync(year) });
    }

    [Fact]
    public async Task A_secret_ballot_held_outside_is_copied_once_the_annual_review_is_entered_with_its_minutes_and_a_dossier_follows()
    {
        var world = app.World;
        var year = await world.VotingPlaceAsync(members: 4);
        var slate = await world.SecretReviewAsync(year, [year.Members[1], year.Members[2]]);
        var chair = await app.SignInAsync(await world.PersonInAsync(year.Chair));
        var (review, choose) = ($"{year.Path}/binh-xet", $"{year.Path}/binh-xet/danh-hieu/{slate}/ket-qua");
        Assert.Null((await chair.OpenAsync(review)).QuerySelector($"a[href='{choose}']"));
        var form = await FormAsync(year);
        await chair.SubmitAsync($"{year.Path}/buoc/tong-ket", form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chair.PostAsync(choose, new() { ["Present"] = "4", ["On"] = "5/6/2026", ["Record"] = "Biên bản kiểm phiếu" })).StatusCode);
        await chair.SubmitAsync($"{year.Path}/buoc/tong-ket/van-ban", new() { ["Title"] = "Biên bản kiểm phiếu" }, ("File", "kiem-phieu.pdf", Pdf));
        Assert.NotNull((await chair.OpenAsync(review)).QuerySelector($"a[href='{choose}']"));
        var votes = new Dictionary<string, string>(FormFields.Of(await chair.OpenAsync(choose), "/ket-qua")) { ["Votes[0].For"] = "4", ["Votes[1].For"] = "1", ["Present"] = "4", ["On"] = "5/6/2026", ["Record"] = "Biên bản kiểm phiếu số 10/BB-KTĐ" };
        var done = await chair.SubmitAsync(choose, votes);
        Assert.Contains("Bỏ phiếu tại hội nghị ngoài Cổng.", done.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var dossier = await chair.SubmitAsync($"{year.Path}/ho-so/lap", []);
        Assert.Contains("Hồ sơ đề nghị khen thưởng 1", dossier.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Guid> SlateAsync(TestBlocYear year)
    {
        await using var scope = app.Database(out var db);
        return (await db.AwardReviews.Whole().AsNoTracking().SingleAsync(r => r.BlocYearId == year.BlocYearId, Cancel)).Slates.Single().Id;
    }

    private async Task<Dictionary<string, string>> FormAsync(TestBlocYear year) => new()
    {
        ["DoneOn"] = "5/6/2026",
        ["Note"] = "Hội nghị; Biên bản số 02/BB-KTĐ",
        ["Version"] = await app.World.VersionAsync(year),
    };

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : OutsideStepTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : OutsideStepTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : OutsideStepTests(app);
}
