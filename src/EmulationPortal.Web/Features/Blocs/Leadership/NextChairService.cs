using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Leadership;

/// <summary>Makes a choice a term of the following year, which is prepared from this one where it is not open yet.</summary>
public sealed class NextChairService(PortalDbContext db, Visit visit, NextChairQueries queries)
{
    /// <summary>Announces the chair of the following year, and of the one after it for a term of two years; returns the address of its first year.</summary>
    /// <exception cref="RuleBroken">A rule of <see cref="ChairElection"/> or of <see cref="LeadershipTerm.Announce"/>.</exception>
    public async Task<string> AnnounceAsync(NextChairForm form, Deed deed, CancellationToken cancel)
    {
        var unitId = form.UnitId!.Value;
        if (form.Mode == SelectionMode.Elected)
            ChairElection.RequireElected(await queries.BallotsAsync(cancel), unitId);
        var bloc = await db.Blocs.SingleAsync(b => b.Id == visit.BlocYear.BlocId, cancel);
        var here = await db.BlocYears.Include(y => y.Memberships).SingleAsync(y => y.Id == visit.BlocYear.BlocYearId, cancel);
        var year = await db.Years.SingleAsync(y => y.Id == here.YearId, cancel);
        var (first, firstYear) = await PreparedAsync(bloc, here, year, cancel);
        var years = form.TwoYears ? [first, (await PreparedAsync(bloc, first, firstYear, cancel)).BlocYear] : new[] { first };
        var ids = years.Select(y => y.Id).ToList();
        var standing = await db.LeadershipTerms.Include(t => t.Covers).Where(t => t.Covers.Any(c => ids.Contains(c.BlocYearId))).ToListAsync(cancel);
        var term = LeadershipTerm.Announce(bloc, unitId, LeadershipRole.Chair, form.Mode!.Value, form.From!.Value, form.Document, years, standing);
        db.Add(term);
        var unit = await db.Units.SingleAsync(u => u.Id == unitId, cancel);
        var (code, word) = (firstYear.Code, bloc.Wording.ChairWord);
        try
        {
            await db.SaveAsync(deed with { BlocYearId = first.Id }, $"công bố {unit.Name} giữ vai trò {word} {firstYear.LabelInSentence}{(form.TwoYears ? " và năm tiếp theo" : "")} ({term.Mode.InWords().ToLower(VietnameseText.Culture)}), từ ngày {term.From:dd/MM/yyyy}, theo {term.Document}", cancel);
        }
        catch (DbUpdateException clash) when (clash is not DbUpdateConcurrencyException && clash.IsUniqueClash())
        {
            throw new RuleBroken(LeadershipTerm.OneChair, word);
        }

        return $"/khoi-thi-dua/{bloc.Code}/{code}";
    }

    /// <summary>The year after a bloc-year: the open one, or one prepared with the same members, to be saved with the term.</summary>
    private async Task<(BlocYear BlocYear, EmulationYear Year)> PreparedAsync(Bloc bloc, BlocYear before, EmulationYear year, CancellationToken cancel)
    {
        var coming = year.Next();
        if (await db.Years.SingleOrDefaultAsync(y => y.Code == coming.Code && y.Cycle == coming.Cycle, cancel) is { } known)
            coming = known;
        else
            db.Add(coming);
        if (await db.BlocYears.Include(y => y.Memberships).SingleOrDefaultAsync(y => y.BlocId == bloc.Id && y.YearId == coming.Id, cancel) is { } open)
            return (open, coming);
        var prepared = before.PrepareNext(bloc, coming);
        db.Add(prepared);
        return (prepared, coming);
    }
}
