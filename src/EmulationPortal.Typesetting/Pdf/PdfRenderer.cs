using System.Globalization;
using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace EmulationPortal.Typesetting.Pdf;

/// <summary>
/// Prints a document as tagged PDF 1.7 with its type embedded. The same document gives the same bytes on the same runtime.
/// </summary>
public static class PdfRenderer
{
    /// <summary>The whole file.</summary>
    /// <exception cref="QRCoder.Exceptions.DataTooLongException">The content of the QR code does not fit any QR code.</exception>
    public static byte[] Render(OfficialDocument document)
    {
        var faces = new FaceSet();
        var (pages, root) = new DocumentLayout(document, faces).Set();
        var file = new PdfFile();
        var (catalog, tree) = (file.Reserve(), file.Reserve());
        var pageNumbers = WritePages(file, pages, faces);
        var parents = WriteStructure(file, tree, pages, root, pageNumbers);

        var metadata = document.Metadata;
        var title = WrittenForm.Plain(metadata.Title);
        var xmp = file.AddPlainStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Xmp(metadata, title)));
        file.Set(catalog, string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Catalog/Pages {pageNumbers[^1]} 0 R/Lang{PdfFile.Text(metadata.Language)}/MarkInfo<</Marked true>>/StructTreeRoot {tree} 0 R/ViewerPreferences<</DisplayDocTitle true>>/Metadata {xmp} 0 R>>"));
        file.Set(tree, string.Create(CultureInfo.InvariantCulture, $"<</Type/StructTreeRoot/K {root.ObjectNumber} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {pages.Count}>>"));
        var info = file.Add($"<</Title{PdfFile.Text(title)}{(metadata.Author is { } author ? "/Author" + PdfFile.Text(WrittenForm.Plain(author)) : "")}{(metadata.Date is { } date ? $"/CreationDate({InfoDate(date)})/ModDate({InfoDate(date)})" : "")}>>");
        var id = Fingerprint(file);
        return file.Build(string.Create(CultureInfo.InvariantCulture, $"/Root {catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]"));
    }

    /// <summary>Writes pages and fonts.</summary>
    /// <returns>The object numbers of the pages, and last that of their tree.</returns>
    private static List<int> WritePages(PdfFile file, IReadOnlyList<Page> pages, FaceSet faces)
    {
        var drawings = pages.Select(page => file.AddStream("", page.Finish())).ToList();
        var fonts = string.Concat(faces.Used.Select(face => string.Create(CultureInfo.InvariantCulture, $"/{face.Resource} {face.Write(file)} 0 R")));
        var tree = file.Reserve();
        List<int> numbers = [.. pages.Select(page => file.Add(string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {PdfFile.Number(page.Sheet.Width)} {PdfFile.Number(page.Sheet.Height)}]/Resources<</Font<<{fonts}>>>>/Contents {drawings[page.Index]} 0 R/StructParents {page.Index}/Tabs/S>>")))];
        file.Set(tree, string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', numbers.Select(number => $"{number} 0 R"))}]>>"));
        return [.. numbers, tree];
    }

    /// <returns>The object number of the tree that leads from marks on pages to elements.</returns>
    private static int WriteStructure(PdfFile file, int tree, IReadOnlyList<Page> pages, Element root, List<int> pageNumbers)
    {
        root.Number(file);
        root.Write(file, tree, pageNumbers);
        var entries = pages.Select(page => string.Create(CultureInfo.InvariantCulture, $"{page.Index}[{string.Join(' ', page.Marks.Select(mark => $"{mark.ObjectNumber} 0 R"))}]"));
        return file.Add($"<</Nums[{string.Concat(entries)}]>>");
    }

    private static string InfoDate(DateTimeOffset date) =>
        date.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Fingerprint(PdfFile file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var body in file.Objects)
            hash.AppendData(body);
        return Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static string Xmp(Metadata metadata, string title)
    {
        var xmp = new StringBuilder("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">");
        string Escaped(string text) => SecurityElement.Escape(WrittenForm.Plain(text));
        xmp.Append(CultureInfo.InvariantCulture, $"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escaped(title)}</rdf:li></rdf:Alt></dc:title>");
        xmp.Append(CultureInfo.InvariantCulture, $"<dc:language><rdf:Bag><rdf:li>{Escaped(metadata.Language)}</rdf:li></rdf:Bag></dc:language>");
        if (metadata.Author is { } author)
            xmp.Append(CultureInfo.InvariantCulture, $"<dc:creator><rdf:Seq><rdf:li>{Escaped(author)}</rdf:li></rdf:Seq></dc:creator>");
        if (metadata.Identifier is { } identifier)
            xmp.Append(CultureInfo.InvariantCulture, $"<dc:identifier>{Escaped(identifier)}</dc:identifier>");
        if (metadata.Date is { } date)
            xmp.Append(CultureInfo.InvariantCulture, $"<xmp:CreateDate>{date.ToUniversalTime():yyyy-MM-ddTHH:mm:ssZ}</xmp:CreateDate><xmp:ModifyDate>{date.ToUniversalTime():yyyy-MM-ddTHH:mm:ssZ}</xmp:ModifyDate>");
        return xmp.Append("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>").ToString();
    }
}
