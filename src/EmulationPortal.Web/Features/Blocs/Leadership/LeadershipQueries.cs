using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Leadership;

/// <summary>Reads who leads the bloc-year that the address names.</summary>
public sealed class LeadershipQueries(PortalDbContext db, Visit visit, LedgerQueries ledger)
{
    /// <summary>Terms and ledger.</summary>
    public async Task<LeadershipPage> HereAsync(CancellationToken cancel)
    {
        var here = visit.BlocYear;
        return new LeadershipPage(here.Path, here.Title, here.ChairWord, here.ViceChairWord, await TermsAsync(cancel), await ledger.HereAsync(cancel), here.HandedOverOn is null);
    }

    /// <summary>The form of an announcement.</summary>
    public async Task<AnnouncePage> AnnounceAsync(AnnounceForm form, CancellationToken cancel)
    {
        var here = visit.BlocYear;
        var year = await db.Years.AsNoTracking().SingleAsync(y => y.Id == here.YearId, cancel);
        var next = year.Next();
        var nextOpen = await db.BlocYears.AnyAsync(y => y.BlocId == here.BlocId && db.Years.Any(e => e.Id == y.YearId && e.Code == next.Code), cancel);
        var members = await db.BlocYears.Where(y => y.Id == here.BlocYearId).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null)
            .Join(db.Units, m => m.UnitId, u => u.Id, (m, u) => new { u.Id, u.Name, m.Order }).OrderBy(m => m.Order).ToListAsync(cancel);
        var chair = visit.Scope.Leaders.FirstOrDefault(l => l.Role == LeadershipRole.Chair)?.UnitId;
        return new AnnouncePage(here.Path, here.ChairWord, here.ViceChairWord, members.FirstOrDefault(m => m.Id == chair)?.Name,
            [.. members.Select(m => new SelectListItem(m.Name, m.Id.ToString()))], next.LabelInSentence, nextOpen, (await ledger.HereAsync(cancel)).FirstOrDefault(r => r.Proposed)?.UnitName, form);
    }

    /// <summary>A term of this bloc-year; null for any other.</summary>
    public async Task<TermRow?> TermAsync(Guid id, CancellationToken cancel) => (await TermsAsync(cancel)).FirstOrDefault(t => t.Id == id);

    private async Task<IReadOnlyList<TermRow>> TermsAsync(CancellationToken cancel)
    {
        var here = visit.BlocYear;
        var terms = await db.LeadershipTerms.AsNoTracking().Include(t => t.Covers).Where(t => t.Covers.Any(c => c.BlocYearId == here.BlocYearId)).ToListAsync(cancel);
        var unitIds = terms.Select(t => t.UnitId).ToList();
        var units = await db.Units.Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var yearIds = terms.SelectMany(t => t.Covers).Select(c => c.BlocYearId).ToList();
        var labels = await db.BlocYears.Where(y => yearIds.Contains(y.Id)).Join(db.Years, y => y.YearId, e => e.Id, (y, e) => new { y.Id, Year = e }).ToListAsync(cancel);
        return [.. terms.OrderBy(t => t.EndedOn is not null).ThenBy(t => t.Role).ThenBy(t => t.From).Select(t => new TermRow(
            t.Id, t.Role == LeadershipRole.Chair ? here.ChairWord : here.ViceChairWord, units[t.UnitId], t.Mode, t.From, t.Document,
            [.. labels.Where(l => t.Covers.Any(c => c.BlocYearId == l.Id)).OrderBy(l => l.Year.FirstYear).Select(l => l.Year.Label)], t.EndedOn, t.EndDocument, t.Version))];
    }
}
