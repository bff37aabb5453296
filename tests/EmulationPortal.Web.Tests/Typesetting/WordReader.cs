using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>Reads a Word file as Word shows it, numbers of lists counted, and not with the code that wrote it.</summary>
internal static class WordReader
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Fails with every fault that the schema and the rules of Office find.</summary>
    public static void Validate(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var package = WordprocessingDocument.Open(stream, false);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}").ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(10)));
    }

    /// <summary>A part of the file.</summary>
    public static XElement Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var stream = zip.GetEntry($"word/{name}.xml")?.Open() ?? throw new InvalidOperationException($"No part {name}.");
        return XElement.Load(stream);
    }

    /// <summary>The names of all parts.</summary>
    public static IReadOnlyList<string> Names(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>The text: the head of page 1, the body, the foot of page 1; ordinary single spaces.</summary>
    public static string Text(byte[] file)
    {
        var body = Part(file, "document");
        var lists = new Lists(Part(file, "numbering"));
        var parts = new[] { Part(file, "headerFirst"), body }.Concat(Names(file).Contains("word/footerFirst.xml") ? [Part(file, "footerFirst")] : []);
        return WrittenForm.Plain(string.Join('\n', parts.SelectMany(part => part.Descendants(W + "p")).Select(paragraph => lists.Opening(paragraph) + Text(paragraph))));
    }

    /// <summary>The words of an element; a break parts words.</summary>
    public static string Text(XElement element) => string.Concat(element.Descendants().Select(part =>
        part.Name == W + "t" ? part.Value : part.Name == W + "br" || (part.Name == W + "tab" && part.Parent!.Name == W + "r") ? "\n" : ""));

    /// <summary>The paragraphs of a style.</summary>
    public static IEnumerable<XElement> Of(XElement part, string style) =>
        part.Descendants(W + "p").Where(paragraph => Val(paragraph.Element(W + "pPr")?.Element(W + "pStyle")) == style);

    public static string? Val(XElement? element) => element?.Attribute(W + "val")?.Value;

    private sealed class Lists(XElement numbering)
    {
        private readonly Dictionary<string, int> counts = [];

        public string Opening(XElement paragraph)
        {
            if (Val(paragraph.Element(W + "pPr")?.Element(W + "numPr")?.Element(W + "numId")) is not { } id)
                return "";
            var number = numbering.Elements(W + "num").Single(n => n.Attribute(W + "numId")!.Value == id);
            var level = numbering.Elements(W + "abstractNum").Single(n => n.Attribute(W + "abstractNumId")!.Value == Val(number.Element(W + "abstractNumId"))).Element(W + "lvl")!;
            var start = int.Parse(Val(number.Element(W + "lvlOverride")?.Element(W + "startOverride")) ?? "1", System.Globalization.CultureInfo.InvariantCulture);
            counts[id] = counts.TryGetValue(id, out var last) ? last + 1 : start;
            var counted = Val(level.Element(W + "numFmt")) switch
            {
                "decimal" => $"{counts[id]}",
                "lowerLetter" => new string((char)('a' + ((counts[id] - 1) % 26)), ((counts[id] - 1) / 26) + 1),
                _ => "",
            };
            return Val(level.Element(W + "lvlText"))!.Replace("%1", counted, StringComparison.Ordinal) + " ";
        }
    }
}
