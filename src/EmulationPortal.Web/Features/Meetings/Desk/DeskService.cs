using System.Globalization;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;
using MinutesRoot = EmulationPortal.Domain.Meetings.Minutes;

namespace EmulationPortal.Web.Features.Meetings.Desk;

/// <summary>Somebody saved another text after this one was begun; both are kept.</summary>
public sealed class WrittenSince(Guid partId, string subject, int revision, IReadOnlyList<ConflictField> fields) : Exception
{
    public Guid PartId => partId;
    public string Subject => subject;
    public int Revision => revision;
    public IReadOnlyList<ConflictField> Fields => fields;
}

/// <summary>The deeds at the desk. Each adds or changes one part, so that two people at the desk do not meet.</summary>
public sealed class DeskService(PortalDbContext db, Visit visit)
{
    public static readonly Rule SpeakerNeeded = new("desk.speaker-needed", "Hãy chọn người phát biểu.");
    public static readonly Rule TimeNeeded = new("desk.time-needed", "Hội nghị họp ngày {0:dd/MM/yyyy}. Hãy nhập giờ, ví dụ 14:30.");
    public static readonly Rule CountsNeeded = new("desk.counts-needed", "Hãy nhập số phiếu tán thành.");

    /// <summary>Opens the desk, calls the roll, expects those whom the units have named, begins the minutes.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.Open"/>.</exception>
    public async Task OpenAsync(MomentForm form, Deed deed, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        var setting = await db.SettingAsync(meeting, cancel);
        var planned = VietnamTime.DayOf(meeting.StartsAt);
        var at = form.Time is { } time ? VietnamTime.ToUtc((planned <= deed.Today ? planned : deed.Today).ToDateTime(time)) : deed.At;
        meeting.Open(setting.Members.Select(m => (m.UnitId, m.Name)), at, deed.At);
        meeting.ExpectAsReplied(await db.RepliesAsync(meeting.Id, cancel));
        if (!await db.Minutes.AnyAsync(m => m.MeetingId == meeting.Id, cancel))
            db.Add(new MinutesRoot(meeting));
        await db.SaveAsync(deed, $"khai mạc {meeting.Title}", cancel);
    }

    /// <summary>Ends the meeting.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.Close"/>.</exception>
    public Task CloseAsync(MomentForm form, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.Close(At(m, form, deed), deed.At), m => $"bế mạc {m.Title}", deed, cancel);

    /// <summary>Opens the desk again.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.Reopen"/>.</exception>
    public Task ReopenAsync(MomentForm form, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.Reopen(form.Reason ?? ""), m => $"mở lại bàn điều hành {m.Title}", deed, cancel);

    /// <summary>Enters a person who has come.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.CheckIn"/>.</exception>
    public Task CheckInAsync(AttendanceForm form, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.CheckIn(form.UnitId, Guest(m, form.GuestId), form.Person, AtTheDoor(m, form, deed), deed.At), _ => $"điểm danh {form.Person.Addressed}", deed, cancel);

    /// <summary>Enters that an expected person has come.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.Arrive"/>.</exception>
    public Task ArriveAsync(Guid person, MomentForm form, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.Arrive(m.Attendances.Named(person), AtTheDoor(m, form, deed), deed.At), m => $"điểm danh {m.Attendances.Named(person).Person.Addressed}", deed, cancel);

    /// <summary>Enters that a person has left.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.Leave"/>.</exception>
    public Task LeaveAsync(Guid person, MomentForm form, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.Leave(m.Attendances.Named(person), At(m, form, deed), deed.At), m => $"ghi giờ về của {m.Attendances.Named(person).Person.Addressed}", deed, cancel);

    /// <summary>Corrects a person's name and title.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.Name"/>.</exception>
    public Task NameAsync(Guid person, AttendanceForm form, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.Name(m.Attendances.Named(person), form.Person), _ => $"sửa tên đại biểu {form.Person.Addressed}", deed, cancel);

    /// <summary>Enters an absence of a person, or of a unit or guest as a whole.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.Excuse"/>.</exception>
    public Task ExcuseAsync(Guid? person, AttendanceForm form, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.Excuse(form.UnitId, Guest(m, form.GuestId), person is { } id ? m.Attendances.Named(id) : null, form.Reason ?? ""), _ => "ghi vắng mặt", deed, cancel);

