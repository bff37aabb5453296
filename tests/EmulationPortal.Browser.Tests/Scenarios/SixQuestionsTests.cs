using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Browser.Tests.Scenarios;

/// <summary>A conference that decides on six awards with one paper on phones: two flags of two authorities, a tie that goes to a second round, a count that everybody can do again.</summary>
[Collection(Journeys.Name)]
public sealed class SixQuestionsTests(BrowserApp app)
{
    private const string First = "Trần Văn An";
    private const string Second = "Lê Thị Bình";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Six_awards_stand_on_one_paper_and_a_tie_goes_to_a_second_round()
    {
        BrowserApp.RequireChromium();
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "skipped, needs poppler");
        var place = await app.World.VotingPlaceAsync(6);
        var (two, three, four, five) = (place.Members[2], place.Members[3], place.Members[4], place.Members[5]);
        await app.World.SecretReviewAsync(place,
        [
            ("COTINH", 1, [(two, null), (three, null)]), ("COCP", 1, [(four, null), (five, null)]), ("TTLDXS", 3, [(two, null), (three, null), (four, null)]),
            ("BKTINH-TT", 2, [(two, null), (three, null), (four, null)]), ("CSTDT", 2, [(two, First), (three, Second)]), ("BKTINH-CN", 1, [(four, First), (five, Second)]),
        ]);
        await app.World.OpenMeetingAsync(place, present: 6);
        var (presider, teller, office) = (await app.OpenAsync(await app.World.PersonInAsync(place.Chair)), await app.World.PersonInAsync(five, PositionKind.Officer), await app.OpenAsync(await app.World.OfficeAsync()));
        var counts = await app.OpenAsync(teller);
        var voters = new List<Window>();
        foreach (var unit in place.Members)
            voters.Add(await app.OpenAsync(await app.World.PersonInAsync(unit)));

        await presider.GoAsync($"{place.Path}/bo-phieu/chuan-bi");
        var flag = await presider.QuestionAsync("Cờ thi đua của UBND tỉnh");
        await presider.SendAsync("/chuan-bi", ("Title", "Bình xét sáu danh hiệu"), ("Meeting", "1"), ("Way", "Phones"), ("Tellers[0]", await presider.TellerAsync(teller.FullName)), ($"Questions[{flag}].Tie", "NextRound"));
        var ballot = $"{place.Path}/bo-phieu/1";
        var codes = await OpenAsync(ballot, presider, counts, office);

        var receipts = new List<string>();
        foreach (var (voter, at) in voters.Select((v, i) => (v, i)))
            receipts.Add(await voter.VoteAsync(ballot, MarksOf(at, two, three, four, five)));
        await voters[0].GoAsync(ballot);
        Assert.Contains("6/6 đơn vị đã bỏ phiếu", await voters[0].TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("83,33", await voters[0].Page.ContentAsync(), StringComparison.Ordinal);
        await CountAsync(ballot, presider, counts, codes);

        var minutes = await presider.ExpectPdfAtAsync($"{ballot}/bien-ban.pdf", "Cờ thi đua của UBND tỉnh", "Cờ thi đua của Chính phủ", "Tập thể lao động xuất sắc", "Chiến sĩ thi đua cấp tỉnh",
            First, Second, "05/06 (83,33%)", "bỏ phiếu lại ở vòng tiếp theo");
        Assert.Contains($"{two.Name}, {three.Name} bằng phiếu", minutes, StringComparison.Ordinal);
        await RecountAsync(ballot, voters[3], receipts[3]);

        await presider.GoAsync(ballot);
        await presider.SendAsync("/vong-sau");
        var again = $"{place.Path}/bo-phieu/2";
        var fresh = await OpenAsync(again, presider, counts, office);
        foreach (var (voter, at) in voters.Select((v, i) => (v, i)))
            await voter.VoteAsync(again, (0, at < 5 ? two.Name : three.Name));
        await CountAsync(again, presider, counts, fresh);
        await presider.ExpectPdfAtAsync($"{again}/bien-ban.pdf", "(vòng 2)", two.Name, "05/06 (83,33%)", "01/06 (16,67%)");

        await presider.GoAsync($"{place.Path}/binh-xet");
        Assert.Contains(two.Name, await presider.TextAsync(), StringComparison.Ordinal);
        await using (app.Database(out var db))
        {
            var review = await db.AwardReviews.Whole().AsNoTracking().SingleAsync(r => r.BlocYearId == place.BlocYearId, Cancel);
            Assert.True(review.AllSelected);
            Assert.Equal([1, 1, 3, 2, 2, 1], review.Slates.Select(s => s.Chosen.Count));
            Assert.Equal([two.Id, four.Id], review.Slates.Take(2).Select(s => review.Candidate(s.Chosen[0].CandidateId).Candidate.UnitId));
        }

        await presider.GoAsync($"{place.Path}/ho-so");
        await presider.SendAsync("/ho-so/lap");
        Assert.Contains("Cờ thi đua của Chính phủ", await presider.TextAsync(), StringComparison.Ordinal);
        await app.Inspection.RequireCleanAsync();
    }

