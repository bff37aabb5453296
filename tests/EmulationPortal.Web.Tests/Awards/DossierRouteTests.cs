using System.Net;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Awards;

/// <summary>The other two routes a province may use: each unit proposes for itself with the bloc's minutes; the bloc reports and the department proposes.</summary>
public abstract class DossierRouteTests
{
    private const string Setting = "Office:DossierRoute";
    private readonly PortalApp app;

    protected DossierRouteTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Each_unit_proposes_for_itself_and_nobody_else_does() => ByAsync(DossierRoute.EachUnit, async () =>
    {
        var place = await app.World.BlocYearAsync();
        await app.World.SelectedAsync(place);
        var (all, chosen) = (place.Path + "/ho-so", place.Chair);
        var (own, other) = (await app.SignInAsync(await app.World.PersonInAsync(chosen)), await app.SignInAsync(await app.World.PersonInAsync(place.Members[2])));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await own.PostAsync(all + "/lap", [])).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.PostAsync($"{all}/don-vi/{place.Members[2].Code}/lap", [])).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync($"{all}/don-vi/{chosen.Code}/lap", [])).StatusCode);
        await own.SubmitAsync($"{all}/don-vi/{chosen.Code}/lap", []);
        var keeper = $"{all}/don-vi/{chosen.Code}/1";
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync(keeper + "/rut", new() { ["Reason"] = "Rút hộ" })).StatusCode);
        await PrepareAsync(place, own, $"{all}/1", keeper);
        await AppraiseAsync($"{all}/1", null);

        await using var scope = app.Database(out var db);
        var submission = await db.IssuedDocuments.AsNoTracking().Include(d => d.Content).SingleAsync(d => d.BlocYearId == place.BlocYearId && d.Kind == DocumentKind.Submission, Cancel);
        Assert.Equal(chosen.Id, submission.UnitId);
        Assert.Equal(HonourOrigin.Decision, (await db.Honours.SingleAsync(h => h.UnitId == chosen.Id, Cancel)).Origin);
    });

    [Fact]
    public Task The_bloc_reports_and_the_department_proposes_before_anything_is_decided() => ByAsync(DossierRoute.ReportThenDepartment, async () =>
    {
        var place = await app.World.BlocYearAsync();
        await app.World.SelectedAsync(place);
        var all = place.Path + "/ho-so";
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chair.PostAsync($"{all}/don-vi/{place.Chair.Code}/lap", [])).StatusCode);
        await chair.SubmitAsync(all + "/lap", []);
        await PrepareAsync(place, chair, all + "/1", all + "/1");
        await AppraiseAsync(all + "/1", async staff =>
        {
            await staff.RefusedAsync(all + "/1/quyet-dinh", Decision(FormFields.Of(await staff.OpenAsync(all + "/1/quyet-dinh"), "/quyet-dinh")));
            var form = new Dictionary<string, string>(FormFields.Of(await staff.OpenAsync(all + "/1/to-trinh"), "/to-trinh")) { ["SignerName"] = "Ngô Trọng Trực", ["SignerTitle"] = "Phó Giám đốc", ["Number"] = "77", ["Date"] = "10/6/2026" };
            await staff.RefusedAsync(all + "/1/to-trinh", new(form) { ["SignerName"] = "" });
            await staff.SubmitAsync("/so-van-ban/mo", new() { ["Year"] = "2026", ["Start"] = "501", ["Reason"] = "Sổ giấy đã cấp đến số 500", ["Version"] = "0" });
            Assert.Contains("501/TTr-SNV", (await staff.OpenAsync(all + "/1/to-trinh")).Body!.TextContent, StringComparison.Ordinal);
            await staff.RefusedAsync(all + "/1/to-trinh", new(form) { ["Date"] = "10/6/2031" });
            await staff.SubmitAsync(all + "/1/to-trinh", form);
            await staff.SubmitAsync(all + "/1/to-trinh", form); // the same form sent twice: one document, one number
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await staff.PostAsync(all + "/1/to-trinh", new() { ["SignerName"] = "A", ["SignerTitle"] = "B", ["Date"] = "10/6/2026", ["Version"] = form["Version"] })).StatusCode);
        });

        await using var scope = app.Database(out var db);
        var papers = await db.IssuedDocuments.AsNoTracking().Include(d => d.Content).Where(d => d.BlocYearId == place.BlocYearId).ToListAsync(Cancel);
        Assert.Contains(papers, d => d.Kind == DocumentKind.BlocReport && d.Abstract.Contains("đề nghị khen thưởng", StringComparison.Ordinal));
        var submission = Assert.Single(papers, d => d.Kind == DocumentKind.Submission);
        Assert.Equal(("501/TTr-SNV", true, true), (submission.FullNumber, submission.IsNumberGiven, submission.IsOfOffice));
        Assert.Equal(501, (await db.OfficeRegisters.SingleAsync(r => r.Symbol == "/TTr-SNV" && r.Year == 2026, Cancel)).Last);
        var made = papers.Where(d => d.Kind is not (DocumentKind.Minutes or DocumentKind.ScoreTable)).ToList();
        Assert.Equal([DocumentKind.BlocReport, DocumentKind.Submission, DocumentKind.AwardList, DocumentKind.MeritSummary], made.Select(d => d.Kind).Distinct().Order());
        Assert.All(made, d => SameTextTests.RequireSame(d.Content!));
        if (Poppler.IsThere)
        {
            Assert.Contains("SỞ NỘI VỤ", Poppler.StructureText(submission.Content!.Bytes), StringComparison.Ordinal);
            Assert.Contains("501/TTr-SNV", Poppler.StructureText(submission.Content.Bytes), StringComparison.Ordinal);
        }
    });

    /// <summary>The province's route is a setting of the application; the tests of a collection run one after the other.</summary>
    private async Task ByAsync(DossierRoute route, Func<Task> test)
    {
        var settings = app.Services.GetRequiredService<IConfiguration>();
        var before = settings[Setting];
        settings[Setting] = $"{route}";
        try
        {
            await test();
        }
        finally
        {
            settings[Setting] = before;
        }
    }

    /// <summary>Confirmed, complete, issued.</summary>
    private async Task PrepareAsync(TestBlocYear place, Visitor keeper, string one, string keeperPath)
    {
        var summary = (await keeper.OpenAsync(one)).QuerySelector("a[href*='/thanh-tich/']")!.GetAttribute("href")!;
        await keeper.SubmitAsync(summary + "/xac-nhan", new() { ["TextVersion"] = "1" });
        var documents = new[] { (await app.World.DocumentAsync(place, DocumentKind.Minutes)).Id, (await app.World.DocumentAsync(place, DocumentKind.ScoreTable, symbol: "")).Id };
        await keeper.SubmitAsync(keeperPath + "/kem-theo", new() { ["Documents[0]"] = $"{documents[0]}", ["Documents[1]"] = $"{documents[1]}" });
        var issue = new Dictionary<string, string>(FormFields.Of(await keeper.OpenAsync(keeperPath + "/ban-chinh"), "/ban-chinh")) { ["SignerName"] = "Trần Văn Ký", ["SignerTitle"] = "Hiệu trưởng" };
        await keeper.SubmitAsync(keeperPath + "/ban-chinh", issue);
        Assert.True((await keeper.Client.GetByteArrayAsync(one + "/tai-ve.zip", Cancel)).Length > 0);
    }

    /// <summary>Received, appraised, proposed by the department where the route says so, decided by two persons.</summary>
    private async Task AppraiseAsync(string one, Func<Visitor, Task>? department)
    {
        var (staff, lead) = (await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff)), await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeLead)));
        await staff.SubmitAsync(one + "/tiep-nhan", new() { ["On"] = "10/6/2026" });
        await staff.SubmitAsync(one + "/tham-dinh", new() { ["Reason"] = "Đủ điều kiện, tiêu chuẩn" });
        if (department is not null)
            await department(staff);
        await staff.SubmitAsync(one + "/quyet-dinh", Decision(FormFields.Of(await staff.OpenAsync(one + "/quyet-dinh"), "/quyet-dinh")));
        await lead.SubmitAsync(one + "/quyet-dinh/xac-nhan", []);
    }

    private static Dictionary<string, string> Decision(Dictionary<string, string> fields) => new(fields)
    {
        ["Council"] = "Hội đồng họp, các thành viên nhất trí",
        ["Number"] = $"{World.Next()}/QĐ-UBND",
        ["On"] = "10/6/2026",
        ["DecidedBy"] = "Chủ tịch UBND tỉnh",
    };

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : DossierRouteTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : DossierRouteTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : DossierRouteTests(app);
}
