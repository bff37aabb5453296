using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>One paper of the set before it is frozen.</summary>
/// <param name="Symbol">What follows its number; empty where it has none.</param>
/// <param name="UnitId">The unit whose own paper it is.</param>
internal sealed record SetPaper(PaperRole Role, DocumentKind Kind, OfficialDocument Document, string Abstract, string Symbol, Guid? UnitId = null, Guid? SummaryId = null);

/// <summary>The papers a dossier is issued with: the proposal, a list of every award, a summary of everyone proposed.</summary>
internal static class DossierSet
{
    /// <summary>The whole set in its order.</summary>
    public static async Task<IReadOnlyList<SetPaper>> OfAsync(PortalDbContext db, AwardDossier dossier, DossierFrame frame, SubmissionWords words, CancellationToken cancel)
    {
        var kind = SubmissionDocument.KindOf(dossier);
        var symbol = kind == DocumentKind.BlocReport ? "BC" : "TTr";
        return
        [
            new SetPaper(PaperRole.Submission, kind, SubmissionDocument.Of(dossier, frame, words), SubmissionDocument.AbstractOf(dossier, frame), dossier.UnitId is null ? $"/{symbol}-{frame.Wording.DocumentSymbol}" : $"/{symbol}", dossier.UnitId),
            .. dossier.Items.GroupBy(i => i.SlateId).Select(award => new SetPaper(PaperRole.List, DocumentKind.AwardList, ListDocument.Of([.. award], dossier, frame), ListDocument.AbstractOf(award.First().AwardName, dossier, frame), "", dossier.UnitId)),
            .. await SummariesAsync(db, dossier, dossier.Summaries, frame, cancel),
        ];
    }

    /// <summary>The papers of some summaries.</summary>
    public static async Task<IReadOnlyList<SetPaper>> SummariesAsync(PortalDbContext db, AwardDossier dossier, IEnumerable<MeritSummary> summaries, DossierFrame frame, CancellationToken cancel)
    {
        var units = dossier.Summaries.Select(s => s.UnitId).Distinct().ToList();
        var parents = await db.Units.Where(u => units.Contains(u.Id)).Select(u => new { u.Id, u.ParentName }).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.ParentName, cancel);
        return [.. summaries.Select(s => new SetPaper(PaperRole.Summary, DocumentKind.MeritSummary, SummaryDocument.Of(s, dossier, frame, parents[s.UnitId]?.ToUpper(VietnameseText.Culture) ?? frame.Wording.SuperiorBody),
            SummaryDocument.AbstractOf(s, dossier, frame), "/BC", s.UnitId, s.Id))];
    }
}
