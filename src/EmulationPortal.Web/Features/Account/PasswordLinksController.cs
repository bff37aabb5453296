using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Account;

/// <summary>Passwords set through single-use links. Opening a link spends nothing: programs that look through mail open every address.</summary>
[Allows(Operation.VisitPublicPages), EnableRateLimiting(RateLimits.SignIn), SecretAddress]
public sealed class PasswordLinksController(PasswordLinkService service, AccountQueries queries) : PortalController
{
    [HttpGet("/loi-moi")]
    public Task<IActionResult> Invitation([FromQuery(Name = "ma")] string? secret, CancellationToken cancel) => ShowAsync(LinkKind.Invitation, new LinkPasswordForm { Secret = secret }, cancel);

    [HttpPost("/loi-moi"), Unremembered]
    public Task<IActionResult> Invitation(LinkPasswordForm form, CancellationToken cancel) => SetAsync(LinkKind.Invitation, form, cancel);

    [HttpGet("/dat-lai-mat-khau")]
    public Task<IActionResult> Reset([FromQuery(Name = "ma")] string? secret, CancellationToken cancel) => ShowAsync(LinkKind.PasswordReset, new LinkPasswordForm { Secret = secret }, cancel);

    [HttpPost("/dat-lai-mat-khau"), Unremembered]
    public Task<IActionResult> Reset(LinkPasswordForm form, CancellationToken cancel) => SetAsync(LinkKind.PasswordReset, form, cancel);

    [HttpGet("/quen-mat-khau")]
    public IActionResult Forgotten() => View(queries.Forgotten(new ForgottenForm(), false));

    [HttpPost("/quen-mat-khau"), Unremembered]
    public async Task<IActionResult> Forgotten(ForgottenForm form)
    {
        var page = queries.Forgotten(form, false);
        if (!page.ByMail || !await Try(() => { service.Ask(form); return Task.CompletedTask; }))
            return View(page);
        return View(page with { Asked = true });
    }

    private async Task<IActionResult> ShowAsync(LinkKind kind, LinkPasswordForm form, CancellationToken cancel) =>
        await service.ShowAsync(kind, form, cancel) is { } page ? View("LinkPassword", page) : Spent(kind);

    private async Task<IActionResult> SetAsync(LinkKind kind, LinkPasswordForm form, CancellationToken cancel) =>
        await Try(() => service.SetPasswordAsync(kind, form, cancel)) ? Done("Đã đặt mật khẩu. Hãy đăng nhập bằng mật khẩu mới.", "/dang-nhap") : await ShowAsync(kind, form, cancel);

    private ViewResult Spent(LinkKind kind)
    {
        ModelState.Clear();
        return View("SpentLink", kind == LinkKind.Invitation
            ? new SpentLinkPage("Nếu đã đặt mật khẩu, hãy đăng nhập. Nếu chưa, hãy nhờ quản trị viên của Cổng gửi lại lời mời.")
            : new SpentLinkPage("Nếu vẫn cần đặt lại mật khẩu, hãy yêu cầu đường dẫn mới.", new ActionLink("Quên mật khẩu", "/quen-mat-khau")));
    }
}
