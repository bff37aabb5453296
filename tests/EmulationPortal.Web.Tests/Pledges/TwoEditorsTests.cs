using System.Text.Json;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;

namespace EmulationPortal.Web.Tests.Pledges;

/// <summary>Several people on one registration; and figures offered from one place to the next, never copied unasked.</summary>
public abstract class TwoEditorsTests
{
    private readonly PortalApp app;

    protected TwoEditorsTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task Two_people_fill_two_lines_of_one_page_and_both_are_kept()
    {
        var (bloc, unit, path, first, second) = await OpenedAsync();
        var (mine, theirs) = (FormFields.Of(await first.OpenAsync(path), "/dong"), FormFields.Of(await second.OpenAsync(path), "/dong"));
        var at = await AtAsync(bloc, unit, "tuyen-sinh");
        var other = await AtAsync(bloc, unit, "don-thu");
        mine[$"Lines[{at}].Value"] = "350";
        theirs[$"Lines[{other}].Value"] = "2";
        await first.SubmitAsync($"{path}/dong", mine);
        await second.SubmitAsync($"{path}/dong", theirs);
        var kept = (await app.World.RegistrationOfAsync(bloc, unit))!.AllLines();
        Assert.Equal((350m, 2m), (kept[at].Value, kept[other].Value));
    }

