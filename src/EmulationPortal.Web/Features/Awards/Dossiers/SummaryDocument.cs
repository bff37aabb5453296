using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>Báo cáo tóm tắt thành tích of a unit or a person.</summary>
internal static class SummaryDocument
{
    /// <summary>"của Trường Cao đẳng Y tế đề nghị Cờ thi đua của UBND tỉnh, năm 2026".</summary>
    public static string AbstractOf(MeritSummary summary, AwardDossier dossier, DossierFrame frame) => $"của {summary.Name} đề nghị {Awards(summary, dossier)}, {frame.Year}";

    /// <summary>Lays it out.</summary>
    /// <param name="superior">First line of the unit's letterhead.</param>
    public static OfficialDocument Of(MeritSummary summary, AwardDossier dossier, DossierFrame frame, string superior) => new()
    {
        Metadata = new Metadata($"Báo cáo tóm tắt thành tích {AbstractOf(summary, dossier, frame)}") { Author = summary.UnitName },
        Letterhead = new Letterhead(superior, summary.UnitName.ToUpper(VietnameseText.Culture)) { Number = new DocumentNumber("BC"), PlaceAndDate = new PlaceAndDate(frame.Wording.Place, frame.DateYear) },
        Kind = "BÁO CÁO",
        Abstract = [$"Tóm tắt thành tích đề nghị {DossierFrame.InFull(Awards(summary, dossier))}", $"của {(summary.PersonName is null ? summary.UnitName : string.Join(", ", new[] { summary.PersonName, summary.Position, summary.UnitName }.OfType<string>()))}, {frame.Year}"],
        IsDraft = true,
        Blocks =
        [
            .. Part(summary.PersonName is null ? "I. ĐẶC ĐIỂM, TÌNH HÌNH" : "I. SƠ LƯỢC LÝ LỊCH", summary.Situation),
            .. Part("II. THÀNH TÍCH ĐẠT ĐƯỢC", summary.Achievements),
            .. Part("III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", summary.Honours),
            Closing(summary),
        ],
    };

    private static Closing Closing(MeritSummary summary)
    {
        var leader = SignerCapacity.Of(summary.ConfirmedAs);
        var row = summary.PersonName is { } person
            ? new SignatureRow(new Signer(summary.ConfirmedBy ?? "", ["XÁC NHẬN CỦA ĐƠN VỊ", .. leader]), new Signer(person, "NGƯỜI BÁO CÁO THÀNH TÍCH"))
            : new SignatureRow(new Signer(summary.ConfirmedBy ?? "", leader));
        return new Closing(row) { Paragraphs = [$"Trên đây là Báo cáo tóm tắt thành tích của {summary.Name}./."], Recipients = ["Như hồ sơ", "Lưu: VT"] };
    }

    private static IEnumerable<Block> Part(string heading, string text) =>
        [new Heading(1, heading), .. (text.Length == 0 ? "Không có." : text).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph(line))];

    private static string Awards(MeritSummary summary, AwardDossier dossier) => string.Join(", ", dossier.ItemsOf(summary).Select(i => i.AwardName).Distinct());
}
