using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Tasks that come from scoring rounds, each with the last day of its stage: to send the card, to check others', to explain and to answer; for the chair, to open, to assign, to agree and to go on.</summary>
internal static class ScoringTasks
{
    private const int DaysTold = 14;

    /// <summary>The tasks of a unit in its open bloc-years.</summary>
    public static async Task<IEnumerable<TaskRow>> OfAsync(PortalDbContext db, KeptQueries kept, HeldPosition acting, IReadOnlyList<MyYear> years, DateOnly today, CancellationToken cancel)
    {
        var ids = years.Select(y => y.Id).ToList();
        var rounds = new List<ScoringRound>();
        foreach (var id in ids)
        {
            if (await kept.RoundAsync(id, cancel) is { } round)
                rounds.Add(round);
        }

        var tasks = new List<TaskRow>();
        foreach (var round in rounds.Where(r => r.Stage != ScoringStage.Closed))
        {
            tasks.AddRange(await InAsync(db, acting, years.First(y => y.Id == round.BlocYearId), round, today, cancel));
            tasks.AddRange(await OfSheetAsync(db, years.First(y => y.Id == round.BlocYearId), round, today, cancel));
        }

        var adopted = await db.CriteriaSheets.Where(s => s.State == SheetState.Adopted && s.BlocYearId != null && ids.Contains(s.BlocYearId.Value)).Select(s => s.BlocYearId!.Value).Distinct().ToListAsync(cancel);
        tasks.AddRange(years.Where(y => y.Chairs && adopted.Contains(y.Id) && rounds.TrueForAll(r => r.BlocYearId != y.Id))
            .Select(y => new TaskRow(null, "Mở đợt chấm điểm khi đến kỳ", y.Title, $"{y.Path}/cham-diem/mo", Status.Wait, "Bộ tiêu chí đã thông qua")));
        return tasks;
    }

    /// <summary>A sheet changed mid-round: the members are told of it for two weeks, the chair of a version the round does not follow yet (rule 11).</summary>
    private static async Task<List<TaskRow>> OfSheetAsync(PortalDbContext db, MyYear year, ScoringRound round, DateOnly today, CancellationToken cancel)
    {
        var versions = await db.CriteriaSheets.Where(s => s.BlocYearId == year.Id && (s.State == SheetState.Adopted || s.State == SheetState.Locked)).OrderByDescending(s => s.Number).Select(s => new { s.Id, s.Number }).ToListAsync(cancel);
        var used = versions.Single(v => v.Id == round.SheetId).Number;
        var tasks = new List<TaskRow>();
        if (round.Events.LastOrDefault(e => e.ChangesSheet) is { } followed && VietnamTime.DayOf(followed.At).AddDays(DaysTold) >= today)
            tasks.Add(new TaskRow(null, $"Xem bộ tiêu chí bản {used} thay đổi những gì", year.Title, $"{year.Path}/tieu-chi/{used}/so-sanh", Status.Wait, $"Đợt chấm chuyển sang bản này ngày {VietnamTime.DayOf(followed.At):dd/MM/yyyy}"));
        if (year.Chairs && versions[0].Number > used && ScoringAccess.MayDo(ScoringParty.Chair, ScoringAct.FollowSheet, round.Stage))
            tasks.Add(new TaskRow(null, $"Chuyển đợt chấm điểm sang bộ tiêu chí bản {versions[0].Number}", year.Title, $"{year.Path}/cham-diem/doi-bo-tieu-chi", Status.Wait, "Bản mới đã thông qua"));
        return tasks;
    }

