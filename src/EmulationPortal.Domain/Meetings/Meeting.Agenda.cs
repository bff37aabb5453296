namespace EmulationPortal.Domain.Meetings;

/// <content>Programme and guests.</content>
public sealed partial class Meeting
{
    public static readonly Rule AgendaTitleNeeded = new("meeting.agenda-title-needed", "Hãy nhập nội dung, tối đa 300 ký tự.");
    public static readonly Rule AgendaPresenterTooLong = new("meeting.agenda-presenter-too-long", "Người trình bày tối đa 200 ký tự.");
    public static readonly Rule AgendaMinutesOutOfRange = new("meeting.agenda-minutes", "Thời lượng cần từ 1 đến 600 phút.");
    public static readonly Rule AgendaItemBegun = new("meeting.agenda-item-begun", "Nội dung “{0}” đã bắt đầu hoặc đã có ý kiến, biểu quyết, nên không bỏ khỏi chương trình được.");
    public static readonly Rule PaperTitleNeeded = new("meeting.paper-title-needed", "Hãy nhập tên tài liệu, tối đa 300 ký tự.");
    public static readonly Rule GuestBodyNeeded = new("meeting.guest-body-needed", "Hãy nhập cơ quan của khách mời, tối đa 200 ký tự.");
    public static readonly Rule GuestCame = new("meeting.guest-came", "Khách mời này đã điểm danh, nên không bỏ khỏi danh sách được.");

    public static readonly Rule ScriptTooLong = new("meeting.script-too-long", "Lời điều hành của một nội dung tối đa 6.000 ký tự.");

    private readonly List<AgendaItem> agenda = [];
    private readonly List<MeetingGuest> guests = [];

    /// <summary>The programme, in no particular order; see <see cref="AgendaInOrder"/>.</summary>
    public IReadOnlyList<AgendaItem> Agenda => agenda;

    /// <summary>The programme in its order.</summary>
    public IEnumerable<AgendaItem> AgendaInOrder => agenda.OrderBy(i => i.Order).ThenBy(i => i.Id);

    public IReadOnlyList<MeetingGuest> Guests => guests;

    /// <summary>The item under way.</summary>
    public AgendaItem? CurrentItem => AgendaInOrder.FirstOrDefault(i => i.State == AgendaState.Doing);

    /// <summary>Adds an item at the end of the programme.</summary>
    /// <exception cref="RuleBroken"><see cref="AgendaTitleNeeded"/>, <see cref="AgendaPresenterTooLong"/>, <see cref="AgendaMinutesOutOfRange"/>, <see cref="NotNow"/>.</exception>
    public AgendaItem AddAgendaItem(string title, string? presenter = null, int? minutes = null)
    {
        Require(MeetingAct.Arrange);
        var (checkedTitle, checkedPresenter) = CheckAgenda(title, presenter, minutes);
        var item = new AgendaItem(Id, agenda.Count == 0 ? 1 : agenda.Max(i => i.Order) + 1, checkedTitle, checkedPresenter, minutes);
        agenda.Add(item);
        return item;
    }

    /// <summary>Changes an item's words.</summary>
    /// <exception cref="RuleBroken"><see cref="AgendaTitleNeeded"/>, <see cref="AgendaPresenterTooLong"/>, <see cref="AgendaMinutesOutOfRange"/>, <see cref="NotNow"/>.</exception>
    public void ChangeAgendaItem(AgendaItem item, string title, string? presenter, int? minutes)
    {
        Require(MeetingAct.Arrange);
        var (checkedTitle, checkedPresenter) = CheckAgenda(title, presenter, minutes);
        item.Write(checkedTitle, checkedPresenter, minutes);
    }

    /// <summary>Takes an item off the programme.</summary>
    /// <exception cref="RuleBroken"><see cref="AgendaItemBegun"/>, <see cref="NotNow"/>.</exception>
    public void RemoveAgendaItem(AgendaItem item)
    {
        Require(MeetingAct.Arrange);
        if (item.State != AgendaState.Todo || opinions.Any(o => o.AgendaItemId == item.Id) || votedItems.Any(v => v.AgendaItemId == item.Id))
            throw new RuleBroken(AgendaItemBegun, item.Title);
        agenda.Remove(item);
    }

    /// <summary>Moves an item one place up or down.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>.</exception>
    public void ShiftAgendaItem(AgendaItem item, bool up)
    {
        Require(MeetingAct.Arrange);
        var ordered = AgendaInOrder.ToList();
        var at = ordered.IndexOf(item);
        var other = up ? at - 1 : at + 1;
        if (other < 0 || other >= ordered.Count)
            return;
        (ordered[at], ordered[other]) = (ordered[other], ordered[at]);
        for (var i = 0; i < ordered.Count; i++)
            ordered[i].Order = i + 1;
    }

