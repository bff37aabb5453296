using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Pledges.Registrations;

/// <summary>A unit's registration on its way to a leader by a single-use link.</summary>
public sealed class RegistrationApprovalService(Visit visit, ApprovalRequests approvals, RegistrationQueries queries)
{
    /// <summary>Sends the registration that was checked to a leader.</summary>
    /// <exception cref="RuleBroken"><see cref="EmulationRegistration.AlreadySent"/>, <see cref="EmulationRegistration.Incomplete"/>, or the request is refused.</exception>
    public async Task<GivenLink> AskAsync(AskApprovalForm form, Deed deed, CancellationToken cancel)
    {
        var page = await queries.CheckAsync(null, null, cancel) ?? throw new RuleBroken(EmulationRegistration.AlreadySent);
        if (page.Missing.Count > 0)
            throw new RuleBroken(EmulationRegistration.Incomplete, string.Join("; ", page.Missing));
        return await approvals.AskAsync(new ApprovalSubject(ApprovedThing.Registration, page.Head.Id!.Value, page.Head.Version, visit.Unit.UnitId, visit.BlocYear.BlocYearId), $"{Words} của {visit.Unit.Name}", form, deed, cancel);
    }

    /// <summary>"Đăng ký thi đua năm 2026".</summary>
    public string Words => $"Đăng ký thi đua {char.ToLowerInvariant(visit.BlocYear.YearLabel[0])}{visit.BlocYear.YearLabel[1..]}";
}
