using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Gathers what the person must do, one method a kind of task.</summary>
public sealed class HomeQueries(PortalDbContext db, Visit visit, MyYearQueries mine, KeptQueries kept, ReviewTaskQueries reviews, PledgeTaskQueries pledges, AppraisalTaskQueries appraisals, AwardTaskQueries awards, BallotTaskQueries ballots, DossierTaskQueries dossiers, IConfiguration configuration)
{
    /// <summary>How many tasks of one kind are listed one by one.</summary>
    private const int Most = 20;

    /// <summary>How long before a year should stand ready the office is reminded.</summary>
    private const int ReminderDays = 60;

    /// <summary>The public first page.</summary>
    public LandingPage Landing() => new(configuration["Office:Name"] ?? "", visit.Standing.SignedIn);

    /// <summary>The tasks of the person who asks, those with the earliest day first.</summary>
    public async Task<TasksPage> MineAsync(CancellationToken cancel)
    {
        var key = (visit.Standing.AccountId, visit.Standing.Acting?.Id, visit.Today);
        var tasks = await kept.WhileAsync(await mine.HistoriesAsync(cancel), key, () => FromDeedsAsync(cancel));
        return new TasksPage(visit.Standing.PersonName, visit.Standing.Capacity, visit.Today,
            [.. tasks.Concat(await ballots.MineAsync(cancel)).Concat(visit.Standing.IsOffice ? [] : await appraisals.MineAsync(cancel)).OrderBy(t => t.DueOn ?? DateOnly.MaxValue).ThenBy(t => VietnameseText.NumbersPadded(t.Where), VietnameseText.Order)],
            await BlocsAsync(cancel));
    }

    /// <summary>Tasks that only a deed gives or takes, where the person's units belong: not votes, which no history tells of, nor, but for the office, which is told of every bloc, appraisals.</summary>
    private async Task<IReadOnlyList<TaskRow>> FromDeedsAsync(CancellationToken cancel) =>
    [
        .. await reviews.MineAsync(cancel), .. await pledges.MineAsync(cancel), .. await awards.MineAsync(cancel), .. await dossiers.MineAsync(cancel), .. await PositionsToNoteAsync(cancel),
        .. visit.Standing.IsOffice ? await appraisals.MineAsync(cancel) : [], .. await ChairsToAnnounceAsync(cancel), .. await NextChairsAsync(cancel), .. await YearsToPrepareAsync(cancel), .. await YearsToHandOverAsync(cancel),
    ];

    /// <summary>Leaders are told of every position an administrator granted in their unit.</summary>
    private async Task<IEnumerable<TaskRow>> PositionsToNoteAsync(CancellationToken cancel)
    {
        if (visit.Standing.Acting is not { Leads: true } acting)
            return [];
        var count = await db.Positions.CountAsync(p => p.UnitId == acting.UnitId && p.NotedAt == null && p.AccountId != visit.Standing.AccountId && (p.To == null || p.To >= visit.Today), cancel);
        return count == 0 ? [] : [new TaskRow(null, $"Xác nhận {count} chức danh mới giao ở đơn vị", acting.UnitName, $"/don-vi/{acting.UnitCode}", Status.Wait, "Chờ lãnh đạo xác nhận")];
    }

    private async Task<IEnumerable<TaskRow>> ChairsToAnnounceAsync(CancellationToken cancel)
    {
        if (!visit.May(Operation.OrganiseBlocYear))
            return [];
        var without = await OpenYears(y => !db.LeadershipTerms.SelectMany(t => t.Covers).Any(c => c.ChairOf == y.Id), cancel);
        var rows = without.Take(Most).Select(y => new TaskRow(null, $"Công bố {y.ChairWord}", y.Title, $"{y.Path}/truong-khoi/cong-bo", Status.Todo, "Chưa công bố"));
        return without.Count <= Most ? rows : rows.Append(new TaskRow(null, $"Công bố đơn vị đứng đầu cho {without.Count - Most} khối, cụm khác", "Khối, cụm thi đua", "/khoi-thi-dua?loc=chua-co-truong", Status.Todo, "Chưa công bố"));
    }

