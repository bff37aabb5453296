using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>Makes the merit review of the year just past in the bloc whose round was held in the portal, up to the agreement on candidates and the ballots of the conference.</summary>
internal sealed class AwardBuilder(PortalDbContext db, DemoCalendar calendar, PeopleBuilder people, BlocRow row)
{
    private const int Past = -1;
    private const int Certificates = 2;
    private const string Answer = "Đã thực hiện trong năm, có số liệu trong báo cáo tổng kết của đơn vị.";
    private const string Reason = "Hội nghị thống nhất vẫn đề nghị vì kết quả thực hiện nhiệm vụ của đơn vị thuộc nhóm dẫn đầu; điều kiện còn thiếu đơn vị đã giải trình.";

    /// <summary>The review, on the usual day of the annual conference.</summary>
    public IEnumerable<DemoAct> Acts(int offset, DateOnly day, Func<CharterYearFacts> year, CancellationToken cancel)
    {
        if (offset == Past && row.Code == BlocTable.Mixed && calendar.Reached(day))
            yield return new DemoAct(calendar.At(day, 8, 30), () => HoldAsync(day, year(), cancel));
    }

    private async Task HoldAsync(DateOnly day, CharterYearFacts year, CancellationToken cancel)
    {
        var at = calendar.At(day, 8, 30);
        var chair = people.Deed(PeopleTable.Mailbox(PositionKind.Deputy, year.Chair), year.Chair, at, year.BlocYear.Id);
        var review = new AwardReview(year.BlocYear.Id);
        var (flag, unit, person) = (await AddAsync(review, "COTINH", 1, SelectionMethod.SecretBallot, chair, cancel), await AddAsync(review, "BKTINH-TT", Certificates, SelectionMethod.RaisedHands, chair, cancel),
            await AddAsync(review, "BKTINH-CN", 1, SelectionMethod.Acclamation, chair, cancel));
        db.Add(review);
        await db.SaveAsync(chair, "đưa 3 danh hiệu, hình thức khen thưởng vào bình xét", cancel);

        var state = await db.ReviewStateAsync(year.BlocYear.Id, day, toChange: true, cancel);
        var ranked = state.Facts.Ranking!.Entries.Where(e => e.Rank is not null).Take(1 + Certificates).ToList();
        foreach (var (entry, i) in ranked.Select((e, i) => (e, i)))
            Propose(state, i == 0 ? flag : unit, entry.UnitId, null, chair with { At = at.AddMinutes(10 + i) });
        var proposed = ranked[0].UnitId;
        var (name, title) = people.Person(PositionKind.Officer, Code(proposed));
        Propose(state, person, proposed, (name, title), chair with { At = at.AddMinutes(20) });
        await db.SaveAsync(chair with { At = at.AddMinutes(20) }, "đề nghị ứng viên từ bảng xếp hạng và đề cử", cancel);

        foreach (var candidate in review.Slates.SelectMany(s => s.Standing))
        {
            var own = people.Deed(PeopleTable.Mailbox(PositionKind.Deputy, Code(candidate.UnitId)), Code(candidate.UnitId), at.AddMinutes(40), year.BlocYear.Id);
            foreach (var condition in state.Versions[review.Slate(candidate.SlateId).VersionId].Conditions.Where(c => c.Kind == ConditionKind.Declared))
                review.Answer(candidate, condition, true, Answer, $"Báo cáo tổng kết năm, ngày {day.AddDays(-12):dd/MM/yyyy}", own);
        }

        var staff = people.Office(at.AddMinutes(60), year.BlocYear.Id);
        var lead = people.Deed(PeopleTable.OfficeLead, UnitTable.Office, at.AddMinutes(90), year.BlocYear.Id) with { UnitId = null };
        foreach (var (candidate, finding) in review.Slates.SelectMany(s => s.Standing).SelectMany(c => state.Findings(c).Select(f => (c, f))).ToList())
        {
            review.Explain(candidate, [finding], finding.Key, Reason, staff);
            review.Accept(candidate, [finding], finding.Key, lead);
        }

        await db.SaveAsync(lead, "xem xét các cảnh báo về ứng viên", cancel);
        var agreed = chair with { At = at.AddMinutes(120) };
        review.Agree(2, day, $"Hội nghị nhất trí danh sách ứng viên: Cờ thi đua {VietnameseText.Count(flag.Standing.Count)} đơn vị, Bằng khen {VietnameseText.Count(unit.Standing.Count)} tập thể và {VietnameseText.Count(person.Standing.Count)} cá nhân.",
            state.Facts.Scores, state.Facts.Units.Count, state.Findings, agreed);
        await db.SaveAsync(agreed, "ghi kết quả hiệp thương ứng viên tại hội nghị lần 2", cancel);
        await new BallotBuilder(db, calendar, people).VoteAsync(review, flag, year, day, cancel);
    }

    private async Task<AwardSlate> AddAsync(AwardReview review, string code, int places, SelectionMethod method, Deed deed, CancellationToken cancel) => review.AddSlate(
        await db.AwardTypes.Whole().AsNoTracking().SingleAsync(t => t.Code == code, cancel), AwardQuota.Of(places), method, "Quy chế của Khối, Điều 14", deed);

    private void Propose(ReviewState state, AwardSlate slate, Guid unitId, (string Name, string Title)? person, Deed deed) => state.Review.Propose(slate,
        new CandidateDraft(unitId, people.Unit(Code(unitId)).Name, PersonName: person?.Name, Position: person?.Title, Initiatives: person is null ? null : 2,
            InitiativeNames: person is null ? null : "Số hóa hồ sơ thi đua, khen thưởng; Bộ câu hỏi tự đánh giá theo tiêu chí của khối"),
        person is null ? CandidateOrigin.Ranking : CandidateOrigin.Nomination, state.Facts.Scores, state.Facts.Of(unitId).Rank, [], deed);

    private string Code(Guid unitId) => UnitTable.Rows.Single(u => people.Unit(u.Code).Id == unitId).Code;
}
