using System.Xml.Linq;
using EmulationPortal.Typesetting.Pdf;

namespace EmulationPortal.Typesetting.Word;

/// <summary>Closing paragraphs, signatures side by side in tables without rules, and "Nơi nhận".</summary>
internal sealed class WordClosing(Measured measured, Sheet sheet, double size)
{
    private static readonly Style Capacity = new(Measures.Capacity, Measures.SignatureLine, IsBold: true), Remark = new(Measures.Remark, Measures.SignatureLine, IsItalic: true);
    private readonly Style name = new(size, Measures.SignatureLine, IsBold: true);

    public IEnumerable<XElement> Of(Closing closing)
    {
        foreach (var text in closing.Paragraphs)
            yield return WordXml.Paragraph(new(WordStyles.Text) { KeepNext = true }, text);
        if (closing.Heading is { } heading)
            yield return WordXml.Paragraph(new(WordStyles.Signing), heading);
        var isBeside = DocumentText.RecipientsBeside(closing);
        for (var i = 0; i < closing.Rows.Count; i++)
        {
            yield return WordTables.Spacer(i == 0 && closing.Heading is not null ? Measures.RowsHeadingBelow : Measures.SignatureAbove, isTied: true);
            var isTied = i == closing.Rows.Count - 2 || (i == closing.Rows.Count - 1 && !isBeside && closing.Recipients.Count > 0);
            yield return Row(closing.Rows[i], isFirst: i == 0, isTied, isBeside ? Recipients(closing.Recipients, 0) : []);
        }
        if (!isBeside && closing.Recipients.Count > 0)
        {
            yield return WordTables.Spacer(Measures.RecipientsAbove, isTied: true);
            foreach (var line in Recipients(closing.Recipients, sheet.TextWidth - Measures.RecipientsWidth))
                yield return line;
        }
    }

    private XElement Row(SignatureRow row, bool isFirst, bool isTied, IEnumerable<XElement> beside)
    {
        if (row.Signers is [var only] && isFirst)
            return WordTables.SideBySide(0, (sheet.TextWidth - Measures.SignerWidth, beside), (Measures.SignerWidth, Signer(only, Measures.SignerWidth, 0, isTied)));
        var gap = Measures.SignerGap(row.Signers.Count);
        var column = sheet.TextWidth / Math.Max(1, row.Signers.Count);
        var tallest = row.Signers.Select(signer => HeightOf(signer, column - gap)).DefaultIfEmpty().Max();
        return WordTables.SideBySide(gap / 2, [.. row.Signers.Select(signer => (column, Signer(signer, column - gap, tallest - HeightOf(signer, column - gap), isTied)))]);
    }

    /// <summary>Who signs; names of one row stand on one line, whatever lines their capacities take.</summary>
    private IEnumerable<XElement> Signer(Signer signer, double width, double lower, bool isTied) =>
    [
        .. signer.Capacity.Select(line => WordXml.Paragraph(new(WordStyles.Capacity) { KeepNext = true }, measured.Balanced(line, Capacity, width))),
        .. signer.Remark is { } remark ? [WordXml.Paragraph(new(WordStyles.Remark) { KeepNext = true }, measured.Balanced(remark, Remark, width))] : Array.Empty<XElement>(),
        WordXml.Paragraph(new(WordStyles.Name) { KeepNext = isTied, Above = lower > 0 ? Measures.SignatureSpace + lower : null }, measured.Balanced(signer.Name, name, width)),
    ];

    private double HeightOf(Signer signer, double width) =>
        signer.Capacity.Sum(line => measured.HeightOf(line, Capacity, width)) + (signer.Remark is { } remark ? measured.HeightOf(remark, Remark, width) : 0);

    private static IEnumerable<XElement> Recipients(IReadOnlyList<string> recipients, double right)
    {
        if (recipients.Count == 0)
            yield break;
        double? aside = right > 0 ? right : null;
        yield return WordXml.Paragraph(new(WordStyles.RecipientsTitle) { KeepNext = true, Right = aside }, DocumentText.RecipientsTitle);
        foreach (var (line, index) in WrittenForm.Series(recipients).Select((line, index) => (line, index)))
            yield return WordXml.Paragraph(new(WordStyles.Recipients) { List = WordNumbering.RecipientDash, KeepNext = index < recipients.Count - 1, Right = aside }, line);
    }
}
