using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Browser.Tests;

/// <summary>A round in the browser: opened, scored by keyboard and from Excel, checked across, explained.</summary>
[Collection(Journeys.Name)]
public sealed class ScoringJourneyTests(BrowserApp app)
{
    /// <summary>Pastes a text as if it came from Excel.</summary>
    private const string Paste = """
        (cell, text) => { const data = new DataTransfer(); data.setData('text/plain', text); cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }
        """;

    [Fact]
    public async Task A_card_is_filled_by_keyboard_and_from_Excel_and_the_round_goes_its_way()
    {
        BrowserApp.RequireChromium();
        var place = await app.World.BlocYearAsync();
        var path = place.Path + "/cham-diem";
        var member = await app.OpenAsync(await app.World.PersonInAsync(place.Members[2]));
        await member.GoAsync(path);
        await app.World.SheetsAsync(place);
        var chair = await app.OpenAsync(await app.World.PersonInAsync(place.Chair));
        await chair.GoAsync(place.Path);
        await chair.GoAsync(path);
        await chair.PressAsync("Mở đợt chấm điểm");
        await chair.FillAsync("Đến hết ngày", "");
        await chair.PressAsync("Mở đợt chấm điểm");
        await chair.GoAsync(path + "/mo");
        await chair.PressAsync("Mở đợt chấm điểm");
        await chair.PressAsync("Phân công chấm chéo");
        await chair.PressAsync("Phân công chấm chéo");

        await member.GoAsync("/viec-cua-toi");
        await member.PressAsync("Chấm điểm và gửi bảng điểm của đơn vị");
        await ScoreAsync(member);
        await member.PressAsync("Thêm minh chứng", exact: false);
        await member.Page.GetByLabel("Số, ký hiệu văn bản").CheckAsync();
        await member.FillAsync("Tên, hoặc số", "Quyết định 118/QĐ-TCT ngày 12/01/2026");
        foreach (var box in await member.Page.Locator("input[name=Proves]").AllAsync())
            await box.CheckAsync();
        await member.PressAsync("Đính kèm minh chứng");
        await member.FollowAsync(() => member.Page.ClickAsync("main table a[href*='/minh-chung/']:has-text('Sửa')"));
        await member.PressAsync("Ghi các tiêu chí");
        await member.PressAsync("Kiểm tra trước khi gửi");
        await member.PressAsync("Ký và gửi bảng điểm");
        Assert.Equal("Đã gửi bảng điểm", await member.Page.Locator("h1").InnerTextAsync());
        await member.PressAsync("Xem bảng điểm đã gửi");

        var test = new TestScoring(await IdAsync(place), place);
        await app.World.SendCardsAsync(test);
        await chair.GoAsync($"{path}/bang-diem/{place.Members[3].Code}");
        await chair.GoAsync(path);
        await chair.PressAsync("Chuyển sang giai đoạn chấm chéo");
        await chair.PressAsync("Chuyển sang giai đoạn chấm chéo");

        var pair = (await app.World.ReadScoringAsync(test)).Assignments.First(a => a.CheckerUnitId == place.Members[2].Id);
        var other = place.Members.Single(u => u.Id == pair.CheckedUnitId);
        await member.GoAsync("/viec-cua-toi");
        await member.PressAsync($"Chấm chéo bảng điểm của {other.Name}");
        await member.Page.FillAsync("#v0", "2,5");
        await member.PressAsync("Giữ nguyên điểm tự chấm ở dòng còn trống");
        await member.PressAsync("Gửi phiếu chấm chéo");
        await member.Page.FillAsync("#n0", "Minh chứng chưa đủ.");
        await member.PressAsync("Gửi phiếu chấm chéo");
        await member.PressAsync("Rút lại để sửa");
        await member.PressAsync("Gửi phiếu chấm chéo");
        await member.GoAsync(path + "/xung-dot");
        await member.GoAsync($"{path}/cham-cheo/{place.Members.First(u => u.Id != place.Members[2].Id && u.Id != other.Id).Code}");
        await app.World.SendChecksAsync(test);
        await chair.GoAsync(path + "/chuyen-giai-doan");
        await chair.PressAsync("Chuyển sang giai đoạn giải trình");

        var owner = await app.OpenAsync(await app.World.PersonInAsync(other, PositionKind.Officer));
        await owner.GoAsync(path);
        await owner.PressAsync("Xem kết quả chấm chéo và giải trình");
        await owner.FillAsync("Giải trình tiêu chí 1.1", "Minh chứng ở trang 3.");
        await owner.PressAsync("Gửi giải trình", exact: false);
        await member.GoAsync($"{path}/bang-diem/{other.Code}/giai-trinh");
        await member.FillAsync("Trả lời giải trình", "Đã xem, đồng ý.");
        await member.PressAsync("Gửi trả lời", exact: false);

        var lead = await app.OpenAsync(await app.World.PersonAsync(null, RoleNames.OfficeLead));
        await lead.GoAsync(path);
        await lead.PressAsync("Dời hạn một giai đoạn");
        await lead.PressAsync("Dời hạn");
        await lead.GoAsync(path);
        await lead.PressAsync("Mở lại giai đoạn trước");
        await lead.FillAsync("Lý do mở lại", "Một đơn vị chưa kịp chấm.");
        await lead.PressAsync("Mở lại giai đoạn");
        Assert.Equal(ScoringStage.CrossCheck, (await app.World.ReadScoringAsync(test)).Stage);
        await app.Inspection.RequireCleanAsync();
    }

    /// <summary>Fills the card: one cell and Enter, a block from Excel taken back and put in again, the lists by hand; the points come from the server.</summary>
    private static async Task ScoreAsync(Window window)
    {
        var page = window.Page;
        await page.FocusAsync("#v0");
        await page.Keyboard.TypeAsync("9,5");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("v1", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Locator("#p0", new() { HasTextString = "9,50" }).WaitForAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("t1", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("ArrowLeft");

        await page.Locator("#v1").EvaluateAsync(Paste, "95\t100\n12\nCó\n4\nTốt\n9\n1\n1");
        Assert.Contains("9 ô", await page.Locator("dialog h2").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await Inspection.FaultsAsync(page));
        await page.ClickAsync("dialog >> text=Điền vào bảng");
        Assert.Equal("Tốt", await page.InputValueAsync("#v5"));
        await page.ClickAsync("[data-undo]");
        Assert.Equal("", await page.InputValueAsync("#v5"));
        await page.Locator("#v1").EvaluateAsync(Paste, "95\t100\n12\nCó\n4\nTốt\n9\n1\n1");
        await page.ClickAsync("dialog >> text=Điền vào bảng");
        await page.Locator("#p1", new() { HasTextString = "9,50" }).WaitForAsync();
        Assert.Equal("Đã chấm đủ", await page.Locator("#con-lai").InnerTextAsync());

        await page.FillAsync("#v0", "11");
        await page.Locator("#l0", new() { HasTextString = "không nhập được" }).WaitForAsync();
        Assert.Contains("phải sửa", await page.Locator("[data-autosave-status]").InnerTextAsync(), StringComparison.Ordinal);
        await page.FillAsync("#v0", "9,5");
        await page.Locator("[data-autosave-status]", new() { HasTextString = "Đã lưu" }).WaitForAsync();
        await page.ReloadAsync();
        Assert.Equal("9,5", await page.InputValueAsync("#v0"));
        await window.GoAsync(page.Url);
    }

    private async Task<Guid> IdAsync(TestBlocYear place)
    {
        await using var scope = app.Database(out var db);
        return db.ScoringRounds.Single(r => r.BlocYearId == place.BlocYearId).Id;
    }
}
