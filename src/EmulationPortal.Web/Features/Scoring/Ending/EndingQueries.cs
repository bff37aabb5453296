using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Scoring.Scores;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Ending;

/// <summary>Reads for the end of a round.</summary>
public sealed class EndingQueries(PortalDbContext db, Visit visit, KeptQueries kept)
{
    private string Path => visit.BlocYear.RoundPath();

    /// <summary>The exclusions; null where the visitor may not see them yet.</summary>
    /// <param name="posted">What was typed to add one.</param>
    /// <param name="withdrawing">What was typed to withdraw one.</param>
    public async Task<ExclusionsPage?> ExclusionsAsync(ExcludeForm? posted, (Guid, WithdrawForm)? withdrawing, CancellationToken cancel)
    {
        if (await BlocScores.ReadAsync(db, kept, visit, cancel) is not { } scores)
            return null;
        var round = scores.Round;
        if (!visit.Standing.IsOffice && !scores.Members.Any(m => round.MaySee(visit.Viewer(), m.UnitId, ScoreSight.Ranking)))
            return null;
        var mayExclude = visit.May(round, ScoringAct.Exclude) && visit.May(Operation.CloseScoring);
        var names = await NamesAsync(round, scores, cancel);
        return new ExclusionsPage(Path,
            [.. round.Exclusions.OrderBy(e => e.At).Select(e => new ExclusionRow(e.Id, names[e.UnitId], e.Cause, e.Document, e.Effect.InWords(), e.By, e.At,
                e.Stands ? null : $"Đã rút {VietnameseFormat.Moment(e.WithdrawnAt!.Value)}: {e.WithdrawnReason}"))],
            [.. scores.Sheet.ExclusionCauses.Select(c => $"{c.Cause}: {c.Effect.InWords().ToLower(VietnameseText.Culture)}")],
            [.. scores.Members.Select(m => new SelectListItem(m.Name, m.UnitId.ToString()))], [.. Enum.GetValues<ExclusionEffect>().Select(e => new SelectListItem(e.InWords(), e.ToString()))],
            mayExclude ? posted ?? new ExcludeForm() : null, withdrawing);
    }

    /// <summary>The ties that wait for a ballot; null when the visitor may not close now.</summary>
    public async Task<BallotsPage?> BallotsAsync(BallotForm? posted, CancellationToken cancel)
    {
        if (await ClosableAsync(cancel) is not { } scores)
            return null;
        var ties = scores.Final().Standing.Where(s => s.AwaitsBallot).GroupBy(s => s.Rank!.Value)
            .Select(g => new TieGroup(g.Key, scores.Sheet.Print(g.First().Percentage!.Value) + "%", [.. g.Select(s => (s.UnitId, scores.NameOf(s.UnitId)))])).ToList();
        return new BallotsPage(Path, ties, [.. scores.Round.BallotPlaces.OrderBy(p => p.Record).ThenBy(p => p.Place).Select(p => new Fact(scores.NameOf(p.UnitId), $"thứ {p.Place}", p.Record))], posted ?? new BallotForm());
    }

    /// <summary>What closing means; null when the visitor may not now.</summary>
    public async Task<ClosePage?> CloseAsync(CloseForm? posted, CancellationToken cancel)
    {
        if (await ClosableAsync(cancel) is not { } scores)
            return null;
        var (round, table) = (scores.Round, scores.Final());
        var faults = new List<(string, ActionLink?)>();
        if (round.TableAgreedAt is null)
            faults.Add((ScoringRound.TableNotAgreed.Sentence, null));
        foreach (var member in scores.Members)
        {
            var missing = scores.Engine.Criteria.Where((_, i) => table.Of(member.UnitId).Lines[i].State == LineState.Missing).Select(c => c.Number).ToList();
            if (missing.Count > 0)
                faults.Add(($"{member.Name} còn tiêu chí chưa có điểm: {string.Join("; ", missing)}.", new ActionLink("Thẩm định", $"{Path}/tham-dinh/{member.Code}")));
        }

        if (table.Standing.Where(s => s.AwaitsBallot).Select(s => scores.NameOf(s.UnitId)).ToList() is { Count: > 0 } tied)
            faults.Add(($"{string.Join(", ", tied)} bằng điểm, chờ bỏ phiếu.", new ActionLink("Ghi kết quả bỏ phiếu", $"{Path}/bo-phieu")));
        var members = db.MemberIds(round.BlocYearId);
        var unscored = await db.Units.Where(u => members.Contains(u.Id) && !db.Scorecards.Any(c => c.RoundId == round.Id && c.UnitId == u.Id)).Select(u => u.Name).ToListAsync(cancel);
        var replaces = await db.Rankings.AnyAsync(r => r.RoundId == round.Id, cancel);
        string[] consequences =
        [
            .. unscored.Count == 0 ? [] : new[] { $"Không có trong bảng xếp hạng vì chưa lập bảng điểm: {string.Join("; ", unscored)}." },
            "Điểm, thứ hạng, xếp loại của từng đơn vị được tính một lần và lưu lại cùng cách tính; không tính lại nữa.",
            "Không ai sửa được điểm, kể cả cơ quan thi đua. Muốn sửa, lãnh đạo cơ quan mở lại một giai đoạn, kèm lý do.",
            "Các đơn vị thành viên xem được bảng xếp hạng, kết quả thẩm định và cách tính thứ hạng của mọi đơn vị.",
            "Lãnh đạo đơn vị được gửi kiến nghị về kết quả của đơn vị mình trong thời hạn.",
            .. replaces ? new[] { "Kết quả lần này thay kết quả đã chốt trước đó; kết quả cũ vẫn được giữ." } : [],
        ];
        return new ClosePage(Path, faults, consequences, [.. table.Standing.Select(s => new CloseRow(s.Rank is { } rank ? $"{rank}" : "–", scores.NameOf(s.UnitId), scores.Sheet.Print(s.Total),
            s.Percentage is { } rate ? scores.Sheet.Print(rate) + "%" : "–", s.Band?.Name ?? "–", string.Join(" ", (string[])[s.Input.Exclusions == ExclusionEffects.None ? "" : s.Input.Exclusions.InWords(), .. TieWords.Of(table, s, scores.NameOf)]).Trim()))],
            new CloseForm { Version = round.Version, Word = posted?.Word });
    }

    private async Task<BlocScores?> ClosableAsync(CancellationToken cancel) =>
        await BlocScores.ReadAsync(db, kept, visit, cancel) is { } scores && visit.May(scores.Round, ScoringAct.Close) ? scores : null;

    private async Task<Dictionary<Guid, string>> NamesAsync(ScoringRound round, BlocScores scores, CancellationToken cancel)
    {
        var ids = round.Exclusions.Select(e => e.UnitId).ToList();
        var names = await db.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        foreach (var member in scores.Members)
            names[member.UnitId] = member.Name;
        return names;
    }
}
