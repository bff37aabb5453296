using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Ballots;

/// <summary>What may be put on a paper, and the paper made of what was chosen: candidates, ranks and places come from the review, never from the form.</summary>
public sealed class BallotDraftQueries(PortalDbContext db, Visit visit)
{
    public static readonly Rule NothingChosen = new("ballot.nothing-chosen", "Hãy chọn ít nhất một nội dung để đưa vào phiếu.");
    public static readonly Rule NotMember = new("ballot.not-member", "“{0}”: chỉ giới thiệu đơn vị thành viên. Hãy tải lại trang.");
    public static readonly Rule TellerUnknown = new("ballot.teller-unknown", "Hãy chọn từ một đến ba thành viên Ban kiểm phiếu khác nhau trong danh sách.");

    private const int TellerRows = 3;

    private Guid Here => visit.BlocYear.BlocYearId;

    /// <summary>The page of preparing: a new ballot, or one that is prepared; null where it is no longer.</summary>
    public async Task<PreparePage?> PageAsync(int? number, PrepareForm? posted, CancellationToken cancel)
    {
        var ballot = number is null ? null : await db.Ballots.Whole().AsNoTracking().SingleOrDefaultAsync(b => b.BlocYearId == Here && b.Number == number && b.State == BallotState.Prepared, cancel);
        if (number is not null && ballot is null)
            return null;
        var charter = await db.InForceAsync(Here, CharterKind.Charter, cancel);
        var terms = charter?.Terms ?? CharterTerms.Default;
        var slates = ballot?.PreviousId is not null ? [] : await SlatesAsync(cancel);
        var people = await PeopleAsync(cancel);
        var form = posted ?? Form(ballot, terms, slates.Where(s => s.Review.Consensus is not null).Select(s => s.Slate).ToList(), people);
        while (form.Tellers.Count < TellerRows)
            form.Tellers.Add(null);
        var meetings = await db.Meetings.SelectMany(m => m.Years, (m, y) => new { m.Title, m.State, y.BlocYearId, y.Number }).Where(m => m.BlocYearId == Here && m.State != MeetingState.Cancelled).OrderByDescending(m => m.Number).AsNoTracking().ToListAsync(cancel);
        return new PreparePage(visit.BlocYear.BallotsPath(), number, form, [.. meetings.Select(m => new SelectListItem($"Lần {m.Number}: {m.Title}", $"{m.Number}"))],
            [.. people.Select(p => new SelectListItem($"{p.Name}, {p.Title}", p.PositionId.ToString()))], [.. (await MembersAsync(cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString()))],
            terms.PhoneVoting, [.. slates.Where(s => s.Review.Consensus is null).Select(s => s.Slate.AwardName)],
            slates.ToDictionary(s => s.Slate.Id, s => string.Join("; ", AwardReview.ForNextRound(s.Slate).Select(Text))), ballot?.PreviousId is not null);
    }

    /// <summary>The questions of the form.</summary>
    /// <exception cref="RuleBroken"><see cref="NothingChosen"/>, <see cref="NotMember"/>, <see cref="AwardReview.BeforeConsensus"/>, or an award is chosen otherwise.</exception>
    public async Task<IReadOnlyList<QuestionDraft>> QuestionsAsync(PrepareForm form, CancellationToken cancel)
    {
        var chosen = form.Questions.Where(q => q.Include).ToList();
        if (chosen.Count == 0)
            throw new RuleBroken(NothingChosen);
        var source = await db.CharterRuleAsync(Here, cancel);
        var members = (await MembersAsync(cancel)).ToDictionary(u => u.Id, u => u.Name);
        var state = await db.ReviewStateAsync(Here, visit.Today, toChange: false, cancel);
        return [.. chosen.Select(q =>
        {
            var rule = new BallotRule(q.Of, q.Numerator, q.Denominator, q.MustExceed, form.QuorumNumerator, form.QuorumDenominator, q.BlankIsValid, q.Tie, source?.Source);
            if (q.Slate is { } id)
                return OfSlate(state, state.Review.Slate(id), q, rule);
            if (q.Units.Any(u => !members.ContainsKey(u)))
                throw new RuleBroken(NotMember, q.Text ?? "");
            IEnumerable<OptionDraft> options = q.ForChair ? q.Units.Distinct().Select(u => new OptionDraft(members[u], u, Rank: state.Facts.Of(u).Rank?.Rank))
                : (q.Lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => new OptionDraft(l.Length > BallotOption.TextLength ? l[..BallotOption.TextLength] : l));
            return new QuestionDraft(q.Text ?? "", q.Kind, q.ForChair ? 1 : q.Seats, rule, [.. options], null, q.ForChair);
        })];
    }

