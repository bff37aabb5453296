using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Browser.Tests.Scenarios;

/// <summary>
/// The launch of 2023 in a bloc of eleven agencies of every sort whose leaders are called Khối trưởng and Khối phó, 22 March 2023: the vice-chair hosts and presides, nine units come,
/// one is excused, one does not come, and two drafts are agreed. Units, dates and words are of the usual sort, persons are invented.
/// </summary>
[Collection(Journeys.Name)]
public sealed class MixedAgenciesTests(BrowserApp app) : IDisposable
{
    private const string Absent = "Tham gia đoàn giám sát của Hội đồng nhân dân tỉnh";
    /// <summary>The word other blocs have for their leader; "KT. KHỐI TRƯỞNG" over "KHỐI PHÓ" is not it.</summary>
    private const string UsualWord = "(?i)(?<!khối )trưởng khối(?! phó)";

    private const string Work = "Các đơn vị đăng ký chỉ tiêu thi đua với Khối trưởng";

    private static readonly (string Name, UnitKind Kind, string Leader, string Title)[] Units =
    [
        ("Sở Kế hoạch và Đầu tư", UnitKind.Department, "Đặng Thị Ngữ", "Phó Giám đốc"), ("Cục Thống kê tỉnh", UnitKind.VerticalAgency, "Hoàng Văn Ẩn", "Phó Cục trưởng"),
        ("Hội Liên hiệp Phụ nữ tỉnh Hòa An", UnitKind.MassOrganisation, "Lê Thị Thu Mỡ", "Phó Chủ tịch"), ("Kho bạc Nhà nước tỉnh", UnitKind.VerticalAgency, "Phạm Hữu Đỗ", "Phó Giám đốc"),
        ("Trường Chính trị tỉnh Hòa An", UnitKind.PoliticalSchool, "Võ Hồng Lẫm", "Phó Hiệu trưởng"), ("Công ty Cổ phần Cấp nước Hòa An", UnitKind.Enterprise, "Trương Quốc Nghĩa", "Phó Tổng Giám đốc"),
        ("Bộ Chỉ huy Quân sự tỉnh Hòa An", UnitKind.ArmedForces, "Nguyễn Đức Ưng", "Phó Chính ủy"), ("Ủy ban nhân dân phường Tân Hòa", UnitKind.Commune, "Bùi Thị Ngọc Diễm", "Phó Chủ tịch"),
        ("Đài Phát thanh và Truyền hình tỉnh", UnitKind.Department, "Cao Minh Khuê", "Phó Giám đốc"), ("Liên minh Hợp tác xã tỉnh Hòa An", UnitKind.MassOrganisation, "Đinh Văn Thưởng", "Phó Chủ tịch"),
        ("Bảo hiểm xã hội tỉnh Hòa An", UnitKind.VerticalAgency, "Tạ Thị Hường", "Phó Giám đốc"),
    ];

    private readonly List<TestPerson> leaders = [];
    private TestBlocYear place = null!;

    private Unit Vice => place.Members[1];

    private string Meeting => $"{place.Path}/hoi-nghi/1";

