using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>The criteria sheets of a bloc-year: begun, read, tried, discussed, passed, replaced by a new version.</summary>
public sealed class SheetsController(SheetQueries queries, EditorQueries editor, TrialQueries trials, SheetService service) : PortalController
{
    [HttpGet(SheetAddress.Sheets), Allows(Operation.ViewCriteria)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await queries.VersionsAsync(cancel));

    [HttpPost(SheetAddress.Sheets + "/bat-dau"), Allows(Operation.WriteCriteria)]
    public async Task<IActionResult> Begin(BeginForm form, CancellationToken cancel) => await Try(() => service.BeginAsync(form, Deed(), cancel))
        ? Done("Đã có bộ tiêu chí bản 1. Hãy soạn các nhóm và tiêu chí.", $"{Visit.BlocYear.SheetsPath()}/1/soan") : View("Index", await queries.VersionsAsync(cancel));

    [HttpGet(SheetAddress.Sheet), Allows(Operation.ViewCriteria)]
    public async Task<IActionResult> Read(int number, CancellationToken cancel) => await queries.ReadAsync(number, cancel) is { } page ? View("Read", page) : NotFound();

    [HttpGet(SheetAddress.Sheet + "/so-sanh"), Allows(Operation.ViewCriteria)]
    public async Task<IActionResult> Compare(int number, CancellationToken cancel) => await queries.CompareAsync(number, cancel) is { } page ? View(page) : NotFound();

    [HttpGet(SheetAddress.Sheet + "/xuat.xlsx"), Allows(Operation.ViewCriteria)]
    public async Task<IActionResult> Export(int number, CancellationToken cancel) => await queries.LoadAsync(SheetKey.Of(number), cancel) is { } sheet
        ? File(SheetExcel.Write(sheet, await queries.MembersAsync(cancel)), Workbook.ContentType, $"tieu-chi-{Visit.BlocYear.BlocCode}-{Visit.BlocYear.YearCode}-ban-{number}.xlsx") : NotFound();

    [HttpGet(SheetAddress.Sheet + "/thu"), Allows(Operation.ViewCriteria)]
    public async Task<IActionResult> Trial(int number, [FromQuery(Name = "mau")] int? seed, [FromQuery(Name = "so")] int? count, CancellationToken cancel) =>
        await trials.PageAsync(number, null, seed, count, cancel) is { } page ? View("Trial", page) : NotFound();

