using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Browser.Tests.Scenarios;

/// <summary>The round of the five schools: what each gives itself falls by some points from one school to the next; one point is disputed and agreed.</summary>
public sealed partial class LangSonTests
{
    private async Task ScoreAsync(LangSonWorld world)
    {
        app.Clock.Jump(new DateTime(2022, 6, 1, 1, 0, 0));
        var path = $"{world.Bloc.Path}/cham-diem";
        var chair = await app.OpenAsync(world.Chair);
        await chair.GoAsync($"{path}/mo");
        await chair.SendAsync("/cham-diem/mo");
        await chair.GoAsync($"{path}/phan-cong");
        await chair.SendAsync("/phan-cong");
        var test = await RoundAsync(world);

        foreach (var (unit, at) in world.Bloc.Members.Select((u, i) => (u, i)))
            await SendCardAsync(await app.OpenAsync(world.Leaders[at]), $"{path}/bang-diem/{unit.Code}", [40 - (2 * at), 20 - at, 30 - at, 10]);
        await AdvanceAsync(chair, path);
        await CheckAsync(world, test, path);
        await AdvanceAsync(chair, path);
        await ExplainAsync(world, path);
        await AdvanceAsync(chair, path);

        var second = $"{path}/thong-nhat/{world.Bloc.Members[1].Code}";
        await chair.GoAsync(second);
        await chair.SendAsync(second, ("Lines[0].Value", "37"), ("Reason", "Hội nghị thống nhất theo minh chứng"));
        await chair.GoAsync($"{path}/thong-qua");
        await chair.SendAsync("/thong-qua", ("Reason", "Biên bản số 05/BB-CTĐ ngày 20/7/2022"));
        await AdvanceAsync(chair, path);

        var lead = await app.OpenAsync(await app.World.PersonAsync("Vi Thị Minh Nguyệt", RoleNames.OfficeLead));
        await lead.GoAsync($"{path}/chot");
        await lead.SendAsync("/chot", ("Word", "chốt"));
        await ReadTheRankingAsync(world, path);
    }

    private async Task<TestScoring> RoundAsync(LangSonWorld world)
    {
        await using var scope = app.Database(out var db);
        Assert.Equal(SheetState.Locked, await db.CriteriaSheets.Where(s => s.BlocYearId == world.Bloc.BlocYearId).Select(s => s.State).SingleAsync(TestContext.Current.CancellationToken));
        return new TestScoring(await db.ScoringRounds.Where(r => r.BlocYearId == world.Bloc.BlocYearId).Select(r => r.Id).SingleAsync(TestContext.Current.CancellationToken), world.Bloc);
    }

    private static async Task SendCardAsync(Window leader, string card, int[] points)
    {
        await leader.GoAsync(card);
        for (var i = 0; i < points.Length; i++)
            await leader.Page.FillAsync($"#v{i}", $"{points[i]}");
        await leader.PressAsync("Kiểm tra trước khi gửi");
        Assert.Contains($"{points.Sum()}", await leader.TextAsync(), StringComparison.Ordinal);
        await leader.PressAsync("Ký và gửi bảng điểm");
    }

    /// <summary>All keep what their neighbours gave themselves, but one checker of the second school doubts its first line.</summary>
    private async Task CheckAsync(LangSonWorld world, TestScoring test, string path)
    {
        var doubted = false;
        foreach (var (unit, at) in world.Bloc.Members.Select((u, i) => (u, i)))
        {
            var checker = await app.OpenAsync(world.Leaders[at]);
            foreach (var pair in (await app.World.ReadScoringAsync(test)).Assignments.Where(a => a.CheckerUnitId == unit.Id))
            {
                var card = world.Bloc.Members.Single(u => u.Id == pair.CheckedUnitId);
                await checker.GoAsync($"{path}/cham-cheo/{card.Code}");
                if (!doubted && card == world.Bloc.Members[1])
                {
                    await checker.Page.FillAsync("#v0", "35");
                    await checker.Page.FillAsync("#n0", "Số tuyển sinh chưa khớp báo cáo tháng 5.");
                    doubted = true;
                }

                await checker.PressAsync("Giữ nguyên điểm tự chấm ở dòng còn trống");
                await checker.PressAsync("Gửi phiếu chấm chéo");
            }
        }

        Assert.True(doubted);
    }

    private async Task ExplainAsync(LangSonWorld world, string path)
    {
        var owner = await app.OpenAsync(world.Leaders[1]);
        await owner.GoAsync($"{path}/bang-diem/{world.Bloc.Members[1].Code}/giai-trinh");
        await owner.FillAsync("Giải trình tiêu chí 1.1", "Đã tính học viên liên kết nhập học ngày 20/5; danh sách kèm theo.");
        await owner.PressAsync("Gửi giải trình", exact: false);
        var chair = await app.OpenAsync(world.Chair);
        await chair.GoAsync($"{path}/bang-diem/{world.Bloc.Members[1].Code}/giai-trinh");
        await chair.FillAsync("Trả lời giải trình", "Đã xem danh sách; đưa ra hội nghị thống nhất.");
        await chair.PressAsync("Gửi trả lời", exact: false);
    }

    private static async Task AdvanceAsync(Window chair, string path)
    {
        await chair.GoAsync($"{path}/chuyen-giai-doan");
        await chair.SendAsync("/chuyen-giai-doan");
    }

    private async Task ReadTheRankingAsync(LangSonWorld world, string path)
    {
        string[] totals = ["100,00", "95,00", "92,00", "88,00", "84,00"];
        var member = await app.OpenAsync(world.Leaders[2]);
        await member.GoAsync($"{path}/xep-hang");
        var rows = await member.Page.Locator("table.table--rank tbody tr").AllInnerTextsAsync();
        Assert.Equal(world.Bloc.Members.Count, rows.Count);
        Assert.All(rows.Zip(world.Bloc.Members.Zip(totals)), pair =>
        {
            Assert.Contains(pair.Second.First.Name, pair.First, StringComparison.Ordinal);
            Assert.Contains(pair.Second.Second, pair.First, StringComparison.Ordinal);
        });
        await member.ExpectPdfAtAsync($"{path}/xep-hang/ban-in.pdf", [.. world.Bloc.Members.Select(u => u.Name), .. totals]);
        await member.GoAsync($"{path}/xep-hang/{world.Bloc.Members[2].Code}");
        Assert.Contains("92,00", await member.TextAsync(), StringComparison.Ordinal);
    }
}
