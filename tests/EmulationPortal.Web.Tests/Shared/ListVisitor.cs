using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EmulationPortal.Web.Infrastructure.Excel;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Shared;

/// <summary>Brings files to the Excel pages of a list and takes its export, as a person would.</summary>
internal sealed class ListVisitor(Visitor visitor, string path)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A file with one sheet.</summary>
    public static byte[] File(params IReadOnlyList<object?>[] rows) => Workbook.Write(("Trang tính", rows));

    /// <summary>The preview of a file.</summary>
    public async Task<IHtmlDocument> PreviewAsync(byte[] file) => await ReadAsync(await visitor.PostAsync(path, [], ("file", "tep.xlsx", file)));

    /// <summary>The preview of a pasted block.</summary>
    public async Task<IHtmlDocument> PasteAsync(string text) => await ReadAsync(await visitor.PostAsync(path, new() { ["Text"] = text }));

    /// <summary>Previews and consents.</summary>
    public async Task TakeAsync(byte[] file) => await ConsentAsync(await PreviewAsync(file));

    /// <summary>Consents to a preview.</summary>
    public async Task ConsentAsync(IHtmlDocument preview) => await visitor.SubmitAsync(path + "/ghi", Fields(preview));

    /// <summary>What each faulty cell is told, by its address.</summary>
    public async Task<Dictionary<string, string>> FaultsAsync(byte[] file)
    {
        var page = await PreviewAsync(file);
        Assert.StartsWith("Lỗi:", page.Title, StringComparison.Ordinal);
        await visitor.RefusedAsync(path + "/ghi", Fields(page));
        return page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent, r => r.LastElementChild!.TextContent);
    }

    /// <summary>The file changes nothing.</summary>
    public async Task SameAsync(byte[] file)
    {
        var page = await PreviewAsync(file);
        Assert.True(page.Body!.TextContent.Contains("không có gì để ghi", StringComparison.Ordinal), string.Join('\n', page.QuerySelectorAll("main tbody tr").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))));
    }

    /// <summary>The export.</summary>
    public async Task<byte[]> ExportAsync() => await (await visitor.Client.GetAsync(path + "/tai-ve.xlsx", Cancel)).Content.ReadAsByteArrayAsync(Cancel);

    /// <summary>What a preview sends with the consent.</summary>
    public static Dictionary<string, string> Fields(IHtmlDocument page) =>
        new[] { "Text", "Source", "Print" }.ToDictionary(name => name, name => page.QuerySelector($"input[name={name}]")!.GetAttribute("value") ?? "");

    /// <summary>The page of an answer.</summary>
    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancel), Cancel);
    }
}