    [HttpPost(SheetAddress.Sheet + "/thu"), Allows(Operation.ViewCriteria)]
    public async Task<IActionResult> Compute(int number, [FromQuery(Name = "so")] int? count, CancellationToken cancel) =>
        await trials.PageAsync(number, Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal), null, count, cancel) is { } page ? View("Trial", page) : NotFound();

    [HttpGet(SheetAddress.Sheet + "/muc/{criterion:guid}"), Allows(Operation.ViewCriteria)]
    public async Task<IActionResult> Criterion(int number, Guid criterion, CancellationToken cancel) =>
        await queries.CriterionAsync(number, criterion, null, null, cancel) is { } page ? View("Criterion", page) : NotFound();

    [HttpPost(SheetAddress.Sheet + "/muc/{criterion:guid}/gop-y"), Allows(Operation.CommentOnCriteria)]
    public Task<IActionResult> Comment(int number, Guid criterion, RemarkForm form, CancellationToken cancel) =>
        Remark(number, criterion, form, null, () => service.CommentAsync(number, criterion, form, Deed(), cancel), "Đã gửi góp ý.", cancel);

    [HttpPost(SheetAddress.Sheet + "/muc/{criterion:guid}/gop-y/{remark:guid}"), Allows(Operation.WriteCriteria)]
    public Task<IActionResult> Answer(int number, Guid criterion, Guid remark, RemarkForm form, CancellationToken cancel) =>
        Remark(number, criterion, form, remark, () => service.AnswerAsync(number, remark, form, Deed(), cancel), "Đã trả lời góp ý.", cancel);

    [HttpPost(SheetAddress.Sheet + "/gui-lay-y-kien"), Allows(Operation.WriteCriteria)]
    public async Task<IActionResult> Discuss(int number, CancellationToken cancel) => await Tried(() => service.DiscussAsync(number, Deed(), cancel)) switch
    {
        true => Done("Đã gửi lấy ý kiến. Các đơn vị thành viên xem và góp ý được ngay.", Path(number)),
        false => await editor.EditorAsync(SheetKey.Of(number), cancel) is { } page ? View("Editor", page) : await Read(number, cancel),
        null => NotFound(),
    };

    [HttpGet(SheetAddress.Sheet + "/da-thong-qua"), Allows(Operation.WriteCriteria)]
    public Task<IActionResult> Outside(int number, CancellationToken cancel) => OutsidePage(number, null, cancel);

    [HttpPost(SheetAddress.Sheet + "/da-thong-qua"), Allows(Operation.WriteCriteria)]
    public async Task<IActionResult> Outside(int number, OutsideForm form, CancellationToken cancel) => await Tried(() => service.AdoptOutsideAsync(number, form, Deed(form.Note), cancel)) switch
    {
        true => Done("Đã ghi nhận thông qua. Bộ tiêu chí không sửa được nữa.", Path(number)),
        false => await OutsidePage(number, form, cancel),
        null => NotFound(),
    };

    [HttpGet(SheetAddress.Sheet + "/ban-moi"), Allows(Operation.WriteCriteria)]
    public Task<IActionResult> NextVersion(int number, CancellationToken cancel) => NextVersionPage(number, new NextVersionForm(), cancel);

    [HttpPost(SheetAddress.Sheet + "/ban-moi"), Allows(Operation.WriteCriteria)]
    public async Task<IActionResult> NextVersion(int number, NextVersionForm form, CancellationToken cancel)
    {
        var next = 0;
        return await Tried(async () => next = await service.NextVersionAsync(number, form, Deed(), cancel)) switch
        {
            true => Done($"Đã lập bản {next}. Bản {number} vẫn còn hiệu lực cho đến khi bản này được thông qua.", $"{Path(next)}/soan"),
            false => await NextVersionPage(number, form, cancel),
            null => NotFound(),
        };
    }

    private string Path(int number) => $"{Visit.BlocYear.SheetsPath()}/{number}";

    private async Task<IActionResult> OutsidePage(int number, OutsideForm? form, CancellationToken cancel) => await queries.LoadAsync(SheetKey.Of(number), cancel) switch
    {
        null => NotFound(),
        { IsOpen: true } sheet => View("Outside", new PartPage<OutsideForm>(queries.Head(sheet), "Ghi nhận đã thông qua ngoài Cổng", Path(number) + "/da-thong-qua", form ?? new OutsideForm { Version = sheet.Version })),
        _ => Redirect(Path(number)),
    };

    private async Task<IActionResult> NextVersionPage(int number, NextVersionForm form, CancellationToken cancel) => await queries.LoadAsync(SheetKey.Of(number), cancel) switch
    {
        null => NotFound(),
        { IsOpen: false } sheet => View("NextVersion", new PartPage<NextVersionForm>(queries.Head(sheet), $"Lập bản {number + 1}", Path(number) + "/ban-moi", form)),
        _ => Redirect(Path(number)),
    };

    private async Task<IActionResult> Remark(int number, Guid criterion, RemarkForm form, Guid? answering, Func<Task> deed, string done, CancellationToken cancel) => await Tried(deed) switch
    {
        true => Done(done, $"{Path(number)}/muc/{criterion}"),
        false => await queries.CriterionAsync(number, criterion, form, answering, cancel) is { } page ? View("Criterion", page) : NotFound(),
        null => NotFound(),
    };

    /// <summary>Null where the sheet is not there.</summary>
    private async Task<bool?> Tried(Func<Task> deed)
    {
        try
        {
            return await Try(deed);
        }
        catch (SheetMissing)
        {
            return null;
        }
    }
}
