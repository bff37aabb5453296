using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Cards;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Results;

/// <summary>Why a unit has its rank, and what other values of its own would have given: both from the stored result alone.</summary>
public sealed class WhyQueries(PortalDbContext db, Visit visit, RankingQueries rankings, AppealQueries appeals)
{
    private string Path => visit.BlocYear.RoundPath();

    /// <summary>The derivation of the visit's unit; null while the round is open, or where the unit is not in the result.</summary>
    public async Task<WhyPage?> PageAsync(CancellationToken cancel)
    {
        if (await ClosedAsync(cancel) is not var (closed, entry))
            return null;
        var (why, blocWord) = (new WhyThisRank(closed.Ranking, closed.Sheet, entry.UnitId), visit.BlocYear.KindWord);
        var neighbours = new[] { why.Above, why.Below }.OfType<RankingEntry>().ToList();
        var ids = neighbours.ConvertAll(n => n.UnitId);
        var codes = await db.Units.Where(u => ids.Contains(u.Id)).Join(db.MemberIds(visit.BlocYear.BlocYearId), u => u.Id, m => m, (u, _) => u).ToDictionaryAsync(u => u.Id, u => u.Code, cancel);
        var years = (await rankings.EarlierAsync(cancel)).Where(e => e.UnitId == entry.UnitId).Select(e => (e.Label, e.Rank, e.Percentage)).Append((visit.BlocYear.YearLabel, entry.Rank, entry.Percentage)).ToList();
        return new WhyPage(Path, entry.UnitName, visit.Unit.Code, RankingQueries.ClosedWords(closed.Ranking), why, closed.Sheet, Neighbours(closed.Sheet, entry, neighbours),
            Charts.Ranking(RankingTable.Of(closed.Ranking, closed.Sheet), entry.UnitId, blocWord), Charts.Groups(closed.Ranking, closed.Sheet, entry.UnitId, blocWord), Charts.Years(years, closed.Sheet),
            Link(why.Above), Link(why.Below), visit.May(Operation.TryOwnResult), visit.May(Operation.AppealRanking) && appeals.IsOpen(closed.Ranking) ? new ActionLink("Gửi kiến nghị về kết quả này", $"{Path}/xep-hang/{visit.Unit.Code}/kien-nghi") : null);

        ActionLink? Link(RankingEntry? other) => other is not null && codes.TryGetValue(other.UnitId, out var code) ? new ActionLink($"{other.Rank}. {other.UnitName}", $"{Path}/xep-hang/{code}") : null;
    }

    /// <summary>The unit's own lines with other values in them; nothing is stored.</summary>
    /// <param name="typed">By the name of the field; null at first.</param>
    public async Task<WhatIfPage?> WhatIfAsync(IReadOnlyDictionary<string, string>? typed, CancellationToken cancel)
    {
        if (await ClosedAsync(cancel) is not var (closed, entry))
            return null;
        var (engine, stored) = (new ScoreEngine(closed.Sheet), entry.Lines());
        var (groups, tried, wrong, at) = (new List<WhatIfGroup>(), stored.Select(l => new LineInput(l.Given, l.Target)).ToArray(), false, 0);
        foreach (var group in closed.Sheet.Groups)
        {
            var lines = new List<WhatIfLine>();
            foreach (var criterion in group.Criteria)
            {
                var line = stored[at];
                var text = typed?.GetValueOrDefault($"v{at}") ?? CellText.Of(criterion, line.Given);
                string? error = null;
                try
                {
                    var value = CellText.Read(criterion, text);
                    criterion.Check(value, line.Target);
                    tried[at] = new LineInput(value, line.Target);
                }
                catch (RuleBroken broken)
                {
                    (error, wrong) = (broken.Message, true);
                }

                lines.Add(new WhatIfLine(at++, criterion.Number, criterion.Words, Grids.Method(criterion), line.Given.InWords(criterion.Method), closed.Sheet.Print(line.Points), text, Grids.Choices(criterion, text), error));
            }

            groups.Add(new WhatIfGroup($"{group.Numeral}. {group.Name}", lines));
        }

        return new WhatIfPage(Path, entry.UnitName, visit.Unit.Code, Words(closed.Sheet, entry.Rank, entry.Total, entry.Percentage, entry.Band), groups,
            typed is null || wrong ? null : await ResultAsync(closed, engine, entry, tried, cancel));
    }