    /// <summary>Puts a paper to an item.</summary>
    /// <exception cref="RuleBroken"><see cref="PaperTitleNeeded"/>, <see cref="NotNow"/>.</exception>
    public AgendaPaper AddPaper(AgendaItem item, string title, Guid? storedFileId, Guid? issuedDocumentId)
    {
        Require(MeetingAct.Arrange);
        return item.Add(Needed(title, AgendaPaper.TitleLength, PaperTitleNeeded, "PaperTitle"), storedFileId, issuedDocumentId);
    }

    /// <summary>Takes a paper away from an item.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>.</exception>
    public bool RemovePaper(AgendaItem item, Guid paperId)
    {
        Require(MeetingAct.Arrange);
        return item.Remove(paperId);
    }

    /// <summary>Turns to an item; the one before it is then done.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>.</exception>
    public void StartItem(AgendaItem item, DateTime at)
    {
        Require(MeetingAct.Record);
        foreach (var other in agenda.Where(i => i != item && i.State == AgendaState.Doing))
            other.Finish(at);
        if (item.State != AgendaState.Doing)
            item.Start(at);
    }

    /// <summary>Ends an item.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>.</exception>
    public void FinishItem(AgendaItem item, DateTime at)
    {
        Require(MeetingAct.Record);
        item.Finish(at);
    }

    /// <summary>Writes what was presented under an item, for the minutes.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="Frozen"/>.</exception>
    public void WriteOutcome(AgendaItem item, string? outcome)
    {
        Require(MeetingAct.Record);
        item.WriteOutcome(string.IsNullOrWhiteSpace(outcome) ? null : outcome.Trim());
    }

    /// <summary>Writes what the presider says at an item; an empty text, or the portal's own, takes the portal's words again.</summary>
    /// <param name="item">The item.</param>
    /// <param name="words">What is said, a paragraph a line.</param>
    /// <param name="generated">The portal's words.</param>
    /// <exception cref="RuleBroken"><see cref="ScriptTooLong"/>, <see cref="NotNow"/>.</exception>
    public void WriteScript(AgendaItem item, string? words, string generated)
    {
        Require(MeetingAct.Arrange);
        var tidy = (words ?? "").ReplaceLineEndings("\n").Trim();
        if (tidy.Length > AgendaItem.ScriptLength)
            throw new RuleBroken(ScriptTooLong) { Field = "Words" };
        item.WriteScript(tidy.Length == 0 || tidy == generated ? null : tidy);
    }

    /// <summary>Invites a guest.</summary>
    /// <exception cref="RuleBroken"><see cref="GuestBodyNeeded"/>, <see cref="PersonTooLong"/>, <see cref="NotNow"/>.</exception>
    public MeetingGuest AddGuest(string body, MeetingPerson person, bool isOffice)
    {
        Require(MeetingAct.Arrange);
        var guest = new MeetingGuest(Id, CheckGuest(body, person), person, isOffice);
        guests.Add(guest);
        return guest;
    }

    /// <summary>Corrects a guest.</summary>
    /// <exception cref="RuleBroken"><see cref="GuestBodyNeeded"/>, <see cref="PersonTooLong"/>, <see cref="NotNow"/>.</exception>
    public void ChangeGuest(MeetingGuest guest, string body, MeetingPerson person, bool isOffice)
    {
        Require(MeetingAct.Arrange);
        guest.Body = CheckGuest(body, person);
        guest.Person = person;
        guest.IsOffice = isOffice;
    }

    /// <summary>Takes a guest off the list.</summary>
    /// <exception cref="RuleBroken"><see cref="GuestCame"/>, <see cref="NotNow"/>.</exception>
    public void RemoveGuest(MeetingGuest guest)
    {
        Require(MeetingAct.Arrange);
        if (attendances.Any(a => a.GuestId == guest.Id))
            throw new RuleBroken(GuestCame);
        guests.Remove(guest);
    }

    private static (string Title, string? Presenter) CheckAgenda(string title, string? presenter, int? minutes)
    {
        var checkedTitle = Needed(title, AgendaItem.TitleLength, AgendaTitleNeeded, "Title");
        var tidy = VietnameseText.Tidy(presenter ?? "");
        if (tidy.Length > AgendaItem.PresenterLength)
            throw new RuleBroken(AgendaPresenterTooLong) { Field = "Presenter" };
        if (minutes is < 1 or > AgendaItem.LongestMinutes)
            throw new RuleBroken(AgendaMinutesOutOfRange) { Field = "Minutes" };
        return (checkedTitle, tidy.Length == 0 ? null : tidy);
    }

    private static string CheckGuest(string body, MeetingPerson person)
    {
        var needed = Needed(body, MeetingGuest.BodyLength, GuestBodyNeeded, "Body");
        return person.Fits ? needed : throw new RuleBroken(PersonTooLong) { Field = "Name" };
    }
}
