using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Differences;

/// <summary>Differences between self-score, cross-checks, agreement and appraisal; the report on checkers.</summary>
public sealed class DifferencesController(DifferenceQueries queries) : PortalController
{
    [HttpGet(ScoringAddress.Round + "/chenh-lech"), Allows(Operation.ViewScoring)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await queries.PageAsync(cancel));

    [HttpGet(ScoringAddress.Round + "/chenh-lech/{unit}"), Allows(Operation.ViewScoring)]
    public async Task<IActionResult> Unit(CancellationToken cancel) =>
        await queries.UnitAsync(cancel) is { } page ? View(page) : Redirect(Visit.BlocYear.RoundPath() + "/chenh-lech");

    [HttpGet(ScoringAddress.Round + "/phieu-cham"), Allows(Operation.ViewScoring)]
    public async Task<IActionResult> Leniency(CancellationToken cancel) => View(await queries.LeniencyAsync(cancel));
}
