using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>Minutes over HTTP: written in place, saved by themselves, passed, finalised, signed on paper.</summary>
public abstract class MinutesTests
{
    private readonly PortalApp app;

    protected MinutesTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task An_edited_paragraph_survives_a_changed_fact_and_both_texts_are_shown()
    {
        var (test, secretary, opinion) = await WithOpinionAsync();
        var key = $"opinion:{opinion:N}";
        await secretary.SubmitAsync($"{test.Minutes}/doan", new() { ["Key"] = key, ["Version"] = "0", ["Text"] = "a) Lời thư ký đã sửa." });
        await secretary.SubmitAsync($"{test.Desk}/y-kien/{opinion}", new() { ["Version"] = "0", ["Text"] = "thống nhất, thêm mô hình" });
        var page = await secretary.OpenAsync(test.Minutes);
        Assert.Contains("Lời thư ký đã sửa", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Theo dữ kiện bây giờ", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("thêm mô hình", page.Body.TextContent, StringComparison.Ordinal);
        await secretary.SubmitAsync($"{test.Minutes}/doan/lay-lai", new() { ["Key"] = key });
        Assert.DoesNotContain("Lời thư ký đã sửa", (await secretary.OpenAsync(test.Minutes)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paragraph_saves_itself_and_two_writers_see_both_texts()
    {
        var (test, secretary, _) = await WithOpinionAsync();
        var chair = await app.SignInAsync(test.Chair);
        var saved = await AutosaveAsync(secretary, test, new() { ["Key"] = "place", ["Version"] = "0", ["Text"] = "Phòng họp của thư ký." });
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var body = await saved.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(1, body.GetProperty("version").GetInt32());
        Assert.Matches(@"^\d\d:\d\d$", body.GetProperty("savedAt").GetString());

        var late = await AutosaveAsync(chair, test, new() { ["Key"] = "place", ["Version"] = "0", ["Text"] = "Phòng họp của chủ trì." });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var conflict = (await late.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("conflictUrl").GetString()!;
        var page = await chair.OpenAsync(conflict);
        Assert.Contains("Phòng họp của thư ký.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Phòng họp của chủ trì.", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains(test.Secretary.FullName, page.Body.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync($"{test.Minutes}/doan", new() { ["Key"] = "place", ["Version"] = page.QuerySelector("input[name=Version]")!.GetAttribute("value")!, ["Text"] = "Phòng họp của cả hai." });
        var minutes = await app.World.ReadMinutesAsync(test);
        Assert.Equal("Phòng họp của cả hai.", minutes.Paragraphs.Single().Text);
        Assert.Empty(minutes.Asides);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AutosaveAsync(chair, test, new() { ["Key"] = "place", ["Version"] = "2", ["Text"] = " " })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.PostAsync($"{test.Minutes}/doan", new() { ["Key"] = "opinion:khong-co", ["Text"] = "a" })).StatusCode);
    }

    [Fact]
    public async Task Final_minutes_refuse_every_edit_and_are_signed_on_paper_with_the_scan()
    {
        var (test, secretary, opinion) = await WithOpinionAsync();
        await secretary.RefusedAsync($"{test.Minutes}/chot", new() { ["version"] = "1" });
        await app.World.PassAndCloseAsync(test);
        var page = await World.FinaliseAsync(test, secretary);
        Assert.DoesNotContain("Biên bản đang viết", (await secretary.OpenAsync(test.Desk)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await secretary.StatusAsync($"{test.Minutes}/chot"));
        foreach (var (address, fields) in new (string, Dictionary<string, string>)[]
        {
            ($"{test.Minutes}/doan", new() { ["Key"] = "place", ["Version"] = "0", ["Text"] = "Nơi khác" }), ($"{test.Minutes}/doan/them", new() { ["AfterKey"] = "place", ["NewText"] = "Thêm" }),
            ($"{test.Minutes}/so-ban", new() { ["copyCount"] = "9" }), ($"{test.Minutes}/chot", new() { ["version"] = "99" }),
            ($"{test.Desk}/y-kien/{opinion}", new() { ["Version"] = "0", ["Text"] = "sửa sau" }), ($"{test.Desk}/mo-lai", new() { ["Reason"] = "nhầm" }),
        })
            await secretary.RefusedAsync(address, fields);
        await secretary.RefusedAsync($"{test.Minutes}/ban-ky", []);
        page = await secretary.SubmitAsync($"{test.Minutes}/ban-ky", [], ("file", "bien-ban-da-ky.pdf", "%PDF-1.4 bản quét"u8.ToArray()));
        Assert.Contains("Đã ký", page.Body!.TextContent, StringComparison.Ordinal);
        await using var scope = app.Database(out var db);
        var issued = await db.IssuedDocuments.SingleAsync(d => d.Kind == DocumentKind.Minutes && db.Minutes.Any(m => m.Id == d.SubjectId && m.MeetingId == test.MeetingId), TestContext.Current.CancellationToken);
        Assert.NotNull(issued.SignedCopySha256);
    }

    [Fact]
    public async Task Final_minutes_are_shown_as_frozen_or_only_by_their_file()
    {
        var (test, secretary, _) = await WithOpinionAsync();
        await app.World.PassAndCloseAsync(test);
        await World.FinaliseAsync(test, secretary);
        var pdf = await secretary.Client.GetByteArrayAsync($"{test.Minutes}/pdf", TestContext.Current.CancellationToken);
        var shown = (await secretary.OpenAsync(test.Minutes)).QuerySelector("article.document")!.TextContent;
        Assert.Contains("(Trưởng khối)", shown, StringComparison.Ordinal);
        Assert.Contains("Mã kiểm tra:", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("DỰ THẢO", shown, StringComparison.Ordinal);

        await app.World.EndTermsAsync(test.Place); // the minutes say who led the bloc; from now on nobody does
        var reader = await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[3]));
        foreach (var address in (string[])[test.Minutes, $"{test.Minutes}/xem"])
        {
            var page = await reader.OpenAsync(address);
            Assert.Null(page.QuerySelector("article.document"));
            Assert.Contains("Toàn văn ở tệp PDF đã chốt", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains(page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == $"{test.Minutes}/pdf");
        }

        Assert.Equal(pdf, await reader.Client.GetByteArrayAsync($"{test.Minutes}/pdf", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Circulated_minutes_are_agreed_or_objected_to_by_those_who_attended()
    {
        var (test, secretary, _) = await WithOpinionAsync(present: 3);
        await app.World.ChangeMeetingAsync(test, m => m.Close(Now, Now));
        await secretary.SubmitAsync($"{test.Minutes}/gop-y", new() { ["Day"] = "15/6/2026", ["Time"] = "17h" });
        var member = await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[2]));
        await member.OpenAsync(test.Minutes);
        Assert.Contains("Xem và góp ý biên bản", (await TaskAsync(member, test))!.TextContent, StringComparison.Ordinal);
        await member.SubmitAsync($"{test.Minutes}/y-kien", new() { ["Key"] = "place", ["Objection"] = "Địa điểm ghi chưa đủ" });
        Assert.Null(await TaskAsync(member, test));
        var absent = await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[3]));
        Assert.Null(await TaskAsync(absent, test));
        await absent.RefusedAsync($"{test.Minutes}/y-kien", []);
        var page = await secretary.OpenAsync(test.Minutes);
        Assert.Contains("Địa điểm ghi chưa đủ", page.Body!.TextContent, StringComparison.Ordinal);
        var response = (await app.World.ReadMinutesAsync(test)).Responses.Single().Id;
        await secretary.RefusedAsync($"{test.Minutes}/y-kien/{response}", new() { ["Answer"] = "" });
        await secretary.SubmitAsync($"{test.Minutes}/y-kien/{response}", new() { ["Print"] = "true" });
        var printed = SameTextTests.HtmlText((await secretary.OpenAsync($"{test.Minutes}/xem")).QuerySelector("article.document")!);
        Assert.Contains($"Ý kiến bảo lưu của {test.Place.Members[2].Name}: Địa điểm ghi chưa đủ.", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chair_signature_is_for_the_person_named_and_nobody_gives_both()
    {
        var (test, _, _) = await WithOpinionAsync();
        var head = await app.World.PersonInAsync(test.Place.Chair, PositionKind.Head);
        await app.World.ChangeMeetingAsync(test, m => m.NameSecretary(test.Chair.AccountId, m.Chair!.Person));
        await app.World.PassAndCloseAsync(test);
        await World.FinaliseAsync(test, await app.SignInAsync(test.Chair));
        var other = await app.SignInAsync(head);
        Assert.Null((await other.OpenAsync(test.Minutes)).QuerySelector($"a[href='{test.Minutes}/ky']"));
        var refused = await other.RefusedAsync($"{test.Minutes}/ky", new() { ["Signer"] = "Chair" });
        Assert.Contains($"ghi Ông {test.Chair.FullName} là người chủ trì", refused.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);

        var chair = await app.SignInAsync(test.Chair);
        await chair.SubmitAsync($"{test.Minutes}/ky", new() { ["Signer"] = "Secretary" });
        refused = await chair.RefusedAsync($"{test.Minutes}/ky", new() { ["Signer"] = "Chair" });
        Assert.Contains("một người không ký cả hai chữ ký", refused.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await app.World.ReadMinutesAsync(test)).Signatures);
    }

    private static async Task<AngleSharp.Dom.IElement?> TaskAsync(Visitor visitor, TestMeeting test) => (await visitor.OpenAsync("/viec-cua-toi")).QuerySelector($".task__link[href='{test.Minutes}']");

    private DateTime Now => app.Clock.GetUtcNow().UtcDateTime;

    private async Task<(TestMeeting Test, Visitor Secretary, Guid Opinion)> WithOpinionAsync(int present = 4)
    {
        var test = await app.World.OpenMeetingAsync(present: present);
        var opinion = Guid.Empty;
        await app.World.ChangeMeetingAsync(test, m => opinion = m.WriteOpinion(m.Attendances[0], m.Agenda[0], "thống nhất với dự thảo", Now, Now).Id);
        return (test, await app.SignInAsync(test.Secretary), opinion);
    }

    private static async Task<HttpResponseMessage> AutosaveAsync(Visitor visitor, TestMeeting test, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = await visitor.TokenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{test.Minutes}/doan") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Autosave", "1");
        return await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : MinutesTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : MinutesTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : MinutesTests(app);
}
