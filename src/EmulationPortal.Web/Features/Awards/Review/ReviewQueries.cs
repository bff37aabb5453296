using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Review;

/// <summary>Reads of the review as a whole: awards, lists, the agreement, choices.</summary>
public sealed class ReviewQueries(PortalDbContext db, Visit visit)
{
    private string Path => visit.BlocYear.ReviewPath();

    private bool Runs => visit.May(Operation.RunAwardReview) && visit.BlocYear.HandedOverOn is null;

    /// <summary>The page of the review.</summary>
    public async Task<ReviewPage> PageAsync(CancellationToken cancel)
    {
        var state = await db.ReviewAsync(visit, toChange: false, cancel);
        var (review, scores) = (state.Review, state.Facts.Scores);
        var members = review.Consensus?.Members ?? state.Facts.Units.Count;
        var next = !Runs ? null : review.Slates.Count == 0 ? new ActionLink("Chọn danh hiệu để bình xét", $"{Path}/danh-hieu/them")
            : review.Consensus is null && scores is not null && review.Slates.Any(s => s.Standing.Count > 0) ? new ActionLink("Ghi kết quả hiệp thương", $"{Path}/hiep-thuong") : null;
        ActionLink[] acts =
        [
            .. Runs && review.Consensus is null && review.Slates.Count > 0 ? [new ActionLink("Thêm danh hiệu để bình xét", $"{Path}/danh-hieu/them")] : Array.Empty<ActionLink>(),
            .. visit.May(Operation.VerifyViolations) ? [new ActionLink("Vi phạm đang xác minh", $"{Path}/vi-pham")] : Array.Empty<ActionLink>(),
            .. visit.May(Operation.ViewBallots) ? [new ActionLink("Bỏ phiếu kín", $"{visit.BlocYear.Path}/bo-phieu")] : Array.Empty<ActionLink>(),
            .. review.AllSelected ? [new ActionLink("Hồ sơ đề nghị khen thưởng", $"{visit.BlocYear.Path}/ho-so")] : Array.Empty<ActionLink>(),
            new ActionLink("Danh mục khen thưởng", "/danh-muc-khen-thuong"),
        ];
        return new ReviewPage(Path, scores?.Words, review.Consensus is { } agreed ? Agreed(agreed) : null, review.Consensus is { RankingId: { } then } && scores?.RankingId != then,
            [.. review.Slates.Select(s => Block(state, s, members))], next, acts);
    }

    /// <summary>The form of an award under review; null when it is not there, or nothing may be changed.</summary>
    public async Task<SlatePage?> SlateAsync(Guid? id, SlateForm? posted, CancellationToken cancel)
    {
        var state = await db.ReviewAsync(visit, toChange: false, cancel);
        var slate = state.Review.Slates.FirstOrDefault(s => s.Id == id);
        if (state.Review.Consensus is not null || (id is not null && slate is null))
            return null;
        var charter = await db.InForceAsync(visit.BlocYear.BlocYearId, CharterKind.Charter, cancel);
        var source = charter is null ? null : string.Join(", ", new[] { $"Quy chế của {visit.BlocYear.Kind.InWords()}", charter.TermsPlace }.OfType<string>());
        var form = posted ?? (slate is null
            ? new SlateForm { Number = 1, Method = (charter?.Terms ?? CharterTerms.Default).Flag, Source = source }
            : new SlateForm { Award = slate.AwardCode, Number = slate.Quota.Number, Percent = slate.Quota.Percent, Rounding = slate.Quota.Rounding, Method = slate.Method, Source = slate.MethodSource });
        var types = await db.AwardTypes.AsNoTracking().Include(t => t.Versions).OrderBy(t => t.Id).ToListAsync(cancel);
        return new SlatePage(Path, slate?.Id, slate?.AwardName, form, [.. types.Where(t => t.Versions.Any(v => v.InForceOn(visit.Today)) && state.Review.Slates.All(s => s.AwardCode != t.Code))
            .Select(t => new SelectListItem(t.On(visit.Today).Name, t.Code))], state.Facts.Units.Count);
    }