    [Fact]
    public async Task Two_people_fill_one_line_both_are_kept_and_shown()
    {
        var (bloc, unit, path, first, second) = await OpenedAsync();
        var (mine, theirs) = (FormFields.Of(await first.OpenAsync(path), "/dong"), FormFields.Of(await second.OpenAsync(path), "/dong"));
        var at = await AtAsync(bloc, unit, "tuyen-sinh");
        mine[$"Lines[{at}].Value"] = "350";
        theirs[$"Lines[{at}].Value"] = "400";
        await first.SubmitAsync($"{path}/dong", mine);
        var answer = await second.PostAsync($"{path}/dong", theirs);
        Assert.EndsWith("/hai-ban", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var both = await second.OpenAsync(answer.Headers.Location!.ToString());
        Assert.Contains("350", both.QuerySelector(".versions__text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(350, (await app.World.RegistrationOfAsync(bloc, unit))!.AllLines()[at].Value);
        await second.SubmitAsync($"{path}/dong?ghep=true", FormFields.Of(both, "?ghep=true"));
        Assert.Equal(400, (await app.World.RegistrationOfAsync(bloc, unit))!.AllLines()[at].Value);
        Assert.DoesNotContain("hai bản khác nhau", (await second.OpenAsync(path)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Autosave_answers_with_the_versions_of_the_lines_it_saved()
    {
        var (bloc, unit, path, first, _) = await OpenedAsync();
        var form = FormFields.Of(await first.OpenAsync(path), "/dong");
        var at = await AtAsync(bloc, unit, "tuyen-sinh");
        var versions = await AutosaveAsync(first, path, form, at, "1.234,5");
        Assert.Equal([$"Lines[{at}].Version", $"Lines[{at}].Was"], versions.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("1", versions[$"Lines[{at}].Version"]);
        Assert.Equal(1234.5m, (await app.World.RegistrationOfAsync(bloc, unit))!.AllLines()[at].Value);
    }

    [Fact]
    public async Task A_figure_typed_back_to_what_it_was_is_saved_too()
    {
        var (bloc, unit, path, first, _) = await OpenedAsync();
        var form = FormFields.Of(await first.OpenAsync(path), "/dong");
        var at = await AtAsync(bloc, unit, "tuyen-sinh");
        var before = form[$"Lines[{at}].Value"];
        foreach (var (field, value) in await AutosaveAsync(first, path, form, at, "999"))
            form[field] = value;
        await AutosaveAsync(first, path, form, at, before);
        Assert.NotEqual(999m, (await app.World.RegistrationOfAsync(bloc, unit))!.AllLines()[at].Value);
    }

    /// <summary>Types a figure, lets the page save it by itself, and returns the hidden fields it then sets.</summary>
    private static async Task<Dictionary<string, string>> AutosaveAsync(Visitor visitor, string path, Dictionary<string, string> form, int at, string value)
    {
        form[$"Lines[{at}].Value"] = value;
        form["__RequestVerificationToken"] = await visitor.TokenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{path}/dong") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("X-Autosave", "1");
        using var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return json.RootElement.GetProperty("versions").EnumerateObject().ToDictionary(v => v.Name, v => v.Value.GetString()!);
    }

    [Fact]
    public async Task A_figure_of_the_report_is_offered_as_progress_and_a_target_is_offered_to_the_report()
    {
        var bloc = await app.World.BlocYearAsync();
        await app.World.RegistrationsAsync(bloc);
        var unit = bloc.Members[2];
        await app.World.RegistrationAsync(bloc, unit);
        var round = await app.World.RoundAsync(bloc);
        var officer = await app.SignInAsync(await app.World.PersonInAsync(unit, PositionKind.Officer));
        await officer.SubmitAsync($"{round.Of(unit)}/bat-dau", []);
        await officer.SubmitAsync($"{round.Of(unit)}/chi-tieu/rieng", new() { ["OwnName"] = "Tuyển  sinh", ["OwnUnit"] = "HSSV", ["OwnKind"] = nameof(IndicatorKind.Number) });
        Assert.Contains("Tuyển sinh: kế hoạch 350", (await officer.OpenAsync(round.Of(unit))).Body!.TextContent, StringComparison.Ordinal);
        var line = (await app.World.ReportAsync(round, unit))!.Lines.Single(l => l.Name == "Tuyển sinh");
        Assert.Null(line.Plan);
        await officer.SubmitAsync($"{round.Of(unit)}/chi-tieu/lay-so", []);
        var report = (await app.World.ReportAsync(round, unit))!;
        Assert.Equal(350, report.Lines.Single(l => l.Name == "Tuyển sinh").Plan);

        var figures = FormFields.Of(await officer.OpenAsync(round.Of(unit)), "/chi-tieu");
        figures["EstimatedOn"] = "30/6/2026";
        figures[$"Lines[{report.Lines.ToList().FindIndex(l => l.Name == "Tuyển sinh")}].Estimated"] = "175";
        await officer.SubmitAsync($"{round.Of(unit)}/chi-tieu", figures);
        Assert.Null((await app.World.TargetsAsync(bloc)).ProgressOf(unit.Id, "tuyen-sinh"));
        var offered = await officer.OpenAsync($"{bloc.Path}/tien-do/{unit.Code}/ghi?tu=bao-cao");
        var record = FormFields.Of(offered, "/ghi");
        Assert.Equal(("175", "30/06/2026"), (record["Rows[0].Value"], record["On"]));
        await officer.SubmitAsync($"{bloc.Path}/tien-do/{unit.Code}/ghi", record);
        Assert.Equal(new ProgressFact(175, null, false, new DateOnly(2026, 6, 30)), (await app.World.TargetsAsync(bloc)).ProgressOf(unit.Id, "tuyen-sinh"));
    }

    private async Task<(TestBlocYear Bloc, Unit Unit, string Path, Visitor First, Visitor Second)> OpenedAsync()
    {
        var bloc = await app.World.BlocYearAsync();
        await app.World.RegistrationsAsync(bloc);
        var unit = bloc.Members[2];
        var first = await app.SignInAsync(await app.World.PersonInAsync(unit, name: "Lê Thị Trước"));
        await first.SubmitAsync($"{bloc.Path}/dang-ky/{unit.Code}/bat-dau", []);
        return (bloc, unit, $"{bloc.Path}/dang-ky/{unit.Code}", first, await app.SignInAsync(await app.World.PersonInAsync(unit, PositionKind.Officer, name: "Vũ Văn Sau")));
    }

    private async Task<int> AtAsync(TestBlocYear bloc, Unit unit, string code) => (await app.World.RegistrationOfAsync(bloc, unit))!.AllLines().ToList().FindIndex(l => l is Target target && target.Code == code);

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : TwoEditorsTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : TwoEditorsTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : TwoEditorsTests(app);
}
