using EmulationPortal.Domain;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>Figures already known from the unit's targets for an indicator of the same name, offered where the report is still empty.</summary>
/// <param name="LineId">The indicator.</param>
/// <param name="Words">What is offered: "Sáng kiến được công nhận: kế hoạch 12, ước thực hiện 5".</param>
/// <param name="Filled">The line with the offer taken.</param>
public sealed record TargetOffer(Guid LineId, string Words, IndicatorFigures Filled);

/// <summary>Finds what targets and their progress can fill in a report; nothing is ever copied unasked.</summary>
internal static class TargetOffers
{
    /// <summary>The offers for a report.</summary>
    public static IReadOnlyList<TargetOffer> Of(UnitReport report, TargetBook book)
    {
        var offers = new List<TargetOffer>();
        foreach (var line in report.Lines.Where(l => l is { NotApplicable: false } && l.Kind != IndicatorKind.Text))
        {
            if (book.Targets.FirstOrDefault(t => t.UnitId == report.UnitId && t.Kind == line.Kind && VietnameseText.Fold(t.Name) == VietnameseText.Fold(line.Name)) is not { } target)
                continue;
            var plan = line.HasPlan && line.Plan is null ? target.Value : null;
            var result = line.Actual is null && book.ProgressOf(target.UnitId, target.Code) is { Value: not null } progress ? progress : null;
            if (plan is null && result is null)
                continue;
            string?[] words = [plan is null ? null : $"kế hoạch {ReportTables.Value(line.Kind, plan)}", result is null ? null : $"{(result.IsOfficial ? "kết quả" : "ước thực hiện")} {ReportTables.Value(line.Kind, result.Value)}"];
            var estimated = result is { IsOfficial: false };
            offers.Add(new TargetOffer(line.Id, $"{line.Name}: {string.Join(", ", words.OfType<string>())}", new IndicatorFigures(line.Plan ?? plan, line.SamePeriod,
                estimated ? result!.Value : line.Estimated, estimated ? result!.On : line.EstimatedOn, result is { IsOfficial: true } ? result.Value : line.Official)));
        }

        return offers;
    }
}