    /// <summary>The ranking to propose from; null where there is none, or the list stands.</summary>
    public async Task<RankedPage?> RankedAsync(Guid id, CancellationToken cancel)
    {
        var state = await db.ReviewAsync(visit, toChange: false, cancel);
        if (state.Review.Slates.FirstOrDefault(s => s.Id == id && s.Subject == AwardSubject.Collective) is not { } slate || state.Facts.Ranking is not { } ranking || state.Review.Consensus is not null)
            return null;
        var places = slate.Quota.Places(state.Facts.Units.Count);
        return new RankedPage(Path, slate.Id, slate.AwardName, slate.Quota.InWords(state.Facts.Units.Count),
        [
            .. ranking.Entries.Where(e => state.Facts.Units.ContainsKey(e.UnitId)).Select(e => new RankedRow(e.UnitId, e.UnitName, e.Rank is { } rank ? $"{rank}" : "–",
                e.Percentage is { } share ? VietnameseFormat.Percent(share) : "–", e.Band ?? "–", e.ExclusionWords ?? "", slate.Standing.Any(c => c.UnitId == e.UnitId), e.Rank <= places)),
        ]);
    }

    /// <summary>The page before the agreement is recorded; null when it is.</summary>
    public async Task<AgreePage?> AgreeAsync(AgreeForm? posted, CancellationToken cancel)
    {
        var state = await db.ReviewAsync(visit, toChange: false, cancel);
        if (state.Review.Consensus is not null)
            return null;
        var members = state.Facts.Units.Count;
        var standing = state.Review.Slates.SelectMany(s => s.Standing).ToList();
        var faults = standing.Select(c => (Candidate: c, Open: state.Findings(c).Count(f => c.ReasonFor(f)?.AcceptedAt is null))).Where(c => c.Open > 0)
            .Select(c => new ActionLink($"{c.Candidate.Name}: còn {c.Open} cảnh báo chưa được chấp nhận", $"{Path}/ung-vien/{c.Candidate.Id}")).ToList();
        var form = posted ?? new AgreeForm { On = visit.Today };
        form.Version = state.Review.Version;
        return new AgreePage(Path, state.Facts.Scores?.Words,
            [.. state.Review.Slates.Select(s => new Fact(s.AwardName, s.Standing.Count == 0 ? "Không đề nghị" : string.Join("\n", s.Standing.Select(c => c.PersonName is null ? c.Name : $"{c.Name}, {c.UnitName}")), $"Chỉ tiêu: {s.Quota.InWords(members)}; {s.Method.InWords()}"))],
            faults, form);
    }

    /// <summary>An open choice, or one by rank; null while the candidates are not agreed, or there is nothing left to choose so.</summary>
    public async Task<ChoosePage?> ChooseAsync(Guid id, ChooseForm? posted, CancellationToken cancel)
    {
        var state = await db.ReviewAsync(visit, toChange: false, cancel);
        if (state.Review.Consensus is null || state.Review.Slates.FirstOrDefault(s => s.Id == id) is not { Settled: false } slate || (slate.Method == SelectionMethod.SecretBallot && !state.Facts.HeldOutside))
            return null;
        var candidates = AwardReview.ForNextRound(slate);
        var rule = await RuleAsync(cancel);
        var form = posted ?? new ChooseForm { On = visit.Today };
        if (form.Votes.Count == 0)
            form.Votes = [.. candidates.Select(c => new ChooseRow { Candidate = c.Id })];
        return new ChoosePage(Path, slate.Id, slate.AwardName, slate.Method, AwardReview.Left(slate), slate.Selections.Count + 1, rule.InWords(), [.. candidates.Select(c => (c.Id, c.PersonName is null ? c.Name : $"{c.Name}, {c.UnitName}"))],
            slate.Method == SelectionMethod.Ranking ? [.. candidates.OrderBy(c => state.Facts.Of(c.UnitId).Rank?.Rank ?? int.MaxValue).Select(c => $"{Rank(state, c)}: {c.Name}")] : null, form);
    }

