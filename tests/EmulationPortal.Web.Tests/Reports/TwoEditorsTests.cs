using System.Net;
using System.Text.Json;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Reports;

/// <summary>Several people and windows on one report: nothing is lost, nothing is overwritten unread.</summary>
public abstract class TwoEditorsTests
{
    private readonly PortalApp app;

    protected TwoEditorsTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task Two_people_edit_one_section_both_texts_are_kept_and_shown()
    {
        var (round, unit, section) = await DraftAsync();
        var first = await app.SignInAsync(await app.World.PersonInAsync(unit, name: "Lê Thị Trước"));
        var second = await app.SignInAsync(await app.World.PersonInAsync(unit, PositionKind.Officer, name: "Vũ Văn Sau"));
        var address = $"{round.Of(unit)}/muc/{section.Id}";
        await first.SubmitAsync(address, Form(section.TextVersion, "Bản của người thứ nhất."));

        var answer = await second.PostAsync(address, Form(section.TextVersion, "Bản của người thứ hai."));
        Assert.EndsWith("/hai-ban", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var both = await second.OpenAsync(answer.Headers.Location!.ToString());
        Assert.Contains("Bản của người thứ nhất.", both.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bản của người thứ hai.", both.QuerySelector("textarea[name=Text]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lê Thị Trước", both.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bản của người thứ nhất.", await TextAsync(round, unit, section.Id));
        Assert.Contains("hai bản khác nhau", (await second.OpenAsync(round.Of(unit))).Body!.TextContent, StringComparison.Ordinal);

        var merged = FormFields.Of(both, "?ghep=true");
        merged["Text"] = "Bản của người thứ nhất.\nBản của người thứ hai.";
        var page = await second.SubmitAsync($"{address}?ghep=true", merged);
        Assert.DoesNotContain("hai bản khác nhau", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bản của người thứ nhất.\nBản của người thứ hai.", await TextAsync(round, unit, section.Id));
        await using var scope = app.Database(out var db);
        var kept = await db.SetAsideTexts.SingleAsync(t => t.SectionId == section.Id, TestContext.Current.CancellationToken);
        Assert.Equal(("Bản của người thứ hai.", "Vũ Văn Sau", true), (kept.Text, kept.PersonName, kept.SettledAt is not null));
    }

    [Fact]
    public async Task Saves_that_meet_at_the_same_moment_lose_nothing()
    {
        var (round, unit, section) = await DraftAsync();
        var people = new List<Visitor>();
        for (var i = 0; i < 4; i++)
            people.Add(await app.SignInAsync(await app.World.PersonInAsync(unit)));
        var tokens = await Task.WhenAll(people.Select(p => p.TokenAsync()));
        await Task.WhenAll(people.Select((p, i) => AutosaveAsync(p, $"{round.Of(unit)}/muc/{section.Id}", Form(section.TextVersion, $"Bản {i}"), tokens[i])));
        await using var scope = app.Database(out var db);
        var aside = await db.SetAsideTexts.Where(t => t.SectionId == section.Id).Select(t => t.Text).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["Bản 0", "Bản 1", "Bản 2", "Bản 3"], aside.Append(await TextAsync(round, unit, section.Id)).Order());
    }

    [Fact]
    public async Task Two_people_write_two_sections_at_once_and_neither_is_stopped()
    {
        var (round, unit, section) = await DraftAsync();
        var other = (await app.World.ReportAsync(round, unit))!.Sections.Last(s => s.TakesText);
        var first = await app.SignInAsync(await app.World.PersonInAsync(unit));
        var second = await app.SignInAsync(await app.World.PersonInAsync(unit));
        var answers = await Task.WhenAll(
            AutosaveAsync(first, $"{round.Of(unit)}/muc/{section.Id}", Form(section.TextVersion, "Mục đầu"), await first.TokenAsync()),
            AutosaveAsync(second, $"{round.Of(unit)}/muc/{other.Id}", Form(other.TextVersion, "Mục cuối"), await second.TokenAsync()));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Equal("Mục đầu", await TextAsync(round, unit, section.Id));
        Assert.Equal("Mục cuối", await TextAsync(round, unit, other.Id));
    }

    [Fact]
    public async Task The_script_is_answered_as_agreed()
    {
        var (round, unit, section) = await DraftAsync();
        var writer = await app.SignInAsync(await app.World.PersonInAsync(unit));
        var address = $"{round.Of(unit)}/muc/{section.Id}";
        var token = await writer.TokenAsync();
        var saved = await AutosaveAsync(writer, address, Form(section.TextVersion, "Tự lưu"), token);
        var json = JsonDocument.Parse(await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(section.TextVersion + 1, json.GetProperty("version").GetInt64());
        Assert.Matches(@"^\d\d:\d\d$", json.GetProperty("savedAt").GetString()!);

        var met = await AutosaveAsync(writer, address, Form(section.TextVersion, "Cửa sổ cũ"), token);
        Assert.Equal(HttpStatusCode.Conflict, met.StatusCode);
        var conflict = JsonDocument.Parse(await met.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("conflictUrl").GetString()!;
        Assert.Contains("Cửa sổ cũ", (await writer.OpenAsync(conflict)).Body!.TextContent, StringComparison.Ordinal);

        var stranger = app.Stranger();
        Assert.Equal(HttpStatusCode.Unauthorized, (await AutosaveAsync(stranger, address, Form(0, "x"), await stranger.TokenAsync())).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await AutosaveAsync(writer, address, Form(0, "x"), "giả")).StatusCode);
        var tooLong = await AutosaveAsync(writer, address, Form(section.TextVersion + 1, new string('a', DraftedText.Longest + 1)), token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
        Assert.Contains("60.000", await tooLong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_that_meet_newer_ones_are_shown_beside_them()
    {
        var (round, unit, _) = await DraftAsync();
        var first = await app.SignInAsync(await app.World.PersonInAsync(unit));
        var second = await app.SignInAsync(await app.World.PersonInAsync(unit));
        var form = FormFields.Of(await first.OpenAsync(round.Of(unit)), "/chi-tieu");
        await first.SubmitAsync($"{round.Of(unit)}/chi-tieu", new(form) { ["Lines[0].Estimated"] = "41" });
        var answer = await second.PostAsync($"{round.Of(unit)}/chi-tieu", new(form) { ["Lines[0].Estimated"] = "52" });
        var both = await second.OpenAsync(answer.Headers.Location!.ToString());
        Assert.Contains("41", both.QuerySelector(".versions__text")!.TextContent, StringComparison.Ordinal);
        var mine = FormFields.Of(both, "?ghep=true");
        Assert.Equal("52", mine["Lines[0].Estimated"]);
        await second.SubmitAsync($"{round.Of(unit)}/chi-tieu?ghep=true", mine);
        Assert.Equal(52, (await app.World.ReportAsync(round, unit))!.Lines[0].Estimated);
    }

    [Fact]
    public async Task A_figure_that_is_no_number_is_kept_as_typed_and_named()
    {
        var (round, unit, _) = await DraftAsync();
        var writer = await app.SignInAsync(await app.World.PersonInAsync(unit));
        var form = FormFields.Of(await writer.OpenAsync(round.Of(unit)), "/chi-tieu");
        var page = await writer.RefusedAsync($"{round.Of(unit)}/chi-tieu", new(form) { ["Lines[0].Estimated"] = "mười hai" });
        Assert.Equal("mười hai", page.QuerySelector("[name='Lines[0].Estimated']")!.GetAttribute("value"));
        Assert.Contains("là một số", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Form(long version, string text) => new() { ["Version"] = $"{version}", ["Text"] = text };

    private static async Task<HttpResponseMessage> AutosaveAsync(Visitor visitor, string address, Dictionary<string, string> fields, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]) };
        request.Headers.Add("X-Autosave", "1");
        return await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<string> TextAsync(TestRound round, Unit unit, Guid sectionId) => (await app.World.ReportAsync(round, unit))!.Sections.Single(s => s.Id == sectionId).Text;

    private async Task<(TestRound Round, Unit Unit, UnitReportSection Section)> DraftAsync()
    {
        var bloc = await app.World.BlocYearAsync();
        var round = await app.World.RoundAsync(bloc);
        var report = await app.World.DraftAsync(round, bloc.Members[2]);
        return (round, bloc.Members[2], report.Sections.First(s => s.TakesText));
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : TwoEditorsTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : TwoEditorsTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : TwoEditorsTests(app);
}
