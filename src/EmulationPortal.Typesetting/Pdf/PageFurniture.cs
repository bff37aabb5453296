using System.Globalization;
using QRCoder;

namespace EmulationPortal.Typesetting.Pdf;

/// <summary>What stands in the margins: page number, draft mark, QR code and check line.</summary>
internal sealed class PageFurniture(LineBreaker breaker, FaceSet faces)
{
    private const double FirstBaseline = Measures.PageNumberBaseline;

    /// <summary>The number of the page in the middle of the top margin, from page 2.</summary>
    public void Number(Page page)
    {
        if (page.Index == 0)
            return;
        page.Tag(null);
        InTopMargin(page, (page.Index + 1).ToString(CultureInfo.InvariantCulture), new Style(Measures.PageNumber, 1), Alignment.Centre);
    }

    /// <summary>"DỰ THẢO" in a frame at the left of the top margin.</summary>
    /// <param name="element">Absent where it only repeats.</param>
    public void DraftMark(Page page, Element? element)
    {
        page.Tag(element);
        var line = InTopMargin(page, DocumentText.DraftMark, new Style(Measures.DraftMark, 1, IsBold: true), Alignment.Left);
        const double pad = Measures.DraftMarkPadding;
        var (left, right) = (page.Sheet.Left, page.Sheet.Left + line.Width + (2 * pad));
        var (top, bottom) = (FirstBaseline - Measures.DraftMark, FirstBaseline + (2 * pad));
        page.Rule(left, top, right, top, Measures.Rule);
        page.Rule(left, bottom, right, bottom, Measures.Rule);
        page.Rule(left, top, left, bottom, Measures.Rule);
        page.Rule(right, top, right, bottom, Measures.Rule);
    }

    /// <summary>The QR code and its two lines at the foot of page 1, inside the bottom margin.</summary>
    public void CheckLine(Page page, Verification verification, Element root)
    {
        var (x, y) = (page.Sheet.Left, page.Sheet.TextBottom + Measures.QrUnderText);
        using var data = QRCodeGenerator.GenerateQrCode(verification.QrContent, QRCodeGenerator.ECCLevel.M);
        const int quietZone = 4; // modules that the matrix adds on each side; here the paper is the quiet zone
        var count = data.ModuleMatrix.Count - (2 * quietZone);
        var side = Measures.QrSide / count;
        var box = string.Join(' ', new[] { x, page.Sheet.Height - y - Measures.QrSide, x + Measures.QrSide, page.Sheet.Height - y }.Select(PdfFile.Number));
        page.Tag(root.Add("Figure", $"/Alt{PdfFile.Text("Mã QR dẫn đến trang kiểm tra văn bản")}/A<</O/Layout/BBox[{box}]>>"));
        page.Squares(
            from row in Enumerable.Range(0, count)
            from column in Enumerable.Range(0, count)
            where data.ModuleMatrix[row + quietZone][column + quietZone]
            select (x + (column * side), y + (row * side)), side);
        var style = new Style(Measures.CheckText, Measures.CheckLine);
        var (top, width) = (page.Sheet.TextBottom + Measures.CheckTextUnder, page.Sheet.TextWidth - Measures.CheckTextAt);
        foreach (var line in DocumentText.CheckLines(verification))
        {
            page.Tag(root.Add("P"));
            var set = breaker.Break(line, style, width)[0];
            set.Draw(page, x + Measures.CheckTextAt, top, width, Alignment.Left);
            top += set.Height;
        }
    }

    private Line InTopMargin(Page page, string words, Style style, Alignment alignment)
    {
        var face = faces.Of(style.IsBold, style.IsItalic);
        var line = breaker.Break(words, style, page.Sheet.TextWidth)[0];
        var top = FirstBaseline - ((style.LineHeight - (face.Extent * style.Size)) / 2) - (face.Ascent * style.Size);
        line.Draw(page, page.Sheet.Left + (alignment == Alignment.Left ? Measures.DraftMarkPadding : 0), top, page.Sheet.TextWidth, alignment);
        return line;
    }
}
