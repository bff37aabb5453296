using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Pledges.Registrations;

/// <summary>All registrations of a bloc-year, and what those who lead it do with them.</summary>
public sealed class GatheringController(OverviewQueries overview, RegistrationQueries queries, RegistrationService service) : PortalController
{
    [HttpGet(PledgeAddress.Registrations), Allows(Operation.ViewPledge)]
    public async Task<IActionResult> Overview(CancellationToken cancel) => View(await overview.OverviewAsync(cancel));

    [HttpGet(PledgeAddress.Registrations + "/tong-hop.pdf"), HttpGet(PledgeAddress.Registrations + "/tong-hop.docx"), Allows(Operation.ReviewRegistration)]
    public async Task<IActionResult> Print(CancellationToken cancel) => await overview.PrintAsync(cancel) is { } paper ? paper.In(Request, "ban-dang-ky-thi-dua") : NotFound();

    [HttpGet(PledgeAddress.Registrations + "/tong-hop.xlsx"), Allows(Operation.ReviewRegistration)]
    public async Task<IActionResult> Excel(CancellationToken cancel) => await overview.ExcelAsync(cancel) is { } bytes ? File(bytes, Workbook.ContentType, "ban-dang-ky-thi-dua.xlsx") : NotFound();

    [HttpPost(PledgeAddress.Registrations + "/tong-hop/phat-hanh"), Allows(Operation.PreparePledge)]
    public async Task<IActionResult> IssueGathered(CancellationToken cancel) => await Try(() => service.IssueGatheredAsync(Deed(), cancel))
        ? Done("Đã hoàn thành bản chính bản đăng ký thi đua; các đơn vị thành viên xem được ở mục Văn bản.", Visit.BlocYear.RegistrationsPath()) : View("Overview", await overview.OverviewAsync(cancel));

    [HttpPost(PledgeAddress.Registration + "/tiep-nhan"), Allows(Operation.ReviewRegistration)]
    public Task<IActionResult> Accept(BackForm form, CancellationToken cancel) => Review(form, () => service.AcceptAsync(form.Version, Deed(), cancel), "Đã tiếp nhận bản đăng ký.", cancel);

    [HttpPost(PledgeAddress.Registration + "/tra-lai"), Allows(Operation.ReviewRegistration)]
    public Task<IActionResult> SendBack(BackForm form, CancellationToken cancel) =>
        Review(form, () => service.SendBackAsync(form, reopen: false, Deed(), cancel), "Đã trả lại bản đăng ký; đơn vị thấy ngay điều cần sửa.", cancel);

    [HttpPost(PledgeAddress.Registration + "/mo-lai"), Allows(Operation.ReviewRegistration)]
    public Task<IActionResult> Reopen(BackForm form, CancellationToken cancel) =>
        Review(form, () => service.SendBackAsync(form, reopen: true, Deed(), cancel), "Đã mở lại bản đăng ký. Giao ước đã hoàn thành giữ nguyên đến khi có phiên bản mới.", cancel);

    private async Task<IActionResult> Review(BackForm form, Func<Task> deed, string done, CancellationToken cancel) =>
        await Try(deed) ? Done(done, Visit.BlocYear.RegistrationPath(Visit.Unit.Code)) : View("Show", await queries.ShowAsync(form, cancel));
}
