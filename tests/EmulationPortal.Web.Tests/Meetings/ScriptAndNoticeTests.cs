using System.Net;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>The chair's script before the conference, and the notice of its conclusions afterwards.</summary>
public abstract class ScriptAndNoticeTests
{
    private readonly PortalApp app;

    protected ScriptAndNoticeTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task The_script_is_written_from_the_programme_changed_item_by_item_and_the_same_in_PDF_and_Word()
    {
        var test = await app.World.MeetingAsync();
        await app.World.ChangeMeetingAsync(test, m => m.AddAgendaItem("Phát biểu chỉ đạo của đại diện cơ quan quản lý"));
        var chair = await app.SignInAsync(test.Chair);
        var script = $"{test.Path}/kich-ban";
        Assert.Contains((await chair.OpenAsync(test.Path)).QuerySelectorAll("main a"), a => a.GetAttribute("href") == script);
        var page = await chair.OpenAsync(script);
        Assert.Contains("Ông Trần Hữu Phước, Trưởng Phòng Thi đua - Khen thưởng, Sở Nội vụ phát biểu chỉ đạo", page.Body!.TextContent, StringComparison.Ordinal);
        var item = (await app.World.ReadMeetingAsync(test)).AgendaInOrder.First();
        var form = $"loi-{item.Id:N}";
        page = await chair.RefusedAsync($"{script}/{item.Id}", new() { ["Part"] = form, ["Version"] = "99", ["Words"] = "Kính thưa Hội nghị, tôi xin khai mạc." });
        Assert.Contains("tôi xin khai mạc", page.QuerySelector($"#{form}-Words")!.TextContent, StringComparison.Ordinal);
        page = await chair.SubmitAsync($"{script}/{item.Id}", new() { ["Part"] = form, ["Version"] = $"{item.Revision}", ["Words"] = "Kính thưa Hội nghị, tôi xin khai mạc." });
        Assert.Contains("đã sửa lời", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.PostAsync($"{script}/{Guid.NewGuid()}", new() { ["Words"] = "a" })).StatusCode);

        await chair.RequireSamePaperAsync($"{script}/kich-ban.docx");
        var word = await chair.Client.GetByteArrayAsync($"{script}/kich-ban.docx", TestContext.Current.CancellationToken);
        Assert.Contains("tôi xin khai mạc.", WordReader.Text(word), StringComparison.Ordinal);
        var member = await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[3]));
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync(script));
    }

    [Fact]
    public async Task The_notice_waits_for_conclusions_is_frozen_with_its_signer_and_replaced_when_made_again()
    {
        var test = await app.World.OpenMeetingAsync(present: 3);
        var notice = $"{test.Path}/thong-bao-ket-luan";
        var chair = await app.SignInAsync(test.Chair);
        Assert.Contains("Chưa có kết luận để thông báo", (await chair.OpenAsync(notice)).Body!.TextContent, StringComparison.Ordinal);
        await chair.RefusedAsync(notice, new() { ["Version"] = "1", ["SignerName"] = "Lê Quốc Thịnh", ["SignerTitle"] = "Phó Hiệu trưởng" });
        await app.World.ChangeMeetingAsync(test, m =>
        {
            var now = app.Clock.GetUtcNow().UtcDateTime;
            m.RecordVote(m.PutToVote(null, "Phương hướng 6 tháng cuối năm", VoteForm.RaisedHands, VoteRule.Default), 3, 0, 0, now, now);
            m.Conclude(null, "Nhân rộng mô hình lớp học trực tuyến", null, "Các đơn vị thành viên", new DateOnly(2026, 9, 30));
            m.Close(now, now);
        });
        await IssueAsync(chair, notice);
        await app.World.ChangeMeetingAsync(test, m => m.Conclude(null, "Gửi số liệu chính thức", null, "Các đơn vị thành viên", null));
        var page = await IssueAsync(chair, notice);
        Assert.Contains("Thông báo kết luận (PDF)", page.Body!.TextContent, StringComparison.Ordinal);

        await using var scope = app.Database(out var db);
        var issued = await db.IssuedDocuments.Include(d => d.Content).Where(d => d.SubjectId == test.MeetingId && d.Kind == DocumentKind.ConclusionNotice).OrderBy(d => d.FinalisedAt).ThenBy(d => d.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([IssuedState.Replaced, IssuedState.Valid], issued.Select(d => d.State));
        SameTextTests.RequireSame(issued[1].Content!);
        var text = WordReader.Text(issued[1].Content!.Word);
        foreach (var words in (string[])["03/04 đơn vị thành viên dự họp", "Phương hướng 6 tháng cuối năm (03/03 đơn vị có mặt tán thành).", "1. Nhân rộng mô hình lớp học trực tuyến. Đơn vị thực hiện: Các đơn vị thành viên; thời hạn: trước ngày 30 tháng 9 năm 2026.", "2. Gửi số liệu chính thức.", "Nguyễn Văn Ký"])
            Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.StartsWith("/TB-", issued[1].Symbol, StringComparison.Ordinal);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> IssueAsync(Visitor chair, string notice)
    {
        var version = (await chair.OpenAsync(notice)).QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        return await chair.SubmitAsync(notice, new() { ["Version"] = version, ["SignerName"] = "Nguyễn Văn Ký", ["SignerTitle"] = "Phó Hiệu trưởng" });
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : ScriptAndNoticeTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : ScriptAndNoticeTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : ScriptAndNoticeTests(app);
}