    private async Task<WhatIfResult> ResultAsync(ClosedResult closed, ScoreEngine engine, RankingEntry entry, LineInput[] tried, CancellationToken cancel)
    {
        var ids = closed.Ranking.Entries.Select(e => e.UnitId).ToList();
        var kinds = await db.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Kind, cancel);
        var places = closed.Round.BallotPlaces.ToDictionary(p => p.UnitId, p => p.Place);
        var table = engine.Compute([.. closed.Ranking.Entries.Select(e => new MemberInput(e.UnitId, kinds[e.UnitId],
            e.UnitId == entry.UnitId ? tried : [.. e.Lines().Select(l => new LineInput(l.Given, l.Target))], e.Exclusions, places.TryGetValue(e.UnitId, out var place) ? place : null))]);
        var mine = table.Of(entry.UnitId);
        var same = mine.Total == entry.Total && mine.Rank == entry.Rank;
        var sentence = same ? "Tổng điểm và thứ hạng không đổi." : mine.Rank == entry.Rank ? $"Tổng điểm thay đổi, thứ hạng vẫn là {entry.Rank?.ToString(VietnameseText.Culture) ?? "không xếp hạng"}."
            : $"Thứ hạng sẽ là {mine.Rank?.ToString(VietnameseText.Culture) ?? "không xếp hạng"} thay vì {entry.Rank?.ToString(VietnameseText.Culture) ?? "không xếp hạng"}.";
        return new WhatIfResult(sentence,
        [
            new("Đã chốt", Words(closed.Sheet, entry.Rank, entry.Total, entry.Percentage, entry.Band)),
            new("Thử", Words(closed.Sheet, mine.Rank, mine.Total, mine.Percentage, mine.Band?.Name)),
        ]);
    }

    private async Task<(ClosedResult, RankingEntry)?> ClosedAsync(CancellationToken cancel) =>
        await rankings.ClosedAsync(cancel) is { } closed && closed.Ranking.Entries.FirstOrDefault(e => e.UnitId == visit.Unit.UnitId) is { } entry ? (closed, entry) : null;

    private static NeighbourTable Neighbours(CriteriaSheet sheet, RankingEntry own, IReadOnlyList<RankingEntry> others)
    {
        var rows = own.Groups.Select(g => Row($"{sheet.GroupOf(g.GroupKey)?.Numeral}. {g.Name}", e => Signed(e.Groups.Single(o => o.GroupKey == g.GroupKey)), false)).ToList();
        rows.Add(Row("Tổng điểm", e => e.Total, true));
        rows.Add(Row("Tỷ lệ (%)", e => e.Percentage ?? 0, true));
        return new NeighbourTable([.. others.Select(o => $"{o.Rank}. {o.UnitName}")], rows);

        NeighbourRow Row(string name, Func<RankingEntry, decimal> figure, bool total) =>
            new(name, sheet.Print(figure(own)), [.. others.Select(o => (sheet.Print(figure(o)), Difference(figure(own) - figure(o))))], total);

        string Difference(decimal off) => off == 0 ? "bằng" : off > 0 ? $"hơn {sheet.Print(off)}" : $"kém {sheet.Print(-off)}";
    }

    private static decimal Signed(RankingGroup group) => group.Kind == ScoreSide.Deduction ? -group.Total : group.Total;

    private static string Words(CriteriaSheet sheet, int? rank, decimal total, decimal? percentage, string? band) =>
        $"{sheet.Print(total)} điểm, {(percentage is { } rate ? sheet.Print(rate) + "%" : "không tính tỷ lệ")}, {(rank is { } place ? $"hạng {place}" : "không xếp hạng")}, xếp loại: {band ?? "không"}";
}
