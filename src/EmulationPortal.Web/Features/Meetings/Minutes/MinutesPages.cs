using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Html;

namespace EmulationPortal.Web.Features.Meetings.Minutes;

/// <summary>An objection or agreement to circulated minutes.</summary>
public sealed record ResponseRow(Guid Id, string UnitName, string PersonName, string? Key, string? Objection, DateTime At, string? Answer, bool Printed, bool Settled);

/// <summary>A signature given in the portal.</summary>
public sealed record SignatureMark(MinutesSigner Signer, string PersonName, string Capacity, DateTime At);

/// <summary>What stands in the middle of the minutes page: a heading, a paragraph, or a table's rows as sentences.</summary>
public sealed record MinutesRow(MinutesHeading? Heading, ComposedParagraph? Paragraph, IReadOnlyList<IReadOnlyList<string>>? Table, IReadOnlyList<string>? TableHead, string? TableHref);

/// <summary>The minutes, to be read, written or objected to.</summary>
/// <param name="Preview">How they look in print; once final, the frozen text. Null where the portal's names changed since, so that only the frozen file tells it.</param>
public sealed record MinutesPage(
    MeetingHead Head, MinutesState State, long Version, IReadOnlyList<MinutesRow> Rows, IHtmlContent? Preview, int CopyCount, DateTime? CirculatedUntil, bool Passed, bool Closed,
    IReadOnlyList<ResponseRow> Responses, IReadOnlyList<SignatureMark> Signatures, DateTime? FinalisedAt, string? FullNumber, DateOnly? NumberedOn, string? VerificationCode, bool HasScan,
    bool MayWrite, bool MayRespond, IReadOnlyList<MinutesSigner> MaySign, Guid AccountId, string Secretary, string Chair)
{
    /// <summary>The address of the minutes.</summary>
    public string Here => Head.Path + "/bien-ban";

    /// <summary>How far they have come, in words; minutes that are signed and numbered have nothing left to do.</summary>
    public string StateWords => State == MinutesState.Signed && FullNumber is not null ? "Đã ký, đã ghi số" : State.InWords();
}

/// <summary>The check page before finalising.</summary>
public sealed record FinalisePage(MeetingHead Head, long Version, IReadOnlyList<Fact> Facts, IHtmlContent Preview);

/// <summary>The check page before signing.</summary>
public sealed record SignPage(MeetingHead Head, IReadOnlyList<MinutesSigner> MaySign, string PersonName, string Capacity, Guid DocumentId);
