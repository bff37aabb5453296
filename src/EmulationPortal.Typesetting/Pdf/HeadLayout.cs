namespace EmulationPortal.Typesetting.Pdf;

/// <summary>The letterhead, the kind and the abstract of page 1, and the title of an annex.</summary>
internal sealed class HeadLayout(LineBreaker breaker, TextLayout text, Sheet sheet)
{
    public Slab Letterhead(Letterhead head, Element parent, bool holdsTitle)
    {
        var (leftWidth, rightWidth) = (sheet.LetterheadLeft, sheet.TextWidth - sheet.LetterheadLeft);
        var (leftTop, rightTop, left, right) = (new Stack(leftWidth), new Stack(rightWidth), new Stack(leftWidth), new Stack(rightWidth));
        List<Line> Lines(RichText words, double size, double width, bool isBold = false, bool isItalic = false) =>
            breaker.Balance(words, new Style(size, Measures.LetterheadLine, isBold, isItalic), width - (2 * Measures.LetterheadPadding));

        leftTop.Add(Lines(head.SuperiorBody, Measures.SuperiorBody, leftWidth), parent.Add("P"));
        leftTop.Add(Lines(head.Body, Measures.Body, leftWidth, isBold: true), parent.Add("P"));
        leftTop.Rule(Measures.ShortRuleUnder);
        rightTop.Add(Lines(Typesetting.Letterhead.NationalTitle, Measures.NationalTitle, rightWidth, isBold: true), parent.Add("P"));
        rightTop.Add(Lines(Typesetting.Letterhead.Motto, Measures.Motto, rightWidth, isBold: true), parent.Add("P"));
        rightTop.Rule(Measures.MottoRuleUnder, share: 1);
        if (head.Number is { } number)
            left.Add(Lines(number.Text, Measures.Number, leftWidth), parent.Add("P"), Measures.NumberAbove);
        if (head.Subject is { } subject)
            left.Add(Lines(subject, Measures.Subject, leftWidth), parent.Add(holdsTitle ? "H1" : "P"), head.Number is null ? Measures.NumberAbove : Measures.SubjectAbove);
        if (head.PlaceAndDate is { } place)
            right.Add(Lines(place.Text, Measures.Number, rightWidth, isItalic: true), parent.Add("P"), Measures.NumberAbove);

        var secondRow = Math.Max(leftTop.Height, rightTop.Height + Measures.Rule);
        return new Slab(secondRow + Math.Max(left.Height, right.Height), (page, y) =>
        {
            leftTop.Draw(page, sheet.Left, y, Alignment.Centre);
            rightTop.Draw(page, sheet.Left + leftWidth, y, Alignment.Centre);
            left.Draw(page, sheet.Left, y + secondRow, Alignment.Centre);
            right.Draw(page, sheet.Left + leftWidth, y + secondRow, Alignment.Centre);
        })
        {
            Below = Measures.LetterheadBelow,
            KeepWithNext = Keep.Must,
        };
    }

    /// <summary>Kind, abstract and "(Kèm theo …)"; a rule under the last of the latter two.</summary>
    public IEnumerable<Slab> Title(OfficialDocument document, Element parent)
    {
        var size = text.Size;
        IEnumerable<Slab> slabs = document.Kind is { } kind
            ? text.Middle(kind, new Style(Measures.Kind, Measures.KindLine, IsBold: true), parent.Add("H1"), Measures.KindAbove)
            : [];
        if (document.Abstract.Count > 0)
        {
            var lines = text.Middle(string.Join('\n', document.Abstract), new Style(size, Measures.AbstractLine, IsBold: true), parent.Add("P"), 0);
            slabs = slabs.Concat(document.AttachedTo is null ? Ruled([.. lines], string.Join('\n', document.Abstract), isBold: true, Measures.AbstractBelow) : lines);
        }
        return document.AttachedTo is { } attached ? slabs.Concat(Attached(attached, parent)) : slabs;
    }

    /// <summary>"Phụ lục", its title and "(Kèm theo …)".</summary>
    public IEnumerable<Slab> Title(Annex annex, Element parent)
    {
        IEnumerable<Slab> slabs = annex.Label is { } label
            ? text.Middle(label, new Style(Measures.Kind, Measures.KindLine, IsBold: true), parent.Add("P"), 0)
            : [];
        if (annex.Title.Count > 0)
            slabs = slabs.Concat(text.Middle(string.Join('\n', annex.Title), new Style(text.Size, Measures.AbstractLine, IsBold: true), parent.Add("H2"), 0));
        return annex.AttachedTo is { } attached ? slabs.Concat(Attached(attached, parent)) : slabs;
    }

    private List<Slab> Attached(RichText attached, Element parent)
    {
        var style = new Style(text.Size, Measures.TextLine, IsItalic: true);
        return Ruled([.. text.Middle(attached, style, parent.Add("P"), Measures.AttachedAbove)], attached, isBold: false, Measures.AttachedBelow);
    }

    private List<Slab> Ruled(List<Slab> slabs, RichText words, bool isBold, double below)
    {
        var last = slabs[^1];
        var width = Measures.ShortRuleShare * breaker.Balance(words, new Style(text.Size, 1, isBold, !isBold), sheet.TextWidth)[^1].Width;
        var left = sheet.Left + ((sheet.TextWidth - width) / 2);
        slabs[^1] = last with
        {
            Height = last.Height + Measures.ShortRuleUnder,
            Below = below,
            Draw = (page, y) =>
            {
                last.Draw(page, y);
                var under = y + last.Height + Measures.ShortRuleUnder;
                page.Rule(left, under, left + width, under, Measures.Rule);
            },
        };
        return slabs;
    }
}
