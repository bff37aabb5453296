using System.Runtime.CompilerServices;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>What at a deadline every page and every save of every card needs, read once and kept in memory. Shared by all requests: only read.</summary>
public sealed class KeptQueries(PortalDbContext db, IMemoryCache memory, Visit visit)
{
    /// <summary>How long a thing that nobody asks for is kept.</summary>
    private static readonly MemoryCacheEntryOptions WhileUsed = new() { SlidingExpiration = TimeSpan.FromMinutes(20) };

    /// <summary>How long a thing is kept at most that grows old by the clock as well.</summary>
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(5);

    /// <summary>
    /// What is read of the bloc-year that the address names and of things outside any bloc-year, kept while nothing is done there: every deed lengthens a history in the same transaction.
    /// Read anew for whoever does not come with a session, and once this request has itself done a deed.
    /// </summary>
    /// <param name="key">Of what it is read. Shared by all who ask: what only some may see needs them in the key.</param>
    /// <param name="read">Reads it from the database, to be read only.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    internal Task<T> WhileNothingIsDoneAsync<T>(object key, Func<Task<T>> read, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => WhileAsync(visit.Histories, key, read, file, line);

    /// <summary>As <see cref="WhileNothingIsDoneAsync"/>, under lengths of histories that the caller has read.</summary>
    internal async Task<T> WhileAsync<T>(string histories, object key, Func<Task<T>> read, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (visit.Standing.DeedsOutside == 0 || db.DeedsDone != visit.Scope.DeedsBefore)
            return await read();
        var full = (file, line, key, histories); // the place in the code says what it is
        return memory.TryGetValue(full, out T? known) ? known! : memory.Set(full, await read(), AtMost);
    }

    /// <summary>The engine of a sheet; the sheet is <see cref="ScoreEngine.Sheet"/>. Kept once a round has begun on it: it never changes again.</summary>
    public async Task<ScoreEngine> SheetAsync(Guid sheetId, CancellationToken cancel)
    {
        if (memory.TryGetValue((nameof(SheetAsync), sheetId), out ScoreEngine? known))
            return known!;
        var sheet = await db.CriteriaSheets.AsNoTracking().Whole().SingleAsync(s => s.Id == sheetId, cancel);
        var engine = new ScoreEngine(sheet);
        return sheet.State == SheetState.Locked ? memory.Set((nameof(SheetAsync), sheetId), engine, WhileUsed) : engine;
    }

    /// <summary>The round of a bloc-year as a whole, as it is now: its version is asked, the rest is kept under it. Null while none is open.</summary>
    public async Task<ScoringRound?> RoundAsync(Guid blocYearId, CancellationToken cancel)
    {
        if (await db.ScoringRounds.Where(r => r.BlocYearId == blocYearId).Select(r => new { r.Id, r.Version }).SingleOrDefaultAsync(cancel) is not { } now)
            return null;
        if (memory.TryGetValue((nameof(RoundAsync), now.Id, now.Version), out ScoringRound? known))
            return known;
        var round = await db.ScoringRounds.AsNoTracking().Whole().SingleAsync(r => r.Id == now.Id, cancel);
        return memory.Set((nameof(RoundAsync), round.Id, round.Version), round, WhileUsed); // parts read a moment later than the version are newer at most, and then the next asking finds a newer version
    }
}
