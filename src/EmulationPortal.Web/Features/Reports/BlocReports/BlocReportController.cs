using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Reports.BlocReports;

/// <summary>The bloc's report: gathered, written, sent to the members, looked through for strange years, frozen after the conference has passed it.</summary>
public sealed class BlocReportController(BlocReportQueries queries, BlocReportService service) : PortalController
{
    private string Path(string kind) => Visit.BlocYear.BlocPath(ReportAddress.KindOf(kind));

    /// <summary>"báo cáo của cụm", as the history says it.</summary>
    private string TheReport => $"báo cáo của {Visit.BlocYear.KindWord}";

    [HttpGet(ReportAddress.Bloc), Allows(Operation.ViewBlocReport)]
    public Task<IActionResult> Open(string kind, CancellationToken cancel) => Page(kind, cancel);

    [HttpPost(ReportAddress.Bloc + "/bat-dau"), Allows(Operation.PrepareBlocReport)]
    public Task<IActionResult> Begin(string kind, CancellationToken cancel) =>
        Small(kind, report => service.BeginAsync(report, Deed(), cancel), "Đã tổng hợp các báo cáo đã gửi.", "", cancel);

    [HttpPost(ReportAddress.Bloc + "/tong-hop"), Allows(Operation.PrepareBlocReport)]
    public Task<IActionResult> Gather(string kind, CancellationToken cancel) =>
        Small(kind, report => service.GatherAsync(report, Deed(), cancel), "Đã cập nhật từ báo cáo của các đơn vị; phần đã biên tập được giữ nguyên.", "", cancel);

