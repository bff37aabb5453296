using EmulationPortal.Domain;
using Microsoft.AspNetCore.Identity;

namespace EmulationPortal.Web.Data;

/// <summary>A person's way into the portal. What the person may do comes from roles and positions, not from the account.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int NameLength = 120;

    public Account() => Id = OrderedId.Next();

    /// <summary>Full name as written on documents.</summary>
    public string FullName { get; set; } = "";

    /// <summary>Set when an administrator has closed the account; sessions end at once.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>Set while the password is one that an administrator gave: until when it opens the portal, UTC. It must be changed at first sign-in.</summary>
    public DateTime? TemporaryUntil { get; set; }

    /// <summary>What the person can be found by.</summary>
    public string Folded { get; set; } = "";
}
