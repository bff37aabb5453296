using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared.Lists;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Pledges.Registrations;

/// <summary>Titles and targets of a unit's registration from Excel and to it.</summary>
[Route(PledgeAddress.Registration + "/excel"), Allows(Operation.PrepareRegistration)]
public sealed class RegistrationListController(RegistrationListService list) : ListController(list);
