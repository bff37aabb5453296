using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.LegalTexts;

/// <summary>What the list is narrowed to; everything is optional.</summary>
public sealed record LegalFilter(string? Words, LegalKind? Kind, string? State)
{
    public const string InForce = "con-hieu-luc";
    public const string Ended = "het-hieu-luc";
    public const string ToVerify = "can-xac-minh";

    /// <summary>Whether anything is asked for.</summary>
    public bool Any => !string.IsNullOrWhiteSpace(Words) || Kind is not null || !string.IsNullOrEmpty(State);
}

/// <summary>Whether a text holds on a day, in shape and words.</summary>
public sealed record LegalState(Status Status, string Words)
{
    /// <summary>The state on a day.</summary>
    public static LegalState Of(DateOnly? from, DateOnly? to, DateOnly today) => from is null ? new(Status.Wait, "Chưa rõ ngày có hiệu lực")
        : from > today ? new(Status.Todo, "Chưa có hiệu lực")
        : to < today ? new(Status.None, "Hết hiệu lực") : new(Status.Done, "Còn hiệu lực");
}

/// <summary>A row of the list.</summary>
public sealed record LegalRow(string Code, LegalKind Kind, string Number, string Title, string Issuer, DateOnly? InForceFrom, DateOnly? InForceTo, string Reach, bool ToVerify, LegalState State);

/// <summary>A page of the list.</summary>
public sealed record LegalListPage(LegalFilter Filter, IReadOnlyList<LegalRow> Rows, int Page, int Total, int WaitingToVerify)
{
    public const int Size = 25;
}

/// <summary>One text.</summary>
/// <param name="Replaces">The texts whose place it took.</param>
public sealed record LegalTextPage(
    string Code, long Version, string Citation, LegalKind Kind, string Number, LegalState State, IReadOnlyList<Fact> Facts, string? ToVerify, string? VerifiedNote, DateOnly? VerifiedOn, ActionLink? ReplacedBy,
    IReadOnlyList<ActionLink> Replaces, bool Delivered)
{
    public string Path => $"/van-ban-quy-pham/{Code}";
}

/// <summary>The form of a text.</summary>
/// <param name="Text">Null for a new one.</param>
public sealed record LegalTextFormPage(LegalTextPage? Text, LegalTextForm Form, IReadOnlyList<SelectListItem> Others, IReadOnlyList<SelectListItem> Blocs);

/// <summary>The form that takes the mark away.</summary>
public sealed record VerifyPage(LegalTextPage Text, VerifyForm Form);
