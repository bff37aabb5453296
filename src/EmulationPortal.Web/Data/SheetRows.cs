using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>Criteria sheets as a whole.</summary>
public static class SheetRows
{
    /// <summary>With groups, criteria and all that lies in them, bands, tie rules, causes of exclusion and comments.</summary>
    public static IQueryable<CriteriaSheet> Whole(this IQueryable<CriteriaSheet> sheets) => sheets
        .Include(s => s.Groups).ThenInclude(g => g.Criteria).ThenInclude(c => c.Levels)
        .Include(s => s.Groups).ThenInclude(g => g.Criteria).ThenInclude(c => c.Exemptions)
        .Include(s => s.Bands).Include(s => s.TieRules).Include(s => s.ExclusionCauses).Include(s => s.Comments).AsSplitQuery();
}
