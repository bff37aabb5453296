namespace EmulationPortal.Typesetting.Pdf;

/// <summary>Closing paragraphs, signatures and recipients, tied so that no signature stands alone on a page.</summary>
internal sealed class ClosingLayout(LineBreaker breaker, TextLayout text, Sheet sheet)
{
    public IEnumerable<Slab> Slabs(Closing closing, Element parent, double nameSize)
    {
        var slabs = closing.Paragraphs.SelectMany(words => text.Paragraph(new Paragraph(words), parent.Add("P"))).ToList();
        Tie(slabs, 0);
        if (closing.Heading is { } heading)
            slabs.AddRange(text.Middle(heading, new Style(text.Size, Measures.TextLine, IsBold: true), parent.Add("P"), Measures.RowsHeadingAbove));
        var isBeside = DocumentText.RecipientsBeside(closing);
        if (isBeside)
            slabs.AddRange(Beside(closing, parent, nameSize));
        else
        {
            var firstRow = slabs.Count;
            slabs.AddRange(closing.Rows.Select((row, index) => Row(row, index, closing, parent, nameSize)));
            if (closing.Rows.Count > 1)
                Tie(slabs, slabs.Count - 2, slabs.Count - 1);
            var recipients = Recipients(closing.Recipients, parent, new Style(Measures.Recipients, Measures.SignatureLine));
            if (recipients.Count > 0 && slabs.Count > firstRow)
                Tie(slabs, slabs.Count - 1);
            slabs.AddRange(recipients.Select((lines, index) => RecipientLine(lines, index == 0 ? Measures.RecipientsAbove : 0, index < recipients.Count - 1)));
        }
        return slabs;
    }

    private static void Tie(List<Slab> slabs, int from, int? until = null)
    {
        for (var i = from; i < (until ?? slabs.Count); i++)
            slabs[i] = slabs[i] with { KeepWithNext = Keep.Must };
    }

    private Slab Row(SignatureRow row, int index, Closing closing, Element parent, double nameSize)
    {
        var gap = Measures.SignerGap(row.Signers.Count);
        var isAlone = row.Signers.Count == 1;
        var width = isAlone && index == 0 ? Measures.SignerWidth : (sheet.TextWidth - (gap * (row.Signers.Count - 1))) / row.Signers.Count;
        var left = isAlone && index == 0 ? sheet.TextWidth - width : 0;
        var boxes = row.Signers.Select(signer => Box(signer, parent, width, nameSize)).ToList();
        var nameTop = boxes.Select(box => box.Capacity.Height).DefaultIfEmpty().Max() + Measures.SignatureSpace;
        return new Slab(nameTop + boxes.Select(box => box.Name.Height).DefaultIfEmpty().Max(), (page, y) =>
        {
            for (var i = 0; i < boxes.Count; i++)
            {
                var x = sheet.Left + left + (i * (width + gap));
                boxes[i].Capacity.Draw(page, x, y, Alignment.Centre);
                boxes[i].Name.Draw(page, x, y + nameTop, Alignment.Centre);
            }
        })
        {
            Above = index == 0 && closing.Heading is not null ? Measures.RowsHeadingBelow : Measures.SignatureAbove,
        };
    }

    private (Stack Capacity, Stack Name) Box(Signer signer, Element parent, double width, double nameSize)
    {
        var box = parent.Add("Div");
        var (capacity, name) = (new Stack(width), new Stack(width));
        foreach (var line in signer.Capacity)
            capacity.Add(breaker.Balance(line, new Style(Measures.Capacity, Measures.SignatureLine, IsBold: true), width), box.Add("P"));
        if (signer.Remark is { } remark)
            capacity.Add(breaker.Balance(remark, new Style(Measures.Remark, Measures.SignatureLine, IsItalic: true), width), box.Add("P"));
        name.Add(breaker.Balance(signer.Name, new Style(nameSize, Measures.SignatureLine, IsBold: true), width), box.Add("P"));
        return (capacity, name);
    }

    /// <summary>Recipients at the left of the only signature; those that reach below it go on as lines of their own.</summary>
    private IEnumerable<Slab> Beside(Closing closing, Element parent, double nameSize)
    {
        var recipients = Recipients(closing.Recipients, parent, new Style(Measures.Recipients, Measures.SignatureLine));
        var signature = Row(closing.Rows[0], 0, closing, parent, nameSize);
        var height = 0.0;
        var beside = recipients.TakeWhile(line => (height += line.Line.Height) <= signature.Height).ToList();
        var rest = recipients.Skip(beside.Count).ToList();
        yield return signature with
        {
            Draw = (page, y) =>
            {
                var top = y;
                foreach (var (line, element) in beside)
                {
                    page.Tag(element);
                    line.Draw(page, sheet.Left, top, Measures.RecipientsWidth, Alignment.Left);
                    top += line.Height;
                }
                signature.Draw(page, y);
            },
            KeepWithNext = rest.Count > 0 ? Keep.Wish : Keep.None,
        };
        for (var i = 0; i < rest.Count; i++)
            yield return RecipientLine(rest[i], 0, i < rest.Count - 1);
    }

    private Slab RecipientLine((Line Line, Element Element) recipient, double above, bool isTied) => new(recipient.Line.Height, (page, y) =>
    {
        page.Tag(recipient.Element);
        recipient.Line.Draw(page, sheet.Left, y, Measures.RecipientsWidth, Alignment.Left);
    })
    {
        Above = above,
        KeepWithNext = isTied ? Keep.Wish : Keep.None,
    };

    private List<(Line Line, Element Element)> Recipients(IReadOnlyList<string> recipients, Element parent, Style style)
    {
        if (recipients.Count == 0)
            return [];
        var title = parent.Add("P");
        var list = parent.Add("L");
        var lines = breaker.Break(DocumentText.RecipientsTitle, style with { Size = Measures.RecipientsTitle, IsBold = true, IsItalic = true }, Measures.RecipientsWidth)
            .Select(line => (line, title)).ToList();
        foreach (var recipient in WrittenForm.Series(recipients))
        {
            var item = list.Add("LI").Add("LBody");
            lines.AddRange(breaker.Break("- " + recipient, style, Measures.RecipientsWidth, 0, Measures.RecipientsHang).Select(line => (line, item)));
        }
        return lines;
    }
}
