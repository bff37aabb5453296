using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Pledges.Targets;

/// <summary>Common targets of a bloc-year, and the last day of registration.</summary>
public sealed class TargetsController(TargetQueries queries, TargetService service) : PortalController
{
    [HttpGet(PledgeAddress.Targets), Allows(Operation.KeepTargets)]
    public async Task<IActionResult> Edit(CancellationToken cancel) => View(await queries.FormAsync(null, cancel));

    [HttpPost(PledgeAddress.Targets), Allows(Operation.KeepTargets)]
    public async Task<IActionResult> Edit(TargetsForm form, CancellationToken cancel) => await Try(() => service.SaveAsync(form, Deed(), cancel))
        ? Done("Đã lưu chỉ tiêu chung và hạn đăng ký. Hãy gửi tin nhắn kèm đường dẫn cho các đơn vị.", Visit.BlocYear.RegistrationsPath())
        : View(await queries.FormAsync(form, cancel));
}
