using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Pledges.Tracking;

/// <summary>How far targets have come, of the bloc and of each unit.</summary>
public sealed class TrackingController(TrackingQueries queries, TrackingService service, FileStore files) : PortalController
{
    [HttpGet(PledgeAddress.Tracking), Allows(Operation.ViewPledge)]
    public async Task<IActionResult> Bloc(CancellationToken cancel) => View(await queries.BlocAsync(cancel));

    [HttpGet(PledgeAddress.Tracking + "/chi-tieu/{code}"), Allows(Operation.ReviewRegistration)]
    public async Task<IActionResult> Common(string code, CancellationToken cancel) => await queries.CommonAsync(code, cancel) is { } page ? View(page) : NotFound();

    [HttpGet(PledgeAddress.Tracking + "/ghi"), Allows(Operation.KeepTargets)]
    public async Task<IActionResult> RecordBloc(CancellationToken cancel) => await queries.RecordBlocAsync(null, cancel) is { } page ? View("Record", page) : Redirect(Visit.BlocYear.TrackingPath());

    [HttpPost(PledgeAddress.Tracking + "/ghi"), Allows(Operation.KeepTargets), RequestSizeLimit(PledgeAddress.LargestRequest)]
    public async Task<IActionResult> RecordBloc(RecordForm form, CancellationToken cancel)
    {
        if (await Try(() => service.RecordAsync(form, null, Deed(), cancel)))
            return Done("Đã ghi kết quả.", Visit.BlocYear.TrackingPath());
        return await queries.RecordBlocAsync(form, cancel) is { } page ? View("Record", page) : View("Bloc", await queries.BlocAsync(cancel));
    }

    [HttpGet(PledgeAddress.UnitTracking), Allows(Operation.ViewRegistration)]
    public async Task<IActionResult> Unit(CancellationToken cancel) => View(await queries.UnitAsync(cancel));

    [HttpGet(PledgeAddress.UnitTracking + "/chi-tieu/{code}"), Allows(Operation.ViewRegistration)]
    public async Task<IActionResult> History(string code, CancellationToken cancel) => await queries.HistoryAsync(code, cancel) is { } page ? View(page) : NotFound();

    [HttpGet(PledgeAddress.UnitTracking + "/ghi"), Allows(Operation.RecordProgress)]
    public async Task<IActionResult> Record([FromQuery(Name = "tu")] string? from, CancellationToken cancel) =>
        await queries.RecordUnitAsync(null, from == "bao-cao", cancel) is { } page ? View(page) : Redirect(Visit.BlocYear.TrackingPath(Visit.Unit.Code));

    [HttpPost(PledgeAddress.UnitTracking + "/ghi"), Allows(Operation.RecordProgress), RequestSizeLimit(PledgeAddress.LargestRequest)]
    public async Task<IActionResult> Record(RecordForm form, CancellationToken cancel)
    {
        if (await Try(() => service.RecordAsync(form, Visit.Unit.UnitId, Deed(), cancel)))
            return Done("Đã ghi kết quả.", Visit.BlocYear.TrackingPath(Visit.Unit.Code));
        return await queries.RecordUnitAsync(form, false, cancel) is { } page ? View(page) : View("Unit", await queries.UnitAsync(cancel));
    }

    [HttpGet(PledgeAddress.UnitTracking + "/tep/{file:guid}"), Allows(Operation.ViewRegistration)]
    public async Task<IActionResult> Evidence(Guid file, CancellationToken cancel) => await queries.FileAsync(file, cancel) is { } stored ? File(files.Open(stored), stored.ContentType, stored.FileName) : NotFound();
}
