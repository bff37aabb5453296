using System.Collections.Concurrent;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>Sheets on which a round has begun, read once and kept: they never change again, and at a deadline every save of every card needs one.</summary>
public sealed class FrozenSheetQueries(PortalDbContext db)
{
    /// <summary>Most sheets kept: those of a large province and of the year before. Beyond that they are read anew.</summary>
    private const int Most = 256;

    private static readonly ConcurrentDictionary<Guid, ScoreEngine> Kept = new();

    /// <summary>The engine of a sheet; the sheet is <see cref="ScoreEngine.Sheet"/>.</summary>
    public async Task<ScoreEngine> OfAsync(Guid sheetId, CancellationToken cancel)
    {
        if (Kept.TryGetValue(sheetId, out var known))
            return known;
        var sheet = await db.CriteriaSheets.AsNoTracking().Whole().SingleAsync(s => s.Id == sheetId, cancel);
        var engine = new ScoreEngine(sheet);
        if (sheet.State != SheetState.Locked)
            return engine;
        if (Kept.Count >= Most)
            Kept.Clear();
        return Kept.GetOrAdd(sheetId, engine);
    }
}
