using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>Who checks a card, named by the chair or the office.</summary>
public sealed class CheckersForm
{
    public List<Guid> Checkers { get; set; } = [];
}

/// <summary>A unit that could check the card.</summary>
/// <param name="Checks">Cards it checks already.</param>
public sealed record CheckerChoice(Guid UnitId, string Name, int Checks);

/// <summary>A card to be laid out, or to be given more checkers.</summary>
/// <param name="PostTo">Where the form goes.</param>
/// <param name="IsNew">The card is to be laid out.</param>
/// <param name="Words">What follows from it at this stage, in sentences.</param>
/// <param name="Choices">Empty where no checkers are named now.</param>
public sealed record NewcomerPage(string Path, string PostTo, string UnitName, bool IsNew, IReadOnlyList<string> Words, IReadOnlyList<CheckerChoice> Choices, CheckersForm Form);

/// <summary>Reads for units that join a round under way, and for cards that need checkers.</summary>
public sealed class NewcomerQueries(PortalDbContext db, Visit visit, RoundQueries rounds)
{
    /// <summary>The form; null when the unit has a card (or, to name checkers, has none), or the visitor may not now.</summary>
    public async Task<NewcomerPage?> PageAsync(bool isNew, CheckersForm? posted, CancellationToken cancel)
    {
        var unit = visit.Unit.UnitId;
        if (await rounds.LoadAsync(cancel) is not { } round || !visit.May(round, unit, isNew ? ScoringAct.AddCard : ScoringAct.NameCheckers)
            || await db.Scorecards.AnyAsync(c => c.RoundId == round.Id && c.UnitId == unit, cancel) == isNew)
            return null;
        var facts = await RoundFacts.ReadAsync(db, visit, round, cancel);
        var could = isNew && !NamesCheckers(round) ? [] : round.CouldCheck(unit, [.. facts.Members.Select(m => m.UnitId)]).ToHashSet();
        var choices = facts.Members.Where(m => could.Contains(m.UnitId)).Select(m => new CheckerChoice(m.UnitId, m.Name, facts.Assignments.Count(a => a.CheckerUnitId == m.UnitId))).ToList();
        var usual = facts.Members.Max(m => m.Checkers);
        return new NewcomerPage(visit.BlocYear.RoundPath(), isNew ? visit.BlocYear.CardPath(visit.Unit.Code) + "/lap" : $"{visit.BlocYear.RoundPath()}/phan-cong/{visit.Unit.Code}", visit.Unit.Name, isNew,
            isNew ? [.. Words(round)] : [], choices, posted ?? new CheckersForm { Checkers = isNew ? [.. choices.OrderBy(c => c.Checks).Take(Math.Max(1, usual)).Select(c => c.UnitId)] : [] });
    }

    /// <summary>Checkers are named with the card once they were drawn: a draw to come includes the unit.</summary>
    internal static bool NamesCheckers(ScoringRound round) => round.Seed is not null && ScoringAccess.IsOpen(ScoringAct.NameCheckers, round.Stage);

    private static IEnumerable<string> Words(ScoringRound round)
    {
        yield return round.Stage switch
        {
            ScoringStage.SelfScore => "Đơn vị tự chấm và gửi bảng điểm như các đơn vị khác.",
            ScoringStage.CrossCheck => "Giai đoạn tự chấm đã qua. Muốn đơn vị tự chấm và được chấm chéo, đề nghị lãnh đạo cơ quan thi đua mở lại giai đoạn tự chấm; bảng điểm đã gửi của đơn vị khác giữ nguyên.",
            ScoringStage.Appraisal => "Giai đoạn tự chấm đã qua. Điểm của đơn vị được chấm khi thẩm định, từng tiêu chí kèm lý do.",
            _ => "Giai đoạn tự chấm đã qua. Điểm của đơn vị được chấm khi thống nhất điểm, từng tiêu chí kèm lý do.",
        };
        if (round.Seed is null && round.Stage == ScoringStage.SelfScore)
            yield return "Khi phân công chấm chéo, đơn vị được rút cùng các đơn vị khác.";
        yield return "Đơn vị có trong bảng điểm, bảng xếp hạng của đợt chấm này.";
    }
}

/// <summary>The deeds on cards of units that join later, and on cards that need checkers.</summary>
public sealed class NewcomerService(PortalDbContext db, Visit visit)
{
    public static readonly Rule CardThere = new("round.card-there", "Đơn vị này đã có bảng điểm trong đợt chấm.");

    /// <summary>Lays out a card for the unit the address names and says who checks it.</summary>
    /// <exception cref="RuleBroken"><see cref="CardThere"/>, or the round refuses.</exception>
    public Task AddAsync(CheckersForm form, Deed deed, CancellationToken cancel) => ChangeAsync(ScoringAct.AddCard, async (round, members) =>
    {
        if (await db.Scorecards.AnyAsync(c => c.RoundId == round.Id && c.UnitId == visit.Unit.UnitId, cancel))
            throw new RuleBroken(CardThere);
        var sheet = await db.CriteriaSheets.AsNoTracking().Whole().SingleAsync(s => s.Id == round.SheetId, cancel);
        db.Add(round.AddCard(sheet, visit.Unit.UnitId));
        if (NewcomerQueries.NamesCheckers(round))
            round.NameCheckers(visit.Unit.UnitId, form.Checkers, members);
        return $"lập bảng điểm cho {visit.Unit.Name}";
    }, deed, cancel);

    /// <summary>Names more checkers for the card of the unit the address names.</summary>
    /// <exception cref="RuleBroken">The round refuses.</exception>
    public Task NameAsync(CheckersForm form, Deed deed, CancellationToken cancel) => ChangeAsync(ScoringAct.NameCheckers, (round, members) =>
    {
        round.NameCheckers(visit.Unit.UnitId, form.Checkers, members);
        return Task.FromResult($"chỉ định thêm {form.Checkers.Count} đơn vị chấm chéo bảng điểm của {visit.Unit.Name}");
    }, deed, cancel);

    private Task<bool> ChangeAsync(ScoringAct act, Func<ScoringRound, IReadOnlyCollection<Guid>, Task<string>> change, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var round = await db.ScoringRounds.Whole().SingleOrDefaultAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId, cancel) ?? throw new RuleBroken(RoundSight.NotOpened);
        visit.Require(round, visit.Unit.UnitId, act);
        var sentence = await change(round, await db.MemberIds(visit.BlocYear.BlocYearId).ToListAsync(cancel));
        db.Expect(round, round.Version);
        try
        {
            await db.SaveAsync(deed, sentence, cancel);
        }
        catch (DbUpdateException clash) when (clash.IsUniqueClash())
        {
            throw new RuleBroken(CardThere);
        }

        return true;
    });
}