    /// <summary>Turns to an item.</summary>
    public Task StartAsync(Guid item, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.StartItem(m.Agenda.Named(item), At(m, new MomentForm(), deed)), m => $"chuyển sang nội dung “{m.Agenda.Named(item).Title}”", deed, cancel);

    /// <summary>Writes what was presented under an item.</summary>
    /// <exception cref="WrittenSince">Somebody changed it in the meantime.</exception>
    public Task WriteOutcomeAsync(Guid item, OutcomeForm form, Deed deed, CancellationToken cancel) => ActAsync(m =>
    {
        var agenda = m.Agenda.Named(item);
        RequireSame(agenda, form.Version, "Nội dung trình bày", new ConflictField("Outcome", agenda.Title, form.Outcome ?? "", agenda.Outcome ?? ""));
        m.WriteOutcome(agenda, form.Outcome);
    }, _ => "ghi nội dung trình bày", deed, cancel);

    /// <summary>Writes an opinion.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.WriteOpinion"/>.</exception>
    public Task WriteOpinionAsync(SpeechForm form, Deed deed, CancellationToken cancel) => ActAsync(m =>
        m.WriteOpinion(Speaker(m, form), form.Item is { } item ? m.Agenda.Named(item) : null, form.Text ?? "", At(m, form, deed), deed.At),
        m => $"ghi ý kiến của {m.Attendances.Named(form.SpeakerId!.Value).Person.Addressed}", deed, cancel);

    /// <summary>Changes an opinion.</summary>
    /// <exception cref="WrittenSince">Somebody changed it in the meantime.</exception>
    public Task RewriteOpinionAsync(Guid opinion, SpeechForm form, Deed deed, CancellationToken cancel) => ActAsync(m =>
    {
        var known = m.Opinions.Named(opinion);
        RequireSame(known, form.Version, "Ý kiến phát biểu", new ConflictField("Text", "Ý kiến", form.Text ?? "", known.Text));
        m.RewriteOpinion(known, form.Text ?? "");
    }, _ => "sửa một ý kiến phát biểu", deed, cancel);

    /// <summary>Takes back an opinion.</summary>
    public Task WithdrawOpinionAsync(Guid opinion, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.WithdrawOpinion(m.Opinions.Named(opinion)), _ => "bỏ một ý kiến ghi nhầm", deed, cancel);

    /// <summary>Writes directing remarks.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.WriteRemark"/>.</exception>
    public Task WriteRemarkAsync(SpeechForm form, Deed deed, CancellationToken cancel) => ActAsync(m =>
        m.WriteRemark(Speaker(m, form), form.Text ?? "", At(m, form, deed), deed.At), _ => "ghi phát biểu chỉ đạo", deed, cancel);

    /// <summary>Changes directing remarks.</summary>
    /// <exception cref="WrittenSince">Somebody changed them in the meantime.</exception>
    public Task RewriteRemarkAsync(Guid remark, SpeechForm form, Deed deed, CancellationToken cancel) => ActAsync(m =>
    {
        var known = m.Remarks.Named(remark);
        RequireSame(known, form.Version, "Phát biểu chỉ đạo", new ConflictField("Text", "Phát biểu chỉ đạo", form.Text ?? "", known.Text));
        m.RewriteRemark(known, form.Text ?? "");
    }, _ => "sửa phát biểu chỉ đạo", deed, cancel);

    /// <summary>Puts a matter to the vote.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.PutToVote"/>.</exception>
    public async Task PutToVoteAsync(MatterForm form, Deed deed, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        var (subject, thing) = await SubjectAsync(meeting, form.Subject, cancel);
        meeting.PutToVote(form.Item is { } item ? meeting.Agenda.Named(item) : null, form.Title ?? "", form.How, await RuleAsync(meeting, thing, form, cancel), subject, thing?.Id);
        await db.SaveAsync(deed, $"đưa ra biểu quyết “{form.Title}”", cancel);
    }

    /// <summary>Takes an open matter off.</summary>
    /// <exception cref="RuleBroken"><see cref="Meeting.AlreadyVoted"/>.</exception>
    public Task DropVoteAsync(Guid vote, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.DropVote(m.VotedItems.Named(vote)), _ => "bỏ một nội dung biểu quyết", deed, cancel);

