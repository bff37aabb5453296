using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>Makes the ballots of the annual conference on paper: the flag, counted, and the next chair, still open. The office presides, since it never stands on the paper.</summary>
internal sealed class BallotBuilder(PortalDbContext db, DemoCalendar calendar, PeopleBuilder people)
{
    private const int Conference = 2;

    /// <summary>Chooses for the flag and counts; opens the ballot on the next chair.</summary>
    public async Task VoteAsync(AwardReview review, AwardSlate flag, CharterYearFacts year, DateOnly day, CancellationToken cancel)
    {
        var id = year.BlocYear.Id;
        var office = people.Office(calendar.At(day, 11, 0), id);
        var codes = UnitTable.Rows.Where(u => year.BlocYear.MemberUnitIds.Contains(people.Unit(u.Code).Id)).Select(u => u.Code).ToList();
        var teller = people.Deed(PeopleTable.Mailbox(PositionKind.Deputy, codes[^1]), codes[^1], office.At, id);
        var present = codes.ConvertAll(c => (people.Unit(c).Id, people.Unit(c).Name));
        Ballot Prepare(int number, string title, QuestionDraft question)
        {
            var ballot = new Ballot(id, number, title, BallotWay.Paper, Conference);
            ballot.Compose([question]);
            var (name, words) = people.Person(PositionKind.Deputy, codes[^1]);
            ballot.NameTellers([new TellerDraft(name, $"{words} {people.Unit(codes[^1]).Name}", teller.AccountId, teller.UnitId)]);
            ballot.Propose(BallotStep.Open, office);
            ballot.Open(present, present.Count, review, teller with { At = office.At.AddMinutes(5) });
            db.Add(ballot);
            return ballot;
        }

        var first = Prepare(1, "Bình xét, đề nghị khen thưởng", new QuestionDraft(flag.AwardName, QuestionKind.ApproveEach, 1, BallotRule.Default with { Source = "Quy chế của Khối, Điều 14" },
            [.. flag.Standing.Select((c, i) => new OptionDraft(c.Name, c.UnitId, c.Id, i + 1))], flag.Id));
        await db.SaveAsync(teller, "cùng người chủ trì mở bỏ phiếu kín số 1", cancel);
        first.Propose(BallotStep.Close, office);
        first.Close(teller with { At = office.At.AddMinutes(25) });
        await db.SaveAsync(teller with { At = office.At.AddMinutes(25) }, "cùng người chủ trì đóng bỏ phiếu kín số 1", cancel);
        var counted = teller with { At = office.At.AddMinutes(40) };
        var question = first.Questions.Single();
        first.Count(new BallotCount(present.Count, present.Count, present.Count, [new QuestionVotes(question.Id, present.Count, 0, [.. question.Options.Select(o => new OptionVotes(o.Id, present.Count - 1, 1, 0))])]), counted.At);
        review.Select(first.Outcomes().Single(), $"Biên bản kiểm phiếu cuộc bỏ phiếu số 1, ngày {day:dd/MM/yyyy}", day, counted);
        await db.SaveAsync(counted, "ghi kết quả kiểm phiếu cuộc bỏ phiếu số 1", cancel);

        Prepare(2, "Bầu đơn vị đứng đầu năm tiếp theo", new QuestionDraft("Đơn vị đứng đầu năm tiếp theo", QuestionKind.ChooseOne, 1, BallotRule.Default, [.. present.Take(3).Select(u => new OptionDraft(u.Name, u.Id))], ForChair: true));
        await db.SaveAsync(teller with { At = office.At.AddMinutes(50) }, "cùng người chủ trì mở bỏ phiếu kín số 2", cancel);
    }
}
