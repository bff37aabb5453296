using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Browser.Tests.Scenarios;

/// <summary>
/// A cluster of six high schools meets on 20 August 2024: one conference closes the school year 2023-2024 under its chair and launches 2024-2025 under the next one, whose plan it adopts.
/// No year is guessed from the date. Persons are invented.
/// </summary>
[Collection(Journeys.Name)]
public sealed class AugustClusterTests(BrowserApp app) : IDisposable
{
    private const string Summary = "Tỷ lệ tốt nghiệp của các trường trong Cụm đạt 99,2%, tăng 0,4 điểm phần trăm so với năm học trước";

    private static readonly (string School, string Leader, string Title)[] Schools =
    [
        ("Trường THPT Nguyễn Thị Minh Khai", "Lê Hoài Đức", "Hiệu trưởng"), ("Trường THPT Chu Văn An", "Trần Thị Ẩn", "Phó Hiệu trưởng"), ("Trường THPT Lê Quý Đôn", "Phạm Ngữ", "Hiệu trưởng"),
        ("Trường THPT Phan Đình Phùng", "Võ Thị Thu Hằng", "Phó Hiệu trưởng"), ("Trường THPT Dân tộc nội trú", "Y Đỗ Niê", "Phó Hiệu trưởng"), ("Trường THPT Trần Hưng Đạo", "Nguyễn Thị Lẫm", "Phó Hiệu trưởng"),
    ];

    private readonly List<TestPerson> leaders = [];
    private TestBlocYear ending = null!;
    private TestBlocYear coming = null!;

