using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Scores;

/// <summary>A member with its card in a round.</summary>
internal sealed record ScoredMember(Scorecard Card, string Code, string Name, UnitKind Kind)
{
    public Guid UnitId => Card.UnitId;
}

/// <summary>A round with everything its computation takes. Only read.</summary>
/// <param name="Members">Units that are members now and have a card, in the order of the bloc-year's list. A unit that left stays on record and is neither compared nor ranked.</param>
/// <param name="Names">Of every unit with a card, also of those that left.</param>
internal sealed record BlocScores(ScoringRound Round, ScoreEngine Engine, IReadOnlyList<ScoredMember> Members, IReadOnlyDictionary<Guid, string> Names)
{
    public CriteriaSheet Sheet => Engine.Sheet;

    /// <summary>Reads the round of the bloc-year the visit names; null while none is open.</summary>
    public static async Task<BlocScores?> ReadAsync(PortalDbContext db, KeptQueries kept, Visit visit, CancellationToken cancel)
    {
        var here = visit.BlocYear.BlocYearId;
        return await kept.RoundAsync(here, cancel) is { } round ? await OfAsync(db, kept, round, cancel) : null;
    }

    /// <summary>Reads what belongs to a round.</summary>
    public static async Task<BlocScores> OfAsync(PortalDbContext db, KeptQueries kept, ScoringRound round, CancellationToken cancel)
    {
        var members = await db.BlocYears.Where(y => y.Id == round.BlocYearId).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null)
            .Join(db.Units, m => m.UnitId, u => u.Id, (m, u) => new { m.Order, u.Id, u.Code, u.Name, u.Kind }).OrderBy(m => m.Order).AsNoTracking().ToListAsync(cancel);
        var cards = await db.Scorecards.AsNoTrackingWithIdentityResolution().Include(c => c.Lines).Include(c => c.Changes).Include(c => c.Explanations).AsSplitQuery().Where(c => c.RoundId == round.Id).ToDictionaryAsync(c => c.UnitId, cancel);
        return new BlocScores(round, await kept.SheetAsync(round.SheetId, cancel),
            [.. members.Where(m => cards.ContainsKey(m.Id)).Select(m => new ScoredMember(cards[m.Id], m.Code, m.Name, m.Kind))],
            await db.Scorecards.Where(c => c.RoundId == round.Id).Join(db.Units, c => c.UnitId, u => u.Id, (_, u) => new { u.Id, u.Name }).ToDictionaryAsync(u => u.Id, u => u.Name, cancel));
    }

    /// <summary>The bloc as it would be closed now, read as narrowly as its computation allows: of every line its target and what counts last.</summary>
    public static async Task<(ScoreTable Table, IReadOnlyDictionary<Guid, string> Names)> ClosingAsync(PortalDbContext db, KeptQueries kept, ScoringRound round, CancellationToken cancel)
    {
        var engine = await kept.SheetAsync(round.SheetId, cancel);
        var members = await db.BlocYears.Where(y => y.Id == round.BlocYearId).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null)
            .Join(db.Scorecards.Where(c => c.RoundId == round.Id), m => m.UnitId, c => c.UnitId, (m, c) => new { m.Order, c.Id, c.UnitId })
            .Join(db.Units, c => c.UnitId, u => u.Id, (c, u) => new { c.Order, c.Id, c.UnitId, u.Name, u.Kind }).OrderBy(m => m.Order).AsNoTracking().ToListAsync(cancel);
        var inputs = members.ToDictionary(m => m.Id, _ => new LineInput[engine.Criteria.Count]);
        var places = engine.Criteria.Select((c, at) => (c.Key, at)).ToDictionary(c => c.Key, c => c.at);
        var lines = db.Scorecards.Where(c => c.RoundId == round.Id).SelectMany(c => c.Lines).AsNoTracking().Select(l => new
        {
            l.CardId,
            l.CriterionKey,
            l.Target,
            State = l.Appraised.State != LineState.Missing ? l.Appraised.State : l.Agreed.State != LineState.Missing ? l.Agreed.State : l.Self.State,
            Value = l.Appraised.State != LineState.Missing ? l.Appraised.Value : l.Agreed.State != LineState.Missing ? l.Agreed.Value : l.Self.Value,
            Level = l.Appraised.State != LineState.Missing ? l.Appraised.Level : l.Agreed.State != LineState.Missing ? l.Agreed.Level : l.Self.Level,
        });
        foreach (var line in await lines.ToListAsync(cancel))
        {
            if (inputs.TryGetValue(line.CardId, out var card) && places.TryGetValue(line.CriterionKey, out var place))
                card[place] = new LineInput(new LineValue(line.State, line.Value, line.Level), line.Target);
        }

        var table = engine.Compute([.. members.Select(m => new MemberInput(m.UnitId, m.Kind, inputs[m.Id], round.Exclusions.Where(e => e.UnitId == m.UnitId).Together(), round.BallotPlaces.FirstOrDefault(p => p.UnitId == m.UnitId)?.Place))]);
        return (table, members.ToDictionary(m => m.UnitId, m => m.Name));
    }

    /// <summary>A member's name as printed.</summary>
    public string NameOf(Guid unitId) => Names.GetValueOrDefault(unitId, "");

    /// <summary>The bloc computed from chosen values.</summary>
    public ScoreTable Table(Func<Scorecard, ScoreLine, LineValue> value) => Engine.Compute(Inputs(value));

    /// <summary>What the computation is told, from chosen values.</summary>
    public IReadOnlyList<MemberInput> Inputs(Func<Scorecard, ScoreLine, LineValue> value) =>
    [
        .. Members.Select(m => m.Card.ToInput(Sheet, m.Kind, line => value(m.Card, line), Round.Exclusions.Where(e => e.UnitId == m.UnitId).Together(),
            Round.BallotPlaces.FirstOrDefault(p => p.UnitId == m.UnitId)?.Place)),
    ];

    /// <summary>The bloc as it would be closed now.</summary>
    public ScoreTable Final() => Table((_, line) => line.Final);

    /// <summary>The bloc as far as a visitor may see it now.</summary>
    public ScoreTable SeenBy(ScoringViewer viewer)
    {
        var sights = Members.ToDictionary(m => m.UnitId, m => CardSight.Of(Round, m.Card, viewer));
        return Table((card, line) => sights[card.UnitId].ValueOf(line));
    }
}

/// <summary>What a visitor may see of one card now.</summary>
internal readonly record struct CardSight(bool Self, bool Checks, bool Explanations, bool Agreed, bool Appraised)
{
    /// <summary>Asks the round's table.</summary>
    public static CardSight Of(ScoringRound round, Scorecard card, ScoringViewer viewer) => new(
        card.MaySee(round, viewer, ScoreSight.SelfScores), card.MaySee(round, viewer, ScoreSight.OthersCrossChecks), card.MaySee(round, viewer, ScoreSight.Explanations),
        card.MaySee(round, viewer, ScoreSight.AgreedValues), card.MaySee(round, viewer, ScoreSight.Appraisal));

    /// <summary>The latest value of a line that may be seen.</summary>
    public LineValue ValueOf(ScoreLine line) => Appraised ? line.Final : Agreed && line.Agreed.State != LineState.Missing ? line.Agreed : Self ? line.Self : LineValue.Missing;

    /// <summary>Whether changes of a layer may be seen.</summary>
    public bool Sees(ScoreLayer layer) => layer switch { ScoreLayer.Self => Self, ScoreLayer.Agreed => Agreed, _ => Appraised };
}
