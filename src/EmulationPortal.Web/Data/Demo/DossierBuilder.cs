using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>How far a dossier has come.</summary>
internal enum DossierStage
{
    Draft,
    Received,
    Decided,
}

/// <summary>Makes the merit review by raised hands and the dossier in three blocs that scored outside the portal: one being drawn up in the year at work, one received and one decided of the year just past.</summary>
internal sealed class DossierBuilder(PortalDbContext db, DemoCalendar calendar, PeopleBuilder people, DemoVisits visits, RoomDeeds rooms, BlocRow row, int offset, Func<DemoBlocYear> told)
{
    private const int Proposed = 3;
    private static readonly Dictionary<(string Bloc, int Year), DossierStage> Stages = new() { [("khoi-2", 0)] = DossierStage.Draft, [("khoi-2", -1)] = DossierStage.Received, [(BlocTable.Small, -1)] = DossierStage.Decided };

    /// <summary>The review in the days after the score table was agreed, the dossier after it.</summary>
    public IEnumerable<DemoAct> Acts(DateOnly day, CancellationToken cancel)
    {
        if (!Stages.TryGetValue((row.Code, offset), out var stage) || !calendar.Reached(day.AddDays(stage == DossierStage.Draft ? 2 : 31)))
            yield break;
        yield return new DemoAct(calendar.At(day, 9), () => ReviewAsync(day, cancel));
        yield return new DemoAct(calendar.At(day.AddDays(2), 9), () => PrepareAsync(day.AddDays(2), stage, cancel));
        if (stage != DossierStage.Draft)
            yield return new DemoAct(calendar.At(day.AddDays(5), 10), () => ReceiveAsync(day.AddDays(5), cancel));
        if (stage != DossierStage.Decided)
            yield break;
        yield return new DemoAct(calendar.At(day.AddDays(20), 10), () => AppraiseAsync(day, cancel));
        yield return new DemoAct(calendar.At(day.AddDays(28), 10), () => DecideAsync(day, cancel));
        yield return new DemoAct(calendar.At(day.AddDays(30), 9), () => ConfirmAsync(day.AddDays(30), cancel));
    }

    private async Task ReviewAsync(DateOnly day, CancellationToken cancel)
    {
        var year = told();
        var deed = Chair(year, day, 9);
        var units = await db.BlocYears.Where(y => y.Id == year.BlocYear.Id).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null).OrderBy(m => m.Order).Select(m => m.UnitId).Take(Proposed).ToListAsync(cancel);
        var review = new AwardReview(year.BlocYear.Id);
        var flag = await AddAsync(review, "COTINH", 1, deed, cancel);
        var merit = await AddAsync(review, "BKTINH-TT", Proposed - 1, deed, cancel);
        db.Add(review);
        await db.SaveAsync(deed, "đưa 2 danh hiệu, hình thức khen thưởng vào bình xét", cancel);
        var state = await db.ReviewStateAsync(year.BlocYear.Id, day, toChange: true, cancel);
        foreach (var (unit, i) in units.Select((u, i) => (u, i)))
            review.Propose(i == 0 ? flag : merit, new CandidateDraft(unit, people.Unit(Code(unit)).Name), CandidateOrigin.Nomination, state.Facts.Scores, null, [], deed with { At = deed.At.AddMinutes(i) });
        await db.SaveAsync(deed, "đề nghị ứng viên", cancel);
        var lead = people.Deed(PeopleTable.OfficeLead, UnitTable.Office, deed.At.AddMinutes(30), year.BlocYear.Id) with { UnitId = null };
        foreach (var (candidate, finding) in review.Slates.SelectMany(s => s.Standing).SelectMany(c => state.Findings(c).Select(f => (c, f))).ToList())
        {
            review.Explain(candidate, [finding], finding.Key, "Hội nghị thống nhất vẫn đề nghị; năm này chấm điểm, đăng ký và giao ước thực hiện trên bản giấy.", people.Office(deed.At.AddMinutes(20), year.BlocYear.Id));
            review.Accept(candidate, [finding], finding.Key, lead);
        }