    private static async Task<List<TaskRow>> InAsync(PortalDbContext db, HeldPosition acting, MyYear year, ScoringRound round, DateOnly today, CancellationToken cancel)
    {
        var due = round.DeadlineOf(round.Stage);
        var late = due < today;
        var path = $"{year.Path}/cham-diem";
        var members = await db.BlocYears.Where(y => y.Id == year.Id).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null).Join(db.Units, m => m.UnitId, u => u.Id, (m, u) => new { u.Id, u.Code, u.Name }).AsNoTracking().ToListAsync(cancel);
        var present = members.ConvertAll(m => m.Id);
        var cards = await db.Scorecards.Where(c => c.RoundId == round.Id && present.Contains(c.UnitId)).Select(c => new { c.UnitId, c.State, Waiting = c.Explanations.Count(e => e.Answer == null) }).AsNoTracking().ToListAsync(cancel);
        var tasks = new List<TaskRow>();
        void Add(string title, string address, string words, Status status = Status.Todo) => tasks.Add(new TaskRow(due, title, year.Title, address, late ? Status.Late : status, late ? "Quá hạn" : words));
        var leaders = await (from c in db.LeadershipTerms.SelectMany(t => t.Covers) join t in db.LeadershipTerms on c.TermId equals t.Id where c.BlocYearId == year.Id && !c.Ended && t.From <= today select new { c.UnitId, c.Role })
            .AsNoTracking().ToListAsync(cancel);
        var viewer = new ScoringViewer(acting.UnitId, acting.Leads, true, leaders.Find(l => l.Role == LeadershipRole.Chair)?.UnitId, [.. leaders.Where(l => l.Role == LeadershipRole.ViceChair).Select(l => l.UnitId)]);
        foreach (var member in members.Where(m => year.Chairs && !cards.Exists(c => c.UnitId == m.Id) && round.MayDo(viewer, m.Id, ScoringAct.AddCard)))
            Add($"Lập bảng điểm cho {member.Name}", $"{path}/bang-diem/{member.Code}/lap", "Mới là thành viên");
        switch (round.Stage)
        {
            case ScoringStage.SelfScore:
                if (cards.Find(c => c.UnitId == acting.UnitId) is { State: not ScorecardState.Submitted } own)
                    Add(own.State == ScorecardState.Returned ? "Sửa và gửi lại bảng điểm của đơn vị" : "Chấm điểm và gửi bảng điểm của đơn vị", $"{path}/bang-diem/{acting.UnitCode}", own.State.InWords(), own.State == ScorecardState.Returned ? Status.Blocked : Status.Todo);
                if (year.Chairs && round.Assignments.Count == 0)
                    Add("Phân công chấm chéo", $"{path}/phan-cong", "Chưa phân công");
                if (year.Chairs && round.Assignments.Count > 0 && (late || cards.TrueForAll(c => c.State == ScorecardState.Submitted)))
                    Add("Chuyển đợt chấm điểm sang chấm chéo", $"{path}/chuyen-giai-doan", "Đã đủ bảng điểm", Status.Wait);
                break;
            case ScoringStage.CrossCheck:
                var sent = await db.CrossChecks.Where(c => c.RoundId == round.Id && c.SubmittedAt != null).Select(c => new { c.CheckerUnitId, c.CheckedUnitId }).AsNoTracking().ToListAsync(cancel);
                foreach (var member in members.Where(m => round.MayDo(viewer, m.Id, ScoringAct.WriteCrossCheck) && cards.Exists(c => c.UnitId == m.Id && c.State == ScorecardState.Submitted) && !sent.Exists(s => s.CheckerUnitId == acting.UnitId && s.CheckedUnitId == m.Id)))
                    Add($"Chấm chéo bảng điểm của {member.Name}", $"{path}/cham-cheo/{member.Code}", "Chưa gửi");
                var owed = round.Assignments.Any(a => present.Contains(a.CheckerUnitId) && present.Contains(a.CheckedUnitId) && !sent.Exists(s => s.CheckerUnitId == a.CheckerUnitId && s.CheckedUnitId == a.CheckedUnitId));
                if (year.Chairs && (late || !owed))
                    Add("Chuyển đợt chấm điểm sang giải trình", $"{path}/chuyen-giai-doan", "Đã đủ phiếu chấm chéo", Status.Wait);
                break;
            case ScoringStage.Explanation or ScoringStage.Agreement:
                if (round.MayDo(viewer, acting.UnitId, ScoringAct.Explain))
                    Add("Xem kết quả chấm chéo và giải trình", $"{path}/bang-diem/{acting.UnitCode}/giai-trinh", "Trong hạn giải trình", Status.Wait);
                foreach (var member in members.Where(m => cards.Exists(c => c.UnitId == m.Id && c.Waiting > 0) && round.MayDo(viewer, m.Id, ScoringAct.AnswerExplanation)))
                    Add($"Trả lời giải trình của {member.Name}", $"{path}/bang-diem/{member.Code}/giai-trinh", "Chờ trả lời");
                if (year.Chairs && round.Stage == ScoringStage.Explanation && late)
                    Add("Chuyển đợt chấm điểm sang thống nhất điểm", $"{path}/chuyen-giai-doan", "Đã hết hạn giải trình", Status.Wait);
                if (year.Chairs && round.Stage == ScoringStage.Agreement)
                    Add(round.TableAgreedAt is null ? "Thống nhất điểm, thông qua bảng điểm" : "Chuyển đợt chấm điểm sang thẩm định", path + (round.TableAgreedAt is null ? "/thong-nhat" : "/chuyen-giai-doan"),
                        round.TableAgreedAt is null ? "Chưa thông qua" : "Đã thông qua", round.TableAgreedAt is null ? Status.Todo : Status.Wait);
                break;
        }

        return tasks;
    }
}
