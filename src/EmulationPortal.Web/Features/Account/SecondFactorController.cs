using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Account;

/// <summary>One's own authenticator app and recovery codes.</summary>
[Allows(Operation.KeepOwnAccount)]
public sealed class SecondFactorController(SecondFactorService service) : PortalController
{
    private const string Root = "/tai-khoan/xac-thuc-hai-lop";

    [HttpGet(Root)]
    public async Task<IActionResult> Index(CancellationToken cancel) => Visit.Standing.HasSecondFactor ? View("On", await service.ShowAsync(cancel)) : await EnrolAsync(null);

    [HttpPost(Root), Unremembered]
    public Task<IActionResult> TurnOn(TurnOnForm form, CancellationToken cancel) =>
        CodesAsync(async () => await service.TurnOnAsync(form, Deed(), cancel), () => Visit.Standing.HasSecondFactor ? Task.FromResult<IActionResult>(Redirect(Root)) : EnrolAsync(form));

    [HttpPost(Root + "/ma-du-phong"), Unremembered]
    public Task<IActionResult> Renew(CodeForm form, CancellationToken cancel) => Visit.Standing.HasSecondFactor
        ? CodesAsync(async () => await service.RenewAsync(form, Deed(), cancel), async () => View("On", await service.ShowAsync(cancel)))
        : Task.FromResult<IActionResult>(Redirect(Root));

    [HttpPost(Root + "/tat"), Unremembered]
    public async Task<IActionResult> TurnOff(CodeForm form, CancellationToken cancel)
    {
        if (!Visit.Standing.HasSecondFactor)
            return Redirect(Root);
        return await Try(() => service.TurnOffAsync(form, Deed(), cancel)) ? Done("Đã tắt xác thực hai lớp.", "/tai-khoan") : View("On", await service.ShowAsync(cancel));
    }

    private async Task<IActionResult> EnrolAsync(TurnOnForm? form)
    {
        Response.Headers.CacheControl = "no-store";
        ModelState.Remove(nameof(TurnOnForm.Key));
        return View("Enrol", await service.EnrolAsync(form));
    }

    private async Task<IActionResult> CodesAsync(Func<Task<IReadOnlyList<string>>> give, Func<Task<IActionResult>> again)
    {
        IReadOnlyList<string> codes = [];
        if (!await Try(async () => codes = await give()))
            return await again();
        Response.Headers.CacheControl = "no-store";
        return View("RecoveryCodes", codes);
    }
}
