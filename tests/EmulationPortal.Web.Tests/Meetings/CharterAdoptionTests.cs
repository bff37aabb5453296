using System.Net;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>Charter and plan at the desk: passed by a vote, and from then on the rule of every vote.</summary>
public abstract class CharterAdoptionTests
{
    private readonly PortalApp app;

    protected CharterAdoptionTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Theory]
    [InlineData(CharterKind.Charter, "Thông qua Quy chế")]
    [InlineData(CharterKind.Plan, "Thông qua Kế hoạch")]
    public async Task A_passed_vote_adopts_the_circulated_text(CharterKind kind, string words)
    {
        var test = await app.World.OpenMeetingAsync();
        var charter = await app.World.CharterAsync(test.Place, kind, CharterState.Circulated);
        var desk = await app.SignInAsync(test.Secretary);
        Assert.Contains(words, (await desk.OpenAsync(test.Desk)).QuerySelector("#them-bq-Subject")!.TextContent, StringComparison.Ordinal);
        var vote = await PutAsync(test, desk, charter.Id);
        Assert.Contains(words.ToLowerInvariant(), (await desk.OpenAsync(test.Desk)).QuerySelector($"#bq-{vote.Id:N}")!.TextContent.ToLowerInvariant(), StringComparison.Ordinal);
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet/{vote.Id}", Count(2, 2));
        Assert.Equal(CharterState.Circulated, (await app.World.ReadCharterAsync(charter)).State);
        var page = await desk.SubmitAsync($"{test.Desk}/bieu-quyet/{vote.Id}/dinh-chinh", Count(4, 0, "Ghi nhầm cột"));
        Assert.True(await app.World.ReadCharterAsync(charter) is { State: CharterState.Adopted, VotedItemId: { } by, AdoptedOn: { } day } && by == vote.Id && day == new DateOnly(2026, 6, 10));
        Assert.DoesNotContain(words, page.QuerySelector("#them-bq-Subject")!.TextContent, StringComparison.Ordinal);
        var undone = await desk.RefusedAsync($"{test.Desk}/bieu-quyet/{vote.Id}/dinh-chinh", Count(1, 3, "Đếm lại"));
        Assert.Contains("vẫn đủ để thông qua", undone.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(vote.Title, (await desk.OpenAsync(test.Minutes)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_and_a_text_of_another_bloc_are_not_put_to_the_vote()
    {
        var test = await app.World.OpenMeetingAsync();
        var draft = await app.World.CharterAsync(test.Place);
        var foreign = await app.World.CharterAsync(await app.World.BlocYearAsync(), CharterKind.Charter, CharterState.Circulated);
        var desk = await app.SignInAsync(test.Secretary);
        var page = await desk.RefusedAsync($"{test.Desk}/bieu-quyet", Matter(draft.Id));
        Assert.Contains("đang ở trạng thái Đang soạn", page.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"{test.Desk}/bieu-quyet", Matter(foreign.Id))).StatusCode);
        Assert.Empty((await app.World.ReadMeetingAsync(test)).VotedItems);
    }

    [Fact]
    public async Task The_rule_of_a_vote_is_the_adopted_charter_s_and_no_form_changes_it()
    {
        var place = await app.World.BlocYearAsync();
        await app.World.CharterAsync(place, CharterKind.Charter, CharterState.Adopted, CharterTerms.Default with
        {
            QuorumNumerator = 1,
            QuorumDenominator = 1,
            ThresholdNumerator = 2,
            ThresholdDenominator = 3,
            Of = VoteBase.AllMembers,
        });
        var test = await app.World.OpenMeetingAsync(place, present: 3);
        var desk = await app.SignInAsync(test.Secretary);
        var open = await desk.OpenAsync(test.Desk);
        Assert.Null(open.QuerySelector("#them-bq-Threshold"));
        Assert.Contains("theo Quy chế của Khối, Điều 14", open.QuerySelector("#mo-them-bq")!.TextContent, StringComparison.Ordinal);
        var vote = await PutAsync(test, desk, null);
        Assert.Equal(new VoteRule(VoteBase.AllMembers, 2, 3, 1, 1, "Quy chế của Khối, Điều 14"), vote.Rule);
        var below = await desk.RefusedAsync($"{test.Desk}/bieu-quyet/{vote.Id}", Count(3, 0));
        Assert.Contains("Mới có mặt 3/4 đơn vị, cần ít nhất 4", below.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Matter(Guid? subject) => new()
    {
        ["Title"] = "Văn bản của khối (đã tiếp thu ý kiến)",
        ["How"] = nameof(VoteForm.RaisedHands),
        ["Threshold"] = "1/2",
        ["Of"] = nameof(VoteBase.Present),
        ["Subject"] = $"{subject}",
    };

    private async Task<VotedItem> PutAsync(TestMeeting test, Visitor desk, Guid? subject)
    {
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet", Matter(subject));
        return (await app.World.ReadMeetingAsync(test)).VotedItems.OrderBy(v => v.Id).Last();
    }

    private static Dictionary<string, string> Count(int inFavour, int against, string reason = "") =>
        new() { ["For"] = $"{inFavour}", ["Against"] = $"{against}", ["Abstain"] = "0", ["Reason"] = reason };

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : CharterAdoptionTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : CharterAdoptionTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : CharterAdoptionTests(app);
}
