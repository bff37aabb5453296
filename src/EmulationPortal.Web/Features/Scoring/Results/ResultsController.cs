using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Results;

/// <summary>The ranking on the page, in Excel and in print; why a unit has its rank; what other values would have given.</summary>
public sealed class ResultsController(RankingQueries queries, WhyQueries whys, RankingService service) : PortalController
{
    private const string Ranking = ScoringAddress.Round + "/xep-hang";

    private string Path => Visit.BlocYear.RoundPath() + "/xep-hang";

    private string FileName => $"xep-hang-{Visit.BlocYear.BlocCode}-{Visit.BlocYear.YearCode}";

    [HttpGet(Ranking), Allows(Operation.ViewScoring)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await queries.PageAsync(cancel));

    [HttpGet(Ranking + "/xuat.xlsx"), Allows(Operation.ViewScoring)]
    public async Task<IActionResult> Excel(CancellationToken cancel) => await queries.ExcelAsync(cancel) is { } file ? File(file, Workbook.ContentType, FileName + ".xlsx") : NotFound();

    [HttpGet(Ranking + "/ban-in.pdf"), HttpGet(Ranking + "/ban-in.docx"), Allows(Operation.ViewScoring)]
    public async Task<IActionResult> Print(CancellationToken cancel) => await service.PrintAsync(cancel) is { } paper ? paper.In(Request, FileName) : NotFound();

    [HttpGet(Ranking + "/ban-chinh"), Allows(Operation.IssueRanking)]
    public async Task<IActionResult> Issue(CancellationToken cancel) => await service.IssuePageAsync(null, cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(Ranking + "/ban-chinh"), Allows(Operation.IssueRanking)]
    public async Task<IActionResult> Issue(IssueForm form, CancellationToken cancel)
    {
        if (await Try(() => service.IssueAsync(form, Deed(), cancel)))
            return Done("Đã hoàn thành bản chính bảng tổng hợp điểm, xếp hạng.", Path);
        return await service.IssuePageAsync(form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet(Ranking + "/{unit}"), Allows(Operation.ViewScoring)]
    public async Task<IActionResult> Why(CancellationToken cancel) => await whys.PageAsync(cancel) is { } page ? View(page) : Redirect(Path);

    [HttpGet(Ranking + "/{unit}/phieu-giai-trinh.pdf"), HttpGet(Ranking + "/{unit}/phieu-giai-trinh.docx"), Allows(Operation.ViewScoring)]
    public async Task<IActionResult> WhyPrint(CancellationToken cancel) =>
        await service.WhyPrintAsync(cancel) is { } paper ? paper.In(Request, $"phieu-giai-trinh-thu-hang-{Visit.Unit.Code}-{Visit.BlocYear.YearCode}") : NotFound();

    [HttpGet(Ranking + "/{unit}/thu"), Allows(Operation.TryOwnResult)]
    public async Task<IActionResult> WhatIf(CancellationToken cancel) => await whys.WhatIfAsync(null, cancel) is { } page ? View("WhatIf", page) : Redirect(Path);

    [HttpPost(Ranking + "/{unit}/thu"), Allows(Operation.TryOwnResult)]
    public async Task<IActionResult> Compute(CancellationToken cancel) =>
        await whys.WhatIfAsync(Request.HasFormContentType ? Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal) : [], cancel) is { } page ? View("WhatIf", page) : Redirect(Path);
}
