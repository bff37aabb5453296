using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Blocs.Years;

/// <summary>A member of the bloc-year.</summary>
/// <param name="Role">Null for an ordinary member.</param>
/// <param name="Mine">The unit the person acts for.</param>
public sealed record MemberRow(Guid UnitId, string Code, string Name, int Order, LeadershipRole? Role, string RoleWord, bool Mine);

/// <summary>A unit that left in the middle of the year.</summary>
public sealed record FormerMember(string Name, DateOnly LeftOn, string Reason);

/// <summary>The page of a bloc's year.</summary>
/// <param name="Reminder">A ready message for the members.</param>
public sealed record YearPage(
    string Path, string BlocPath, string YearLabel, string BlocName, BlocKind Kind, string? Description, IReadOnlyList<BlocYearStep> Steps,
    IReadOnlyList<MemberRow> Members, IReadOnlyList<Fact> Facts, IReadOnlyList<HistoryEntry> History, DateOnly? HandedOverOn, string? HandOverNote, string Reminder)
{
    /// <summary>"khối" or "cụm", inside a sentence.</summary>
    public string KindWord => Kind.InSentence();
}

/// <summary>Members with the forms to change them.</summary>
public sealed record MembersPage(
    string Path, IReadOnlyList<MemberRow> Members, IReadOnlyList<FormerMember> Former, bool Open, long Version, JoinForm Form, string? Search, IReadOnlyList<SelectListItem> Units);

/// <summary>The form by which a unit leaves.</summary>
/// <param name="UnderWay">What the unit has under way.</param>
/// <param name="Elsewhere">Other blocs of the same year.</param>
public sealed record LeavePage(string Path, string UnitName, IReadOnlyList<string> UnderWay, IReadOnlyList<SelectListItem> Elsewhere, LeaveForm Form);

/// <summary>What the next year would be made of.</summary>
/// <param name="Opened">Address of the next year if it is open already.</param>
/// <param name="Proposal">The member that has waited longest to lead; only a proposal.</param>
public sealed record NextYearPage(string Path, string NextLabel, IReadOnlyList<string> Members, string ChairWord, string? Proposal, string? Opened);

/// <summary>The hand-over with everything it means.</summary>
/// <param name="Unfinished">Steps that are not done.</param>
/// <param name="NextChair">The chair of the following year, once announced.</param>
/// <param name="Minutes">The hand-over minutes made here, once frozen.</param>
public sealed record HandOverPage(string Path, string Title, string ChairWord, IReadOnlyList<string> Unfinished, string? NextChair, HandOverMinutesRow? Minutes, HandOverForm Form);
