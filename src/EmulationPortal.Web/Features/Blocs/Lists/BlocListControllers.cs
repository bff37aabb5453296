using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared.Lists;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Blocs.Lists;

/// <summary>Blocs from Excel and to it.</summary>
[Route("/khoi-thi-dua/excel"), Allows(Operation.ManageBlocs)]
public sealed class BlocListController(BlocListService list) : ListController(list);

/// <summary>Members of all blocs from Excel and to it.</summary>
[Route("/khoi-thi-dua/excel/thanh-vien"), Allows(Operation.ManageBlocs)]
public sealed class MemberListController(MemberListService list) : ListController(list);

/// <summary>Leadership terms of all blocs from Excel and to it.</summary>
[Route("/khoi-thi-dua/excel/nhiem-ky"), Allows(Operation.ManageBlocs)]
public sealed class TermListController(TermListService list) : ListController(list);