    /// <summary>The tellers of the form, by their positions.</summary>
    /// <exception cref="RuleBroken"><see cref="TellerUnknown"/>.</exception>
    public async Task<IReadOnlyList<TellerDraft>> TellersAsync(PrepareForm form, CancellationToken cancel)
    {
        var people = await PeopleAsync(cancel);
        var chosen = form.Tellers.OfType<Guid>().Select(id => people.Find(p => p.PositionId == id)).ToList();
        if (chosen.Count == 0 || chosen.Contains(null) || chosen.DistinctBy(p => p!.AccountId).Count() != chosen.Count)
            throw new RuleBroken(TellerUnknown) { Field = nameof(form.Tellers) };
        return [.. chosen.Select(p => new TellerDraft(p!.Name, p.Title, p.AccountId, p.UnitId))];
    }

    private static QuestionDraft OfSlate(ReviewState state, AwardSlate slate, QuestionForm form, BallotRule rule)
    {
        if (state.Review.Consensus is null)
            throw new RuleBroken(AwardReview.BeforeConsensus);
        if (slate.Method != SelectionMethod.SecretBallot)
            throw new RuleBroken(AwardReview.OtherMethod, slate.AwardName, slate.Method.InWords());
        return new QuestionDraft(string.IsNullOrWhiteSpace(form.Text) ? slate.AwardName : form.Text, form.Kind, Math.Min(AwardReview.Left(slate), slate.Standing.Count), rule,
            [.. AwardReview.ForNextRound(slate).Select(c => new OptionDraft(Text(c), c.UnitId, c.Id, state.Facts.Of(c.UnitId).Rank?.Rank))], slate.Id);
    }

    private static string Text(Candidate candidate) => candidate.PersonName is null ? candidate.Name : string.Join(", ", new[] { candidate.Name, candidate.Position, candidate.UnitName }.OfType<string>());

    private PrepareForm Form(Ballot? ballot, CharterTerms terms, IReadOnlyList<AwardSlate> slates, List<TellerChoice> people)
    {
        var threshold = new QuestionForm { Numerator = terms.ThresholdNumerator, Denominator = terms.ThresholdDenominator, Of = terms.Of == VoteBase.Present ? BallotBase.Present : BallotBase.AllMembers };
        QuestionForm Blank() => new() { Numerator = threshold.Numerator, Denominator = threshold.Denominator, Of = threshold.Of };
        List<QuestionForm> offered = [];
        foreach (var slate in slates)
        {
            var (form, seats) = (Blank(), AwardReview.Left(slate));
            (form.Slate, form.Include, form.Text, form.Seats) = (slate.Id, ballot is null, slate.AwardName, seats);
            offered.Add(form);
        }

        var (chair, other) = (Blank(), Blank());
        (chair.ForChair, chair.Kind, chair.Text) = (true, QuestionKind.ChooseOne, $"Bầu {visit.BlocYear.ChairWord} năm tiếp theo");
        offered.AddRange([chair, other]);
        if (ballot is null)
            return new PrepareForm { Title = $"Bình xét, đề nghị khen thưởng {char.ToLowerInvariant(visit.BlocYear.YearLabel[0])}{visit.BlocYear.YearLabel[1..]}", QuorumNumerator = terms.QuorumNumerator, QuorumDenominator = terms.QuorumDenominator, Questions = offered };
        foreach (var question in ballot.QuestionsInOrder)
            Fill(offered.Find(o => question.SlateId is not null ? o.Slate == question.SlateId : question.ForChair ? o.ForChair : o.Slate is null && !o.ForChair), question);
        var rule = ballot.QuestionsInOrder.FirstOrDefault()?.Rule ?? BallotRule.Default;
        return new PrepareForm
        {
            Version = ballot.Version,
            Title = ballot.Title,
            Meeting = ballot.MeetingNumber,
            Way = ballot.Way,
            CountsWritten = ballot.CountsWritten,
            Tellers = [.. ballot.Tellers.OrderBy(t => t.Place).Select(t => people.Find(p => p.AccountId == t.AccountId && p.UnitId == t.UnitId)?.PositionId)],
            QuorumNumerator = rule.QuorumNumerator,
            QuorumDenominator = rule.QuorumDenominator,
            Questions = offered,
        };
    }

