using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Blocs.Charters;

/// <summary>What the document prints around its text.</summary>
/// <param name="YearInSentence">"năm học 2025-2026".</param>
/// <param name="DateYear">The calendar year of the date line.</param>
/// <param name="SignerName">Who signs; null leaves the place open.</param>
public sealed record CharterFrame(
    CharterKind Kind, string BlocName, BlocKind BlocKind, BlocWording Wording, string YearInSentence, string? ChairUnitName, string OfficeName, int DateYear, IReadOnlyList<LegalLine> Basis,
    string? SignerName, string? SignerTitle)
{
    /// <summary>"QC-KTĐ7".</summary>
    public string Symbol => $"{Kind.Document().Abbreviation()}-{Wording.DocumentSymbol}";
}

/// <summary>Quy chế and Kế hoạch as official documents (Nghị định 30/2020/NĐ-CP, mẫu 1.4).</summary>
public static class CharterDocument
{
    /// <summary>Lays out the text.</summary>
    public static OfficialDocument Of(Charter charter, CharterFrame frame)
    {
        var parts = charter.Parts;
        var numbers = CharterNumbers.Of(charter.Kind, parts);
        return new OfficialDocument
        {
            Metadata = new Metadata($"{charter.Kind.InWords()} {Small(charter.Title)}") { Author = frame.BlocName },
            Letterhead = new Letterhead(frame.Wording.SuperiorBody, frame.Wording.BodyName)
            {
                Number = new DocumentNumber(frame.Symbol),
                PlaceAndDate = new PlaceAndDate(frame.Wording.Place, frame.DateYear),
            },
            Kind = charter.Kind.InWords().ToUpper(VietnameseText.Culture),
            Abstract = [charter.Title],
            LegalBasis = [.. frame.Basis.Select(l => l.Text)],
            Blocks = [Opening(charter.Kind, frame), .. parts.Zip(numbers).SelectMany(p => Blocks(charter, p.First, p.Second, frame)), Closing(charter, frame)],
            Profile = Profile.Body14,
            IsDraft = charter.State is not CharterState.Issued,
        };
    }

    private static Paragraph Opening(CharterKind kind, CharterFrame frame) => new(kind == CharterKind.Charter
        ? $"{frame.BlocName} thống nhất ban hành Quy chế tổ chức và hoạt động {frame.YearInSentence} như sau:"
        : $"{frame.BlocName} xây dựng Kế hoạch hoạt động {frame.YearInSentence} như sau:");

    private static IEnumerable<Block> Blocks(Charter charter, CharterPart part, string number, CharterFrame frame)
    {
        if (part.Shape == PartShape.Timetable)
        {
            if (part.Rows.Count > 0)
                yield return Timetable(part);
            yield break;
        }

        var heading = $"{number} {part.Heading}".TrimEnd();
        yield return (part.Shape, charter.Kind) switch
        {
            (PartShape.Chapter, CharterKind.Charter) => new Heading(1, $"{number}\n{part.Heading.ToUpper(VietnameseText.Culture)}") { IsCentred = true },
            (PartShape.Chapter, _) => new Heading(1, heading.ToUpper(VietnameseText.Culture)),
            _ => new Heading(2, heading),
        };
        foreach (var text in part.Paragraphs)
            yield return new Paragraph(text);
        if (part.ShowsTerms)
            yield return new ItemList(Marks.Letters, [.. charter.Terms.Clauses(frame.BlocKind.InSentence(), frame.Wording).Select(c => (RichText)c)]);
    }

    private static Table Timetable(CharterPart part) => new(
        [new("STT", 12, Alignment.Centre), new("Nội dung công việc"), new("Đơn vị chủ trì", 46), new("Thời gian", 30)],
        [.. part.Rows.Select((row, i) => new TableRow($"{i + 1}", row.Task, row.Unit, row.Time))])
    {
        Caption = part.Heading.Length > 0 ? part.Heading : null,
    };

    private static Closing Closing(Charter charter, CharterFrame frame) =>
        new(new SignatureRow(BlocSigner.Of(frame.BlocKind, frame.Wording, frame.SignerName, frame.SignerTitle, frame.ChairUnitName)))
        {
            Paragraphs =
            [
                (charter.AdoptedOn is { } day ? $"{charter.Kind.InWords()} này được hội nghị của {frame.BlocName} thông qua {VietnameseText.LongDate(day)}; các" : "Các")
                    + $" đơn vị thành viên có trách nhiệm thực hiện{(charter.AdoptedOn is null ? $" {charter.Kind.InWords()} này" : "")}./.",
            ],
            Recipients = [frame.OfficeName, $"Các đơn vị thành viên {frame.BlocName}", $"Lưu: VT, {frame.Wording.DocumentSymbol}"],
        };

    private static string Small(string title) => title.Length == 0 ? title : char.ToLower(title[0], VietnameseText.Culture) + title[1..];
}
