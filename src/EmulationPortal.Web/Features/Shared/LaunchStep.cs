using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>How far the charter or the plan of a bloc-year has come.</summary>
/// <param name="State">Of the latest edition; null while none is begun.</param>
/// <param name="AdoptedOn">When the edition in force was passed.</param>
/// <param name="CommentsDueOn">Until when comments are asked for.</param>
/// <param name="Answered">Members that have answered the circulated text.</param>
public sealed record TextFact(CharterKind Kind, CharterState? State, DateOnly? AdoptedOn, DateOnly? CommentsDueOn, int Answered);

/// <summary>Tells the launch from its conference and from the texts it passes.</summary>
public static class LaunchStep
{
    /// <summary>The step with what is known of charter and plan; null when nothing of it has begun.</summary>
    /// <param name="told">The step as it was entered by hand or as its conference tells it.</param>
    public static BlocYearStep? Of(YearFacts f, BlocYearStep? told)
    {
        var begun = f.Texts.Where(t => t.State is not null).ToList();
        if (begun.Count == 0)
            return told;
        var sentences = begun.Select(t => Sentence(t, f)).ToList();
        if (told is not null)
            return told with { Facts = [.. told.Facts, .. sentences], Next = told.State == Status.Done ? told.Next : Next(f) ?? told.Next };
        return f.HandedOverOn is not null ? null : new BlocYearStep(YearStep.Launch.InWords(), Status.Doing, "Đang làm", sentences, Next: Next(f) ?? (f.MayRun ? new ActionLink("Lập kế hoạch hội nghị triển khai", $"{f.Path}/hoi-nghi/lap-ke-hoach") : null));
    }

    /// <summary>The act with which a launch begins.</summary>
    public static ActionLink? Begin(YearFacts f) => f.MayWriteTexts ? new ActionLink($"Soạn quy chế của {f.KindWord}", $"{f.Path}/quy-che") : null;

    /// <summary>The one next act about the texts: to write what is not begun or not sent, to comment on what is; null when the conference comes next.</summary>
    private static ActionLink? Next(YearFacts f)
    {
        if (f.Launch?.Meeting is { State: not MeetingState.Closed } && f.MayRun)
            return null;
        foreach (var text in f.Texts)
        {
            var (word, path) = (text.Kind.InSentence(), $"{f.Path}/{(text.Kind == CharterKind.Plan ? "ke-hoach" : "quy-che")}");
            if (f.MayWriteTexts && text.State is null)
                return new ActionLink($"Soạn {word} của {f.KindWord}", path);
            if (f.MayWriteTexts && text.State == CharterState.Draft)
                return new ActionLink($"Soạn tiếp {word}, gửi lấy ý kiến", path);
            if (!f.MayWriteTexts && text.State == CharterState.Circulated)
                return new ActionLink($"Góp ý {word}", path);
        }

        return null;
    }

    private static string Sentence(TextFact text, YearFacts f)
    {
        var passed = text.AdoptedOn is { } day ? $"hội nghị thông qua ngày {VietnameseFormat.Day(day)}" : null;
        var open = text.State switch
        {
            CharterState.Circulated => $"đang lấy ý kiến đến {VietnameseFormat.Day(text.CommentsDueOn!.Value)}, {text.Answered}/{f.Members} đơn vị đã cho ý kiến",
            CharterState.Draft => "đang soạn",
            _ => null,
        };
        return $"{text.Kind.InWords()}: {(passed is null || open is null ? passed ?? open : $"{passed}; bản sửa đổi {open}")}.";
    }
}