    private static void Fill(QuestionForm? form, BallotQuestion question)
    {
        if (form is null)
            return;
        var rule = question.Rule;
        (form.Include, form.Text, form.Kind, form.Seats) = (true, question.Text, question.Kind, question.Seats);
        (form.Numerator, form.Denominator, form.MustExceed, form.Of, form.BlankIsValid, form.Tie) = (rule.ThresholdNumerator, rule.ThresholdDenominator, rule.MustExceed, rule.Of, rule.BlankIsValid, rule.Tie);
        form.Units = [.. question.OptionsInOrder.Select(o => o.UnitId).OfType<Guid>()];
        form.Lines = string.Join('\n', question.OptionsInOrder.Select(o => o.Text));
    }

    /// <summary>Awards still to be chosen for by secret ballot, in the first round.</summary>
    private async Task<List<(AwardReview Review, AwardSlate Slate)>> SlatesAsync(CancellationToken cancel)
    {
        var review = await db.AwardReviews.Whole().AsNoTracking().SingleOrDefaultAsync(r => r.BlocYearId == Here, cancel);
        return review is null ? [] : [.. review.Slates.Where(s => s.Method == SelectionMethod.SecretBallot && s.Standing.Count > 0 && s.Selections.Count == 0).Select(s => (review, s))];
    }

    private Task<List<MemberChoice>> MembersAsync(CancellationToken cancel) => db.BlocYears.Where(y => y.Id == Here).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null).OrderBy(m => m.Order)
        .Join(db.Units, m => m.UnitId, u => u.Id, (_, u) => new MemberChoice(u.Id, u.Name)).AsNoTracking().ToListAsync(cancel);

    private async Task<List<TellerChoice>> PeopleAsync(CancellationToken cancel)
    {
        var (ids, today) = ((await MembersAsync(cancel)).ConvertAll(m => m.Id), visit.Today);
        var found = await (
            from p in db.Positions
            join u in db.Units on p.UnitId equals u.Id
            join a in db.Users on p.AccountId equals a.Id
            where ids.Contains(p.UnitId) && p.From <= today && (p.To == null || p.To >= today) && a.DisabledAt == null
            select new { Position = p.Id, Account = a.Id, Unit = u.Id, a.FullName, p.Title, u.Name }).AsNoTracking().ToListAsync(cancel);
        return [.. found.Select(p => new TellerChoice(p.Position, p.Account, p.Unit, p.FullName, MeetingPerson.At(p.Title, p.Name))).OrderBy(p => p.Title, VietnameseText.Order).ThenBy(p => p.Name, VietnameseText.Order)];
    }

    private sealed record MemberChoice(Guid Id, string Name);

    private sealed record TellerChoice(Guid PositionId, Guid AccountId, Guid UnitId, string Name, string Title);
}
