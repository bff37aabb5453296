using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace EmulationPortal.Browser.Tests.Scenarios;

/// <summary>
/// The half-year review of Khối thi đua số 7, Đồng Tháp, 17 June 2021, from members' reports to signed minutes, as three people in three browsers.
/// The vice-chair hosts and presides the desk; the chair reports and concludes; the office gives directing remarks.
/// </summary>
[Collection(Journeys.Name)]
public sealed class DongThapTests(BrowserApp app) : IDisposable
{
    private const string Models = "nhiều mô hình mới, cách làm hay trong dạy học trực tuyến được áp dụng";
    private const string Remarks = "Dịch Covid-19 ảnh hưởng nhiều kế hoạch nhưng công tác thi đua vẫn có nhiều đổi mới; khen thưởng thường xuyên, bảo đảm chất lượng; đã tổ chức giao lưu, hội thảo khoa học; quy định công nhận sáng kiến phù hợp quy định của Tỉnh và điều kiện từng trường";
    private const string Sudden = "Khen thưởng kịp thời thành tích đột xuất trong giảng dạy, học tập và nghiên cứu khoa học";

    [Fact]
    public async Task The_half_year_review_runs_from_reports_to_signed_minutes()
    {
        BrowserApp.RequireChromium();
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "skipped, needs poppler");
        app.Clock.Jump(new DateTime(2021, 6, 1, 1, 0, 0));
        var world = await DongThapWorld.MakeAsync(app);
        var reports = $"{world.Bloc.Path}/bao-cao/sau-thang";

