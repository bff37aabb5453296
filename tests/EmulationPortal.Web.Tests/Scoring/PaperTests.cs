using System.Net;
using System.Security.Cryptography;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

/// <summary>The papers of a sheet and of a round: who sees a page sees its paper, and nobody else.</summary>
public abstract class PaperTests
{
    private readonly PortalApp app;

    protected PaperTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_chair_freezes_an_adopted_sheet_once_and_a_draft_never()
    {
        var place = await app.World.BlocYearAsync();
        await app.World.SheetsAsync(place);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        var sheet = place.Path + "/tieu-chi/1";
        var draft = await chair.Client.GetByteArrayAsync(sheet + "/ban-in.pdf", Cancel);
        await chair.RequireSamePaperAsync(sheet + "/ban-in.docx", preview: sheet + "/ban-chinh");
        Assert.Equal(HttpStatusCode.Redirect, await chair.StatusAsync(place.Path + "/tieu-chi/2/ban-chinh"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chair.PostAsync(place.Path + "/tieu-chi/2/ban-chinh", new() { ["SignerName"] = "A", ["SignerTitle"] = "B" })).StatusCode);
        var form = FormFields.Of(await chair.OpenAsync(sheet + "/ban-chinh"), "/ban-chinh");
        await chair.RefusedAsync(sheet + "/ban-chinh", new(form) { ["SignerName"] = "" });
        await chair.SubmitAsync(sheet + "/ban-chinh", new(form) { ["SignerName"] = "Trần Văn Ký", ["SignerTitle"] = "Hiệu trưởng" });
        var frozen = await chair.Client.GetByteArrayAsync(sheet + "/ban-in.pdf", Cancel);
        await using var scope = app.Database(out var db);
        var issued = await db.IssuedDocuments.Include(d => d.Content).SingleAsync(d => d.BlocYearId == place.BlocYearId && d.Kind == DocumentKind.CriteriaSheet, Cancel);
        SameTextTests.RequireSame(issued.Content!);
        Assert.Equal(issued.Sha256, Convert.ToHexStringLower(SHA256.HashData(frozen)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chair.PostAsync(sheet + "/ban-chinh", new() { ["SignerName"] = "A", ["SignerTitle"] = "B" })).StatusCode);
        Assert.Contains($"/van-ban/{issued.VerificationCode}", (await chair.OpenAsync(sheet)).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);

        var member = await app.SignInAsync(await app.World.PersonInAsync(place.Members[2]));
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync(sheet + "/ban-chinh"));
        Assert.Equal(frozen, await member.Client.GetByteArrayAsync(sheet + "/ban-in.pdf", Cancel));
        Assert.Equal(issued.Content!.Word, await member.Client.GetByteArrayAsync(sheet + "/ban-in.docx", Cancel));
        Poppler.Require();
        Assert.Contains("DỰ THẢO", Printed(draft, "-layout"), StringComparison.Ordinal);
        Assert.DoesNotContain("DỰ THẢO", Printed(frozen, "-layout"), StringComparison.Ordinal);
        var text = Bare(Poppler.StructureText(frozen));
        var page = (await member.OpenAsync(sheet)).QuerySelectorAll("table.criteria tbody tr:not(.criteria__group) th a").Select(a => a.TextContent).ToList();
        Assert.True(page.Count > 5);
        Assert.All(page, words => Assert.Contains(Bare(words), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_officer_prints_the_card_to_be_signed_and_others_print_it_once_it_is_open_to_them()
    {
        var test = await app.World.ScoringAsync(await app.World.BlocYearAsync());
        var unit = test.Place.Members[2];
        var paper = $"{test.Path}/bang-diem/{unit.Code}/ban-in.pdf";
        var officer = await app.SignInAsync(await app.World.PersonInAsync(unit, PositionKind.Officer));
        var chair = await app.SignInAsync(await app.World.PersonInAsync(test.Place.Chair));
        var draft = await officer.Client.GetByteArrayAsync(paper, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusAsync(paper));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusAsync(Path.ChangeExtension(paper, ".docx")));
        await officer.RequireSamePaperAsync(Path.ChangeExtension(paper, ".docx"));
        await app.World.SendCardsAsync(test);
        var other = await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[3]));
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(paper));
        var sent = await officer.Client.GetByteArrayAsync(paper, Cancel);
        Poppler.Require();
        Assert.Contains("DỰ THẢO", Printed(draft, "-layout"), StringComparison.Ordinal);
        Assert.DoesNotContain("DỰ THẢO", Printed(sent, "-layout"), StringComparison.Ordinal);
        var text = Bare(Poppler.StructureText(sent));
        var rows = (await officer.OpenAsync($"{test.Path}/bang-diem/{unit.Code}")).QuerySelectorAll("table.grid tbody tr:not(.grid__group)").ToList();
        Assert.True(rows.Count > 5);
        foreach (var row in rows)
        {
            Assert.Contains(Bare(row.QuerySelector("th .grid__words")!.TextContent), text, StringComparison.Ordinal);
            Assert.Contains(Bare(row.QuerySelector("td[data-label='Tự chấm']")!.TextContent) + Bare(row.QuerySelector(".grid__points b")!.TextContent), text, StringComparison.Ordinal);
        }

        Assert.Contains(Bare("Người Ký Kiểm Thử"), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_its_author_prints_a_cross_check()
    {
        Poppler.Require();
        var test = await app.World.ScoringAsync(await app.World.BlocYearAsync(), ScoringStage.CrossCheck);
        await app.World.SendChecksAsync(test);
        var unit = test.Place.Members[2];
        var paper = $"{test.Path}/cham-cheo/{unit.Code}/ban-in.pdf";
        var checkers = (await app.World.ReadScoringAsync(test)).Assignments.Where(a => a.CheckedUnitId == unit.Id).Select(a => a.CheckerUnitId).ToList();
        foreach (var member in test.Place.Members)
        {
            var visitor = await app.SignInAsync(await app.World.PersonInAsync(member));
            Assert.Equal(checkers.Contains(member.Id) ? HttpStatusCode.OK : HttpStatusCode.NotFound, await visitor.StatusAsync(paper));
            if (!checkers.Contains(member.Id))
                continue;
            await visitor.RequireSamePaperAsync(Path.ChangeExtension(paper, ".docx"));
            var text = Bare(Poppler.StructureText(await visitor.Client.GetByteArrayAsync(paper, Cancel)));
            Assert.Contains(Bare($"Đơn vị kiểm tra: {member.Name}"), text, StringComparison.Ordinal);
            Assert.Contains(Bare("Minh chứng chưa đủ."), text, StringComparison.Ordinal);
        }
    }

    private static string Printed(byte[] pdf, string how) => Poppler.Run("pdftotext", pdf, how, "{file}", "-");

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : PaperTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : PaperTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : PaperTests(app);
}
