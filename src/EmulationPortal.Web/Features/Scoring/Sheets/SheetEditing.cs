using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>The editor of a sheet: the same for the sheets of blocs and for the frames of the office.</summary>
public abstract class SheetEditing(SheetQueries queries, EditorQueries pages, SheetPartService service, SheetExcelService excel) : PortalController
{
    /// <summary>Bytes of an upload; larger than the largest file, so that a file somewhat too large is refused in words.</summary>
    private const long LargestRequest = 8 * 1024 * 1024;

    /// <summary>Which sheet the address names.</summary>
    protected abstract SheetKey Key { get; }

    /// <summary>The sheet's own address.</summary>
    protected abstract string Path { get; }

    /// <summary>Where one is led when the sheet can no longer be written.</summary>
    protected abstract string Closed { get; }

    /// <summary>Reads of the room.</summary>
    protected SheetQueries Sheets => queries;

    private string Editor => Path + "/soan";

    [HttpGet("soan")]
    public async Task<IActionResult> Open(CancellationToken cancel) => await Shown("Editor", () => pages.EditorAsync(Key, cancel), cancel);

    [HttpPost("soan/sap-xep")]
    public Task<IActionResult> Step([FromForm(Name = "len")] Guid? up, [FromForm(Name = "xuong")] Guid? down, CancellationToken cancel) =>
        Save(() => service.StepAsync(Key, up ?? down ?? Guid.Empty, up is null ? 1 : -1, Deed(), cancel), "Đã xếp lại.", $"{Editor}#muc-{up ?? down}", () => Open(cancel), cancel);

    [HttpGet("soan/cach-tinh")]
    public Task<IActionResult> Computation(CancellationToken cancel) => Shown("Computation", () => pages.ComputationAsync(Key, null, cancel), cancel);

    [HttpPost("soan/cach-tinh")]
    public Task<IActionResult> Computation(ComputationForm form, CancellationToken cancel) =>
        Save(() => service.SetComputationAsync(Key, form, Deed(), cancel), "Đã lưu tên và cách tính.", Editor, () => Shown("Computation", () => pages.ComputationAsync(Key, form, cancel), cancel), cancel);

    [HttpGet("soan/xep-loai")]
    public Task<IActionResult> Bands(CancellationToken cancel) => Shown("Bands", () => pages.BandsAsync(Key, null, cancel), cancel);

    [HttpPost("soan/xep-loai")]
    public Task<IActionResult> Bands(BandsForm form, CancellationToken cancel) =>
        Save(() => service.SetBandsAsync(Key, form, Deed(), cancel), "Đã lưu các mức xếp loại.", Editor, () => Shown("Bands", () => pages.BandsAsync(Key, form, cancel), cancel), cancel);

    [HttpGet("soan/bang-diem")]
    public Task<IActionResult> Ties(CancellationToken cancel) => Shown("Ties", () => pages.TiesAsync(Key, null, cancel), cancel);

    [HttpPost("soan/bang-diem")]
    public Task<IActionResult> Ties(TiesForm form, CancellationToken cancel) =>
        Save(() => service.SetTiesAsync(Key, form, Deed(), cancel), "Đã lưu cách xử lý bằng điểm.", Editor, () => Shown("Ties", () => pages.TiesAsync(Key, form, cancel), cancel), cancel);

    [HttpGet("soan/nhom-moi")]
    public Task<IActionResult> NewGroup(CancellationToken cancel) => Shown("Group", () => pages.GroupAsync(Key, null, null, cancel), cancel);

    [HttpPost("soan/nhom-moi")]
    public Task<IActionResult> NewGroup(GroupForm form, CancellationToken cancel) =>
        Save(() => service.SaveGroupAsync(Key, null, form, Deed(), cancel), "Đã thêm nhóm.", Editor, () => Shown("Group", () => pages.GroupAsync(Key, null, form, cancel), cancel), cancel);

    [HttpGet("soan/nhom/{group:guid}")]
    public Task<IActionResult> Group(Guid group, CancellationToken cancel) => Shown("Group", () => pages.GroupAsync(Key, group, null, cancel), cancel);

    [HttpPost("soan/nhom/{group:guid}")]
    public Task<IActionResult> Group(Guid group, GroupForm form, CancellationToken cancel) =>
        Save(() => service.SaveGroupAsync(Key, group, form, Deed(), cancel), "Đã lưu nhóm.", $"{Editor}#muc-{group}", () => Shown("Group", () => pages.GroupAsync(Key, group, form, cancel), cancel), cancel);

    [HttpPost("soan/nhom/{group:guid}/xoa")]
    public Task<IActionResult> RemoveGroup(Guid group, CancellationToken cancel) =>
        Save(() => service.RemoveGroupAsync(Key, group, Deed(), cancel), "Đã bỏ nhóm.", Editor, () => Shown("Group", () => pages.GroupAsync(Key, group, null, cancel), cancel), cancel);

    [HttpGet("soan/nhom/{group:guid}/tieu-chi-moi")]
    public Task<IActionResult> NewCriterion(Guid group, CancellationToken cancel) => Shown("CriterionForm", () => pages.NewCriterionAsync(Key, group, null, cancel), cancel);

    [HttpPost("soan/nhom/{group:guid}/tieu-chi-moi")]
    public Task<IActionResult> NewCriterion(Guid group, CriterionForm form, [FromForm(Name = "tiep")] string? more, CancellationToken cancel) => Save(() => service.AddCriterionAsync(Key, group, form, Deed(), cancel),
        $"Đã thêm tiêu chí {form.Number}.", more is null ? $"{Editor}#muc-{group}" : $"{Editor}/nhom/{group}/tieu-chi-moi", () => Shown("CriterionForm", () => pages.NewCriterionAsync(Key, group, form, cancel), cancel), cancel);

