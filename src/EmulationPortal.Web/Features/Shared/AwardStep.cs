using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>How far the merit review of a bloc-year has come.</summary>
/// <param name="Candidates">Who stand.</param>
/// <param name="AgreedOn">The day of the agreement on candidates; null before.</param>
/// <param name="AllSelected">Every award is chosen for.</param>
/// <param name="Ballot">The latest ballot that is open or waits for its count, as a sentence.</param>
public sealed record AwardFact(int Candidates, DateOnly? AgreedOn, bool AllSelected, string? Ballot = null);

/// <summary>Tells of the merit review in the step of proposing awards.</summary>
public static class AwardStep
{
    /// <summary>The step with what is known of the review. It is under way once the candidates are agreed; before, the annual review may come first.</summary>
    public static BlocYearStep Of(YearFacts f, BlocYearStep told)
    {
        if (f.Award is not { } award || told.State is Status.Done or Status.None)
            return told.Next is not null && f.MayRun && f.Round?.Stage == Domain.Scoring.ScoringStage.Closed ? told with { Next = new ActionLink("Bắt đầu bình xét khen thưởng", $"{f.Path}/binh-xet") } : told;
        var next = new ActionLink("Xem bình xét khen thưởng", $"{f.Path}/binh-xet");
        return award.AgreedOn is { } day
            ? new BlocYearStep(told.Name, Status.Doing, "Đang làm", [$"Hiệp thương ứng viên ngày {VietnameseFormat.Day(day)}.", award.AllSelected ? "Đã chọn xong các danh hiệu." : award.Ballot ?? "Đang chờ kết quả lựa chọn."], Next: next)
            : told with { Facts = [.. told.Facts, $"Đang bình xét: {VietnameseText.Count(award.Candidates)} ứng viên, chưa hiệp thương."], Next = next };
    }
}
