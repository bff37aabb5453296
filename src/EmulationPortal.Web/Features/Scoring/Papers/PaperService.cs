using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Sheets;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Papers;

/// <summary>Freezes an adopted criteria sheet as a document of the bloc.</summary>
public sealed class PaperService(PortalDbContext db, Visit visit, SheetQueries sheets, PaperQueries papers, DocumentIssuing issuing)
{
    public static readonly Rule IssuedAlready = new("sheet.issued-already", "Bản {0} của bộ tiêu chí đã hoàn thành bản chính.");

    /// <summary>Freezes a version; that of an earlier version is replaced by it.</summary>
    /// <exception cref="RuleBroken"><see cref="CriteriaSheet.NotAdopted"/>, <see cref="IssuedAlready"/>, or the year was handed over.</exception>
    public async Task IssueAsync(int number, IssueForm form, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        if (await sheets.ReadAsync(number, cancel) is not { Head.IsOpen: false } page)
            throw new RuleBroken(CriteriaSheet.NotAdopted, number);
        if (await PaperQueries.SheetPapers(db, visit, number).AnyAsync(cancel))
            throw new RuleBroken(IssuedAlready, number);
        var sheet = await db.CriteriaSheets.SingleAsync(s => s.BlocYearId == visit.BlocYear.BlocYearId && s.Number == number, cancel);
        var document = await papers.LaidOutAsync(page, VietnameseText.Tidy(form.SignerName!), VietnameseText.Tidy(form.SignerTitle!), cancel);
        var issued = issuing.Freeze(visit.BlocYear.BlocYearId, sheet.Id, DocumentKind.CriteriaSheet, document, SheetDocument.TitleOf(page), "", deed);
        var before = await db.IssuedDocuments.Where(d => d.BlocYearId == visit.BlocYear.BlocYearId && d.Kind == DocumentKind.CriteriaSheet && d.State == IssuedState.Valid).ToListAsync(cancel);
        before.ForEach(d => d.ReplaceBy(issued, $"Thay bằng bản {number} của bộ tiêu chí"));
        await db.SaveSeenAsync(sheet, form.Version, deed, $"hoàn thành bản chính bộ tiêu chí bản {number}", cancel);
    }
}
