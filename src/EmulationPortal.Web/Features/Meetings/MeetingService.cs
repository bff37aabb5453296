using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>The deeds of preparing a conference.</summary>
public sealed class MeetingService(PortalDbContext db, Visit visit, DocumentIssuing issuing, FileStore files)
{
    /// <summary>Plans a conference and gives it its number in each bloc-year it serves.</summary>
    /// <returns>The number in the bloc-year the address names.</returns>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting"/> about planning.</exception>
    public async Task<int> PlanAsync(PlanForm form, Deed deed, CancellationToken cancel)
    {
        var main = await db.BlocYears.Include(y => y.Memberships).SingleAsync(y => y.Id == visit.BlocYear.BlocYearId, cancel);
        main.RequireOpen();
        var second = form.SecondYear is { } secondId
            ? await db.BlocYears.SingleOrDefaultAsync(y => y.Id == secondId && y.BlocId == main.BlocId, cancel) ?? throw new RuleBroken(Meeting.SecondYearOfSameBloc) { Field = nameof(form.SecondYear) }
            : null;
        var setting = await db.SettingAsync(main.Id, second?.Id, cancel);
        var title = string.IsNullOrWhiteSpace(form.Title) ? MeetingWords.Title(form.Kinds, setting.BlocName, setting.Year, setting.SecondYear) : form.Title;
        var number = await NextNumberAsync(main.Id, cancel);
        (BlocYear, int)? other = second is null ? null : (second, await NextNumberAsync(second.Id, cancel));
        var meeting = new Meeting((main, number), other, form.Kinds, title, At(form.Day!.Value, form.Time!.Value), form.Place!);
        await ArrangeAsync(meeting, form, setting, cancel);
        foreach (var (itemTitle, minutes) in StandardAgenda(form.Kinds))
            meeting.AddAgendaItem(itemTitle, null, minutes);
        db.Add(meeting);
        await db.SaveAsync(deed, $"lập kế hoạch {title}", cancel);
        return number;
    }

    /// <summary>Changes the plan; time, place and kinds only while nobody was told.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting"/> about planning.</exception>
    public async Task ChangeAsync(PlanForm form, Deed deed, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        db.Expect(meeting, form.Version);
        var setting = await db.SettingAsync(meeting, cancel);
        if (meeting.May(MeetingAct.Plan))
            meeting.Plan(form.Kinds, At(form.Day!.Value, form.Time!.Value), form.Place!);
        meeting.Entitle(string.IsNullOrWhiteSpace(form.Title) ? MeetingWords.Title(meeting.Kinds, setting.BlocName, setting.Year, setting.SecondYear) : form.Title);
        await ArrangeAsync(meeting, form, setting, cancel);
        await db.SaveAsync(deed, $"sửa kế hoạch {meeting.Title}", cancel);
    }

    /// <summary>Adds an item at the end of the programme.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.AddAgendaItem"/>.</exception>
    public Task AddItemAsync(AgendaForm form, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.AddAgendaItem(form.Title ?? "", form.Presenter, form.Minutes), _ => $"thêm nội dung “{form.Title}” vào chương trình", deed, cancel);

    /// <summary>Changes an item.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.ChangeAgendaItem"/>.</exception>
    public Task ChangeItemAsync(Guid item, AgendaForm form, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.ChangeAgendaItem(m.Agenda.Named(item), form.Title ?? "", form.Presenter, form.Minutes), _ => $"sửa nội dung “{form.Title}” trong chương trình", deed, cancel);

    /// <summary>Takes an item off.</summary>
    /// <exception cref="RuleBroken"><see cref="Meeting.AgendaItemBegun"/>.</exception>
    public Task RemoveItemAsync(Guid item, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.RemoveAgendaItem(m.Agenda.Named(item)), _ => "bỏ một nội dung khỏi chương trình", deed, cancel);

    /// <summary>Moves an item one place.</summary>
    public Task ShiftItemAsync(Guid item, bool up, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.ShiftAgendaItem(m.Agenda.Named(item), up), _ => "đổi thứ tự chương trình", deed, cancel);

