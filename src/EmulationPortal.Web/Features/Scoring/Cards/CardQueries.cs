using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Scoring.Sheets;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Cards;

/// <summary>Reads of one member's card; what is open to whom, the round's own table says.</summary>
public sealed class CardQueries(PortalDbContext db, Visit visit, KeptQueries kept, ApprovalRequests approvals)
{
    private CardFacts? loaded;

    private string Path => visit.BlocYear.CardPath(visit.Unit.Code);

    private bool IsOwn => visit.Standing.Acting?.UnitId == visit.Unit.UnitId;

    /// <summary>The card with its round and sheet; null while no round is open, or where the unit has no card in it. Read once a request.</summary>
    internal async Task<CardFacts?> LoadAsync(CancellationToken cancel) => loaded ??= await ReadAsync(cancel);

    private async Task<CardFacts?> ReadAsync(CancellationToken cancel)
    {
        var round = await kept.RoundAsync(visit.BlocYear.BlocYearId, cancel);
        if (round is null || await db.Scorecards.AsNoTracking().Include(c => c.Lines).Include(c => c.Evidence).ThenInclude(e => e.Uses).Include(c => c.Explanations).AsSplitQuery()
                .SingleOrDefaultAsync(c => c.RoundId == round.Id && c.UnitId == visit.Unit.UnitId, cancel) is not { } card)
            return null;
        return new CardFacts(round, card, await kept.SheetAsync(card.SheetId, cancel), visit.Unit.Kind);
    }

    /// <summary>The heading of the card's pages.</summary>
    internal CardHead Head(CardFacts facts, string? path = null)
    {
        var (round, card) = (facts.Round, facts.Card);
        return new CardHead(path ?? Path, visit.Unit.Name, visit.Unit.Code, round.Stage, round.Stage == ScoringStage.Closed ? null : round.DeadlineOf(round.Stage), card.State, IsOwn, card.IsLate,
            card.ReturnReason, card.IsOpen ? null : card.SubmittedAt, card.Version);
    }

