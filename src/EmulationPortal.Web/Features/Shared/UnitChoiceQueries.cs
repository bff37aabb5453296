using EmulationPortal.Domain;
using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Units to choose from in a form: found by a part of the name or by abbreviation, since a province has more than a list can show.</summary>
public sealed class UnitChoiceQueries(PortalDbContext db)
{
    /// <summary>How many are offered at most.</summary>
    public const int Most = 12;

    /// <summary>Living units found by the text, in Vietnamese order; none for an empty text.</summary>
    public async Task<IReadOnlyList<SelectListItem>> FindAsync(string? text, CancellationToken cancel)
    {
        var folded = VietnameseText.Fold(text ?? "");
        if (folded.Length == 0)
            return [];
        var found = await db.Units.AsNoTracking().Where(u => u.DissolvedOn == null && u.Folded.Contains(folded))
            .OrderBy(u => u.Name.Length).Take(Most).Select(u => new { u.Id, u.Name }).ToListAsync(cancel);
        return [.. found.OrderBy(u => u.Name, VietnameseText.Order).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
    }
}
