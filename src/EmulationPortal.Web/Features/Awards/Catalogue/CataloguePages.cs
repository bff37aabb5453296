using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Awards.Catalogue;

/// <summary>A row of the list: the version in force, else the latest.</summary>
public sealed record AwardRow(string Code, string Name, AwardSubject Subject, string Authority, string Decider, string InForce, int Conditions, bool ToVerify);

/// <summary>The list.</summary>
public sealed record CataloguePage(IReadOnlyList<AwardRow> Rows, int WaitingToVerify);

/// <summary>A condition as it is read.</summary>
public sealed record ConditionLine(string Text, string Kind, string Asked);

/// <summary>A version as it is read.</summary>
public sealed record VersionBlock(
    Guid Id, string Name, string InForce, bool Current, IReadOnlyList<Fact> Facts, ActionLink? LegalText, string? ToVerify, string? Verified, IReadOnlyList<ConditionLine> Conditions);

/// <summary>One award with its versions, newest first.</summary>
public sealed record AwardPage(string Code, string Name, long Version, IReadOnlyList<VersionBlock> Versions)
{
    public string Path => $"/danh-muc-khen-thuong/{Code}";
}

/// <summary>The form of an award.</summary>
/// <param name="Award">Null for a new one.</param>
public sealed record AwardFormPage(AwardPage? Award, AwardForm Form, IReadOnlyList<SelectListItem> LegalTexts);

/// <summary>The form that takes the mark away.</summary>
public sealed record VerifyAwardPage(AwardPage Award, VersionBlock Block, VerifyAwardForm Form);
