using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>A step entered as done outside the portal.</summary>
/// <param name="By">Who entered it.</param>
/// <param name="Documents">How many documents are attached.</param>
public sealed record RecordedStep(YearStep Step, DateOnly DoneOn, string Note, string By, int Documents);

/// <summary>Everything the state of the steps depends on. A room that makes a step real adds its own fact here and reads it in that step's method.</summary>
/// <param name="Path">Address of the bloc-year.</param>
/// <param name="ChairWord">"Trưởng khối".</param>
/// <param name="ChairName">The unit that chairs; null until announced.</param>
/// <param name="MayKeep">Whether the person may record steps and hand over.</param>
/// <param name="MayRun">Whether the person may plan and run conferences.</param>
/// <param name="MayReport">Whether the person may write the bloc's report.</param>
/// <param name="KindWord">"khối" or "cụm".</param>
/// <param name="MidYear">Reports and conference of the half-year review.</param>
/// <param name="Annual">Reports and conference of the annual review.</param>
/// <param name="Launch">The launch conference.</param>
/// <param name="Pledged">Registration, pledge and progress.</param>
public sealed record YearFacts(
    string Path, string ChairWord, string? ChairName, int Members, IReadOnlyList<RecordedStep> Recorded, DateOnly? HandedOverOn, bool MayKeep, bool MayRun, bool MayReport,
    string KindWord, ReviewFacts? MidYear = null, ReviewFacts? Annual = null, ReviewFacts? Launch = null,
    PledgeFacts? Pledged = null)
{
    /// <summary>The charter and the plan, in this order.</summary>
    public IReadOnlyList<TextFact> Texts { get; init; } = [];

    /// <summary>Whether the person may write them.</summary>
    public bool MayWriteTexts { get; init; }

    /// <summary>The criteria sheet in force, else the latest; null while none is begun.</summary>
    public SheetFact? Sheet { get; init; }

    /// <summary>The scoring round; null while none is open.</summary>
    public RoundFact? Round { get; init; }

    /// <summary>The merit review; null while none is begun.</summary>
    public AwardFact? Award { get; init; }
}

/// <summary>The state of the eight steps of a bloc's year: the one place, used by the page of the year and by the strip over every page below it.</summary>
public static class YearSteps
{
    /// <summary>The eight steps in order; the first one that waits after everything done is where the bloc stands.</summary>
    public static IReadOnlyList<BlocYearStep> Of(YearFacts facts)
    {
        BlocYearStep[] steps =
        [
            Launch(facts), Pledge(facts), FollowUp(facts), MidYearReview(facts),
            Scoring(facts), AnnualReview(facts), AwardProposal(facts), HandOver(facts),
        ];
        var stands = Stands(steps);
        return [.. steps.Select((step, i) => i == stands ? Now(step, facts) : step with { Next = step.Name == YearStep.FollowUp.InWords() && step.State == Status.Doing ? step.Next : null })];
    }

    /// <summary>The step the bloc stands at: no longer "not yet", but waiting for the one who holds it.</summary>
    private static BlocYearStep Now(BlocYearStep step, YearFacts f) => step with
    {
        Current = true,
        State = step.State == Status.Todo ? Status.Wait : step.State,
        StateWords = step.State == Status.Todo ? "Đến lượt" : step.StateWords,
        Facts = [.. step.Facts, Holder(f)],
    };

    private static BlocYearStep Launch(YearFacts f) => LaunchStep.Of(f, Recorded(f, YearStep.Launch) ?? Review(f, YearStep.Launch, f.Launch))
        ?? (Waiting(f, YearStep.Launch) is { Next: not null } waiting && LaunchStep.Begin(f) is { } begin ? waiting with { Next = begin } : Waiting(f, YearStep.Launch));

    private static BlocYearStep Pledge(YearFacts f) => Recorded(f, YearStep.Pledge)
        ?? (f.Pledged is { } pledged && PledgeStep.Of(f, pledged) is { } told && (f.HandedOverOn is null || told.State == Status.Done) ? told : null)
        ?? (f.Pledged is { MayKeep: true } && Waiting(f, YearStep.Pledge) is { Next: not null } waiting ? waiting with { Next = PledgeStep.Begin(f) } : Waiting(f, YearStep.Pledge));

    /// <summary>Runs beside the others from the launch to the annual review.</summary>
    private static BlocYearStep FollowUp(YearFacts f) => Recorded(f, YearStep.FollowUp)
        ?? (f.HandedOverOn is null && !Has(f, YearStep.AnnualReview) && f.Pledged is { } pledged ? PledgeStep.FollowUp(f, pledged) : null)
        ?? (Has(f, YearStep.Launch) && !Has(f, YearStep.AnnualReview) && f.HandedOverOn is null
            ? Waiting(f, YearStep.FollowUp) with { State = Status.Doing, StateWords = "Đang làm", Facts = ["Các đơn vị thực hiện chỉ tiêu, phong trào đến hội nghị tổng kết."], Next = null }
            : Waiting(f, YearStep.FollowUp));

