using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Browser.Tests;

/// <summary>A charter from the empty page to the frozen document, as the chair and a member meet it; every state of its pages is clean at both widths.</summary>
[Collection(Journeys.Name)]
public sealed class CharterJourneyTests(BrowserApp app)
{
    [Fact]
    public async Task A_charter_is_started_discussed_passed_at_the_desk_and_frozen()
    {
        BrowserApp.RequireChromium();
        var place = await app.World.BlocYearAsync();
        var chairPerson = await app.World.PersonInAsync(place.Chair, name: "Trần Văn Khối");
        var path = $"{place.Path}/quy-che";
        var chair = await app.OpenAsync(chairPerson);
        var member = await app.OpenAsync(await app.World.PersonInAsync(place.Members[2]));
        await member.GoAsync(path);
        await CleanAsync(member);
        await chair.GoAsync(place.Path);
        await chair.PressAsync($"Soạn quy chế của khối");
        await CleanAsync(chair);
        await chair.PressAsync("Soạn quy chế từ mẫu");
        await CleanAsync(chair);
        await chair.PressAsync("Gửi dự thảo lấy ý kiến");
        await CleanAsync(chair);
        await chair.SendAsync("/gui-du-thao", ("CommentsDueOn", "30/6/2026"));

        await member.GoAsync("/viec-cua-toi");
        await member.PressAsync("Góp ý quy chế của khối");
        await member.SendAsync("/gop-y", ("Text", ""));
        Assert.Contains("Hãy nhập ý kiến", await member.TextAsync(), StringComparison.Ordinal);
        await CleanAsync(member);
        await member.SendAsync("/gop-y", ("Text", "Đề nghị bổ sung thời hạn gửi tài liệu."));
        await CleanAsync(member);
        await chair.GoAsync(path);
        await chair.SendAsync("/tra-loi", ("Text", "Đã bổ sung."));
        await CleanAsync(chair);

        var test = await app.World.OpenMeetingAsync(place);
        var desk = await app.OpenAsync(test.Secretary);
        await desk.GoAsync(test.Desk);
        await desk.SendInPlaceAsync(await desk.FormAsync("/bieu-quyet"), ("Title", "Quy chế của Khối"), ("Subject", $"{(await app.World.LatestCharterAsync(place))!.Id}"));
        var vote = (await app.World.ReadMeetingAsync(test)).VotedItems.Single();
        await desk.SendInPlaceAsync(await desk.FormAsync($"/bieu-quyet/{vote.Id}"), ("For", "4"));
        Assert.Equal(CharterState.Adopted, (await app.World.LatestCharterAsync(place))!.State);

        await chair.GoAsync(path);
        await CleanAsync(chair);
        await chair.PressAsync("Hoàn thành bản chính");
        await CleanAsync(chair);
        await chair.SendAsync("/ban-hanh", ("SignerName", "Trần Văn Khối"), ("SignerTitle", "Phó Hiệu trưởng"));
        Assert.Contains("Đã hoàn thành bản chính", await chair.TextAsync(), StringComparison.Ordinal);
        var text = await PdfText.OfAsync(await member.DownloadAsync($"{path}/ban-in.pdf"));
        Assert.Contains("QUY CHẾ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DỰ THẢO", text, StringComparison.Ordinal);
    }

    private static async Task CleanAsync(Window window)
    {
        foreach (var width in new[] { 1280, 360 })
        {
            await window.Page.SetViewportSizeAsync(width, 900);
            Assert.Empty(await Inspection.FaultsAsync(window.Page));
        }

        await window.Page.SetViewportSizeAsync(1280, 900);
    }
}
