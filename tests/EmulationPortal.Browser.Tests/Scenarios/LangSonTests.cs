using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Browser.Tests.Scenarios;

/// <summary>
/// The launch of the school year 2021–2022 in the cluster of colleges of Lạng Sơn, 14 April 2022: from drafts and invitation to adopted charter and criteria,
/// signed minutes and the pledge signed on paper, as the chair, its secretary and the leaders of five schools in their own browsers; then a whole round of scoring
/// by the adopted criteria, to a closed ranking.
/// </summary>
[Collection(Journeys.Name)]
public sealed partial class LangSonTests(BrowserApp app) : IDisposable
{
    private const string Office = "Ban Thi đua - Khen thưởng tỉnh";
    private const string Remarks = "Đánh giá kết quả năm 2021; phát hiện, biểu dương, khen thưởng kịp thời thành tích xuất sắc; sơ kết, tổng kết các phong trào thi đua theo chuyên đề";
    private const string Measures = "Các trường triển khai kế hoạch công tác thi đua, khen thưởng năm 2022 của tỉnh ngay sau hội nghị";

    private static readonly (string Name, string Unit)[] Targets =
        [("Tuyển sinh", "học sinh, sinh viên"), ("Đào tạo", "học sinh, sinh viên"), ("Bồi dưỡng, đào tạo lại", "học viên"), ("Liên kết đào tạo", "học viên"), ("Quản lý, giáo dục học sinh, sinh viên", "%")];

    private static readonly (string Group, (string Number, string Words, string Maximum)[] Criteria)[] Groups =
    [
        ("Thực hiện nhiệm vụ chuyên môn", [("1.1", "Tuyển sinh, đào tạo, bồi dưỡng đạt chỉ tiêu đã ký giao ước", "40"), ("1.2", "Quản lý, giáo dục học sinh, sinh viên", "20")]),
        ("Công tác thi đua, khen thưởng", [("2.1", "Tổ chức phong trào thi đua, nhân điển hình tiên tiến", "30"), ("2.2", "Chế độ báo cáo và sinh hoạt Cụm", "10")]),
    ];

    [Fact]
    public async Task The_launch_runs_to_the_signed_pledge_and_a_round_to_its_ranking()
    {
        BrowserApp.RequireChromium();
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "skipped, needs poppler");
        app.Clock.Jump(new DateTime(2022, 3, 28, 1, 0, 0));
        var world = await LangSonWorld.MakeAsync(app);
        var secretary = await app.World.PersonInAsync(world.Bloc.Chair, PositionKind.Officer, "Phó Trưởng phòng Tổ chức - Hành chính", "Hoàng Thị Thanh Tâm");