    /// <summary>Records a vote; a report, charter or plan that passes is adopted in the same save.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.RecordVote"/> and of the adoption.</exception>
    public async Task RecordVoteAsync(Guid vote, CountForm form, Deed deed, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        var item = meeting.VotedItems.Named(vote);
        var inFavour = form.For ?? throw new RuleBroken(CountsNeeded) { Field = nameof(form.For) };
        meeting.RecordVote(item, inFavour, form.Against ?? 0, form.Abstain ?? 0, At(meeting, form, deed), deed.At);
        await AdoptAsync(item, cancel);
        await db.SaveAsync(deed, $"ghi kết quả biểu quyết “{item.Title}”: {(item.Passed ? "thông qua" : "không thông qua")}", cancel);
    }

    /// <summary>Corrects counts written down wrongly; what passes only by the right counts is adopted in the same save.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.CorrectVote"/> and of the adoption.</exception>
    public async Task CorrectVoteAsync(Guid vote, CountForm form, Deed deed, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        var item = meeting.VotedItems.Named(vote);
        var passedBefore = item.Passed;
        meeting.CorrectVote(item, form.For ?? throw new RuleBroken(CountsNeeded) { Field = nameof(form.For) }, form.Against ?? 0, form.Abstain ?? 0, form.Reason ?? "");
        if (!passedBefore)
            await AdoptAsync(item, cancel);
        await db.SaveAsync(deed, $"đính chính kết quả biểu quyết “{item.Title}”", cancel);
    }

    /// <summary>Adds a conclusion.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.Conclude"/>.</exception>
    public Task ConcludeAsync(ConclusionForm form, Deed deed, CancellationToken cancel) => ActAsync(m => Conclude(m, null, form), _ => "ghi một kết luận", deed, cancel);

    /// <summary>Changes a conclusion.</summary>
    /// <exception cref="WrittenSince">Somebody changed it in the meantime.</exception>
    public Task ChangeConclusionAsync(Guid conclusion, ConclusionForm form, Deed deed, CancellationToken cancel) => ActAsync(m =>
    {
        var known = m.Conclusions.Named(conclusion);
        RequireSame(known, form.Version, "Kết luận", new ConflictField("Text", "Nhiệm vụ", form.Text ?? "", known.Text),
            new ConflictField("Who", "Đơn vị thực hiện", form.Who ?? "", form.Who ?? ""), new ConflictField("Responsible", "Ghi khác", form.Responsible ?? "", form.Responsible ?? ""),
            new ConflictField("Deadline", "Thời hạn", Day(form.Deadline), Day(known.Deadline)));
        Conclude(m, known, form);
    }, _ => "sửa một kết luận", deed, cancel);

    /// <summary>Takes back a conclusion.</summary>
    public Task WithdrawConclusionAsync(Guid conclusion, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.WithdrawConclusion(m.Conclusions.Named(conclusion)), _ => "bỏ một kết luận ghi nhầm", deed, cancel);

    /// <summary>Both texts, with who saved the newer one.</summary>
    public async Task<ConflictPage> CompareAsync(WrittenSince since, string saveHref, string backHref, CancellationToken cancel)
    {
        var id = since.PartId.ToString();
        var last = await db.AuditEntries.Where(e => (e.ChainId == visit.BlocYear.BlocYearId || e.ChainId == visit.Scope.Meeting!.OtherBlocYearId) && e.Changes.Contains(id)).OrderByDescending(e => e.At)
            .Select(e => new { e.PersonName, e.Capacity, e.At }).FirstOrDefaultAsync(cancel);
        return new ConflictPage(since.Subject, last is null ? "Người khác" : $"{last.PersonName}, {last.Capacity}", last?.At ?? visit.Now, saveHref, since.Revision,
            new ActionLink("Giữ bản đã lưu sau", backHref), since.Fields);
    }

    private static void Conclude(Meeting meeting, Conclusion? conclusion, ConclusionForm form)
    {
        Guid? unitId = Guid.TryParse(form.Who, out var id) ? id : null;
        var responsible = unitId is { } unit ? meeting.Roll.FirstOrDefault(r => r.UnitId == unit)?.UnitName
            : string.IsNullOrWhiteSpace(form.Responsible) ? form.Who : form.Responsible;
        meeting.Conclude(conclusion, form.Text ?? "", unitId, responsible ?? "", form.Deadline);
    }