    /// <summary>Years whose counted ballot chose the next chair, which nobody announced yet.</summary>
    private async Task<IEnumerable<TaskRow>> NextChairsAsync(CancellationToken cancel)
    {
        if (!visit.May(Operation.OrganiseBlocYear))
            return [];
        var chosen = await OpenYears(y => db.Ballots.Any(b => b.BlocYearId == y.Id && b.State == BallotState.Counted && b.Questions.Any(q => q.ForChair && q.Options.Any(o => o.Passed)))
            && !db.BlocYears.Any(n => n.BlocId == y.BlocId && db.Years.Any(e => e.Id == n.YearId && e.FirstYear == db.Years.First(h => h.Id == y.YearId).FirstYear + 1)
                && db.LeadershipTerms.SelectMany(t => t.Covers).Any(c => c.ChairOf == n.Id)), cancel);
        return chosen.Take(Most).Select(y => new TaskRow(null, $"Công bố kết quả chọn {y.ChairWord} năm sau", y.Title, $"{y.Path}/truong-khoi/nam-sau", Status.Todo, "Đã kiểm phiếu"));
    }

    private async Task<IEnumerable<TaskRow>> YearsToPrepareAsync(CancellationToken cancel)
    {
        if (!visit.May(Operation.OrganiseBlocYear))
            return [];
        var years = await db.Years.AsNoTracking().ToListAsync(cancel);
        var due = years.Where(y => y.NextDueOn.AddDays(-ReminderDays) <= visit.Today && y.NextDueOn.AddYears(1) > visit.Today).ToDictionary(y => y.Id);
        var rows = await (
            from y in db.BlocYears
            join b in db.Blocs on y.BlocId equals b.Id
            where due.Keys.Contains(y.YearId) && b.DissolvedOn == null
            select new { y.YearId, b.Id, b.Code, b.Name }).AsNoTracking().ToListAsync(cancel);
        var open = (await db.BlocYears.Select(y => new { y.BlocId, y.YearId }).ToListAsync(cancel)).ToHashSet();
        return rows.Where(r => years.FirstOrDefault(y => y.Cycle == due[r.YearId].Cycle && y.FirstYear == due[r.YearId].FirstYear + 1) is not { } next || !open.Contains(new { BlocId = r.Id, YearId = next.Id }))
            .Select(r => (Row: r, Year: due[r.YearId])).OrderBy(r => r.Row.Name, VietnameseText.Order).Take(Most)
            .Select(r => new TaskRow(r.Year.NextDueOn, $"Chuẩn bị {r.Year.Next().LabelInSentence}", $"{r.Row.Name}, {r.Year.LabelInSentence}", $"/khoi-thi-dua/{r.Row.Code}/{r.Year.Code}/nam-sau",
                r.Year.NextDueOn < visit.Today ? Status.Late : Status.Todo, r.Year.NextDueOn < visit.Today ? "Đã đến năm mới" : "Chưa mở"));
    }

    /// <summary>A chair whose successor stands ready, and whose year is still open.</summary>
    private async Task<IEnumerable<TaskRow>> YearsToHandOverAsync(CancellationToken cancel) => (await mine.MineAsync(cancel)).Where(y => y.Chairs && y.Year.NextDueOn <= visit.Today)
        .Select(y => new TaskRow(null, "Hoàn tất hồ sơ và bàn giao năm", y.Title, $"{y.Path}/ban-giao", Status.Doing, "Chưa bàn giao"));

    private async Task<IReadOnlyList<ActionLink>> BlocsAsync(CancellationToken cancel) => [.. (await mine.MineAsync(cancel)).Select(y => new ActionLink(y.Title, y.Path))];

    private sealed record OpenYear(string Title, string Path, string ChairWord);

    private async Task<List<OpenYear>> OpenYears(System.Linq.Expressions.Expression<Func<BlocYear, bool>> which, CancellationToken cancel)
    {
        var rows = await (
            from y in db.BlocYears.Where(which)
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            where y.HandedOverOn == null
            select new { b.Name, b.Code, b.Wording.ChairWord, Year = e }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Name, VietnameseText.Order).ThenByDescending(r => r.Year.FirstYear)
            .Select(r => new OpenYear($"{r.Name}, {r.Year.LabelInSentence}", $"/khoi-thi-dua/{r.Code}/{r.Year.Code}", r.ChairWord))];
    }
}
