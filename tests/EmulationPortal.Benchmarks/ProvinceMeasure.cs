using System.Diagnostics;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Agreement;
using EmulationPortal.Web.Features.Scoring.Ending;
using EmulationPortal.Web.Features.Scoring.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Benchmarks;

/// <summary>Recomputing a province and storing what comes out: every round closed by the portal's own deed, on a copy of the same database each time.</summary>
internal static class ProvinceMeasure
{
    private const int Rounds = 3;
    private const int Tenth = Province.Whole / 10;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Store store, Province province)
    {
        await CloseAsync(store, province, Province.Whole); // warm
        var (whole, tenth, floor) = (new List<double>(), new List<double>(), new List<double>());
        var bare = await BareAsync(store, province);
        bare.Run();
        for (var i = 0; i < Rounds; i++)
        {
            tenth.Add(await CloseAsync(store, province, Tenth));
            whole.Add(await CloseAsync(store, province, Province.Whole));
            floor.Add(bare.Run());
        }

        var (one, lines) = await OneScoreAsync(store, province);
        return
        [
            Figure.AtMost("recompute and store a province", Times.Median(whole), "read 54,000 scores + arithmetic", Times.Median(floor), 3),
            Figure.AtMost("ten times the blocs", Times.Median(whole), $"{Tenth} blocs", Times.Median(tenth), 10.5),
            new Figure("one changed score: lines read to save and recompute", $"{lines} of {Province.Whole * Province.Members * Sheets.Criteria}", $"one bloc {Province.Members * Sheets.Criteria}, its card {Sheets.Criteria}", null,
                $"≤ {(Province.Members + 1) * Sheets.Criteria}", lines <= (Province.Members + 1) * Sheets.Criteria),
            new Figure("one changed score: time to save and recompute", Figure.In(one, "ms"), "", null, "", null),
        ];
    }

    /// <summary>Closes the first blocs on a copy; milliseconds of the deeds alone, without what a request reads before them.</summary>
    private static async Task<double> CloseAsync(Store store, Province province, int blocs)
    {
        await using var copy = await store.CopyAsync();
        var watch = new Stopwatch();
        foreach (var bloc in province.Blocs.Take(blocs))
        {
            await using var scope = await copy.VisitAsync(province.Office.AccountId, bloc);
            var (db, visit) = (scope.ServiceProvider.GetRequiredService<PortalDbContext>(), scope.ServiceProvider.GetRequiredService<Visit>());
            if (await scope.ServiceProvider.GetRequiredService<EndingQueries>().CloseAsync(null, CancellationToken.None) is null) // nobody closes a round without the page of its consequences
                throw new InvalidOperationException("There is nothing to close.");
            db.ChangeTracker.Clear();
            var version = await db.ScoringRounds.Where(r => r.Id == bloc.RoundId).Select(r => r.Version).SingleAsync();
            var ending = scope.ServiceProvider.GetRequiredService<EndingService>();
            watch.Start();
            await ending.CloseAsync(new CloseForm { Version = version, Word = EndingService.Word }, visit.Deed(), CancellationToken.None);
            watch.Stop();
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Changes one score in the appraisal and shows the provisional ranking again; milliseconds, and how many lines were read.</summary>
    private static async Task<(double Time, int Lines)> OneScoreAsync(Store store, Province province)
    {
        await using var copy = await store.CopyAsync();
        var times = new List<double>();
        var lines = 0;
        var bloc = province.Blocs[Province.Whole / 2];
        for (var i = 0; i < 5; i++)
        {
            await using var scope = await copy.VisitAsync(province.Office.AccountId, bloc, bloc.Members[i].Code);
            var (db, visit) = (scope.ServiceProvider.GetRequiredService<PortalDbContext>(), scope.ServiceProvider.GetRequiredService<Visit>());
            var (member, criterion) = (bloc.Members[i].UnitId, (await SheetAsync(copy, bloc))[0]);
            var version = await db.Scorecards.Where(c => c.RoundId == bloc.RoundId && c.UnitId == member).SelectMany(c => c.Lines).Where(l => l.CriterionKey == criterion.Key).Select(l => l.LineVersion).SingleAsync();
            copy.Read.Taken();
            var watch = Stopwatch.StartNew();
            await scope.ServiceProvider.GetRequiredService<ValueService>().SaveAsync(ScoreLayer.Appraised,
                new ValuesForm { Lines = [new ValueRow { Criterion = criterion.Key, Version = version, Value = "0,25", Reason = "Đo" }] }, visit.Deed(), CancellationToken.None);
            if ((await scope.ServiceProvider.GetRequiredService<RankingQueries>().PageAsync(CancellationToken.None)).Table is null)
                throw new InvalidOperationException("There is no ranking.");
            times.Add(watch.Elapsed.TotalMilliseconds);
            lines = copy.Read.Taken();
        }

        return (Times.Median(times), lines);
    }

    private static async Task<BareProvince> BareAsync(Store store, Province province)
    {
        var places = new Dictionary<Guid, int>();
        foreach (var bloc in province.Blocs)
        {
            foreach (var (criterion, at) in (await SheetAsync(store, bloc)).Select((c, at) => (c, at)))
                places[criterion.Key] = at;
        }

        return new BareProvince(store.Connection, await SheetAsync(store, province.Blocs[0]), places);
    }

    private static async Task<IReadOnlyList<Criterion>> SheetAsync(Store store, ScoredBloc bloc)
    {
        await using var scope = store.Scope(out var db);
        return (await db.CriteriaSheets.AsNoTracking().Whole().SingleAsync(s => db.ScoringRounds.Any(r => r.Id == bloc.RoundId && r.SheetId == s.Id))).Criteria;
    }
}
