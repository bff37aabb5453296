using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Domain.Awards;

/// <summary>One thing a dossier must hold for one award.</summary>
/// <param name="Key">Stable within the dossier.</param>
/// <param name="AwardName">The award that asks for it.</param>
/// <param name="Words">What it is.</param>
/// <param name="IsMet">It is there, or it is said how it comes.</param>
/// <param name="How">What meets it.</param>
/// <param name="IsSummary">A summary of achievements: met only by its confirmation.</param>
public sealed record ChecklistLine(string Key, string AwardName, string Words, bool IsMet, string? How, bool IsSummary = false);

/// <summary>
/// What a dossier must hold, by award: a summary of every one proposed, the minutes, the count minutes where there was a secret ballot, the score table where ranks count, and
/// the recognition of initiatives where the award asks for them. Tờ trình and lists are made when it is issued.
/// </summary>
public static class DossierChecklist
{
    /// <summary>The lines in the order of the awards.</summary>
    public static IReadOnlyList<ChecklistLine> Of(AwardDossier dossier)
    {
        var lines = new List<ChecklistLine>();
        foreach (var award in dossier.Items.GroupBy(i => (i.AwardCode, i.AwardName)))
        {
            var (code, name) = award.Key;
            lines.AddRange(award.Select(item => dossier.Summaries.First(s => s.IsOf(item))).Distinct().Select(summary => new ChecklistLine($"{code}:summary:{summary.Order}", name,
                $"Báo cáo tóm tắt thành tích của {summary.Name}", summary.ConfirmedAt is not null, summary.ConfirmedBy is { } by ? $"{by} xác nhận" : null, IsSummary: true)));
            lines.Add(Paper(dossier, name, "minutes", "Biên bản hội nghị bình xét", DocumentKind.Minutes));
            if (award.Any(i => i.Method == SelectionMethod.SecretBallot))
                lines.Add(Paper(dossier, name, "count", "Biên bản kiểm phiếu", DocumentKind.CountMinutes));
            if (award.Any(i => i.Rank is not null))
                lines.Add(Paper(dossier, name, "scores", "Bảng tổng hợp điểm, xếp hạng", DocumentKind.ScoreTable));
            lines.AddRange(award.Where(i => i.NeedsInitiatives).Select(i => Line(dossier, $"{code}:initiatives:{i.Order}", name, $"Văn bản công nhận sáng kiến của {i.Name}", null)));
        }

        return lines;
    }

    /// <summary>A paper all awards ask for: one paper, or one word about it, meets it for all.</summary>
    private static ChecklistLine Paper(AwardDossier dossier, string award, string part, string words, DocumentKind kind) =>
        Line(dossier, part, award, words, dossier.Papers.FirstOrDefault(p => p.Role == PaperRole.Annex && p.Kind == kind)?.Title);

    private static ChecklistLine Line(AwardDossier dossier, string key, string award, string words, string? there)
    {
        var how = there ?? dossier.Notes.FirstOrDefault(n => n.Key == key)?.Text;
        return new ChecklistLine(key, award, words, how is not null, how);
    }
}
