using EmulationPortal.Domain;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Reports.BlocReports;

/// <summary>Comments on the circulated draft of the bloc's report, section by section, each answered; the draft sent again, and laid beside an earlier one.</summary>
public sealed class BlocCommentsController(BlocCommentQueries pages, BlocReportService service) : PortalController
{
    private string Path(string kind) => Visit.BlocYear.BlocPath(ReportAddress.KindOf(kind));

    private string TheReport => $"báo cáo của {Visit.BlocYear.KindWord}";

    private string UnitName => Visit.Standing.Acting!.UnitName;

    [HttpGet(ReportAddress.Bloc + "/gop-y"), Allows(Operation.ViewBlocReport)]
    public Task<IActionResult> Discuss(string kind, CancellationToken cancel) => PageAsync(kind, null, cancel);

    [HttpPost(ReportAddress.Bloc + "/gop-y"), Allows(Operation.CommentOnBlocReport)]
    public async Task<IActionResult> Comment(string kind, CommentForm form, CancellationToken cancel) =>
        await Try(() => service.ChangeAsync(ReportAddress.KindOf(kind), r => r.Comment(form.Part, Deed().UnitId!.Value, UnitName, form.Text, Deed()), $"góp ý dự thảo {TheReport}", Deed(), cancel))
            ? Done("Đã gửi ý kiến góp ý.", $"{Path(kind)}/gop-y#{(form.Part is { } part ? $"muc-{part}" : "toan-van")}") : await PageAsync(kind, form, cancel);

    [HttpPost(ReportAddress.Bloc + "/nhat-tri"), Allows(Operation.CommentOnBlocReport)]
    public async Task<IActionResult> Agree(string kind, CancellationToken cancel) =>
        await Try(() => service.ChangeAsync(ReportAddress.KindOf(kind), r => r.AgreeWith(Deed().UnitId!.Value, UnitName, Deed()), $"nhất trí với dự thảo {TheReport}", Deed(), cancel))
            ? Done("Đã ghi nhận đơn vị nhất trí với dự thảo.", $"{Path(kind)}/gop-y") : await PageAsync(kind, null, cancel);

    [HttpPost(ReportAddress.Bloc + "/gop-y/{comment:guid}/tra-loi"), Allows(Operation.PrepareBlocReport)]
    public async Task<IActionResult> Answer(string kind, Guid comment, CommentAnswerForm form, CancellationToken cancel) =>
        await Try(() => service.ChangeAsync(ReportAddress.KindOf(kind), r => r.Answer(comment, form.Answer, form.Text, Deed()), $"trả lời một ý kiến góp ý dự thảo {TheReport}", Deed(), cancel))
            ? Done("Đã trả lời ý kiến.", $"{Path(kind)}/gop-y#y-{comment}") : await PageAsync(kind, null, cancel);

    [HttpPost(ReportAddress.Bloc + "/gui-lai"), Allows(Operation.PrepareBlocReport)]
    public async Task<IActionResult> SendAgain(string kind, CancellationToken cancel) => await Try(() => service.SendAgainAsync(ReportAddress.KindOf(kind), Deed(), cancel))
        ? Done("Đã gửi lại dự thảo. Các đơn vị so sánh được với bản gửi trước.", $"{Path(kind)}/gop-y") : await PageAsync(kind, null, cancel);

    [HttpGet(ReportAddress.Bloc + "/so-sanh"), Allows(Operation.ViewBlocReport)]
    public async Task<IActionResult> Compare(string kind, [FromQuery(Name = "tu")] int? from, [FromQuery(Name = "den")] int? to, CancellationToken cancel) =>
        await pages.CompareAsync(ReportAddress.KindOf(kind), from, to, cancel) is { } page ? View("/Features/Reports/Compare.cshtml", page) : Redirect(Path(kind));

    private async Task<IActionResult> PageAsync(string kind, CommentForm? refused, CancellationToken cancel) =>
        await pages.DiscussAsync(ReportAddress.KindOf(kind), refused, cancel) is { } page ? View("Discuss", page) : Redirect(Path(kind));
}
