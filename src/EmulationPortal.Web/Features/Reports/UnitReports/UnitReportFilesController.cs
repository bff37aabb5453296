using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>Files of a unit's report.</summary>
public sealed class UnitReportFilesController(UnitReportQueries queries, UnitReportService service, FileStore files) : PortalController
{
    /// <summary>Bytes of a request; larger than the largest file, so that a file somewhat too large is refused in words.</summary>
    public const long LargestRequest = 64 * 1024 * 1024;

    [HttpPost(ReportAddress.Unit + "/tep"), Allows(Operation.PrepareUnitReport), RequestSizeLimit(LargestRequest)]
    public Task<IActionResult> Attach(string kind, IFormFile? file, CancellationToken cancel) =>
        Change(kind, report => service.AttachAsync(report, file, isScan: false, Deed(), cancel), "Đã đính kèm tệp.", cancel);

    [HttpPost(ReportAddress.Unit + "/ban-quet"), Allows(Operation.PrepareUnitReport), RequestSizeLimit(LargestRequest)]
    public Task<IActionResult> AttachScan(string kind, IFormFile? file, CancellationToken cancel) =>
        Change(kind, report => service.AttachAsync(report, file, isScan: true, Deed(), cancel), "Đã đính kèm bản quét có chữ ký.", cancel);

    [HttpPost(ReportAddress.Unit + "/tep/{file:guid}/bo"), Allows(Operation.PrepareUnitReport)]
    public Task<IActionResult> Detach(string kind, Guid file, CancellationToken cancel) =>
        Change(kind, report => service.ChangeAsync(report, r => r.Detach(file), "bỏ một tệp khỏi báo cáo", Deed(), cancel), "Đã bỏ tệp khỏi báo cáo.", cancel);

    [HttpPost(ReportAddress.Unit + "/toan-van"), Allows(Operation.PrepareUnitReport)]
    public Task<IActionResult> TextInFile(string kind, bool inFile, CancellationToken cancel) =>
        Change(kind, report => service.ChangeAsync(report, r => r.KeepTextInFile(inFile), inFile ? "để nội dung báo cáo trong tệp kèm theo" : "soạn nội dung báo cáo trên Cổng", Deed(), cancel), "Đã ghi nhận.", cancel);

    [HttpGet(ReportAddress.Unit + "/tep/{file:guid}"), Allows(Operation.ViewUnitReport)]
    public async Task<IActionResult> Download(string kind, Guid file, CancellationToken cancel) =>
        await queries.FileAsync(ReportAddress.KindOf(kind), file, cancel) is { } stored ? File(files.Open(stored), stored.ContentType, stored.FileName) : NotFound();

    private async Task<IActionResult> Change(string kind, Func<ReportKind, Task> deed, string done, CancellationToken cancel)
    {
        var report = ReportAddress.KindOf(kind);
        if (await Try(() => deed(report)))
            return Done(done, $"{Visit.BlocYear.UnitPath(report, Visit.Unit.Code)}#tep");
        return await queries.DraftAsync(report, null, null, null, cancel) is { } draft ? View("Draft", draft) : View("Show", await queries.ShowAsync(report, null, cancel));
    }
}