    /// <summary>The card to be written; null when the visitor may not now.</summary>
    /// <param name="posted">Lines that were refused and must not be lost.</param>
    /// <param name="faults">Why, by field.</param>
    public async Task<DraftPage?> DraftAsync(GridForm? posted, IReadOnlyDictionary<string, string>? faults, CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { } facts || !MayWrite(facts))
            return null;
        var (card, engine) = (facts.Card, facts.Engine);
        var aside = await AsideAsync(card.Lines.Select(l => l.Id), cancel);
        var previous = await PreviousAsync(cancel);
        var figures = facts.Alone(l => l.Self);
        var groups = Grids.Groups(figures, (group, criterion, before, at) =>
        {
            var line = card.LineOf(criterion.Key);
            var typed = Typed(at, criterion, line, posted, faults);
            var (points, formula) = figures.Line(at, line.Self);
            var proofs = card.Evidence.Where(e => e.Proves(criterion.Key)).Select(Link).ToList();
            return new GridRow(at, criterion.Key, criterion.Number, criterion.Words, Grids.Heading(criterion, before), Grids.Method(criterion), criterion.Points(group.Kind), criterion.AppliesTo(card.UnitId, facts.Kind),
                Grids.Choices(criterion, typed.Value), criterion.Method == ScoringMethod.RatioToTarget, criterion.UnitOfMeasure, typed, points, formula, null, null, previous.GetValueOrDefault(criterion.Key), proofs,
                $"{Path}/minh-chung/them?cho={criterion.Key}", criterion.EvidenceRequired && proofs.Count == 0, aside.Contains(line.Id) ? $"{Path}/dong/{line.Id}/hai-ban" : null, Grids.ErrorOf(at, faults));
        });
        var left = card.Missing(engine.Sheet, facts.Kind).Count;
        return new DraftPage(Head(facts), new Grid(engine.Sheet.Id, Path + "/dong", $"{visit.Standing.AccountId}:{Path}", false, groups, figures.Totals(left), card.Lines.Max(l => l.WrittenAt)),
            Evidence(facts, edits: true), (await TargetOffers.ReadAsync(db, visit.BlocYear.BlocYearId, card, engine.Sheet, facts.Kind, cancel)).Count > 0)
        { Approval = await approvals.LatestAsync(card.Id, card.Version, cancel) };
    }

    /// <summary>The card to be read.</summary>
    public async Task<ShowPage?> ShowAsync(ReturnForm? posted, CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { } facts)
            return null;
        var (round, card) = (facts.Round, facts.Card);
        var head = Head(facts);
        var explains = round.MaySee(visit.Viewer(), card.UnitId, ScoreSight.Explanations) ? Path + "/giai-trinh" : null;
        if (!card.MaySee(round, visit.Viewer(), ScoreSight.SelfScores))
        {
            var why = card.IsOpen ? new EmptyState(card.State == ScorecardState.Returned ? "Đơn vị đang sửa bảng điểm được trả lại" : "Đơn vị chưa gửi bảng điểm", "Nội dung hiện ra sau khi đơn vị gửi.")
                : new EmptyState("Bảng điểm đã gửi", "Đơn vị được phân công chấm chéo xem được ở giai đoạn chấm chéo; các đơn vị thành viên khác xem được khi chấm chéo kết thúc.");
            return new ShowPage(head, [], null, [], null, null, why, null, explains);
        }

        var figures = await FiguresAsync(facts, cancel);
        var scan = card.ScanFileId is { } id ? await db.StoredFiles.AsNoTracking().SingleAsync(f => f.Id == id, cancel) : null;
        var mayReturn = !card.IsOpen && visit.May(round, card.UnitId, ScoringAct.ReturnCard);
        return new ShowPage(head, Read(facts, figures, edits: false), figures.Totals(0), Evidence(facts, edits: false), scan is null ? null : new ActionLink(scan.FileName, $"{Path}/tep/{scan.Id}"),
            card.SignerName is null ? null : $"{card.SignerName}, {card.SignerTitle}", null, mayReturn ? posted ?? new ReturnForm { Version = card.Version } : null, explains);
    }

    /// <summary>Everything to be looked over before sending; null when there is nothing to send.</summary>
    /// <param name="posted">A sending that was refused.</param>
    /// <param name="asked">A request for approval that was refused.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<CheckPage?> CheckAsync(SendForm? posted, AskApprovalForm? asked, CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { } facts || !MayWrite(facts))
            return null;
        var (card, sheet) = (facts.Card, facts.Engine.Sheet);
        var places = facts.Engine.Criteria.Select((c, at) => (c.Key, at)).ToDictionary(c => c.Key, c => c.at);
        var figures = facts.Alone(l => l.Self);
        var missing = card.Missing(sheet, facts.Kind);
        var acting = visit.Standing.Acting;
        var scan = card.ScanFileId is { } id ? await db.StoredFiles.AsNoTracking().SingleAsync(f => f.Id == id, cancel) : null;
        var page = new CheckPage(Head(facts), Read(facts, figures, edits: true), figures.Totals(missing.Count), [.. missing.Select(c => new ActionLink(c.Named, $"{Path}#d{places[c.Key]}"))],
            [.. card.Unproved(sheet, facts.Kind).Select(c => new ActionLink(c.Named, $"{Path}/minh-chung/them?cho={c.Key}"))], acting is { Leads: true }, acting is null ? "" : $"{visit.Standing.PersonName}, {acting.Title}",
            scan is null ? null : new ActionLink(scan.FileName, $"{Path}/tep/{scan.Id}"), posted ?? new SendForm { Version = card.Version, SignerName = card.SignerName, SignerTitle = card.SignerTitle });
        return page.Missing.Count + page.Unproved.Count > 0 ? page : page with { Ask = await approvals.OfferAsync(card.Id, card.Version, $"{Path}/gui-duyet", asked, cancel) };
    }

    /// <summary>The two versions of a line; null when none waits.</summary>
    public async Task<ConflictPage?> ConflictAsync(Guid lineId, CancellationToken cancel)
    {
        if (!IsOwn || await LoadAsync(cancel) is not { } facts || facts.Card.Lines.FirstOrDefault(l => l.Id == lineId) is not { } line)
            return null;
        var at = facts.Engine.Criteria.ToList().FindIndex(c => c.Key == line.CriterionKey);
        return at < 0 ? null : await db.BothAsync(facts.Engine, at, line.Id, Typed(at, facts.Engine.Criteria[at], line, null, null), line.WrittenBy ?? visit.Unit.Name, line.WrittenAt, "Bảng điểm", Path, visit.Standing.AccountId, cancel);
    }

    /// <summary>A proof to be given or changed; null when there is none, or the visitor may not now.</summary>
    /// <param name="evidenceId">The proof; null for a new one.</param>
    /// <param name="first">A criterion to be marked beforehand.</param>
    public async Task<EvidencePage?> EvidenceAsync(Guid? evidenceId, Guid? first, EvidenceForm? posted, CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { } facts || !MayProve(facts) || (evidenceId is not null && facts.Card.Evidence.All(e => e.Id != evidenceId)))
            return null;
        var known = facts.Card.Evidence.FirstOrDefault(e => e.Id == evidenceId);
        return new EvidencePage(Head(facts), known is null ? null : Row(facts, known, edits: true), known is not null && MayWrite(facts),
            [.. facts.Engine.Groups.Select(g => new EvidenceGroup($"{g.Numeral}. {g.Name}", [.. g.Criteria.Where(c => c.AppliesTo(facts.Card.UnitId, facts.Kind)).Select(c => (c.Key, $"{c.Number} {c.Words}"))])).Where(g => g.Criteria.Count > 0)],
            posted ?? new EvidenceForm { Proves = known is not null ? [.. known.Uses.Select(u => u.CriterionKey)] : first is { } key ? [key] : [] });
    }

    /// <summary>A file of the card, if the visitor may have it; null otherwise.</summary>
    public async Task<StoredFile?> FileAsync(Guid fileId, CancellationToken cancel) =>
        await LoadAsync(cancel) is { } facts && facts.Card.MaySee(facts.Round, visit.Viewer(), ScoreSight.SelfScores) && (facts.Card.ScanFileId == fileId || facts.Card.Evidence.Any(e => e.FileId == fileId))
            ? await db.StoredFiles.AsNoTracking().SingleAsync(f => f.Id == fileId, cancel) : null;

    /// <summary>The lines as they stand now, each as it is read.</summary>
    internal IReadOnlyList<ReadGroup> Read(CardFacts facts, CardFigures figures, bool edits) =>
    [
        .. Grids.Groups(figures, (group, criterion, _, at) => new GridRow(at, criterion.Key, criterion.Number, criterion.Words, null, "", criterion.Points(group.Kind), criterion.AppliesTo(facts.Card.UnitId, facts.Kind), [], false, null,
            new LineTyped(at, 0, "", "", "", ""), "", "", null, null, null, [], null, false, null, null)).Select(g => new ReadGroup(g.Name, g.Maximum, g.Total, [.. g.Rows.Select(r => ReadLine(facts, figures, r, edits))])),
    ];

    /// <summary>A proof as a list shows it.</summary>
    internal ActionLink Link(Evidence proof) => new(proof.Title, proof.FileId is { } file ? $"{Path}/tep/{file}" : proof.Address ?? "");

    private ReadRow ReadLine(CardFacts facts, CardFigures figures, GridRow row, bool edits)
    {
        var (criterion, line) = (facts.Engine.Criteria[row.At], facts.Card.LineOf(row.Key));
        var self = row.Applies ? line.Self : LineValue.NotApplicable;
        var (points, formula) = figures.Line(row.At, self);
        var target = criterion.Method == ScoringMethod.RatioToTarget && line.Target is { } goal ? $", chỉ tiêu {VietnameseText.Figure(goal)}" : "";
        return new ReadRow(row.Number, row.Words, row.Maximum, self.InWords(criterion.Method) + (self.State == LineState.Scored ? target : ""), points, formula, line.Note, [.. facts.Card.Evidence.Where(e => e.Proves(row.Key)).Select(Link)],
            edits && row.Applies ? $"{Path}#d{row.At}" : null);
    }

    /// <summary>Alone while others' scores are sealed, with the whole bloc from the explanation on.</summary>
    private async Task<CardFigures> FiguresAsync(CardFacts facts, CancellationToken cancel)
    {
        if (facts.Round.Stage < ScoringStage.Explanation)
            return facts.Alone(l => l.Self);
        var members = db.MemberIds(facts.Round.BlocYearId);
        var cards = await db.Scorecards.AsNoTracking().Include(c => c.Lines).Where(c => c.RoundId == facts.Round.Id && members.Contains(c.UnitId)).ToListAsync(cancel);
        var ids = cards.ConvertAll(c => c.UnitId);
        var kinds = await db.Units.Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.Kind }).ToDictionaryAsync(u => u.Id, u => u.Kind, cancel);
        var table = facts.Engine.Compute([.. cards.Select(c => c.ToInput(facts.Engine.Sheet, kinds[c.UnitId], l => l.Self))]);
        return new CardFigures(facts.Engine, table.Of(facts.Card.UnitId), table, new HashSet<int>(), "");
    }

    /// <summary>What the unit had in the year before, in words, by criterion: keys stay when a sheet is taken over.</summary>
    private async Task<Dictionary<Guid, string>> PreviousAsync(CancellationToken cancel)
    {
        if (await db.YearBeforeAsync(visit.BlocYear.BlocYearId, cancel) is not { } before
            || await db.Scorecards.AsNoTracking().Include(c => c.Lines).SingleOrDefaultAsync(c => c.BlocYearId == before && c.UnitId == visit.Unit.UnitId && db.ScoringRounds.Any(r => r.Id == c.RoundId && r.Stage == ScoringStage.Closed), cancel) is not { } card)
            return [];
        var engine = await kept.SheetAsync(card.SheetId, cancel);
        return engine.Criteria.Select(c => (c.Key, card.Lines.FirstOrDefault(l => l.CriterionKey == c.Key)?.Final.InWords(c.Method))).Where(p => p.Item2 is not null).ToDictionary(p => p.Key, p => p.Item2!);
    }

    private async Task<HashSet<Guid>> AsideAsync(IEnumerable<Guid> lines, CancellationToken cancel)
    {
        var ids = lines.ToList();
        return [.. await db.SetAsideTexts.Where(t => ids.Contains(t.SectionId) && t.AccountId == visit.Standing.AccountId && t.SettledAt == null).Select(t => t.SectionId).Distinct().ToListAsync(cancel)];
    }

    private bool MayWrite(CardFacts facts) => facts.Card.IsOpen && visit.May(facts.Round, facts.Card.UnitId, ScoringAct.WriteSelfScore);

    private bool MayProve(CardFacts facts) => MayWrite(facts) || visit.May(facts.Round, facts.Card.UnitId, ScoringAct.Explain);

    private IReadOnlyList<EvidenceRow> Evidence(CardFacts facts, bool edits) => [.. facts.Card.Evidence.OrderBy(e => e.GivenAt).Select(e => Row(facts, e, edits))];

    private EvidenceRow Row(CardFacts facts, Evidence proof, bool edits) => new(proof.Id, proof.Kind, proof.Title, Link(proof).Href is { Length: > 0 } open ? open : null,
        string.Join("; ", facts.Engine.Criteria.Where(c => proof.Proves(c.Key)).Select(c => c.Number)), edits ? $"{Path}/minh-chung/{proof.Id}" : null);

    private static LineTyped Typed(int at, Criterion criterion, ScoreLine line, GridForm? posted, IReadOnlyDictionary<string, string>? faults)
    {
        if (posted?.Lines.FirstOrDefault(l => l.At == at) is { } refused && (faults is null || Grids.ErrorOf(at, faults) is not null))
            return refused;
        var (value, target, note) = (CellText.Of(criterion, line.Self), CellText.Of(line.Target), line.Note ?? "");
        return new LineTyped(at, line.LineVersion, LineTyped.Joined(value, target, note), value, target, note);
    }
}

/// <summary>A card with all that its pages are made from.</summary>
internal sealed record CardFacts(ScoringRound Round, Scorecard Card, ScoreEngine Engine, UnitKind Kind)
{
    /// <summary>The card computed by itself.</summary>
    public CardFigures Alone(Func<ScoreLine, LineValue> value) => CardFigures.Of(Engine, Card.UnitId, Kind, c => new LineInput(value(Card.LineOf(c.Key)), Card.LineOf(c.Key).Target));
}
