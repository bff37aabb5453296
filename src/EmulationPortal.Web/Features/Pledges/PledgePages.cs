using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Html;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>The pledge to be prepared by the chair.</summary>
/// <param name="Reason">Why this version is made; null for the first.</param>
/// <param name="Missing">Units without an accepted registration.</param>
public sealed record BuildPage(
    string Path, int Number, string? Reason, IReadOnlyList<PartView> Parts, SigningForm Signing, IReadOnlyDictionary<Guid, string> UnitNames, int Accepted, int Members, IReadOnlyList<string> Missing);

/// <summary>One part of the draft.</summary>
/// <param name="ConflictHref">Where two texts of it wait to be chosen from; null when none do.</param>
public sealed record PartView(Guid Id, string Heading, string? Hint, string Text, long Version, DateTime? SavedAt, string? SavedBy, bool Required, string? ConflictHref)
{
    /// <summary>Of the basis: what the list of legal texts proposes; null where it proposes nothing, and for other parts.</summary>
    public ProposedBasis? Proposed { get; init; }
}

/// <summary>The basis as the list of legal texts gives it for a day.</summary>
public sealed record ProposedBasis(DateOnly Day, IReadOnlyList<LegalLine> Lines);

/// <summary>The pledge to be read, or why there is none yet.</summary>
/// <param name="Document">Null before it is issued.</param>
/// <param name="Signatures">Who has signed, and who has not.</param>
/// <param name="SignHref">Where the visitor's own unit signs; null when it cannot.</param>
/// <param name="DraftHref">A newer version the chair is preparing.</param>
/// <param name="Earlier">Versions that were replaced.</param>
public sealed record PledgePage(
    string Path, Pledge? Pledge, IHtmlContent? Document, IReadOnlyList<SignedRow> Signatures, string? DocumentHref, string? ScanHref, string? SignHref, bool MayPrepare, bool HasDraft,
    int Accepted, IReadOnlyList<ActionLink> Earlier, bool RoundOpen, NextVersionForm Next);

/// <summary>A unit and its signature.</summary>
public sealed record SignedRow(Guid UnitId, string UnitName, string Signer, DateOnly? SignedOn, string? How, bool IsMine);

/// <summary>The last look before issuing.</summary>
public sealed record IssuePage(string Path, int Number, IReadOnlyList<Fact> Facts, IReadOnlyList<string> Missing, IHtmlContent Document, IssuePledgeForm Form);

/// <summary>The paper that came back signed.</summary>
public sealed record PaperPage(string Path, IReadOnlyList<SignedRow> StillToSign, bool HasScan, PaperSignedForm Form);

/// <summary>A unit's leader signs.</summary>
public sealed record SignPage(string Path, string UnitName, string SignerLine, string? PrintedLine, IReadOnlyList<Fact> Targets, int Number, string? DocumentHref);
