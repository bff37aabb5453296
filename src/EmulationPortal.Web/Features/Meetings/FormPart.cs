using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>
/// One input of one of several forms on a page. Their fields share names, so each carries its form's name in its id; what was typed and what
/// was wrong is shown in the form that was refused and in no other.
/// </summary>
/// <param name="Form">The name of the form, unique on the page: "y-kien".</param>
/// <param name="Name">The name of the field.</param>
/// <param name="Label">Its label.</param>
/// <param name="Value">What stands in it.</param>
public sealed record FormPart(string Form, string Name, string Label, string? Value = null)
{
    /// <summary>Where a page keeps the name of the refused form.</summary>
    public const string Refused = "RefusedForm";

    /// <summary>How the input looks.</summary>
    public FieldKind Kind { get; init; } = FieldKind.Text;

    public string? Hint { get; init; }

    /// <summary>Choices of a select.</summary>
    public IReadOnlyList<SelectListItem> Options { get; init; } = [];

    /// <summary>The first line of a select while nothing is chosen.</summary>
    public string? Empty { get; init; }

    public int Rows { get; init; } = 3;

    /// <summary>A narrow input, for a few figures.</summary>
    public bool Narrow { get; init; }

    /// <summary>Whether "(không bắt buộc)" stands after the label.</summary>
    public bool Optional { get; init; }

    /// <summary>The id of the input.</summary>
    public string Id => $"{Form}-{Name}";

    /// <summary>"Ông", "Bà", or none.</summary>
    public static IReadOnlyList<SelectListItem> Honorifics => [new("Ông", "Ông"), new("Bà", "Bà")];
}