    [HttpPost(ReportAddress.Bloc + "/muc/{place:guid}"), Allows(Operation.PrepareBlocReport)]
    public async Task<IActionResult> Write(string kind, Guid place, PlaceForm form, [FromQuery(Name = "ghep")] bool settles, CancellationToken cancel)
    {
        var report = ReportAddress.KindOf(kind);
        DraftSave? saved = null;
        var done = await Try(async () => saved = await service.WriteAsync(report, place, form, settles, Deed(), cancel));
        var error = string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage));
        if (Request.IsAutosave())
            return done ? AutosaveAnswer.Of(saved!, $"{Path(kind)}/muc/{place}/hai-ban") : AutosaveAnswer.Refused(error);
        if (done)
            return saved!.Saved ? Done($"Đã lưu {VietnameseFormat.Clock(saved.At)}.", $"{Path(kind)}#muc-{place}") : Redirect($"{Path(kind)}/muc/{place}/hai-ban");
        return await queries.BuildAsync(report, (place, form.Text, error), null, cancel) is { } page ? View("Build", page) : View("Read", await queries.ReadAsync(report, cancel));
    }

    [HttpGet(ReportAddress.Bloc + "/muc/{place:guid}/hai-ban"), Allows(Operation.PrepareBlocReport)]
    public async Task<IActionResult> TwoTexts(string kind, Guid place, CancellationToken cancel) =>
        await queries.ConflictAsync(ReportAddress.KindOf(kind), place, cancel) is { } page ? View("Conflict", page) : Redirect(Path(kind));

    [HttpPost(ReportAddress.Bloc + "/muc/{place:guid}/giu-ban-kia"), Allows(Operation.PrepareBlocReport)]
    public Task<IActionResult> LetGo(string kind, Guid place, CancellationToken cancel) =>
        Small(kind, report => service.LetGoAsync(report, place, Deed(), cancel), "Đã giữ bản lưu sau. Bản của bạn vẫn còn trong lịch sử.", $"#muc-{place}", cancel);

    [HttpPost(ReportAddress.Bloc + "/phan/{piece:guid}/in"), Allows(Operation.PrepareBlocReport)]
    public Task<IActionResult> Include(string kind, Guid piece, bool included, CancellationToken cancel) =>
        Small(kind, report => service.ChangeAsync(report, r => r.Include(piece, included), included ? $"đưa phần của một đơn vị vào {TheReport}" : $"để phần của một đơn vị ngoài {TheReport}", Deed(), cancel),
            included ? "Đã đưa vào báo cáo." : "Đã để ngoài báo cáo.", $"#muc-{piece}", cancel);

    [HttpPost(ReportAddress.Bloc + "/phan/{piece:guid}/ban-moi"), Allows(Operation.PrepareBlocReport)]
    public Task<IActionResult> TakeNewer(string kind, Guid piece, CancellationToken cancel) =>
        Small(kind, report => service.ChangeAsync(report, r => r.TakeNewer(piece, Deed()), $"lấy bản mới của đơn vị vào {TheReport}", Deed(), cancel), "Đã lấy bản mới của đơn vị.", $"#muc-{piece}", cancel);

    [HttpPost(ReportAddress.Bloc + "/trich-yeu"), Allows(Operation.PrepareBlocReport)]
    public async Task<IActionResult> Rename(string kind, TitleForm form, CancellationToken cancel)
    {
        var report = ReportAddress.KindOf(kind);
        if (await Try(() => service.ChangeAsync(report, r => r.Rename(form.Title), $"sửa trích yếu {TheReport}", Deed(), cancel)))
            return Done("Đã lưu trích yếu.", Path(kind));
        return await queries.BuildAsync(report, null, form, cancel) is { } page ? View("Build", page) : View("Read", await queries.ReadAsync(report, cancel));
    }

    [HttpPost(ReportAddress.Bloc + "/gui-du-thao"), Allows(Operation.PrepareBlocReport)]
    public Task<IActionResult> Circulate(string kind, CancellationToken cancel) =>
        Small(kind, report => service.CirculateAsync(report, Deed(), cancel), "Đã gửi dự thảo. Các đơn vị thành viên xem và góp ý được ngay.", "", cancel);

    [HttpGet(ReportAddress.Bloc + "/nam-thang"), Allows(Operation.PrepareBlocReport)]
    public async Task<IActionResult> Years(string kind, CancellationToken cancel) =>
        await queries.YearsAsync(ReportAddress.KindOf(kind), cancel) is { } page ? View(page) : Redirect(Path(kind));

    [HttpPost(ReportAddress.Bloc + "/nam-thang"), Allows(Operation.PrepareBlocReport)]
    public async Task<IActionResult> Acknowledge(string kind, MeantYearForm form, CancellationToken cancel)
    {
        var report = ReportAddress.KindOf(kind);
        if (await Try(() => service.ChangeAsync(report, r => r.Acknowledge(form.Place, form.MeantYear, form.Sentence ?? "", Deed()), $"xác nhận năm {form.MeantYear} ghi trong {TheReport} là đúng", Deed(), cancel)))
            return Done($"Đã xác nhận năm {form.MeantYear} là đúng.", $"{Path(kind)}/nam-thang");
        return await queries.YearsAsync(report, cancel) is { } page ? View("Years", page) : Redirect(Path(kind));
    }

    [HttpGet(ReportAddress.Bloc + "/xem-truoc"), Allows(Operation.ViewBlocReport)]
    public async Task<IActionResult> Preview(string kind, CancellationToken cancel) => View("Read", await queries.ReadAsync(ReportAddress.KindOf(kind), cancel));

    [HttpGet(ReportAddress.Bloc + "/ban-in.pdf"), HttpGet(ReportAddress.Bloc + "/ban-in.docx"), Allows(Operation.ViewBlocReport)]
    public async Task<IActionResult> Print(string kind, CancellationToken cancel) =>
        await queries.PrintAsync(ReportAddress.KindOf(kind), cancel) is { } paper ? paper.In(Request, $"bao-cao-{kind}-{Visit.BlocYear.BlocCode}") : NotFound();

    [HttpGet(ReportAddress.Bloc + "/ban-hanh"), Allows(Operation.PrepareBlocReport)]
    public async Task<IActionResult> Issue(string kind, CancellationToken cancel) =>
        await queries.IssueAsync(ReportAddress.KindOf(kind), null, cancel) is { } page ? View(page) : Redirect(Path(kind));

    [HttpPost(ReportAddress.Bloc + "/ban-hanh"), Allows(Operation.PrepareBlocReport)]
    public async Task<IActionResult> Issue(string kind, IssueForm form, CancellationToken cancel)
    {
        var report = ReportAddress.KindOf(kind);
        if (await Try(() => service.IssueAsync(report, form, Deed(), cancel)))
            return Done("Đã hoàn thành bản chính. Số, ngày và bản đã ký ghi sau ở mục Văn bản.", Path(kind));
        return await queries.IssueAsync(report, form, cancel) is { } page ? View(page) : await Page(kind, cancel);
    }

    private async Task<IActionResult> Page(string kind, CancellationToken cancel)
    {
        var report = ReportAddress.KindOf(kind);
        return await queries.BuildAsync(report, null, null, cancel) is { } page ? View("Build", page) : View("Read", await queries.ReadAsync(report, cancel));
    }

    /// <summary>A small deed with nothing typed that could be lost.</summary>
    private async Task<IActionResult> Small(string kind, Func<ReportKind, Task> deed, string done, string anchor, CancellationToken cancel) =>
        await Try(() => deed(ReportAddress.KindOf(kind))) ? Done(done, Path(kind) + anchor) : await Page(kind, cancel);
}
