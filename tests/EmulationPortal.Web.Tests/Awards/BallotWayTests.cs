using System.Net;
using AngleSharp.Dom;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Awards;

/// <summary>A secret ballot from the agreed candidates to the count minutes, on phones, on paper and on both; and what is refused on the way, also to forged posts.</summary>
public abstract partial class BallotWayTests
{
    private readonly PortalApp app;

    protected BallotWayTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_agreed_candidates_by_phone_to_the_selection_and_the_count_minutes()
    {
        var place = await app.World.VotingPlaceAsync();
        var slate = await app.World.SecretReviewAsync(place, [place.Chair, place.Members[2]]);
        var meeting = await app.World.OpenMeetingAsync(place, present: 5);
        var (presider, teller, office) = (await app.World.PersonInAsync(place.ViceChair), await app.World.PersonInAsync(place.Members[3], PositionKind.Officer), await app.World.OfficeAsync());
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        Assert.NotNull((await chair.OpenAsync($"{place.Path}/binh-xet")).QuerySelector($"a[href='{place.Path}/bo-phieu']"));

        var prepare = await chair.OpenAsync($"{place.Path}/bo-phieu/chuan-bi");
        var position = prepare.QuerySelectorAll("select[name='Tellers[0]'] option").First(o => o.TextContent.StartsWith(teller.FullName, StringComparison.Ordinal)).GetAttribute("value")!;
        await chair.SubmitAsync($"{place.Path}/bo-phieu/chuan-bi", new(FormFields.Of(prepare, "/chuan-bi")) { ["Meeting"] = "1", ["Way"] = "Phones", ["Tellers[0]"] = position });
        Guid id;
        await using (var scope = app.Database(out var db))
            id = await db.Ballots.Where(b => b.BlocYearId == place.BlocYearId).Select(b => b.Id).SingleAsync(Cancel);
        var ballot = new TestBallot(place, meeting, id, $"{place.Path}/bo-phieu/1", presider, teller, office);
        var room = await BallotRoom.EnterAsync(app, ballot);

        Assert.Contains("Phó Trưởng khối", (await chair.OpenAsync(ballot.Path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var yields = await chair.RefusedAsync($"{ballot.Path}/de-nghi-mo", await room.SeenAsync());
        Assert.Contains("có tên trên phiếu", yields.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await room.OpenAsync();

        var votes = new[] { "10", "10", "10", "01" };
        for (var i = 0; i < votes.Length; i++)
        {
            var voter = await app.SignInAsync(await app.World.PersonInAsync(place.Members[i]));
            Assert.Contains("Bỏ phiếu kín của đơn vị", (await voter.OpenAsync("/viec-cua-toi")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            var answers = await Task.WhenAll(voter.PostAsync($"{ballot.Path}/phieu", await MarksAsync(ballot, votes[i])), voter.PostAsync($"{ballot.Path}/phieu", await MarksAsync(ballot, votes[i])));
            var pages = await Task.WhenAll(answers.Select(a => a.Content.ReadAsStringAsync(Cancel)));
            Assert.Single(pages, p => p.Contains("secret-code", StringComparison.Ordinal));
            Assert.Single(pages, p => p.Contains("Đơn vị đã bỏ phiếu", StringComparison.Ordinal));
        }

        Assert.Contains("4/5 đơn vị đã bỏ phiếu", (await chair.OpenAsync(ballot.Path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await room.CloseAsync(CodeKeeper.Teller, CodeKeeper.Office);
        var counted = (await room.CountAsync()).QuerySelector("main")!.TextContent;
        Assert.Contains("03/05 (60,00%)", counted, StringComparison.Ordinal);
        await using (var scope = app.Database(out var db))
        {
            var review = await db.AwardReviews.Whole().AsNoTracking().SingleAsync(r => r.BlocYearId == place.BlocYearId, Cancel);
            var chosen = Assert.Single(review.Slate(slate).Chosen);
            Assert.Equal((3, 5, review.Slate(slate).Standing.Single(c => c.UnitId == place.Chair.Id).Id), (chosen.For, chosen.Denominator, chosen.CandidateId));
            Assert.True(review.AllSelected);
            Assert.Equal(id, review.Slate(slate).Selections[0].BallotId);
        }

        await chair.RequireSamePaperAsync($"{ballot.Path}/bien-ban.docx");
        var minutes = FormFields.Of(await room.Teller.OpenAsync($"{ballot.Path}/bien-ban"), "/bien-ban");
        await room.Teller.SubmitAsync($"{ballot.Path}/bien-ban", minutes);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await room.Teller.PostAsync($"{ballot.Path}/bien-ban", new(minutes) { ["Place"] = "Nơi khác" })).StatusCode);
        var pdf = await (await chair.Client.GetAsync($"{ballot.Path}/bien-ban.pdf", Cancel)).Content.ReadAsByteArrayAsync(Cancel);
        await using var last = app.Database(out var stored);
        var issued = await stored.IssuedDocuments.AsNoTracking().Include(d => d.Content).SingleAsync(d => d.SubjectId == id && d.Kind == DocumentKind.CountMinutes, Cancel);
        Assert.Equal(issued.Content!.Bytes, pdf);
        SameTextTests.RequireSame(issued.Content);
        Assert.Contains("còn giá trị", (await app.Stranger().OpenAsync($"/kiem-tra/{issued.VerificationCode}")).Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Losing_one_code_of_three_opens_the_ballot_and_losing_two_voids_it_with_the_remedy_said()
    {
        var ballot = await app.World.BallotAsync(await app.World.VotingPlaceAsync(3), BallotWay.Phones, [Ask("Kế hoạch", "A", "B")]);
        var room = await BallotRoom.EnterAsync(app, ballot);
        await room.OpenAsync();
        var voter = await app.SignInAsync(await app.World.PersonInAsync(ballot.Place.Members[0]));
        await BallotRoom.ReceiptAsync(await voter.PostAsync($"{ballot.Path}/phieu", await MarksAsync(ballot, "1-")));
        await room.Presider.SubmitAsync($"{ballot.Path}/de-nghi-dong", await room.SeenAsync());
        var lost = new Dictionary<string, string>(await room.ClosingAsync(CodeKeeper.Chair, CodeKeeper.Teller)) { ["SecondCode"] = "AAAAA-AAAAA-AAAAA-AAAAA" };
        Assert.Contains("Hai mã mở niêm phong chưa đúng", (await room.Teller.RefusedAsync($"{ballot.Path}/dong", lost)).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(BallotState.Open, (await app.World.ReadBallotAsync(ballot)).State);

        await room.Presider.RefusedAsync($"{ballot.Path}/huy", new() { ["Reason"] = " " });
        var page = await room.Presider.SubmitAsync($"{ballot.Path}/huy", new() { ["Reason"] = "Mất hai mã mở niêm phong" });
        Assert.Contains("chuẩn bị bỏ phiếu lại", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await using (var scope = app.Database(out var db))
            Assert.Equal((0, 0), (await db.SealedPapers.CountAsync(p => p.BallotId == ballot.Id, Cancel), await db.BallotKeepers.CountAsync(k => k.BallotId == ballot.Id, Cancel)));
        await room.Presider.SubmitAsync($"{ballot.Path}/to-chuc-lai", []);
        await room.Presider.SubmitAsync($"{ballot.Path}/to-chuc-lai", new() { ["again"] = "1" });
        await using var last = app.Database(out var read);
        var again = await read.Ballots.Whole().AsNoTracking().SingleAsync(b => b.PreviousId == ballot.Id, Cancel);
        Assert.Equal((BallotState.Prepared, 0, 2), (again.State, again.Voters.Count, again.Questions.Single().Options.Count));
    }

    [Fact]
    public async Task On_paper_the_tellers_figures_reconcile_or_are_refused()
    {
        var ballot = await app.World.BallotAsync(await app.World.VotingPlaceAsync(6, phones: false), BallotWay.Paper, [Ask("Cờ thi đua", "A", "B")]);
        var room = await BallotRoom.EnterAsync(app, ballot);
        await room.Presider.RequireSamePaperAsync($"{ballot.Path}/phieu-bau.docx");
        await room.OpenAsync();
        Assert.Contains("chỉ dùng phiếu giấy", (await room.Presider.OpenAsync($"{ballot.Path}/phieu")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await room.CloseAsync();
        var figures = await FiguresAsync(ballot, 7, 6, 6, 1, (4, 1), (2, 3));
        Assert.Contains("không được lớn hơn số phiếu in", (await room.Teller.RefusedAsync($"{ballot.Path}/kiem-phieu", new(figures) { ["Issued"] = "8" })).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await room.Teller.RefusedAsync($"{ballot.Path}/kiem-phieu", new(figures) { ["Questions[0].Options[0].Agree"] = "6" });
        await room.Teller.RefusedAsync($"{ballot.Path}/kiem-phieu", new(figures) { ["Questions[0].Invalid"] = "" });
        Assert.Contains("04/06 (66,67%)", (await room.CountAsync(figures)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var stored = await app.World.ReadBallotAsync(ballot);
        Assert.Equal((5, 1, true, false), (stored.Questions[0].Valid, stored.Questions[0].Invalid, stored.Questions[0].OptionsInOrder.First().Passed, stored.Questions[0].OptionsInOrder.Last().Passed));
        Assert.Equal(HttpStatusCode.NotFound, await room.Presider.StatusAsync($"{ballot.Path}/kiem-lai"));
    }

    [Fact]
    public async Task On_paper_and_phones_together_each_unit_votes_once()
    {
        var ballot = await app.World.BallotAsync(await app.World.VotingPlaceAsync(5), BallotWay.Both, [Ask("Cờ thi đua", "A", "B")]);
        var room = await BallotRoom.EnterAsync(app, ballot);
        await room.OpenAsync();
        var members = ballot.Place.Members;
        await room.Teller.SubmitAsync($"{ballot.Path}/phat-phieu-giay", new() { ["Unit"] = $"{members[0].Id}" });
        var handed = await app.SignInAsync(await app.World.PersonInAsync(members[0]));
        await handed.RefusedAsync($"{ballot.Path}/phieu", await MarksAsync(ballot, "11"));
        var voter = await app.SignInAsync(await app.World.PersonInAsync(members[1]));
        await BallotRoom.ReceiptAsync(await voter.PostAsync($"{ballot.Path}/phieu", await MarksAsync(ballot, "10")));
        await room.Teller.RefusedAsync($"{ballot.Path}/phat-phieu-giay", new() { ["Unit"] = $"{members[1].Id}" });
        await room.Presider.RefusedAsync($"{ballot.Path}/phat-phieu-giay", new() { ["Unit"] = $"{members[2].Id}" });
        await room.CloseAsync();
        await room.CountAsync(await FiguresAsync(ballot, 5, 1, 1, 0, (1, 0), (0, 0)));
        var stored = await app.World.ReadBallotAsync(ballot);
        Assert.Equal((2, 2, 2), (stored.Issued, stored.Returned, stored.Questions[0].OptionsInOrder.First().Agree));
        Assert.Equal((0, 1, 1), (stored.Questions[0].OptionsInOrder.Last().Agree, stored.Questions[0].OptionsInOrder.Last().Disagree, stored.Questions[0].OptionsInOrder.Last().Blank));
    }

    private static QuestionDraft Ask(string text, params string[] options) => new(text, QuestionKind.ApproveEach, null, World.AnyPresence, [.. options.Select(o => new OptionDraft(o))]);

    private async Task<Dictionary<string, string>> MarksAsync(TestBallot ballot, string signs) =>
        (await app.World.ReadBallotAsync(ballot)).QuestionsInOrder.SelectMany(q => q.OptionsInOrder).Zip(signs).Where(p => p.Second != '-').ToDictionary(p => $"Opinions[{p.First.Id}]", p => p.Second == '1' ? "true" : "false");

    private async Task<Dictionary<string, string>> FiguresAsync(TestBallot ballot, int printed, int issued, int returned, int invalid, params (int Agree, int Disagree)[] options)
    {
        var stored = await app.World.ReadBallotAsync(ballot);
        var fields = new Dictionary<string, string>
        {
            ["Version"] = $"{stored.Version}",
            ["Printed"] = $"{printed}",
            ["Issued"] = $"{issued}",
            ["Returned"] = $"{returned}",
            ["Questions[0].Question"] = $"{stored.Questions[0].Id}",
            ["Questions[0].Invalid"] = $"{invalid}",
        };
        foreach (var (option, i) in stored.Questions[0].OptionsInOrder.Select((o, i) => (o, i)))
        {
            fields[$"Questions[0].Options[{i}].Option"] = $"{option.Id}";
            (fields[$"Questions[0].Options[{i}].Agree"], fields[$"Questions[0].Options[{i}].Disagree"]) = ($"{options[i].Agree}", $"{options[i].Disagree}");
        }

        return fields;
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : BallotWayTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : BallotWayTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : BallotWayTests(app);
}
