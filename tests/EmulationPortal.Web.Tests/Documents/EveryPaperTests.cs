using System.Reflection;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Structure;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>No kind of paper is left out of the comparison of its formats, and none is given in one format only.</summary>
[Collection(Hosting.OnSqlite.Name)]
public class EveryPaperTests(SqliteApp app)
{
    /// <summary>What makes a document, and the test that compares its files with one another filled with data.</summary>
    private static readonly Dictionary<string, string> Compared = new()
    {
        ["AttendanceSheetDocument.From"] = "Meetings/WholeWayTests.cs",
        ["BallotPaperDocument.Of"] = "Awards/BallotWayTests.cs",
        ["BlocReportDocument.Of"] = "Reports/BlocReportTests.cs",
        ["CardDocument.Of"] = "Scoring/PaperTests.cs",
        ["CardDocument.OfCheck"] = "Scoring/PaperTests.cs",
        ["CharterDocument.Of"] = "Blocs/Charters/CharterTests.cs",
        ["ConclusionNoticeDocument.From"] = "Meetings/ScriptAndNoticeTests.cs",
        ["CountMinutesDocument.Of"] = "Awards/BallotWayTests.cs",
        ["GatheredDocument.Of"] = "Pledges/WholeWayTests.cs",
        ["HandOverMinutesDocument.Of"] = "Blocs/HandOverMinutesTests.cs",
        ["InvitationDocument.From"] = "Meetings/PlanningTests.cs",
        ["ListDocument.Of"] = "Awards/DossierRouteTests.cs",
        ["MinutesDocument.From"] = "Meetings/WholeWayTests.cs",
        ["PledgeDocument.Of"] = "Pledges/WholeWayTests.cs",
        ["ProgrammeDocument.From"] = "Meetings/PlanningTests.cs",
        ["RankingDocument.Of"] = "Scoring/ResultWayTests.Closed.cs",
        ["RegistrationDocument.Of"] = "Pledges/WholeWayTests.cs",
        ["ScriptDocument.From"] = "Meetings/ScriptAndNoticeTests.cs",
        ["SheetDocument.Of"] = "Scoring/PaperTests.cs",
        ["SubmissionDocument.Of"] = "Awards/DossierRouteTests.cs",
        ["SubmissionDocument.OfDepartment"] = "Awards/DossierRouteTests.cs",
        ["SummaryDocument.Of"] = "Awards/DossierRouteTests.cs",
        ["UnitReportDocument.Of"] = "Reports/UnitReportTests.cs",
        ["WhyDocument.Of"] = "Scoring/ResultWayTests.Closed.cs",
    };

    [Fact]
    public void Every_maker_of_a_document_is_compared_in_its_formats()
    {
        var makers = typeof(PrintOut).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(OfficialDocument)).Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Order(StringComparer.Ordinal);
        Assert.Equal(makers, Compared.Keys.Order(StringComparer.Ordinal));
        var tests = SourceTree.Files("tests/EmulationPortal.Web.Tests", ".cs").ToDictionary(file => file.Path["tests/EmulationPortal.Web.Tests/".Length..], file => file.Text);
        Assert.All(Compared.Values, test => Assert.Contains("RequireSame", tests[test], StringComparison.Ordinal));
    }

    [Fact]
    public void Who_is_given_a_paper_in_print_is_given_it_for_Word()
    {
        var routes = PortalRoute.All(app).Where(route => route.Method == "GET").ToList();
        var print = routes.Where(route => route.Template.EndsWith(".pdf", StringComparison.Ordinal)).ToList();
        Assert.True(print.Count > 10);
        Assert.All(print, route => Assert.Contains(routes, other => other.Template == Path.ChangeExtension(route.Template, ".docx") && other.Operation == route.Operation));
        var strays = SourceTree.Files("src/EmulationPortal.Web", ".cs").Where(file => file.Text.Contains("PdfRenderer.Render(", StringComparison.Ordinal)).Select(file => Path.GetFileName(file.Path));
        Assert.Equal(["DocumentIssuing.cs", "PrintOut.cs"], strays.Order(StringComparer.Ordinal));
    }
}
