using EmulationPortal.Domain;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>Comments on a unit's report that was sent, section by section, each answered by the unit.</summary>
public sealed class UnitCommentsController(UnitCommentQueries pages, UnitReportService service) : PortalController
{
    private string Path(string kind) => Visit.BlocYear.UnitPath(ReportAddress.KindOf(kind), Visit.Unit.Code);

    [HttpGet(ReportAddress.Unit + "/gop-y"), Allows(Operation.ViewUnitReport)]
    public Task<IActionResult> Discuss(string kind, CancellationToken cancel) => PageAsync(kind, null, cancel);

    [HttpPost(ReportAddress.Unit + "/gop-y"), Allows(Operation.CommentOnUnitReport)]
    public async Task<IActionResult> Comment(string kind, CommentForm form, CancellationToken cancel) =>
        await Try(() => service.CommentAsync(ReportAddress.KindOf(kind), form, Deed(), cancel))
            ? Done("Đã gửi ý kiến góp ý cho đơn vị.", $"{Path(kind)}/gop-y#{(form.Part is { } part ? $"muc-{part}" : "toan-van")}") : await PageAsync(kind, form, cancel);

    [HttpPost(ReportAddress.Unit + "/gop-y/{comment:guid}/tra-loi"), Allows(Operation.PrepareUnitReport)]
    public async Task<IActionResult> Answer(string kind, Guid comment, CommentAnswerForm form, CancellationToken cancel) =>
        await Try(() => service.AnswerAsync(ReportAddress.KindOf(kind), comment, form, Deed(), cancel))
            ? Done("Đã trả lời ý kiến.", $"{Path(kind)}/gop-y#y-{comment}") : await PageAsync(kind, null, cancel);

    private async Task<IActionResult> PageAsync(string kind, CommentForm? refused, CancellationToken cancel) =>
        await pages.DiscussAsync(ReportAddress.KindOf(kind), refused, cancel) is { } page ? View("Discuss", page) : Redirect(Path(kind));
}
