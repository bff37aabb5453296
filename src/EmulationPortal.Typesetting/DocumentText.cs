namespace EmulationPortal.Typesetting;

/// <summary>The words of a document in reading order: what every rendering must hold, no more and no less.</summary>
public static class DocumentText
{
    /// <summary>"DỰ THẢO", the mark of a draft.</summary>
    public const string DraftMark = "DỰ THẢO";

    /// <summary>Opens the list of recipients.</summary>
    public const string RecipientsTitle = "Nơi nhận:";

    /// <summary>Opens the addressees.</summary>
    public const string AddresseesTitle = "Kính gửi:";

    /// <summary>
    /// The text in NFC, one line a part, ordinary single spaces; an open place reads as a space. Page numbers and the
    /// repeated heads of tables are not text of the document.
    /// </summary>
    public static string Of(OfficialDocument document) =>
        string.Join('\n', Parts(document).Select(WrittenForm.Plain).Where(part => part.Length > 0));

    /// <summary>The two lines beside the QR code.</summary>
    public static string[] CheckLines(Verification verification) =>
        ["Mã kiểm tra: " + verification.Code, "Kiểm tra văn bản tại: " + verification.CheckAddress];

    private static IEnumerable<string> Parts(OfficialDocument document)
    {
        if (document.IsDraft)
            yield return DraftMark;
        if (document.Letterhead is { } head)
            foreach (var part in new[] { head.SuperiorBody, head.Body, Letterhead.NationalTitle, Letterhead.Motto, $"{head.Number?.Text}", head.Subject ?? "", $"{head.PlaceAndDate?.Text}" })
                yield return part;
        foreach (var part in (string[])[document.Kind ?? "", .. document.Abstract, $"{document.AttachedTo}"])
            yield return part;
        foreach (var part in Addressees(document.Addressees).Concat(WrittenForm.Series(document.LegalBasis)).Concat(document.Blocks.SelectMany(Parts)))
            yield return part;
        foreach (var annex in document.Annexes)
            foreach (var part in (string[])[annex.Label ?? "", .. annex.Title, $"{annex.AttachedTo}", .. annex.Blocks.SelectMany(Parts)])
                yield return part;
        if (document.Verification is { } verification)
            foreach (var line in CheckLines(verification))
                yield return line;
    }

    private static IEnumerable<string> Addressees(IReadOnlyList<string> addressees) => addressees.Count switch
    {
        0 => [],
        1 => [AddresseesTitle + " " + addressees[0]],
        _ => [AddresseesTitle, .. WrittenForm.Series(addressees).Select(line => "- " + line)],
    };

    private static IEnumerable<string> Parts(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text.ToString()],
        ItemList list => list.Items.Select((item, index) => list.MarkOf(index) + item),
        Table table => [table.Caption ?? "", table.Unit ?? "", .. table.HeadRows.SelectMany(Cells), .. table.ColumnNumbers, .. table.Rows.SelectMany(Cells), $"{table.Note}"],
        Closing closing => [.. closing.Paragraphs.Select(text => text.ToString()), .. Signatures(closing)],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType(), "A block without a text."),
    };

    private static IEnumerable<string> Cells(TableRow row) => row.Cells.Select(cell => cell.Text.ToString());

    private static IEnumerable<string> Signatures(Closing closing)
    {
        string[] recipients = closing.Recipients.Count == 0 ? [] : [RecipientsTitle, .. WrittenForm.Series(closing.Recipients).Select(line => "- " + line)];
        var signers = closing.Rows.SelectMany(row => row.Signers).SelectMany(Lines);
        string[] heading = [closing.Heading ?? ""];
        return RecipientsBeside(closing) ? [.. heading, .. recipients, .. signers] : [.. heading, .. signers, .. recipients];
    }

    private static IEnumerable<string> Lines(Signer signer) => [.. signer.Capacity, signer.Remark ?? "", signer.Name];

    /// <summary>Whether "Nơi nhận" stands at the left of the only signature.</summary>
    internal static bool RecipientsBeside(Closing closing) => closing.Rows is [{ Signers.Count: 1 }];
}
