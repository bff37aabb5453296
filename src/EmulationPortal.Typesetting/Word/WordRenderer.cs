using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using EmulationPortal.Typesetting.Pdf;

namespace EmulationPortal.Typesetting.Word;

/// <summary>
/// Writes a document for Word (Office Open XML, ECMA-376): the words of the PDF in real styles, lists and tables, to be
/// edited the way offices do. The same document gives the same bytes on the same runtime.
/// </summary>
public static class WordRenderer
{
    private const string Format = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>The content type of the file.</summary>
    public const string ContentType = Format + ".document";

    /// <summary>The whole file.</summary>
    /// <exception cref="QRCoder.Exceptions.DataTooLongException">The content of the QR code does not fit any QR code.</exception>
    public static byte[] Render(OfficialDocument document)
    {
        var numbering = new WordNumbering();
        List<(string Id, string Type, XElement Content)> parts =
        [
            ("document", "document.main", new WordBody(document, numbering).ToXml()),
            ("styles", "styles", WordStyles.Of(document.Profile)),
            ("numbering", "numbering", numbering.ToXml()),
            ("settings", "settings", Settings()),
            (WordFurniture.FirstHeader, "header", WordFurniture.Header(document, null)),
            .. document.Annexes.Select(annex => annex.Orientation).Prepend(document.Orientation).Distinct()
                .Select(orientation => (WordFurniture.HeaderOf(orientation), "header", WordFurniture.Header(document, orientation))),
        ];
        if (document.Verification is { } verification)
            parts.Add((WordFurniture.FirstFooter, "footer", WordFurniture.Footer(verification, Sheet.Of(document.Orientation).TextWidth)));

        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", Types(parts));
            Write(zip, "_rels/.rels", Relations(("document", WordXml.Relations + "/officeDocument", "word/document.xml"), ("core", Package + "/relationships/metadata/core-properties", "docProps/core.xml")));
            Write(zip, "docProps/core.xml", Core(document.Metadata));
            Write(zip, "word/_rels/document.xml.rels", Relations([.. parts.Skip(1).Select(part => (part.Id, $"{WordXml.Relations}/{part.Type}", part.Id + ".xml"))]));
            foreach (var part in parts)
                Write(zip, $"word/{part.Id}.xml", part.Content);
            if (document.Verification is { } code)
            {
                Write(zip, $"word/_rels/{WordFurniture.FirstFooter}.xml.rels", Relations((WordFurniture.Picture, WordXml.Relations + "/image", "media/qr.png")));
                using var picture = Entry(zip, "word/media/qr.png").Open();
                picture.Write(WordFurniture.Png(code));
            }
        }
        return file.ToArray();
    }

    private static XElement Types(List<(string Id, string Type, XElement Content)> parts)
    {
        XNamespace types = Package + "/content-types";
        XElement Default(string extension, string type) => new(types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));
        XElement Override(string path, string type) => new(types + "Override", new XAttribute("PartName", path), new XAttribute("ContentType", type));
        return new XElement(types + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"), Default("xml", "application/xml"), Default("png", "image/png"),
            Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            parts.Select(part => Override($"/word/{part.Id}.xml", $"{Format}.{part.Type}+xml")));
    }

    private static XElement Relations(params (string Id, string Type, string Target)[] relations)
    {
        XNamespace package = Package + "/relationships";
        return new XElement(package + "Relationships", relations.Select(relation => new XElement(package + "Relationship", new XAttribute("Id", relation.Id), new XAttribute("Type", relation.Type), new XAttribute("Target", relation.Target))));
    }

    private static XElement Settings() => WordXml.Element("settings",
        WordXml.Element("defaultTabStop", WordXml.Attribute("val", 567)),
        WordXml.Element("characterSpacingControl", WordXml.Attribute("val", "doNotCompress")),
        WordXml.Element("compat", WordXml.Element("compatSetting", WordXml.Attribute("name", "compatibilityMode"), WordXml.Attribute("uri", "http://schemas.microsoft.com/office/word"), WordXml.Attribute("val", 15))),
        WordXml.Element("themeFontLang", WordXml.Attribute("val", "vi-VN")));

    private static XElement Core(Metadata metadata)
    {
        XNamespace core = Package + "/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/", instance = "http://www.w3.org/2001/XMLSchema-instance";
        XElement? Said(XName name, string? text) => text is null ? null : new XElement(name, WrittenForm.Plain(text));
        XElement? At(string name) => metadata.Date is { } date
            ? new XElement(terms + name, new XAttribute(instance + "type", "dcterms:W3CDTF"), date.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) : null;
        return new XElement(core + "coreProperties", new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dc", dc), new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", instance),
            Said(dc + "title", metadata.Title), Said(dc + "creator", metadata.Author), Said(dc + "identifier", metadata.Identifier), Said(dc + "language", metadata.Language == "vi" ? "vi-VN" : metadata.Language), At("created"), At("modified"));
    }

    private static void Write(ZipArchive zip, string path, XElement content)
    {
        using var stream = Entry(zip, path).Open();
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });
        writer.WriteStartDocument(standalone: true);
        content.WriteTo(writer);
    }

    /// <summary>A part of the file; every part bears the same time.</summary>
    private static ZipArchiveEntry Entry(ZipArchive zip, string path)
    {
        var entry = zip.CreateEntry(path);
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry;
    }
}
