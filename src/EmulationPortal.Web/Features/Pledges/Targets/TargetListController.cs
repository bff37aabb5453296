using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared.Lists;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Pledges.Targets;

/// <summary>Common targets of a bloc-year from Excel and to it.</summary>
[Route(PledgeAddress.Targets + "/excel"), Allows(Operation.KeepTargets)]
public sealed class TargetListController(TargetListService list) : ListController(list);