        await DraftTheTextsAsync(world);
        await RegisterTargetsAsync(world);
        await PrepareThePledgeAsync(world);
        await InviteAsync(world, secretary);
        await HoldTheConferenceAsync(world, secretary);
        await FinishThePapersAsync(world, secretary);
        await SignThePledgeAsync(world);
        await ScoreAsync(world);
        await app.Inspection.RequireCleanAsync();
    }

    /// <summary>The other journeys of the collection live in the application's own year.</summary>
    public void Dispose() => app.Clock.Jump(new DateTime(2026, 6, 10, 2, 0, 0));

    private async Task DraftTheTextsAsync(LangSonWorld world)
    {
        var chair = await app.OpenAsync(world.Chair);
        await chair.GoAsync(world.Bloc.Path);
        await chair.GoAsync($"{world.Bloc.Path}/quy-che");
        await chair.PressAsync("Soạn quy chế từ mẫu");
        await chair.PressAsync("Gửi dự thảo lấy ý kiến");
        await chair.SendAsync("/gui-du-thao", ("CommentsDueOn", "10/4/2022"));

        var sheet = $"{world.Bloc.Path}/tieu-chi/1";
        await chair.GoAsync($"{world.Bloc.Path}/tieu-chi");
        await chair.SendAsync("/tieu-chi/bat-dau", ("From", "moi"));
        foreach (var (group, criteria) in Groups)
        {
            await chair.GoAsync($"{sheet}/soan/nhom-moi");
            await chair.SendAsync("/nhom-moi", ("Name", group), ("Kind", "Scale"), ("Appraiser", "Chair"));
            foreach (var (number, words, maximum) in criteria)
            {
                await chair.GoAsync($"{sheet}/soan");
                await chair.GoAsync((await chair.Page.Locator("a[href$='/tieu-chi-moi']").Last.GetAttributeAsync("href"))!);
                await chair.SendAsync("/tieu-chi-moi", ("Number", number), ("Words", words), ("Method", "Manual"), ("Maximum", maximum));
            }
        }

        await chair.GoAsync($"{sheet}/soan");
        await chair.PressAsync("Gửi lấy ý kiến các đơn vị");
        var member = await app.OpenAsync(world.Leaders[2]);
        await member.GoAsync(sheet);
        Assert.Contains(Groups[1].Criteria[0].Words, await member.TextAsync(), StringComparison.Ordinal);
    }

    private async Task RegisterTargetsAsync(LangSonWorld world)
    {
        var chair = await app.OpenAsync(world.Chair);
        await chair.GoAsync($"{world.Bloc.Path}/chi-tieu");
        var rows = new List<(string, string)> { ("DueOn", "8/4/2022") };
        for (var i = 0; i < await chair.Page.Locator("input[name$='.Name']").CountAsync(); i++)
        {
            rows.Add(($"Targets[{i}].Name", i < Targets.Length ? Targets[i].Name : ""));
            rows.Add(($"Targets[{i}].Code", ""));
            if (i < Targets.Length)
                rows.AddRange([($"Targets[{i}].UnitOfMeasure", Targets[i].Unit), ($"Targets[{i}].Kind", "Number"), ($"Targets[{i}].Direction", "HigherIsBetter")]);
        }

        await chair.SendAsync("/chi-tieu", [.. rows]);
        foreach (var (unit, at) in world.Bloc.Members.Select((u, i) => (u, i)))
        {
            var leader = await app.OpenAsync(world.Leaders[at]);
            var registration = $"{world.Bloc.Path}/dang-ky/{unit.Code}";
            await leader.GoAsync("/viec-cua-toi");
            await leader.GoAsync(registration);
            await leader.SendAsync("/bat-dau");
            var values = leader.Page.Locator("form[action$='/dong'] input[data-paste]");
            var fields = new List<(string, string)>();
            for (var i = 0; i < await values.CountAsync(); i++)
                fields.Add(((await values.Nth(i).GetAttributeAsync("name"))!, $"{(at + 1) * 10 + i}"));
            await leader.SendAsync("/dong", [.. fields.DistinctBy(f => f.Item1)]);
            await leader.GoAsync($"{registration}/kiem-tra");
            await leader.SendAsync("/gui");
        }

        foreach (var unit in world.Bloc.Members)
        {
            await chair.GoAsync($"{world.Bloc.Path}/dang-ky/{unit.Code}");
            await chair.SendAsync("/tiep-nhan");
        }
    }

    private async Task PrepareThePledgeAsync(LangSonWorld world)
    {
        var chair = await app.OpenAsync(world.Chair);
        var pledge = $"{world.Bloc.Path}/giao-uoc";
        await chair.GoAsync(pledge);
        await chair.SendAsync("/giao-uoc/bat-dau");
        await chair.GoAsync($"{pledge}/soan");
        await chair.SendAsync("/ky-ket", ("SignedOn", "14/4/2022"), ("Conference", "Hội nghị triển khai công tác thi đua, khen thưởng năm học 2021–2022"),
            ("WitnessBody", Office), ("WitnessTitle", "Phó Trưởng ban"), ("WitnessName", "Vũ Đức Thanh"));
        await chair.GoAsync($"{pledge}/phat-hanh");
        await chair.SendAsync("/phat-hanh");
        await chair.ExpectPdfAtAsync($"{pledge}/ban-in.pdf", ["GIAO ƯỚC THI ĐUA", "14 tháng 4 năm 2022", .. world.Bloc.Members.Select(u => u.Name), .. LangSonWorld.People.Select(p => p.Name), .. Targets.Select(t => t.Name)]);
    }

    private async Task InviteAsync(LangSonWorld world, TestPerson secretary)
    {
        app.Clock.Jump(new DateTime(2022, 4, 7, 1, 0, 0));
        var chair = await app.OpenAsync(world.Chair);
        await chair.GoAsync($"{world.Bloc.Path}/hoi-nghi");
        await chair.PressAsync("Lập kế hoạch hội nghị");
        var account = await chair.Page.Locator("[name=SecretaryAccountId] option").Filter(new() { HasText = secretary.FullName }).First.GetAttributeAsync("value");
        await chair.SendAsync("/lap-ke-hoach", ("Kinds", "Launch"), ("Day", "14/4/2022"), ("Time", "14h"), ("Place", LangSonWorld.Pedagogy), ("HostUnitId", LangSonWorld.Pedagogy),
            ("ChairUnitId", LangSonWorld.Pedagogy), ("ChairHonorific", "Ông"), ("ChairName", world.Chair.FullName), ("ChairTitle", "Hiệu trưởng"), ("SecretaryAccountId", account!), ("SecretaryHonorific", "Bà"));
        var here = $"{world.Bloc.Path}/hoi-nghi/1";
        await chair.GoAsync($"{here}/thanh-phan");
        await chair.SendAsync("/khach-moi", ("Body", Office), ("Honorific", "Ông"), ("Name", "Vũ Đức Thanh"), ("Title", "Phó Trưởng ban"));
        await chair.GoAsync($"{here}/moi-hop");
        await chair.SendAsync("/moi-hop");
        await chair.ExpectPdfAsync("Giấy mời", "GIẤY MỜI", "14 tháng 4 năm 2022", LangSonWorld.Pedagogy, "14 giờ 00", "CỤM THI ĐUA");
    }

    private async Task HoldTheConferenceAsync(LangSonWorld world, TestPerson secretary)
    {
        app.Clock.Jump(new DateTime(2022, 4, 14, 7, 0, 0));
        var desk = await app.OpenAsync(secretary);
        await desk.GoAsync($"{world.Bloc.Path}/hoi-nghi/1/dieu-hanh");
        await desk.DeskAsync("/khai-mac", ("Time", "14:00"));
        foreach (var (unit, (name, title)) in world.Bloc.Members.Zip(LangSonWorld.People))
            await desk.CheckInAsync(desk.Page.Locator($"form[action$='/diem-danh']:has(input[name=UnitId][value='{unit.Id}'])").First, name, title);
        await desk.CheckInAsync(desk.Page.Locator("form[action$='/diem-danh']:has(input[name=GuestId])").First, "Vũ Đức Thanh", "Phó Trưởng ban");
        Assert.Contains("5/5", await desk.TextAsync(), StringComparison.Ordinal);
        await desk.DeskAsync("/bat-dau");
        await desk.DeskAsync("/chi-dao", ("SpeakerId", (await desk.SpeakerAsync("/chi-dao", "Vũ Đức Thanh"))!), ("Text", Remarks));
        await desk.VoteAsync("Quy chế tổ chức hoạt động của Cụm", "Quy chế", 5);
        await desk.VoteAsync("Tiêu chí chấm điểm thi đua năm học 2021–2022", "Bộ tiêu chí", 5);
        await desk.DeskAsync("/ket-luan", ("Text", Measures));
        await desk.VoteAsync("Biên bản hội nghị", "Biên bản", 5);
        app.Clock.Jump(new DateTime(2022, 4, 14, 9, 30, 0));
        await desk.DeskAsync("/be-mac", ("Time", "16:30"));
        await using var scope = app.Database(out var db);
        Assert.Equal(SheetState.Adopted, await db.CriteriaSheets.Where(s => s.BlocYearId == world.Bloc.BlocYearId).Select(s => s.State).SingleAsync(TestContext.Current.CancellationToken));
    }

    private async Task FinishThePapersAsync(LangSonWorld world, TestPerson secretary)
    {
        var minutes = $"{world.Bloc.Path}/hoi-nghi/1/bien-ban";
        var desk = await app.OpenAsync(secretary);
        await desk.GoAsync($"{minutes}/chot");
        await desk.SendAsync("/chot");
        await desk.GoAsync($"{minutes}/ky");
        await desk.PressAsync("Ký với tư cách thư ký");
        var chair = await app.OpenAsync(world.Chair);
        await chair.GoAsync($"{minutes}/ky");
        await chair.PressAsync("Ký với tư cách chủ tọa");
        var text = await chair.ExpectPdfAtAsync($"{minutes}/pdf", ["BIÊN BẢN", "14 giờ 00 phút", "14 tháng 4 năm 2022", "05/05", "16 giờ 30 phút", Remarks, Measures, "Quy chế", "Tiêu chí", .. LangSonWorld.People.Select(p => p.Name)]);
        Assert.DoesNotContain("2026", text, StringComparison.Ordinal);

        await chair.GoAsync($"{world.Bloc.Path}/quy-che");
        await chair.PressAsync("Hoàn thành bản chính");
        await chair.SendAsync("/ban-hanh", ("SignerName", world.Chair.FullName), ("SignerTitle", "Hiệu trưởng"));
        var charter = await chair.ExpectPdfAtAsync($"{world.Bloc.Path}/quy-che/ban-in.pdf", "QUY CHẾ", "TRƯỞNG CỤM", world.Chair.FullName);
        Assert.DoesNotContain("DỰ THẢO", charter, StringComparison.Ordinal);
        var sheet = $"{world.Bloc.Path}/tieu-chi/1";
        await chair.GoAsync(sheet);
        await chair.PressAsync("Hoàn thành bản chính");
        await chair.SendAsync("/ban-chinh", ("SignerName", world.Chair.FullName), ("SignerTitle", "Hiệu trưởng"));
        var criteria = await chair.ExpectPdfAtAsync($"{sheet}/ban-in.pdf", "BẢNG TIÊU CHÍ", "TRƯỞNG CỤM", world.Chair.FullName, "thông qua ngày 14/04/2022");
        Assert.DoesNotContain("DỰ THẢO", criteria, StringComparison.Ordinal);
        var member = await app.OpenAsync(world.Leaders[3]);
        await member.GoAsync($"{world.Bloc.Path}/tieu-chi");
        Assert.Contains("Thông qua ngày 14/04/2022", await member.TextAsync(), StringComparison.Ordinal);
    }

    private async Task SignThePledgeAsync(LangSonWorld world)
    {
        var pledge = $"{world.Bloc.Path}/giao-uoc";
        var chair = await app.OpenAsync(world.Chair);
        await chair.GoAsync($"{pledge}/ban-giay");
        await chair.Page.SetInputFilesAsync("[name=Scan]", new Microsoft.Playwright.FilePayload { Name = "giao ước đã ký.pdf", MimeType = "application/pdf", Buffer = [.. "%PDF-1.7 bản quét"u8] });
        await chair.SendAsync("/ban-giay", [("Day", "14/4/2022"), .. world.Bloc.Members.Select(u => ("Units", $"{u.Id}"))]);
        await chair.GoAsync(world.Bloc.Path);
        Assert.Contains("tất cả đơn vị đã ký", await chair.TextAsync(), StringComparison.OrdinalIgnoreCase);
        var member = await app.OpenAsync(world.Leaders[4]);
        await member.GoAsync(pledge);
        await member.ExpectPdfAtAsync($"{pledge}/ban-in.pdf", "GIAO ƯỚC THI ĐUA", LangSonWorld.Community);
    }
}
