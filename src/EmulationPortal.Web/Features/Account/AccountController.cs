using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Account;

/// <summary>Signing in and out, one's own account and password, and choosing for which unit one acts.</summary>
public sealed class AccountController(AccountService accounts, AccountQueries queries) : PortalController
{
    [HttpGet("/dang-nhap"), Allows(Operation.VisitPublicPages)]
    public IActionResult SignIn([FromQuery(Name = "tro-lai")] string? back, [FromQuery(Name = "het-phien")] bool ended) =>
        Visit.Standing.SignedIn ? LocalRedirect(Safe(back)) : View(queries.SignIn(new SignInForm(), ended));

    [HttpPost("/dang-nhap"), Allows(Operation.VisitPublicPages), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SignIn(SignInForm form, [FromQuery(Name = "tro-lai")] string? back, [FromQuery(Name = "het-phien")] bool ended)
    {
        var done = false;
        return await Try(async () => done = await accounts.SignInAsync(form)) ? LocalRedirect(done ? Safe(back) : CodePage(back)) : View(queries.SignIn(form, ended));
    }

    [HttpGet("/dang-nhap/ma"), Allows(Operation.VisitPublicPages)]
    public async Task<IActionResult> Code([FromQuery(Name = "tro-lai")] string? back) =>
        Visit.Standing.SignedIn ? LocalRedirect(Safe(back)) : await accounts.AwaitsCodeAsync() ? View(new CodeForm()) : Redirect("/dang-nhap");

    [HttpPost("/dang-nhap/ma"), Allows(Operation.VisitPublicPages), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Code(CodeForm form, [FromQuery(Name = "tro-lai")] string? back, CancellationToken cancel) =>
        await Try(() => accounts.GiveCodeAsync(form, cancel)) ? LocalRedirect(Safe(back)) : View(new CodeForm());

    [HttpPost("/tai-khoan/dang-xuat"), Allows(Operation.KeepOwnAccount)]
    public new async Task<IActionResult> SignOut()
    {
        await accounts.SignOutAsync();
        return Done("Bạn đã đăng xuất.", "/dang-nhap");
    }

    [HttpGet("/tai-khoan"), Allows(Operation.UseOwnPages)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await queries.MineAsync(cancel));

    [HttpGet("/tai-khoan/doi-mat-khau"), Allows(Operation.KeepOwnAccount)]
    public IActionResult ChangePassword() => View(new ChangePasswordForm());

    [HttpPost("/tai-khoan/doi-mat-khau"), Allows(Operation.KeepOwnAccount)]
    public async Task<IActionResult> ChangePassword(ChangePasswordForm form, CancellationToken cancel) =>
        await Try(() => accounts.ChangePasswordAsync(form, Visit.Standing.Acting?.Id, Deed(), cancel))
            ? Done("Đã đổi mật khẩu. Các phiên đăng nhập khác của bạn đã kết thúc.", "/viec-cua-toi")
            : View(form);

    [HttpPost("/tai-khoan/tu-cach"), Allows(Operation.UseOwnPages)]
    public async Task<IActionResult> ActAs(Guid position, [FromForm(Name = "tro-lai")] string? back)
    {
        var chosen = Visit.Standing.Positions.FirstOrDefault(p => p.Id == position);
        if (chosen is null)
            return NotFound();
        await accounts.ActAsAsync(Visit.Standing.AccountId, chosen.Id);
        return Done($"Bạn đang làm việc với tư cách {chosen.Title}, {chosen.UnitName}.", Safe(back));
    }

    private string CodePage(string? back) => $"/dang-nhap/ma?tro-lai={Uri.EscapeDataString(Safe(back))}";

    private string Safe(string? back) => Url.IsLocalUrl(back) ? back : "/viec-cua-toi";
}
