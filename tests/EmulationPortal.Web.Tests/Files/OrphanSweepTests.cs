using EmulationPortal.Web.Infrastructure.Files;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EmulationPortal.Web.Tests.Files;

/// <summary>Files that no row names go after a day; all others stay.</summary>
[Collection(OnSqlite.Name)]
public sealed class OrphanSweepTests(SqliteApp app)
{
    [Fact]
    public async Task The_daily_sweep_deletes_old_orphans_and_nothing_else()
    {
        var cancel = TestContext.Current.CancellationToken;
        var blocYear = await app.World.BlocYearAsync();
        var document = await app.World.DocumentAsync(blocYear);
        var clerk = await app.SignInAsync(await app.World.PersonInAsync(blocYear.Chair));
        await clerk.SubmitAsync(document.Href + "/dinh-kem", new() { ["Version"] = "1" }, ("Copy", "bản ký.pdf", "%PDF-1.4 kept"u8.ToArray()));
        var folder = app.Services.GetRequiredService<IConfiguration>()["Files:Directory"]!;
        await using var scope = app.Database(out var db);
        var kept = Path.Combine(folder, await db.StoredFiles.Where(f => f.FileName == "bản ký.pdf" && f.BlocYearId == blocYear.BlocYearId).Select(f => f.Id.ToString("N")).SingleAsync(cancel));
        var (old, halfWritten, fresh) = (Path.Combine(folder, Guid.NewGuid().ToString("N")), Path.Combine(folder, $"{Guid.NewGuid():N}.tmp"), Path.Combine(folder, Guid.NewGuid().ToString("N")));
        foreach (var path in new[] { old, halfWritten, fresh })
            await File.WriteAllTextAsync(path, "x", cancel);
        var now = app.Clock.GetUtcNow().UtcDateTime;
        foreach (var path in new[] { old, halfWritten, kept })
            File.SetLastWriteTimeUtc(path, now.AddDays(-2));
        File.SetLastWriteTimeUtc(fresh, now.AddHours(-23));
        var sweep = Assert.Single(app.Services.GetServices<IHostedService>().OfType<OrphanSweep>());
        Assert.Equal(2, await sweep.SweepAsync(cancel));
        Assert.Equal((false, false, true, true), (File.Exists(old), File.Exists(halfWritten), File.Exists(fresh), File.Exists(kept)));
    }
}
