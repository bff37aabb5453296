using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>Brings the list of awards delivered with the portal into the database: new ones are added; known ones stay as the office keeps them, since reviews rest on their versions.</summary>
public static class AwardLoading
{
    /// <summary>Loads the list; running it again changes nothing.</summary>
    public static async Task LoadAwardsAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var known = (await db.AwardTypes.Select(t => t.Code).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        db.AddRange(ReferenceAwards.All.Where(r => !known.Contains(r.Code)).Select(r => new AwardType(r.Code, r.Facts, delivered: true)));
        try
        {
            await db.SaveAsync(new Deed(Guid.Empty, "Cổng Khối thi đua", "Thiết lập ban đầu", null, now), "nạp danh mục khen thưởng đi kèm Cổng");
        }
        catch (DbUpdateException clash) when (clash.IsUniqueClash())
        {
            // Another node of the portal, started at the same moment, has loaded the list.
        }
    }
}
