using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Scoring.Sheets;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Papers;

/// <summary>The papers of a sheet and of a round: printed, and the sheet frozen.</summary>
public sealed class PapersController(PaperQueries queries, PaperService service) : PortalController
{
    [HttpGet(SheetAddress.Sheet + "/ban-in.pdf"), HttpGet(SheetAddress.Sheet + "/ban-in.docx"), Allows(Operation.ViewCriteria)]
    public async Task<IActionResult> Sheet(int number, CancellationToken cancel) => Print(await queries.SheetAsync(number, cancel), $"bang-tieu-chi-{Visit.BlocYear.BlocCode}-{Visit.BlocYear.YearCode}-ban-{number}");

    [HttpGet(SheetAddress.Sheet + "/ban-chinh"), Allows(Operation.WriteCriteria)]
    public async Task<IActionResult> Issue(int number, CancellationToken cancel) => await queries.IssuePageAsync(number, null, cancel) is { } page ? View(page) : Redirect($"{Visit.BlocYear.SheetsPath()}/{number}");

    [HttpPost(SheetAddress.Sheet + "/ban-chinh"), Allows(Operation.WriteCriteria)]
    public async Task<IActionResult> Issue(int number, IssueForm form, CancellationToken cancel)
    {
        if (await Try(() => service.IssueAsync(number, form, Deed(), cancel)))
            return Done("Đã hoàn thành bản chính bảng tiêu chí.", $"{Visit.BlocYear.SheetsPath()}/{number}");
        return await queries.IssuePageAsync(number, form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet(ScoringAddress.Card + "/ban-in.pdf"), HttpGet(ScoringAddress.Card + "/ban-in.docx"), Allows(Operation.ViewScoring)]
    public async Task<IActionResult> Card(CancellationToken cancel) => Print(await queries.CardAsync(cancel), $"bang-tu-cham-{Visit.Unit.Code}-{Visit.BlocYear.YearCode}");

    [HttpGet(ScoringAddress.Check + "/ban-in.pdf"), HttpGet(ScoringAddress.Check + "/ban-in.docx"), Allows(Operation.CheckScorecard)]
    public async Task<IActionResult> Check(CancellationToken cancel) => Print(await queries.CheckAsync(cancel), $"kiem-tra-cheo-{Visit.Unit.Code}-{Visit.BlocYear.YearCode}");

    private IActionResult Print(PrintOut? paper, string name) => paper is null ? NotFound() : paper.In(Request, name);
}
