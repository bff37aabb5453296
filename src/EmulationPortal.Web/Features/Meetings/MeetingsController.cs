using EmulationPortal.Domain;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>Planning conferences and reading about them.</summary>
public sealed class MeetingsController(MeetingService meetings, MeetingQueries pages, FileStore files) : MeetingController
{
    [HttpGet(All), Allows(Operation.ViewMeeting)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await pages.ListAsync(cancel));

    [HttpGet(All + "/lap-ke-hoach"), Allows(Operation.PlanMeeting)]
    public async Task<IActionResult> Plan(CancellationToken cancel) => View(await pages.NewPlanAsync(null, cancel));

    [HttpPost(All + "/lap-ke-hoach"), Allows(Operation.PlanMeeting)]
    public async Task<IActionResult> Plan(PlanForm form, CancellationToken cancel)
    {
        var number = 0;
        return await Try(async () => number = await meetings.PlanAsync(form, Deed(), cancel))
            ? Done("Đã lập kế hoạch hội nghị. Hãy xem lại chương trình và thành phần trước khi mời họp.", $"{Visit.BlocYear.Path}/hoi-nghi/{number}")
            : View(await pages.NewPlanAsync(form, cancel));
    }

    [HttpGet(One), Allows(Operation.ViewMeeting)]
    public async Task<IActionResult> Details(CancellationToken cancel) => View(await pages.DetailsAsync(cancel));

    [HttpGet(One + "/sua"), Allows(Operation.PlanMeeting)]
    public async Task<IActionResult> Change(CancellationToken cancel) => View("Plan", await pages.PlanAsync(null, cancel));

    [HttpPost(One + "/sua"), Allows(Operation.PlanMeeting)]
    public async Task<IActionResult> Change(PlanForm form, CancellationToken cancel) =>
        await Try(() => meetings.ChangeAsync(form, Deed(), cancel)) ? Done("Đã lưu kế hoạch hội nghị.", Here) : View("Plan", await pages.PlanAsync(form, cancel));

    [HttpGet(One + "/chuong-trinh"), Allows(Operation.PlanMeeting)]
    public async Task<IActionResult> Agenda(CancellationToken cancel) => View(await pages.AgendaAsync(cancel));

    [HttpPost(One + "/chuong-trinh"), Allows(Operation.PlanMeeting)]
    public Task<IActionResult> AddItem(AgendaForm form, CancellationToken cancel) => OnAgenda(() => meetings.AddItemAsync(form, Deed(), cancel), "Đã thêm nội dung vào chương trình.", cancel);

    [HttpPost(One + "/chuong-trinh/{item:guid}"), Allows(Operation.PlanMeeting)]
    public Task<IActionResult> ChangeItem(Guid item, AgendaForm form, CancellationToken cancel) => OnAgenda(() => meetings.ChangeItemAsync(item, form, Deed(), cancel), "Đã sửa nội dung.", cancel);

    [HttpPost(One + "/chuong-trinh/{item:guid}/bo"), Allows(Operation.PlanMeeting)]
    public Task<IActionResult> RemoveItem(Guid item, CancellationToken cancel) => OnAgenda(() => meetings.RemoveItemAsync(item, Deed(), cancel), "Đã bỏ nội dung khỏi chương trình.", cancel);

    [HttpPost(One + "/chuong-trinh/{item:guid}/thu-tu"), Allows(Operation.PlanMeeting)]
    public Task<IActionResult> ShiftItem(Guid item, bool up, CancellationToken cancel) => OnAgenda(() => meetings.ShiftItemAsync(item, up, Deed(), cancel), "Đã đổi thứ tự.", cancel);

    [HttpPost(One + "/chuong-trinh/{item:guid}/tai-lieu"), Allows(Operation.PlanMeeting)]
    public Task<IActionResult> AddPaper(Guid item, PaperForm form, CancellationToken cancel) => OnAgenda(() => meetings.AddPaperAsync(item, form, Deed(), cancel), "Đã thêm tài liệu.", cancel);

    [HttpPost(One + "/chuong-trinh/{item:guid}/tai-lieu/{paper:guid}/bo"), Allows(Operation.PlanMeeting)]
    public Task<IActionResult> RemovePaper(Guid item, Guid paper, CancellationToken cancel) => OnAgenda(() => meetings.RemovePaperAsync(item, paper, Deed(), cancel), "Đã bỏ tài liệu.", cancel);

    [HttpGet(One + "/thanh-phan"), Allows(Operation.PlanMeeting)]
    public async Task<IActionResult> People(CancellationToken cancel) => View(await pages.PeopleAsync(cancel));

    [HttpPost(One + "/khach-moi"), Allows(Operation.PlanMeeting)]
    public Task<IActionResult> AddGuest(PersonForm form, CancellationToken cancel) => OnPeople(() => meetings.AddGuestAsync(form, Deed(), cancel), "Đã thêm khách mời.", cancel);

    [HttpPost(One + "/khach-moi/{guest:guid}/bo"), Allows(Operation.PlanMeeting)]
    public Task<IActionResult> RemoveGuest(Guid guest, CancellationToken cancel) => OnPeople(() => meetings.RemoveGuestAsync(guest, Deed(), cancel), "Đã bỏ khách mời.", cancel);

