namespace EmulationPortal.Domain.Documents;

/// <summary>What the signed copy of a document is.</summary>
public enum SignedCopyKind
{
    /// <summary>A scan of the paper: a person compares it, the portal does not.</summary>
    Scan,
    /// <summary>The frozen bytes with nothing added but digital signatures that verify.</summary>
    SignedDigitally,
    /// <summary>As <see cref="SignedDigitally"/>, and something visible besides the signatures was added: a number, a note.</summary>
    SignedWithAdditions,
    /// <summary>The signatures verify, but what was added could not be read.</summary>
    SignedUnclear,
}

/// <summary>Vietnamese words of <see cref="SignedCopyKind"/>.</summary>
public static class SignedCopyKindWords
{
    public static string InWords(this SignedCopyKind kind) => kind switch
    {
        SignedCopyKind.Scan => "Bản quét",
        SignedCopyKind.SignedDigitally or SignedCopyKind.SignedWithAdditions or SignedCopyKind.SignedUnclear => "Bản ký số",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>How a file stands to the frozen bytes of a document.</summary>
public enum CopyBeginning
{
    /// <summary>It does not begin with them.</summary>
    Other,
    /// <summary>It is them, and ends there.</summary>
    Exact,
    /// <summary>It begins with them and goes on.</summary>
    Continued,
    /// <summary>It begins with them and is longer than signatures are read in.</summary>
    TooLong,
}

/// <summary>What a file adds after the frozen bytes besides signatures.</summary>
public enum CopyAdditions
{
    None,
    /// <summary>Something visible: a note, a stamp, a field, a signature box as large as a text.</summary>
    Added,
    /// <summary>Pages, their content or their type are no longer those of the frozen file.</summary>
    Replaced,
    /// <summary>It is written in a way the portal does not read.</summary>
    Unclear,
}

/// <summary>Why a signature in a file does not count.</summary>
public enum SignatureFault
{
    None,
    /// <summary>The signed bytes were changed, or the signature itself was.</summary>
    Changed,
    /// <summary>It leaves out more than itself.</summary>
    Partial,
    /// <summary>It uses a hash that can be forged today (MD5, SHA-1).</summary>
    Weak,
    /// <summary>It is not a signature of a kind the portal reads.</summary>
    Unreadable,
}

/// <summary>Vietnamese words of <see cref="SignatureFault"/>.</summary>
public static class SignatureFaultWords
{
    public static string InWords(this SignatureFault fault) => fault switch
    {
        SignatureFault.None => "chữ ký khớp với tệp",
        SignatureFault.Changed => "tệp đã bị sửa sau khi ký",
        SignatureFault.Partial => "chữ ký chỉ bao một phần của tệp",
        SignatureFault.Weak => "chữ ký dùng thuật toán cũ, có thể giả được (MD5, SHA-1)",
        SignatureFault.Unreadable => "chữ ký không đúng dạng Cổng đọc được",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}

/// <summary>A signature found in a file.</summary>
/// <param name="Signer">The name in the certificate.</param>
/// <param name="Organisation">The organisation in the certificate.</param>
/// <param name="CertifiedBy">Who issued the certificate.</param>
/// <param name="StatedAt">When, UTC, as the signer's own machine stated it.</param>
/// <param name="Fault">Why it does not count.</param>
/// <param name="IsTrusted">Whether the server trusts the chain of the certificate at that time; revocation is not asked for.</param>
public sealed record ReadSignature(string Signer, string? Organisation, string? CertifiedBy, DateTime? StatedAt, SignatureFault Fault, bool IsTrusted);

/// <summary>What can be said of a file beside a document.</summary>
public enum CopyVerdict
{
    /// <summary>It does not begin with the frozen bytes and carries no signature: a scan.</summary>
    Plain,
    /// <summary>It carries a signature, but does not begin with the frozen bytes.</summary>
    SignedElsewhere,
    /// <summary>It begins with the frozen bytes, or is them, and nobody signed.</summary>
    NotSigned,
    /// <summary>It begins with the frozen bytes and is longer than signatures are read in.</summary>
    TooLong,
    /// <summary>A signature does not fit the file.</summary>
    Faulty,
    /// <summary>The signatures verify, and something was added after the last of them.</summary>
    AddedAfterwards,
    /// <summary>The signatures verify, over pages that are no longer the frozen ones.</summary>
    Replaced,
    SignedDigitally,
    SignedWithAdditions,
    SignedUnclear,
}

/// <summary>What was read in a file that is said to be the signed copy of a document.</summary>
/// <param name="Beginning">How it stands to the frozen bytes.</param>
/// <param name="CarriesSignature">Whether it looks signed at all, for a file that does not begin with them.</param>
/// <param name="Signatures">The signatures added after the frozen bytes, in their order.</param>
/// <param name="Additions">What was added besides.</param>
/// <param name="SignedToItsEnd">Whether the last signature covers the whole file.</param>
public sealed record CopyReading(CopyBeginning Beginning, bool CarriesSignature, IReadOnlyList<ReadSignature> Signatures, CopyAdditions Additions, bool SignedToItsEnd)
{
    /// <summary>A file that neither begins with the frozen bytes nor is signed.</summary>
    public static readonly CopyReading Plain = new(CopyBeginning.Other, false, [], CopyAdditions.None, false);

    /// <summary>The one thing to say, the gravest first.</summary>
    public CopyVerdict Verdict =>
        Beginning == CopyBeginning.Other ? (CarriesSignature ? CopyVerdict.SignedElsewhere : CopyVerdict.Plain)
        : Beginning == CopyBeginning.TooLong ? CopyVerdict.TooLong
        : Signatures.Count == 0 ? CopyVerdict.NotSigned
        : Signatures.Any(s => s.Fault != SignatureFault.None) ? CopyVerdict.Faulty
        : !SignedToItsEnd ? CopyVerdict.AddedAfterwards
        : Additions switch
        {
            CopyAdditions.None => CopyVerdict.SignedDigitally,
            CopyAdditions.Added => CopyVerdict.SignedWithAdditions,
            CopyAdditions.Replaced => CopyVerdict.Replaced,
            _ => CopyVerdict.SignedUnclear,
        };
}

/// <summary>A digital signature of the signed copy, as it was verified when the copy was attached.</summary>
public sealed class CopySignature : Part
{
    public const int NameLength = 200;

    private CopySignature()
    {
    }

    internal CopySignature(Guid documentId, int order, ReadSignature read)
    {
        DocumentId = documentId;
        Order = order;
        Signer = read.Signer;
        Organisation = read.Organisation;
        CertifiedBy = read.CertifiedBy;
        StatedAt = read.StatedAt;
        IsTrusted = read.IsTrusted;
    }

    public Guid DocumentId { get; private set; }

    /// <summary>From 1, in the order of signing.</summary>
    public int Order { get; private set; }

    /// <summary>The name in the certificate.</summary>
    public string Signer { get; private set; } = "";

    public string? Organisation { get; private set; }

    /// <summary>Who issued the certificate.</summary>
    public string? CertifiedBy { get; private set; }

    /// <summary>When, UTC, as the signer's own machine stated it.</summary>
    public DateTime? StatedAt { get; private set; }

    /// <summary>Whether the server trusted the chain of the certificate when the copy was attached.</summary>
    public bool IsTrusted { get; private set; }
}
