using System.Security.Cryptography;
using EmulationPortal.Web.Infrastructure.Pdf;

namespace EmulationPortal.Web.Infrastructure.Files;

/// <summary>What a file can be recognised by: the hash of the whole, and of each beginning that ends where a PDF may have ended before something was added.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Whole">Hex SHA-256 of the whole file.</param>
/// <param name="Beginnings">Hex SHA-256 of every beginning that ends with an end-of-file mark, with and without its line break; in their order, at most <see cref="MostBeginnings"/>.</param>
public sealed record FilePrint(long Length, string Whole, IReadOnlyList<string> Beginnings)
{
    /// <summary>The file itself, in memory until it is answered, where it is a PDF in which signatures are read; null elsewhere.</summary>
    public byte[]? Content { get; private init; }

    /// <summary>A signed file has two or three ends of file; a text of nothing but marks must not cost more than this.</summary>
    public const int MostBeginnings = 96;

    private static ReadOnlySpan<byte> EndMark => "%%EOF"u8;

    /// <summary>Reads a stream once, keeping no more of it than a PDF of <see cref="SignedPdf.MostBytes"/>.</summary>
    /// <param name="content">The file, from its first byte.</param>
    /// <param name="mostBytes">Length beyond which reading stops.</param>
    /// <param name="cancel">Gives up reading.</param>
    /// <returns>Null when the file is longer than <paramref name="mostBytes"/>.</returns>
    public static async Task<FilePrint?> ReadAsync(Stream content, long mostBytes, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var cutter = new Cutter(hash);
        var block = new byte[64 * 1024];
        var kept = new MemoryStream();
        long length = 0;
        int read;
        while ((read = await content.ReadAsync(block, cancel)) > 0)
        {
            length += read;
            if (length > mostBytes)
                return null;
            cutter.Take(block.AsSpan(0, read));
            kept?.Write(block, 0, read);
            if (length > SignedPdf.MostBytes || !SignedPdf.MayBegin(kept))
                kept = null;
        }

        return new FilePrint(length, Convert.ToHexStringLower(hash.GetCurrentHash()), cutter.Beginnings) { Content = kept?.ToArray() };
    }

    /// <summary>Feeds the hash block by block and notes its value at each possible end.</summary>
    private sealed class Cutter(IncrementalHash hash)
    {
        private const byte None = 0;
        private int matched;

        /// <summary>The last byte of the mark or of the line break straight after it; <see cref="None"/> elsewhere.</summary>
        private byte previous;

        public List<string> Beginnings { get; } = [];

        public void Take(ReadOnlySpan<byte> block)
        {
            var start = 0;
            for (var i = 0; i < block.Length && Beginnings.Count < MostBeginnings; i++)
            {
                if (!EndsAt(block[i]))
                    continue;
                hash.AppendData(block[start..(i + 1)]);
                start = i + 1;
                Beginnings.Add(Convert.ToHexStringLower(hash.GetCurrentHash()));
            }

            hash.AppendData(block[start..]);
        }

        /// <summary>Whether a PDF may end with this byte: the last of the mark, or a line break straight after it.</summary>
        private bool EndsAt(byte next)
        {
            var isBreak = previous switch
            {
                (byte)'F' => next is (byte)'\r' or (byte)'\n',
                (byte)'\r' => next is (byte)'\n',
                _ => false,
            };
            previous = isBreak ? next : None;
            matched = next == EndMark[matched] ? matched + 1 : next == EndMark[0] ? (matched == 2 ? 2 : 1) : 0;
            if (matched < EndMark.Length)
                return isBreak;
            matched = 0;
            previous = EndMark[^1];
            return true;
        }
    }
}
