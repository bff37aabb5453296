using EmulationPortal.Domain;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>A unit's report: written, looked over, sent.</summary>
public sealed class UnitReportsController(UnitReportQueries queries, UnitConflictQueries conflicts, UnitReportService service) : PortalController
{
    private string Path(ReportKind kind) => Visit.BlocYear.UnitPath(kind, Visit.Unit.Code);

    [HttpGet(ReportAddress.Unit), Allows(Operation.ViewUnitReport)]
    public async Task<IActionResult> Open(string kind, CancellationToken cancel)
    {
        var report = ReportAddress.KindOf(kind);
        return await queries.DraftAsync(report, null, null, null, cancel) is { } draft ? View("Draft", draft) : View("Show", await queries.ShowAsync(report, null, cancel));
    }

    [HttpPost(ReportAddress.Unit + "/bat-dau"), Allows(Operation.PrepareUnitReport)]
    public async Task<IActionResult> Begin(string kind, CancellationToken cancel)
    {
        var report = ReportAddress.KindOf(kind);
        if (!await Try(() => service.BeginAsync(report, Deed(), cancel)))
            return View("Show", await queries.ShowAsync(report, null, cancel));
        return Redirect(Path(report));
    }

    [HttpPost(ReportAddress.Unit + "/muc/{section:guid}"), Allows(Operation.PrepareUnitReport)]
    public async Task<IActionResult> Write(string kind, Guid section, TextForm form, [FromQuery(Name = "ghep")] bool settles, CancellationToken cancel)
    {
        var report = ReportAddress.KindOf(kind);
        return await SaveDraft(() => service.WriteAsync(report, section, form, settles, Deed(), cancel), $"{Path(report)}/muc/{section}/hai-ban", $"{Path(report)}#muc-{section}",
            async () => await queries.DraftAsync(report, (section, form.Text), null, null, cancel));
    }

    [HttpPost(ReportAddress.Unit + "/chi-tieu"), Allows(Operation.PrepareUnitReport)]
    public async Task<IActionResult> PutFigures(string kind, FiguresForm form, [FromQuery(Name = "ghep")] bool settles, CancellationToken cancel)
    {
        var report = ReportAddress.KindOf(kind);
        return await SaveDraft(() => service.PutFiguresAsync(report, form, settles, Deed(), cancel), $"{Path(report)}/chi-tieu/hai-ban", $"{Path(report)}#chi-tieu",
            async () => await queries.DraftAsync(report, null, form, null, cancel) ?? (object?)await queries.OfficialAsync(report, form, cancel));
    }

    [HttpPost(ReportAddress.Unit + "/chi-tieu/lay-so"), Allows(Operation.PrepareUnitReport)]
    public Task<IActionResult> TakeOffers(string kind, CancellationToken cancel) =>
        Small(kind, report => service.TakeOffersAsync(report, Deed(), cancel), "Đã điền vào các ô còn trống. Hãy xem lại số liệu.", "chi-tieu", cancel);

    [HttpGet(ReportAddress.Unit + "/muc/{section:guid}/hai-ban"), Allows(Operation.PrepareUnitReport)]
    public async Task<IActionResult> TwoTexts(string kind, Guid section, CancellationToken cancel) =>
        await conflicts.SectionAsync(ReportAddress.KindOf(kind), section, cancel) is { } page ? View("Conflict", page) : Redirect(Path(ReportAddress.KindOf(kind)));

    [HttpGet(ReportAddress.Unit + "/chi-tieu/hai-ban"), Allows(Operation.PrepareUnitReport)]
    public async Task<IActionResult> TwoFigures(string kind, CancellationToken cancel) =>
        await conflicts.FiguresAsync(ReportAddress.KindOf(kind), cancel) is { } page ? View("Conflict", page) : Redirect(Path(ReportAddress.KindOf(kind)));

    [HttpPost(ReportAddress.Unit + "/giu-ban-kia"), Allows(Operation.PrepareUnitReport)]
    public Task<IActionResult> LetGo(string kind, [FromForm(Name = "muc")] Guid? section, CancellationToken cancel) =>
        Small(kind, report => service.LetGoAsync(report, section, Deed(), cancel), "Đã giữ bản lưu sau. Bản của bạn vẫn còn trong lịch sử.", section is null ? "chi-tieu" : $"muc-{section}", cancel);

    [HttpPost(ReportAddress.Unit + "/chi-tieu/rieng"), Allows(Operation.PrepareUnitReport)]
    public async Task<IActionResult> AddIndicator(string kind, OwnIndicatorForm form, CancellationToken cancel)
    {
        var report = ReportAddress.KindOf(kind);
        if (!await Try(() => service.ChangeAsync(report, r => r.AddOwnIndicator(form.OwnName, form.OwnUnit, form.OwnKind), "thêm chỉ tiêu riêng vào báo cáo", Deed(), cancel)))
            return await queries.DraftAsync(report, null, null, form, cancel) is { } draft ? View("Draft", draft) : View("Show", await queries.ShowAsync(report, null, cancel));
        return Done("Đã thêm chỉ tiêu.", $"{Path(report)}#chi-tieu");
    }

