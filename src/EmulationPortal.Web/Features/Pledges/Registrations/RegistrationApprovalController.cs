using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Pledges.Registrations;

/// <summary>A unit's registration sent to a leader, read and approved through a single-use link.</summary>
public sealed class RegistrationApprovalController(RegistrationQueries queries, RegistrationApprovalService service, ApprovalDoor door) : PortalController
{
    private static readonly ApprovalDoor.Room Room = new(ApprovedThing.Registration, Operation.PrepareRegistration,
        (guest, cancel) => guest.Get<RegistrationQueries>().ApprovalAsync(guest.SubjectId, guest.Get<RegistrationApprovalService>().Words, cancel),
        (guest, cancel) => guest.Get<RegistrationService>().SubmitAsync(new SendForm { Version = guest.Version }, guest.Deed(), cancel));

    [HttpPost(PledgeAddress.Registration + "/gui-duyet"), Allows(Operation.PrepareRegistration), SecretAddress]
    public async Task<IActionResult> Ask(AskApprovalForm form, CancellationToken cancel)
    {
        var path = Visit.BlocYear.RegistrationPath(Visit.Unit.Code);
        GivenLink? link = null;
        if (await Try(async () => link = await service.AskAsync(form, Deed(), cancel)))
            return link!.Message is null ? Done($"Cổng đang gửi thư cho {link.ToName}.", $"{path}/kiem-tra") : View("ApprovalGiven", new ApprovalGivenPage(service.Words, link, path));
        return await queries.CheckAsync(null, form, cancel) is { } page ? View("Check", page) : View("Show", await queries.ShowAsync(null, cancel));
    }

    [HttpGet("/duyet/dang-ky"), Allows(Operation.VisitPublicPages), EnableRateLimiting(RateLimits.SignIn), SecretAddress]
    public Task<IActionResult> Read([FromQuery(Name = "ma")] string? secret, CancellationToken cancel) => ShowAsync(new ApprovalForm { Secret = secret }, cancel);

    [HttpPost("/duyet/dang-ky"), Allows(Operation.VisitPublicPages), EnableRateLimiting(RateLimits.SignIn), SecretAddress, Unremembered]
    public async Task<IActionResult> Approve(ApprovalForm form, CancellationToken cancel) => await Try(() => door.ApproveAsync(form, Room, cancel))
        ? View("ApprovalDone", new ApprovalDonePage("Đã duyệt và gửi bản đăng ký", "Bản đăng ký đã đến đơn vị tổng hợp, ghi tên và chức danh của người ký.")) : await ShowAsync(form, cancel);

    [HttpPost("/duyet/dang-ky/tra-lai"), Allows(Operation.VisitPublicPages), EnableRateLimiting(RateLimits.SignIn), SecretAddress, Unremembered]
    public async Task<IActionResult> GiveBack(ApprovalForm form, CancellationToken cancel) => await Try(() => door.GiveBackAsync(form, Room, cancel)) ? this.GivenBack() : await ShowAsync(form, cancel);

    private async Task<IActionResult> ShowAsync(ApprovalForm form, CancellationToken cancel) => await door.ShowAsync(form, Room, cancel) is { } page ? View("Approval", page) : this.SpentApproval();
}
