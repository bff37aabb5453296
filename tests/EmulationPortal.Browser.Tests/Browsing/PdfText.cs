using System.Diagnostics;

namespace EmulationPortal.Browser.Tests.Browsing;

/// <summary>The words of a PDF by an independent reader (poppler).</summary>
public static class PdfText
{
    /// <summary>Text in reading order, blanks made one, no-break spaces as spaces.</summary>
    public static async Task<string> OfAsync(byte[] pdf)
    {
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8), "Not a PDF.");
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf);
            var start = new ProcessStartInfo("pdftotext") { RedirectStandardOutput = true };
            foreach (var argument in (string[])["-layout", path, "-"])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return string.Join(' ', text.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