    [HttpPost(One + "/dai-bieu"), Allows(Operation.PlanMeeting)]
    public Task<IActionResult> AddDelegate(PersonForm form, CancellationToken cancel) => OnPeople(() => meetings.AddDelegateAsync(form, Deed(), cancel), "Đã thêm đại biểu.", cancel);

    [HttpPost(One + "/ket-luan-truoc/{conclusion:guid}"), Allows(Operation.RunMeeting)]
    public async Task<IActionResult> Follow(Guid conclusion, FollowUpForm form, CancellationToken cancel) =>
        await Try(() => meetings.FollowAsync(conclusion, form, Deed(), cancel)) ? Done("Đã ghi kết quả thực hiện kết luận.", Here + "#ket-luan-truoc") : Refused(View(nameof(Details), await pages.DetailsAsync(cancel)));

    [HttpGet(One + "/moi-hop"), Allows(Operation.PlanMeeting)]
    public async Task<IActionResult> Invite(CancellationToken cancel) => View(await pages.InviteAsync(cancel));

    [HttpPost(One + "/moi-hop"), Allows(Operation.PlanMeeting)]
    public async Task<IActionResult> Invite(long version, CancellationToken cancel) => await Try(() => meetings.InviteAsync(version, Deed(), cancel))
        ? Done("Đã phát hành giấy mời và chương trình. Hãy in để ký, đóng dấu, và gửi tin nhắn soạn sẵn cho các đơn vị.", Here) : View(await pages.InviteAsync(cancel));

    [HttpGet(One + "/doi-lich"), Allows(Operation.PlanMeeting)]
    public async Task<IActionResult> Move(CancellationToken cancel) => View(await pages.MoveAsync(null, cancel));

    [HttpPost(One + "/doi-lich"), Allows(Operation.PlanMeeting)]
    public async Task<IActionResult> Move(MoveForm form, CancellationToken cancel) => await Try(() => meetings.MoveAsync(form, Deed(form.Reason), cancel))
        ? Done("Đã đổi lịch. Hãy phát hành giấy mời mới và báo cho các đơn vị.", Here) : View(await pages.MoveAsync(form, cancel));

    [HttpGet(One + "/huy"), Allows(Operation.PlanMeeting)]
    public async Task<IActionResult> Cancel(CancellationToken cancel) => View(await pages.CancelAsync(null, cancel));

    [HttpPost(One + "/huy"), Allows(Operation.PlanMeeting)]
    public async Task<IActionResult> Cancel(CancelForm form, CancellationToken cancel) => await Try(() => meetings.CancelAsync(form, Deed(form.Reason), cancel))
        ? Done("Đã hủy hội nghị. Hãy báo cho các đơn vị.", Here) : View(await pages.CancelAsync(form, cancel));

    [HttpGet(One + "/lich.ics"), Allows(Operation.ViewMeeting)]
    public async Task<IActionResult> Calendar(CancellationToken cancel) => File(await pages.CalendarAsync($"{Request.Scheme}://{Request.Host}{Here}", cancel), "text/calendar; charset=utf-8", $"hoi-nghi-{Visit.BlocYear.BlocCode}-{Visit.BlocYear.YearCode}.ics");

    [HttpGet(One + "/danh-sach-ky-diem-danh"), HttpGet(One + "/danh-sach-ky-diem-danh.docx"), Allows(Operation.ViewMeeting)]
    public async Task<IActionResult> AttendanceSheet(CancellationToken cancel) => PrintOut.Of(await pages.AttendanceSheetAsync(cancel)).In(Request, "danh-sach-ky-diem-danh", inline: true);

    [HttpGet(One + "/van-ban/{document:guid}"), Allows(Operation.ViewMeeting)]
    public async Task<IActionResult> Issued(Guid document, CancellationToken cancel) =>
        await pages.IssuedAsync(document, cancel) is { } found ? Shown(found.Bytes, found.Name) : NotFound();

    [HttpGet(One + "/tai-lieu/{paper:guid}"), Allows(Operation.ViewMeeting)]
    public async Task<IActionResult> Paper(Guid paper, CancellationToken cancel) =>
        await pages.PaperAsync(paper, cancel) is { } file ? File(files.Open(file), file.ContentType, file.FileName) : NotFound();

    /// <summary>Opens in the browser, and is saved under a name that says what it is.</summary>
    private FileContentResult Shown(byte[] pdf, string name)
    {
        Response.Headers.ContentDisposition = $"inline; filename={name}";
        return File(pdf, "application/pdf");
    }

    private async Task<IActionResult> OnAgenda(Func<Task> deed, string done, CancellationToken cancel) =>
        await Try(deed) ? Done(done, $"{Here}/chuong-trinh") : Refused(View(nameof(Agenda), await pages.AgendaAsync(cancel)));

    private async Task<IActionResult> OnPeople(Func<Task> deed, string done, CancellationToken cancel) =>
        await Try(deed) ? Done(done, $"{Here}/thanh-phan") : Refused(View(nameof(People), await pages.PeopleAsync(cancel)));
}
