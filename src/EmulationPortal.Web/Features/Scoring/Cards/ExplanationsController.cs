using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Cards;

/// <summary>Explanations of a card and their answers.</summary>
public sealed class ExplanationsController(ExplanationQueries queries, CardService service) : PortalController
{
    private string Path => Visit.BlocYear.CardPath(Visit.Unit.Code);

    [HttpGet(ScoringAddress.Card + "/giai-trinh"), Allows(Operation.ViewScoring)]
    public Task<IActionResult> Index(CancellationToken cancel) => PageAsync(null, null, cancel);

    [HttpPost(ScoringAddress.Card + "/giai-trinh"), Allows(Operation.WriteScorecard)]
    public async Task<IActionResult> Explain(SayingForm form, CancellationToken cancel) =>
        await Try(() => service.ExplainAsync(form, Deed(), cancel)) ? Done("Đã gửi giải trình.", $"{Path}/giai-trinh#tc-{form.Criterion}") : await PageAsync(form, null, cancel);

    [HttpPost(ScoringAddress.Card + "/giai-trinh/{explanation:guid}"), Allows(Operation.CheckScorecard)]
    public async Task<IActionResult> Answer(Guid explanation, SayingForm form, CancellationToken cancel) =>
        await Try(() => service.AnswerAsync(explanation, form, Deed(), cancel)) ? Done("Đã trả lời giải trình.", $"{Path}/giai-trinh") : await PageAsync(form, explanation, cancel);

    private async Task<IActionResult> PageAsync(SayingForm? form, Guid? answering, CancellationToken cancel) =>
        await queries.PageAsync(form, answering, cancel) is { } page ? View("Explain", page) : Redirect(Path);
}
