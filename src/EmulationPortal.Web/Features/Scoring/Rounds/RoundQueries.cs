using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Scores;
using EmulationPortal.Web.Features.Scoring.Sheets;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>Reads of the round. Of cross-checks it reads only how many were sent, never what they say.</summary>
public sealed class RoundQueries(PortalDbContext db, Visit visit, KeptQueries kept)
{
    private string Path => visit.BlocYear.RoundPath();

    /// <summary>The round; null while none is open.</summary>
    public async Task<RoundPage?> ShowAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { } round)
            return null;
        var facts = await RoundFacts.ReadAsync(db, visit, round, cancel);
        var versions = await db.CriteriaSheets.Where(s => s.BlocYearId == round.BlocYearId && (s.State == SheetState.Adopted || s.State == SheetState.Locked)).OrderByDescending(s => s.Number).Select(s => new SheetVersion(s.Id, s.Number, s.LockedAt)).ToListAsync(cancel);
        var sheet = versions.Single(s => s.Id == round.SheetId);
        var (next, words) = NextAct.Of(visit, facts);
        DateOnly? due = round.Stage == ScoringStage.Closed ? null : round.DeadlineOf(round.Stage);
        return new RoundPage(Path, round.Stage, due, new ActionLink($"Bộ tiêu chí bản {sheet.Number}", $"{visit.BlocYear.SheetsPath()}/{sheet.Number}"), Newer(round, sheet, versions[0]), StageSteps.Of(facts, visit.Today), next, words,
            [.. Acts(round).Where(a => a.Href != next?.Href)], [.. facts.Members.Select(m => Row(facts, m))], visit.May(Operation.RunScoring) && due is not null ? Message(facts, due.Value, sheet.Number) : null, History(round, versions));
    }

    /// <summary>Why there is no round, and what comes before it.</summary>
    public async Task<NoRoundPage> NoneAsync(CancellationToken cancel)
    {
        var year = visit.BlocYear;
        if (year.HandedOverOn is not null)
            return new NoRoundPage(new EmptyState("Không có đợt chấm điểm trên Cổng", "Năm này đã bàn giao; kết quả chấm điểm nếu có được lưu ngoài Cổng."));
        var adopted = await db.SheetInForce(year.BlocYearId).AnyAsync(cancel);
        return new NoRoundPage((adopted, visit.May(Operation.OpenScoring)) switch
        {
            (false, _) => new EmptyState("Chưa chấm điểm", "Đợt chấm điểm mở được sau khi bộ tiêu chí được thông qua.", new ActionLink("Xem bộ tiêu chí", year.SheetsPath())),
            (true, true) => new EmptyState("Chưa mở đợt chấm điểm", "Bộ tiêu chí đã thông qua. Hãy xem lại thời gian từng giai đoạn rồi mở.", new ActionLink("Mở đợt chấm điểm", Path + "/mo")),
            _ => new EmptyState("Chưa mở đợt chấm điểm", $"Khi đơn vị {year.ChairWord} mở, bảng điểm và hạn gửi hiện tại đây."),
        });
    }

    /// <summary>The form that opens a round; null when there is nothing to open.</summary>
    public async Task<OpenPage?> OpenAsync(OpenForm? posted, CancellationToken cancel)
    {
        if (visit.BlocYear.HandedOverOn is not null || await db.ScoringRounds.AnyAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId, cancel)
            || await db.SheetInForce(visit.BlocYear.BlocYearId).Select(s => new { s.Number }).FirstOrDefaultAsync(cancel) is not { } sheet)
            return null;
        return new OpenPage(Path, new ActionLink($"Bộ tiêu chí bản {sheet.Number}", $"{visit.BlocYear.SheetsPath()}/{sheet.Number}"), await db.MemberIds(visit.BlocYear.BlocYearId).CountAsync(cancel),
            [.. StageSteps.Open.Select(s => (s.InWords(), StageSteps.What(s)))], posted ?? OpenForm.From(visit.Today));
    }

    /// <summary>What going on means; null when the visitor may not now.</summary>
    public async Task<AdvancePage?> AdvanceAsync(AdvanceForm? posted, CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { } round || !visit.May(round, ScoringAct.Advance))
            return null;
        var facts = await RoundFacts.ReadAsync(db, visit, round, cancel);
        var to = round.Stage + 1;
        return new AdvancePage(Path, round.Stage.InWords(), to.InWords(), StageSteps.Consequences(facts), [.. facts.Unfinished()], posted ?? new AdvanceForm { Version = round.Version });
    }

    /// <summary>The form that moves a deadline; null when the visitor may not now.</summary>
    public async Task<DeadlinePage?> DeadlineAsync(DeadlineForm? posted, CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { } round || !visit.May(round, ScoringAct.MoveDeadline))
            return null;
        return new DeadlinePage(Path, [.. round.Dates.Where(d => d.Stage >= round.Stage).Select(d => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(d.Stage.InWords(), d.Stage.ToString()))],
            [.. round.Dates.Select(d => new Fact(d.Stage.InWords(), $"từ {VietnameseFormat.Day(d.From)} đến hết {VietnameseFormat.Day(d.Until)}"))], posted ?? new DeadlineForm { Stage = round.Stage, Until = round.DeadlineOf(round.Stage) });
    }

    /// <summary>The form that opens an earlier stage; null when the visitor may not now.</summary>
    public async Task<ReopenPage?> ReopenAsync(ReopenForm? posted, CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { } round || !visit.May(round, ScoringAct.Reopen))
            return null;
        return new ReopenPage(Path, round.Stage.InWords(), [.. StageSteps.Open.Where(s => s < round.Stage).Reverse().Select(s => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(s.InWords(), s.ToString()))],
            posted ?? new ReopenForm { Version = round.Version, Stage = round.Stage - 1 });
    }

    /// <summary>The round as a whole; null while none is open.</summary>
    internal Task<ScoringRound?> LoadAsync(CancellationToken cancel) =>
        kept.RoundAsync(visit.BlocYear.BlocYearId, cancel);

    /// <summary>A newer version passed since: for those who may, the preview of going over to it; for others what it changes.</summary>
    private ActionLink? Newer(ScoringRound round, SheetVersion used, SheetVersion newest) => round.Stage == ScoringStage.Closed || newest.Number <= used.Number ? null
        : visit.May(Operation.RunScoring) && visit.May(round, ScoringAct.FollowSheet) ? new ActionLink($"Xem trước và chuyển đợt chấm sang bản {newest.Number}", $"{Path}/doi-bo-tieu-chi")
        : new ActionLink($"Xem bản {newest.Number} thay đổi những gì", $"{visit.BlocYear.SheetsPath()}/{newest.Number}/so-sanh");

    private IEnumerable<ActionLink> Acts(ScoringRound round)
    {
        if (visit.May(round, ScoringAct.AssignCheckers))
            yield return new ActionLink(round.Seed is null ? "Phân công chấm chéo" : "Phân công chấm chéo lại", $"{Path}/phan-cong");
        else if (round.Seed is not null)
            yield return new ActionLink("Xem phân công chấm chéo", $"{Path}/phan-cong");
        if (visit.May(round, ScoringAct.Advance))
            yield return new ActionLink($"Chuyển sang giai đoạn {(round.Stage + 1).InSentence()}", $"{Path}/chuyen-giai-doan");
        if (visit.May(round, ScoringAct.MoveDeadline))
            yield return new ActionLink("Dời hạn một giai đoạn", $"{Path}/thoi-han");
        if (visit.May(round, ScoringAct.Reopen))
            yield return new ActionLink("Mở lại giai đoạn trước", $"{Path}/mo-lai");
        foreach (var link in ResultLinks.Of(visit, round))
            yield return link;
    }

    private MemberRow Row(RoundFacts facts, MemberFact member)
    {
        var round = facts.Round;
        var mine = visit.Standing.Acting?.UnitId == member.UnitId;
        var links = new List<ActionLink>();
        if (member.State is null)
        {
            if (visit.May(Operation.RunScoring) && visit.May(round, member.UnitId, ScoringAct.AddCard))
                links.Add(new ActionLink("Lập bảng điểm", visit.BlocYear.CardPath(member.Code) + "/lap"));
        }
        else if (mine && visit.May(round, member.UnitId, ScoringAct.WriteSelfScore) && member.IsOpen)
            links.Add(new ActionLink("Chấm điểm", visit.BlocYear.CardPath(member.Code)));
        else if (mine || (!member.IsOpen && round.MaySee(visit.Viewer(), member.UnitId, ScoreSight.SelfScores)))
            links.Add(new ActionLink("Xem bảng điểm", visit.BlocYear.CardPath(member.Code)));
        if (!mine && round.MaySee(visit.Viewer(), member.UnitId, ScoreSight.OwnCrossCheck))
            links.Add(new ActionLink(visit.May(round, member.UnitId, ScoringAct.WriteCrossCheck) ? "Chấm chéo" : "Xem phiếu chấm chéo của đơn vị mình", visit.BlocYear.CheckPath(member.Code)));
        if (round.MaySee(visit.Viewer(), member.UnitId, ScoreSight.Explanations))
            links.Add(new ActionLink(member.Waiting > 0 ? $"Giải trình ({member.Waiting} chờ trả lời)" : "Giải trình", visit.BlocYear.CardPath(member.Code) + "/giai-trinh"));
        var status = member.State switch { ScorecardState.Submitted => Status.Done, ScorecardState.Returned => Status.Blocked, _ => Status.Todo };
        return new MemberRow(member.Name, status, member.State?.InWords() ?? "Chưa có bảng điểm", member.SentAt, member.IsLate,
            round.Stage == ScoringStage.SelfScore || member.Checkers == 0 ? "" : $"{member.ChecksSent}/{member.Checkers}", links, mine);
    }

    private string Message(RoundFacts facts, DateOnly due, int sheet)
    {
        var waiting = facts.Unfinished().ToList();
        return $"Kính gửi các đơn vị {visit.BlocYear.Title}: đợt chấm điểm đang ở giai đoạn {facts.Round.Stage.InSentence()}, hạn đến hết ngày {VietnameseFormat.Day(due)}."
            + (facts.Round.Events.LastOrDefault(e => e.ChangesSheet) is { } followed ? $" Từ ngày {VietnameseFormat.Day(VietnamTime.DayOf(followed.At))}, chấm theo bộ tiêu chí bản {sheet}." : "")
            + (waiting.Count == 0 ? " Các đơn vị đã hoàn thành phần việc của giai đoạn này. Trân trọng cảm ơn." : $" {string.Join(" ", waiting)} Đề nghị các đơn vị thực hiện đúng hạn. Trân trọng cảm ơn.");
    }

    private static List<HistoryEntry> History(ScoringRound round, IReadOnlyList<SheetVersion> versions)
    {
        var told = round.Events.Select(e => new HistoryEntry(e.At, $"{e.By} ({e.Capacity}) {(e.ChangesSheet ? $"chuyển đợt chấm sang bộ tiêu chí bản {versions.FirstOrDefault(v => v.LockedAt == e.At)?.Number}: {e.Reason}" : e.Reason is null ? $"chuyển từ giai đoạn {e.From.InSentence()} sang {e.To.InSentence()}." : $"mở lại giai đoạn {e.To.InSentence()}: {e.Reason}")}"))
            .Concat(round.Dates.Where(d => d.MovedAt is not null).Select(d => new HistoryEntry(d.MovedAt!.Value, $"{d.MovedBy} dời hạn giai đoạn {d.Stage.InSentence()} từ {VietnameseFormat.Day(d.FirstUntil)} thành {VietnameseFormat.Day(d.Until)}: {d.MovedReason}")))
            .Append(new HistoryEntry(round.OpenedAt, "Mở đợt chấm điểm."));
        return [.. told.OrderByDescending(e => e.AtUtc)];
    }
}
