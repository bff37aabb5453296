using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Browser.Tests;

/// <summary>The pages around single-use links: made by one person, opened by another.</summary>
[Collection(Journeys.Name)]
public sealed class LinkJourneyTests(BrowserApp app)
{
    private const string Passphrase = "mưa rào tháng tám trên bến";

    [Fact]
    public async Task A_person_is_invited_sets_a_passphrase_and_has_it_reset()
    {
        BrowserApp.RequireChromium();
        var administrator = await app.OpenAsync(await app.World.AdministratorAsync());
        await administrator.GoAsync("/quan-tri/tai-khoan/tao-moi");
        var email = $"duoc.moi{World.Next()}@thu.example";
        await administrator.SendAsync("/tao-moi", ("FullName", "Trần Thị Được Mời"), ("Email", email));
        var guest = await app.OpenAsync(null);
        await guest.GoAsync($"/loi-moi?ma={await SecretAsync(administrator)}");
        await guest.SendAsync("/loi-moi", ("New", "matkhau123456"), ("Repeat", "matkhau123456"));
        Assert.Contains("bị đoán trước tiên", await guest.TextAsync(), StringComparison.Ordinal);
        await guest.SendAsync("/loi-moi", ("New", Passphrase), ("Repeat", Passphrase));
        await guest.FillAsync("Thư điện tử công vụ", email);
        await guest.FillAsync("Mật khẩu", Passphrase);
        await guest.PressAsync("Đăng nhập");
        await guest.GoAsync("/tai-khoan");

        await administrator.PressAsync("Đến trang của tài khoản");
        await administrator.PressAsync("Tạo đường dẫn đặt lại mật khẩu");
        var secret = await SecretAsync(administrator);
        await guest.GoAsync($"/dat-lai-mat-khau?ma={secret}");
        await guest.SendAsync("/dat-lai-mat-khau", ("New", Passphrase + " xưa"), ("Repeat", Passphrase + " xưa"));
        await guest.GoAsync($"/dat-lai-mat-khau?ma={secret}");
        await guest.PressAsync("Quên mật khẩu");
        await app.Inspection.RequireCleanAsync();
    }

    [Fact]
    public async Task A_head_approves_a_report_and_gives_a_registration_and_a_card_back()
    {
        BrowserApp.RequireChromium();
        var place = await app.World.BlocYearAsync();
        var unit = place.Members[2];
        var round = await app.World.RoundAsync(place);
        await app.World.DraftAsync(round, unit);
        await app.World.RegistrationsAsync(place);
        await app.World.RegistrationAsync(place, unit, RegistrationState.Draft);
        var scoring = await app.World.ScoringAsync(place);
        await app.World.FillCardAsync(scoring, unit);
        var head = await app.World.PersonInAsync(unit, PositionKind.Head, "Hiệu trưởng");
        await app.World.PersonInAsync(unit);
        var (officer, leader) = (await app.OpenAsync(await app.World.PersonInAsync(unit, PositionKind.Officer)), await app.OpenAsync(null));

        await leader.GoAsync($"/duyet/bao-cao?ma={await AskAsync(officer, round.Of(unit), head)}");
        await officer.GoAsync(round.Of(unit));
        await leader.PressAsync("Duyệt và gửi báo cáo");
        foreach (var (path, door) in new[] { ($"{place.Path}/dang-ky/{unit.Code}", "/duyet/dang-ky"), ($"{scoring.Path}/bang-diem/{unit.Code}", "/duyet/bang-diem") })
        {
            await leader.GoAsync($"{door}?ma={await AskAsync(officer, path, head)}");
            await leader.SendAsync(door + "/tra-lai", ("Reason", ""));
            await leader.SendAsync(door + "/tra-lai", ("Reason", "Xem lại số liệu của quý II."));
            await officer.GoAsync(path);
            Assert.Contains("Xem lại số liệu của quý II.", await officer.TextAsync(), StringComparison.Ordinal);
        }

        await (await app.OpenAsync(head)).GoAsync("/tai-khoan");
        await app.Inspection.RequireCleanAsync();
    }

    private static async Task<string> AskAsync(Window officer, string path, TestPerson head)
    {
        await officer.GoAsync(path + "/kiem-tra");
        await officer.SendAsync("/gui-duyet", ("Leader", $"{head.AccountId}"));
        return await SecretAsync(officer);
    }

    private static async Task<string> SecretAsync(Window window) => World.SecretIn(await window.Page.Locator("textarea[readonly]").InputValueAsync());
}
