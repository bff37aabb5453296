using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Scoring.Cards;

/// <summary>A unit's card sent to a leader, read and approved through a single-use link.</summary>
public sealed class CardApprovalController(CardQueries queries, CardApprovalService service, ApprovalDoor door) : PortalController
{
    private static readonly ApprovalDoor.Room Room = new(ApprovedThing.Scorecard, Operation.WriteScorecard,
        (guest, cancel) => guest.Get<CardApprovalService>().ReadAsync(guest.SubjectId, cancel),
        (guest, cancel) => guest.Get<CardService>().SubmitAsync(new SendForm { Version = guest.Version }, guest.Deed(), cancel));

    [HttpPost(ScoringAddress.Card + "/gui-duyet"), Allows(Operation.WriteScorecard), SecretAddress]
    public async Task<IActionResult> Ask(AskApprovalForm form, CancellationToken cancel)
    {
        var path = Visit.BlocYear.CardPath(Visit.Unit.Code);
        GivenLink? link = null;
        if (await Try(async () => link = await service.AskAsync(form, Deed(), cancel)))
            return link!.Message is null ? Done($"Cổng đang gửi thư cho {link.ToName}.", $"{path}/kiem-tra") : View("ApprovalGiven", new ApprovalGivenPage(service.Words, link, path));
        return await queries.CheckAsync(null, form, cancel) is { } page ? View("Check", page)
            : await queries.ShowAsync(null, cancel) is { } shown ? View("Show", shown) : Redirect(path);
    }

    [HttpGet("/duyet/bang-diem"), Allows(Operation.VisitPublicPages), EnableRateLimiting(RateLimits.SignIn), SecretAddress]
    public Task<IActionResult> Read([FromQuery(Name = "ma")] string? secret, CancellationToken cancel) => ShowAsync(new ApprovalForm { Secret = secret }, cancel);

    [HttpPost("/duyet/bang-diem"), Allows(Operation.VisitPublicPages), EnableRateLimiting(RateLimits.SignIn), SecretAddress, Unremembered]
    public async Task<IActionResult> Approve(ApprovalForm form, CancellationToken cancel) => await Try(() => door.ApproveAsync(form, Room, cancel))
        ? View("ApprovalDone", new ApprovalDonePage("Đã duyệt và gửi bảng điểm", "Bảng điểm đã vào đợt chấm, ghi tên và chức danh của người ký.")) : await ShowAsync(form, cancel);

    [HttpPost("/duyet/bang-diem/tra-lai"), Allows(Operation.VisitPublicPages), EnableRateLimiting(RateLimits.SignIn), SecretAddress, Unremembered]
    public async Task<IActionResult> GiveBack(ApprovalForm form, CancellationToken cancel) => await Try(() => door.GiveBackAsync(form, Room, cancel)) ? this.GivenBack() : await ShowAsync(form, cancel);

    private async Task<IActionResult> ShowAsync(ApprovalForm form, CancellationToken cancel) => await door.ShowAsync(form, Room, cancel) is { } page ? View("Approval", page) : this.SpentApproval();
}
