using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Scoring.Ending;

/// <summary>The members excluded in a round.</summary>
/// <param name="Rows">Empty for none.</param>
/// <param name="Causes">What the sheet says beforehand.</param>
/// <param name="Form">To add one; null for those who may not now.</param>
/// <param name="Withdrawing">The exclusion whose withdrawal was refused, with what was typed.</param>
public sealed record ExclusionsPage(
    string Path, IReadOnlyList<ExclusionRow> Rows, IReadOnlyList<string> Causes, IReadOnlyList<SelectListItem> Units, IReadOnlyList<SelectListItem> Effects, ExcludeForm? Form, (Guid Id, WithdrawForm Form)? Withdrawing);

/// <summary>One exclusion.</summary>
/// <param name="Withdrawn">When and why it was withdrawn; null while it stands.</param>
public sealed record ExclusionRow(Guid Id, string UnitName, string Cause, string Document, string Effect, string By, DateTime At, string? Withdrawn);

/// <summary>Ties that a ballot must settle.</summary>
public sealed record BallotsPage(string Path, IReadOnlyList<TieGroup> Ties, IReadOnlyList<Fact> Recorded, BallotForm Form);

/// <summary>Members tied on one rank.</summary>
public sealed record TieGroup(int Rank, string Percentage, IReadOnlyList<(Guid Unit, string Name)> Units);

/// <summary>What closing means.</summary>
/// <param name="Faults">What forbids it now, each with the place to mend it.</param>
/// <param name="Consequences">In sentences.</param>
/// <param name="Standing">As it would be stored.</param>
public sealed record ClosePage(string Path, IReadOnlyList<(string Words, ActionLink? Mend)> Faults, IReadOnlyList<string> Consequences, IReadOnlyList<CloseRow> Standing, CloseForm Form);

/// <summary>One member as it would be stored.</summary>
public sealed record CloseRow(string Rank, string UnitName, string Total, string Percentage, string Band, string Remark);
