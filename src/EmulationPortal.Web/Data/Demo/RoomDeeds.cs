using EmulationPortal.Domain;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>
/// The deeds that freeze a document. Rooms do them, and the data know no room: the portal hands them in when it starts. Each is given the services of one visit,
/// the version of the root it changes, and the deed.
/// </summary>
/// <param name="SubmitReport">A leader submits the report of the unit the visit names.</param>
/// <param name="Invite">Invitation and programme of the meeting the visit names are sent.</param>
/// <param name="SubmitRegistration">A leader submits the registration of the unit the visit names.</param>
/// <param name="BeginPledge">The pledge of the bloc-year the visit names is begun.</param>
/// <param name="IssuePledge">It is issued; units without an accepted registration are listed without targets.</param>
/// <param name="BeginDossier">The bloc's dossier is begun from the recorded selections.</param>
/// <param name="IssueDossier">The first dossier of the bloc-year is issued.</param>
/// <param name="FinaliseMinutes">The minutes of the meeting the visit names are finalised.</param>
public sealed record RoomDeeds(
    Func<IServiceProvider, ReportKind, long, Deed, Task> SubmitReport,
    Func<IServiceProvider, long, Deed, Task> Invite,
    Func<IServiceProvider, long, Deed, Task> FinaliseMinutes,
    Func<IServiceProvider, long, Deed, Task> SubmitRegistration,
    Func<IServiceProvider, Deed, Task> BeginPledge,
    Func<IServiceProvider, long, Deed, Task> IssuePledge,
    Func<IServiceProvider, Deed, Task> BeginDossier,
    Func<IServiceProvider, Deed, Task> IssueDossier);