    private async Task<(VoteSubject, IAdoptable?)> SubjectAsync(Meeting meeting, string? subject, CancellationToken cancel)
    {
        if (subject == nameof(VoteSubject.Minutes))
            return (VoteSubject.Minutes, null);
        if (!Guid.TryParse(subject, out var id))
            return (VoteSubject.Matter, null);
        var (named, thing) = await VoteSubjects.FindAsync(db, id, [.. meeting.Years.Select(y => y.BlocYearId)], cancel) ?? throw new NotInMeeting();
        thing.RequireVotable();
        return (named, thing);
    }

    /// <summary>Adopts what a vote passed; saved with the vote.</summary>
    private async Task AdoptAsync(VotedItem item, CancellationToken cancel)
    {
        if (item is { Passed: true, SubjectId: { } id } && item.Subject.Adopts())
            (await VoteSubjects.LoadAsync(db, item.Subject, id, cancel)).Adopt(item);
    }

    /// <summary>The rule of the charter in force; where there is none, the one typed.</summary>
    private async Task<VoteRule> RuleAsync(Meeting meeting, IAdoptable? thing, MatterForm form, CancellationToken cancel) =>
        await db.CharterRuleAsync(thing?.BlocYearId ?? meeting.BlocYearId, cancel) ?? Rule(form);

    private static VoteRule Rule(MatterForm form)
    {
        var parts = form.Threshold.Split('/');
        return parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var over) && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var under)
            ? VoteRule.Default with { Of = form.Of, ThresholdNumerator = over, ThresholdDenominator = under, Source = string.IsNullOrWhiteSpace(form.Source) ? null : form.Source.Trim() }
            : throw new RuleBroken(Meeting.VoteRuleUnsound) { Field = nameof(form.Threshold) };
    }

    private static Attendance Speaker(Meeting meeting, SpeechForm form) =>
        form.SpeakerId is { } id ? meeting.Attendances.Named(id) : throw new RuleBroken(SpeakerNeeded) { Field = nameof(form.SpeakerId) };

    private static MeetingGuest? Guest(Meeting meeting, Guid? id) => id is { } guest ? meeting.Guests.Named(guest) : null;

    private static void RequireSame(RevisedPart part, int revision, string subject, params ConflictField[] fields)
    {
        if (part.Revision != revision)
            throw new WrittenSince(part.Id, subject, part.Revision, fields);
    }

    private static string Day(DateOnly? day) => day?.ToString("d/M/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The hour typed, on the day of the meeting; without one, now, if the meeting is today.</summary>
    private static DateTime At(Meeting meeting, MomentForm form, Deed deed)
    {
        var day = VietnamTime.DayOf(meeting.OpenedAt ?? meeting.StartsAt);
        if (form.Time is { } time)
            return VietnamTime.ToUtc(day.ToDateTime(time));
        return meeting.ClosedAt ?? (day == deed.Today ? PressedAt(meeting, form, deed) : throw new RuleBroken(TimeNeeded, day) { Field = nameof(form.Time) });
    }

    /// <summary>When the button was pressed: not before the meeting was opened, not after now.</summary>
    private static DateTime PressedAt(Meeting meeting, MomentForm form, Deed deed)
    {
        if (form.Pressed is not { } pressed || pressed < 0 || pressed > (deed.At - DateTime.UnixEpoch).TotalMilliseconds)
            return deed.At;
        var at = DateTime.UnixEpoch.AddMilliseconds(pressed);
        return at < meeting.OpenedAt ? meeting.OpenedAt.Value : at;
    }

    /// <summary>At the door, of a meeting entered afterwards, the hour is that of the beginning.</summary>
    private static DateTime AtTheDoor(Meeting meeting, MomentForm form, Deed deed) =>
        form.Time is null && meeting.OpenedAt is { } opened && VietnamTime.DayOf(opened) != deed.Today ? opened : At(meeting, form, deed);

    private Task<Meeting> LoadAsync(CancellationToken cancel) => db.MeetingAsync(visit.Scope.Meeting!.MeetingId, cancel);

    private async Task ActAsync(Action<Meeting> act, Func<Meeting, string> sentence, Deed deed, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        act(meeting);
        await db.SaveAsync(deed, sentence(meeting), cancel);
    }
}
