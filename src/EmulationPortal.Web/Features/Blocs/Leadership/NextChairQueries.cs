using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Leadership;

/// <summary>Reads what the choice of the next chair rests on.</summary>
public sealed class NextChairQueries(PortalDbContext db, Visit visit, LedgerQueries ledger)
{
    /// <summary>The page; an empty form comes filled with what the ballots, or the ledger, say.</summary>
    public async Task<NextChairPage> PageAsync(NextChairForm? posted, CancellationToken cancel)
    {
        var here = visit.BlocYear;
        var year = await db.Years.AsNoTracking().SingleAsync(y => y.Id == here.YearId, cancel);
        var next = year.Next();
        var nextId = await db.BlocYears.Where(y => y.BlocId == here.BlocId && db.Years.Any(e => e.Id == y.YearId && e.Code == next.Code)).Select(y => (Guid?)y.Id).SingleOrDefaultAsync(cancel);
        var announced = nextId is null ? null : await db.LeadershipTerms.SelectMany(t => t.Covers).Where(c => c.ChairOf == nextId).Join(db.Units, c => c.UnitId, u => u.Id, (_, u) => u.Name).SingleOrDefaultAsync(cancel);
        var members = await db.BlocYears.Where(y => y.Id == (nextId ?? here.BlocYearId)).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null)
            .Join(db.Units, m => m.UnitId, u => u.Id, (m, u) => new { u.Id, u.Name, m.Order }).OrderBy(m => m.Order).AsNoTracking().ToListAsync(cancel);
        var names = members.ToDictionary(m => m.Id, m => m.Name);
        var ballots = await BallotsAsync(cancel);
        var deciding = ChairElection.Deciding(ballots);
        var turn = (await ledger.HereAsync(cancel)).FirstOrDefault(r => r.Proposed);
        return new NextChairPage(here.Path, here.ChairWord, next.LabelInSentence, nextId is null ? null : $"/khoi-thi-dua/{here.BlocCode}/{next.Code}", announced,
            [.. ballots.Select(b => new ChairBallotRow($"Bỏ phiếu kín số {b.Number}", $"{here.Path}/bo-phieu/{b.Number}", Words(b, names), b == deciding))], turn?.UnitName,
            [.. members.Select(m => new SelectListItem(m.Name, m.Id.ToString()))], posted ?? await DraftAsync(deciding, names, turn?.UnitId, year.NextDueOn, cancel));
    }

    /// <summary>The ballots of the bloc-year that asked who chairs next.</summary>
    internal async Task<IReadOnlyList<ChairBallot>> BallotsAsync(CancellationToken cancel)
    {
        var ballots = await db.Ballots.AsNoTracking().Whole().Where(b => b.BlocYearId == visit.BlocYear.BlocYearId && b.Questions.Any(q => q.ForChair)).OrderBy(b => b.Number).ToListAsync(cancel);
        return [.. ballots.Select(b => new ChairBallot(b.Number, b.State, b.State == BallotState.Counted ? b.Outcomes().First(o => b.Questions.Any(q => q.Id == o.QuestionId && q.ForChair)) : null))];
    }

    private async Task<NextChairForm> DraftAsync(ChairBallot? deciding, Dictionary<Guid, string> names, Guid? turn, DateOnly from, CancellationToken cancel)
    {
        if (deciding is not { Outcome: { } outcome })
            return new NextChairForm { From = from, UnitId = deciding is null ? turn : null, Mode = deciding is null && turn is not null ? SelectionMode.Rotation : null };
        var minutes = await db.IssuedDocuments.AsNoTracking().Where(d => d.SubjectId == outcome.BallotId && d.Kind == DocumentKind.CountMinutes && d.State == IssuedState.Valid).SingleOrDefaultAsync(cancel);
        return new NextChairForm
        {
            Mode = SelectionMode.Elected,
            UnitId = outcome.Options.Where(o => o.Passed && o.UnitId is { } unit && names.ContainsKey(unit)).Select(o => o.UnitId).FirstOrDefault(),
            From = from,
            Document = minutes is null ? "" : minutes.FullNumber is { } number ? $"Biên bản kiểm phiếu số {number}" : $"Biên bản kiểm phiếu cuộc bỏ phiếu số {deciding.Number}, hoàn thành ngày {VietnameseFormat.Day(VietnamTime.DayOf(minutes.FinalisedAt))}",
        };
    }

    private static string Words(ChairBallot ballot, Dictionary<Guid, string> names)
    {
        if (ballot.State == BallotState.Void)
            return "Đã hủy.";
        if (ballot.Outcome is not { } outcome)
            return "Chưa kiểm phiếu xong.";
        try
        {
            var unit = ChairElection.Elected(outcome);
            var votes = outcome.Options.First(o => o.UnitId == unit);
            return $"{names.GetValueOrDefault(unit, votes.Text)} được chọn với {votes.Agree}/{outcome.Denominator} phiếu.";
        }
        catch (RuleBroken nobody)
        {
            return nobody.Message;
        }
    }
}