        await OpenTheRoundAsync(world, reports);
        await WriteReportsAsync(world, reports);
        await GatherAndInviteAsync(world, reports);
        await HoldTheConferenceAsync(world);
        await FinishTheMinutesAsync(world);
        await IssueAndCheckAsync(world, reports);
        await app.Inspection.RequireCleanAsync();
    }

    /// <summary>The other journeys of the collection live in the application's own year.</summary>
    public void Dispose() => app.Clock.Jump(new DateTime(2026, 6, 10, 2, 0, 0));

    private async Task OpenTheRoundAsync(DongThapWorld world, string reports)
    {
        var chair = await app.OpenAsync(world.Chair);
        await chair.GoAsync(world.Bloc.Path);
        await chair.GoAsync(reports);
        await chair.PressAsync("Mở kỳ báo cáo");
        await chair.SendAsync("/mau", ("DueOn", "10/6/2021"));
        Assert.Contains("10/06/2021", await chair.TextAsync(), StringComparison.Ordinal);
    }

    private async Task WriteReportsAsync(DongThapWorld world, string reports)
    {
        app.Clock.Jump(new DateTime(2021, 6, 8, 1, 0, 0));
        (TestPerson Person, string Unit, string Mark)[] writers =
        [
            (world.Chair, DongThapWorld.PoliticalSchool, "mở 24 lớp bồi dưỡng"), (world.ViceChair, DongThapWorld.University, "12 đề tài khoa học được nghiệm thu"),
            (world.Member, DongThapWorld.MedicalCollege, Models),
        ];
        foreach (var (person, unit, mark) in writers)
        {
            var code = world.Bloc.Members.Single(m => m.Name == unit).Code;
            var window = await app.OpenAsync(person);
            await window.GoAsync("/viec-cua-toi");
            await window.GoAsync($"{reports}/don-vi/{code}");
            await window.SendAsync("/bat-dau");
            var areas = window.Page.Locator("textarea[name=Text]");
            for (var i = 0; i < await areas.CountAsync(); i++)
            {
                await areas.Nth(i).FillAsync($"Năm 2021, đơn vị {mark}. Mục {i + 1} do {unit} báo cáo.");
                await areas.Nth(i).BlurAsync();
            }

            await Assertions.Expect(window.Page.Locator("form[data-autosave-url]:has(textarea[name=Text]) .autosave").Filter(new() { HasText = "Đã lưu" })).ToHaveCountAsync(await areas.CountAsync());
            await FillFiguresAsync(window);
            await window.GoAsync($"{reports}/don-vi/{code}/kiem-tra");
            Assert.Contains(mark, await window.TextAsync(), StringComparison.Ordinal);
            await window.SendAsync("/gui");
            Assert.Contains("Mã báo cáo", await window.TextAsync(), StringComparison.Ordinal);
        }

        await app.World.SentAsync(new TestRound(world.Bloc, Domain.Reports.ReportKind.MidYear, reports), world.Bloc.Members[2], "tuyển sinh đạt kế hoạch");
    }

    private static async Task FillFiguresAsync(Window window)
    {
        var form = window.Page.Locator("form[action$='/chi-tieu']");
        await form.Locator("[name=EstimatedOn]").FillAsync("30/6/2021");
        foreach (var input in await form.Locator("input.num").AllAsync())
            await input.FillAsync((await input.GetAttributeAsync("name"))!.EndsWith("Plan", StringComparison.Ordinal) ? "20" : (await input.GetAttributeAsync("name"))!.EndsWith("Official", StringComparison.Ordinal) ? "" : "9,5");
        await window.FollowAsync(() => form.Locator("button[type=submit]").First.ClickAsync());
    }

    private async Task GatherAndInviteAsync(DongThapWorld world, string reports)
    {
        app.Clock.Jump(new DateTime(2021, 6, 11, 1, 0, 0));
        var chair = await app.OpenAsync(world.Chair);
        await chair.GoAsync(reports);
        foreach (var unit in world.Bloc.Members)
        {
            await chair.GoAsync($"{reports}/don-vi/{unit.Code}");
            await chair.SendAsync("/tiep-nhan");
        }

        await chair.GoAsync($"{reports}/cua-khoi");
        await chair.SendAsync("/cua-khoi/bat-dau");
        Assert.Contains(Models, await chair.Page.ContentAsync(), StringComparison.Ordinal);
        await chair.GoAsync($"{reports}/cua-khoi/nam-thang");
        await chair.GoAsync($"{reports}/cua-khoi");
        await chair.SendAsync("/gui-du-thao");

        await chair.GoAsync($"{world.Bloc.Path}/hoi-nghi");
        await chair.PressAsync("Lập kế hoạch hội nghị");
        var secretary = await chair.Page.Locator("[name=SecretaryAccountId] option").Filter(new() { HasText = world.Chair.FullName }).First.GetAttributeAsync("value");
        await chair.SendAsync("/lap-ke-hoach", ("Kinds", "MidYearReview"), ("Day", "17/6/2021"), ("Time", "14h"), ("Place", "Trường Đại học Đồng Tháp"), ("HostUnitId", DongThapWorld.University),
            ("ChairUnitId", DongThapWorld.University), ("ChairHonorific", "Ông"), ("ChairName", world.ViceChair.FullName), ("ChairTitle", "Phó Hiệu trưởng"), ("SecretaryAccountId", secretary!), ("SecretaryHonorific", "Ông"));
        var here = $"{world.Bloc.Path}/hoi-nghi/1";
        await chair.GoAsync($"{here}/thanh-phan");
        await chair.SendAsync("/khach-moi", ("Body", "Phòng Thi đua - Khen thưởng, Sở Nội vụ"), ("Honorific", "Ông"), ("Name", "Ngô Trọng Trực"), ("Title", "Trưởng phòng"));
        await chair.GoAsync($"{here}/chuong-trinh");
        await chair.SendAsync("/chuong-trinh", ("Title", "Các trường đề xuất mô hình mới, cách làm hay"), ("Presenter", "Đại diện các trường"), ("Minutes", "30"));
        await chair.GoAsync($"{here}/moi-hop");
        await chair.SendAsync("/moi-hop");
        await chair.ExpectPdfAsync("Giấy mời", "GIẤY MỜI", "17 tháng 6 năm 2021", "Trường Đại học Đồng Tháp", "14 giờ 00");
        await chair.ExpectPdfAsync("Chương trình", "CHƯƠNG TRÌNH", "mô hình mới");
    }

    private async Task HoldTheConferenceAsync(DongThapWorld world)
    {
        app.Clock.Jump(new DateTime(2021, 6, 17, 7, 0, 0));
        var vice = await app.OpenAsync(world.ViceChair);
        var member = await app.OpenAsync(world.Member);
        var desk = $"{world.Bloc.Path}/hoi-nghi/1/dieu-hanh";
        await vice.GoAsync(desk);
        await vice.DeskAsync("/khai-mac", ("Time", "14:00"));
        (string Unit, string Name)[] people =
        [
            (DongThapWorld.PoliticalSchool, "Nguyễn Văn Thuận"), (DongThapWorld.University, "Phạm Minh Khải"), (DongThapWorld.CommunityCollege, "Trần Minh Phượng"), (DongThapWorld.MedicalCollege, "Lê Thị Kim Hoàng"),
        ];
        foreach (var (unit, name) in people)
        {
            var form = vice.Page.Locator($"form[action$='/diem-danh']:has(input[name=UnitId][value='{world.Bloc.Members.Single(m => m.Name == unit).Id}'])").First;
            await vice.CheckInAsync(form, name, "Phó Hiệu trưởng");
        }

        await vice.CheckInAsync(vice.Page.Locator("form[action$='/diem-danh']:has(input[name=GuestId])").First, "Ngô Trọng Trực", "Trưởng phòng");
        Assert.Contains("4/4", await vice.TextAsync(), StringComparison.Ordinal);
        await vice.DeskAsync("/bat-dau");
        await vice.DeskAsync("/y-kien", ("SpeakerId", (await vice.SpeakerAsync("/y-kien", "Lê Thị Kim Hoàng"))!), ("Text", $"đề nghị nhân rộng: {Models}"));
        await member.GoAsync($"{world.Bloc.Path}/hoi-nghi/1");
        Assert.Contains("Đang họp", await member.TextAsync(), StringComparison.OrdinalIgnoreCase);

        await vice.VoteAsync("Báo cáo sơ kết 6 tháng đầu năm 2021", "Báo cáo", 4);
        await vice.DeskAsync("/chi-dao", ("SpeakerId", (await vice.SpeakerAsync("/chi-dao", "Ngô Trọng Trực"))!), ("Text", Remarks));
        await vice.DeskAsync("/ket-luan", ("Text", Sudden), ("Deadline", "30/9/2021"));
        await vice.DeskAsync("/ket-luan", ("Text", "Tuyên truyền, nhân rộng mô hình, điển hình tiên tiến bằng hình thức phù hợp từng trường"));
        await vice.VoteAsync("Biên bản hội nghị", "Biên bản", 4);
        app.Clock.Jump(new DateTime(2021, 6, 17, 9, 50, 0));
        await vice.DeskAsync("/be-mac", ("Time", "16:45"));
    }

    private async Task FinishTheMinutesAsync(DongThapWorld world)
    {
        var minutes = $"{world.Bloc.Path}/hoi-nghi/1/bien-ban";
        var chair = await app.OpenAsync(world.Chair);
        await chair.GoAsync(minutes);
        Assert.Contains(Models, await chair.Page.ContentAsync(), StringComparison.Ordinal);
        await chair.GoAsync($"{minutes}/xem");
        await chair.GoAsync($"{minutes}/chot");
        await chair.SendAsync("/chot");
        await chair.GoAsync($"{minutes}/ky");
        await chair.PressAsync("Ký với tư cách thư ký");
        var vice = await app.OpenAsync(world.ViceChair);
        await vice.GoAsync($"{minutes}/ky");
        await vice.PressAsync("Ký với tư cách chủ tọa");
        Assert.Contains("Đã ký", await vice.TextAsync(), StringComparison.Ordinal);

        var text = await PdfText.OfAsync(await vice.DownloadAsync($"{minutes}/pdf"));
        foreach (var fact in (string[])["BIÊN BẢN", "14 giờ 00 phút", "17 tháng 6 năm 2021", DongThapWorld.MedicalCollege, "Lê Thị Kim Hoàng", Models, "Ngô Trọng Trực", Remarks, Sudden, "30/9/2021", "04/04", "16 giờ 45 phút", "THƯ KÝ", "CHỦ TỌA"])
            Assert.Contains(fact, text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026", text, StringComparison.Ordinal);
        Assert.Contains("DANH SÁCH", await PdfText.OfAsync(await vice.DownloadAsync($"{world.Bloc.Path}/hoi-nghi/1/danh-sach-ky-diem-danh")), StringComparison.Ordinal);
    }

    private async Task IssueAndCheckAsync(DongThapWorld world, string reports)
    {
        var chair = await app.OpenAsync(world.Chair);
        await chair.GoAsync($"{reports}/cua-khoi/ban-hanh");
        await chair.SendAsync("/ban-hanh", ("SignerName", world.Chair.FullName), ("SignerTitle", "Phó Hiệu trưởng"));
        var pdf = await chair.DownloadAsync($"{reports}/cua-khoi/ban-in.pdf");
        var text = await PdfText.OfAsync(pdf);
        foreach (var fact in (string[])["BÁO CÁO", "6 tháng đầu năm 2021", Models, DongThapWorld.CommunityCollege, "TRƯỞNG KHỐI", "Nguyễn Văn Thuận"])
            Assert.Contains(fact, text, StringComparison.Ordinal);
        Assert.DoesNotContain("DỰ THẢO", text, StringComparison.Ordinal);
        await chair.GoAsync($"{world.Bloc.Path}/van-ban");

        var anyone = await app.OpenAsync();
        await anyone.GoAsync("/kiem-tra");
        var code = await CodeOfReportAsync(world);
        await anyone.GoAsync($"/kiem-tra/{code}");
        Assert.Contains("Khối thi đua số 7", await anyone.TextAsync(), StringComparison.Ordinal);
        await anyone.GoAsync("/");
        await anyone.GoAsync("/tro-giup");
        var member = await app.OpenAsync(world.Member);
        await member.GoAsync($"{world.Bloc.Path}/lich-su");
        await member.GoAsync("/viec-cua-toi");
        await member.GoAsync("/tai-khoan");
        await member.GoAsync("/tim-kiem?tu-khoa=cdyt");
    }

    private async Task<string> CodeOfReportAsync(DongThapWorld world)
    {
        await using (app.Database(out var db))
            return await db.IssuedDocuments.Where(d => d.BlocYearId == world.Bloc.BlocYearId && d.Kind == Domain.Documents.DocumentKind.BlocReport).Select(d => d.VerificationCode)
                .SingleAsync(TestContext.Current.CancellationToken);
    }
}
