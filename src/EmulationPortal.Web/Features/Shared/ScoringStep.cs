using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>How far the criteria sheet of a bloc-year has come.</summary>
/// <param name="Number">Version.</param>
/// <param name="AdoptedOn">When it was passed; null before.</param>
public sealed record SheetFact(int Number, SheetState State, DateOnly? AdoptedOn);

/// <summary>Tells of the criteria sheet in the step of scoring, for which it must be passed (rule 4).</summary>
public static class ScoringStep
{
    /// <summary>The step with what is known of the sheet; unchanged when none is begun or the step is over.</summary>
    public static BlocYearStep Of(YearFacts f, BlocYearStep told) => f.Sheet is not { } sheet || told.State is Status.Done or Status.None ? told : told with
    {
        Facts = [.. told.Facts, Sentence(sheet)],
        Next = sheet.State switch
        {
            SheetState.Draft or SheetState.Discussed when f.MayWriteTexts => new ActionLink("Hoàn thiện bộ tiêu chí để thông qua", $"{f.Path}/tieu-chi/{sheet.Number}/soan"),
            SheetState.Discussed => new ActionLink("Góp ý bộ tiêu chí", $"{f.Path}/tieu-chi/{sheet.Number}"),
            _ => told.Next,
        },
    };

    private static string Sentence(SheetFact sheet) => sheet.AdoptedOn is { } day ? $"Bộ tiêu chí bản {sheet.Number} thông qua ngày {VietnameseFormat.Day(day)}."
        : $"Bộ tiêu chí bản {sheet.Number} {(sheet.State == SheetState.Discussed ? "đang lấy ý kiến" : "đang soạn")}; thông qua rồi mới chấm điểm.";
}