    /// <summary>Violations being verified, and past ones.</summary>
    public async Task<ViolationsPage> ViolationsAsync(ViolationForm? posted, CancellationToken cancel)
    {
        var here = visit.BlocYear.BlocYearId;
        var violations = await db.AwardReviews.Where(r => r.BlocYearId == here).SelectMany(r => r.Violations).OrderBy(v => v.At).AsNoTracking().ToListAsync(cancel);
        var units = await db.BlocYears.Where(y => y.Id == here).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null).OrderBy(m => m.Order)
            .Join(db.Units, m => m.UnitId, u => u.Id, (m, u) => new { u.Id, u.Name }).AsNoTracking().ToListAsync(cancel);
        return new ViolationsPage(Path, [.. violations.Select(v => new ViolationRow(v.Id, v.UnitName, v.Cause, v.Document, $"{v.By}, {VietnameseFormat.Moment(v.At)}",
            v.IsOpen ? null : $"{v.Result} ({v.ConcludedBy}, {VietnameseFormat.Moment(v.ConcludedAt!.Value)})"))], [.. units.Select(u => new SelectListItem(u.Name, u.Id.ToString()))], posted ?? new ViolationForm());
    }

    /// <summary>The rule of open votes: the charter's, else the cautious default.</summary>
    internal async Task<VoteRule> RuleAsync(CancellationToken cancel) => await db.CharterRuleAsync(visit.BlocYear.BlocYearId, cancel) ?? VoteRule.Default;

    private static List<Fact> Agreed(CandidateConsensus agreed) =>
    [
        new Fact("Hội nghị", $"Lần thứ {agreed.MeetingNumber}, ngày {VietnameseFormat.Day(agreed.On)}"),
        new Fact("Kết quả hiệp thương", agreed.Outcome),
        new Fact("Căn cứ điểm", agreed.ScoreWords),
        new Fact("Ghi bởi", $"{agreed.By}, {agreed.Capacity}", VietnameseFormat.Moment(agreed.At)),
    ];

    private SlateBlock Block(ReviewState state, AwardSlate slate, int members)
    {
        var (open, scored, path) = (state.Review.Consensus is null && visit.BlocYear.HandedOverOn is null, state.Facts.Scores is not null, $"{Path}/danh-hieu/{slate.Id}");
        var acts = new List<ActionLink>();
        if (open && Runs)
        {
            if (slate.Subject == AwardSubject.Collective && state.Facts.Ranking is not null)
                acts.Add(new ActionLink("Đề nghị từ bảng xếp hạng", $"{path}/xep-hang"));
            acts.Add(new ActionLink("Sửa số lượng, hình thức chọn", path));
        }

        if (open && scored && visit.Scope.ActingUnitIsMember && visit.Standing.Acting is { } acting)
            acts.Add(new ActionLink(slate.Subject == AwardSubject.Person ? "Đề cử cá nhân của đơn vị" : "Đề cử đơn vị", $"{Path}/de-cu/{acting.UnitCode}/{slate.Id}"));
        if (Runs && !open && slate is { Settled: false, Method: not SelectionMethod.SecretBallot })
            acts.Add(new ActionLink("Ghi kết quả lựa chọn", $"{path}/ket-qua"));
        if (!open && slate is { Settled: false, Method: SelectionMethod.SecretBallot })
            acts.Add(new ActionLink("Bỏ phiếu kín", $"{visit.BlocYear.Path}/bo-phieu"));
        if (Runs && !open && state.Facts.HeldOutside && slate is { Settled: false, Method: SelectionMethod.SecretBallot })
            acts.Add(new ActionLink("Ghi kết quả bỏ phiếu ngoài Cổng", $"{path}/ket-qua"));
        var selected = slate.Selections is [.., var last] ? $"{last.Method.InWords()}, ngày {VietnameseFormat.Day(last.On)}: {last.RuleInWords} {last.Record}" : null;
        return new SlateBlock(slate.Id, slate.AwardName, slate.AwardCode, slate.Authority, slate.Quota.InWords(members), slate.MethodSource is { } source ? $"{slate.Method.InWords()} ({source})" : slate.Method.InWords(),
            [.. slate.Standing.Select(c => Row(state, slate, c))], acts, selected, open && Runs && slate.Candidates.Count == 0);
    }

    private CandidateRow Row(ReviewState state, AwardSlate slate, Candidate candidate)
    {
        var results = state.Results(candidate);
        var waiting = state.Findings(candidate).Count(f => candidate.ReasonFor(f)?.AcceptedAt is null);
        var outcome = slate.Selections.SelectMany(s => s.Results).LastOrDefault(r => r.CandidateId == candidate.Id);
        return new CandidateRow(candidate.Id, candidate.Name, candidate.PersonName is null ? null : string.Join(", ", new[] { candidate.Position, candidate.UnitName }.OfType<string>()), candidate.Origin.InWords(), Rank(state, candidate),
            $"{results.Count(r => r.State == ConditionState.Met)}/{results.Count}", waiting > 0 ? Status.Blocked : Status.Done, waiting > 0 ? $"{waiting} cảnh báo" : "Không còn cảnh báo",
            outcome is null ? null : outcome.Outcome.InWords() + (outcome.For is { } votes ? $" ({votes}/{outcome.Denominator})" : ""), candidate.UnitId == visit.Standing.Acting?.UnitId);
    }

    private static string Rank(ReviewState state, Candidate candidate) => state.Facts.Of(candidate.UnitId).Rank?.Rank is { } rank ? $"Hạng {rank}" : "–";
}
