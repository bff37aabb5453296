using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace EmulationPortal.Browser.Tests;

/// <summary>The desk while the school's network is gone: what is written meanwhile waits, and is there once when it returns.</summary>
[Collection(Journeys.Name)]
public sealed class DeskOfflineTests(BrowserApp app)
{
    [Fact]
    public async Task What_is_written_while_the_network_is_gone_for_two_minutes_is_there_once()
    {
        BrowserApp.RequireChromium();
        var test = await app.World.OpenMeetingAsync(present: 2);
        var window = await app.OpenAsync(test.Secretary);
        var page = window.Page;
        await page.Clock.InstallAsync(new() { TimeDate = app.Clock.GetUtcNow().UtcDateTime });
        await window.GoAsync(test.Desk);

        await page.Context.SetOfflineAsync(true);
        await SpeakAsync(page, "ý kiến ghi lúc mất mạng, thứ nhất");
        await SpeakAsync(page, "ý kiến ghi lúc mất mạng, thứ hai");
        var waiting = page.Locator("[data-desk-waiting]");
        await Assertions.Expect(waiting).ToContainTextAsync("2 mục chờ gửi");
        await ComeAsync(page, test.Place.Members[2].Id, "Võ Thị Mỹ Lệ", twice: true);
        await page.Clock.RunForAsync(120_000);
        await SpeakAsync(page, "ý kiến ghi lúc mất mạng, thứ ba");
        await ComeAsync(page, test.Place.Members[3].Id, "Nguyễn Hữu Nghĩa");
        await Assertions.Expect(waiting).ToContainTextAsync("5 mục chờ gửi");
        Assert.Empty(await Inspection.FaultsAsync(page));
        await page.FillAsync("#y-kien-Text", "đang ghi dở khi mạng trở lại");

        await page.Context.SetOfflineAsync(false);
        await page.Clock.RunForAsync(20_000);
        await Assertions.Expect(waiting).ToBeHiddenAsync(new() { Timeout = 30_000 });
        Assert.Equal("đang ghi dở khi mạng trở lại", await page.InputValueAsync("#y-kien-Text"));
        await RequireOnceAsync(test);
        await window.GoAsync(test.Desk);
        Assert.Contains("4/4 đơn vị", await window.TextAsync(), StringComparison.Ordinal);
        await app.Inspection.RequireCleanAsync();
    }

    [Fact]
    public async Task What_waits_outlives_a_reload_and_an_answer_that_was_lost()
    {
        BrowserApp.RequireChromium();
        var test = await app.World.OpenMeetingAsync(present: 2);
        var window = await app.OpenAsync(test.Secretary);
        var page = window.Page;
        await window.GoAsync(test.Desk);
        var lost = 0;
        await page.RouteAsync("**/dieu-hanh/y-kien", async route =>
        {
            if (lost++ > 0)
                await route.AbortAsync();
            else
            {
                await route.FetchAsync(new() { MaxRedirects = 0 }); // the server has it, and its answer does not arrive
                await route.AbortAsync();
            }
        });
        await SpeakAsync(page, "ý kiến ghi lúc mất mạng, thứ nhất");
        await SpeakAsync(page, "ý kiến ghi lúc mất mạng, thứ hai");
        await Assertions.Expect(page.Locator("[data-desk-waiting]")).ToContainTextAsync("2 mục chờ gửi");
        await page.UnrouteAllAsync();
        await window.GoAsync(test.Desk);
        await Assertions.Expect(page.Locator("[data-desk-waiting]")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        var opinions = (await app.World.ReadMeetingAsync(test)).Opinions.OrderBy(o => o.At).Select(o => o.Text);
        Assert.Equal(["ý kiến ghi lúc mất mạng, thứ nhất", "ý kiến ghi lúc mất mạng, thứ hai"], opinions);
    }

    [Fact]
    public async Task What_the_server_refuses_later_stays_in_sight_with_its_words()
    {
        BrowserApp.RequireChromium();
        var test = await app.World.OpenMeetingAsync(present: 2);
        var window = await app.OpenAsync(test.Secretary);
        var page = window.Page;
        await window.GoAsync(test.Desk);
        await page.Context.SetOfflineAsync(true);
        await ComeAsync(page, test.Place.Members[2].Id, "Võ Thị Mỹ Lệ");
        var waiting = page.Locator("[data-desk-waiting]");
        await Assertions.Expect(waiting).ToContainTextAsync("1 mục chờ gửi");
        var now = app.Clock.GetUtcNow().UtcDateTime;
        await app.World.ChangeMeetingAsync(test, m => m.CheckIn(test.Place.Members[2].Id, null, new("Bà", "Võ Thị Mỹ Lệ", "Phó Hiệu trưởng"), now, now));
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(waiting).ToContainTextAsync("Cổng không ghi được", new() { Timeout = 30_000 });
        Assert.Empty(await Inspection.FaultsAsync(page));
        await waiting.GetByRole(AriaRole.Button, new() { Name = "Bỏ mục này" }).ClickAsync();
        await Assertions.Expect(waiting).ToBeHiddenAsync();
        Assert.Single((await app.World.ReadMeetingAsync(test)).Attendances, a => a.UnitId == test.Place.Members[2].Id);
        await app.Inspection.RequireCleanAsync();
    }

    private static async Task SpeakAsync(IPage page, string text)
    {
        await page.SelectOptionAsync("#y-kien-SpeakerId", new SelectOptionValue { Index = 1 });
        await page.FillAsync("#y-kien-Text", text);
        await page.ClickAsync("#nut-y-kien");
        await Assertions.Expect(page.Locator("#y-kien-Text")).ToHaveValueAsync("");
    }

    private static async Task ComeAsync(IPage page, Guid unit, string name, bool twice = false)
    {
        var form = $"den-{unit:N}";
        await page.EvaluateAsync($"document.getElementById('mo-{form}').open = true");
        await page.FillAsync($"#{form}-Name", name);
        await page.FillAsync($"#{form}-Title", "Phó Hiệu trưởng");
        if (twice)
            await page.DblClickAsync($"#nut-{form}");
        else
            await page.ClickAsync($"#nut-{form}");
    }

    private async Task RequireOnceAsync(TestMeeting test)
    {
        var meeting = await app.World.ReadMeetingAsync(test);
        Assert.Equal(["ý kiến ghi lúc mất mạng, thứ nhất", "ý kiến ghi lúc mất mạng, thứ hai", "ý kiến ghi lúc mất mạng, thứ ba"], meeting.Opinions.OrderBy(o => o.At).ThenBy(o => o.Id).Select(o => o.Text));
        foreach (var (unit, name) in new[] { (test.Place.Members[2].Id, "Võ Thị Mỹ Lệ"), (test.Place.Members[3].Id, "Nguyễn Hữu Nghĩa") })
            Assert.Equal(name, Assert.Single(meeting.Attendances, a => a.UnitId == unit).Person.Name);
    }
}
