using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>A ballot made for a test, with those who run it.</summary>
/// <param name="Presider">Of the chair unit, or of the vice-chair where the chair stands on the paper.</param>
public sealed record TestBallot(TestBlocYear Place, TestMeeting Meeting, Guid Id, string Path, TestPerson Presider, TestPerson Teller, TestPerson Office);

/// <content>Ballots.</content>
public sealed partial class World
{
    /// <summary>More than half of those present, without a quorum.</summary>
    public static readonly BallotRule AnyPresence = BallotRule.Default with { QuorumNumerator = 0, QuorumDenominator = 1 };

    /// <summary>A bloc-year whose charter allows phones and whose scoring was done outside the portal.</summary>
    public async Task<TestBlocYear> VotingPlaceAsync(int members = 6, bool phones = true)
    {
        var place = await BlocYearAsync(members);
        await CharterAsync(place, CharterKind.Charter, CharterState.Adopted, CharterTerms.Default with { PhoneVoting = phones });
        await using var scope = app.Database(out var db);
        var year = await db.BlocYears.Include(y => y.Memberships).Include(y => y.Steps).SingleAsync(y => y.Id == place.BlocYearId);
        year.RecordStep(YearStep.Scoring, new DateOnly(2026, 6, 1), "Bảng điểm kiểm thử", Deed(year.Id));
        await db.SaveAsync(Deed(year.Id), "ghi bước chấm điểm kiểm thử");
        return place;
    }

    /// <summary>A review whose flag is chosen by secret ballot; agreed unless told otherwise. Returns the flag's slate.</summary>
    public async Task<Guid> SecretReviewAsync(TestBlocYear place, IReadOnlyList<Unit> candidates, bool agreed = true) =>
        (await SecretReviewAsync(place, [("COTINH", 1, [.. candidates.Select(u => (u, (string?)null))])], agreed))[0];

    /// <summary>A review of several awards, each with its places and candidates (a unit, or a person of it), all chosen by secret ballot. Returns the slates.</summary>
    public async Task<IReadOnlyList<Guid>> SecretReviewAsync(TestBlocYear place, IReadOnlyList<(string Award, int Places, IReadOnlyList<(Unit Unit, string? Person)> Candidates)> awards, bool agreed = true)
    {
        await using var scope = app.Database(out var db);
        var deed = Deed(place.BlocYearId);
        var review = new AwardReview(place.BlocYearId);
        var slates = new List<AwardSlate>();
        foreach (var (award, places, _) in awards)
            slates.Add(review.AddSlate(await AwardAsync(db, award), AwardQuota.Of(places), SelectionMethod.SecretBallot, "Quy chế của Khối, Điều 9", deed));
        db.Add(review);
        await db.SaveAsync(deed, "bắt đầu bình xét kiểm thử");
        var state = await db.ReviewStateAsync(place.BlocYearId, deed.Today, toChange: true, default);
        foreach (var (slate, award) in slates.Zip(awards))
        {
            foreach (var (unit, person) in award.Candidates)
                review.Propose(slate, new CandidateDraft(unit.Id, unit.Name, PersonName: person), CandidateOrigin.Ranking, state.Facts.Scores, null, [], deed);
        }

        if (agreed)
            review.Agree(1, deed.Today, "Nhất trí danh sách", state.Facts.Scores, place.Members.Count, _ => [], deed);
        await db.SaveAsync(deed, "hiệp thương kiểm thử");
        return slates.ConvertAll(s => s.Id);
    }

    /// <summary>A prepared ballot at a conference in session.</summary>
    public async Task<TestBallot> BallotAsync(TestBlocYear place, BallotWay way, IReadOnlyList<QuestionDraft> questions, int? present = null, bool viceChairPresides = false)
    {
        var meeting = await OpenMeetingAsync(place, present ?? place.Members.Count);
        var presider = await PersonInAsync(viceChairPresides ? place.ViceChair : place.Chair);
        var teller = await PersonInAsync(place.Members[^1], PositionKind.Officer);
        var office = await OfficeAsync();
        await using var scope = app.Database(out var db);
        var number = (await db.Ballots.Where(b => b.BlocYearId == place.BlocYearId).MaxAsync(b => (int?)b.Number) ?? 0) + 1;
        var ballot = new Ballot(place.BlocYearId, number, $"Bình xét kiểm thử {Next()}", way, int.Parse(meeting.Path.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture));
        ballot.Compose(questions);
        ballot.NameTellers([new TellerDraft(teller.FullName, $"Chuyên viên {place.Members[^1].Name}", teller.AccountId, place.Members[^1].Id)]);
        db.Add(ballot);
        await db.SaveAsync(Deed(place.BlocYearId), "chuẩn bị bỏ phiếu kiểm thử");
        return new TestBallot(place, meeting, ballot.Id, $"{place.Path}/bo-phieu/{number}", presider, teller, office);
    }

    /// <summary>Brings a ballot on directly: opened for the units given, closed with the papers given, counted.</summary>
    /// <param name="papers">One a line, as they are published.</param>
    public async Task AdvanceBallotAsync(TestBallot test, BallotState to, string papers = "")
    {
        await using var scope = app.Database(out var db);
        var ballot = await db.Ballots.Whole().SingleAsync(b => b.Id == test.Id);
        var (presiding, telling) = (Deed(ballot.BlocYearId), Deed(ballot.BlocYearId) with { AccountId = test.Teller.AccountId });
        if (ballot.State == BallotState.Prepared)
        {
            var made = BallotSeal.Make(ballot.Id, [.. Enum.GetValues<CodeKeeper>().Select(k => BallotSeal.KeyFor(k).Key)]);
            ballot.Propose(BallotStep.Open, presiding);
            ballot.Open([.. test.Place.Members.Select(u => (u.Id, u.Name))], test.Place.Members.Count, null, telling);
            db.Add(new BallotBox { BallotId = ballot.Id, PublicKey = made.PublicKey, Wraps = made.Wraps });
        }

        if (ballot.State == BallotState.Open && to > BallotState.Open)
        {
            ballot.Propose(BallotStep.Close, presiding);
            ballot.Close(telling);
        }

        var count = BallotCount.Of(ballot.Questions, [.. papers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(p => PaperText.Marks(ballot.Questions, p))], ballot.Voters.Count);
        if (to == BallotState.Counted)
            ballot.Count(count, telling.At);
        await db.SaveAsync(telling, "đưa cuộc bỏ phiếu kiểm thử đi tiếp");
        if (to > BallotState.Open)
            await db.EmptyBoxAsync(ballot.Id, papers, "ABCDEFGH", default);
    }

    /// <summary>Reads a ballot with all its parts.</summary>
    public async Task<Ballot> ReadBallotAsync(TestBallot test)
    {
        await using var scope = app.Database(out var db);
        return await db.Ballots.Whole().AsNoTracking().SingleAsync(b => b.Id == test.Id);
    }
}
