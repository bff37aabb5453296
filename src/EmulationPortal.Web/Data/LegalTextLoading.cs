using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>Brings the list of legal texts delivered with the portal into the database: new ones are added, untouched ones renewed, edited ones left as the office wrote them.</summary>
public static class LegalTextLoading
{
    /// <summary>Loads the list; running it again changes nothing.</summary>
    public static async Task LoadLegalTextsAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var known = await db.LegalTexts.Where(t => t.ReferenceKey != null).ToDictionaryAsync(t => t.ReferenceKey!);
        foreach (var reference in ReferenceLegalTexts.All)
        {
            if (known.TryGetValue(reference.Key, out var text))
                text.Refresh(reference.Facts);
            else
                db.Add(known[reference.Key] = new LegalText(reference.Key, reference.Facts, reference.Key));
        }

        foreach (var reference in ReferenceLegalTexts.All.Where(r => r.ReplacedBy is not null && !known[r.Key].Edited))
            known[reference.Key].ReplaceBy(known[reference.ReplacedBy!]);
        try
        {
            await db.SaveAsync(new Deed(Guid.Empty, "Cổng Khối thi đua", "Thiết lập ban đầu", null, now), "nạp danh mục văn bản quy phạm đi kèm Cổng");
        }
        catch (DbUpdateException clash) when (clash.IsUniqueClash())
        {
            // Another node of the portal, started at the same moment, has loaded the list.
        }
    }
}
