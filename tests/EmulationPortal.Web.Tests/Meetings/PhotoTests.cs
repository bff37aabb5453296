using System.Net;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>Photos of a conference: kept by those who run it, seen by the bloc and the office, by nobody else.</summary>
public abstract class PhotoTests
{
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly PortalApp app;

    protected PhotoTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Photos_are_kept_described_and_removed_with_their_files()
    {
        var meeting = await app.World.OpenMeetingAsync();
        var chair = await app.SignInAsync(meeting.Chair);
        var page = meeting.Path + "/anh";
        Assert.Contains(page, (await chair.OpenAsync(meeting.Path)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        var shown = await chair.SubmitAsync(page, new() { ["Caption"] = "Lễ ký  giao ước" }, ("Files", "mot.png", Picture), ("Files", "hai.png", Picture));
        var photos = shown.QuerySelectorAll(".photos img").ToList();
        Assert.Equal(["Lễ ký giao ước", "Lễ ký giao ước"], photos.Select(p => p.GetAttribute("alt")));
        var address = photos[0].GetAttribute("src")!;
        using (var answer = await chair.Client.GetAsync(address, Cancel))
        {
            Assert.Equal(("image/png", null), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType));
            Assert.Equal(Picture, await answer.Content.ReadAsByteArrayAsync(Cancel));
        }

        var version = shown.QuerySelector($"form[action='{address}'] input[name=Version]")!.GetAttribute("value")!;
        var described = await chair.SubmitAsync(address, new() { ["Caption"] = "", ["Version"] = version });
        Assert.Equal(["Ảnh 1", "Lễ ký giao ước"], described.QuerySelectorAll(".photos img").Select(p => p.GetAttribute("alt")));
        var late = await chair.PostAsync(address, new() { ["Caption"] = "Trễ", ["Version"] = version });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);

        Assert.Single((await chair.SubmitAsync(address + "/bo", [])).QuerySelectorAll(".photos img"));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusAsync(address));
        await using var scope = app.Database(out var db);
        Assert.Equal(1, await db.Photos.Join(db.StoredFiles, p => p.FileId, f => f.Id, (p, _) => p).CountAsync(p => p.MeetingId == meeting.MeetingId, Cancel));
        Assert.Equal(1, await db.StoredFiles.CountAsync(f => f.BlocYearId == meeting.Place.BlocYearId, Cancel));
        Assert.Contains("thêm 2 ảnh vào", string.Join('|', await db.AuditEntries.Where(e => e.ChainId == meeting.Place.BlocYearId).Select(e => e.Sentence).ToListAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_picture_refuses_all_of_them_by_its_name()
    {
        var meeting = await app.World.OpenMeetingAsync();
        var secretary = await app.SignInAsync(meeting.Secretary);
        var refused = await secretary.RefusedAsync(meeting.Path + "/anh", new() { ["Caption"] = "Toàn cảnh" }, ("Files", "mot.png", Picture), ("Files", "bao-cao.png", "%PDF-1.7 tệp khác"u8.ToArray()));
        Assert.Contains("“bao-cao.png” không phải là ảnh", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Toàn cảnh", refused.QuerySelector("input[name=Caption]")!.GetAttribute("value"));
        Assert.Empty(refused.QuerySelectorAll(".photos img"));
        Assert.Contains("chọn ít nhất một ảnh", (await secretary.RefusedAsync(meeting.Path + "/anh", [])).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_bloc_and_the_office_see_them_and_only_who_runs_the_conference_changes_them()
    {
        var meeting = await app.World.OpenMeetingAsync();
        var chair = await app.SignInAsync(meeting.Chair);
        var address = (await chair.SubmitAsync(meeting.Path + "/anh", [], ("Files", "mot.png", Picture))).QuerySelector(".photos img")!.GetAttribute("src")!;
        var member = await app.SignInAsync(await app.World.PersonInAsync(meeting.Place.Members[3]));
        var shown = await member.OpenAsync(meeting.Path + "/anh");
        Assert.Single(shown.QuerySelectorAll(".photos img"));
        Assert.Empty(shown.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.OK, await (await app.SignInAsync(await app.World.OfficeAsync())).StatusAsync(address));
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync(address + "/bo", [])).StatusCode);
        var other = await app.World.OpenMeetingAsync();
        var stranger = await app.SignInAsync(other.Chair);
        Assert.Equal(HttpStatusCode.Forbidden, await stranger.StatusAsync(address));
        var smuggled = other.Path + address[address.LastIndexOf("/anh/", StringComparison.Ordinal)..];
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync(smuggled));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync(smuggled + "/bo", [])).StatusCode);
    }

    [Fact]
    public async Task A_conference_that_has_not_begun_takes_none()
    {
        var meeting = await app.World.MeetingAsync();
        var chair = await app.SignInAsync(meeting.Chair);
        Assert.Contains("chưa khai mạc", (await chair.RefusedAsync(meeting.Path + "/anh", [], ("Files", "mot.png", Picture))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conference_keeps_no_more_than_sixty_photos()
    {
        Photo.RequireRoom(Photo.MostOfMeeting - 2, 2);
        Assert.Equal(Photo.TooMany, Assert.Throws<EmulationPortal.Domain.RuleBroken>(() => Photo.RequireRoom(Photo.MostOfMeeting - 2, 3)).Rule);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : PhotoTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : PhotoTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : PhotoTests(app);
}
