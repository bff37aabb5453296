using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

/// <summary>Lines of a card saved by themselves: nothing newer is overwritten, nothing computed can be posted, nothing acknowledged is lost.</summary>
public abstract class CardSavingTests
{
    /// <summary>How long the forty save, seconds: <c>PORTAL_TEST_SAVING_SECONDS</c>, or three lines each.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(int.TryParse(Environment.GetEnvironmentVariable("PORTAL_TEST_SAVING_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 0);

    private readonly PortalApp app;

    protected CardSavingTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_windows_that_save_one_line_the_second_is_shown_both_values()
    {
        var (test, card, one, sheet) = await OpenAsync();
        var two = await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[2], PositionKind.Officer));
        var (first, second) = (RoundWayTests.Grid(await one.OpenAsync(card)), RoundWayTests.Grid(await two.OpenAsync(card)));
        first["v0"] = "7";
        second["v0"] = "6,5";
        second["v6"] = "3";
        using var saved = JsonDocument.Parse(await (await AutosaveAsync(one, card, first)).Content.ReadAsStringAsync(Cancel));
        Assert.Equal("7,00", saved.RootElement.GetProperty("shown").GetProperty("p0").GetString());
        var met = await AutosaveAsync(two, card, second);
        Assert.Equal(HttpStatusCode.Conflict, met.StatusCode);
        using var answer = JsonDocument.Parse(await met.Content.ReadAsStringAsync(Cancel));
        var both = await two.OpenAsync(answer.RootElement.GetProperty("conflictUrl").GetString()!);
        Assert.Contains("6,5", both.QuerySelector("textarea[name=v0]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("7", both.QuerySelector(".versions__text")!.TextContent, StringComparison.Ordinal);
        var stored = await app.World.ReadScorecardAsync(test, test.Place.Members[2]);
        Assert.Equal(LineValue.Of(7), stored.LineOf(sheet.Criteria[0].Key).Self);
        Assert.Equal(LineValue.Of(3), stored.LineOf(sheet.Criteria[6].Key).Self);

        var fields = both.QuerySelectorAll("form [name]").Where(f => f.GetAttribute("name")!.Length < 8 && !f.GetAttribute("name")!.StartsWith("__", StringComparison.Ordinal))
            .ToDictionary(f => f.GetAttribute("name")!, f => f is AngleSharp.Html.Dom.IHtmlTextAreaElement area ? area.Value.Trim() : f.GetAttribute("value") ?? "");
        await two.SubmitAsync(card + "/dong?ghep=true", fields);
        Assert.Equal(LineValue.Of(6.5m), (await app.World.ReadScorecardAsync(test, test.Place.Members[2])).LineOf(sheet.Criteria[0].Key).Self);
    }

    [Fact]
    public async Task A_value_typed_back_to_what_it_was_is_saved_too()
    {
        var (test, card, visitor, sheet) = await OpenAsync();
        var fields = RoundWayTests.Grid(await visitor.OpenAsync(card));
        foreach (var typed in new[] { "5", "6", "" })
        {
            fields["v0"] = typed;
            using var answer = JsonDocument.Parse(await (await AutosaveAsync(visitor, card, fields)).Content.ReadAsStringAsync(Cancel));
            foreach (var version in answer.RootElement.GetProperty("versions").EnumerateObject())
                fields[version.Name] = version.Value.GetString()!;
        }

        Assert.Equal(LineValue.Missing, (await app.World.ReadScorecardAsync(test, test.Place.Members[2])).LineOf(sheet.Criteria[0].Key).Self);
    }

    [Fact]
    public async Task What_one_line_is_refused_for_holds_up_no_other_and_is_said_at_its_field()
    {
        var (test, card, visitor, sheet) = await OpenAsync();
        var fields = RoundWayTests.Grid(await visitor.OpenAsync(card));
        (fields["v0"], fields["v3"], fields["v6"]) = ("11", "có lẽ", "4");
        using var answer = JsonDocument.Parse(await (await AutosaveAsync(visitor, card, fields)).Content.ReadAsStringAsync(Cancel));
        Assert.Equal(["v0", "v3"], answer.RootElement.GetProperty("faults").EnumerateObject().Select(f => f.Name).Order());
        var page = await visitor.RefusedAsync(card + "/dong", fields);
        Assert.Equal("11", page.QuerySelector("#v0")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("a[href='#v0']"));
        var stored = await app.World.ReadScorecardAsync(test, test.Place.Members[2]);
        Assert.Equal(LineValue.Of(4), stored.LineOf(sheet.Criteria[6].Key).Self);
        Assert.Equal(LineState.Missing, stored.LineOf(sheet.Criteria[0].Key).Self.State);
    }

    [Fact]
    public async Task No_posted_field_sets_a_computed_point()
    {
        var (test, card, visitor, sheet) = await OpenAsync();
        var fields = RoundWayTests.Grid(await visitor.OpenAsync(card));
        Assert.DoesNotContain(fields.Keys, k => k[0] is 'p' or 'g' or 'f');
        var at = sheet.Criteria.ToList().FindIndex(c => c.Method == ScoringMethod.PerItem);
        fields[$"v{at}"] = "2";
        foreach (var forged in new[] { $"p{at}", $"Points{at}", "Lines[0].Points", $"Lines[{at}].Self.Value", "Self.Value", $"Agreed{at}", "Agreed.Value", "Appraised.Value", "Total", "tong", "g0", "State", "SubmittedAt", "UnitId", "SheetId", "Card.State" })
            fields[forged] = forged is "State" or "Card.State" ? "Submitted" : "99";
        using var answer = JsonDocument.Parse(await (await AutosaveAsync(visitor, card, fields)).Content.ReadAsStringAsync(Cancel));
        Assert.Equal("4,00", answer.RootElement.GetProperty("shown").GetProperty($"p{at}").GetString());
        var stored = await app.World.ReadScorecardAsync(test, test.Place.Members[2]);
        Assert.Equal((ScorecardState.Draft, LineValue.Of(2), LineValue.Missing, LineValue.Missing), (stored.State, stored.LineOf(sheet.Criteria[at].Key).Self, stored.LineOf(sheet.Criteria[at].Key).Agreed, stored.LineOf(sheet.Criteria[at].Key).Appraised));
        Assert.All(stored.Lines.Where(l => l.CriterionKey != sheet.Criteria[at].Key), l => Assert.Equal(LineState.Missing, l.Self.State));
        var level = sheet.Criteria.ToList().FindIndex(c => c.Method == ScoringMethod.LevelTable);
        fields[$"v{level}"] = "10";
        using var refused = JsonDocument.Parse(await (await AutosaveAsync(visitor, card, fields)).Content.ReadAsStringAsync(Cancel));
        Assert.True(refused.RootElement.GetProperty("faults").TryGetProperty($"v{level}", out _));
    }

    [Fact]
    public async Task Forty_people_save_at_once_and_every_acknowledged_line_is_there_once_with_its_history()
    {
        var place = await app.World.BlocYearAsync(members: 10);
        var test = await app.World.ScoringAsync(place);
        var sheet = await app.World.ReadScoringSheetAsync(test);
        var free = sheet.Criteria.Select((c, i) => (c, i)).Where(x => x.c.Method is ScoringMethod.Manual or ScoringMethod.WeightedArea or ScoringMethod.PerItem or ScoringMethod.DeductPerItem or ScoringMethod.BonusPerItem).Take(4).ToList();
        var people = new List<(Visitor Visitor, Unit Unit, int At)>();
        foreach (var unit in place.Members)
        {
            foreach (var (_, at) in free)
                people.Add((await app.SignInAsync(await app.World.PersonInAsync(unit, PositionKind.Officer)), unit, at));
        }

        var before = await EntriesAsync(place);
        var saves = new ConcurrentDictionary<(Guid Unit, int At), int>();
        var lasting = Stopwatch.StartNew();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 40, CancellationToken = Cancel }, async (person, _) =>
        {
            var card = $"{test.Path}/bang-diem/{person.Unit.Code}";
            var fields = RoundWayTests.Grid(await person.Visitor.OpenAsync(card)).Where(f => f.Key is "Sheet" or "Version" || (f.Key.Length > 1 && f.Key[1..] == $"{person.At}")).ToDictionary(f => f.Key, f => f.Value);
            for (var i = 1; i <= 3 || lasting.Elapsed < Lasting; i++)
            {
                fields[$"v{person.At}"] = $"{Given(i)}";
                var answer = await AutosaveAsync(person.Visitor, card, fields);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
                foreach (var version in json.RootElement.GetProperty("versions").EnumerateObject())
                    fields[version.Name] = version.Value.GetString()!;
                saves[(person.Unit.Id, person.At)] = i;
            }
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{saves.Values.Sum()} lines saved by {people.Count} people in {lasting.Elapsed.TotalSeconds:N0} s");
        Assert.Equal(people.Count, saves.Count);
        Assert.Equal(before + saves.Values.Sum(), await EntriesAsync(place));
        foreach (var unit in place.Members)
        {
            var card = await app.World.ReadScorecardAsync(test, unit);
            Assert.All(free, f => Assert.Equal((LineValue.Of(Given(saves[(unit.Id, f.i)])), saves[(unit.Id, f.i)]), (card.LineOf(f.c.Key).Self, card.LineOf(f.c.Key).LineVersion)));
        }

        static int Given(int save) => 1 + (save % 3);
    }

    private async Task<(TestScoring Test, string Card, Visitor Visitor, CriteriaSheet Sheet)> OpenAsync()
    {
        var test = await app.World.ScoringAsync(await app.World.BlocYearAsync());
        return (test, $"{test.Path}/bang-diem/{test.Place.Members[2].Code}", await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[2])), await app.World.ReadScoringSheetAsync(test));
    }

    private async Task<long> EntriesAsync(TestBlocYear place)
    {
        await using var scope = app.Database(out var db);
        return await db.AuditEntries.LongCountAsync(e => e.ChainId == place.BlocYearId, Cancel);
    }

    private static async Task<HttpResponseMessage> AutosaveAsync(Visitor visitor, string card, Dictionary<string, string> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, card + "/dong") { Content = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", await visitor.TokenAsync())]) };
        request.Headers.Add("X-Autosave", "1");
        return await visitor.Client.SendAsync(request, Cancel);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : CardSavingTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : CardSavingTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : CardSavingTests(app);
}