    [HttpPost(ReportAddress.Unit + "/chi-tieu/rieng/{line:guid}/bo"), Allows(Operation.PrepareUnitReport)]
    public Task<IActionResult> RemoveIndicator(string kind, Guid line, CancellationToken cancel) =>
        Small(kind, report => service.ChangeAsync(report, r => r.RemoveOwnIndicator(line), "bỏ chỉ tiêu riêng khỏi báo cáo", Deed(), cancel), "Đã bỏ chỉ tiêu.", "chi-tieu", cancel);

    [HttpGet(ReportAddress.Unit + "/so-chinh-thuc"), Allows(Operation.PrepareUnitReport)]
    public async Task<IActionResult> Official(string kind, CancellationToken cancel) =>
        await queries.OfficialAsync(ReportAddress.KindOf(kind), null, cancel) is { } page ? View("Official", page) : Redirect(Path(ReportAddress.KindOf(kind)));

    [HttpGet(ReportAddress.Unit + "/xem-truoc"), Allows(Operation.ViewUnitReport)]
    public async Task<IActionResult> Preview(string kind, CancellationToken cancel) =>
        await queries.PreviewAsync(ReportAddress.KindOf(kind), cancel) is { } document
            ? View("Preview", (await queries.HeadAsync(ReportAddress.KindOf(kind), cancel), document)) : NotFound();

    [HttpGet(ReportAddress.Unit + "/ban-in.pdf"), HttpGet(ReportAddress.Unit + "/ban-in.docx"), Allows(Operation.ViewUnitReport)]
    public async Task<IActionResult> Print(string kind, CancellationToken cancel) =>
        await queries.PrintAsync(ReportAddress.KindOf(kind), cancel) is { } paper ? paper.In(Request, $"bao-cao-{kind}-{Visit.Unit.Code}") : NotFound();

    [HttpGet(ReportAddress.Unit + "/so-sanh"), Allows(Operation.ViewUnitReport)]
    public async Task<IActionResult> Compare(string kind, [FromQuery(Name = "tu")] int? from, [FromQuery(Name = "den")] int? to, CancellationToken cancel) =>
        await queries.CompareAsync(ReportAddress.KindOf(kind), from, to, cancel) is { } page ? View("/Features/Reports/Compare.cshtml", page) : Redirect(Path(ReportAddress.KindOf(kind)));

    [HttpGet(ReportAddress.Unit + "/kiem-tra"), Allows(Operation.SubmitUnitReport)]
    public async Task<IActionResult> Check(string kind, CancellationToken cancel) =>
        await queries.CheckAsync(ReportAddress.KindOf(kind), null, null, cancel) is { } page ? View(page) : Redirect(Path(ReportAddress.KindOf(kind)));

    [HttpPost(ReportAddress.Unit + "/gui"), Allows(Operation.SubmitUnitReport), RequestSizeLimit(UnitReportFilesController.LargestRequest)]
    public async Task<IActionResult> Submit(string kind, SubmitForm form, CancellationToken cancel)
    {
        var report = ReportAddress.KindOf(kind);
        if (await Try(() => service.SubmitAsync(report, form, Deed(), cancel)))
            return Redirect($"{Path(report)}/da-gui");
        return await queries.CheckAsync(report, form, null, cancel) is { } page ? View("Check", page) : View("Show", await queries.ShowAsync(report, null, cancel));
    }

    [HttpGet(ReportAddress.Unit + "/da-gui"), Allows(Operation.PrepareUnitReport)]
    public async Task<IActionResult> Sent(string kind, CancellationToken cancel)
    {
        var head = await queries.HeadAsync(ReportAddress.KindOf(kind), cancel);
        return head.SubmittedAt is null ? Redirect(head.Path) : View(head);
    }

    [HttpPost(ReportAddress.Unit + "/xac-nhan"), Allows(Operation.SubmitUnitReport)]
    public Task<IActionResult> Confirm(string kind, CancellationToken cancel) =>
        Small(kind, report => service.ChangeAsync(report, r => r.Confirm(Deed()), "xác nhận báo cáo nhập thay từ bản giấy", Deed(), cancel), "Đã xác nhận báo cáo nhập thay.", "", cancel);

    /// <summary>A small deed with nothing typed that could be lost.</summary>
    private async Task<IActionResult> Small(string kind, Func<ReportKind, Task> deed, string done, string anchor, CancellationToken cancel)
    {
        var report = ReportAddress.KindOf(kind);
        if (await Try(() => deed(report)))
            return Done(done, anchor.Length == 0 ? Path(report) : $"{Path(report)}#{anchor}");
        return await queries.DraftAsync(report, null, null, null, cancel) is { } draft ? View("Draft", draft) : View("Show", await queries.ShowAsync(report, null, cancel));
    }

    /// <summary>Saves a part of the draft for the script, or for the form's own button.</summary>
    private async Task<IActionResult> SaveDraft(Func<Task<DraftSave>> save, string conflict, string back, Func<Task<object?>> again)
    {
        DraftSave? saved = null;
        var done = await Try(async () => saved = await save());
        if (Request.IsAutosave())
            return done ? AutosaveAnswer.Of(saved!, conflict) : AutosaveAnswer.Refused(string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage)));
        if (done)
            return saved!.Saved ? Done($"Đã lưu {VietnameseFormat.Clock(saved.At)}.", back) : Redirect(conflict);
        return await again() switch
        {
            DraftPage draft => View("Draft", draft),
            { } official => View("Official", official),
            null => Redirect(back),
        };
    }
}
