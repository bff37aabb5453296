using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>Who signs a paper, and its legal basis.</summary>
internal sealed record SubmissionWords(string? SignerName, string? SignerTitle, IReadOnlyList<string> Basis);

/// <summary>Tờ trình đề nghị khen thưởng: of the bloc, of a unit, or of the department; by the department's route the bloc's report.</summary>
internal static class SubmissionDocument
{
    /// <summary>The kind of the leading paper.</summary>
    public static DocumentKind KindOf(AwardDossier dossier) => dossier.Route == DossierRoute.ReportThenDepartment ? DocumentKind.BlocReport : DocumentKind.Submission;

    /// <summary>"đề nghị khen thưởng tập thể, cá nhân có thành tích xuất sắc năm 2026 của Khối thi đua số 7".</summary>
    public static string AbstractOf(AwardDossier dossier, DossierFrame frame) => dossier.Route == DossierRoute.ReportThenDepartment
        ? $"kết quả bình xét, đề nghị khen thưởng {frame.Year} của {frame.BlocName}"
        : $"về việc đề nghị khen thưởng {Subjects(dossier)} có thành tích xuất sắc {frame.Year} của {frame.ProposerOf(dossier)}";

    /// <summary>The paper with which the bloc or the unit proposes.</summary>
    public static OfficialDocument Of(AwardDossier dossier, DossierFrame frame, SubmissionWords words)
    {
        var (who, reports) = (frame.ProposerOf(dossier), dossier.Route == DossierRoute.ReportThenDepartment);
        var asked = reports ? $"{who} kính đề nghị {frame.Office} thẩm định, trình Chủ tịch {frame.AuthorityInFull} xem xét, quyết định./." : $"{who} kính trình Chủ tịch {frame.AuthorityInFull} xem xét, quyết định./.";
        return new OfficialDocument
        {
            Metadata = new Metadata($"{KindOf(dossier).InWords()} {AbstractOf(dossier, frame)}") { Author = who },
            Letterhead = frame.HeadOf(dossier, reports ? "BC" : "TTr"),
            Kind = reports ? "BÁO CÁO" : "TỜ TRÌNH",
            Abstract = [char.ToUpper(AbstractOf(dossier, frame)[0], VietnameseText.Culture) + AbstractOf(dossier, frame)[1..]],
            Addressees = reports ? [frame.Office] : [$"Chủ tịch {frame.AuthorityInFull}", $"Hội đồng Thi đua - Khen thưởng {frame.Province} (qua {frame.Office})"],
            LegalBasis = words.Basis,
            IsDraft = true,
            Blocks =
            [
                new Paragraph(Meeting(dossier, frame, reports ? "báo cáo và đề nghị" : "đề nghị")),
                new ItemList(Marks.Numbers, [.. Awards(dossier)]),
                Paragraph.Centred(new RichText(Run.Italic("(Có danh sách và hồ sơ kèm theo)"))),
                new Paragraph("Các tập thể, cá nhân được đề nghị đủ điều kiện, tiêu chuẩn, hoàn thành nghĩa vụ với Nhà nước và không trong thời gian bị xem xét kỷ luật, điều tra, thanh tra, kiểm tra khi có dấu hiệu vi phạm."),
                new Closing(new SignatureRow(frame.SignerOf(dossier, words.SignerName, words.SignerTitle)))
                {
                    Paragraphs = [asked],
                    Recipients = ["Như trên", .. reports ? Array.Empty<string>() : [$"{frame.Office} (thẩm định)"], .. dossier.UnitName is null ? [$"Các đơn vị thành viên {frame.Kind.InSentence()}"] : Array.Empty<string>(),
                        dossier.UnitName is null ? $"Lưu: VT, {frame.Wording.DocumentSymbol}" : "Lưu: VT"],
                },
            ],
        };
    }

