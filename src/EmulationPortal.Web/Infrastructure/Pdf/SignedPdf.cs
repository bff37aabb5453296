using System.Security.Cryptography;
using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Web.Infrastructure.Pdf;

/// <summary>
/// Reads a file that is said to be the signed copy of a frozen one. What it can claim: the beginning is unchanged, each signature fits the bytes it covers, the last one covers the file
/// to its end, and the pages were not changed. What it cannot: that a certificate nobody here trusts belongs to whom it names, that it was not revoked, and what a signature box shows.
/// </summary>
public static class SignedPdf
{
    /// <summary>A longer file is not read for signatures, in bytes.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private static ReadOnlySpan<byte> Beginning => "%PDF-"u8;

    /// <summary>Reads a file beside the document it is said to be.</summary>
    /// <param name="file">The whole file, or as much of it as shows that it is longer than <see cref="MostBytes"/>.</param>
    /// <param name="frozenLength">Length of the frozen bytes.</param>
    /// <param name="frozenSha256">Hex SHA-256 of the frozen bytes.</param>
    public static CopyReading Read(byte[] file, int frozenLength, string frozenSha256)
    {
        var begins = file.Length >= frozenLength && Convert.ToHexStringLower(SHA256.HashData(file.AsSpan(0, frozenLength))) == frozenSha256;
        if (!begins)
            return CopyReading.Plain with { CarriesSignature = file.AsSpan().StartsWith(Beginning) && PdfSignatures.Marks(file) };
        if (file.Length > MostBytes)
            return CopyReading.Plain with { Beginning = CopyBeginning.TooLong };
        if (file.Length == frozenLength)
            return CopyReading.Plain with { Beginning = CopyBeginning.Exact };
        var revisions = RevisionsOf(file, frozenLength);
        var (signatures, coveredTo) = new PdfSignatures(file, frozenLength, revisions).Read();
        return new CopyReading(CopyBeginning.Continued, signatures.Count > 0, signatures, AdditionsOf(revisions), coveredTo == file.Length);
    }

    /// <summary>Whether what was read of a file so far may be the beginning of a PDF.</summary>
    public static bool MayBegin(MemoryStream? read) =>
        read is not null && read.GetBuffer().AsSpan(0, (int)Math.Min(read.Length, Beginning.Length)).SequenceEqual(Beginning[..(int)Math.Min(read.Length, Beginning.Length)]);

    /// <summary>Reads as much of a file as is looked at.</summary>
    public static async Task<byte[]> BytesOfAsync(Stream content, CancellationToken cancel)
    {
        var bytes = new byte[(int)Math.Min(content.Length, MostBytes + 1)];
        await content.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    private static PdfRevisions? RevisionsOf(byte[] file, int frozenLength)
    {
        try
        {
            return PdfRevisions.Of(file, frozenLength);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static CopyAdditions AdditionsOf(PdfRevisions? revisions)
    {
        try
        {
            return revisions is null ? CopyAdditions.Unclear : PdfAdditions.Of(revisions);
        }
        catch (InvalidDataException)
        {
            return CopyAdditions.Unclear;
        }
    }
}
