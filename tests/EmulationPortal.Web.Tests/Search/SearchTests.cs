using System.Net;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Search;

/// <summary>Search finds without marks, and only what one may see.</summary>
public abstract class SearchTests
{
    private readonly PortalApp app;

    protected SearchTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task Units_of_one_s_own_blocs_are_found_without_marks_and_others_only_by_the_office()
    {
        var number = World.Next();
        var blocYear = await app.World.BlocYearAsync();
        var foreign = await app.World.UnitAsync($"Trường Cao đẳng Y tế Sông Vàng {number}");
        var member = await app.SignInAsync(await app.World.PersonInAsync(blocYear.Members[2]));
        var office = await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff));
        Assert.Contains(blocYear.Chair.Name, await FindAsync(member, VietnameseFold(blocYear.Chair.Name)), StringComparison.Ordinal);
        Assert.DoesNotContain(foreign.Name, await FindAsync(member, $"song vang {number}"), StringComparison.Ordinal);
        Assert.Contains(foreign.Name, await FindAsync(office, $"cd y te song vang {number}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_and_blocs_are_found_by_those_who_may_read_them()
    {
        var number = World.Next();
        var blocYear = await app.World.BlocYearAsync();
        var document = await app.World.DocumentAsync(blocYear, @abstract: $"hội nghị sơ kết đồng lòng {number}");
        var member = await app.SignInAsync(await app.World.PersonInAsync(blocYear.Members[2]));
        var stranger = await app.SignInAsync(await app.World.PersonInAsync((await app.World.BlocYearAsync()).Members[0]));
        Assert.Contains(document.Href, await FindAsync(member, $"so ket dong long {number}"), StringComparison.Ordinal);
        Assert.DoesNotContain(document.Href, await FindAsync(stranger, $"so ket dong long {number}"), StringComparison.Ordinal);
        var bloc = blocYear.Path.Split('/')[2];
        Assert.Contains(blocYear.Path, await FindAsync(member, bloc.Replace('-', ' ')), StringComparison.Ordinal);
        Assert.DoesNotContain(blocYear.Path, await FindAsync(stranger, bloc.Replace('-', ' ')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("%")]
    [InlineData("'; DROP TABLE Units; --")]
    [InlineData("_____________")]
    public async Task Odd_words_are_answered_calmly(string words)
    {
        var person = await app.SignInAsync(await app.World.PersonAsync());
        await FindAsync(person, words);
    }

    [Fact]
    public async Task Search_needs_an_account() => Assert.Equal(HttpStatusCode.Redirect, await app.Stranger().StatusAsync("/tim-kiem?tu-khoa=khoi"));

    private static async Task<string> FindAsync(Visitor visitor, string words) =>
        (await visitor.OpenAsync("/tim-kiem?tu-khoa=" + Uri.EscapeDataString(words))).QuerySelector("main")!.InnerHtml;

    private static string VietnameseFold(string text) => Domain.VietnameseText.Fold(text);

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : SearchTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : SearchTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : SearchTests(app);
}
