using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>Summaries of achievements: written by the unit, confirmed by its leader.</summary>
public sealed class SummariesController(SummaryQueries queries, DossierService service) : PortalController
{
    private string Dossier(int number) => $"{Visit.BlocYear.DossiersPath()}/{number}";

    [HttpGet(DossierAddress.Summary), Allows(Operation.ViewDossiers)]
    public async Task<IActionResult> Summary(int dossier, Guid summary, CancellationToken cancel) => await queries.PageAsync(dossier, summary, null, cancel) is { } page ? View(page) : NotFound();

    [HttpPost(DossierAddress.Summary), Allows(Operation.WriteMeritSummary)]
    public async Task<IActionResult> Summary(int dossier, Guid summary, SummaryForm form, CancellationToken cancel)
    {
        if (await Try(() => service.WriteAsync(dossier, summary, form, Deed(), cancel)))
            return Done("Đã lưu báo cáo tóm tắt thành tích.", $"{Dossier(dossier)}/thanh-tich/{Visit.Unit.Code}/{summary}");
        return await queries.PageAsync(dossier, summary, form, cancel) is { Form: not null } page ? View(page) : this.Refused();
    }

    [HttpPost(DossierAddress.Summary + "/xac-nhan"), Allows(Operation.ConfirmMeritSummary)]
    public async Task<IActionResult> Confirm(int dossier, Guid summary, SummaryForm form, CancellationToken cancel)
    {
        if (await Try(() => service.ConfirmAsync(dossier, summary, form, Deed(), cancel)))
            return Done("Đã xác nhận báo cáo tóm tắt thành tích.", Dossier(dossier));
        return await queries.PageAsync(dossier, summary, null, cancel) is { Form: not null } page ? View("Summary", page) : this.Refused();
    }
}
