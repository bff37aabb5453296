using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Browser.Tests;

/// <summary>The room of conferences in a real browser: every page at both widths, and the desk by keyboard alone.</summary>
[Collection(Journeys.Name)]
public sealed class MeetingJourneyTests(BrowserApp app)
{
    [Fact]
    public async Task Every_page_of_a_conference_can_be_read_at_both_widths()
    {
        BrowserApp.RequireChromium();
        var planned = await app.World.MeetingAsync();
        var chair = await app.OpenAsync(planned.Chair);
        foreach (var address in (string[])[$"{planned.Place.Path}/hoi-nghi", $"{planned.Place.Path}/hoi-nghi/lap-ke-hoach", planned.Path, $"{planned.Path}/sua", $"{planned.Path}/chuong-trinh",
            $"{planned.Path}/thanh-phan", $"{planned.Path}/moi-hop", $"{planned.Path}/huy"])
            await chair.GoAsync(address);
        await chair.GoAsync($"{planned.Path}/moi-hop");
        await chair.PressAsync("Phát hành giấy mời và chương trình");
        await chair.GoAsync($"{planned.Path}/doi-lich");
        await chair.PressAsync("Đổi lịch hội nghị");

        var open = await app.World.OpenMeetingAsync();
        await FillAsync(open);
        var secretary = await app.OpenAsync(open.Secretary);
        await secretary.GoAsync(open.Desk);
        await secretary.GoAsync(open.Minutes);
        await secretary.GoAsync($"{open.Minutes}/xem");
        await secretary.GoAsync($"{open.Minutes}/chot");
        await app.World.ChangeMeetingAsync(open, m => m.Close(Now, Now));
        await secretary.GoAsync(open.Desk);
        await secretary.GoAsync($"{open.Minutes}/chot");
        await secretary.PressAsync("Chốt biên bản");
        await secretary.GoAsync($"{open.Minutes}/ky");

        await app.Inspection.RequireCleanAsync();
    }

    [Fact]
    public async Task An_opinion_is_written_and_a_vote_recorded_by_keyboard_alone()
    {
        BrowserApp.RequireChromium();
        var test = await app.World.OpenMeetingAsync();
        await app.World.ChangeMeetingAsync(test, m => m.PutToVote(m.Agenda[0], "Phương hướng 6 tháng cuối năm", VoteForm.RaisedHands, VoteRule.Default));
        var window = await app.OpenAsync(test.Secretary);
        await window.GoAsync(test.Desk);
        var page = window.Page;
        await TabToAsync(page, "y-kien-SpeakerId");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("thống nhất với dự thảo");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("thống nhất với dự thảo").First.WaitForAsync();
        var focused = await page.EvaluateAsync<string>("document.activeElement.id");
        Assert.True(focused is "nut-y-kien" or "y-kien-SpeakerId", $"The focus went to “{focused}”.");

        var vote = (await app.World.ReadMeetingAsync(test)).VotedItems.Single();
        await TabToAsync(page, $"bq-{vote.Id:N}-For");
        await page.Keyboard.TypeAsync("9");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#loi").WaitForAsync();
        Assert.Equal("9", await page.InputValueAsync($"#bq-{vote.Id:N}-For"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal($"bq-{vote.Id:N}-For", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("4");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Thông qua: 4/4 đơn vị có mặt, bằng 100%").WaitForAsync();
        await app.Inspection.RequireCleanAsync();
    }

    [Fact]
    public async Task What_was_sent_at_the_desk_folds_again_and_the_hands_stay_at_its_place()
    {
        BrowserApp.RequireChromium();
        var test = await app.World.OpenMeetingAsync();
        var window = await app.OpenAsync(test.Secretary);
        await window.GoAsync(test.Desk);
        await window.Page.EvaluateAsync("document.getElementById('mo-them-bq').open = true");
        await window.SendInPlaceAsync(await window.FormAsync("/ket-luan"), ("Text", "Hoàn thiện báo cáo"));
        Assert.Contains("Hoàn thiện báo cáo", await window.TextAsync(), StringComparison.Ordinal);
        Assert.False(await window.Page.EvaluateAsync<bool>("document.getElementById('mo-ket-luan').open"));
        Assert.True(await window.Page.EvaluateAsync<bool>("document.getElementById('mo-them-bq').open"));
        Assert.Equal("SUMMARY of mo-ket-luan", await window.Page.EvaluateAsync<string>("`${document.activeElement.tagName} of ${document.activeElement.closest('details')?.id}`"));
        await app.Inspection.RequireCleanAsync();
    }

    private DateTime Now => app.Clock.GetUtcNow().UtcDateTime;

    private Task FillAsync(TestMeeting test) => app.World.ChangeMeetingAsync(test, m =>
    {
        var guest = m.CheckIn(null, m.Guests[0], m.Guests[0].Person, Now, Now);
        m.Excuse(null, null, m.Expect([.. test.Place.Members.Select(u => u.Id)], test.Place.Members[3].Id, null, new MeetingPerson("Bà", "Dương Thị Ngọc Mỡ", "Chuyên viên")), "Cách ly y tế theo quy định");
        m.WriteOpinion(m.Attendances[2], m.Agenda[0], "thống nhất với dự thảo; đề nghị bổ sung số học sinh tốt nghiệp có việc làm sau 6 tháng, đạt 86,5% so với chỉ tiêu 85%", Now, Now);
        m.WriteOpinion(m.Attendances[1], m.Agenda[0], "giới thiệu mô hình “Lớp học trực tuyến gắn với xưởng thực hành” và đề nghị nhân rộng trong Khối", Now, Now);
        m.RecordVote(m.PutToVote(m.Agenda[0], "Phương hướng, nhiệm vụ 6 tháng cuối năm", VoteForm.RaisedHands, VoteRule.Default with { Source = "Quy chế của Khối, Điều 9" }), 3, 0, 1, Now, Now);
        m.RecordVote(m.PutToVote(m.Agenda[0], "Biên bản Hội nghị", VoteForm.RaisedHands, VoteRule.Default, VoteSubject.Minutes), 4, 0, 0, Now, Now);
        m.WriteRemark(guest, "ghi nhận công tác thi đua của Khối được đổi mới trên nhiều mặt; đề nghị các đơn vị chú trọng khen thưởng người trực tiếp giảng dạy, học tập, nghiên cứu", Now, Now);
        m.Conclude(null, "Tiếp thu ý kiến, hoàn thiện Báo cáo sơ kết, gửi Sở Nội vụ", test.Place.Chair.Id, test.Place.Chair.Name, new DateOnly(2026, 6, 30));
        m.Conclude(null, "Nhân rộng mô hình, điển hình tiên tiến bằng hình thức phù hợp với từng trường", null, "Các đơn vị thành viên", null);
    });

    /// <summary>Presses Tab until the element with that id has the focus.</summary>
    private static async Task TabToAsync(Microsoft.Playwright.IPage page, string id)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await page.EvaluateAsync<string>("document.activeElement.id") == id)
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never reached “{id}”.");
    }
}
