using System.Diagnostics;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Benchmarks;

/// <summary>Saving a card with all of its 60 lines changed, by the portal's own deed, beside naive EF on the same kind of database.</summary>
internal static class CardMeasure
{
    private const int Warm = 240;
    private const int Rounds = 60;

    public static async Task<Figure> RunAsync(Store store, Province province)
    {
        var options = NaiveCards.On(store);
        var cards = Enumerable.Range(0, Province.Members).Select(_ => Guid.CreateVersion7()).ToList();
        await using (var naive = new NaiveCards(options))
            await naive.FillAsync(cards);
        var (portals, naives) = (new List<double>(), new List<double>());
        for (var i = 0; i < Warm + Rounds; i++)
        {
            var portal = await PortalAsync(store, province.Blocs[i % province.Blocs.Count], i);
            var naive = await NaiveAsync(options, cards[i % cards.Count], i);
            if (i < Warm)
                continue;
            portals.Add(portal);
            naives.Add(naive);
        }

        if (store.Provider == "Postgres")
        {
            await using var naive = new NaiveCards(options);
            await naive.Database.EnsureDeletedAsync();
        }

        return Figure.AtMost($"save a card of 60 lines with its history, {store.Provider}", Times.Median(portals), "naive EF", Times.Median(naives), 1);
    }

    private static async Task<double> NaiveAsync(DbContextOptions<NaiveCards> options, Guid card, int round)
    {
        await using var naive = new NaiveCards(options);
        var watch = Stopwatch.StartNew();
        await naive.SaveAsync(card, round + 1, "Nguyễn Thị Đo", DateTime.UtcNow);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> PortalAsync(Store store, ScoredBloc bloc, int round)
    {
        var member = bloc.Members[0];
        await using (var open = await store.VisitAsync(member.Officer!.AccountId, bloc, member.Code)) // nobody saves a card without its page before them
        {
            if (await open.ServiceProvider.GetRequiredService<CardQueries>().DraftAsync(null, null, CancellationToken.None) is null)
                throw new InvalidOperationException("There is no card to write.");
        }

        await using var scope = await store.VisitAsync(member.Officer!.AccountId, bloc, member.Code);
        var form = await FormAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), bloc, member, round);
        var (cards, visit) = (scope.ServiceProvider.GetRequiredService<CardService>(), scope.ServiceProvider.GetRequiredService<Visit>());
        var watch = Stopwatch.StartNew();
        var saved = await cards.PutAsync(form, settles: false, visit.Deed(), CancellationToken.None);
        watch.Stop();
        return saved.Faults.Count == 0 && saved.Unseen is null && saved.Versions.Count == 2 * Sheets.Criteria ? watch.Elapsed.TotalMilliseconds
            : throw new InvalidOperationException($"{saved.Versions.Count / 2} lines were saved: {string.Join("; ", saved.Faults.Values)}");
    }

    /// <summary>The whole card with every line changed, as a browser would post it.</summary>
    private static async Task<GridForm> FormAsync(PortalDbContext db, ScoredBloc bloc, Member member, int round)
    {
        var card = await db.Scorecards.AsNoTracking().Include(c => c.Lines).SingleAsync(c => c.RoundId == bloc.RoundId && c.UnitId == member.UnitId);
        var sheet = await db.CriteriaSheets.AsNoTracking().Whole().SingleAsync(s => s.Id == card.SheetId);
        return new GridForm(card.SheetId, [.. sheet.Criteria.Select((criterion, at) =>
        {
            var line = card.LineOf(criterion.Key);
            var was = LineTyped.Joined(CellText.Of(criterion, line.Self), CellText.Of(line.Target), line.Note ?? "");
            return new LineTyped(at, line.LineVersion, was, CellText.Of(criterion, Sheets.Value(criterion, at, round)), CellText.Of(Sheets.Target(criterion)), $"Lần lưu thứ {round}");
        })]);
    }
}