    /// <summary>Puts a paper to an item: a file, or one of <see cref="PapersFor"/>.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.AddPaper"/> and of <see cref="FileStore.ReceiveAsync"/>.</exception>
    public async Task AddPaperAsync(Guid item, PaperForm form, Deed deed, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        var agendaItem = meeting.Agenda.Named(item);
        if (form.IssuedDocumentId is { } issuedId)
        {
            var issued = await PapersFor(db, visit, meeting).SingleOrDefaultAsync(d => d.Id == issuedId, cancel) ?? throw new NotInMeeting();
            meeting.AddPaper(agendaItem, string.IsNullOrWhiteSpace(form.PaperTitle) ? $"{issued.Kind.InWords()} {issued.Abstract}" : form.PaperTitle, null, issued.Id);
        }
        else
        {
            if (form.File is null)
                throw new RuleBroken(PaperNeeded) { Field = nameof(form.File) };
            var stored = await files.ReceiveAsync(form.File, deed, nameof(form.File), cancel);
            db.Add(stored);
            meeting.AddPaper(agendaItem, string.IsNullOrWhiteSpace(form.PaperTitle) ? Path.GetFileNameWithoutExtension(stored.FileName) : form.PaperTitle, stored.Id, null);
        }

        await db.SaveAsync(deed, $"thêm tài liệu cho nội dung “{agendaItem.Title}”", cancel);
    }

    public static readonly Rule PaperNeeded = new("meeting.paper-needed", "Hãy chọn một tệp, hoặc một văn bản đã hoàn thành trên Cổng.");

    /// <summary>Takes a paper away.</summary>
    public Task RemovePaperAsync(Guid item, Guid paper, Deed deed, CancellationToken cancel) => ActAsync(m =>
    {
        if (!m.RemovePaper(m.Agenda.Named(item), paper))
            throw new NotInMeeting();
    }, _ => "bỏ một tài liệu khỏi chương trình", deed, cancel);

    /// <summary>Invites a guest.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.AddGuest"/>.</exception>
    public Task AddGuestAsync(PersonForm form, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.AddGuest(form.Body ?? "", form.Person, form.IsOffice), _ => $"thêm khách mời {form.Body}", deed, cancel);

    /// <summary>Takes a guest off the list.</summary>
    /// <exception cref="RuleBroken"><see cref="Meeting.GuestCame"/>.</exception>
    public Task RemoveGuestAsync(Guid guest, Deed deed, CancellationToken cancel) =>
        ActAsync(m => m.RemoveGuest(m.Guests.Named(guest)), _ => "bỏ một khách mời", deed, cancel);

    /// <summary>Enters a delegate.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.Expect"/>.</exception>
    public async Task AddDelegateAsync(PersonForm form, Deed deed, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        var guest = meeting.Guests.FirstOrDefault(g => g.Id == form.From);
        meeting.Expect((await db.SettingAsync(meeting, cancel)).MemberIds, guest is null ? form.From : null, guest, form.Person);
        await db.SaveAsync(deed, $"thêm đại biểu {form.Person.Addressed}", cancel);
    }

    /// <summary>Says what became of a conclusion of the meeting before.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.Follow"/>.</exception>
    public async Task FollowAsync(Guid conclusion, FollowUpForm form, Deed deed, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        var earlier = await PreviousAsync(db, meeting, cancel);
        meeting.Follow((earlier?.Conclusions ?? []).Named(conclusion), form.State!.Value, form.Note);
        await db.SaveAsync(deed, "ghi kết quả thực hiện một kết luận của hội nghị trước", cancel);
    }

