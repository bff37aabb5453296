using System.Globalization;

namespace EmulationPortal.Typesetting.Pdf;

/// <summary>A part of the structure tree: what a stretch of the page is, for assistive technology (ISO 32000-1, 14.7).</summary>
internal sealed class Element(string type, string attributes = "")
{
    private readonly List<Element> children = [];
    private readonly List<(int Page, int Mark)> content = [];

    /// <summary>The number of its object once <see cref="Number"/> has run.</summary>
    public int ObjectNumber { get; private set; }

    /// <summary>A new last child.</summary>
    /// <param name="entries">Further entries of its dictionary, as written in the file.</param>
    public Element Add(string childType, string entries = "")
    {
        var child = new Element(childType, entries);
        children.Add(child);
        return child;
    }

    /// <summary>Notes that a marked stretch of a page belongs to it.</summary>
    public void Holds(int page, int mark) => content.Add((page, mark));

    /// <summary>Gives the element and all below it their object numbers.</summary>
    public void Number(PdfFile file)
    {
        ObjectNumber = file.Reserve();
        foreach (var child in children)
            child.Number(file);
    }

    /// <summary>Writes the element and all below it.</summary>
    /// <param name="parent">The object number of the parent.</param>
    /// <param name="pages">The object numbers of the pages.</param>
    public void Write(PdfFile file, int parent, IReadOnlyList<int> pages)
    {
        var kids = string.Concat(children.Select(child => string.Create(CultureInfo.InvariantCulture, $"{child.ObjectNumber} 0 R ")));
        var onePage = content.Count > 0 && content.All(mark => mark.Page == content[0].Page);
        kids += onePage
            ? string.Join(' ', content.Select(mark => mark.Mark))
            : string.Concat(content.Select(mark => string.Create(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {pages[mark.Page]} 0 R/MCID {mark.Mark}>>")));
        var page = onePage ? string.Create(CultureInfo.InvariantCulture, $"/Pg {pages[content[0].Page]} 0 R") : "";
        file.Set(ObjectNumber, string.Create(CultureInfo.InvariantCulture, $"<</Type/StructElem/S/{type}/P {parent} 0 R{page}{attributes}/K[{kids.TrimEnd()}]>>"));
        foreach (var child in children)
            child.Write(file, ObjectNumber, pages);
    }
}
