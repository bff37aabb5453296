using System.Net;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>The desk over HTTP: what is refused and how, who is let in, and two people at once.</summary>
public abstract class DeskTests
{
    private readonly PortalApp app;

    protected DeskTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task A_vote_over_the_units_present_is_refused_on_the_same_page_with_the_counts_as_typed()
    {
        var (test, vote, desk) = await VoteAsync(present: 3);
        var page = await desk.RefusedAsync($"{test.Desk}/bieu-quyet/{vote}", new() { ["Part"] = $"bq-{vote:N}", ["For"] = "3", ["Against"] = "1", ["Abstain"] = "0" });
        Assert.Equal("3", page.QuerySelector($"#bq-{vote:N}-For")!.GetAttribute("value"));
        Assert.Equal("1", page.QuerySelector($"#bq-{vote:N}-Against")!.GetAttribute("value"));
        Assert.Contains("Tổng số phiếu là 4, nhiều hơn 3 đơn vị có mặt", page.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        Assert.False((await app.World.ReadMeetingAsync(test)).VotedItems.Single().Voted);
    }

    [Fact]
    public async Task Who_leaves_changes_the_quorum_and_a_vote_stores_who_was_there()
    {
        var (test, vote, desk) = await VoteAsync(present: 3);
        var meeting = await app.World.ReadMeetingAsync(test);
        var page = await desk.SubmitAsync($"{test.Desk}/dai-bieu/{meeting.Attendances[2].Id}/ve", []);
        Assert.Contains("2/4 đơn vị", page.Body!.TextContent, StringComparison.Ordinal);
        await desk.RefusedAsync($"{test.Desk}/bieu-quyet/{vote}", new() { ["For"] = "2", ["Against"] = "0", ["Abstain"] = "0" });
        await desk.SubmitAsync($"{test.Desk}/diem-danh", new() { ["UnitId"] = $"{test.Place.Members[3].Id}", ["Name"] = "Võ Thị Mỹ Lệ", ["Title"] = "Phó Hiệu trưởng" });
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet/{vote}", new() { ["For"] = "3", ["Against"] = "0", ["Abstain"] = "0" });
        var voted = (await app.World.ReadMeetingAsync(test)).VotedItems.Single();
        var there = test.Place.Members.Where((_, i) => i != meeting.Roll.Single(r => r.UnitId == meeting.Attendances[2].UnitId).Order - 1).Select(u => u.Id);
        Assert.Equal(there, voted.PresentUnitIds);
        Assert.True(voted is { Passed: true, UnitsPresent: 3, Members: 4 });
    }

    [Fact]
    public async Task Two_people_who_change_one_opinion_both_keep_their_words()
    {
        var test = await app.World.OpenMeetingAsync();
        var opinion = Guid.Empty;
        await app.World.ChangeMeetingAsync(test, m => opinion = m.WriteOpinion(m.Attendances[0], m.Agenda[0], "thống nhất", Now, Now).Id);
        var (first, second) = (await app.SignInAsync(test.Secretary), await app.SignInAsync(test.Chair));
        await first.SubmitAsync($"{test.Desk}/y-kien/{opinion}", new() { ["Version"] = "0", ["Text"] = "thống nhất, bổ sung số liệu" });
        var answer = await second.PostAsync($"{test.Desk}/y-kien/{opinion}", new() { ["Version"] = "0", ["Text"] = "thống nhất, bổ sung mô hình" });
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("bổ sung số liệu", page, StringComparison.Ordinal);
        Assert.Contains("bổ sung mô hình", page, StringComparison.Ordinal);
        Assert.Contains(test.Secretary.FullName, page, StringComparison.Ordinal);
        Assert.Equal("thống nhất, bổ sung số liệu", (await app.World.ReadMeetingAsync(test)).Opinions.Single().Text);
    }

    [Theory]
    [InlineData(-20, -20)]
    [InlineData(-600, null)]
    [InlineData(30, 0)]
    public async Task What_waited_for_the_line_keeps_the_moment_it_was_written_between_the_opening_and_now(int pressedMinutesAgo, int? kept)
    {
        var test = await app.World.OpenMeetingAsync();
        var meeting = await app.World.ReadMeetingAsync(test);
        var desk = await app.SignInAsync(test.Secretary);
        var pressed = Now.AddMinutes(pressedMinutesAgo);
        await desk.SubmitAsync($"{test.Desk}/y-kien", new() { ["SpeakerId"] = $"{meeting.Attendances[0].Id}", ["Text"] = "ghi lúc mất mạng", ["Pressed"] = $"{new DateTimeOffset(pressed).ToUnixTimeMilliseconds()}" });
        var at = (await app.World.ReadMeetingAsync(test)).Opinions.Single().At;
        var due = kept is { } minutes ? Now.AddMinutes(minutes) : meeting.OpenedAt!.Value;
        Assert.True((at - due).Duration() < TimeSpan.FromMinutes(1), $"{at:O} instead of {due:O}");
    }

    [Fact]
    public async Task Two_people_who_write_two_opinions_at_once_are_both_kept()
    {
        var test = await app.World.OpenMeetingAsync();
        var speaker = (await app.World.ReadMeetingAsync(test)).Attendances[0].Id;
        var (first, second) = (await app.SignInAsync(test.Secretary), await app.SignInAsync(test.Chair));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? first : second).PostAsync($"{test.Desk}/y-kien", new() { ["SpeakerId"] = $"{speaker}", ["Text"] = $"ý kiến {i}" })));
        Assert.Equal(6, (await app.World.ReadMeetingAsync(test)).Opinions.Count);
    }

    [Fact]
    public async Task The_chair_after_its_hand_over_and_a_member_of_another_bloc_change_nothing()
    {
        var (test, vote, _) = await VoteAsync(present: 3);
        var stranger = await app.SignInAsync(await app.World.PersonInAsync((await app.World.BlocYearAsync()).Chair));
        string[] changing =
        [
            $"{test.Path}/sua", $"{test.Path}/moi-hop", $"{test.Path}/doi-lich", $"{test.Path}/huy", $"{test.Path}/chuong-trinh", $"{test.Path}/khach-moi", $"{test.Path}/dai-bieu",
            $"{test.Desk}/khai-mac", $"{test.Desk}/diem-danh", $"{test.Desk}/y-kien", $"{test.Desk}/bieu-quyet", $"{test.Desk}/bieu-quyet/{vote}", $"{test.Desk}/chi-dao", $"{test.Desk}/ket-luan", $"{test.Desk}/be-mac",
            $"{test.Minutes}/doan", $"{test.Minutes}/chot", $"{test.Minutes}/ky", $"{test.Minutes}/ban-ky", $"{test.Minutes}/gop-y",
        ];
        foreach (var address in changing)
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.PostAsync(address, [])).StatusCode);
        foreach (var address in (string[])[test.Path, test.Desk, test.Minutes, $"{test.Minutes}/pdf", $"{test.Minutes}/bien-ban.docx", $"{test.Path}/danh-sach-ky-diem-danh", $"{test.Path}/danh-sach-ky-diem-danh.docx"])
            Assert.Equal(HttpStatusCode.Forbidden, await stranger.StatusAsync(address));
        await app.World.HandOverAsync(test.Place);
        foreach (var person in (TestPerson[])[test.Chair, test.Secretary])
        {
            var visitor = await app.SignInAsync(person);
            foreach (var address in changing)
                Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync(address, [])).StatusCode);
            await visitor.OpenAsync(test.Path);
            await visitor.OpenAsync(test.Minutes);
        }
    }

    [Fact]
    public async Task Ids_of_another_meeting_are_not_found()
    {
        var (mine, _, desk) = await VoteAsync(present: 3);
        var (other, vote, _) = await VoteAsync(present: 3);
        var foreign = await app.World.ReadMeetingAsync(other);
        foreach (var (address, fields) in new (string, Dictionary<string, string>)[]
        {
            ($"bieu-quyet/{vote}", new() { ["For"] = "1" }), ($"dai-bieu/{foreign.Attendances[0].Id}/ve", []), ($"dai-bieu/{foreign.Attendances[0].Id}/den", []),
            ($"noi-dung/{foreign.Agenda[0].Id}/bat-dau", []), ("y-kien", new() { ["SpeakerId"] = $"{foreign.Attendances[0].Id}", ["Text"] = "chen vào" }),
            ("diem-danh", new() { ["GuestId"] = $"{foreign.Guests[0].Id}", ["Name"] = "Ai đó" }), ($"ket-luan/{Guid.NewGuid()}", new() { ["Text"] = "a" }),
        })
            Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"{mine.Desk}/{address}", fields)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await desk.StatusAsync($"{mine.Place.Path}/hoi-nghi/99"));
        await desk.RefusedAsync($"{mine.Desk}/diem-danh", new() { ["UnitId"] = $"{other.Place.Members[0].Id}", ["Name"] = "Ai đó" });
        Assert.Equal(HttpStatusCode.NotFound, await desk.StatusAsync($"{mine.Path}/van-ban/{Guid.NewGuid()}"));
    }

    [Fact]
    public async Task A_guest_invited_by_name_is_offered_by_name_at_the_door_and_kept_by_name_when_absent()
    {
        var test = await app.World.OpenMeetingAsync();
        var guest = (await app.World.ReadMeetingAsync(test)).Guests.Single();
        var desk = await app.SignInAsync(test.Secretary);
        var page = await desk.OpenAsync(test.Desk);
        Assert.Equal("Trần Hữu Phước", page.QuerySelector($"#den-{guest.Id:N}-Name")!.GetAttribute("value"));
        Assert.Equal("Trưởng phòng", page.QuerySelector($"#den-{guest.Id:N}-Title")!.GetAttribute("value"));
        await desk.SubmitAsync($"{test.Desk}/vang-mat", new() { ["GuestId"] = $"{guest.Id}", ["Reason"] = "Bận công tác" });
        Assert.True((await app.World.ReadMeetingAsync(test)).Attendances.Single(a => a.GuestId == guest.Id) is { Absent: true, Person.Name: "Trần Hữu Phước" });
        Assert.Equal("", page.QuerySelector($"#den-{test.Place.Members[0].Id:N}-Name")!.GetAttribute("value") ?? "");
    }

    private DateTime Now => app.Clock.GetUtcNow().UtcDateTime;

    private async Task<(TestMeeting Test, Guid Vote, Visitor Desk)> VoteAsync(int present)
    {
        var test = await app.World.OpenMeetingAsync(present: present);
        var vote = Guid.Empty;
        await app.World.ChangeMeetingAsync(test, m => vote = m.PutToVote(m.Agenda[0], "Phương hướng", VoteForm.RaisedHands, VoteRule.Default).Id);
        return (test, vote, await app.SignInAsync(test.Secretary));
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : DeskTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : DeskTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : DeskTests(app);
}
