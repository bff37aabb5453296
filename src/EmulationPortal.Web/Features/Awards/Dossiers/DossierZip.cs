using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>A dossier as one file: every frozen paper, an index in words, and checksums that <c>sha256sum -c</c> reads.</summary>
internal static class DossierZip
{
    /// <summary>The index of the set.</summary>
    public const string Index = "00-muc-luc.txt";

    /// <summary>The checksums of all other entries.</summary>
    public const string Checksums = "SHA256SUMS";

    private const int LongestName = 90;

    /// <summary>Packs a dossier; the same papers give the same bytes.</summary>
    public static async Task<byte[]> OfAsync(PortalDbContext db, AwardDossier dossier, string title, CancellationToken cancel)
    {
        var ids = dossier.Papers.Select(p => p.DocumentId).ToList();
        var documents = await db.IssuedDocuments.AsNoTracking().Include(d => d.Content).Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancel);
        var files = dossier.Papers.Select((p, i) => (Name: NameOf(i + 1, p), Paper: p, Document: documents[p.DocumentId])).ToList();
        var index = Encoding.UTF8.GetBytes(IndexOf(title, files));
        var sums = new StringBuilder().Append(Convert.ToHexStringLower(SHA256.HashData(index))).Append("  ").Append(Index).Append('\n');
        var at = documents.Values.Max(d => d.FinalisedAt);
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, Index, index, at);
            foreach (var (name, _, document) in files)
            {
                Put(zip, name, document.Content!.Bytes, document.FinalisedAt);
                sums.Append(document.Sha256).Append("  ").Append(name).Append('\n');
            }

            Put(zip, Checksums, Encoding.UTF8.GetBytes(sums.ToString()), at);
        }

        return packed.ToArray();
    }

    private static string NameOf(int number, DossierPaper paper)
    {
        var slug = VietnameseText.Slug(paper.Title);
        return $"{number:00}-{(slug.Length <= LongestName ? slug : slug[..LongestName].TrimEnd('-'))}.pdf";
    }

    private static string IndexOf(string title, IEnumerable<(string Name, DossierPaper Paper, IssuedDocument Document)> files)
    {
        var text = new StringBuilder(title).Append("\n\nMỤC LỤC\n");
        foreach (var (name, paper, document) in files)
        {
            var number = document.Symbol.Length == 0 ? "không mang số" : document.FullNumber is { } given ? $"số {given}" : "chưa ghi số";
            var state = document.State == IssuedState.Valid ? "" : document.State == IssuedState.Replaced ? "; đã thay thế" : "; đã thu hồi";
            text.Append(VietnameseText.Culture, $"\n{name}\n  {paper.Role.InWords()}: {paper.Title}\n  {number}; mã kiểm tra {Shared.DocumentIssuing.Grouped(document.VerificationCode)}; {document.Length} byte{state}\n  SHA-256 {document.Sha256}\n");
        }

        return text.Append(VietnameseText.Culture, $"\nĐối chiếu: sha256sum -c {Checksums}\n").ToString();
    }

    private static void Put(ZipArchive zip, string name, byte[] bytes, DateTime at)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(VietnamTime.FromUtc(at), TimeSpan.FromHours(7));
        using var content = entry.Open();
        content.Write(bytes);
    }
}
