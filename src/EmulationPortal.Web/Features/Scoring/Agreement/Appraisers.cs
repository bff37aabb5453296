using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;

namespace EmulationPortal.Web.Features.Scoring.Agreement;

/// <summary>Who appraises which line: the office every line, a department those the sheet names it for.</summary>
internal static class Appraisers
{
    /// <summary>The department named for a criterion, by itself or by its group; null for none.</summary>
    public static string? NameOf(CriteriaSheet sheet, Criterion criterion)
    {
        if (criterion.Appraiser is { } own)
            return own == AppraiserKind.Department ? criterion.AppraiserName : null;
        return sheet.Groups.First(g => g.Id == criterion.GroupId) is { Appraiser: AppraiserKind.Department } group ? group.AppraiserName : null;
    }

    /// <summary>Whether the visitor appraises the line.</summary>
    public static bool MayAppraise(Visit visit, CriteriaSheet sheet, Criterion criterion) =>
        visit.Standing.IsOffice || (visit.Standing.Acting is { } acting && acting.UnitName == NameOf(sheet, criterion));
}
