namespace EmulationPortal.Typesetting.Pdf;

/// <summary>
/// Every size of a printed document, in points unless said otherwise (Nghị định 30/2020/NĐ-CP, Phụ lục I). Lines are given
/// as multiples of the type size.
/// </summary>
internal static class Measures
{
    public const double Millimetre = 72 / 25.4;

    // Page
    public const double PageShort = 595.28, PageLong = 841.89;
    public const double PageNumber = 13, PageNumberBaseline = 14.6 * Millimetre;
    public const double Rule = 0.75;

    // Letterhead
    public const double LetterheadLine = 1.15;
    public const double SuperiorBody = 12, Body = 12, NationalTitle = 12, Motto = 13, Number = 13, Subject = 12;
    public const double MottoRuleUnder = 1.5 + (Rule / 2), ShortRuleUnder = 3, ShortRuleShare = 0.4;
    public const double NumberAbove = 8, SubjectAbove = 6, LetterheadBelow = 12;
    public const double LetterheadPadding = 1 * Millimetre;

    // Kind and abstract
    public const double Kind = 14, KindAbove = 16, KindLine = 1.15;
    public const double AbstractLine = 1.2, AbstractBelow = 12;
    public const double AttachedAbove = 2, AttachedBelow = 8;

    // Text
    public const double TextLine = 1.17, ParagraphAbove = 6, FirstLineIndent = 10 * Millimetre;
    public const double AddresseesTitleAt = 34 * Millimetre, AddresseesAt = 51 * Millimetre, AddresseeHang = 2.7 * Millimetre, AddresseesAbove = 12, AddresseesBelow = 8;

    // Tables
    public const double Cell = 12, CellSmall = 11, ColumnNumber = 10, CellLine = 1.12;
    public const double CellPaddingAside = (1.2 * Millimetre) + (TableRule / 2), CellPaddingAbove = 1.6, ColumnNumberPadding = 0.5;
    public const double TableRule = 0.5, TableAbove = 6, TableBelow = 2, NarrowestColumn = 9 * Millimetre;
    public const double CaptionAbove = 8, UnitAbove = 2, UnitBelow = -4, Note = 11, NoteAbove = 3;

    // Signatures
    public const double Capacity = 13, Remark = 12, SignatureLine = 1.15, SignatureAbove = 12, SignatureSpace = 28 * Millimetre;
    public const double RowsHeadingAbove = 12, RowsHeadingBelow = 6;
    public const double SignerWidth = 90 * Millimetre;
    public const double RecipientsTitle = 12, Recipients = 11, RecipientsWidth = 71 * Millimetre, RecipientsHang = 2.2 * Millimetre, RecipientsAbove = 10;

    // Draft mark and check line
    public const double DraftMark = 13, DraftMarkPadding = 3;
    public const double QrSide = 12 * Millimetre, QrUnderText = 2 * Millimetre, CheckText = 9, CheckLine = 1.3;
    public const double CheckTextUnder = 4 * Millimetre, CheckTextAt = 13.4 * Millimetre;

    /// <summary>Between columns of signers: 5 mm for two, 3 mm for three, 4 mm for more.</summary>
    public static double SignerGap(int signers) => signers switch { 2 => 5, 3 => 3, _ => 4 } * Millimetre;

    /// <summary>The size of body, abstract and name.</summary>
    public static double TextSize(Profile profile) => profile == Profile.Body14 ? 14 : 13;
}

/// <summary>The sheet and its text area, in points from the top left corner.</summary>
internal sealed record Sheet(double Width, double Height, double Left, double Top, double Right, double Bottom)
{
    public double TextWidth => Width - Left - Right;

    public double TextBottom => Height - Bottom;

    public double TextHeight => Height - Top - Bottom;

    /// <summary>The width of the left column of the letterhead: 66 of 165 mm, 110 of 262 mm.</summary>
    public double LetterheadLeft => (Width > Height ? 110 : 66) * Measures.Millimetre;

    /// <summary>Margins top and bottom 20, left 30, right 15 mm; landscape left 20 mm.</summary>
    public static Sheet Of(Orientation orientation)
    {
        const double mm = Measures.Millimetre;
        return orientation == Orientation.Portrait
            ? new(Measures.PageShort, Measures.PageLong, 30 * mm, 20 * mm, 15 * mm, 20 * mm)
            : new(Measures.PageLong, Measures.PageShort, 20 * mm, 20 * mm, 15 * mm, 20 * mm);
    }
}