    /// <summary>Freezes invitation and programme and sends them; sent again, they replace the ones before.</summary>
    /// <exception cref="RuleBroken"><see cref="Meeting.AgendaNeeded"/>, <see cref="Meeting.ChairNeeded"/>, <see cref="Meeting.NotNow"/>.</exception>
    public async Task InviteAsync(long version, Deed deed, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        db.Expect(meeting, version);
        meeting.Invite();
        var setting = await db.SettingAsync(meeting, cancel);
        var earlier = await db.IssuedDocuments.Where(d => d.SubjectId == meeting.Id && d.State == IssuedState.Valid
            && (d.Kind == DocumentKind.Invitation || d.Kind == DocumentKind.Programme)).ToListAsync(cancel);
        foreach (var (kind, document) in new[] { (DocumentKind.Invitation, InvitationDocument.From(meeting, setting)), (DocumentKind.Programme, ProgrammeDocument.From(meeting, setting)) })
        {
            var issued = issuing.Freeze(meeting.BlocYearId, meeting.Id, kind, document, meeting.Title, $"/{kind.Abbreviation()}-{setting.Wording.DocumentSymbol}", deed);
            earlier.FirstOrDefault(d => d.Kind == kind)?.ReplaceBy(issued, "Phát hành lại giấy mời, chương trình");
        }

        await db.SaveAsync(deed, $"phát hành giấy mời {meeting.Title}", cancel);
    }

    /// <summary>Gives another time or place to those already invited.</summary>
    /// <exception cref="RuleBroken">Any rule of <see cref="Meeting.Move"/>.</exception>
    public async Task MoveAsync(MoveForm form, Deed deed, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        db.Expect(meeting, form.Version);
        meeting.Move(At(form.Day!.Value, form.Time!.Value), form.Place!, form.Reason ?? "");
        await db.SaveAsync(deed, $"đổi lịch {meeting.Title}", cancel);
    }

    /// <summary>Calls the meeting off.</summary>
    /// <exception cref="RuleBroken"><see cref="Meeting.CancelNeedsReason"/>, <see cref="Meeting.NotNow"/>.</exception>
    public async Task CancelAsync(CancelForm form, Deed deed, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        db.Expect(meeting, form.Version);
        meeting.Cancel(form.Reason ?? "");
        await db.SaveAsync(deed, $"hủy {meeting.Title}", cancel);
    }

