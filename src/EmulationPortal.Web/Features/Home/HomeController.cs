using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Home;

/// <summary>The public first page and what one must do after signing in.</summary>
public sealed class HomeController(HomeQueries queries) : PortalController
{
    [HttpGet("/"), Allows(Operation.VisitPublicPages)]
    public IActionResult Index() => View(queries.Landing());

    [HttpGet("/viec-cua-toi"), Allows(Operation.UseOwnPages)]
    public async Task<IActionResult> Tasks(CancellationToken cancel) => View(await queries.MineAsync(cancel));
}
