using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Account;

/// <summary>Signing in and out, and choosing for which unit one acts.</summary>
public sealed class AccountController(AccountService accounts) : PortalController
{
    [HttpGet("/dang-nhap"), Allows(Operation.VisitPublicPages)]
    public IActionResult SignIn([FromQuery(Name = "tro-lai")] string? back) =>
        Visit.Standing.SignedIn ? LocalRedirect(Safe(back)) : View(new SignInForm());

    [HttpPost("/dang-nhap"), Allows(Operation.VisitPublicPages)]
    public async Task<IActionResult> SignIn(SignInForm form, [FromQuery(Name = "tro-lai")] string? back) =>
        await Try(() => accounts.SignInAsync(form)) ? LocalRedirect(Safe(back)) : View(form);

    [HttpPost("/tai-khoan/dang-xuat"), Allows(Operation.UseOwnPages)]
    public new async Task<IActionResult> SignOut()
    {
        await accounts.SignOutAsync();
        return Done("Bạn đã đăng xuất.", "/dang-nhap");
    }

    [HttpPost("/tai-khoan/tu-cach"), Allows(Operation.UseOwnPages)]
    public async Task<IActionResult> ActAs(Guid position)
    {
        var chosen = Visit.Standing.Positions.FirstOrDefault(p => p.Id == position);
        if (chosen is null)
            return NotFound();
        await accounts.ActAsAsync(Visit.Standing.AccountId, chosen.Id);
        return Done($"Bạn đang làm việc với tư cách {chosen.Title}, {chosen.UnitName}.", "/viec-cua-toi");
    }

    private string Safe(string? back) => Url.IsLocalUrl(back) ? back : "/viec-cua-toi";
}
