using EmulationPortal.Domain.Awards;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>Awards and their reviews as a whole.</summary>
public static class AwardRows
{
    /// <summary>With versions and their conditions.</summary>
    public static IQueryable<AwardType> Whole(this IQueryable<AwardType> types) => types.Include(t => t.Versions).ThenInclude(v => v.Conditions).AsSplitQuery();

    /// <summary>With awards, candidates, answers, reasons, the agreement, choices and violations being verified.</summary>
    public static IQueryable<AwardReview> Whole(this IQueryable<AwardReview> reviews) => reviews
        .Include(r => r.Slates).ThenInclude(s => s.Candidates).ThenInclude(c => c.Answers)
        .Include(r => r.Slates).ThenInclude(s => s.Candidates).ThenInclude(c => c.Reasons)
        .Include(r => r.Slates).ThenInclude(s => s.Selections).ThenInclude(s => s.Results)
        .Include(r => r.Violations).Include(r => r.Agreements).AsSplitQuery();
}