        var agreed = deed with { At = deed.At.AddMinutes(60) };
        review.Agree(2, day, "Hội nghị nhất trí danh sách ứng viên.", state.Facts.Scores, state.Facts.Units.Count, state.Findings, agreed);
        foreach (var slate in review.Slates)
            review.Select(slate, new OpenChoice(slate.Standing.Select((c, i) => (c.Id, i)).ToDictionary(c => c.Id, c => state.Facts.Units.Count - c.i), state.Facts.Units.Count, state.Facts.Units.Count, Domain.Meetings.VoteRule.Default,
                $"Biên bản Hội nghị tổng kết ngày {day:dd/MM/yyyy}", day), agreed);
        await db.SaveAsync(agreed, "ghi kết quả hiệp thương và lựa chọn", cancel);
    }

    private async Task PrepareAsync(DateOnly day, DossierStage stage, CancellationToken cancel)
    {
        var year = told();
        var deed = Chair(year, day, 9);
        await GoAsync(year, deed, cancel);
        await rooms.BeginDossier(visits.Services, deed);
        if (stage == DossierStage.Draft)
            return;
        var dossier = await db.AwardDossiers.Whole().SingleAsync(d => d.BlocYearId == year.BlocYear.Id, cancel);
        foreach (var summary in dossier.Summaries)
        {
            var own = people.Deed(PeopleTable.Mailbox(PositionKind.Deputy, Code(summary.UnitId)), Code(summary.UnitId), calendar.At(day, 10), year.BlocYear.Id);
            dossier.Write(summary, new SummaryText(summary.Situation, "Hoàn thành vượt mức các chỉ tiêu thi đua đã đăng ký.\nTriển khai có hiệu quả phong trào “Lao động giỏi, lao động sáng tạo”.", null), summary.TextVersion, own);
            dossier.Confirm(summary, summary.TextVersion, people.Person(PositionKind.Deputy, Code(summary.UnitId)).Title, own);
        }

        foreach (var line in DossierChecklist.Of(dossier).Where(l => !l.IsMet).DistinctBy(l => l.Key).ToList())
            dossier.Note(line.Key, "Bản giấy có chữ ký, nộp kèm bộ hồ sơ in.", deed with { At = calendar.At(day, 11) });
        await db.SaveAsync(deed with { At = calendar.At(day, 11) }, "chuẩn bị hồ sơ đề nghị khen thưởng", cancel);
        await GoAsync(year, deed, cancel);
        await rooms.IssueDossier(visits.Services, deed with { At = calendar.At(day, 14) });
    }

    private async Task ReceiveAsync(DateOnly day, CancellationToken cancel)
    {
        var year = told();
        var office = people.Office(calendar.At(day, 10), year.BlocYear.Id);
        var dossier = await db.AwardDossiers.Whole().SingleAsync(d => d.BlocYearId == year.BlocYear.Id, cancel);
        dossier.Receive(day, new WorkingCalendar([]), 25, office);
        await db.SaveAsync(office, "tiếp nhận hồ sơ đề nghị khen thưởng 1", cancel);
    }

    private async Task AppraiseAsync(DateOnly day, CancellationToken cancel)
    {
        var year = told();
        var office = people.Office(calendar.At(day.AddDays(20), 10), year.BlocYear.Id);
        var dossier = await db.AwardDossiers.Whole().SingleAsync(d => d.BlocYearId == year.BlocYear.Id, cancel);
        var review = await db.AwardReviews.Whole().SingleAsync(r => r.BlocYearId == year.BlocYear.Id, cancel);
        dossier.AddOpinion("Công an tỉnh", $"Công văn ngày {day.AddDays(12):dd/MM/yyyy}", day.AddDays(12), true, "Không có ý kiến khác đối với các tập thể được đề nghị.", office);
        dossier.PublishNames(day.AddDays(7), day.AddDays(18), "Cổng thông tin điện tử tỉnh");
        dossier.Appraise(review, "Các tập thể đủ điều kiện, tiêu chuẩn; hồ sơ đầy đủ.", office);
        await db.SaveAsync(office, "kết luận thẩm định hồ sơ đề nghị khen thưởng 1", cancel);
    }

    private async Task DecideAsync(DateOnly day, CancellationToken cancel)
    {
        var year = told();
        var later = people.Office(calendar.At(day.AddDays(28), 10), year.BlocYear.Id);
        var dossier = await db.AwardDossiers.Whole().SingleAsync(d => d.BlocYearId == year.BlocYear.Id, cancel);
        dossier.RecordDecision("1205/QĐ-UBND", day.AddDays(26), "Chủ tịch UBND tỉnh", "Hội đồng họp, các thành viên có mặt nhất trí.", [.. dossier.Items.Select(i => new DecidedLine(i.Id, i.AwardCode, i.AwardName, null))], later);
        await db.SaveAsync(later, "ghi Quyết định số 1205/QĐ-UBND về hồ sơ đề nghị khen thưởng 1, chờ lãnh đạo xác nhận", cancel);
    }

    private async Task ConfirmAsync(DateOnly day, CancellationToken cancel)
    {
        var year = told();
        var lead = people.Deed(PeopleTable.OfficeLead, UnitTable.Office, calendar.At(day, 9), year.BlocYear.Id) with { UnitId = null };
        var dossier = await db.AwardDossiers.Whole().SingleAsync(d => d.BlocYearId == year.BlocYear.Id, cancel);
        db.AddRange(dossier.ConfirmDecision(year.Year.FirstYear, lead));
        await db.SaveAsync(lead, "xác nhận Quyết định số 1205/QĐ-UBND về hồ sơ đề nghị khen thưởng 1", cancel);
    }

    private Deed Chair(DemoBlocYear year, DateOnly day, int hour) => people.Deed(PeopleTable.Mailbox(PositionKind.Deputy, year.Chair!), year.Chair!, calendar.At(day, hour), year.BlocYear.Id);

    private Task GoAsync(DemoBlocYear year, Deed deed, CancellationToken cancel) => visits.GoAsync(PeopleTable.Mailbox(PositionKind.Deputy, year.Chair!), year.Chair!, year, deed, ("dossier", "1"), cancel);

    private async Task<AwardSlate> AddAsync(AwardReview review, string code, int places, Deed deed, CancellationToken cancel) => review.AddSlate(
        await db.AwardTypes.Whole().AsNoTracking().SingleAsync(t => t.Code == code, cancel), AwardQuota.Of(places), SelectionMethod.RaisedHands, "Quy chế, Điều 14", deed);

    private string Code(Guid unitId) => UnitTable.Rows.Single(u => people.Unit(u.Code).Id == unitId).Code;
}
