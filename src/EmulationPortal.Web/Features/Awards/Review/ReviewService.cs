using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Review;

/// <summary>The deeds of those who run the review: awards, candidates from the ranking, the agreement, open choices; and of the office about violations.</summary>
public sealed class ReviewService(PortalDbContext db, Visit visit, ReviewQueries queries)
{
    public static readonly Rule AwardNeeded = new("review.award-needed", "Hãy chọn danh hiệu hoặc hình thức khen thưởng trong danh mục.");
    public static readonly Rule NobodyChosen = new("review.nobody-chosen", "Hãy đánh dấu ít nhất một đơn vị trong bảng xếp hạng.");
    public static readonly Rule NotRanked = new("review.not-ranked", "Đơn vị được chọn không có trong bảng xếp hạng đã chốt. Hãy tải lại trang.");
    public static readonly Rule UnitNeeded = new("violation.unit-needed", "Hãy chọn đơn vị thành viên.");
    public static readonly Rule VotesNeeded = new("review.votes-needed", "Hãy ghi số phiếu tán thành của từng ứng viên.");
    public static readonly Rule PresentNeeded = new("review.present-needed", "Hãy ghi số đơn vị có mặt.");

    /// <summary>Takes an award into the review.</summary>
    /// <exception cref="RuleBroken"><see cref="AwardNeeded"/>, or the review refuses.</exception>
    public Task AddSlateAsync(SlateForm form, Deed deed, CancellationToken cancel) => ChangeAsync(async state =>
    {
        var award = await db.AwardTypes.Whole().AsNoTracking().SingleOrDefaultAsync(t => t.Code == form.Award, cancel) ?? throw new RuleBroken(AwardNeeded) { Field = nameof(form.Award) };
        var slate = state.Review.AddSlate(award, form.Quota, form.Method, form.Source, deed);
        return $"đưa {slate.AwardName} vào bình xét, chỉ tiêu {slate.Quota.InWords(state.Facts.Units.Count)}";
    }, deed, cancel);

    /// <summary>Changes quota and method of an award.</summary>
    /// <exception cref="RuleBroken">The review refuses.</exception>
    public Task ReviseSlateAsync(Guid id, SlateForm form, Deed deed, CancellationToken cancel) => ChangeAsync(state =>
    {
        var slate = state.Review.Slate(id);
        state.Review.ReviseSlate(slate, form.Quota, form.Method, form.Source);
        return Task.FromResult($"sửa chỉ tiêu, hình thức chọn {slate.AwardName}");
    }, deed, cancel);

    /// <summary>Leaves an award out again.</summary>
    /// <exception cref="RuleBroken">The review refuses.</exception>
    public Task RemoveSlateAsync(Guid id, Deed deed, CancellationToken cancel) => ChangeAsync(state =>
    {
        var slate = state.Review.Slate(id);
        state.Review.RemoveSlate(slate);
        return Task.FromResult($"bỏ {slate.AwardName} khỏi bình xét");
    }, deed, cancel);

    /// <summary>Proposes units of the closed ranking.</summary>
    /// <exception cref="RuleBroken"><see cref="NobodyChosen"/>, <see cref="NotRanked"/>, or the review refuses one of them; then none is proposed.</exception>
    public Task ProposeRankedAsync(Guid id, RankedForm form, Deed deed, CancellationToken cancel) => ChangeAsync(async state =>
    {
        var slate = state.Review.Slate(id);
        if (form.Units.Count == 0)
            throw new RuleBroken(NobodyChosen) { Field = nameof(form.Units) };
        var names = new List<string>();
        foreach (var unit in form.Units.Distinct())
        {
            var entry = state.Facts.Ranking?.Entries.FirstOrDefault(e => e.UnitId == unit && state.Facts.Units.ContainsKey(unit)) ?? throw new RuleBroken(state.Facts.Scores is null ? AwardReview.ScoresNotAgreed : NotRanked);
            state.Review.Propose(slate, new CandidateDraft(unit, entry.UnitName, slate.Ground), CandidateOrigin.Ranking, state.Facts.Scores, state.Facts.Of(unit).Rank, await db.FlagsElsewhereAsync(visit.BlocYear, unit, cancel), deed);
            names.Add(entry.UnitName);
        }

        return $"đề nghị {slate.AwardName} từ bảng xếp hạng: {string.Join(", ", names)}";
    }, deed, cancel);

