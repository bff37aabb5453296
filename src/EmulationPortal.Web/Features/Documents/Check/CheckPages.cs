using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Documents.Check;

/// <summary>How what was asked about is known to the portal.</summary>
public enum Recognition
{
    Unknown,
    /// <summary>By the code printed in it.</summary>
    Code,
    /// <summary>The file is the frozen one, byte by byte.</summary>
    FrozenFile,
    /// <summary>The file is the signed copy that was recorded.</summary>
    SignedCopy,
    /// <summary>The file begins with exactly the frozen bytes and goes on: a digital signature was added.</summary>
    FrozenFileContinued,
}

/// <summary>What the public may know of an issued document: nothing of its content.</summary>
public sealed record CheckedDocument(
    DocumentKind Kind, string Abstract, string Issuer, string YearLabel, string? FullNumber, bool TakesNumber, DateOnly? Date, DateTime FinalisedAt,
    SignedCopyKind? SignedCopyKind, IReadOnlyList<SignatureFacts> Signatures, IssuedState State, string? StateReason, string? ReplacedByCode, string? ReplacedByName, int Length, string Sha256);

/// <summary>What the check answers.</summary>
/// <param name="Recognition">How it was recognised.</param>
/// <param name="Document">What was recognised.</param>
/// <param name="Copy">What was read in the file, where it goes on after the frozen bytes.</param>
public sealed record CheckAnswer(Recognition Recognition, CheckedDocument? Document, CopyReading? Copy = null)
{
    public static readonly CheckAnswer Unknown = new(Recognition.Unknown, null);
}

/// <summary>The check page: the answer, when something was asked.</summary>
/// <param name="Code">As typed.</param>
/// <param name="FileName">Of the file that was sent.</param>
/// <param name="Answer">Null while nothing was asked.</param>
public sealed record CheckPage(string? Code = null, string? FileName = null, CheckAnswer? Answer = null);
