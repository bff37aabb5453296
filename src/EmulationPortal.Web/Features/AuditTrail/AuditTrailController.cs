using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.AuditTrail;

/// <summary>Who did what, when, in what capacity, and why; and the proof that nobody changed it afterwards.</summary>
public sealed class AuditTrailController(AuditQueries history) : PortalController
{
    [HttpGet("/khoi-thi-dua/{bloc}/{year}/lich-su"), Allows(Operation.ViewAuditTrail)]
    public async Task<IActionResult> OfBlocYear([FromQuery(Name = "truoc")] long? before, CancellationToken cancel) => View("List", await history.ListAsync(before, cancel));

    [HttpGet("/khoi-thi-dua/{bloc}/{year}/lich-su/{sequence:long}"), Allows(Operation.ViewAuditTrail)]
    public async Task<IActionResult> EntryOfBlocYear(long sequence, CancellationToken cancel) => await history.FindAsync(sequence, cancel) is { } page ? View("Details", page) : NotFound();

    [HttpGet("/lich-su"), Allows(Operation.ProveAuditTrail)]
    public async Task<IActionResult> OfPortal([FromQuery(Name = "truoc")] long? before, CancellationToken cancel) => View("List", await history.ListAsync(before, cancel));

    [HttpGet("/lich-su/{sequence:long}"), Allows(Operation.ProveAuditTrail)]
    public async Task<IActionResult> EntryOfPortal(long sequence, CancellationToken cancel) => await history.FindAsync(sequence, cancel) is { } page ? View("Details", page) : NotFound();

    [HttpGet("/lich-su/kiem-chung"), Allows(Operation.ProveAuditTrail)]
    public IActionResult Proof() => View();

    /// <summary>Walks every entry, so it waits for a press of the button; it changes nothing.</summary>
    [HttpPost("/lich-su/kiem-chung"), Allows(Operation.ProveAuditTrail)]
    public async Task<IActionResult> Prove(CancellationToken cancel) => View("Proof", await history.ProveAsync(cancel));
}
