using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Web.Infrastructure.Pdf;

/// <summary>Finds and verifies the signatures added to a file (ISO 32000-1, 12.8): each covers the whole file up to some byte but for the hole it stands in itself.</summary>
internal sealed class PdfSignatures(byte[] file, int frozenLength, PdfRevisions? revisions)
{
    /// <summary>A pledge carries one for each member and a few more.</summary>
    public const int Most = 100;

    private const long MostHashed = 256L * 1024 * 1024;
    private const int LongestSignature = 1024 * 1024;
    private const string Md5 = "1.2.840.113549.2.5";
    private const string Sha1 = "1.3.14.3.2.26";
    private static readonly string[] Subfilters = ["adbe.pkcs7.detached", "ETSI.CAdES.detached"];
    private long hashed;

    private static ReadOnlySpan<byte> Mark => "/ByteRange"u8;

    /// <summary>Whether a file looks signed.</summary>
    public static bool Marks(ReadOnlySpan<byte> file) => file.IndexOf(Mark) >= 0;

    /// <summary>The signatures in their order, and how far the last one covers the file.</summary>
    public (IReadOnlyList<ReadSignature> Signatures, int CoveredTo) Read()
    {
        var read = new List<(ReadSignature Signature, int To)>();
        for (var at = frozenLength; read.Count < Most && file.AsSpan(at).IndexOf(Mark) is >= 0 and var step; at += step + Mark.Length)
            read.Add(ReadAt(at + step));
        var inOrder = read.OrderBy(r => r.To).ToList();
        return ([.. inOrder.Select(r => r.Signature)], inOrder.Count == 0 ? 0 : inOrder[^1].To);
    }

    private (ReadSignature Signature, int To) ReadAt(int mark)
    {
        try
        {
            var syntax = new PdfSyntax(file, mark + Mark.Length);
            if (syntax.Value() is not List<object?> { Count: 4 } range || !range.All(r => r is decimal and >= 0 and <= int.MaxValue))
                return (Unreadable, 0);
            var (start, length, next, rest) = ((int)(decimal)range[0]!, (int)(decimal)range[1]!, (int)(decimal)range[2]!, (int)(decimal)range[3]!);
            if ((long)start + length > next || (long)next + rest > file.Length)
                return (Unreadable with { Fault = SignatureFault.Partial }, 0);
            if (start != 0 || length < frozenLength || HoleOf(length, next) is not { } packed)
                return (Unreadable with { Fault = SignatureFault.Partial }, next + rest);
            var entries = EntriesAround(mark);
            if (entries.GetValueOrDefault("SubFilter") is PdfName kind && !Subfilters.Contains(kind.Text))
                return (Unreadable, next + rest);
            if ((hashed += length + rest) > MostHashed)
                return (Unreadable, next + rest);
            return (Verified(packed, [.. file.AsSpan(0, length), .. file.AsSpan(next, rest)], StatedIn(entries)), next + rest);
        }
        catch (InvalidDataException)
        {
            return (Unreadable, 0);
        }
    }

    private static ReadSignature Unreadable => new("", null, null, null, SignatureFault.Unreadable, false);

    /// <summary>The bytes in the hole; null where the hole holds anything but one string of them.</summary>
    private byte[]? HoleOf(int from, int to)
    {
        var hole = file.AsSpan(from, to - from);
        if (hole.Length is < 4 or > (2 * LongestSignature) + 2 || hole[0] != '<' || hole[^1] != '>' || hole.Length % 2 != 0)
            return null;
        foreach (var sign in hole[1..^1])
        {
            if (!char.IsAsciiHexDigit((char)sign))
                return null;
        }

        return Convert.FromHexString(Encoding.ASCII.GetString(hole[1..^1]));
    }

    private static ReadSignature Verified(byte[] packed, byte[] content, DateTime? stated)
    {
        try
        {
            _ = AsnDecoder.ReadEncodedValue(packed, AsnEncodingRules.BER, out _, out _, out var length);
            if (packed.AsSpan(length).ContainsAnyExcept((byte)0))
                return Unreadable;
            var message = new SignedCms(new ContentInfo(content), detached: true);
            message.Decode(packed.AsSpan(0, length));
            if (message.SignerInfos.Count != 1 || message.SignerInfos[0] is not { Certificate: { } certificate } signer)
                return Unreadable;
            var time = StatedIn(signer) ?? stated;
            var read = SignerCertificate.Read(certificate, message.Certificates, time);
            if (signer.DigestAlgorithm.Value is Md5 or Sha1)
                return read with { Fault = SignatureFault.Weak };
            return read with { Fault = message.ContentInfo.Content.AsSpan().SequenceEqual(content) && Holds(signer) ? SignatureFault.None : SignatureFault.Changed };
        }
        catch (Exception malformed) when (malformed is CryptographicException or AsnContentException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return Unreadable;
        }
    }

    private static bool Holds(SignerInfo signer)
    {
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static DateTime? StatedIn(SignerInfo signer) =>
        signer.SignedAttributes.Cast<CryptographicAttributeObject>().SelectMany(a => a.Values.Cast<AsnEncodedData>()).OfType<Pkcs9SigningTime>().FirstOrDefault() is { SigningTime: var time }
            ? DateTime.SpecifyKind(time, DateTimeKind.Utc)
            : null;

    private Dictionary<string, object?> EntriesAround(int mark)
    {
        try
        {
            return revisions?.Around(mark)?.Entries ?? [];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    /// <summary>The time in a signature's entries: "D:20260610090000+07'00'".</summary>
    private static DateTime? StatedIn(Dictionary<string, object?> entries)
    {
        if (entries.GetValueOrDefault("M") is not byte[] { Length: >= 16 and <= 40 } bytes)
            return null;
        var text = Encoding.Latin1.GetString(bytes).Replace("'", "", StringComparison.Ordinal);
        var zone = text.Length >= 21 && text[16] is '+' or '-' ? text[16..21] : "+0000";
        return DateTimeOffset.TryParseExact(text[..16] + zone, "'D:'yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.UtcDateTime : null;
    }
}
