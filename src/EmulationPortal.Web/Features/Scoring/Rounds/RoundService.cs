using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>The deeds on a round as a whole.</summary>
public sealed class RoundService(PortalDbContext db, Visit visit)
{
    public static readonly Rule NoSheet = new("round.no-sheet", "Chưa có bộ tiêu chí đã thông qua. Hãy thông qua bộ tiêu chí rồi mở đợt chấm điểm.");
    public static readonly Rule NoMembers = new("round.no-members", "Chưa có đơn vị thành viên nào để chấm điểm.");
    public static readonly Rule NotAMember = new("round.not-a-member", "Đơn vị này không phải thành viên. Hãy chọn lại.");

    /// <summary>Opens the round on the sheet in force, with a card for every member; opening twice is opening once.</summary>
    /// <exception cref="RuleBroken"><see cref="NoSheet"/>, <see cref="NoMembers"/>, <see cref="ScoringRound.DatesUnclear"/>, or the year was handed over.</exception>
    public async Task OpenAsync(OpenForm form, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        if (await db.ScoringRounds.AnyAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId, cancel))
            return;
        var sheet = await db.SheetInForce(visit.BlocYear.BlocYearId).Whole().FirstOrDefaultAsync(cancel) ?? throw new RuleBroken(NoSheet);
        var members = await db.MemberIds(visit.BlocYear.BlocYearId).ToListAsync(cancel);
        if (members.Count == 0)
            throw new RuleBroken(NoMembers);
        var round = new ScoringRound(sheet, Plans(form), deed);
        db.Add(round);
        db.AddRange(members.Select(unit => new Scorecard(round, sheet, unit)));
        try
        {
            await db.SaveAsync(deed, $"mở đợt chấm điểm theo bộ tiêu chí bản {sheet.Number}", cancel);
        }
        catch (DbUpdateException clash) when (clash.IsUniqueClash())
        {
            // A second press of the button, or a colleague, was quicker: the round is there.
        }
    }

    /// <summary>Goes on to the next stage. When the cross-check ends, the agreed values begin as its means.</summary>
    /// <exception cref="RuleBroken">The round refuses, or it has changed since its consequences were read.</exception>
    public async Task AdvanceAsync(AdvanceForm form, Deed deed, CancellationToken cancel)
    {
        var round = await NeededAsync(cancel);
        visit.Require(round, Guid.Empty, ScoringAct.Advance);
        round.Advance(deed);
        if (round.Stage == ScoringStage.Explanation)
        {
            var sheet = await db.CriteriaSheets.AsNoTracking().Whole().SingleAsync(s => s.Id == round.SheetId, cancel);
            var checks = await db.CrossChecks.AsNoTracking().Whole().Where(c => c.RoundId == round.Id).ToListAsync(cancel);
            foreach (var card in await db.Scorecards.Include(c => c.Lines).Where(c => c.RoundId == round.Id).ToListAsync(cancel))
                card.BeginAgreement(round, sheet, checks);
        }

        await db.SaveSeenAsync(round, form.Version, deed, $"chuyển đợt chấm điểm sang giai đoạn {round.Stage.InSentence()}", cancel);
    }

    /// <summary>Gives a stage another last day.</summary>
    /// <exception cref="RuleBroken">The round refuses.</exception>
    public Task MoveDeadlineAsync(DeadlineForm form, Deed deed, CancellationToken cancel) => ChangeAsync(round =>
    {
        visit.Require(round, Guid.Empty, ScoringAct.MoveDeadline);
        round.MoveDeadline(form.Stage, form.Until!.Value, form.Reason ?? "", deed);
        return $"dời hạn giai đoạn {form.Stage.InSentence()} đến hết ngày {VietnameseFormat.Day(form.Until.Value)}";
    }, deed, cancel);

    /// <summary>Opens an earlier stage again.</summary>
    /// <exception cref="RuleBroken">The round refuses, or it has changed meanwhile.</exception>
    public async Task ReopenAsync(ReopenForm form, Deed deed, CancellationToken cancel)
    {
        var round = await NeededAsync(cancel);
        visit.Require(round, Guid.Empty, ScoringAct.Reopen);
        round.Reopen(form.Stage, form.Reason ?? "", deed);
        await db.SaveSeenAsync(round, form.Version, deed, $"mở lại giai đoạn {form.Stage.InSentence()} của đợt chấm điểm", cancel);
    }

    /// <summary>Draws the checkers of every card.</summary>
    /// <exception cref="RuleBroken">The round refuses.</exception>
    public async Task DrawAsync(DrawForm form, Deed deed, CancellationToken cancel)
    {
        var members = await db.MemberIds(visit.BlocYear.BlocYearId).ToListAsync(cancel);
        await ChangeAsync(round =>
        {
            visit.Require(round, Guid.Empty, ScoringAct.AssignCheckers);
            round.AssignCheckers(members, form.CheckersPerCard, form.Seed);
            return $"phân công chấm chéo, {form.CheckersPerCard} đơn vị chấm mỗi bảng điểm, số gieo {form.Seed}";
        }, deed, cancel);
    }

    /// <summary>The unit acted for steps aside from a card.</summary>
    /// <exception cref="RuleBroken">The round refuses.</exception>
    public async Task DeclareAsync(ConflictForm form, Deed deed, CancellationToken cancel)
    {
        var card = await db.MemberIds(visit.BlocYear.BlocYearId).SingleOrDefaultAsync(id => id == form.CardUnit, cancel);
        var name = await db.Units.Where(u => u.Id == card).Select(u => u.Name).SingleOrDefaultAsync(cancel) ?? throw new RuleBroken(NotAMember) { Field = nameof(form.CardUnit) };
        await ChangeAsync(round =>
        {
            visit.Require(round, card, ScoringAct.DeclareConflict);
            round.DeclareConflict(visit.Standing.Acting!.UnitId, card, form.Reason ?? "", deed);
            return $"khai xung đột lợi ích với bảng điểm của {name}";
        }, deed with { Why = form.Reason }, cancel);
    }

    private Task<bool> ChangeAsync(Func<ScoringRound, string> change, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var round = await NeededAsync(cancel);
        var sentence = change(round);
        db.Expect(round, round.Version);
        await db.SaveAsync(deed, sentence, cancel);
        return true;
    });

    private async Task<ScoringRound> NeededAsync(CancellationToken cancel) =>
        await db.ScoringRounds.Whole().SingleOrDefaultAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId, cancel) ?? throw new RuleBroken(RoundSight.NotOpened);

    private static List<StagePlan> Plans(OpenForm form)
    {
        var plans = new List<StagePlan>();
        var refusals = new List<RuleBroken>();
        for (var stage = ScoringStage.SelfScore; stage < ScoringStage.Closed; stage++)
        {
            var row = form.Dates.ElementAtOrDefault((int)stage);
            if (row is { From: { } from, Until: { } until })
                plans.Add(new StagePlan(stage, from, until));
            else
                refusals.Add(new RuleBroken(ScoringRound.DatesUnclear, stage.InWords()) { Field = $"Dates[{(int)stage}].{(row?.From is null ? "From" : "Until")}" });
        }

        RuleBroken.ThrowAny(refusals);
        return plans;
    }
}