    [Fact]
    public async Task Eleven_agencies_hosted_by_the_vice_chair_agree_two_drafts_in_their_own_words()
    {
        BrowserApp.RequireChromium();
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "skipped, needs poppler");
        app.Clock.Jump(new DateTime(2023, 3, 6, 1, 0, 0));
        await MakeAsync();
        var secretary = await app.World.PersonInAsync(Vice, PositionKind.Officer, "Phó Trưởng phòng Tổ chức - Hành chính", "Ngô Thị Hoài Thương");
        await DraftAsync();
        await InviteAsync(secretary);
        await HoldAsync(secretary);
        await FinishAsync(secretary);
        await app.Inspection.RequireCleanAsync();
    }

    /// <summary>The other journeys of the collection live in the application's own year.</summary>
    public void Dispose() => app.Clock.Jump(new DateTime(2026, 6, 10, 2, 0, 0));

    private async Task MakeAsync()
    {
        Unit[] units = [.. Units.Select(u => new Unit(u.Name, u.Kind))];
        await using (app.Database(out var db))
        {
            var year = await db.YearAsync(CycleKind.CalendarYear, 2023);
            var bloc = new Bloc("khoi-tham-muu", BlocKind.Khoi, CycleKind.CalendarYear, "Khối thi đua các cơ quan tham mưu tổng hợp", null, "UBND tỉnh Hòa An",
                new BlocWording("Khối trưởng", "Khối phó", "UBND TỈNH HÒA AN", "KHỐI THI ĐUA CÁC CƠ QUAN THAM MƯU TỔNG HỢP", "KTĐTM", "Hòa An"));
            var blocYear = new BlocYear(bloc, year);
            foreach (var unit in units)
                blocYear.Join(unit.Id);
            var from = new DateOnly(2023, 1, 20);
            var chair = LeadershipTerm.Announce(bloc, units[0].Id, LeadershipRole.Chair, SelectionMode.Assigned, from, "Quyết định số 118/QĐ-UBND ngày 20/01/2023", [blocYear], []);
            var vice = LeadershipTerm.Announce(bloc, units[1].Id, LeadershipRole.ViceChair, SelectionMode.Assigned, from, "Quyết định số 118/QĐ-UBND ngày 20/01/2023", [blocYear], [chair]);
            db.AddRange(units);
            db.AddRange(bloc, blocYear, chair, vice);
            await db.SaveAsync(new Deed(Guid.Empty, "Chuyên viên Sở Nội vụ", "Chuyên viên", null, app.Clock.GetUtcNow().UtcDateTime, blocYear.Id), "mở năm 2023 của Khối");
            place = new TestBlocYear(bloc.Id, blocYear.Id, $"/khoi-thi-dua/khoi-tham-muu/{year.Code}", units);
        }

        foreach (var (unit, (_, _, name, title)) in units.Zip(Units))
            leaders.Add(await app.World.PersonInAsync(unit, PositionKind.Deputy, title, name));
    }

    private async Task DraftAsync()
    {
        var chair = await app.OpenAsync(leaders[0]);
        foreach (var (room, words) in new[] { ("quy-che", "Soạn quy chế từ mẫu"), ("ke-hoach", "Soạn kế hoạch từ mẫu") })
        {
            await chair.GoAsync($"{place.Path}/{room}");
            await chair.PressAsync(words);
            Assert.Contains("Khối trưởng", await chair.TextAsync(), StringComparison.Ordinal);
            await chair.PressAsync("Gửi dự thảo lấy ý kiến");
            await chair.SendAsync("/gui-du-thao", ("CommentsDueOn", "18/3/2023"));
        }
    }

    private async Task InviteAsync(TestPerson secretary)
    {
        var chair = await app.OpenAsync(leaders[0]);
        await chair.GoAsync($"{place.Path}/hoi-nghi");
        await chair.PressAsync("Lập kế hoạch hội nghị");
        var keeps = await chair.Page.Locator("[name=SecretaryAccountId] option").Filter(new() { HasText = secretary.FullName }).First.GetAttributeAsync("value");
        await chair.SendAsync("/lap-ke-hoach", ("Kinds", "Launch"), ("Day", "22/3/2023"), ("Time", "8h30"), ("Place", $"Hội trường {Vice.Name}"), ("HostUnitId", Vice.Name), ("ChairUnitId", Vice.Name),
            ("ChairHonorific", "Ông"), ("ChairName", leaders[1].FullName), ("ChairTitle", Units[1].Title), ("SecretaryAccountId", keeps!), ("SecretaryHonorific", "Bà"));
        await chair.GoAsync($"{Meeting}/moi-hop");
        await chair.SendAsync("/moi-hop");
        await chair.ExpectPdfAsync("Giấy mời", "GIẤY MỜI", "22 tháng 3 năm 2023", Vice.Name, "8 giờ 30", "KHỐI THI ĐUA CÁC CƠ QUAN THAM MƯU TỔNG HỢP");
        await RequireOwnWordsAsync(chair, "Giấy mời");
    }

    private async Task HoldAsync(TestPerson secretary)
    {
        app.Clock.Jump(new DateTime(2023, 3, 22, 1, 30, 0));
        var desk = await app.OpenAsync(secretary);
        await desk.GoAsync($"{Meeting}/dieu-hanh");
        await desk.DeskAsync("/khai-mac", ("Time", "8:30"));
        foreach (var (unit, (_, _, name, title)) in place.Members.Zip(Units).Take(9))
            await desk.CheckInAsync(desk.Page.Locator($"form[action$='/diem-danh']:has(input[name=UnitId][value='{unit.Id}'])").First, name, title);
        await desk.SendInPlaceAsync(desk.Page.Locator($"form[action$='/vang-mat']:has(input[name=UnitId][value='{place.Members[9].Id}'])").First, ("Reason", Absent));
        Assert.Contains("9/11", await desk.TextAsync(), StringComparison.Ordinal);
        await desk.DeskAsync("/bat-dau");
        await desk.DeskAsync("/y-kien", ("SpeakerId", (await desk.SpeakerAsync("/y-kien", leaders[5].FullName))!), ("Text", "đề nghị quy chế nêu rõ cách chấm điểm đối với doanh nghiệp"));
        await desk.VoteAsync("Quy chế hoạt động của Khối", "Quy chế", 9);
        await desk.VoteAsync("Kế hoạch hoạt động năm 2023 của Khối", "Kế hoạch", 9);
        await desk.DeskAsync("/ket-luan", ("Text", Work), ("Deadline", "15/4/2023"));
        await desk.VoteAsync("Biên bản hội nghị", "Biên bản", 9);
        app.Clock.Jump(new DateTime(2023, 3, 22, 4, 0, 0));
        await desk.DeskAsync("/be-mac", ("Time", "11:00"));
    }

    private async Task FinishAsync(TestPerson secretary)
    {
        var minutes = $"{Meeting}/bien-ban";
        var desk = await app.OpenAsync(secretary);
        await desk.GoAsync($"{minutes}/chot");
        await desk.SendAsync("/chot");
        await desk.GoAsync($"{minutes}/ky");
        await desk.PressAsync("Ký với tư cách thư ký");
        var vice = await app.OpenAsync(leaders[1]);
        await vice.GoAsync($"{minutes}/ky");
        await vice.PressAsync("Ký với tư cách chủ tọa");
        var text = await vice.ExpectPdfAtAsync($"{minutes}/pdf", ["BIÊN BẢN", "8 giờ 30 phút", "22 tháng 3 năm 2023", "09/11", Absent, "11 giờ 00 phút", Work, .. Units.Take(9).Select(u => u.Leader)]);
        Assert.Contains("Khối phó", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(UsualWord, text);

        var chair = await app.OpenAsync(leaders[0]);
        foreach (var room in (string[])["quy-che", "ke-hoach"])
        {
            await chair.GoAsync($"{place.Path}/{room}");
            await chair.PressAsync("Hoàn thành bản chính");
            await chair.SendAsync("/ban-hanh", ("SignerName", leaders[0].FullName), ("SignerTitle", Units[0].Title));
            var paper = await chair.ExpectPdfAtAsync($"{place.Path}/{room}/ban-in.pdf", "KHỐI TRƯỞNG", leaders[0].FullName);
            Assert.DoesNotMatch(UsualWord, paper);
        }

        var member = await app.OpenAsync(leaders[10]);
        await member.GoAsync(place.Path);
        var year = await member.TextAsync();
        Assert.Contains("Khối trưởng", year, StringComparison.Ordinal);
        Assert.DoesNotMatch(UsualWord, year);
        var stranger = await app.OpenAsync(await app.World.PersonInAsync((await app.World.BlocYearAsync()).Chair));
        var refused = await stranger.Page.GotoAsync(Meeting);
        Assert.Equal(403, refused!.Status);
    }

    private static async Task RequireOwnWordsAsync(Window window, string link)
    {
        var address = await window.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { NameRegex = new($"^{link}.*PDF") }).First.GetAttributeAsync("href");
        var text = await PdfText.OfAsync(await window.DownloadAsync(address!));
        Assert.Contains("KHỐI TRƯỞNG", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(UsualWord, text);
    }
}
