using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Leadership;

/// <summary>The deeds about who leads a bloc-year.</summary>
public sealed class LeadershipService(PortalDbContext db, Visit visit)
{
    /// <summary>Announces a unit chair or vice-chair of this bloc-year, and of the next one for a term of two years.</summary>
    /// <exception cref="RuleBroken">A rule of <see cref="LeadershipTerm.Announce"/>, or <see cref="LeadershipTerm.NextYearNotOpen"/>.</exception>
    public async Task AnnounceAsync(AnnounceForm form, Deed deed, CancellationToken cancel)
    {
        var bloc = await db.Blocs.SingleAsync(b => b.Id == visit.BlocYear.BlocId, cancel);
        var years = await YearsAsync(form.AlsoNext, cancel);
        var ids = years.Select(y => y.Id).ToList();
        var standing = await db.LeadershipTerms.Include(t => t.Covers).Where(t => t.Covers.Any(c => ids.Contains(c.BlocYearId))).ToListAsync(cancel);
        var term = LeadershipTerm.Announce(bloc, form.UnitId!.Value, form.Role!.Value, form.Mode!.Value, form.From!.Value, form.Document, years, standing);
        var unit = await db.Units.SingleAsync(u => u.Id == term.UnitId, cancel);
        db.Add(term);
        var word = bloc.Wording.WordFor(term.Role);
        try
        {
            await db.SaveAsync(deed, $"công bố {unit.Name} giữ vai trò {word}{(form.AlsoNext ? " hai năm" : "")} từ ngày {term.From:dd/MM/yyyy}, theo {term.Document}", cancel);
        }
        catch (DbUpdateException clash) when (clash is not DbUpdateConcurrencyException && clash.IsUniqueClash())
        {
            throw new RuleBroken(LeadershipTerm.OneChair, word);
        }
    }

    /// <summary>Ends a term of this bloc-year by document; its rights stop at once.</summary>
    /// <exception cref="RuleBroken"><see cref="LeadershipTerm.AlreadyEnded"/>, <see cref="LeadershipTerm.EndNeedsDocument"/>.</exception>
    public async Task EndAsync(Guid termId, EndTermForm form, Deed deed, CancellationToken cancel)
    {
        var term = await db.LeadershipTerms.Include(t => t.Covers).SingleAsync(t => t.Id == termId && t.Covers.Any(c => c.BlocYearId == visit.BlocYear.BlocYearId), cancel);
        var bloc = await db.Blocs.SingleAsync(b => b.Id == visit.BlocYear.BlocId, cancel);
        var unit = await db.Units.SingleAsync(u => u.Id == term.UnitId, cancel);
        var covered = term.Covers.Select(c => c.BlocYearId).ToList();
        term.End(form.Day!.Value, form.Document, await db.BlocYears.Where(y => covered.Contains(y.Id) && y.HandedOverOn != null).Select(y => y.Id).ToListAsync(cancel));
        db.Expect(term, form.Version);
        await db.SaveAsync(deed, $"kết thúc nhiệm kỳ {bloc.Wording.WordFor(term.Role)} của {unit.Name}, theo {term.EndDocument}", cancel);
    }

    private async Task<IReadOnlyList<BlocYear>> YearsAsync(bool alsoNext, CancellationToken cancel)
    {
        var here = await db.BlocYears.Include(y => y.Memberships).SingleAsync(y => y.Id == visit.BlocYear.BlocYearId, cancel);
        if (!alsoNext)
            return [here];
        var year = await db.Years.SingleAsync(y => y.Id == here.YearId, cancel);
        var nextCode = year.Next().Code;
        var next = await db.BlocYears.Include(y => y.Memberships)
            .SingleOrDefaultAsync(y => y.BlocId == here.BlocId && db.Years.Any(e => e.Id == y.YearId && e.Code == nextCode), cancel);
        return next is null ? throw new RuleBroken(LeadershipTerm.NextYearNotOpen) { Field = nameof(AnnounceForm.AlsoNext) } : [here, next];
    }
}
