using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Blocs.Years;

/// <summary>A document of the bloc that is handed over.</summary>
public sealed record HandedDocument(string Name, string? FullNumber, DateOnly? Date, bool Numbered);

/// <summary>What the hand-over minutes print besides what was typed.</summary>
/// <param name="Giver">The unit that leads this year.</param>
/// <param name="Receiver">The unit that takes over; null while none is chosen.</param>
/// <param name="Documents">Documents of the bloc in this year that are in force.</param>
public sealed record HandOverFacts(PaperFrame Frame, string Giver, string? Receiver, IReadOnlyList<HandedDocument> Documents);

/// <summary>Biên bản bàn giao: parties, what is handed over, what is unfinished, who answers for what from then on (rule 2).</summary>
public static class HandOverMinutesDocument
{
    /// <summary>"bàn giao nhiệm vụ Trưởng khối năm 2026".</summary>
    public static string AbstractOf(PaperFrame frame) => $"Bàn giao nhiệm vụ {frame.Wording.ChairWord} {frame.Year}";

    /// <summary>Lays it out; a draft until it is frozen.</summary>
    public static OfficialDocument Of(HandOverFacts facts, HandOverMinutesForm form)
    {
        var (frame, receiver) = (facts.Frame, facts.Receiver ?? "…");
        return new OfficialDocument
        {
            Metadata = new Metadata($"Biên bản bàn giao nhiệm vụ {frame.Wording.ChairWord} {frame.Year}, {frame.BlocName}") { Author = frame.BlocName },
            Letterhead = new Letterhead(frame.Wording.SuperiorBody, frame.Wording.BodyName) { Number = new DocumentNumber($"{DocumentKind.HandOverMinutes.Abbreviation()}-{frame.Wording.DocumentSymbol}") },
            Kind = "BIÊN BẢN BÀN GIAO",
            Abstract = [$"Nhiệm vụ {frame.Wording.ChairWord} {frame.Year}", $"của {frame.BlocName}"],
            IsDraft = true,
            Blocks =
            [
                new Paragraph($"Hôm nay, {(form.Day is { } day ? VietnameseText.LongDate(day) : "ngày … tháng … năm …")}, tại {Said(form.Place)}, chúng tôi gồm:"),
                new Heading(1, "I. THÀNH PHẦN"),
                Paragraph.Labelled($"1. Bên giao: {facts.Giver},", $"{frame.Wording.ChairWord} {frame.Year}. Đại diện: {Said(form.GiverName)}, {Said(form.GiverTitle)}."),
                Paragraph.Labelled($"2. Bên nhận: {receiver}.", $"Đại diện: {Said(form.ReceiverName)}, {Said(form.ReceiverTitle)}."),
                .. Witnessed(form) ? [Paragraph.Labelled("3. Chứng kiến:", $"{form.WitnessName!.Trim()}{(string.IsNullOrWhiteSpace(form.WitnessTitle) ? "" : $", {form.WitnessTitle.Trim()}")}.")] : Array.Empty<Block>(),
                new Heading(1, "II. NỘI DUNG BÀN GIAO"),
                .. Documents(facts),
                .. Listed("2. Tài sản, tài liệu khác:", form.Handed, "không có."),
                new Heading(1, "III. VIỆC CHƯA XONG"),
                .. Lines(form.Unfinished) is { Count: > 0 } left ? [new ItemList(Marks.Dash, [.. Closed(left)])] : new Block[] { new Paragraph("Đến thời điểm bàn giao, các việc trong năm đã hoàn thành.") },
                new Heading(1, "IV. TRÁCH NHIỆM CỦA CÁC BÊN"),
                new Paragraph($"Bên giao chịu trách nhiệm về số liệu, hồ sơ đã bàn giao và phối hợp giải quyết việc chưa xong nêu ở mục III. Kể từ khi bàn giao, hồ sơ {frame.Year} trên Cổng chỉ còn đọc; Bên nhận lưu giữ, khai thác và tiếp tục điều hành hoạt động của {frame.BlocName}."),
                new Closing(
                [
                    new SignatureRow(new Signer(form.GiverName?.Trim() ?? "", ["ĐẠI DIỆN BÊN GIAO", .. Capacity(form.GiverTitle)]), new Signer(form.ReceiverName?.Trim() ?? "", ["ĐẠI DIỆN BÊN NHẬN", .. Capacity(form.ReceiverTitle)])),
                    .. Witnessed(form) ? [new SignatureRow(new Signer(form.WitnessName!.Trim(), "CHỨNG KIẾN"))] : Array.Empty<SignatureRow>(),
                ])
                {
                    Paragraphs = [$"Biên bản được lập thành {VietnameseText.Count(Witnessed(form) ? 3 : 2)} bản có giá trị như nhau, mỗi bên giữ 01 bản; đã đọc lại cho các bên cùng nghe và thống nhất ký tên./."],
                },
            ],
        };
    }

    private static IEnumerable<Block> Documents(HandOverFacts facts)
    {
        if (facts.Documents.Count == 0)
            return [Paragraph.Labelled($"1. Văn bản của {facts.Frame.Kind.InSentence()} trên Cổng:", "chưa có văn bản nào hoàn thành bản chính.")];
        return
        [
            Paragraph.Labelled($"1. Văn bản của {facts.Frame.Kind.InSentence()} trên Cổng:", $"{VietnameseText.Count(facts.Documents.Count)} văn bản, gồm:") with { IsLead = true },
            new Table([new("STT", 12, Alignment.Centre), new("Tên văn bản"), new("Số, ký hiệu", 36, Alignment.Centre), new("Ngày", 26, Alignment.Centre)],
                [.. facts.Documents.Select((d, i) => new TableRow($"{i + 1}", d.Name, d.Numbered ? d.FullNumber ?? "chưa ghi số" : "không mang số", d.Date is { } on ? $"{on:dd/MM/yyyy}" : ""))]),
        ];
    }

    private static IEnumerable<Block> Listed(string label, string? typed, string none) => Lines(typed) is { Count: > 0 } lines
        ? [new Paragraph(new RichText(Run.Bold(label))) { IsLead = true }, new ItemList(Marks.Dash, [.. Closed(lines)])] : [Paragraph.Labelled(label, none)];

    private static List<string> Lines(string? typed) => [.. (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static IEnumerable<RichText> Closed(List<string> lines) => lines.Select((line, i) => (RichText)(line.TrimEnd('.', ';') + (i == lines.Count - 1 ? "." : ";")));

    private static bool Witnessed(HandOverMinutesForm form) => !string.IsNullOrWhiteSpace(form.WitnessName);

    private static IEnumerable<string> Capacity(string? title) => string.IsNullOrWhiteSpace(title) ? [] : [title.Trim().ToUpper(VietnameseText.Culture)];

    private static string Said(string? typed) => string.IsNullOrWhiteSpace(typed) ? "…" : typed.Trim();
}
