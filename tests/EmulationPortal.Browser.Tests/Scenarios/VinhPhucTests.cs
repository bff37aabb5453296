using System.IO.Compression;
using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Browser.Tests.Scenarios;

/// <summary>
/// The closing of the school year 2020–2021 in the bloc of universities and colleges of Vĩnh Phúc, 16 July 2021: from the closed ranking to one flag and two certificates proposed,
/// the dossier, the decision, and the next chair in office.
/// </summary>
[Collection(Journeys.Name)]
public sealed class VinhPhucTests(BrowserApp app) : IDisposable
{
    private const string Flag = "Cờ thi đua của UBND tỉnh";
    private const string Certificate = "Bằng khen của Chủ tịch UBND tỉnh cho tập thể";

    [Fact]
    public async Task The_closing_runs_from_the_closed_ranking_to_the_next_chair_in_office()
    {
        BrowserApp.RequireChromium();
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "skipped, needs poppler");
        app.Clock.Jump(new DateTime(2021, 7, 10, 1, 0, 0));
        var world = await VinhPhucWorld.MakeAsync(app);
        await CandidatesAsync(world);
        await InviteAsync(world);
        app.Clock.Jump(new DateTime(2021, 7, 16, 1, 0, 0)); // a session does not outlive the days between
        var (chair, vice) = (await app.OpenAsync(world.Chair), await app.OpenAsync(world.ViceChair));
        await OpenTheConferenceAsync(world, chair);
        await BallotAsync(world, vice, chair);
        await EndTheConferenceAsync(world, chair, vice);
        await DossierAsync(world);
        await DecideAsync(world);
        await NextChairAsync(world);
        await app.Inspection.RequireCleanAsync();
    }

    /// <summary>The other journeys of the collection live in the application's own year.</summary>
    public void Dispose() => app.Clock.Jump(new DateTime(2026, 6, 10, 2, 0, 0));

    /// <summary>One flag and two certificates; candidates from the ranking, their units answer, the office accepts what is explained.</summary>
    private async Task CandidatesAsync(VinhPhucWorld world)
    {
        var review = $"{world.Bloc.Path}/binh-xet";
        var chair = await app.OpenAsync(world.Chair);
        foreach (var (award, places, first, count) in new[] { (VinhPhucWorld.FlagCode, "1", 0, 1), (VinhPhucWorld.CertificateCode, "2", 2, 3) })
        {
            await chair.GoAsync($"{review}/danh-hieu/them");
            await chair.SendAsync("/danh-hieu/them", ("Award", award), ("Number", places), ("Method", "SecretBallot"), ("Source", "Hướng dẫn số 21/HD-HĐTĐKT ngày 04/12/2019"));
            var ranked = await chair.Page.Locator("a[href$='/xep-hang'][href*='/danh-hieu/']").Last.GetAttributeAsync("href");
            await chair.GoAsync(ranked!);
            foreach (var (unit, at) in world.Bloc.Members.Select((u, i) => (u, i)))
                await chair.Page.Locator($"input[name=Units][value='{unit.Id}']").SetCheckedAsync(at >= first && at < first + count);
            await chair.SendAsync("/xep-hang");
        }

        foreach (var at in (int[])[0, 2, 3, 4])
            await AnswerAsync(await app.OpenAsync(world.Leaders[at]), review, world.Bloc.Members[at].Name);
        await ExplainAsync(world, review);
    }

    private static async Task<IReadOnlyList<string>> CandidatesOfAsync(Window window, string review)
    {
        await window.GoAsync(review);
        var links = new List<string>();
        foreach (var link in await window.Page.Locator("table a[href*='/ung-vien/']").AllAsync())
            links.Add((await link.GetAttributeAsync("href"))!);
        return links;
    }

    private static async Task AnswerAsync(Window leader, string review, string unit)
    {
        foreach (var candidate in await CandidatesOfAsync(leader, review))
        {
            await leader.GoAsync(candidate);
            var forms = leader.Page.Locator("form[action*='/tra-loi/']");
            if (!(await leader.TextAsync()).Contains(unit, StringComparison.Ordinal))
                continue;
            for (var i = 0; i < await forms.CountAsync(); i++)
            {
                await forms.Nth(i).EvaluateAsync("f => { for (let d = f.closest('details'); d; d = d.parentElement.closest('details')) d.open = true; }");
                await forms.Nth(i).Locator("[name=Met][value=true]").CheckAsync();
                await forms.Nth(i).Locator("[name=Words]").FillAsync("Đã thực hiện, được Hội đồng thi đua của trường xác nhận");
                await forms.Nth(i).Locator("[name=Evidence]").FillAsync("Báo cáo số 12/BC ngày 05/7/2021");
                await leader.FollowAsync(() => forms.Nth(i).Locator("button[type=submit]").ClickAsync());
            }
        }
    }

    /// <summary>What the portal warns of is explained by the vice-chair and accepted by the lead of the office.</summary>
    private async Task ExplainAsync(VinhPhucWorld world, string review)
    {
        var (vice, lead) = (await app.OpenAsync(world.ViceChair), await app.OpenAsync(world.Lead));
        foreach (var candidate in await CandidatesOfAsync(vice, review))
        {
            await vice.GoAsync(candidate);
            while (await vice.Page.Locator("form[action$='/ly-do']").CountAsync() > 0)
                await vice.SendAsync("/ly-do", ("Reason", "Hội nghị xem xét toàn diện kết quả năm học"));
            await lead.GoAsync(candidate);
            while (await lead.Page.Locator("form[action$='/chap-nhan']").CountAsync() > 0)
                await lead.SendAsync("/chap-nhan");
        }
    }

    private async Task InviteAsync(VinhPhucWorld world)
    {
        var chair = await app.OpenAsync(world.Chair);
        var reports = $"{world.Bloc.Path}/bao-cao/nam";
        await chair.GoAsync(reports);
        await chair.GoAsync($"{reports}/cua-khoi");
        await chair.SendAsync("/cua-khoi/bat-dau");
        await chair.SendAsync("/gui-du-thao");
        await chair.GoAsync($"{world.Bloc.Path}/hoi-nghi/lap-ke-hoach");
        var secretary = await chair.Page.Locator("[name=SecretaryAccountId] option").Filter(new() { HasText = world.Chair.FullName }).First.GetAttributeAsync("value");
        await chair.SendAsync("/lap-ke-hoach", ("Kinds", "AnnualReview"), ("Day", "16/7/2021"), ("Time", "8h"), ("Place", VinhPhucWorld.Host), ("HostUnitId", VinhPhucWorld.Host),
            ("ChairUnitId", VinhPhucWorld.Host), ("ChairHonorific", "Ông"), ("ChairName", world.Chair.FullName), ("ChairTitle", "Hiệu trưởng"), ("SecretaryAccountId", secretary!), ("SecretaryHonorific", "Ông"));
        await chair.GoAsync($"{world.Bloc.Path}/hoi-nghi/1/moi-hop");
        await chair.SendAsync("/moi-hop");
    }

    private async Task OpenTheConferenceAsync(VinhPhucWorld world, Window chair)
    {
        await chair.GoAsync($"{world.Bloc.Path}/hoi-nghi/1/dieu-hanh");
        await chair.DeskAsync("/khai-mac", ("Time", "08:00"));
        foreach (var (unit, leader) in world.Bloc.Members.Zip(world.Leaders))
            await chair.CheckInAsync(chair.Page.Locator($"form[action$='/diem-danh']:has(input[name=UnitId][value='{unit.Id}'])").First, leader.FullName, "Hiệu trưởng");
        Assert.Contains("5/5", await chair.TextAsync(), StringComparison.Ordinal);
        await chair.DeskAsync("/bat-dau");
        await chair.GoAsync($"{world.Bloc.Path}/binh-xet/hiep-thuong");
        await chair.SendAsync("/hiep-thuong", ("Meeting", "1"), ("On", "16/7/2021"), ("Outcome", "Hội nghị nhất trí danh sách đề nghị 01 Cờ thi đua, 02 Bằng khen"));
    }

    /// <summary>One paper with the flag, the certificates and the next chair; counted by hand.</summary>
    private async Task BallotAsync(VinhPhucWorld world, Window vice, Window chair)
    {
        var ballot = $"{world.Bloc.Path}/bo-phieu/1";
        await chair.GoAsync($"{world.Bloc.Path}/bo-phieu/chuan-bi");
        var (next, teller) = (await chair.QuestionAsync("Bầu Trưởng khối"), await chair.TellerAsync(world.Teller.FullName));
        await chair.SendAsync("/chuan-bi", ("Title", "Bình xét khen thưởng, chọn Trưởng khối"), ("Meeting", "1"), ("Way", "Paper"), ("Tellers[0]", teller),
            ($"Questions[{next}].Include", "true"), ($"Questions[{next}].Text", "Trưởng khối năm học 2021-2022"),
            ($"Questions[{next}].Units", world.Bloc.Members[2].Id.ToString()), ($"Questions[{next}].Units", world.Bloc.Members[3].Id.ToString()));
        await chair.ExpectPdfAtAsync($"{ballot}/phieu-bau.pdf", "PHIẾU BẦU", Flag, Certificate, VinhPhucWorld.NextChair, "Trưởng khối năm học 2021-2022");
        var counts = await app.OpenAsync(world.Teller);
        await BallotSteps.OpenAsync(ballot, vice, counts);
        await BallotSteps.CloseAsync(ballot, vice, counts);
        await counts.GoAsync($"{ballot}/kiem-phieu");
        List<(string, string)> figures = [("Printed", "5"), ("Issued", "5"), ("Returned", "5")];
        foreach (var (section, q) in (await counts.Page.Locator("section[aria-labelledby^='nd-']").AllAsync()).Select((s, i) => (s, i)))
        {
            figures.Add(($"Questions[{q}].Invalid", "0"));
            foreach (var (row, o) in (await section.Locator("tbody tr").AllAsync()).Select((r, i) => (r, i)))
            {
                var agree = AgreeOf(world, q, await row.InnerTextAsync());
                figures.Add(($"Questions[{q}].Options[{o}].Agree", $"{agree}"));
                if (await row.Locator("[name$='.Disagree']").CountAsync() > 0)
                    figures.Add(($"Questions[{q}].Options[{o}].Disagree", $"{5 - agree}"));
            }
        }

        await counts.SendAsync("/kiem-phieu", [.. figures]);
        await counts.GoAsync($"{ballot}/bien-ban");
        await counts.SendAsync("/bien-ban", ("Place", VinhPhucWorld.Host));
        await chair.ExpectPdfAtAsync($"{ballot}/bien-ban.pdf", "BIÊN BẢN KIỂM PHIẾU", "16 tháng 7 năm 2021", VinhPhucWorld.Host, VinhPhucWorld.NextChair, "04/05 (80,00%)", "02/05 (40,00%)", world.Teller.FullName);
    }

    /// <summary>All for the flag; 5, 4 and 2 for the certificates; 4 and 1 for the next chair.</summary>
    private static int AgreeOf(VinhPhucWorld world, int question, string row)
    {
        var at = world.Bloc.Members.ToList().FindIndex(u => row.Contains(u.Name, StringComparison.Ordinal));
        return question switch { 0 => 5, 1 => at switch { 2 => 5, 3 => 4, _ => 2 }, _ => at == 2 ? 4 : 1 };
    }

    private async Task EndTheConferenceAsync(VinhPhucWorld world, Window chair, Window vice)
    {
        await chair.GoAsync($"{world.Bloc.Path}/hoi-nghi/1/dieu-hanh");
        await chair.VoteAsync("Báo cáo tổng kết năm học 2020-2021", "Báo cáo", 5);
        await chair.DeskAsync("/ket-luan", ("Text", "Các trường xếp loại thi đua hằng tháng, hằng quý, khen thưởng kịp thời"));
        await chair.VoteAsync("Biên bản hội nghị", "Biên bản", 5);
        app.Clock.Jump(new DateTime(2021, 7, 16, 3, 40, 0));
        await chair.DeskAsync("/be-mac", ("Time", "10:40"));
        var minutes = $"{world.Bloc.Path}/hoi-nghi/1/bien-ban";
        await chair.GoAsync($"{minutes}/chot");
        await chair.SendAsync("/chot");
        await chair.ExpectPdfAtAsync($"{minutes}/pdf", "BIÊN BẢN", "05/05", VinhPhucWorld.Host, "16 tháng 7 năm 2021");
        var report = $"{world.Bloc.Path}/bao-cao/nam/cua-khoi";
        await chair.GoAsync($"{report}/ban-hanh");
        await chair.SendAsync("/ban-hanh", ("SignerName", world.Chair.FullName), ("SignerTitle", "Hiệu trưởng"));
        await chair.ExpectPdfAtAsync($"{report}/ban-in.pdf", "BÁO CÁO", "2020-2021", "TRƯỞNG KHỐI", world.Chair.FullName);
        await chair.GoAsync($"{world.Bloc.Path}/cham-diem/xep-hang/ban-chinh");
        await chair.SendAsync("/ban-chinh", ("SignerName", world.Chair.FullName), ("SignerTitle", "Hiệu trưởng"));
        await vice.ExpectPdfAtAsync($"{world.Bloc.Path}/cham-diem/xep-hang/ban-in.pdf", [.. world.Bloc.Members.Select(u => u.Name)]);
    }

    private async Task DossierAsync(VinhPhucWorld world)
    {
        app.Clock.Jump(new DateTime(2021, 7, 20, 1, 0, 0));
        var chair = await app.OpenAsync(world.Chair);
        var one = $"{world.Bloc.Path}/ho-so/1";
        await chair.GoAsync($"{world.Bloc.Path}/ho-so");
        await chair.SendAsync("/ho-so/lap");
        foreach (var at in (int[])[0, 2, 3])
        {
            var leader = await app.OpenAsync(world.Leaders[at]);
            await leader.GoAsync(one);
            await leader.GoAsync((await leader.Page.Locator($"a[href*='/thanh-tich/{world.Bloc.Members[at].Code}/']").First.GetAttributeAsync("href"))!);
            await leader.SendAsync("/xac-nhan");
        }

        await chair.GoAsync(one);
        while (await chair.Page.Locator("form[action$='/ghi-chu']").CountAsync() > 0)
            await chair.SendAsync("/ghi-chu", ("Text", "Bản giấy, nộp kèm hồ sơ bản in"));
        await chair.GoAsync($"{one}/ban-chinh");
        await chair.SendAsync("/ban-chinh", ("SignerName", world.Chair.FullName), ("SignerTitle", "Hiệu trưởng"));
        using var zip = new ZipArchive(new MemoryStream(await chair.DownloadAsync($"{one}/tai-ve.zip")));
        Assert.Contains(zip.Entries, e => e.Name == "SHA256SUMS");
        var submission = await IssuedAsync(world, DocumentKind.Submission);
        foreach (var fact in (string[])["TỜ TRÌNH", "Tặng Cờ thi đua của Ủy ban nhân dân tỉnh cho 01 tập thể", "02 tập thể", "năm học 2020-2021", "TRƯỞNG KHỐI", world.Chair.FullName])
            Assert.Contains(fact, Assert.Single(submission), StringComparison.Ordinal);
        var lists = string.Join('\n', await IssuedAsync(world, DocumentKind.AwardList));
        foreach (var at in (int[])[0, 2, 3])
            Assert.Contains(world.Bloc.Members[at].Name, lists, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Bloc.Members[4].Name, lists, StringComparison.Ordinal);
        Assert.Equal(3, (await IssuedAsync(world, DocumentKind.MeritSummary)).Count);
    }

    private async Task DecideAsync(VinhPhucWorld world)
    {
        var one = $"{world.Bloc.Path}/ho-so/1";
        app.Clock.Jump(new DateTime(2021, 8, 10, 1, 0, 0));
        var (staff, lead) = (await app.OpenAsync(world.Staff), await app.OpenAsync(world.Lead));
        await staff.GoAsync($"{one}/tiep-nhan");
        await staff.SendAsync("/tiep-nhan", ("On", "21/7/2021"));
        await staff.GoAsync($"{one}/tham-dinh");
        await staff.SendAsync("/tham-dinh", ("Reason", "Đủ điều kiện, tiêu chuẩn"));
        await staff.GoAsync($"{one}/quyet-dinh");
        await staff.SendAsync("/quyet-dinh", ("Council", "Hội đồng họp ngày 06/8/2021, các thành viên nhất trí"), ("Number", "2150/QĐ-UBND"), ("On", "10/8/2021"), ("DecidedBy", "Chủ tịch UBND tỉnh"));
        await lead.GoAsync($"{one}/quyet-dinh/xac-nhan");
        await lead.SendAsync("/quyet-dinh/xac-nhan");
        var anyone = await app.OpenAsync();
        await anyone.GoAsync("/so-khen-thuong?tu-khoa=cao+dang+nghe+vinh+phuc");
        var roll = await anyone.TextAsync();
        Assert.Contains("2150/QĐ-UBND", roll, StringComparison.Ordinal);
        Assert.Contains("2020-2021", roll, StringComparison.Ordinal);
    }

    /// <summary>The elected school gets its term; the old chair hands over with minutes; the new one is in office.</summary>
    private async Task NextChairAsync(VinhPhucWorld world)
    {
        var staff = await app.OpenAsync(world.Staff);
        await staff.GoAsync("/viec-cua-toi");
        await staff.GoAsync($"{world.Bloc.Path}/truong-khoi/nam-sau");
        Assert.Contains($"{VinhPhucWorld.NextChair} được chọn với 4/5 phiếu", await staff.TextAsync(), StringComparison.Ordinal);
        await staff.SendAsync("/truong-khoi/nam-sau", ("Document", "Biên bản hội nghị tổng kết ngày 16/7/2021"));
        Assert.Contains(VinhPhucWorld.NextChair, await staff.TextAsync(), StringComparison.Ordinal);
        app.Clock.Jump(new DateTime(2021, 9, 6, 1, 0, 0));
        var old = await app.OpenAsync(world.Chair);
        await old.GoAsync($"{world.Bloc.Path}/ban-giao/bien-ban");
        await old.SendAsync("/ban-giao/bien-ban", ("Day", "6/9/2021"), ("Place", VinhPhucWorld.Host), ("GiverName", world.Chair.FullName), ("GiverTitle", "Hiệu trưởng"), ("ReceiverName", world.Leaders[2].FullName), ("ReceiverTitle", "Hiệu trưởng"));
        foreach (var fact in (string[])["BIÊN BẢN BÀN GIAO", "06 tháng 9 năm 2021", VinhPhucWorld.NextChair, "Tờ trình", "ĐẠI DIỆN BÊN NHẬN"])
            Assert.Contains(fact, Assert.Single(await IssuedAsync(world, DocumentKind.HandOverMinutes)), StringComparison.Ordinal);
        await old.SendAsync("/ban-giao", ("Day", "6/9/2021"), ("Understood", "true"));
        var next = await app.OpenAsync(world.Leaders[2]);
        await next.GoAsync("/khoi-thi-dua/khoi-dh-cd/2021-2022/buoc");
    }

    private async Task<IReadOnlyList<string>> IssuedAsync(VinhPhucWorld world, DocumentKind kind)
    {
        var texts = new List<string>();
        await using (app.Database(out var db))
        {
            foreach (var bytes in await db.IssuedDocuments.Where(d => d.BlocYearId == world.Bloc.BlocYearId && d.Kind == kind && d.State == IssuedState.Valid).Select(d => d.Content!.Bytes).ToListAsync(TestContext.Current.CancellationToken))
                texts.Add(await PdfText.OfAsync(bytes));
        }

        return texts;
    }
}
