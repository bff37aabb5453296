using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Cards;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Scoring.Scores;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Agreement;

/// <summary>Reads for those who set agreed and appraised values.</summary>
public sealed class ValueQueries(PortalDbContext db, Visit visit, KeptQueries kept)
{
    private string Path => visit.BlocYear.RoundPath();

    /// <summary>A member's lines; null when the visitor may not set them now.</summary>
    /// <param name="layer">Agreed or appraised.</param>
    /// <param name="posted">What was typed; null at first.</param>
    public async Task<ValuesPage?> PageAsync(ScoreLayer layer, ValuesForm? posted, CancellationToken cancel)
    {
        var act = layer == ScoreLayer.Agreed ? ScoringAct.ChangeAgreedValue : ScoringAct.Appraise;
        if (await BlocScores.ReadAsync(db, kept, visit, cancel) is not { } scores || scores.Members.FirstOrDefault(m => m.UnitId == visit.Unit.UnitId) is not { } member || !May(scores.Round, member, act))
            return null;
        var (room, at) = (layer == ScoreLayer.Agreed ? "thong-nhat" : "tham-dinh", 0);
        var differences = LineDifference.Of(scores.SeenBy(visit.Viewer()), member.Card, member.Kind, await ChecksAsync(scores, cancel)).ToDictionary(d => d.Criterion.Key);
        var groups = new List<ValueGroup>();
        foreach (var group in scores.Engine.Groups)
        {
            var lines = new List<ValueLine>();
            foreach (var criterion in group.Criteria.Where(c => c.AppliesTo(member.UnitId, member.Kind)))
            {
                var mine = layer == ScoreLayer.Agreed || Appraisers.MayAppraise(visit, scores.Sheet, criterion);
                lines.Add(Line(scores.Sheet, layer, member, criterion, differences[criterion.Key], mine ? at++ : null, posted?.Lines.Find(l => l.Criterion == criterion.Key)));
            }

            groups.Add(new ValueGroup($"{group.Numeral}. {group.Name}", lines));
        }

        var open = scores.Members.Where(m => May(scores.Round, m, act)).ToList();
        var place = open.IndexOf(member);
        return new ValuesPage(Path, $"{Path}/{room}/{member.Code}", layer, member.Name, $"{Path}/chenh-lech/{member.Code}", groups, posted ?? new ValuesForm(),
            place == 0 ? null : Link(open[place - 1]), place == open.Count - 1 ? null : Link(open[place + 1]));

        ActionLink Link(ScoredMember other) => new(other.Name, $"{Path}/{room}/{other.Code}");
    }

    /// <summary>Lines in question of the members the visitor may agree on; null when none may be agreed on now.</summary>
    public async Task<ManyPage?> ManyAsync(ManyForm? posted, CancellationToken cancel)
    {
        if (await BlocScores.ReadAsync(db, kept, visit, cancel) is not { } scores)
            return null;
        var open = scores.Members.Where(m => May(scores.Round, m, ScoringAct.ChangeAgreedValue)).ToList();
        if (open.Count == 0)
            return null;
        var (table, checks) = (scores.SeenBy(visit.Viewer()), await ChecksAsync(scores, cancel));
        var lines = open.SelectMany(m => LineDifference.Of(table, m.Card, m.Kind, checks)
            .Where(d => d.Self != d.Agreed || d.CheckLowest != d.CheckHighest || m.Card.Explanations.Any(e => e.CriterionKey == d.Criterion.Key))
            .Select(d => Many(scores.Sheet, m, d, posted))).ToList();
        return new ManyPage(Path, lines, [.. Enum.GetValues<ManyTo>().Select(to => new SelectListItem(to == ManyTo.Self ? "Điểm tự chấm của đơn vị" : "Kết quả chấm chéo (trung bình)", to.ToString()))], posted ?? new ManyForm());
    }

