using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Users;

/// <summary>One account in the list.</summary>
public sealed record UserRow(Guid Id, string FullName, string Email, string Work, Status State, string StateWords);

/// <summary>The list of accounts.</summary>
public sealed record UsersPage(string? Search, IReadOnlyList<UserRow> Rows, int Page, int Total)
{
    public const int Size = 25;
}

/// <summary>A position of the account.</summary>
public sealed record UserPosition(Guid Id, string Title, string Kind, string UnitName, string UnitCode, DateOnly From, DateOnly? To, bool Open);

/// <summary>One account.</summary>
/// <param name="Oneself">The administrator's own account: roles and positions are left to another administrator.</param>
/// <param name="Invited">No password was set yet.</param>
/// <param name="Link">The latest link to the account's password; null when none was made.</param>
/// <param name="Locked">Strangers' failures have locked sign-in from unknown browsers.</param>
public sealed record UserPage(
    Guid Id, string FullName, string Email, bool Oneself, DateTime? ClosedAt, bool Locked, DateTime? TemporaryUntil, IReadOnlyList<string> Roles, IReadOnlyList<UserPosition> Positions, bool SecondFactor, bool Invited, UserLink? Link)
{
    /// <summary>"/quan-tri/tai-khoan/…".</summary>
    public string Path => $"/quan-tri/tai-khoan/{Id}";
}

/// <summary>A form about an account.</summary>
public sealed record UserFormPage<T>(UserPage User, T Form);

/// <summary>The form by which a position is granted.</summary>
public sealed record GrantPage(UserPage User, GrantForm Form, string? Search, IReadOnlyList<SelectListItem> Units);

/// <summary>The form by which a position is ended.</summary>
public sealed record EndPage(UserPage User, UserPosition Position, EndForm Form);

/// <summary>A link that was just made, shown this once where it was not mailed.</summary>
public sealed record UserLinkPage(UserPage User, GivenLink Link);

/// <summary>The latest link to the account's password: how its letter fared, whether it was used.</summary>
public sealed record UserLink(string Purpose, DateTime MadeAt, string State, bool Failed);
