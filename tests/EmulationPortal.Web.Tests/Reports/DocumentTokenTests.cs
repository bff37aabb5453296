using System.Text.RegularExpressions;
using EmulationPortal.Domain;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Typesetting;

namespace EmulationPortal.Web.Tests.Reports;

/// <summary>A token in every field of a round appears in the reports as often as it should, on the screen and on paper, and nowhere else.</summary>
public abstract class DocumentTokenTests
{
    private readonly PortalApp app;

    protected DocumentTokenTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task In_the_previews_every_field_stands_where_it_should_and_nowhere_else()
    {
        var play = await TokenScenario.PlayAsync(app);
        var reader = await app.SignInAsync(await app.World.PersonInAsync(play.First));
        var unit = (await reader.OpenAsync($"{play.Round.Of(play.First)}/xem-truoc")).QuerySelector("article.document")!;
        var bloc = (await reader.OpenAsync($"{play.Round.Bloc}/xem-truoc")).QuerySelector("article.document")!;
        foreach (var article in new[] { unit, bloc })
        {
            Assert.Empty(article.QuerySelectorAll("b"));
            Assert.DoesNotContain(article.QuerySelectorAll("*").SelectMany(e => e.Attributes), a => play.Tokens.Any(t => a.Value.Contains(t.Text, StringComparison.Ordinal)));
        }

        var (unitText, blocText) = (SameTextTests.HtmlText(unit), SameTextTests.HtmlText(bloc));
        Assert.Empty(Misplaced(play, unitText, t => t.InUnit));
        Assert.Empty(Misplaced(play, blocText, t => t.InBloc));
        Assert.Equal((9, 27), (Times(unitText, TokenScenario.Markup), Times(blocText, TokenScenario.Markup)));
    }

    [Fact]
    public async Task On_paper_every_field_stands_where_it_should_and_nowhere_else()
    {
        Poppler.Require();
        var play = await TokenScenario.PlayAsync(app);
        var reader = await app.SignInAsync(await app.World.PersonInAsync(play.First));
        var unit = await reader.Client.GetByteArrayAsync($"{play.Round.Of(play.First)}/ban-in.pdf", TestContext.Current.CancellationToken);
        var bloc = await reader.Client.GetByteArrayAsync($"{play.Round.Bloc}/ban-in.pdf", TestContext.Current.CancellationToken);
        Assert.Empty(Misplaced(play, PrintedText(unit), t => t.InUnit));
        Assert.Empty(Misplaced(play, PrintedText(bloc), t => t.InBloc));
        Assert.Empty(Misplaced(play, Poppler.Run("pdfinfo", unit, "{file}"), t => t.Text == play.First.Name ? 2 : 0)); // title and author
        Assert.Empty(Misplaced(play, Poppler.Run("pdfinfo", bloc, "{file}"), t => t.What.StartsWith("trích yếu", StringComparison.Ordinal) ? 1 : 0));
    }

    private static string PrintedText(byte[] pdf) => WrittenForm.Plain(string.Join(' ', Poppler.Words(pdf).Select(w => w.Text)));

    private static List<string> Misplaced(TokenScenario play, string text, Func<Token, int> expected) =>
        [.. play.Tokens.Where(t => Times(text, t.Text) != expected(t)).Select(t => $"{t.What} ({t.Text}): {Times(text, t.Text)} lần, đúng ra {expected(t)}")];

    /// <summary>How often a word, figure or name stands in a text, in small letters or capitals, not as a part of another.</summary>
    private static int Times(string text, string token) =>
        Regex.Count(text.ToLower(VietnameseText.Culture), $@"(?<![\w.,]){Regex.Escape(token.ToLower(VietnameseText.Culture))}(?!\w|[.,]\d)");

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : DocumentTokenTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : DocumentTokenTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : DocumentTokenTests(app);
}
