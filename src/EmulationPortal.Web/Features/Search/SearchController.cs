using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Search;

/// <summary>One box that finds units, blocs and documents.</summary>
public sealed class SearchController(SearchQueries search) : PortalController
{
    [HttpGet("/tim-kiem"), Allows(Operation.UseOwnPages), EnableRateLimiting(RateLimits.Search)]
    public async Task<IActionResult> Find([FromQuery(Name = "tu-khoa")] string? words, CancellationToken cancel) => View(await search.FindAsync(words, cancel));
}
