using System.Text.RegularExpressions;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Blocs.Charters;

/// <summary>A token in every field of charter and plan stands in the document once, on the screen and on paper.</summary>
public abstract class CharterTokenTests
{
    private readonly PortalApp app;

    protected CharterTokenTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Theory]
    [InlineData(CharterKind.Charter)]
    [InlineData(CharterKind.Plan)]
    public async Task Every_field_is_printed_once_in_preview_and_on_paper(CharterKind kind)
    {
        Poppler.Require();
        var bloc = await app.World.BlocYearAsync();
        var test = await app.World.CharterAsync(bloc, kind);
        var tokens = await FillAsync(test);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        var article = (await chair.OpenAsync($"{test.Path}/xem-truoc")).QuerySelector("article.document")!;
        Assert.Empty(article.QuerySelectorAll("b"));
        var screen = SameTextTests.HtmlText(article);
        var paper = WrittenForm.Plain(string.Join(' ', Poppler.Words(await chair.Client.GetByteArrayAsync($"{test.Path}/ban-in.pdf", TestContext.Current.CancellationToken)).Select(w => w.Text)));
        foreach (var (what, token) in tokens)
            Assert.True((Times(screen, token), Times(paper, token)) == (1, 1), $"{what} ({token}): {Times(screen, token)} lần trên màn hình, {Times(paper, token)} lần trên giấy");
        Assert.Equal(kind == CharterKind.Charter ? 1 : 0, Times(screen, "không bỏ phiếu từ xa"));
    }

    /// <summary>Puts a word of its own into every heading, text and row, one of them with signs that markup would take.</summary>
    private async Task<List<(string What, string Token)>> FillAsync(TestCharter test)
    {
        var tokens = new List<(string, string)>();
        string Token(string what)
        {
            var token = $"Ngữẵ{tokens.Count + 1:000}đỡ";
            tokens.Add((what, token));
            return token;
        }

        await using var scope = app.Database(out var db);
        var charter = await db.Charters.Whole().SingleAsync(c => c.Id == test.Id);
        var deed = app.World.Deed(charter.BlocYearId);
        charter.Rename($"Trích yếu {Token("trích yếu")}");
        charter.BaseOn($"Căn cứ {Token("căn cứ thứ nhất")};\nCăn cứ {Token("căn cứ thứ hai")}.", "kiểm thử");
        foreach (var part in charter.Parts)
        {
            var text = part.Shape switch
            {
                PartShape.Timetable => $"{Token("việc")} | {Token("đơn vị")} | {Token("thời gian")}\n{Token("việc hai")}",
                PartShape.Chapter when test.Kind == CharterKind.Charter => "",
                _ => $"1. {Token("khoản một")} <b>& \"dấu\"\n2. {Token("khoản hai")}.",
            };
            charter.Write(part.Id, $"Tên {Token("tên " + part.Shape)}", text, part.TextVersion, deed);
        }

        await db.SaveAsync(deed, "điền dấu kiểm thử");
        return tokens;
    }

    private static int Times(string text, string token) => Regex.Count(text, Regex.Escape(token), RegexOptions.IgnoreCase);

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : CharterTokenTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : CharterTokenTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : CharterTokenTests(app);
}