    private static BlocYearStep MidYearReview(YearFacts f) => Recorded(f, YearStep.MidYearReview) ?? Review(f, YearStep.MidYearReview, f.MidYear) ?? WaitingReview(f, YearStep.MidYearReview, f.MidYear);

    private static BlocYearStep Scoring(YearFacts f) => ScoringStep.Of(f, Recorded(f, YearStep.Scoring) ?? Waiting(f, YearStep.Scoring));

    private static BlocYearStep AnnualReview(YearFacts f) => Recorded(f, YearStep.AnnualReview) ?? Review(f, YearStep.AnnualReview, f.Annual) ?? WaitingReview(f, YearStep.AnnualReview, f.Annual);

    private static BlocYearStep AwardProposal(YearFacts f) => Recorded(f, YearStep.AwardProposal) ?? AwardStep.Of(f, Waiting(f, YearStep.AwardProposal));

    private static BlocYearStep HandOver(YearFacts f) => f.HandedOverOn is { } day
        ? new BlocYearStep(YearStep.HandOver.InWords(), Status.Done, "Đã xong", [$"Bàn giao ngày {VietnameseFormat.Day(day)}. Năm của {f.KindWord} chỉ còn đọc."])
        : Waiting(f, YearStep.HandOver) with { Next = f.MayKeep ? new ActionLink($"Bàn giao năm của {f.KindWord}", $"{f.Path}/ban-giao") : null };

    /// <summary>The step as its reports and conference tell it; a year that is handed over keeps only what was finished.</summary>
    private static BlocYearStep? Review(YearFacts f, YearStep step, ReviewFacts? review) =>
        review is not null && ReviewStep.Of(step, f, review) is { } told && (f.HandedOverOn is null || told.State == Status.Done) ? told : null;

    /// <summary>The step as it was entered by hand, or null.</summary>
    private static BlocYearStep? Recorded(YearFacts f, YearStep step) => f.Recorded.FirstOrDefault(r => r.Step == step) is { } done
        ? new BlocYearStep(step.InWords(), Status.Done, "Đã xong", [$"Đã làm ngoài Cổng ngày {VietnameseFormat.Day(done.DoneOn)}, do {done.By} ghi. {done.Note}"],
            Papers: done.Documents == 0 ? null : new ActionLink($"Văn bản kèm theo ({done.Documents})", $"{f.Path}/lam-ngoai-cong#{Slug(step)}"))
        : null;

    /// <summary>A step that nothing is known of yet: all one can do is say that it was done elsewhere.</summary>
    private static BlocYearStep Waiting(YearFacts f, YearStep step) => f.HandedOverOn is not null
        ? new BlocYearStep(step.InWords(), Status.None, "Không ghi nhận", ["Không có ghi nhận trong Cổng khi bàn giao."])
        : new BlocYearStep(step.InWords(), Status.Todo, "Chưa đến", [], Next: f.MayKeep ? new ActionLink("Ghi nhận việc đã làm", $"{f.Path}/buoc/{Slug(step)}") : null);

    /// <summary>A review that nothing is known of yet begins with its reports.</summary>
    private static BlocYearStep WaitingReview(YearFacts f, YearStep step, ReviewFacts? review) =>
        Waiting(f, step) is { Next: not null } waiting && review is not null ? waiting with { Next = ReviewStep.Begin(f, review) } : Waiting(f, step);

    private static bool Has(YearFacts f, YearStep step) => f.Recorded.Any(r => r.Step == step);

    private static string Holder(YearFacts f) => f.ChairName is { } chair
        ? $"{f.ChairWord} giữ việc này: {chair}."
        : $"Chưa công bố {f.ChairWord}; cơ quan thi đua giữ việc này.";

    /// <summary>The last step under way, else the first not done after the last one done; following up runs beside and is never where the bloc stands. -1 when all is over.</summary>
    private static int Stands(BlocYearStep[] steps)
    {
        if (steps[^1].State == Status.Done)
            return -1;
        var from = Array.FindLastIndex(steps, s => s.State == Status.Done && s.Name != YearStep.FollowUp.InWords()) + 1;
        var underWay = Array.FindLastIndex(steps, s => s.State == Status.Doing && s.Name != YearStep.FollowUp.InWords());
        if (underWay >= from)
            return underWay;
        return Array.FindIndex(steps, from, s => s.State != Status.Done && s.Name != YearStep.FollowUp.InWords());
    }

    /// <summary>A step's part of addresses: "so-ket".</summary>
    public static string Slug(YearStep step) => Domain.VietnameseText.Slug(step.InWords());

    /// <summary>The step an address names; null for any other word.</summary>
    public static YearStep? FromSlug(string slug) => Enum.GetValues<YearStep>().Where(s => Slug(s) == slug).Cast<YearStep?>().FirstOrDefault();
}
