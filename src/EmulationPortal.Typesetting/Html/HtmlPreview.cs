namespace EmulationPortal.Typesetting.Html;

/// <summary>The document as it will look, for a page of the portal: one article, to be shown with <c>document.css</c>.</summary>
public static class HtmlPreview
{
    /// <summary>A fragment without style, script or identifiers; all text is encoded.</summary>
    /// <param name="firstHeading">The level of the document's own title: 2 inside a page that has its h1.</param>
    public static string Render(OfficialDocument document, int firstHeading = 2)
    {
        var html = new HtmlWriter();
        var blocks = new HtmlBlocks(html);
        var css = "document" + (document.Profile == Profile.Body14 ? " document--14" : "") + (document.Orientation == Orientation.Landscape ? " document--wide" : "");
        html.Element("article", css, () =>
        {
            html.Element("p", "document__draft", document.IsDraft ? DocumentText.DraftMark : null);
            if (document.Letterhead is { } head)
                html.Element("div", "document__letterhead", () => Head(html, head, firstHeading, isTitle: document.Kind is null));
            html.Element($"h{firstHeading}", "document__kind", document.Kind);
            html.Element("p", "document__abstract", string.Join('\n', document.Abstract));
            html.Element("p", "document__attached", document.AttachedTo);
            Addressees(html, document.Addressees);
            foreach (var line in WrittenForm.Series(document.LegalBasis))
                html.Element("p", "document__basis", line);
            foreach (var block in document.Blocks)
                blocks.Write(block, firstHeading);
            foreach (var annex in document.Annexes)
                html.Element("section", "document__annex" + (annex.Orientation == Orientation.Landscape ? " document__annex--wide" : ""), () => Write(html, blocks, annex, firstHeading + 1));
            if (document.Verification is { } verification)
                html.Element("p", "document__check", string.Join('\n', DocumentText.CheckLines(verification)));
        }, ("lang", document.Metadata.Language));
        return html.ToString();
    }

    private static void Head(HtmlWriter html, Letterhead head, int level, bool isTitle)
    {
        html.Element("p", "document__superior", head.SuperiorBody);
        html.Element("p", "document__body", head.Body);
        html.Element("p", "document__nation", Letterhead.NationalTitle);
        html.Element("p", "document__motto", Letterhead.Motto);
        html.Element("p", "document__number", head.Number?.Text);
        html.Element(isTitle ? $"h{level}" : "p", "document__subject", head.Subject);
        html.Element("p", "document__place", head.PlaceAndDate?.Text);
    }

    private static void Write(HtmlWriter html, HtmlBlocks blocks, Annex annex, int level)
    {
        html.Element("p", "document__annex-label", annex.Label);
        html.Element($"h{level}", "document__annex-title", string.Join('\n', annex.Title));
        html.Element("p", "document__attached", annex.AttachedTo);
        foreach (var block in annex.Blocks)
            blocks.Write(block, level);
    }

    private static void Addressees(HtmlWriter html, IReadOnlyList<string> addressees)
    {
        if (addressees.Count == 1)
            html.Element("p", "document__to", DocumentText.AddresseesTitle + " " + addressees[0]);
        if (addressees.Count < 2)
            return;
        html.Element("p", "document__to", DocumentText.AddresseesTitle);
        html.Element("ul", "document__to-list", () =>
        {
            foreach (var line in WrittenForm.Series(addressees))
                html.Element("li", null, "- " + line);
        });
    }
}
