using AngleSharp.Html.Dom;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Typesetting;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>The room speaks in the bloc's own words.</summary>
public abstract class BlocWordsTests
{
    private readonly PortalApp app;

    protected BlocWordsTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task No_page_and_no_paper_calls_a_cum_a_khoi()
    {
        var place = await app.World.BlocYearAsync(kind: BlocKind.Cum);
        var member = await app.SignInAsync(await app.World.PersonInAsync(place.Members[3]));
        var page = await member.OpenAsync($"{place.Path}/hoi-nghi");
        Assert.Contains("Cụm trưởng lập kế hoạch", page.Body!.TextContent, StringComparison.Ordinal);
        HasNoKhoi("danh sách", page);
        var test = await app.World.MeetingAsync(place);
        var (chair, secretary) = (await app.SignInAsync(test.Chair), await app.SignInAsync(test.Secretary));
        HasNoKhoi("lập kế hoạch", await chair.OpenAsync($"{place.Path}/hoi-nghi/lap-ke-hoach"));
        foreach (var address in (string[])["", "/sua", "/chuong-trinh", "/thanh-phan", "/moi-hop", "/huy"])
            HasNoKhoi(address, await chair.OpenAsync(test.Path + address));
        await app.World.OpenAsync(test);
        await app.World.ChangeMeetingAsync(test, m =>
        {
            m.PutToVote(null, "Báo cáo", VoteForm.RaisedHands, VoteRule.Default, VoteSubject.BlocReport, Guid.CreateVersion7());
            m.Conclude(null, "Nhiệm vụ", null, "Các đơn vị thành viên", null);
        });
        page = await secretary.OpenAsync(test.Desk);
        Assert.Contains("Thông qua báo cáo của cụm", page.Body!.TextContent, StringComparison.Ordinal);
        HasNoKhoi("bàn điều hành", page);
        foreach (var address in (string[])["", "/xem", "/chot"])
            HasNoKhoi("biên bản" + address, await secretary.OpenAsync(test.Minutes + address));
        Assert.Contains("Các đơn vị thành viên Cụm", (await secretary.OpenAsync($"{test.Minutes}/xem")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vice_chair_signs_the_invitation_for_the_chair_and_another_member_under_no_leaders_word()
    {
        var test = await app.World.MeetingAsync(await app.World.BlocYearAsync(kind: BlocKind.Cum));
        var chair = await app.SignInAsync(test.Chair);
        foreach (var (unit, capacity) in new[]
        {
            (test.Place.Chair, "TM. CỤM THI ĐUA CỤM TRƯỞNG PHÓ GIÁM ĐỐC"), (test.Place.ViceChair, "TM. CỤM THI ĐUA KT. CỤM TRƯỞNG CỤM PHÓ PHÓ GIÁM ĐỐC"),
            (test.Place.Members[2], "TM. CỤM THI ĐUA PHÓ GIÁM ĐỐC"),
        })
        {
            await app.World.ChangeMeetingAsync(test, m => m.SetHosts([.. test.Place.Members.Select(u => u.Id)], null, [(unit.Id, new MeetingPerson("Ông", "Lê Quốc Thịnh", "Phó Giám đốc"))]));
            var article = (await chair.OpenAsync($"{test.Path}/moi-hop")).QuerySelector("article.document")!;
            Assert.Contains($"{capacity} {unit.Name.ToUpperInvariant()} Lê Quốc Thịnh", SameTextTests.HtmlText(article), StringComparison.Ordinal);
        }
    }

    private static void HasNoKhoi(string name, IHtmlDocument page)
    {
        var text = page.QuerySelector("main")!.TextContent;
        var at = text.IndexOf("khối", StringComparison.OrdinalIgnoreCase);
        Assert.True(at < 0, $"{name}: {(at < 0 ? "" : text.Substring(Math.Max(0, at - 60), Math.Min(120, text.Length - Math.Max(0, at - 60))))}");
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : BlocWordsTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : BlocWordsTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : BlocWordsTests(app);
}