    [Fact]
    public async Task One_conference_in_August_closes_one_school_year_and_launches_the_next_with_two_chairs()
    {
        BrowserApp.RequireChromium();
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "skipped, needs poppler");
        app.Clock.Jump(new DateTime(2024, 8, 5, 1, 0, 0));
        await MakeAsync();
        var secretary = await app.World.PersonInAsync(ending.Members[0], PositionKind.Officer, "Giáo viên, cán bộ thi đua", "Hồ Thị Mỹ Duyên");
        await PlanAsync(secretary);
        await HoldAsync(secretary);
        await FinishAsync(secretary);
        await app.Inspection.RequireCleanAsync();
    }

    /// <summary>The other journeys of the collection live in the application's own year.</summary>
    public void Dispose() => app.Clock.Jump(new DateTime(2026, 6, 10, 2, 0, 0));

    private async Task MakeAsync()
    {
        Unit[] units = [.. Schools.Select(s => new Unit(s.School, UnitKind.HighSchool))];
        await using (app.Database(out var db))
        {
            var (first, second) = (await db.YearAsync(CycleKind.SchoolYear, 2023), await db.YearAsync(CycleKind.SchoolYear, 2024));
            var bloc = new Bloc("cum-thpt-so-3", BlocKind.Cum, CycleKind.SchoolYear, "Cụm thi đua số 3 các trường THPT", null, "Sở Giáo dục và Đào tạo tỉnh Hòa An",
                new BlocWording("Cụm trưởng", "Cụm phó", "SỞ GIÁO DỤC VÀ ĐÀO TẠO HÒA AN", "CỤM THI ĐUA SỐ 3 CÁC TRƯỜNG THPT", "CTĐ3", "Hòa An"));
            var old = new BlocYear(bloc, first);
            foreach (var unit in units)
                old.Join(unit.Id);
            var next = old.PrepareNext(bloc, second);
            const string Notice = "Thông báo số 77/TB-SGDĐT";
            var chair = LeadershipTerm.Announce(bloc, units[0].Id, LeadershipRole.Chair, SelectionMode.Rotation, new DateOnly(2023, 9, 1), Notice, [old], []);
            var nextChair = LeadershipTerm.Announce(bloc, units[2].Id, LeadershipRole.Chair, SelectionMode.Rotation, new DateOnly(2024, 8, 1), Notice, [next], []);
            db.AddRange(units);
            db.AddRange(bloc, old, next, chair, nextChair);
            await db.SaveAsync(new Deed(Guid.Empty, "Chuyên viên Sở", "Chuyên viên", null, app.Clock.GetUtcNow().UtcDateTime, old.Id), "mở hai năm học của Cụm");
            ending = new TestBlocYear(bloc.Id, old.Id, $"/khoi-thi-dua/{bloc.Code}/{first.Code}", units);
            coming = new TestBlocYear(bloc.Id, next.Id, $"/khoi-thi-dua/{bloc.Code}/{second.Code}", units);
        }

        foreach (var (unit, (_, name, title)) in units.Zip(Schools))
            leaders.Add(await app.World.PersonInAsync(unit, title == "Hiệu trưởng" ? PositionKind.Head : PositionKind.Deputy, title, name));
    }

    private async Task PlanAsync(TestPerson secretary)
    {
        var next = await app.OpenAsync(leaders[2]);
        await next.GoAsync($"{coming.Path}/ke-hoach");
        await next.PressAsync("Soạn kế hoạch từ mẫu");
        await next.PressAsync("Gửi dự thảo lấy ý kiến");
        await next.SendAsync("/gui-du-thao", ("CommentsDueOn", "15/8/2024"));

        var chair = await app.OpenAsync(leaders[0]);
        await chair.GoAsync($"{ending.Path}/hoi-nghi");
        await chair.PressAsync("Lập kế hoạch hội nghị");
        var keeps = await chair.Page.Locator("[name=SecretaryAccountId] option").Filter(new() { HasText = secretary.FullName }).First.GetAttributeAsync("value");
        await chair.SendAsync("/lap-ke-hoach", ("Kinds", "AnnualReview"), ("Kinds", "Launch"), ("SecondYear", "Năm học 2024-2025"), ("Day", "20/8/2024"), ("Time", "7h30"), ("Place", "Hội trường Trường THPT Nguyễn Thị Minh Khai"),
            ("HostUnitId", Schools[0].School), ("ChairUnitId", Schools[0].School), ("ChairHonorific", "Ông"), ("ChairName", leaders[0].FullName), ("ChairTitle", "Hiệu trưởng"),
            ("CoChairUnitId", Schools[2].School), ("CoChairHonorific", "Ông"), ("CoChairName", leaders[2].FullName), ("CoChairTitle", "Hiệu trưởng"), ("SecretaryAccountId", keeps!), ("SecretaryHonorific", "Bà"));
        await chair.GoAsync($"{ending.Path}/hoi-nghi/1/moi-hop");
        await chair.SendAsync("/moi-hop");
        await chair.ExpectPdfAsync("Giấy mời", "GIẤY MỜI", "20 tháng 8 năm 2024", "2023-2024", "2024-2025", "7 giờ 30", "CỤM TRƯỞNG");
        await next.GoAsync($"{coming.Path}/hoi-nghi");
        Assert.Contains("20/08/2024", await next.TextAsync(), StringComparison.Ordinal);
    }

    private async Task HoldAsync(TestPerson secretary)
    {
        app.Clock.Jump(new DateTime(2024, 8, 20, 0, 30, 0));
        var desk = await app.OpenAsync(secretary);
        await desk.GoAsync($"{ending.Path}/hoi-nghi/1/dieu-hanh");
        await desk.DeskAsync("/khai-mac", ("Time", "7:30"));
        foreach (var (unit, (_, name, title)) in ending.Members.Zip(Schools))
            await desk.CheckInAsync(desk.Page.Locator($"form[action$='/diem-danh']:has(input[name=UnitId][value='{unit.Id}'])").First, name, title);
        Assert.Contains("6/6", await desk.TextAsync(), StringComparison.Ordinal);
        await desk.DeskAsync("/bat-dau");
        await desk.DeskAsync("/y-kien", ("SpeakerId", (await desk.SpeakerAsync("/y-kien", leaders[4].FullName))!), ("Text", Summary));
        await desk.DeskAsync("/bieu-quyet", ("Title", "Kết quả thi đua năm học 2023-2024"));
        await desk.SendInPlaceAsync(desk.Page.Locator("form:has([name=For]):has([name=Against]):not(:has([name=Reason]))").First, ("For", "5"), ("Against", "0"), ("Abstain", "1"));
        await desk.VoteAsync("Kế hoạch thi đua năm học 2024-2025", "Kế hoạch", 6);
        await desk.VoteAsync("Biên bản hội nghị", "Biên bản", 6);
        app.Clock.Jump(new DateTime(2024, 8, 20, 3, 30, 0));
        await desk.DeskAsync("/be-mac", ("Time", "10:30"));
    }

    private async Task FinishAsync(TestPerson secretary)
    {
        var minutes = $"{ending.Path}/hoi-nghi/1/bien-ban";
        var desk = await app.OpenAsync(secretary);
        await desk.GoAsync($"{minutes}/chot");
        await desk.SendAsync("/chot");
        await desk.GoAsync($"{minutes}/ky");
        await desk.PressAsync("Ký với tư cách thư ký");
        var chair = await app.OpenAsync(leaders[0]);
        await chair.GoAsync($"{minutes}/ky");
        await chair.PressAsync("Ký với tư cách chủ tọa");
        var text = await chair.ExpectPdfAtAsync($"{minutes}/pdf", ["BIÊN BẢN", "7 giờ 30 phút", "20 tháng 8 năm 2024", "06/06", "năm học 2023-2024", "năm học 2024-2025", Summary, "10 giờ 30 phút", .. leaders.Select(l => l.FullName)]);
        Assert.DoesNotContain("2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Khối", text, StringComparison.Ordinal);

        var next = await app.OpenAsync(leaders[2]);
        await next.GoAsync($"{coming.Path}/ke-hoach");
        Assert.Contains("20/08/2024", await next.TextAsync(), StringComparison.Ordinal);
        await next.PressAsync("Hoàn thành bản chính");
        await next.SendAsync("/ban-hanh", ("SignerName", leaders[2].FullName), ("SignerTitle", "Hiệu trưởng"));
        await next.ExpectPdfAtAsync($"{coming.Path}/ke-hoach/ban-in.pdf", "KẾ HOẠCH", "2024-2025", "CỤM TRƯỞNG", leaders[2].FullName);
        foreach (var year in (TestBlocYear[])[ending, coming])
        {
            await next.GoAsync(year.Path);
            Assert.Contains("20/08/2024", await next.TextAsync(), StringComparison.Ordinal);
        }
    }
}
