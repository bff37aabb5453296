using System.Net;
using System.Net.Mime;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Permissions;

/// <summary>
/// Every route × every kind of person × own bloc, other bloc, handed-over bloc. What each kind holds is written here by hand; what each route needs comes from the matrix.
/// </summary>
public abstract class RouteMatrixTests
{
    private readonly PortalApp app;
    private readonly string[] kindsAsked;

    /// <param name="app">The portal.</param>
    /// <param name="kindsAsked">Names of the kinds of person to ask as; none given means all.</param>
    protected RouteMatrixTests(PortalApp app, params string[] kindsAsked)
    {
        app.Require();
        (this.app, this.kindsAsked) = (app, kindsAsked);
    }

    private static readonly Grant[] Everybody = [Grant.Public];
    private static readonly Grant[] Account = [Grant.Public, Grant.SignedIn];

    /// <summary>A kind of person: what it holds everywhere, in its own bloc-year for its own unit, and there for another unit.</summary>
    private sealed record Kind(string Name, TestPerson? Person, Grant[] Anywhere, Grant[] InOwnBloc, Grant[] ForOwnUnit, Grant[] AfterHandOver);

    [Fact]
    public void Every_route_is_classified()
    {
        var unclassified = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && e.Metadata.GetMetadata<AllowsAttribute>() is null);
        Assert.Empty(unclassified.Select(e => e.DisplayName));
    }

    [Fact]
    public void Every_route_below_a_bloc_year_names_it_by_the_parameters_rights_read()
    {
        var wrong = PortalRoute.All(app).Where(r => r.Template.Contains("khoi-thi-dua/{", StringComparison.Ordinal)
            && PermissionMatrix.GrantsOf(r.Operation).Any(g => g is Grant.Member or Grant.Chair or Grant.ViceChair or Grant.ChairLeader)
            && !r.Template.StartsWith("khoi-thi-dua/{bloc}/{year}", StringComparison.Ordinal));
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_state_changes_by_GET_of_a_changing_operation_name()
    {
        string[] changing = ["Submit", "Save", "Delete", "Remove", "Announce", "End", "Sign", "Issue", "Revoke", "Circulate", "Accept", "Return", "Close", "Open"];
        var actions = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => (e, Action: e.Metadata.GetMetadata<ControllerActionDescriptor>(), Methods: e.Metadata.GetMetadata<HttpMethodMetadata>()))
            .Where(x => x.Action is not null && x.Methods is null or { HttpMethods.Count: 0 } && changing.Contains(x.Action?.ActionName));
        Assert.Empty(actions.Select(a => a.e.DisplayName));
    }

    [Fact]
    public async Task Every_cell_of_the_matrix_holds_over_http()
    {
        var own = await app.World.BlocYearAsync(members: 4);
        var other = await app.World.BlocYearAsync(members: 4);
        var past = await app.World.HandedOverTwinAsync(own);
        var secretary = await app.World.PersonInAsync(own.Members[3], PositionKind.Officer);
        await app.World.PlannedMeetingAsync(own, secretary);
        await app.World.PlannedMeetingAsync(other);
        await app.World.LockedSheetAsync(own);
        Grant[] member = [.. Account, Grant.Member];
        Grant[] vice = [.. member, Grant.ViceChair];
        Grant[] chair = [.. member, Grant.Chair];
        Grant[] former = [.. member, Grant.FormerLeader];
        Kind[] kinds =
        [
            new("stranger", null, Everybody, Everybody, Everybody, Everybody),
            new("person without position", await app.World.PersonAsync(), Account, Account, Account, Account),
            new("administrator", await app.World.PersonAsync(null, RoleNames.Administrator), [.. Account, Grant.Administrator], [.. Account, Grant.Administrator], [.. Account, Grant.Administrator], [.. Account, Grant.Administrator]),
            new("office staff", await app.World.PersonAsync(null, RoleNames.OfficeStaff), [.. Account, Grant.OfficeStaff], [.. Account, Grant.OfficeStaff], [.. Account, Grant.OfficeStaff], [.. Account, Grant.OfficeStaff]),
            new("office lead", await app.World.PersonAsync(null, RoleNames.OfficeLead), [.. Account, Grant.OfficeLead], [.. Account, Grant.OfficeLead], [.. Account, Grant.OfficeLead], [.. Account, Grant.OfficeLead]),
            new("member's officer", await app.World.PersonInAsync(own.Members[2], PositionKind.Officer), Account, member, [.. member, Grant.OwnUnit], member),
            new("member's leader", await app.World.PersonInAsync(own.Members[2]), Account, member, [.. member, Grant.OwnUnit, Grant.OwnUnitLeader], member),
            new("vice-chair's officer", await app.World.PersonInAsync(own.ViceChair, PositionKind.Officer), Account, vice, [.. vice, Grant.OwnUnit], former),
            new("vice-chair's leader", await app.World.PersonInAsync(own.ViceChair), Account, [.. vice, Grant.ViceChairLeader], [.. vice, Grant.ViceChairLeader, Grant.OwnUnit, Grant.OwnUnitLeader], former),
            new("chair's officer", await app.World.PersonInAsync(own.Chair, PositionKind.Officer), Account, chair, [.. chair, Grant.OwnUnit], former),
            new("chair's leader", await app.World.PersonInAsync(own.Chair), Account, [.. chair, Grant.ChairLeader], [.. chair, Grant.ChairLeader, Grant.OwnUnit, Grant.OwnUnitLeader], former),
            new("department the sheet names", await app.World.PersonInAsync(await app.World.UnitAsync("Sở Nội vụ", UnitKind.Department)), Account, [.. Account, Grant.Appraiser], [.. Account, Grant.Appraiser], Account),
            new("secretary of the meeting", secretary, Account, member, [.. member, Grant.OwnUnit], member),
        ];

        var wrong = new List<string>();
        var asked = 0;
        foreach (var kind in kinds.Where(k => kindsAsked.Length == 0 || kindsAsked.Contains(k.Name)))
        {
            var visitor = kind.Person is null ? app.Stranger() : await app.SignInAsync(kind.Person);
            var token = await visitor.TokenAsync();
            var unit = kind.Name switch
            {
                "vice-chair's officer" or "vice-chair's leader" => own.ViceChair,
                "chair's officer" or "chair's leader" => own.Chair,
                "secretary of the meeting" => own.Members[3],
                _ => own.Members[2],
            };
            foreach (var route in PortalRoute.All(app))
            {
                var foreignUnit = own.Members[0].Id == unit.Id ? own.Members[1] : own.Members[0];
                var named = route.Template.Contains("{unit}", StringComparison.Ordinal);
                (string Where, TestBlocYear Bloc, Unit Unit, Grant[] Held)[] places = !route.Template.Contains('{', StringComparison.Ordinal)
                    ? [("anywhere", own, unit, kind.Anywhere)]
                    : !route.Template.Contains("{year}", StringComparison.Ordinal)
                        ? [("own unit", own, unit, [.. kind.Anywhere, .. kind.ForOwnUnit.Where(g => g is Grant.OwnUnit or Grant.OwnUnitLeader)]), ("other unit", own, other.Members[2], kind.Anywhere)]
                        :
                        [
                            ("own bloc, own unit", own, unit, named ? kind.ForOwnUnit : kind.InOwnBloc),
                            ("own bloc, other unit", own, foreignUnit, kind.InOwnBloc),
                            ("other bloc", other, other.Members[2], kind.Anywhere),
                            ("handed-over bloc", past, unit, named ? [.. kind.AfterHandOver, .. kind.ForOwnUnit.Where(g => g is Grant.OwnUnit or Grant.OwnUnitLeader)] : kind.AfterHandOver),
                        ];
                if (!named) // the address says nothing of a unit: asked for another one it would be the same question again
                    places = [.. places.Where(p => !p.Where.Contains("other unit", StringComparison.Ordinal))];
                foreach (var place in places)
                {
                    var held = place.Held;
                    if (kind.Name == "secretary of the meeting" && route.Template.Contains("{meeting", StringComparison.Ordinal) && place.Bloc == own)
                        held = [.. held, Grant.Secretary];
                    var expected = PermissionMatrix.GrantsOf(route.Operation).Any(held.Contains);
                    var status = await AskAsync(visitor, route, place.Bloc, place.Unit, token);
                    asked++;
                    var refused = status == HttpStatusCode.Forbidden || (kind.Person is null && status == HttpStatusCode.Redirect && !expected);
                    if (refused == expected || (int)status >= 500)
                        wrong.Add($"{kind.Name}, {place.Where}: {route.Method} {route.Template} ({route.Operation}) answered {(int)status}, expected {(expected ? "allowed" : "refused")}");
                    if (route.Template == "tai-khoan/dang-xuat")
                    {
                        visitor = kind.Person is null ? app.Stranger() : await app.SignInAsync(kind.Person);
                        token = await visitor.TokenAsync();
                    }
                }
            }
        }

        Assert.True(asked > 500, $"Only {asked} cells were asked.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)) + $"\n{wrong.Count} of {asked} cells are wrong.");
    }

    private static async Task<HttpStatusCode> AskAsync(Visitor visitor, PortalRoute route, TestBlocYear bloc, Unit unit, string token)
    {
        var codes = bloc.Path.Split('/');
        var address = "/" + System.Text.RegularExpressions.Regex.Replace(route.Template, @"\{(?<name>[a-zA-Z]+)[^}]*\}", match => match.Groups["name"].Value switch
        {
            "bloc" => codes[2],
            "year" => codes[3],
            "unit" => unit.Code,
            "meeting" => "1",
            "kind" => "sau-thang",
            "charter" => "quy-che",
            _ => match.Value.Contains(":int", StringComparison.Ordinal) || match.Value.Contains(":long", StringComparison.Ordinal) ? "1" : Guid.Empty.ToString(),
        });
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), address) { Headers = { Accept = { new(MediaTypeNames.Application.Json) } } }; // the status is enough
        if (route.Method == "POST")
            request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    // A database of their own: they take minutes, and run beside all other tests.
    public sealed class OnSqlite(SqliteApp app) : RouteMatrixTests(app), IClassFixture<SqliteApp>;

    /// <summary>Who may do what is decided above the database; here every query it is read by is tried on the second provider.</summary>
    public sealed class OnPostgres(PostgresApp app) : RouteMatrixTests(app, "chair's leader", "department the sheet names", "secretary of the meeting"), IClassFixture<PostgresApp>;

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : RouteMatrixTests(app, "chair's leader", "department the sheet names", "secretary of the meeting");
}