    /// <summary>Five of six agree to both for the province's flag; the other questions are decided at once.</summary>
    private static (int, string)[] MarksOf(int voter, Unit two, Unit three, Unit four, Unit five) =>
    [
        .. voter < 5 ? [(0, two.Name), (0, three.Name)] : Array.Empty<(int, string)>(),
        (1, voter < 5 ? four.Name : five.Name), (2, two.Name), (2, three.Name), .. voter < 5 ? [(2, four.Name)] : Array.Empty<(int, string)>(),
        (3, two.Name), .. voter < 5 ? [(3, three.Name)] : new[] { (3, four.Name) }, (4, First), .. voter > 0 ? [(4, Second)] : Array.Empty<(int, string)>(), (5, voter < 4 ? First : Second),
    ];

    private static async Task<(string Chair, string Teller)> OpenAsync(string ballot, Window presider, Window teller, Window office)
    {
        var codes = (await presider.CodeAsync(ballot), await teller.CodeAsync(ballot));
        await office.CodeAsync(ballot);
        await BallotSteps.OpenAsync(ballot, presider, teller);
        return codes;
    }

    private static async Task CountAsync(string ballot, Window presider, Window teller, (string Chair, string Teller) codes)
    {
        await BallotSteps.CloseAsync(ballot, presider, teller, ("FirstKeeper", nameof(CodeKeeper.Chair)), ("FirstCode", codes.Chair), ("SecondKeeper", nameof(CodeKeeper.Teller)), ("SecondCode", codes.Teller));
        await teller.GoAsync($"{ballot}/kiem-phieu");
        await teller.SendAsync("/kiem-phieu");
        await teller.GoAsync($"{ballot}/bien-ban");
        await teller.SendAsync("/bien-ban");
    }

    /// <summary>The recount page draws the very figures of the minutes, and finds a voter's receipt.</summary>
    private async Task RecountAsync(string ballot, Window voter, string receipt)
    {
        await voter.GoAsync($"{ballot}/kiem-lai");
        var rows = await voter.Page.Locator("#recount tbody tr").AllInnerTextsAsync();
        await using (app.Database(out var db))
        {
            var number = int.Parse(ballot.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
            var code = ballot.Split('/')[2];
            var stored = await db.Ballots.Whole().AsNoTracking().SingleAsync(b => b.Number == number && db.BlocYears.Any(y => y.Id == b.BlocYearId && db.Blocs.Any(o => o.Id == y.BlocId && o.Code == code)), Cancel);
            Assert.Equal(stored.QuestionsInOrder.SelectMany(q => q.OptionsInOrder).Select(o => $"{o.Text}\t{o.Agree}\t{o.Disagree}\t{o.Blank}"), rows);
        }

        await voter.Page.FillAsync("#ma", receipt);
        await Microsoft.Playwright.Assertions.Expect(voter.Page.Locator("#tim-thay")).Not.ToBeEmptyAsync();
    }
}
