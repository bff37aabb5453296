using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>The pledge of a bloc-year: prepared, issued, signed.</summary>
public sealed class PledgeController(PledgeQueries queries, PledgeService service) : PortalController
{
    private string Path => Visit.BlocYear.PledgePath();

    [HttpGet(PledgeAddress.Pledge), Allows(Operation.ViewPledge)]
    public async Task<IActionResult> Show(CancellationToken cancel) => View(await queries.ShowAsync(null, cancel));

    [HttpPost(PledgeAddress.Pledge + "/bat-dau"), Allows(Operation.PreparePledge)]
    public async Task<IActionResult> Begin(CancellationToken cancel) => await Try(() => service.BeginAsync(Deed(), cancel)) ? Redirect($"{Path}/soan") : View("Show", await queries.ShowAsync(null, cancel));

    [HttpGet(PledgeAddress.Pledge + "/soan"), Allows(Operation.PreparePledge)]
    public async Task<IActionResult> Build(CancellationToken cancel) => await queries.BuildAsync(null, null, cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(PledgeAddress.Pledge + "/phan/{part:guid}"), Allows(Operation.PreparePledge)]
    public async Task<IActionResult> Write(Guid part, PartForm form, [FromQuery(Name = "ghep")] bool settles, CancellationToken cancel)
    {
        DraftSave? saved = null;
        var done = await Try(async () => saved = await service.WriteAsync(part, form, settles, Deed(), cancel));
        var conflict = $"{Path}/phan/{part}/hai-ban";
        if (Request.IsAutosave())
            return done ? AutosaveAnswer.Of(saved!, conflict) : AutosaveAnswer.Refused(string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage)));
        if (done)
            return saved!.Saved ? Done($"Đã lưu {VietnameseFormat.Clock(saved.At)}.", $"{Path}/soan#phan-{part}") : Redirect(conflict);
        return await queries.BuildAsync((part, form.Text), null, cancel) is { } page ? View("Build", page) : View("Show", await queries.ShowAsync(null, cancel));
    }

    [HttpPost(PledgeAddress.Pledge + "/can-cu-theo-ngay"), Allows(Operation.PreparePledge)]
    public async Task<IActionResult> ProposeBasis(PartForm form, CancellationToken cancel)
    {
        DraftSave? saved = null;
        if (!await Try(async () => saved = await service.ProposeBasisAsync(form, Deed(), cancel)))
            return await queries.BuildAsync(null, null, cancel) is { } page ? View("Build", page) : View("Show", await queries.ShowAsync(null, cancel));
        return Done(saved!.Saved ? "Đã lấy căn cứ theo ngày ký. Vẫn sửa được từng dòng." : "Người khác vừa sửa phần căn cứ. Hãy xem và ghép hai bản.", $"{Path}/soan");
    }

    [HttpGet(PledgeAddress.Pledge + "/phan/{part:guid}/hai-ban"), Allows(Operation.PreparePledge)]
    public async Task<IActionResult> TwoTexts(Guid part, CancellationToken cancel) => await queries.ConflictAsync(part, cancel) is { } page ? View("Conflict", page) : Redirect($"{Path}/soan");

    [HttpPost(PledgeAddress.Pledge + "/phan/{part:guid}/giu-ban-kia"), Allows(Operation.PreparePledge)]
    public async Task<IActionResult> LetGo(Guid part, CancellationToken cancel) => await Try(() => service.LetGoAsync(part, Deed(), cancel))
        ? Done("Đã giữ bản lưu sau. Bản của bạn vẫn còn trong lịch sử.", $"{Path}/soan#phan-{part}") : View("Show", await queries.ShowAsync(null, cancel));

    [HttpPost(PledgeAddress.Pledge + "/ky-ket"), Allows(Operation.PreparePledge)]
    public async Task<IActionResult> Describe(SigningForm form, CancellationToken cancel)
    {
        if (await Try(() => service.DescribeAsync(form, Deed(), cancel)))
            return Done("Đã lưu ngày, nơi ký và người ký.", $"{Path}/soan#ky-ket");
        return await queries.BuildAsync(null, form, cancel) is { } page ? View("Build", page) : View("Show", await queries.ShowAsync(null, cancel));
    }

    [HttpGet(PledgeAddress.Pledge + "/xem-truoc"), Allows(Operation.PreparePledge)]
    public async Task<IActionResult> Preview(CancellationToken cancel) => await queries.PreviewAsync(cancel) is { } document ? View("Preview", document) : Redirect(Path);

    [HttpGet(PledgeAddress.Pledge + "/ban-in.pdf"), HttpGet(PledgeAddress.Pledge + "/ban-in.docx"), Allows(Operation.ViewPledge)]
    public async Task<IActionResult> Print(CancellationToken cancel) => await queries.PrintAsync(cancel) is { } paper ? paper.In(Request, "giao-uoc-thi-dua") : NotFound();

    [HttpGet(PledgeAddress.Pledge + "/phat-hanh"), Allows(Operation.PreparePledge)]
    public async Task<IActionResult> Issue(CancellationToken cancel) => await queries.IssueAsync(null, cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(PledgeAddress.Pledge + "/phat-hanh"), Allows(Operation.PreparePledge)]
    public async Task<IActionResult> Issue(IssuePledgeForm form, CancellationToken cancel)
    {
        if (await Try(() => service.IssueAsync(form, Deed(), cancel)))
            return Done("Đã hoàn thành bản chính giao ước. Hãy in để ký tại hội nghị, hoặc để lãnh đạo các đơn vị ký trên Cổng.", Path);
        return await queries.IssueAsync(form, cancel) is { } page ? View(page) : View("Show", await queries.ShowAsync(null, cancel));
    }

    [HttpGet(PledgeAddress.Pledge + "/ban-giay"), Allows(Operation.PreparePledge)]
    public async Task<IActionResult> Paper(CancellationToken cancel) => await queries.PaperAsync(null, cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(PledgeAddress.Pledge + "/ban-giay"), Allows(Operation.PreparePledge), RequestSizeLimit(PledgeAddress.LargestRequest)]
    public async Task<IActionResult> Paper(PaperSignedForm form, CancellationToken cancel)
    {
        if (await Try(() => service.RecordPaperAsync(form, Deed(), cancel)))
            return Done("Đã ghi nhận các đơn vị ký giao ước.", Path);
        return await queries.PaperAsync(form, cancel) is { } page ? View(page) : View("Show", await queries.ShowAsync(null, cancel));
    }

    [HttpGet(PledgeAddress.Pledge + "/ky/{unit}"), Allows(Operation.SignPledge)]
    public async Task<IActionResult> Sign(CancellationToken cancel) => await queries.SignAsync(cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(PledgeAddress.Pledge + "/ky/{unit}"), Allows(Operation.SignPledge)]
    public async Task<IActionResult> SignNow(CancellationToken cancel) => await Try(() => service.SignAsync(Deed(), cancel))
        ? Done($"Đã ký giao ước cho {Visit.Unit.Name}.", Path) : View("Show", await queries.ShowAsync(null, cancel));

    [HttpPost(PledgeAddress.Pledge + "/phien-ban-moi"), Allows(Operation.PreparePledge)]
    public async Task<IActionResult> NextVersion(NextVersionForm form, CancellationToken cancel) =>
        await Try(() => service.NextVersionAsync(form, Deed(), cancel)) ? Redirect($"{Path}/soan") : View("Show", await queries.ShowAsync(form, cancel));
}
