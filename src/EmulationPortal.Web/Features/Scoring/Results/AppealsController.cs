using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Results;

/// <summary>Appeals against a closed result, and their answers.</summary>
public sealed class AppealsController(AppealQueries queries, AppealService service) : PortalController
{
    private string Path => Visit.BlocYear.RoundPath() + "/kien-nghi";

    [HttpGet(ScoringAddress.Round + "/kien-nghi"), Allows(Operation.ViewScoring)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View("Appeals", await queries.ListAsync(null, cancel));

    [HttpGet(ScoringAddress.Round + "/xep-hang/{unit}/kien-nghi"), Allows(Operation.AppealRanking)]
    public async Task<IActionResult> Appeal(CancellationToken cancel) => await queries.FormAsync(null, cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(ScoringAddress.Round + "/xep-hang/{unit}/kien-nghi"), Allows(Operation.AppealRanking)]
    public async Task<IActionResult> Appeal(AppealForm form, CancellationToken cancel)
    {
        if (await Try(() => service.AppealAsync(form, Deed(), cancel)))
            return Done("Đã gửi kiến nghị. Cơ quan thi đua trả lời tại trang này.", Path);
        return await queries.FormAsync(form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpPost(ScoringAddress.Round + "/kien-nghi/{appeal:guid}"), Allows(Operation.AnswerAppeals)]
    public async Task<IActionResult> Answer(Guid appeal, AppealAnswerForm form, CancellationToken cancel)
    {
        if (await Try(() => service.AnswerAsync(appeal, form, Deed(), cancel)))
            return Done("Đã trả lời kiến nghị.", Path);
        var page = await queries.ListAsync((appeal, form), cancel);
        return page.Rows.Any(r => r.Id == appeal && r.MayAnswer) ? View("Appeals", page) : this.Refused();
    }
}
