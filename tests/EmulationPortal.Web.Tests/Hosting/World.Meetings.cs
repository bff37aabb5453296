using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>A conference made for a test.</summary>
public sealed record TestMeeting(TestBlocYear Place, Guid MeetingId, string Path, string Title, TestPerson Chair, TestPerson Secretary)
{
    /// <summary>The address of the desk.</summary>
    public string Desk => Path + "/dieu-hanh";

    /// <summary>The address of the minutes.</summary>
    public string Minutes => Path + "/bien-ban";
}

/// <content>Conferences.</content>
public sealed partial class World
{
    /// <summary>A planned half-year conference with an item, the office as guest, the chair's deputy presiding and the chair's officer as secretary.</summary>
    public async Task<TestMeeting> MeetingAsync(TestBlocYear? place = null, Guid? secondYearId = null, params MeetingKind[] kinds)
    {
        place ??= await BlocYearAsync();
        var chair = await PersonInAsync(place.Chair, PositionKind.Deputy, name: $"Lê Quốc Thịnh {Next()}");
        var secretary = await PersonInAsync(place.Chair, PositionKind.Officer, name: $"Phan Ngọc Diễm {Next()}");
        await using var scope = app.Database(out var db);
        var year = await db.BlocYears.Include(y => y.Memberships).SingleAsync(y => y.Id == place.BlocYearId);
        var number = (await db.Meetings.SelectMany(m => m.Years).Where(y => y.BlocYearId == year.Id).MaxAsync(y => (int?)y.Number) ?? 0) + 1;
        (BlocYear, int)? second = secondYearId is null ? null : (await db.BlocYears.SingleAsync(y => y.Id == secondYearId), 7);
        var meeting = new Meeting((year, number), second, kinds.Length == 0 ? [MeetingKind.MidYearReview] : kinds, $"Hội nghị kiểm thử {Next()}", new DateTime(2026, 6, 10, 1, 0, 0, DateTimeKind.Utc), "Phòng họp số 2");
        meeting.SetHosts([.. year.MemberUnitIds], place.ViceChair.Id, [(place.Chair.Id, new MeetingPerson("Ông", chair.FullName, "Phó Hiệu trưởng"))]);
        meeting.NameSecretary(secretary.AccountId, new MeetingPerson("Bà", secretary.FullName, "chuyên viên"));
        meeting.AddAgendaItem("Thảo luận dự thảo Báo cáo");
        meeting.AddGuest("Phòng Thi đua - Khen thưởng, Sở Nội vụ", new MeetingPerson("Ông", "Trần Hữu Phước", "Trưởng phòng"), isOffice: true);
        db.Add(meeting);
        await db.SaveAsync(Deed(year.Id), "dựng hội nghị kiểm thử");
        return new TestMeeting(place, meeting.Id, $"{place.Path}/hoi-nghi/{number}", meeting.Title, chair, secretary);
    }

    /// <summary>A conference in session since 08:00 with one person of each of the first units in the room.</summary>
    public async Task<TestMeeting> OpenMeetingAsync(TestBlocYear? place = null, int present = 4)
    {
        var test = await MeetingAsync(place);
        await OpenAsync(test, present);
        return test;
    }

    /// <summary>Opens a conference at 08:00 and lets in one person of each of the first units.</summary>
    public Task OpenAsync(TestMeeting test, int present = 4) => ChangeMeetingAsync(test, meeting =>
    {
        var at = new DateTime(2026, 6, 10, 1, 0, 0, DateTimeKind.Utc);
        meeting.Open(test.Place.Members.Select(u => (u.Id, u.Name)), at, at);
        foreach (var unit in test.Place.Members.Take(present))
            meeting.CheckIn(unit.Id, null, new MeetingPerson("Bà", $"Đại biểu {unit.Name}", "Phó Hiệu trưởng"), at, at);
        meeting.StartItem(meeting.Agenda[0], at);
    }, (db, meeting) => db.Add(new Minutes(meeting)));

    /// <summary>Passes the minutes in the room by all four units and ends the conference.</summary>
    public Task PassAndCloseAsync(TestMeeting test) => ChangeMeetingAsync(test, meeting =>
    {
        var now = app.Clock.GetUtcNow().UtcDateTime;
        meeting.RecordVote(meeting.PutToVote(null, "Biên bản", VoteForm.RaisedHands, VoteRule.Default, VoteSubject.Minutes), 4, 0, 0, now, now);
        meeting.Close(now, now);
    });

    /// <summary>The secretary finalises the minutes by the real form; returns the page one is led to.</summary>
    public static async Task<IHtmlDocument> FinaliseAsync(TestMeeting test, Visitor secretary)
    {
        var page = await secretary.OpenAsync($"{test.Minutes}/chot");
        return await secretary.SubmitAsync($"{test.Minutes}/chot", new() { ["version"] = page.QuerySelector("input[name=version]")!.GetAttribute("value")! });
    }

    /// <summary>Changes a conference directly.</summary>
    public async Task ChangeMeetingAsync(TestMeeting test, Action<Meeting> change, Action<PortalDbContext, Meeting>? also = null)
    {
        await using var scope = app.Database(out var db);
        var meeting = await db.Meetings.Whole().SingleAsync(m => m.Id == test.MeetingId);
        change(meeting);
        also?.Invoke(db, meeting);
        await db.SaveAsync(Deed(test.Place.BlocYearId), "đổi hội nghị kiểm thử");
    }

    /// <summary>Reads a conference with all its parts.</summary>
    public async Task<Meeting> ReadMeetingAsync(TestMeeting test)
    {
        await using var scope = app.Database(out var db);
        return await db.Meetings.Whole().AsNoTracking().SingleAsync(m => m.Id == test.MeetingId);
    }

    /// <summary>Reads minutes with all their parts.</summary>
    public async Task<Minutes> ReadMinutesAsync(TestMeeting test)
    {
        await using var scope = app.Database(out var db);
        return await db.Minutes.Whole().AsNoTracking().SingleAsync(m => m.MeetingId == test.MeetingId);
    }
}
