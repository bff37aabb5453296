using EmulationPortal.Web.Data.Demo;
using EmulationPortal.Web.Features.Awards.Dossiers;
using EmulationPortal.Web.Features.Meetings;
using EmulationPortal.Web.Features.Meetings.Minutes;
using EmulationPortal.Web.Features.Pledges;
using EmulationPortal.Web.Features.Pledges.Registrations;
using EmulationPortal.Web.Features.Reports.UnitReports;

namespace EmulationPortal.Web;

/// <summary>Hands the demonstration the rooms' own ways of freezing documents.</summary>
public static class RoomDeedsSetup
{
    /// <summary>The rooms' deeds.</summary>
    public static readonly RoomDeeds Rooms = new(
        (services, kind, version, deed) => services.GetRequiredService<UnitReportService>().SubmitAsync(kind, new SubmitForm { Version = version }, deed, default),
        (services, version, deed) => services.GetRequiredService<MeetingService>().InviteAsync(version, deed, default),
        (services, version, deed) => services.GetRequiredService<MinutesService>().FinaliseAsync(version, deed, default),
        (services, version, deed) => services.GetRequiredService<RegistrationService>().SubmitAsync(new SendForm { Version = version }, deed, default),
        (services, deed) => services.GetRequiredService<PledgeService>().BeginAsync(deed, default),
        (services, version, deed) => services.GetRequiredService<PledgeService>().IssueAsync(new IssuePledgeForm { Version = version, WithoutTargets = true }, deed, default),
        (services, deed) => services.GetRequiredService<DossierService>().BeginAsync(deed, default),
        async (services, deed) => await services.GetRequiredService<DossierService>().IssueAsync(1, (await services.GetRequiredService<DossierQueries>().IssueAsync(1, null, default))!.Form, deed, default));
}
