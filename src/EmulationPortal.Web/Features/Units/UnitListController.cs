using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared.Lists;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Units;

/// <summary>Units of the province from Excel and to it.</summary>
[Route("/don-vi/excel"), Allows(Operation.ManageUnits)]
public sealed class UnitListController(UnitListService list) : ListController(list);
