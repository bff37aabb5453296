using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Infrastructure.Files;

/// <summary>Once a day deletes kept files that no row names, what a crash between file and row leaves behind, and forgets forms sent long ago.</summary>
public sealed class OrphanSweep(IServiceScopeFactory scopes, FileStore files, TimeProvider clock, ILogger<OrphanSweep> log) : BackgroundService
{
    private static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <summary>Sweeps now.</summary>
    /// <returns>How many files were deleted.</returns>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var id in db.StoredFiles.AsNoTracking().Select(f => f.Id).AsAsyncEnumerable().WithCancellation(cancel))
            known.Add(id.ToString("N"));
        var deleted = files.Sweep(known, now);
        await SentForm.ForgetAsync(db, now - SentForm.Kept, cancel);
        if (deleted > 0)
            log.LogInformation("Swept {Count} files that no record names.", deleted);
        return deleted;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = FirstAfter; ; wait = Every)
        {
            await Task.Delay(wait, clock, stoppingToken);
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "The daily sweep of files failed; it is tried again tomorrow.");
            }
        }
    }
}
