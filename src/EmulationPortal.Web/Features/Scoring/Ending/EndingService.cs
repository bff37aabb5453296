using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Scoring.Scores;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Ending;

/// <summary>The deeds that end a round: exclusions, ballots on ties, the ranking stored once.</summary>
public sealed class EndingService(PortalDbContext db, Visit visit, KeptQueries kept)
{
    public const string Word = "CHỐT";

    public static readonly Rule WordNeeded = new("round.word-needed", "Hãy gõ đúng chữ CHỐT. Kết quả đã chốt không tính lại được.");
    public static readonly Rule NotAMember = new("exclusion.not-a-member", "Đơn vị này không có bảng điểm trong đợt chấm. Hãy chọn lại.");
    public static readonly Rule NoExclusion = new("exclusion.none", "Trường hợp này không còn, hoặc đã được rút. Hãy tải lại trang.");
    public static readonly Rule NoTie = new("round.no-tie", "Các đơn vị này không còn bằng điểm và chờ bỏ phiếu. Hãy tải lại trang.");

    /// <summary>Excludes a member.</summary>
    /// <exception cref="RuleBroken">The round refuses, or the unit has no card.</exception>
    public Task ExcludeAsync(ExcludeForm form, Deed deed, CancellationToken cancel) => ChangeAsync(async round =>
    {
        visit.Require(round, Guid.Empty, ScoringAct.Exclude);
        var name = await db.Scorecards.Where(c => c.RoundId == round.Id && c.UnitId == form.Unit).Join(db.Units, c => c.UnitId, u => u.Id, (_, u) => u.Name).SingleOrDefaultAsync(cancel)
            ?? throw new RuleBroken(NotAMember) { Field = nameof(form.Unit) };
        round.Exclude(form.Unit!.Value, form.Cause ?? "", form.Document ?? "", form.Effect, deed);
        return $"ghi {name} thuộc trường hợp không xét thi đua: {form.Effect.InWords().ToLower(VietnameseText.Culture)}";
    }, deed with { Why = form.Cause }, cancel);

    /// <summary>Withdraws an exclusion.</summary>
    /// <exception cref="RuleBroken">The round refuses, or it no longer stands.</exception>
    public Task WithdrawAsync(Guid id, WithdrawForm form, Deed deed, CancellationToken cancel) => ChangeAsync(round =>
    {
        visit.Require(round, Guid.Empty, ScoringAct.Exclude);
        var exclusion = round.Exclusions.FirstOrDefault(e => e.Id == id && e.Stands) ?? throw new RuleBroken(NoExclusion);
        round.WithdrawExclusion(exclusion, form.Reason ?? "", deed);
        return Task.FromResult("rút một trường hợp không xét thi đua");
    }, deed with { Why = form.Reason }, cancel);

    /// <summary>Records how a ballot placed the members of one tie.</summary>
    /// <exception cref="RuleBroken">The round refuses, or they are not tied.</exception>
    public Task RecordBallotAsync(BallotForm form, Deed deed, CancellationToken cancel) => ChangeAsync(async round =>
    {
        visit.Require(round, Guid.Empty, ScoringAct.Close);
        var tied = (await BlocScores.OfAsync(db, kept, round, cancel)).Final().Standing.Where(s => s.AwaitsBallot).ToLookup(s => s.Rank, s => s.UnitId);
        if (!tied.Any(tie => tie.Order().SequenceEqual(form.Rows.Select(r => r.Unit).Order())))
            throw new RuleBroken(NoTie);
        if (!form.Rows.Select(r => r.Place ?? 0).Order().SequenceEqual(Enumerable.Range(1, form.Rows.Count)))
            throw new RuleBroken(ScoringRound.BallotPlacesUnclear) { Field = "Rows[0].Place" };
        round.RecordTieBallot([.. form.Rows.OrderBy(r => r.Place).Select(r => r.Unit)], form.Record ?? "");
        return "ghi kết quả bỏ phiếu xếp thứ tự các đơn vị bằng điểm";
    }, deed with { Why = form.Record }, cancel);

    /// <summary>Computes the ranking once and stores it with its derivation; the round is closed.</summary>
    /// <exception cref="RuleBroken"><see cref="WordNeeded"/>; the round or the ranking refuses, or something has changed since the consequences were read.</exception>
    public async Task CloseAsync(CloseForm form, Deed deed, CancellationToken cancel)
    {
        var round = await NeededAsync(cancel);
        visit.Require(round, Guid.Empty, ScoringAct.Close);
        if (!string.Equals(VietnameseText.Tidy(form.Word ?? ""), Word, StringComparison.OrdinalIgnoreCase))
            throw new RuleBroken(WordNeeded) { Field = nameof(form.Word) };
        var (table, names) = await BlocScores.ClosingAsync(db, kept, round, cancel);
        var earlier = await db.Rankings.OrderByDescending(r => r.ClosedAt).ThenByDescending(r => r.Id).FirstOrDefaultAsync(r => r.RoundId == round.Id, cancel);
        var ranking = Ranking.Close(round, table, unit => names[unit], deed, earlier);
        db.Add(ranking);
        await db.SaveSeenAsync(round, form.Version, deed, $"chốt kết quả chấm điểm và xếp hạng {ranking.Entries.Count} đơn vị", cancel);
    }

    private Task<bool> ChangeAsync(Func<ScoringRound, Task<string>> change, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var round = await NeededAsync(cancel);
        var sentence = await change(round);
        db.Expect(round, round.Version);
        await db.SaveAsync(deed, sentence, cancel);
        return true;
    });

    private async Task<ScoringRound> NeededAsync(CancellationToken cancel) =>
        await db.ScoringRounds.Whole().SingleOrDefaultAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId, cancel) ?? throw new RuleBroken(RoundSight.NotOpened);
}