    [HttpGet("soan/tieu-chi/{criterion:guid}")]
    public Task<IActionResult> Criterion(Guid criterion, CancellationToken cancel) => Shown("CriterionForm", () => pages.CriterionAsync(Key, criterion, null, cancel), cancel);

    [HttpPost("soan/tieu-chi/{criterion:guid}")]
    public Task<IActionResult> Criterion(Guid criterion, CriterionForm form, CancellationToken cancel) => Save(() => service.ReviseCriterionAsync(Key, criterion, form, Deed(), cancel),
        $"Đã lưu tiêu chí {form.Number}.", $"{Editor}#muc-{criterion}", () => Shown("CriterionForm", () => pages.CriterionAsync(Key, criterion, form, cancel), cancel), cancel);

    [HttpPost("soan/tieu-chi/{criterion:guid}/xoa")]
    public Task<IActionResult> RemoveCriterion(Guid criterion, CancellationToken cancel) =>
        Save(() => service.RemoveCriterionAsync(Key, criterion, Deed(), cancel), "Đã bỏ tiêu chí.", Editor, () => Open(cancel), cancel);

    [HttpPost("soan/tieu-chi/{criterion:guid}/chuyen")]
    public Task<IActionResult> PlaceCriterion(Guid criterion, Guid group, int? place, CancellationToken cancel) => Save(() => service.PlaceCriterionAsync(Key, criterion, group, place, Deed(), cancel),
        "Đã chuyển tiêu chí.", $"{Editor}#muc-{criterion}", () => Shown("CriterionForm", () => pages.CriterionAsync(Key, criterion, null, cancel), cancel), cancel);

    [HttpGet("soan/excel")]
    public Task<IActionResult> Excel(CancellationToken cancel) => Shown("Excel", () => excel.PageAsync(Key, cancel), cancel);

    [HttpPost("soan/excel"), RequestSizeLimit(LargestRequest)]
    public async Task<IActionResult> Excel(IFormFile? file, CancellationToken cancel)
    {
        ImportPage? preview = null;
        if (await Try(async () => preview = await excel.PreviewAsync(Key, await SheetExcelService.BytesAsync(file, cancel), cancel)) && preview is not null)
            return View("ExcelPreview", preview);
        return await Excel(cancel);
    }

    [HttpPost("soan/excel/ap-dung"), RequestSizeLimit(LargestRequest)]
    public async Task<IActionResult> ApplyExcel(ImportForm form, CancellationToken cancel)
    {
        ImportPage? preview = null;
        var answer = await Save(async () => preview = await excel.ApplyAsync(Key, form, Deed(), cancel), "Đã nhập từ tệp Excel.", Editor, () => Excel(cancel), cancel);
        if (preview is null)
            return answer;
        TempData.Remove("Done");
        return View("ExcelPreview", preview);
    }

    private async Task<IActionResult> Shown<T>(string view, Func<Task<T?>> page, CancellationToken cancel)
        where T : class => await page() is { } shown ? View(view, shown) : await queries.LoadAsync(Key, cancel) is { IsOpen: false } ? Redirect(Closed) : NotFound();

    /// <summary>A deed of the editor: done, the same page with what was typed, or both texts where another has saved since.</summary>
    private async Task<IActionResult> Save(Func<Task> deed, string done, string address, Func<Task<IActionResult>> again, CancellationToken cancel)
    {
        try
        {
            return await Try(deed) ? Done(done, address) : await again();
        }
        catch (FormUnclear unclear)
        {
            foreach (var fault in unclear.Faults)
                ModelState.AddModelError(fault.Field, fault.Message);
            return await again();
        }
        catch (SavedSince since)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.Clear();
            return View("Conflict", await queries.ConflictAsync(Key, since, Request.Path, cancel));
        }
        catch (SheetMissing)
        {
            return NotFound();
        }
    }
}

/// <summary>The editor of a version of a bloc-year.</summary>
[Route(SheetAddress.Sheet), Allows(Operation.WriteCriteria)]
public sealed class SheetEditorController(SheetQueries queries, EditorQueries pages, SheetPartService service, SheetExcelService excel) : SheetEditing(queries, pages, service, excel)
{
    protected override SheetKey Key => SheetKey.Of(int.Parse((string)RouteData.Values["number"]!, System.Globalization.CultureInfo.InvariantCulture));

    protected override string Path => $"{Visit.BlocYear.SheetsPath()}/{Key.Number}";

    protected override string Closed => Path;
}

/// <summary>The editor of a frame.</summary>
[Route(SheetAddress.Frame), Allows(Operation.ManageFrames)]
public sealed class FrameEditorController(SheetQueries queries, EditorQueries pages, SheetPartService service, SheetExcelService excel) : SheetEditing(queries, pages, service, excel)
{
    protected override SheetKey Key => new(null, Guid.Parse((string)RouteData.Values["frame"]!));

    protected override string Path => $"{SheetAddress.Frames}/{Key.Frame}";

    protected override string Closed => SheetAddress.Frames;

    [HttpGet("xuat.xlsx")]
    public async Task<IActionResult> Export(CancellationToken cancel) =>
        await Sheets.LoadAsync(Key, cancel) is { } frame ? File(SheetExcel.Write(frame, []), Workbook.ContentType, "khung-tieu-chi.xlsx") : NotFound();
}
