using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

/// <summary>Cross-checks are sealed until their stage is over, from everyone but their author: searched for in every byte of every page, as every kind of person (rule 9).</summary>
public abstract partial class SealTests
{
    /// <summary>A figure nobody else enters, in the ways it could be written.</summary>
    private static readonly string[] Figure = ["3,1357", "3.1357"];

    private readonly PortalApp app;
    private readonly string[] asked;

    /// <param name="app">The portal.</param>
    /// <param name="asked">Names of the kinds of person to ask as; none given means all.</param>
    protected SealTests(PortalApp app, params string[] asked)
    {
        app.Require();
        (this.app, this.asked) = (app, asked);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_sealed_a_cross_check_is_in_no_byte_of_any_page_but_its_authors()
    {
        Poppler.Require();
        var place = await app.World.BlocYearAsync(members: 5);
        var test = await app.World.ScoringAsync(place, ScoringStage.CrossCheck);
        await app.World.PlannedMeetingAsync(place);
        await app.World.NewerSheetAsync(place);
        var round = await app.World.ReadScoringAsync(test);
        var pair = round.Assignments.First(a => a.CheckerUnitId != place.Chair.Id && a.CheckedUnitId != place.Chair.Id && a.CheckerUnitId != place.ViceChair.Id);
        var (author, owner) = (place.Members.Single(u => u.Id == pair.CheckerUnitId), place.Members.Single(u => u.Id == pair.CheckedUnitId));
        var token = $"niemphong{Guid.NewGuid():N}";
        var writer = await app.SignInAsync(await app.World.PersonInAsync(author));
        var check = $"{test.Path}/cham-cheo/{owner.Code}";
        var fields = RoundWayTests.Grid(await writer.OpenAsync(check));
        (fields["v0"], fields["n0"]) = ("3,1357", token);
        await writer.SubmitAsync(check + "/giu-nguyen", fields);
        await writer.SubmitAsync(check + "/gui", RoundWayTests.Grid(await writer.OpenAsync(check)));
        Assert.True(Tells(await writer.Client.GetByteArrayAsync(check, Cancel), [token]), "The author does not find the own words.");

        var sibling = round.Assignments.First(a => a.CheckedUnitId == owner.Id && a.CheckerUnitId != author.Id).CheckerUnitId;
        (string Name, Visitor Visitor)[] people =
        [
            ("stranger", app.Stranger()),
            ("checked unit's leader", await app.SignInAsync(await app.World.PersonInAsync(owner))),
            ("checked unit's officer", await app.SignInAsync(await app.World.PersonInAsync(owner, PositionKind.Officer))),
            ("another checker", await app.SignInAsync(await app.World.PersonInAsync(place.Members.Single(u => u.Id == sibling)))),
            ("chair's leader", await app.SignInAsync(await app.World.PersonInAsync(place.Chair))),
            ("vice-chair's leader", await app.SignInAsync(await app.World.PersonInAsync(place.ViceChair))),
            ("office staff", await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff))),
            ("office lead", await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeLead))),
            ("administrator", await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.Administrator))),
        ];
        var addresses = await AddressesAsync(test, author, owner);
        Assert.True(addresses.Count > 150, $"Only {addresses.Count} addresses are asked.");
        var found = new List<string>();
        var pages = 0;
        foreach (var (name, visitor) in people.Where(p => asked.Length == 0 || asked.Contains(p.Name)))
        {
            foreach (var address in addresses)
            {
                using var answer = await visitor.Client.GetAsync(address, Cancel);
                pages += answer.IsSuccessStatusCode ? 1 : 0;
                if (Tells(await answer.Content.ReadAsByteArrayAsync(Cancel), [token, .. Figure]) || Tells(Encoding.UTF8.GetBytes(answer.Headers.ToString() + answer.Content.Headers), [token]))
                    found.Add($"{name}: {address}");
            }
        }

        Assert.Empty(found);
        Assert.True(pages > 100, $"Only {pages} pages were shown.");

        await app.World.MoveScoringAsync(test, ScoringStage.Explanation);
        Assert.True(Tells(await people[1].Visitor.Client.GetByteArrayAsync($"{test.Path}/bang-diem/{owner.Code}/giai-trinh", Cancel), [token]), "Once the stage is over, the checked unit reads it.");
        Assert.True(Tells(await people[1].Visitor.Client.GetByteArrayAsync($"{test.Path}/bang-diem/{owner.Code}/giai-trinh", Cancel), Figure), "Once the stage is over, the checked unit reads the figure.");
    }

    /// <summary>Every GET route, its places filled in every way that could lead to the check.</summary>
    private async Task<List<string>> AddressesAsync(TestScoring test, Unit author, Unit owner)
    {
        await using var scope = app.Database(out var db);
        var check = await db.CrossChecks.Whole().AsNoTracking().SingleAsync(c => c.RoundId == test.Id && c.CheckerUnitId == author.Id && c.CheckedUnitId == owner.Id, Cancel);
        var sequences = await db.AuditEntries.Where(e => e.ChainId == test.Place.BlocYearId).Select(e => e.Sequence).ToListAsync(Cancel);
        var sheet = await app.World.ReadScoringSheetAsync(test);
        var line = check.Lines.Single(l => l.CriterionKey == sheet.Criteria[0].Key);
        Guid[] ids = [check.Id, line.Id, sheet.Criteria[0].Key, (await app.World.ReadScorecardAsync(test, owner)).Id];
        var codes = test.Place.Path.Split('/');
        var addresses = new List<string>();
        foreach (var route in PortalRoute.All(app).Where(r => r.Method == "GET"))
        {
            IEnumerable<string> filled = ["/" + route.Template.Replace("{bloc}", codes[2], StringComparison.Ordinal).Replace("{year}", codes[3], StringComparison.Ordinal)];
            filled = Each(filled, "{unit}", [owner.Code, author.Code]);
            filled = Each(filled, "{kind}", ["sau-thang", "nam"]);
            filled = filled.SelectMany(a => Long().IsMatch(a) ? sequences.Select(s => Long().Replace(a, $"{s}")) : [a]);
            filled = filled.SelectMany(a => Identity().IsMatch(a) ? ids.Select(id => Identity().Replace(a, $"{id}")) : [a]);
            addresses.AddRange(filled.Select(a => Other().Replace(a, "1")));
        }

        return addresses;

        static IEnumerable<string> Each(IEnumerable<string> from, string place, string[] values) =>
            from.SelectMany(a => a.Contains(place, StringComparison.Ordinal) ? values.Select(v => a.Replace(place, v, StringComparison.Ordinal)) : [a]);
    }

    /// <summary>Whether the bytes tell one of the words: as they are, inside a zipped sheet, or in the text of a PDF.</summary>
    private static bool Tells(byte[] bytes, string[] words)
    {
        if (bytes.AsSpan().StartsWith("%PDF"u8))
            return Holds(Encoding.UTF8.GetBytes(Poppler.Run("pdftotext", bytes, "{file}", "-")), words);
        if (!bytes.AsSpan().StartsWith("PK"u8))
            return Holds(bytes, words);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.Any(entry =>
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return Holds(copy.ToArray(), words);
        });
    }

    private static bool Holds(byte[] bytes, string[] words)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"\{[a-zA-Z]+:long\}")]
    private static partial Regex Long();

    [GeneratedRegex(@"\{[a-zA-Z]+:guid\}")]
    private static partial Regex Identity();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Other();

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : SealTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : SealTests(app, "checked unit's leader", "chair's leader", "office lead");

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : SealTests(app, "checked unit's leader", "chair's leader", "office lead");
}
