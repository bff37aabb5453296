using System.IO.Compression;

namespace EmulationPortal.Web.Infrastructure.Files;

/// <summary>Judges a file by its content, never by its name.</summary>
public static class FileKind
{
    private const long LargestUnpacked = 200 * 1024 * 1024;
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The content type, or null when the content is none of PDF, Word, Excel, JPEG, PNG, or unpacks to something unreasonable.</summary>
    /// <param name="content">The whole file; its position is moved.</param>
    public static string? TypeOf(Stream content)
    {
        Span<byte> head = stackalloc byte[8];
        content.Position = 0;
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        head = head[..read];
        if (head.StartsWith("%PDF-"u8))
            return "application/pdf";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return "image/png";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "image/jpeg";
        return head.StartsWith("PK\u0003\u0004"u8) ? OfficeTypeOf(content) : null;
    }

    private static string? OfficeTypeOf(Stream content)
    {
        try
        {
            content.Position = 0;
            using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (package.Entries.Count > 5000 || package.Entries.Sum(e => e.Length) > LargestUnpacked || package.Entries.Any(e => e.FullName.Contains("..", StringComparison.Ordinal)))
                return null;
            return package.GetEntry("word/document.xml") is not null ? Docx : package.GetEntry("xl/workbook.xml") is not null ? Xlsx : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
