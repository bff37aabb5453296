using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>A step in the year of a bloc, as the line of steps and the strip show it.</summary>
/// <param name="Name">"Sơ kết".</param>
/// <param name="StateWords">The state in words: "Đã xong", "Quá hạn 3 ngày".</param>
/// <param name="Facts">Sentences: when, where, who holds it.</param>
/// <param name="Current">The step the bloc stands at; at most one of a line.</param>
/// <param name="Next">The one next act, for those who may do it.</param>
/// <param name="Papers">Documents of a step done outside the portal.</param>
public sealed record BlocYearStep(
    string Name,
    Status State,
    string StateWords,
    IReadOnlyList<string> Facts,
    bool Current = false,
    ActionLink? Next = null,
    ActionLink? Papers = null);

/// <summary>Where a bloc stands, for the strip over every page of that bloc.</summary>
public sealed record WhereStrip(string BlocName, IReadOnlyList<BlocYearStep> Steps)
{
    /// <summary>"Bước 4 trên 8: Sơ kết", or how many steps are done when the year stands at none.</summary>
    public string Sentence
    {
        get
        {
            var current = Steps.ToList().FindIndex(s => s.Current);
            return current >= 0
                ? $"Bước {current + 1} trên {Steps.Count}: {Steps[current].Name}"
                : $"Đã xong {Steps.Count(s => s.State == Status.Done)} trên {Steps.Count} bước";
        }
    }
}