    /// <summary>The department's Tờ trình, on the bloc's report and its own appraisal.</summary>
    /// <param name="number">Given by the department's clerk.</param>
    /// <param name="on">The day it is signed.</param>
    /// <param name="report">The bloc's report: number and abstract.</param>
    public static OfficialDocument OfDepartment(AwardDossier dossier, DossierFrame frame, SubmissionWords words, string? number, DateOnly? on, string report) => new()
    {
        Metadata = new Metadata($"Tờ trình về việc đề nghị khen thưởng {frame.Year} đối với {frame.BlocName}") { Author = frame.Office },
        Letterhead = new Letterhead(frame.Authority.ToUpper(VietnameseText.Culture), frame.Office.ToUpper(VietnameseText.Culture))
        {
            Number = new DocumentNumber($"TTr-{frame.OfficeSymbol}", number),
            PlaceAndDate = on is { } day ? new PlaceAndDate(frame.Wording.Place, day.Year, day.Month, day.Day) : new PlaceAndDate(frame.Wording.Place, frame.DateYear),
        },
        Kind = "TỜ TRÌNH",
        Abstract = [$"Về việc đề nghị khen thưởng {Subjects(dossier)} có thành tích xuất sắc {frame.Year} thuộc {frame.BlocName}"],
        Addressees = [$"Chủ tịch {frame.AuthorityInFull}", $"Hội đồng Thi đua - Khen thưởng {frame.Province}"],
        LegalBasis = words.Basis,
        IsDraft = true,
        Blocks =
        [
            new Paragraph($"Xét {report}; trên cơ sở kết quả thẩm định hồ sơ{(dossier.DayOf(DossierState.Appraised) is { } appraised ? $" {VietnameseText.LongDate(appraised)}" : "")}, {frame.Office} kính đề nghị:"),
            new ItemList(Marks.Numbers, [.. Awards(dossier)]),
            Paragraph.Centred(new RichText(Run.Italic("(Có danh sách và hồ sơ kèm theo)"))),
            new Closing(new SignatureRow(new Signer(words.SignerName ?? "", SignerCapacity.Of(words.SignerTitle))))
            {
                Paragraphs = [$"{frame.Office} kính trình Chủ tịch {frame.AuthorityInFull} xem xét, quyết định./."],
                Recipients = ["Như trên", frame.BlocName, "Lưu: VT"],
            },
        ],
    };

    private static string Meeting(AwardDossier dossier, DossierFrame frame, string proposes)
    {
        var on = dossier.Items.Max(i => i.SelectedOn);
        var methods = dossier.Items.Select(i => i.Method).Distinct().Order().Select(m => m.InWords()).ToList();
        var agreed = frame.ConsensusOn is { } day && day != on ? $"đã hiệp thương danh sách ({VietnameseText.LongDate(day)}) và bình xét" : "đã hiệp thương và bình xét";
        var (first, whole) = (char.ToUpper(VietnameseText.LongDate(on)[0], VietnameseText.Culture), VietnameseText.LongDate(on));
        return $"{first}{whole[1..]}, {frame.BlocName} thống nhất bảng điểm, {agreed} đề nghị khen thưởng {frame.Year} (hình thức: {string.Join("; ", methods)}). Căn cứ kết quả bình xét, {frame.ProposerOf(dossier)} kính {proposes}:";
    }

    /// <summary>"Tặng Cờ thi đua của Ủy ban nhân dân tỉnh cho 01 tập thể." for every award.</summary>
    private static IEnumerable<RichText> Awards(AwardDossier dossier) => dossier.Items.GroupBy(i => i.AwardName).Select(award =>
        (RichText)$"{Given(award.Key)} cho {Counted([.. award])}.");

    /// <summary>"Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "Tặng danh hiệu Tập thể lao động xuất sắc".</summary>
    private static string Given(string award)
    {
        var name = DossierFrame.InFull(award);
        foreach (var ending in new[] { " cho tập thể", " cho cá nhân" })
            name = name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
        return ((string[])["Cờ", "Bằng khen", "Giấy khen", "Huân chương", "Kỷ niệm chương"]).Any(form => name.StartsWith(form, StringComparison.Ordinal)) ? $"Tặng {name}" : $"Tặng danh hiệu {name}";
    }

    /// <summary>"02 tập thể và 01 cá nhân".</summary>
    public static string Counted(IReadOnlyList<DossierItem> items)
    {
        var (units, persons) = (items.Count(i => i.PersonName is null), items.Count(i => i.PersonName is not null));
        return string.Join(" và ", new[] { units > 0 ? $"{VietnameseText.Count(units)} tập thể" : null, persons > 0 ? $"{VietnameseText.Count(persons)} cá nhân" : null }.OfType<string>());
    }

    private static string Subjects(AwardDossier dossier) =>
        string.Join(", ", new[] { dossier.Items.Any(i => i.PersonName is null) ? "tập thể" : null, dossier.Items.Any(i => i.PersonName is not null) ? "cá nhân" : null }.OfType<string>());
}
