using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>Danh sách đề nghị khen thưởng of one award: who, with what merit, by how many votes, for what.</summary>
internal static class ListDocument
{
    /// <summary>"Cờ thi đua của UBND tỉnh, năm 2026, Khối thi đua số 7".</summary>
    public static string AbstractOf(string award, AwardDossier dossier, DossierFrame frame) => $"{award}, {frame.Year}, {frame.ProposerOf(dossier)}";

    /// <summary>Lays it out.</summary>
    /// <param name="items">Those proposed for one award.</param>
    public static OfficialDocument Of(IReadOnlyList<DossierItem> items, AwardDossier dossier, DossierFrame frame)
    {
        var award = items[0].AwardName;
        var leading = SubmissionDocument.KindOf(dossier);
        var symbol = leading == DocumentKind.BlocReport ? "BC" : "TTr";
        var number = dossier.UnitName is null ? $"/{symbol}-{frame.Wording.DocumentSymbol}" : $"/{symbol}";
        return new OfficialDocument
        {
            Metadata = new Metadata($"Danh sách đề nghị {AbstractOf(award, dossier, frame)}") { Author = frame.ProposerOf(dossier) },
            Letterhead = dossier.UnitName is { } unit ? new Letterhead(frame.ProposerSuperior!, unit.ToUpper(Domain.VietnameseText.Culture)) : new Letterhead(frame.Wording.SuperiorBody, frame.Wording.BodyName),
            Kind = "DANH SÁCH",
            Abstract = [$"{(items[0].Subject == AwardSubject.Collective ? "Tập thể" : "Cá nhân")} đề nghị {DossierFrame.InFull(award)}, {frame.Year}"],
            AttachedTo = new RichText($"(Kèm theo {leading.InWords()} số", Run.Gap(10), $"{number} ngày", Run.Gap(8), "tháng", Run.Gap(8), $"năm {frame.DateYear} của {frame.ProposerOf(dossier)})"),
            IsDraft = true,
            Blocks =
            [
                new Table(
                    [new("STT", 12, Alignment.Centre), new(items[0].Subject == AwardSubject.Collective ? "Tên tập thể" : "Họ và tên, chức vụ, đơn vị", 50), new("Thành tích"), new("Số phiếu đồng ý", 26, Alignment.Centre), new("Hình thức đề nghị", 36)],
                    [.. items.Select((item, i) => new TableRow($"{i + 1}", item.FullName, item.Merit, item.Votes, item.AwardName))])
                { Note = Basis(items) },
                Paragraph.Labelled("Tổng cộng:", $"{SubmissionDocument.Counted(items)}./."),
            ],
        };
    }

    /// <summary>Of what the shares are counted, and the minutes they rest on.</summary>
    private static string Basis(IReadOnlyList<DossierItem> items)
    {
        var records = string.Join("; ", items.Select(i => i.Record).Distinct()).TrimEnd('.');
        return items.FirstOrDefault(i => i.Denominator is not null)?.Denominator is { } whole
            ? $"Ghi chú: tỷ lệ phiếu đồng ý tính trên {Domain.VietnameseText.Count(whole)} đơn vị, theo {records}." : $"Ghi chú: chọn theo thứ hạng, căn cứ {records}.";
    }
}
