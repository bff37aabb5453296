using System.Net;
using System.Text;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>The conference as a calendar entry, which follows it when it moves and is struck out when it is cancelled.</summary>
public abstract class CalendarTests
{
    private readonly PortalApp app;

    protected CalendarTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_entry_moves_with_the_conference_and_is_struck_out_with_it()
    {
        var test = await app.World.MeetingAsync();
        var (chair, member) = (await app.SignInAsync(test.Chair), await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[2])));
        await InviteAsync(chair, test);
        Assert.NotNull((await member.OpenAsync(test.Path)).QuerySelector($"a[href='{test.Path}/lich.ics']"));
        var before = await EntryAsync(member, test);
        Assert.Equal(("20260610T010000Z", "PUBLISH", "CONFIRMED"), (before["DTSTART"], before["METHOD"], before["STATUS"]));
        Assert.Contains("Hội nghị", before["SUMMARY"], StringComparison.Ordinal);

        await chair.SubmitAsync($"{test.Path}/doi-lich", new() { ["Version"] = await VersionAsync(chair, test, "/doi-lich"), ["Day"] = "20/6/2026", ["Time"] = "9h30", ["Place"] = "Hội trường A; tầng 2, nhà B", ["Reason"] = "Trùng lịch họp tỉnh" });
        var moved = await EntryAsync(member, test);
        Assert.Equal((before["UID"], "20260620T023000Z", "Hội trường A\\; tầng 2\\, nhà B"), (moved["UID"], moved["DTSTART"], moved["LOCATION"]));
        Assert.True(Sequence(moved) > Sequence(before));

        await chair.SubmitAsync($"{test.Path}/huy", new() { ["Version"] = await VersionAsync(chair, test, "/huy"), ["Reason"] = "Không đủ thành phần" });
        var cancelled = await EntryAsync(member, test);
        Assert.Equal((before["UID"], "CANCEL", "CANCELLED"), (cancelled["UID"], cancelled["METHOD"], cancelled["STATUS"]));
        Assert.True(Sequence(cancelled) > Sequence(moved));

        var foreign = await app.SignInAsync(await app.World.PersonInAsync((await app.World.BlocYearAsync()).Chair));
        Assert.Equal(HttpStatusCode.Forbidden, await foreign.StatusAsync($"{test.Path}/lich.ics"));
    }

    private static async Task InviteAsync(Visitor chair, TestMeeting test) =>
        await chair.SubmitAsync($"{test.Path}/moi-hop", new() { ["version"] = (await chair.OpenAsync($"{test.Path}/moi-hop")).QuerySelector("input[name=version]")!.GetAttribute("value")! });

    private static async Task<string> VersionAsync(Visitor chair, TestMeeting test, string page) =>
        (await chair.OpenAsync(test.Path + page)).QuerySelector("main input[name=Version]")!.GetAttribute("value")!;

    private static int Sequence(Dictionary<string, string> entry) => int.Parse(entry["SEQUENCE"], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<Dictionary<string, string>> EntryAsync(Visitor visitor, TestMeeting test)
    {
        var answer = await visitor.Client.GetAsync($"{test.Path}/lich.ics", Cancel);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync(Cancel)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));
        return string.Join("\r\n", lines).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Select(l => l.Split(':', 2)).Where(l => l[0] is not ("BEGIN" or "END")).ToDictionary(l => l[0], l => l[1]);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : CalendarTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : CalendarTests(app);
}
