using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>A comment on a circulated draft, as shown.</summary>
public sealed record CommentView(Guid Id, string Place, string UnitName, string PersonName, DateTime At, string Text, bool Agrees, CommentAnswer? Answer, string? AnswerText, string? AnsweredBy, bool Waits)
{
    /// <summary>The comment as shown.</summary>
    public static CommentView Of(DraftComment c) => new(c.Id, c.Place, c.UnitName, c.PersonName, c.At, c.Text, c.Agrees, c.Answer, c.AnswerText, c.AnsweredBy, c.Waits);
}

/// <summary>A part of a draft with what was said of it.</summary>
public sealed record DiscussedSection(Guid Id, string Name, string Text, IReadOnlyList<CommentView> Comments);

/// <summary>Comments of one part, drawn by _Comments.</summary>
/// <param name="Path">The address of the draft; answers go below it.</param>
/// <param name="Answers">Whether the visitor answers them.</param>
/// <param name="ShowsPlace">Whether each says what it is about.</param>
public sealed record CommentList(string Path, IReadOnlyList<CommentView> Comments, bool Answers, bool ShowsPlace)
{
    /// <summary>Who answers, where it is not the unit that leads the bloc.</summary>
    public string? Answerer { get; init; }
}

/// <summary>The form for a comment on one part, drawn by _CommentForm.</summary>
/// <param name="Path">The address of the draft.</param>
/// <param name="Part">The part; null for the whole text.</param>
/// <param name="Name">What the part is called.</param>
/// <param name="Error">Why what was typed was refused.</param>
/// <param name="Text">What was typed.</param>
public sealed record CommentBox(string Path, Guid? Part, string Name, string? Error, string? Text);

/// <summary>A comment on a part, or on the whole.</summary>
public sealed class CommentForm
{
    /// <summary>The part; none for the whole text.</summary>
    public Guid? Part { get; set; }

    [Display(Name = "Ý kiến")]
    public string? Text { get; set; }
}

/// <summary>The chair's answer to a comment.</summary>
public sealed class CommentAnswerForm
{
    [Display(Name = "Trả lời")]
    public CommentAnswer Answer { get; set; }

    [Display(Name = "Nội dung")]
    public string? Text { get; set; }
}
