using System.Net;
using System.Text;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>From plan to signed minutes, by the real forms.</summary>
public abstract class WholeWayTests
{
    private readonly PortalApp app;

    protected WholeWayTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task A_conference_goes_from_plan_to_minutes_signed_by_secretary_and_chair()
    {
        var place = await app.World.BlocYearAsync();
        var chairPerson = await app.World.PersonInAsync(place.Chair, PositionKind.Deputy, name: "Lê Quốc Thịnh");
        var secretaryPerson = await app.World.PersonInAsync(place.Chair, PositionKind.Officer, name: "Phan Ngọc Diễm");
        var chair = await app.SignInAsync(chairPerson);
        var here = $"{place.Path}/hoi-nghi/1";

        await chair.OpenAsync($"{place.Path}/hoi-nghi/lap-ke-hoach");
        var page = await chair.SubmitAsync($"{place.Path}/hoi-nghi/lap-ke-hoach", new()
        {
            ["Kinds"] = "MidYearReview",
            ["Day"] = "10/6/2026",
            ["Time"] = "8h",
            ["Place"] = "Hội trường tầng 3",
            ["HostUnitId"] = $"{place.ViceChair.Id}",
            ["ChairUnitId"] = $"{place.Chair.Id}",
            ["ChairHonorific"] = "Ông",
            ["ChairName"] = "Lê Quốc Thịnh",
            ["ChairTitle"] = "Phó Hiệu trưởng",
            ["SecretaryAccountId"] = $"{secretaryPerson.AccountId}",
            ["SecretaryHonorific"] = "Bà",
        });
        Assert.Contains("sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync($"{here}/khach-moi", new() { ["Body"] = "Phòng Thi đua - Khen thưởng, Sở Nội vụ", ["IsOffice"] = "true", ["Honorific"] = "Ông", ["Name"] = "Trần Hữu Phước", ["Title"] = "Trưởng phòng" });
        await chair.OpenAsync($"{here}/chuong-trinh");
        await chair.OpenAsync($"{here}/thanh-phan");
        page = await chair.OpenAsync($"{here}/moi-hop");
        Assert.Contains("trân trọng kính mời", page.Body!.TextContent, StringComparison.Ordinal);
        page = await chair.SubmitAsync($"{here}/moi-hop", new() { ["version"] = page.QuerySelector("input[name=version]")!.GetAttribute("value")! });
        var invitation = page.QuerySelectorAll("a").First(a => a.TextContent.StartsWith("Giấy mời", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.StartsWith("%PDF", await TextAsync(chair, invitation), StringComparison.Ordinal);
        await chair.RequireSamePaperAsync($"{here}/danh-sach-ky-diem-danh.docx", pdf: $"{here}/danh-sach-ky-diem-danh");

        var secretary = await app.SignInAsync(secretaryPerson);
        await secretary.OpenAsync($"{here}/dieu-hanh");
        await secretary.SubmitAsync($"{here}/dieu-hanh/khai-mac", new() { ["Time"] = "8:00" });
        foreach (var unit in place.Members)
            await secretary.SubmitAsync($"{here}/dieu-hanh/diem-danh", new() { ["UnitId"] = $"{unit.Id}", ["Honorific"] = "Bà", ["Name"] = $"Đại biểu {unit.Name}", ["Title"] = "Phó Hiệu trưởng" });
        var meeting = await app.World.ReadMeetingAsync(new TestMeeting(place, await IdAsync(place), here, "", chairPerson, secretaryPerson));
        var guest = meeting.Guests.Single();
        await secretary.SubmitAsync($"{here}/dieu-hanh/diem-danh", new() { ["GuestId"] = $"{guest.Id}", ["Honorific"] = "Ông", ["Name"] = "Trần Hữu Phước", ["Title"] = "Trưởng phòng" });
        var test = new TestMeeting(place, meeting.Id, here, meeting.Title, chairPerson, secretaryPerson);
        meeting = await app.World.ReadMeetingAsync(test);
        var item = meeting.AgendaInOrder.First().Id;
        await secretary.SubmitAsync($"{test.Desk}/noi-dung/{item}/bat-dau", []);
        var speaker = meeting.Attendances.First(a => a.UnitId == place.Members[2].Id);
        page = await secretary.SubmitAsync($"{test.Desk}/y-kien", new() { ["Item"] = $"{item}", ["SpeakerId"] = $"{speaker.Id}", ["Text"] = "thống nhất với dự thảo" });
        Assert.Contains("thống nhất với dự thảo", page.Body!.TextContent, StringComparison.Ordinal);
        await secretary.SubmitAsync($"{test.Desk}/bieu-quyet", new() { ["Title"] = "Phương hướng 6 tháng cuối năm", ["How"] = "RaisedHands", ["Threshold"] = "1/2", ["Of"] = "Present" });
        await secretary.SubmitAsync($"{test.Desk}/bieu-quyet", new() { ["Title"] = "Biên bản hội nghị", ["How"] = "RaisedHands", ["Threshold"] = "1/2", ["Of"] = "Present", ["Subject"] = "Minutes" });
        meeting = await app.World.ReadMeetingAsync(test);
        foreach (var vote in meeting.VotedItems)
            await secretary.SubmitAsync($"{test.Desk}/bieu-quyet/{vote.Id}", new() { ["For"] = "4", ["Against"] = "0", ["Abstain"] = "0" });
        var office = meeting.Attendances.First(a => a.GuestId is not null);
        await secretary.SubmitAsync($"{test.Desk}/chi-dao", new() { ["SpeakerId"] = $"{office.Id}", ["Text"] = "ghi nhận kết quả đạt được" });
        await secretary.SubmitAsync($"{test.Desk}/ket-luan", new() { ["Text"] = "Hoàn thiện Báo cáo", ["Who"] = $"{place.Chair.Id}", ["Deadline"] = "30/6/2026" });
        await secretary.SubmitAsync($"{test.Desk}/be-mac", []);

        page = await secretary.OpenAsync(test.Minutes);
        Assert.Contains("thống nhất với dự thảo", page.Body!.TextContent, StringComparison.Ordinal);
        await secretary.RequireSamePaperAsync($"{test.Minutes}/bien-ban.docx", preview: $"{test.Minutes}/xem", pdf: $"{test.Minutes}/pdf");
        page = await secretary.OpenAsync($"{test.Minutes}/chot");
        page = await secretary.SubmitAsync($"{test.Minutes}/chot", new() { ["version"] = page.QuerySelector("input[name=version]")!.GetAttribute("value")! });
        Assert.Contains("Mã kiểm tra", page.Body!.TextContent, StringComparison.Ordinal);
        await secretary.OpenAsync($"{test.Minutes}/ky");
        await secretary.SubmitAsync($"{test.Minutes}/ky", new() { ["Signer"] = "Secretary" });
        page = await chair.SubmitAsync($"{test.Minutes}/ky", new() { ["Signer"] = "Chair" });
        Assert.Contains("Đã ký", page.Body!.TextContent, StringComparison.Ordinal);
        await chair.RequireSamePaperAsync($"{test.Minutes}/bien-ban.docx", preview: $"{test.Minutes}/xem", pdf: $"{test.Minutes}/pdf");
        Assert.Equal(MinutesState.Signed, (await app.World.ReadMinutesAsync(test)).State);
    }

    private async Task<Guid> IdAsync(TestBlocYear place)
    {
        await using var scope = app.Database(out var db);
        return db.Meetings.Single(m => m.BlocYearId == place.BlocYearId).Id;
    }

    private static async Task<string> TextAsync(Visitor visitor, string address)
    {
        var answer = await visitor.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : WholeWayTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : WholeWayTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : WholeWayTests(app);
}
