using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Cards;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Scoring.Sheets;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Checks;

/// <summary>Reads of the cross-check that the visitor's own unit makes of a card; of no other unit's.</summary>
public sealed class CheckQueries(PortalDbContext db, Visit visit, CardQueries cards)
{
    private string Path => visit.BlocYear.CheckPath(visit.Unit.Code);

    /// <summary>The page; null while no round is open, or where the unit has no card in it.</summary>
    /// <param name="posted">Lines that were refused and must not be lost.</param>
    /// <param name="faults">Why, by field.</param>
    public async Task<CheckFormPage?> PageAsync(GridForm? posted, IReadOnlyDictionary<string, string>? faults, CancellationToken cancel)
    {
        if (await cards.LoadAsync(cancel) is not { } facts)
            return null;
        var (round, card) = (facts.Round, facts.Card);
        var check = await OwnAsync(facts, cancel);
        var head = cards.Head(facts, Path) with { Version = check?.Version ?? 0 };
        if (!round.MaySee(visit.Viewer(), card.UnitId, ScoreSight.OwnCrossCheck))
            return new CheckFormPage(head, null, null, new EmptyState("Không có phiếu chấm chéo", round.Stage == ScoringStage.SelfScore ? "Giai đoạn chấm chéo chưa bắt đầu." : "Đơn vị bạn không được phân công chấm bảng điểm này.", new ActionLink("Xem phân công chấm chéo", visit.BlocYear.RoundPath() + "/phan-cong")), false);
        var writes = visit.May(round, card.UnitId, ScoringAct.WriteCrossCheck);
        if (card.IsOpen || (check is null && !writes))
            return new CheckFormPage(head, null, null, card.IsOpen ? new EmptyState("Chưa chấm chéo được", $"{visit.Unit.Name} chưa gửi bảng điểm tự chấm.") : new EmptyState("Đơn vị không gửi phiếu chấm chéo", "Giai đoạn chấm chéo đã kết thúc."), false);
        var lines = check?.Lines.ToDictionary(l => l.CriterionKey) ?? [];
        var ids = lines.Values.Select(l => l.Id).ToList();
        var aside = await db.SetAsideTexts.Where(t => ids.Contains(t.SectionId) && t.AccountId == visit.Standing.AccountId && t.SettledAt == null).Select(t => t.SectionId).Distinct().ToListAsync(cancel);
        LineValue ValueOf(Criterion criterion) => check?.ValueOf(criterion.Key) ?? LineValue.Missing;
        var figures = CardFigures.Of(facts.Engine, card.UnitId, facts.Kind, c => new LineInput(ValueOf(c), card.LineOf(c.Key).Target));
        var selves = facts.Alone(l => l.Self);
        var groups = Grids.Groups(figures, (group, criterion, before, at) =>
        {
            var self = card.LineOf(criterion.Key);
            var line = lines.GetValueOrDefault(criterion.Key);
            var typed = Typed(at, criterion, line, posted, faults);
            var (points, formula) = figures.Line(at, ValueOf(criterion));
            var selfPoints = selves.Line(at, self.Self).Points;
            return new GridRow(at, criterion.Key, criterion.Number, criterion.Words, Grids.Heading(criterion, before), Grids.Method(criterion), criterion.Points(group.Kind), criterion.AppliesTo(card.UnitId, facts.Kind),
                Grids.Choices(criterion, typed.Value), false, criterion.UnitOfMeasure, typed, points, formula, self.Self.InWords(criterion.Method) + (criterion.Method == ScoringMethod.RatioToTarget && self.Target is { } goal ? $"/{VietnameseText.Figure(goal)}" : ""),
                string.Join(". ", new[] { selfPoints is "" or "–" ? null : $"{selfPoints} điểm", self.Note }.OfType<string>()), null, [.. card.Evidence.Where(e => e.Proves(criterion.Key)).Select(cards.Link)], null, false,
                line is not null && aside.Contains(line.Id) ? $"{Path}/dong/{line.Id}/hai-ban" : null, Grids.ErrorOf(at, faults));
        });
        var left = facts.Engine.Criteria.Count(c => c.AppliesTo(card.UnitId, facts.Kind) && ValueOf(c).State == LineState.Missing);
        var grid = new Grid(facts.Engine.Sheet.Id, Path + "/dong", $"{visit.Standing.AccountId}:{Path}", true, groups, figures.Totals(left), lines.Values.Max(l => l.WrittenAt));
        return new CheckFormPage(head, grid, check?.SubmittedAt, null, writes && check is not { IsSubmitted: true })
        {
            Read = [.. groups.Select(g => new ReadGroup(g.Name, g.Maximum, g.Total, [.. g.Rows.Select(r => new ReadRow(r.Number, r.Words, r.Maximum, Words(facts.Engine.Criteria[r.At], r), r.Points, r.Formula, r.Typed.Note.Length > 0 ? r.Typed.Note : null, r.Evidence, null))]))],
        };

        string Words(Criterion criterion, GridRow row)
        {
            var given = row.Applies ? ValueOf(criterion) : LineValue.NotApplicable;
            return given.InWords(criterion.Method) + (row.Applies && given != card.LineOf(criterion.Key).Self ? $" (tự chấm {row.Self})" : "");
        }
    }

    /// <summary>The two versions of a line; null when none waits.</summary>
    public async Task<ConflictPage?> ConflictAsync(Guid lineId, CancellationToken cancel)
    {
        if (await cards.LoadAsync(cancel) is not { } facts || (await OwnAsync(facts, cancel))?.Lines.FirstOrDefault(l => l.Id == lineId) is not { } line)
            return null;
        var at = facts.Engine.Criteria.ToList().FindIndex(c => c.Key == line.CriterionKey);
        return at < 0 ? null : await db.BothAsync(facts.Engine, at, line.Id, Typed(at, facts.Engine.Criteria[at], line, null, null), line.WrittenBy ?? "", line.WrittenAt, "Phiếu chấm chéo", Path, visit.Standing.AccountId, cancel);
    }

    private async Task<CrossCheck?> OwnAsync(CardFacts facts, CancellationToken cancel) => visit.Standing.Acting is not { } acting ? null
        : await db.CrossChecks.AsNoTracking().Whole().SingleOrDefaultAsync(c => c.RoundId == facts.Round.Id && c.CheckerUnitId == acting.UnitId && c.CheckedUnitId == facts.Card.UnitId, cancel);

    private static LineTyped Typed(int at, Criterion criterion, CrossCheckLine? line, GridForm? posted, IReadOnlyDictionary<string, string>? faults)
    {
        if (posted?.Lines.FirstOrDefault(l => l.At == at) is { } refused && (faults is null || Grids.ErrorOf(at, faults) is not null))
            return refused;
        var (value, note) = (line is null ? "" : CellText.Of(criterion, line.Value), line?.Note ?? "");
        return new LineTyped(at, line?.LineVersion ?? 0, LineTyped.Joined(value, "", note), value, "", note);
    }
}

/// <summary>The cross-check of a card by the visitor's unit.</summary>
/// <param name="Grid">Null where there is nothing to show.</param>
/// <param name="SentAt">When it was sent; null before.</param>
/// <param name="Hidden">Why there is nothing to show.</param>
/// <param name="MayWrite">It can be written now.</param>
public sealed record CheckFormPage(CardHead Head, Grid? Grid, DateTime? SentAt, EmptyState? Hidden, bool MayWrite)
{
    /// <summary>The lines as they are read; empty where there is nothing to show.</summary>
    public IReadOnlyList<ReadGroup> Read { get; init; } = [];
}