    /// <summary>The table to be recorded as passed; null when the visitor may not now, or it was passed.</summary>
    public async Task<TablePage?> TableAsync(TableForm? posted, CancellationToken cancel)
    {
        if (await BlocScores.ReadAsync(db, kept, visit, cancel) is not { } scores || scores.Round.TableAgreedAt is not null || !visit.May(scores.Round, ScoringAct.AdoptTable))
            return null;
        var table = scores.SeenBy(visit.Viewer());
        return new TablePage(Path, [.. table.Standing.Select(s => new Fact(scores.NameOf(s.UnitId), $"{scores.Sheet.Print(s.Total)} điểm", s.Rank is { } rank ? $"tạm xếp thứ {rank}" : "không xếp hạng"))],
            scores.Members.Sum(m => m.Card.Explanations.Count(e => e.Answer is null)), posted ?? new TableForm { Version = scores.Round.Version });
    }

    private bool May(ScoringRound round, ScoredMember member, ScoringAct act) => visit.May(round, member.UnitId, act) && (act != ScoringAct.ChangeAgreedValue || round.TableAgreedAt is null);

    private Task<List<CrossCheck>> ChecksAsync(BlocScores scores, CancellationToken cancel) =>
        db.CrossChecks.AsNoTracking().Whole().Where(c => c.RoundId == scores.Round.Id && c.SubmittedAt != null).ToListAsync(cancel);

    private static ValueLine Line(CriteriaSheet sheet, ScoreLayer layer, ScoredMember member, Criterion criterion, LineDifference points, int? at, ValueRow? typed)
    {
        var line = member.Card.LineOf(criterion.Key);
        var present = layer == ScoreLayer.Agreed ? line.Agreed : line.Final;
        var earlier = new List<Fact> { new("Tự chấm", Value(line.Self, points.Self), line.Target is { } target ? $"chỉ tiêu {VietnameseText.Figure(target)}" : null) };
        if (points.CheckMean is { } mean)
            earlier.Add(new Fact("Chấm chéo", points.CheckLowest == points.CheckHighest ? $"{sheet.Print(mean)} điểm" : $"trung bình {sheet.Print(mean)}, từ {sheet.Print(points.CheckLowest!.Value)} đến {sheet.Print(points.CheckHighest!.Value)} điểm"));
        if (layer == ScoreLayer.Appraised)
            earlier.Add(new Fact("Thống nhất", Value(line.Agreed, points.Agreed)));
        var cell = typed?.Value ?? CellText.Of(criterion, present);
        return new ValueLine(at, criterion.Key, criterion.Number, criterion.Words, Grids.Method(criterion), earlier, Value(present, points.Appraised ?? points.Agreed), cell, typed?.Reason ?? "", line.LineVersion,
            Grids.Choices(criterion, cell), at is null ? $"{Appraisers.NameOf(sheet, criterion) ?? "Cơ quan thi đua"} thẩm định" : null);

        string Value(LineValue value, decimal? given) => value.InWords(criterion.Method) + (given is { } known ? $" ({sheet.Print(known)} điểm)" : "");
    }

    private static ManyLine Many(CriteriaSheet sheet, ScoredMember member, LineDifference line, ManyForm? posted)
    {
        var key = new ManyKey(member.UnitId, line.Criterion.Key, member.Card.LineOf(line.Criterion.Key).LineVersion).ToString();
        var explained = member.Card.Explanations.LastOrDefault(e => e.CriterionKey == line.Criterion.Key);
        return new ManyLine(key, member.Name, $"{line.Criterion.Number} {line.Criterion.Words}", P(line.Self), P(line.CheckMean) + (line.CheckLowest == line.CheckHighest ? "" : $" ({P(line.CheckLowest)}–{P(line.CheckHighest)})"), P(line.Agreed),
            explained is null ? null : explained.Answer is null ? "Đã giải trình, chưa trả lời" : "Đã giải trình, đã trả lời", posted?.Chosen.Contains(key) == true);

        string P(decimal? points) => points is { } known ? sheet.Print(known) : "–";
    }
}
