using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Authorization;

/// <summary>A position as far as rights need it.</summary>
/// <param name="Id">The position.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="UnitName">The unit's name.</param>
/// <param name="UnitCode">The unit's part of addresses.</param>
/// <param name="Kind">Head, deputy or officer.</param>
/// <param name="Title">The title as printed.</param>
public sealed record HeldPosition(Guid Id, Guid UnitId, string UnitName, string UnitCode, PositionKind Kind, string Title)
{
    /// <summary>Head or deputy.</summary>
    public bool Leads => Kind is PositionKind.Head or PositionKind.Deputy;
}

/// <summary>Who is asking: read from the database at each request, so that a changed right holds at once.</summary>
public sealed record Standing(
    Guid AccountId, string PersonName, string SecurityStamp, bool Disabled, IReadOnlySet<string> Roles, IReadOnlyList<HeldPosition> Positions, HeldPosition? Acting)
{
    /// <summary>Claim that holds the position for which the person chose to act.</summary>
    public const string ActingClaim = "portal.position";

    /// <summary>Nobody signed in.</summary>
    public static readonly Standing Nobody = new(Guid.Empty, "", "", false, new HashSet<string>(), [], null);

    /// <summary>The password is a temporary one: nothing is done before it is changed.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>An authenticator app is tied to the account.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>How many deeds there were outside any bloc-year when the session was looked at; 0 without a session.</summary>
    public long DeedsOutside { get; init; }

    /// <summary>How many years the portal knew then.</summary>
    public int Years { get; init; }

    /// <summary>A second factor is required of this person and missing: nothing is done before it is set up.</summary>
    public bool MustEnrol { get; init; }

    public bool SignedIn => AccountId != Guid.Empty;

    /// <summary>Office staff or lead.</summary>
    public bool IsOffice => Roles.Contains(RoleNames.OfficeStaff) || Roles.Contains(RoleNames.OfficeLead);

    /// <summary>In what capacity the person acts, as printed in histories.</summary>
    public string Capacity => Acting is { } position ? $"{position.Title}, {position.UnitName}"
        : RoleNames.All.LastOrDefault(Roles.Contains) is { } role ? RoleNames.InWords(role) : "Người dùng";

    /// <summary>The context of an act by this person now.</summary>
    public Deed Deed(DateTime at, Guid? blocYearId, string? why = null) => new(AccountId, PersonName, Capacity, Acting?.UnitId, at, blocYearId, why);

    /// <summary>Loads a person's standing on a day.</summary>
    /// <param name="db">The portal's data.</param>
    /// <param name="accountId">The account that is signed in.</param>
    /// <param name="actingPositionId">The position chosen; another one is taken when it is no longer held.</param>
    /// <param name="today">The day on which positions must be held.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public static async Task<Standing?> LoadAsync(PortalDbContext db, Guid accountId, Guid? actingPositionId, DateOnly today, CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().Where(u => u.Id == accountId).Select(u => new
        {
            u.FullName,
            u.SecurityStamp,
            Disabled = u.DisabledAt != null,
            Temporary = u.TemporaryUntil != null,
            u.TwoFactorEnabled,
            Roles = db.UserRoles.Where(r => r.UserId == u.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToList(),
            Positions = db.Positions.Where(p => p.AccountId == u.Id && p.From <= today && (p.To == null || p.To >= today))
                .Join(db.Units, p => p.UnitId, n => n.Id, (p, n) => new HeldPosition(p.Id, n.Id, n.Name, n.Code, p.Kind, p.Title)).ToList(),
        }).AsSingleQuery().SingleOrDefaultAsync(cancel); // a few roles and positions: fewer rows than further queries would cost
        if (account is null)
            return null;
        var positions = account.Positions.OrderBy(p => p.Kind).ThenBy(p => p.UnitName, VietnameseText.Order).ToList();
        var acting = positions.FirstOrDefault(p => p.Id == actingPositionId) ?? (positions.Count > 0 ? positions[0] : null);
        return new Standing(accountId, account.FullName, account.SecurityStamp ?? "", account.Disabled, account.Roles.ToHashSet(StringComparer.Ordinal), positions, acting)
        {
            MustChangePassword = account.Temporary,
            HasSecondFactor = account.TwoFactorEnabled,
        };
    }
}
