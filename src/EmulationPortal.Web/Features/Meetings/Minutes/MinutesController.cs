using EmulationPortal.Domain;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Meetings.Minutes;

/// <summary>The minutes of a meeting: read, written in place, passed, finalised, signed.</summary>
public sealed class MinutesController(MinutesService minutes, MinutesQueries pages) : MeetingController
{
    private const string Text = One + "/bien-ban";

    [HttpGet(Text), Allows(Operation.ViewMinutes)]
    public Task<IActionResult> Index(CancellationToken cancel) => PageAsync(cancel);

    [HttpGet(Text + "/xem"), Allows(Operation.ViewMinutes)]
    public async Task<IActionResult> Preview(CancellationToken cancel) => await pages.MinutesAsync(cancel) is { } page ? View(page) : NotFound();

    [HttpGet(Text + "/pdf"), HttpGet(Text + "/bien-ban.docx"), Allows(Operation.ViewMinutes)]
    public async Task<IActionResult> Print(CancellationToken cancel) => await pages.PrintAsync(cancel) is { } paper ? paper.In(Request, $"bien-ban-hoi-nghi-{Visit.BlocYear.BlocCode}-{Visit.BlocYear.YearCode}-{Visit.Scope.Meeting!.Number}", inline: true) : NotFound();

    [HttpPost(Text + "/doan"), Allows(Operation.WriteMinutes)]
    public async Task<IActionResult> Save(ParagraphForm form, CancellationToken cancel)
    {
        var conflict = $"{Here}/bien-ban/hai-ban?doan={Uri.EscapeDataString(form.Key)}";
        try
        {
            var version = 0;
            var saved = await Try(async () => version = await minutes.SaveParagraphAsync(form, Deed(), cancel));
            if (Request.IsAutosave())
                return saved ? Json(new { savedAt = VietnameseFormat.Clock(Visit.Now), version }) : UnprocessableEntity();
            return saved ? Done("Đã lưu đoạn biên bản.", $"{Here}/bien-ban#{MinutesPlace.Of(form.Key)}") : await RefusedAsync(cancel);
        }
        catch (ParagraphSetAside)
        {
            return Request.IsAutosave() ? Conflict(new { conflictUrl = conflict }) : Redirect(conflict);
        }
    }

    [HttpGet(Text + "/hai-ban"), Allows(Operation.WriteMinutes)]
    public async Task<IActionResult> Compare([FromQuery(Name = "doan")] string key, CancellationToken cancel) =>
        await pages.CompareAsync(key, cancel) is { } page ? View("Conflict", page) : Redirect($"{Here}/bien-ban");

    [HttpPost(Text + "/doan/giu"), Allows(Operation.WriteMinutes)]
    public Task<IActionResult> Keep(string key, CancellationToken cancel) => Do(() => minutes.KeepAsync(key, Deed(), cancel), "Đã giữ lời đã sửa.", MinutesPlace.Of(key ?? ""), cancel);

    [HttpPost(Text + "/doan/lay-lai"), Allows(Operation.WriteMinutes)]
    public Task<IActionResult> Drop(string key, CancellationToken cancel) => Do(() => minutes.DropAsync(key, Deed(), cancel), "Đã lấy lời theo dữ kiện.", MinutesPlace.Of(key ?? ""), cancel);

    [HttpPost(Text + "/doan/them"), Allows(Operation.WriteMinutes)]
    public Task<IActionResult> Add(FreeForm form, CancellationToken cancel) => Do(() => minutes.AddAsync(form, Deed(), cancel), "Đã thêm đoạn.", MinutesPlace.Of(form.AfterKey), cancel);

    [HttpPost(Text + "/so-ban"), Allows(Operation.WriteMinutes)]
    public Task<IActionResult> SetCopies(int copyCount, CancellationToken cancel) => Do(() => minutes.SetCopiesAsync(copyCount, Deed(), cancel), "Đã ghi số bản.", "so-ban", cancel);

    [HttpPost(Text + "/gop-y"), Allows(Operation.WriteMinutes)]
    public Task<IActionResult> Circulate(CirculateForm form, CancellationToken cancel) => Do(() => minutes.CirculateAsync(form, Deed(), cancel), "Đã gửi biên bản để các đơn vị góp ý.", "gop-y", cancel);

    [HttpPost(Text + "/y-kien"), Allows(Operation.RespondToMinutes)]
    public Task<IActionResult> Respond(RespondForm form, CancellationToken cancel) => Do(() => minutes.RespondAsync(form, Deed(), cancel), form.Key is null ? "Đã ghi đơn vị nhất trí với biên bản." : "Đã gửi góp ý.", "gop-y", cancel);

    [HttpPost(Text + "/y-kien/{response:guid}"), Allows(Operation.WriteMinutes)]
    public Task<IActionResult> Settle(Guid response, SettleForm form, CancellationToken cancel) => Do(() => minutes.SettleAsync(response, form, Deed(), cancel), "Đã xử lý góp ý.", "gop-y", cancel);

    [HttpGet(Text + "/chot"), Allows(Operation.WriteMinutes)]
    public async Task<IActionResult> Finalise(CancellationToken cancel) => await pages.FinaliseAsync(cancel) is { } page ? View(page) : Redirect($"{Here}/bien-ban");

    [HttpPost(Text + "/chot"), Allows(Operation.WriteMinutes)]
    public async Task<IActionResult> Finalise(long version, CancellationToken cancel)
    {
        if (await Try(() => minutes.FinaliseAsync(version, Deed(), cancel)))
            return Done("Đã chốt biên bản. Hãy ký trên Cổng, hoặc in ra ký rồi gắn bản quét.", $"{Here}/bien-ban");
        return await pages.FinaliseAsync(cancel) is { } page ? View(page) : await RefusedAsync(cancel);
    }

    [HttpGet(Text + "/ky"), Allows(Operation.SignMinutes)]
    public async Task<IActionResult> Sign(CancellationToken cancel) => await pages.SignAsync(cancel) is { } page ? View(page) : Redirect($"{Here}/bien-ban");

    [HttpPost(Text + "/ky"), Allows(Operation.SignMinutes)]
    public async Task<IActionResult> Sign(SignForm form, CancellationToken cancel)
    {
        if (await Try(() => minutes.SignAsync(form.Signer!.Value, Deed(), cancel)))
            return Done("Đã ký biên bản.", $"{Here}/bien-ban");
        return await pages.SignAsync(cancel) is { } page ? View(page) : await RefusedAsync(cancel);
    }

    [HttpPost(Text + "/ban-ky"), Allows(Operation.WriteMinutes)]
    public Task<IActionResult> Attach(IFormFile? file, CancellationToken cancel) => Do(() => minutes.AttachAsync(file, Deed(), cancel), "Đã gắn bản quét biên bản đã ký.", "ky", cancel);

    private async Task<IActionResult> PageAsync(CancellationToken cancel) => await pages.MinutesAsync(cancel) is { } page ? View(nameof(Index), page) : NotFound();

    private async Task<IActionResult> RefusedAsync(CancellationToken cancel) => await pages.MinutesAsync(cancel) is { } page ? Refused(View(nameof(Index), page)) : NotFound();

    private async Task<IActionResult> Do(Func<Task> deed, string done, string place, CancellationToken cancel) =>
        await Try(deed) ? Done(done, $"{Here}/bien-ban#{place}") : await RefusedAsync(cancel);
}
