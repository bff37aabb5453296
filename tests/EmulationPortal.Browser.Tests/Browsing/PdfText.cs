using System.Diagnostics;

namespace EmulationPortal.Browser.Tests.Browsing;

/// <summary>The words of a PDF by an independent reader (poppler).</summary>
public static class PdfText
{
    /// <summary>The text twice: as the eye sees its lines, and as it was set, cell by cell; blanks made one, no-break spaces as spaces.</summary>
    public static async Task<string> OfAsync(byte[] pdf)
    {
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8), "Not a PDF.");
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf);
            return $"{await ReadAsync(path, "-layout")} {await ReadAsync(path, "-raw")}";
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<string> ReadAsync(string path, string order)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", [order, path, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return string.Join(' ', text.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
