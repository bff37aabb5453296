namespace EmulationPortal.Web.Features.Account;

/// <summary>The sign-in page.</summary>
/// <param name="SessionEnded">The person had a session that has ended, and comes back to the same place afterwards.</param>
public sealed record SignInPage(SignInForm Form, bool SessionEnded, string OfficeName, string? OfficeContact);

/// <summary>A position on one's own account page.</summary>
public sealed record MyPosition(Guid Id, string Title, string Kind, string UnitName, string UnitCode, DateOnly From, DateOnly? To, bool Acting);

/// <summary>One's own account.</summary>
/// <param name="Roles">Roles of the office or the portal, in words.</param>
/// <param name="Positions">Positions held today and those that begin later.</param>
/// <param name="Links">Single-use links made for the account, newest first: who made one and whether it was used.</param>
public sealed record AccountPage(string FullName, string Email, IReadOnlyList<string> Roles, IReadOnlyList<MyPosition> Positions, IReadOnlyList<MyLink> Links);

/// <summary>A single-use link made for the account.</summary>
public sealed record MyLink(string Purpose, string MadeBy, DateTime MadeAt, string State);

/// <summary>Setting up the second factor: a key to scan or type.</summary>
/// <param name="Words">The key in groups of four.</param>
/// <param name="Picture">The QR code as the path of an SVG, a unit a module.</param>
/// <param name="Size">Modules on a side.</param>
public sealed record EnrolPage(TurnOnForm Form, string Words, string Picture, int Size, bool Required);

/// <summary>The second factor as it is.</summary>
public sealed record SecondFactorPage(int CodesLeft, bool Required, CodeForm Form);
