using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>How far the criteria sheet of a bloc-year has come.</summary>
/// <param name="Number">Version.</param>
/// <param name="AdoptedOn">When it was passed; null before.</param>
public sealed record SheetFact(int Number, SheetState State, DateOnly? AdoptedOn);

/// <summary>How far the scoring round of a bloc-year has come.</summary>
/// <param name="DueOn">Last day of the present stage; null once it is closed.</param>
/// <param name="Sent">Members whose card was sent.</param>
/// <param name="OwnCard">The card of the unit acted for, while it is still to be sent.</param>
public sealed record RoundFact(ScoringStage Stage, DateOnly? DueOn, int Sent, string? OwnCard);

/// <summary>Tells of the round, and before it of the criteria sheet, in the step of scoring, for which it must be passed (rule 4).</summary>
public static class ScoringStep
{
    /// <summary>The step with what is known of round and sheet; unchanged when none is begun or the step is over.</summary>
    public static BlocYearStep Of(YearFacts f, BlocYearStep told) => f.Round is { } round && told.State is not Status.Done && (f.HandedOverOn is null || round.Stage == ScoringStage.Closed) ? OfRound(f, round) : OfSheet(f, told);

    private static BlocYearStep OfRound(YearFacts f, RoundFact round)
    {
        if (round.Stage == ScoringStage.Closed)
            return new BlocYearStep(YearStep.Scoring.InWords(), Status.Done, "Đã xong", ["Đã chốt kết quả chấm điểm."]);
        string[] facts = [$"{round.Stage.InWords()}, hạn đến hết ngày {VietnameseFormat.Day(round.DueOn!.Value)}.", .. round.Stage == ScoringStage.SelfScore ? [$"{round.Sent}/{f.Members} đơn vị đã gửi bảng điểm."] : Array.Empty<string>()];
        return new BlocYearStep(YearStep.Scoring.InWords(), Status.Doing, "Đang làm", facts,
            Next: round is { Stage: ScoringStage.SelfScore, OwnCard: { } own } ? new ActionLink("Chấm điểm và gửi bảng điểm của đơn vị", own) : new ActionLink("Xem đợt chấm điểm", $"{f.Path}/cham-diem"));
    }

    private static BlocYearStep OfSheet(YearFacts f, BlocYearStep told) => f.Sheet is not { } sheet || told.State is Status.Done or Status.None ? told : told with
    {
        Facts = [.. told.Facts, Sentence(sheet)],
        Next = sheet.State switch
        {
            SheetState.Draft or SheetState.Discussed when f.MayWriteTexts => new ActionLink("Hoàn thiện bộ tiêu chí để thông qua", $"{f.Path}/tieu-chi/{sheet.Number}/soan"),
            SheetState.Discussed => new ActionLink("Góp ý bộ tiêu chí", $"{f.Path}/tieu-chi/{sheet.Number}"),
            SheetState.Adopted when f.MayWriteTexts => new ActionLink("Mở đợt chấm điểm", $"{f.Path}/cham-diem/mo"),
            _ => told.Next,
        },
    };

    private static string Sentence(SheetFact sheet) => sheet.AdoptedOn is { } day ? $"Bộ tiêu chí bản {sheet.Number} thông qua ngày {VietnameseFormat.Day(day)}."
        : $"Bộ tiêu chí bản {sheet.Number} {(sheet.State == SheetState.Discussed ? "đang lấy ý kiến" : "đang soạn")}; thông qua rồi mới chấm điểm.";
}
