using System.Net;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Awards;

/// <content>Skipped steps, others' acts, and what an open ballot tells.</content>
public abstract partial class BallotWayTests
{
    [Fact]
    public async Task No_ballot_chooses_for_an_award_before_its_candidates_are_agreed_by_no_route()
    {
        var place = await app.World.VotingPlaceAsync();
        var slate = await app.World.SecretReviewAsync(place, [place.Members[2], place.Members[3]], agreed: false);
        List<OptionDraft> options;
        await using (var scope = app.Database(out var db))
            options = [.. (await db.AwardReviews.Whole().AsNoTracking().SingleAsync(r => r.BlocYearId == place.BlocYearId, Cancel)).Slate(slate).Standing.Select(c => new OptionDraft(c.Name, c.UnitId, c.Id))];
        var ballot = await app.World.BallotAsync(place, BallotWay.Paper, [new QuestionDraft("Cờ thi đua", QuestionKind.ApproveEach, 1, World.AnyPresence, options, slate)]);
        var room = await BallotRoom.EnterAsync(app, ballot);

        var position = await PositionAsync(ballot.Teller);
        var forged = await room.Presider.RefusedAsync($"{place.Path}/bo-phieu/chuan-bi", new()
        {
            ["Title"] = "Giả",
            ["Meeting"] = "1",
            ["Way"] = "Paper",
            ["Tellers[0]"] = $"{position}",
            ["QuorumNumerator"] = "0",
            ["QuorumDenominator"] = "1",
            ["Questions[0].Slate"] = $"{slate}",
            ["Questions[0].Include"] = "true",
            ["Questions[0].Kind"] = "ApproveEach",
            ["Questions[0].Numerator"] = "1",
            ["Questions[0].Denominator"] = "2",
        });
        Assert.Contains("Chưa hiệp thương", forged.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await room.Presider.SubmitAsync($"{ballot.Path}/de-nghi-mo", await room.SeenAsync());
        Assert.Contains("Chưa hiệp thương", (await room.Teller.RefusedAsync($"{ballot.Path}/mo", await room.SeenAsync())).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(BallotState.Prepared, (await app.World.ReadBallotAsync(ballot)).State);
    }

    [Fact]
    public async Task Steps_are_not_skipped_nor_done_by_others()
    {
        var ballot = await app.World.BallotAsync(await app.World.VotingPlaceAsync(5), BallotWay.Phones, [Ask("Kế hoạch", "A", "B")], present: 4);
        var room = await BallotRoom.EnterAsync(app, ballot);
        async Task RefusedAsync(Visitor visitor, string act, Dictionary<string, string> fields, string why)
        {
            var answer = await visitor.PostAsync(ballot.Path + act, new(fields) { ["Version"] = (await room.SeenAsync())["Version"] });
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity or HttpStatusCode.Forbidden && WebUtility.HtmlDecode(text).Contains(why, StringComparison.Ordinal), $"{act}: {answer.StatusCode} {text}");
        }

        var voter = await app.SignInAsync(await app.World.PersonInAsync(ballot.Place.Members[2]));
        var marks = await MarksAsync(ballot, "11");
        await RefusedAsync(voter, "/phieu", marks, "chưa mở hoặc đã đóng");
        await RefusedAsync(room.Teller, "/mo", [], "chưa đề nghị mở");
        await RefusedAsync(room.Presider, "/mo", [], "chưa đề nghị mở");
        await RefusedAsync(room.Teller, "/kiem-phieu", [], "đang ở trạng thái");
        await RefusedAsync(room.Teller, "/bien-ban", new() { ["Place"] = "x", ["Named"] = "x", ["Chair"] = "x" }, "Chưa có kết quả kiểm phiếu");
        await RefusedAsync(voter, "/ma", [], "mỗi người một mã");
        await room.Presider.SubmitAsync($"{ballot.Path}/de-nghi-mo", await room.SeenAsync());
        await RefusedAsync(room.Teller, "/mo", [], "chưa nhận mã mở niêm phong");
        await RefusedAsync(room.Office, "/de-nghi-mo", [], "Việc này do đơn vị Trưởng khối thực hiện");
        Assert.Equal(HttpStatusCode.Forbidden, (await voter.PostAsync($"{ballot.Path}/huy", new() { ["Reason"] = "x" })).StatusCode);

        await room.OpenAsync();
        await RefusedAsync(await app.SignInAsync(await app.World.PersonInAsync(ballot.Place.Members[1], PositionKind.Officer)), "/phieu", marks, "Người bỏ phiếu thay mặt đơn vị");
        await RefusedAsync(await app.SignInAsync(await app.World.PersonInAsync(ballot.Place.Members[4])), "/phieu", marks, "không có trong danh sách bỏ phiếu");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync(await app.World.PersonInAsync(await app.World.UnitAsync()))).PostAsync($"{ballot.Path}/phieu", marks)).StatusCode);
        await RefusedAsync(room.Teller, "/dong", await room.ClosingAsync(CodeKeeper.Chair, CodeKeeper.Teller), "chưa đề nghị đóng");
        await RefusedAsync(room.Teller, "/kiem-phieu", [], "đang ở trạng thái");
        await room.CloseAsync();
        await RefusedAsync(voter, "/phieu", marks, "chưa mở hoặc đã đóng");
        await RefusedAsync(room.Presider, "/kiem-phieu", [], "Chỉ thành viên Ban kiểm phiếu");
    }

    [Fact]
    public async Task While_open_no_answer_holds_a_result_or_who_has_not_voted()
    {
        var ballot = await app.World.BallotAsync(await app.World.VotingPlaceAsync(5), BallotWay.Phones, [Ask("Kế hoạch", "Phương án Một", "Phương án Hai")]);
        var room = await BallotRoom.EnterAsync(app, ballot);
        await room.OpenAsync();
        var voter = await app.SignInAsync(await app.World.PersonInAsync(ballot.Place.Members[1]));
        await BallotRoom.ReceiptAsync(await voter.PostAsync($"{ballot.Path}/phieu", await MarksAsync(ballot, "10")));
        foreach (var visitor in new[] { room.Presider, room.Teller, room.Office, voter })
        {
            var text = (await visitor.OpenAsync(ballot.Path)).QuerySelector("main")!.TextContent;
            Assert.Contains("1/5 đơn vị đã bỏ phiếu", text, StringComparison.Ordinal);
            Assert.All(new[] { "Đạt", "%)", "hợp lệ 1" }, sign => Assert.DoesNotContain(sign, text, StringComparison.Ordinal));
            Assert.All(ballot.Place.Members.Skip(1).SkipLast(1), unit => Assert.DoesNotContain(unit.Name, text, StringComparison.Ordinal)); // the first opened, the last counts
            foreach (var closed in new[] { "/phieu-da-bo.txt", "/ma-nhan.txt", "/kiem-lai", "/bien-ban.pdf", "/bien-ban.docx" })
                Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync(ballot.Path + closed));
            Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusAsync(ballot.Path + "/kiem-phieu"));
        }
    }

    [Fact]
    public async Task A_tie_is_voted_on_again_and_the_second_round_fills_the_place()
    {
        var place = await app.World.VotingPlaceAsync();
        var slate = await app.World.SecretReviewAsync(place, [place.Members[2], place.Members[3], place.Members[4]]);
        List<OptionDraft> options;
        await using (var scope = app.Database(out var db))
            options = [.. (await db.AwardReviews.Whole().AsNoTracking().SingleAsync(r => r.BlocYearId == place.BlocYearId, Cancel)).Slate(slate).Standing.Select(c => new OptionDraft(c.Name, c.UnitId, c.Id))];
        var rule = World.AnyPresence with { ThresholdNumerator = 1, ThresholdDenominator = 3 };
        var first = await app.World.BallotAsync(place, BallotWay.Paper, [new QuestionDraft("Cờ thi đua", QuestionKind.ChooseOne, 1, rule, options, slate)]);
        var room = await BallotRoom.EnterAsync(app, first);
        await room.OpenAsync();
        await room.CloseAsync();
        await room.CountAsync(await FiguresAsync(first, 6, 6, 6, 0, (3, 0), (3, 0), (0, 0)));
        await room.Presider.SubmitAsync($"{first.Path}/vong-sau", []);
        Ballot next;
        await using (var scope = app.Database(out var db))
            next = await db.Ballots.Whole().AsNoTracking().SingleAsync(b => b.PreviousId == first.Id, Cancel);
        Assert.Equal((2, 2), (next.Round, next.Questions[0].Options.Count));
        var second = first with { Id = next.Id, Path = $"{place.Path}/bo-phieu/{next.Number}" };
        room = await BallotRoom.EnterAsync(app, second);
        await room.OpenAsync();
        await room.CloseAsync();
        await room.CountAsync(await FiguresAsync(second, 6, 6, 6, 0, (2, 0), (4, 0)));
        await using var last = app.Database(out var read);
        var review = await read.AwardReviews.Whole().AsNoTracking().SingleAsync(r => r.BlocYearId == place.BlocYearId, Cancel);
        Assert.Equal((2, options[1].CandidateId), (review.Slate(slate).Selections.Count, review.Slate(slate).Chosen.Single().CandidateId));
    }

    private async Task<Guid> PositionAsync(TestPerson person)
    {
        await using var scope = app.Database(out var db);
        return await db.Positions.Where(p => p.AccountId == person.AccountId).Select(p => p.Id).SingleAsync(Cancel);
    }
}