    /// <summary>Records the agreement on candidates.</summary>
    /// <exception cref="RuleBroken">The review refuses, or it has changed since it was read.</exception>
    public async Task AgreeAsync(AgreeForm form, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var state = await db.ReviewAsync(visit, toChange: true, cancel);
        state.Review.Agree(form.Meeting, form.On, form.Outcome, state.Facts.Scores, state.Facts.Units.Count, state.Findings, deed);
        db.Expect(state.Review, form.Version);
        await db.SaveSeenAsync(state.Review, form.Version, deed, $"ghi kết quả hiệp thương ứng viên tại hội nghị lần {form.Meeting}", cancel);
    }

    /// <summary>Records raised hands or an acclamation, or takes the highest of the ranking: as the award is chosen.</summary>
    /// <exception cref="RuleBroken">The review refuses.</exception>
    public Task ChooseAsync(Guid id, ChooseForm form, Deed deed, CancellationToken cancel) => ChangeAsync(async state =>
    {
        var slate = state.Review.Slate(id);
        if (slate.Method == SelectionMethod.Ranking)
        {
            state.Review.SelectByRanking(slate, state.Facts.Ranking, deed);
            return $"ghi kết quả chọn {slate.AwardName} theo thứ hạng";
        }

        if (state.Review.Consensus is { } && form.Present is null)
            throw new RuleBroken(PresentNeeded) { Field = nameof(form.Present) };
        var hands = slate.Method is SelectionMethod.RaisedHands or SelectionMethod.SecretBallot;
        if (hands && state.Review.Consensus is not null && form.Votes.Any(v => v.For is null))
            throw new RuleBroken(VotesNeeded) { Field = nameof(form.Votes) };
        var votes = form.Votes.Where(v => hands || v.Chosen).DistinctBy(v => v.Candidate).ToDictionary(v => v.Candidate, v => v.For ?? 0);
        state.Review.Select(slate, new OpenChoice(votes, form.Present ?? 0, state.Facts.Units.Count, await queries.RuleAsync(cancel), form.Record, form.On, state.Facts.HeldOutside), deed);
        return $"ghi kết quả chọn {slate.AwardName} bằng {slate.Method.InWords()}";
    }, deed, cancel);

    /// <summary>Records that a violation of a member is being verified; told in no history the members of the bloc read.</summary>
    /// <exception cref="RuleBroken"><see cref="UnitNeeded"/>, or the review refuses.</exception>
    public Task OpenViolationAsync(ViolationForm form, Deed deed, CancellationToken cancel) => ChangeAsync(async state =>
    {
        var name = form.Unit is { } unit && state.Facts.Units.ContainsKey(unit) ? await db.Units.Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(cancel) : throw new RuleBroken(UnitNeeded) { Field = nameof(form.Unit) };
        state.Review.OpenViolation(unit, name, form.Cause, form.Document, deed);
        return $"ghi dấu hiệu vi phạm đang được xác minh của {name}";
    }, deed with { Why = form.Cause, BlocYearId = null }, cancel);

    /// <summary>Records the conclusion.</summary>
    /// <exception cref="RuleBroken">The review refuses.</exception>
    public Task ConcludeViolationAsync(Guid id, ConcludeForm form, Deed deed, CancellationToken cancel) => ChangeAsync(state =>
        Task.FromResult($"ghi kết luận xác minh của {state.Review.ConcludeViolation(id, form.Result, deed).UnitName}"), deed with { Why = form.Result, BlocYearId = null }, cancel);

    private Task<bool> ChangeAsync(Func<ReviewState, Task<string>> change, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        return db.ChangeReviewAsync(visit, change, deed, cancel);
    }
}
