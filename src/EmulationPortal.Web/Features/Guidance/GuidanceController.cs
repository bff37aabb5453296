using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Guidance;

/// <summary>Help, accessibility and privacy: fixed pages for everybody.</summary>
[Allows(Operation.VisitPublicPages)]
public sealed class GuidanceController(IConfiguration configuration) : PortalController
{
    [HttpGet("/tro-giup")]
    public IActionResult Help() => View(Office);

    [HttpGet("/tro-giup/bo-phieu-kin")]
    public IActionResult SecretBallot() => View();

    [HttpGet("/kha-nang-tiep-can")]
    public IActionResult Accessibility() => View(Office);

    [HttpGet("/rieng-tu")]
    public IActionResult Privacy() => View(Office);

    private OfficeContact Office => new(configuration["Office:Name"] ?? "Cơ quan thi đua - khen thưởng", configuration["Office:Phone"], configuration["Office:Email"]);
}

/// <summary>Whom to ask; telephone and mail address are shown where they are set.</summary>
public sealed record OfficeContact(string Name, string? Phone, string? Email);
