using System.Net;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Word;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Typesetting;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>Compares the files and the preview that a person is given of one paper.</summary>
internal static class SamePaper
{
    /// <summary>Fails unless a paper is given for Word, valid, with the words of its PDF and of its preview; the PDF is not read where poppler is missing.</summary>
    /// <param name="visitor">Who asks.</param>
    /// <param name="word">The address of the Word file.</param>
    /// <param name="preview">The page that shows the same paper; null where none does.</param>
    /// <param name="pdf">The address of the PDF, where it is not that of the Word file with another end.</param>
    public static async Task RequireSamePaperAsync(this Visitor visitor, string word, string? preview = null, string? pdf = null)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var answer = await visitor.Client.GetAsync(word, cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(WordRenderer.ContentType, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.EndsWith(".docx", answer.Content.Headers.ContentDisposition.FileName!.Trim('"'), StringComparison.Ordinal);
        var file = await answer.Content.ReadAsByteArrayAsync(cancel);
        WordReader.Validate(file);
        var text = WordReader.Text(file);
        var print = await visitor.Client.GetByteArrayAsync(pdf ?? Path.ChangeExtension(word, ".pdf"), cancel);
        if (Poppler.IsThere)
            Assert.Equal(SameTextTests.PdfText(print), text);
        if (preview is not null)
            Assert.Equal(SameTextTests.HtmlText((await visitor.OpenAsync(preview)).QuerySelector("article.document")!), text);
    }
}
