using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>What every page of one meeting shows at its head.</summary>
public sealed record MeetingHead(string BlocTitle, string BlocPath, string Path, string Title, MeetingState State, DateTime StartsAt, string Place, long Version)
{
    /// <summary>"Thứ Năm, 17/06/2021, 14:00 · Phòng họp số 2".</summary>
    public string WhenAndWhere
    {
        get
        {
            var weekday = MeetingLetterhead.Weekday(StartsAt);
            return $"{char.ToUpper(weekday[0], VietnameseFormat.Culture)}{weekday[1..]}, {VietnameseFormat.Moment(StartsAt)} · {Place}";
        }
    }

    /// <summary>The shape of the state.</summary>
    public Status Status => StatusOf(State);

    /// <summary>The shape of a state.</summary>
    public static Status StatusOf(MeetingState state) => state switch
    {
        MeetingState.Planned => Status.Todo,
        MeetingState.Invited or MeetingState.Moved => Status.Wait,
        MeetingState.InSession => Status.Doing,
        MeetingState.Closed => Status.Done,
        _ => Status.None,
    };
}

/// <summary>A line of the list.</summary>
public sealed record MeetingRow(string Path, string Title, DateTime StartsAt, string Place, MeetingState State, bool MinutesFinal);

/// <summary>The conferences of a bloc-year.</summary>
public sealed record MeetingListPage(string BlocTitle, string BlocPath, IReadOnlyList<MeetingRow> Meetings);

/// <summary>The planning page, for a new meeting or one that exists.</summary>
public sealed record PlanPage(
    PlanForm Form, MeetingHead? Head, string BlocTitle, string BlocPath, bool TimeIsOpen, bool Reinvites,
    IReadOnlyList<SelectListItem> Units, IReadOnlyList<SelectListItem> OtherYears, IReadOnlyList<SelectListItem> Secretaries);

/// <summary>An item of the programme.</summary>
public sealed record AgendaRow(Guid Id, string Title, string? Presenter, int? Minutes, AgendaState State, int Revision, IReadOnlyList<PaperRow> Papers);

/// <summary>A paper of an item.</summary>
public sealed record PaperRow(Guid Id, string Title, string Href);

/// <summary>Somebody called to the meeting.</summary>
public sealed record PersonRow(Guid Id, Guid FromId, string From, string Person, string? Note, bool Came, bool Absent);

/// <summary>A guest on the list.</summary>
public sealed record GuestRow(Guid Id, string Body, string Person, bool IsOffice);

/// <summary>A frozen paper of the meeting.</summary>
public sealed record IssuedRow(string Words, string Href, string? FullNumber, DateTime FinalisedAt, IssuedState State);

/// <summary>A conclusion of the meeting before, with what became of it.</summary>
public sealed record FollowUpRow(Guid ConclusionId, string Text, string Responsible, DateOnly? Deadline, FollowUpState? State, string? Note);

/// <summary>Everything about a meeting.</summary>
public sealed record MeetingDetailsPage(
    MeetingHead Head, IReadOnlyList<Fact> Facts, IReadOnlyList<AgendaRow> Agenda, IReadOnlyList<GuestRow> Guests, IReadOnlyList<PersonRow> Delegates,
    IReadOnlyList<IssuedRow> Documents, IReadOnlyList<FollowUpRow> FollowUps, string? PreviousTitle, string Message, MeetingDoors Doors, string? StateReason, bool HasMinutes)
{
    /// <summary>Where the answers to the invitation stand; null while nobody was invited, and from the opening on.</summary>
    public RepliesState? Replies { get; init; }
}

/// <summary>Where the answers to an invitation stand.</summary>
/// <param name="Answered">Units that need no reminder.</param>
/// <param name="Of">Units invited.</param>
/// <param name="MayReply">Whether the visitor may answer for a unit now.</param>
/// <param name="Mine">The unit's own answer for the time the meeting has now.</param>
/// <param name="SeesAll">Whether the visitor reads the answers of all.</param>
/// <param name="Asked">Whether the unit's answer is asked for: not of those who preside.</param>
public sealed record RepliesState(int Answered, int Of, bool MayReply, string? Mine, bool SeesAll, bool Asked);

/// <summary>Which acts this person may begin from the page.</summary>
public sealed record MeetingDoors(bool Arrange, bool Invite, bool Move, bool Cancel, bool Run, bool Script, bool Notice);

/// <summary>The programme with its forms.</summary>
public sealed record AgendaPage(MeetingHead Head, IReadOnlyList<AgendaRow> Agenda, IReadOnlyList<SelectListItem> IssuedDocuments);

/// <summary>Guests and delegates with their forms.</summary>
public sealed record PeoplePage(MeetingHead Head, IReadOnlyList<GuestRow> Guests, IReadOnlyList<PersonRow> Delegates, IReadOnlyList<SelectListItem> From);

/// <summary>The check page before inviting.</summary>
public sealed record InvitePage(MeetingHead Head, IReadOnlyList<Fact> Facts, IHtmlContent Invitation, IHtmlContent Programme, bool Again);

/// <summary>A new time or place.</summary>
public sealed record MovePage(MeetingHead Head, MoveForm Form);

/// <summary>Calling off.</summary>
public sealed record CancelPage(MeetingHead Head, CancelForm Form);
