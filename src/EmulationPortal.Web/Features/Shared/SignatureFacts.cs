using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>A digital signature as pages show it.</summary>
public sealed record SignatureFacts(string Signer, string? Organisation, string? CertifiedBy, DateTime? StatedAt, bool IsTrusted, SignatureFault Fault);

/// <summary>The signatures of a copy, in their order, with what was verified and what was not.</summary>
/// <param name="Signatures">In the order of signing.</param>
/// <param name="Kind">What the whole copy is; null where it does not hold.</param>
public sealed record SignaturesShown(IReadOnlyList<SignatureFacts> Signatures, SignedCopyKind? Kind)
{
    /// <summary>What was read in a file just now.</summary>
    public static SignaturesShown In(CopyReading copy) =>
        new([.. copy.Signatures.Select(s => new SignatureFacts(s.Signer, s.Organisation, s.CertifiedBy, s.StatedAt, s.IsTrusted, s.Fault))], copy.Verdict switch
        {
            CopyVerdict.SignedDigitally => SignedCopyKind.SignedDigitally,
            CopyVerdict.SignedWithAdditions => SignedCopyKind.SignedWithAdditions,
            CopyVerdict.SignedUnclear => SignedCopyKind.SignedUnclear,
            _ => null,
        });
}