    /// <summary>The latest meeting of the bloc before this one that came to conclusions; null when there is none.</summary>
    internal static async Task<Meeting?> PreviousAsync(PortalDbContext db, Meeting meeting, CancellationToken cancel)
    {
        var blocId = await db.BlocYears.Where(y => y.Id == meeting.BlocYearId).Select(y => y.BlocId).SingleAsync(cancel);
        return await db.Meetings.Include(m => m.Conclusions).AsNoTracking()
            .Where(m => db.BlocYears.Any(y => y.Id == m.BlocYearId && y.BlocId == blocId) && m.Id != meeting.Id && m.StartsAt < meeting.StartsAt && m.Conclusions.Any())
            .OrderByDescending(m => m.StartsAt).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Frozen documents of the bloc-years the meeting serves, as far as the person sees them.</summary>
    internal static IQueryable<IssuedDocument> PapersFor(PortalDbContext db, Visit visit, Meeting meeting)
    {
        var years = meeting.Years.Select(y => y.BlocYearId).ToList();
        return db.DocumentsSeenBy(visit.Standing, visit.Today).Where(d => years.Contains(d.BlocYearId));
    }

    private static DateTime At(DateOnly day, TimeOnly time) => VietnamTime.ToUtc(day.ToDateTime(time));

    private Task<Meeting> LoadAsync(CancellationToken cancel) => db.MeetingAsync(visit.Scope.Meeting!.MeetingId, cancel);

    private async Task ActAsync(Action<Meeting> act, Func<Meeting, string> sentence, Deed deed, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        act(meeting);
        await db.SaveAsync(deed, sentence(meeting), cancel);
    }

    private async Task ArrangeAsync(Meeting meeting, PlanForm form, MeetingSetting setting, CancellationToken cancel)
    {
        List<(Guid, MeetingPerson)> presiding = [(form.ChairUnitId!.Value, MeetingPerson.Of(form.ChairHonorific, form.ChairName, form.ChairTitle))];
        if (form.CoChairUnitId is { } coUnit && !string.IsNullOrWhiteSpace(form.CoChairName))
            presiding.Add((coUnit, MeetingPerson.Of(form.CoChairHonorific, form.CoChairName, form.CoChairTitle)));
        meeting.SetHosts(setting.MemberIds, form.HostUnitId, presiding);
        meeting.AskToPrepare(form.Preparation, form.ReplyBy);
        var secretary = form.SecretaryAccountId is { } accountId ? await SecretariesAsync(db, setting, visit.Today, cancel) is var known && known.FirstOrDefault(s => s.AccountId == accountId) is { } one ? one : throw new NotInMeeting() : null;
        if (secretary is not null || !string.IsNullOrWhiteSpace(form.SecretaryName))
            meeting.NameSecretary(secretary?.AccountId, MeetingPerson.Of(form.SecretaryHonorific,
                string.IsNullOrWhiteSpace(form.SecretaryName) ? secretary?.Name : form.SecretaryName,
                string.IsNullOrWhiteSpace(form.SecretaryTitle) ? secretary?.Title : form.SecretaryTitle));
    }

    /// <summary>People of member units who may be named secretary.</summary>
    internal static async Task<List<SecretaryChoice>> SecretariesAsync(PortalDbContext db, MeetingSetting setting, DateOnly today, CancellationToken cancel)
    {
        var ids = setting.MemberIds.ToList();
        var rows = await (
            from p in db.Positions
            join a in db.Users on p.AccountId equals a.Id
            join u in db.Units on p.UnitId equals u.Id
            where ids.Contains(p.UnitId) && p.From <= today && (p.To == null || p.To >= today) && a.DisabledAt == null
            select new { a.Id, a.FullName, p.Kind, p.Title, Unit = u.Name, p.UnitId }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.OrderBy(r => ids.IndexOf(r.UnitId)).ThenBy(r => r.FullName, Comparer<string>.Create(VietnameseText.ComparePersons))
            .DistinctBy(r => r.Id).Select(r => new SecretaryChoice(r.Id, r.FullName, r.Kind == PositionKind.Officer ? MeetingPerson.OfficeIn(r.Title, r.Unit) : MeetingPerson.At(r.Title, r.Unit)))];
    }

    private async Task<int> NextNumberAsync(Guid blocYearId, CancellationToken cancel) =>
        (await db.Meetings.SelectMany(m => m.Years).Where(y => y.BlocYearId == blocYearId).MaxAsync(y => (int?)y.Number, cancel) ?? 0) + 1;

    /// <summary>The usual programme of a kind, to be changed at will.</summary>
    private static IEnumerable<(string Title, int Minutes)> StandardAgenda(IReadOnlyList<MeetingKind> kinds)
    {
        yield return ("Tuyên bố lý do, giới thiệu đại biểu, thông qua chương trình và thư ký Hội nghị", 10);
        if (kinds.Contains(MeetingKind.MidYearReview))
            yield return ("Trình bày dự thảo Báo cáo sơ kết", 20);
        if (kinds.Contains(MeetingKind.AnnualReview))
            yield return ("Trình bày dự thảo Báo cáo tổng kết", 20);
        if (kinds.Contains(MeetingKind.Launch))
            yield return ("Trình bày kế hoạch, tiêu chí và giao ước thi đua", 20);
        yield return ("Thảo luận", 45);
        yield return ("Biểu quyết thông qua các nội dung", 10);
        yield return ("Phát biểu chỉ đạo của đại diện cơ quan quản lý", 15);
        yield return ("Kết luận của Chủ tọa; thông qua Biên bản", 15);
    }
}

/// <summary>Somebody who may be named secretary.</summary>
/// <param name="Title">As printed: "chuyên viên Trường Chính trị tỉnh".</param>
public sealed record SecretaryChoice(Guid AccountId, string Name, string Title);
