using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Documents.Check;

/// <summary>The public check of documents: by code, by the address in the QR code, or by file. Changes nothing, so it needs no token and no session.</summary>
[Allows(Operation.VisitPublicPages), EnableRateLimiting(RateLimits.Check)]
public sealed class CheckController(CheckQueries check) : PortalController
{
    [HttpGet("/kiem-tra")]
    public async Task<IActionResult> Check([FromQuery(Name = "ma")] string? code, CancellationToken cancel) =>
        View(string.IsNullOrWhiteSpace(code) ? new CheckPage() : new CheckPage(code, Answer: await check.ByCodeAsync(code, cancel)));

    [HttpGet("/kiem-tra/{code}")]
    public async Task<IActionResult> ByAddress(string code, CancellationToken cancel) =>
        View("Check", new CheckPage(code, Answer: await check.ByCodeAsync(code, cancel)));

    /// <summary>
    /// Takes no parameter: binding one would read the whole upload into memory or onto disk first. Needs no form token, which would read it too:
    /// it is open to everybody, acts for nobody and changes nothing.
    /// </summary>
    [HttpPost("/kiem-tra"), IgnoreAntiforgeryToken, RequestSizeLimit(StoredFile.LargestBytes + (1 << 20))]
    public async Task<IActionResult> ByFile()
    {
        var cancel = HttpContext.RequestAborted;
        try
        {
            var (name, print) = await CheckUpload.ReadAsync(Request, cancel);
            return View("Check", new CheckPage(FileName: name, Answer: await check.ByFileAsync(print, cancel)));
        }
        catch (RuleBroken broken)
        {
            ModelState.AddModelError(broken.Field ?? "", broken.Message);
            return View("Check", new CheckPage());
        }
    }
}
