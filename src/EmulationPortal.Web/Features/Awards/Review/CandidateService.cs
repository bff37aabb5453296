using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Review;

/// <summary>The deeds about one candidate: nominated, answered for, explained, accepted, withdrawn; and lists of persons.</summary>
public sealed class CandidateService(PortalDbContext db, Visit visit)
{
    public static readonly Rule ListNeeded = new("review.list-needed", "Hãy dán danh sách, hoặc chọn tệp Excel (.xlsx) không quá 2 MB.");
    public static readonly Rule NotExcel = new("review.not-excel", "Tệp này không phải tệp Excel (.xlsx). Hãy dùng tệp mẫu trên trang này.");
    public static readonly Rule NothingTaken = new("review.nothing-taken", "Hãy đánh dấu ít nhất một dòng để đưa vào danh sách.");
    public static readonly Rule NoSuchCondition = new("review.no-such-condition", "Điều kiện này không do đơn vị trả lời. Hãy tải lại trang.");

    /// <summary>Nominates the unit of the address, or a person of it.</summary>
    /// <exception cref="RuleBroken">The review refuses.</exception>
    public Task NominateAsync(Guid id, NominateForm form, Deed deed, CancellationToken cancel) => ChangeAsync(async state =>
    {
        var slate = state.Review.Slate(id);
        var candidate = await ProposeAsync(state, slate, form, CandidateOrigin.Nomination, form.NotTheSame, deed, cancel);
        return $"đề cử {candidate.Name} cho {slate.AwardName}";
    }, deed, cancel);

    /// <summary>The list as text: pasted, or of the first sheet of a file.</summary>
    /// <exception cref="RuleBroken"><see cref="ListNeeded"/>, <see cref="NotExcel"/>.</exception>
    public static async Task<string> ListTextAsync(ListForm form, IFormFile? file, CancellationToken cancel)
    {
        if (file is not { Length: > 0 and <= WorkbookReading.LargestFile })
            return string.IsNullOrWhiteSpace(form.Text) || file is { Length: > 0 } ? throw new RuleBroken(ListNeeded) { Field = nameof(form.Text) } : form.Text;
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        return PersonList.TextOf(content.ToArray()) ?? throw new RuleBroken(NotExcel) { Field = nameof(file) };
    }

    /// <summary>Takes the marked rows of a list, all or none; returns how many.</summary>
    /// <exception cref="RuleBroken"><see cref="NothingTaken"/>, or the review refuses.</exception>
    public async Task<int> TakeListAsync(Guid id, ListForm form, Deed deed, CancellationToken cancel)
    {
        var taken = 0;
        await ChangeAsync(async state =>
        {
            var slate = state.Review.Slate(id);
            var rows = PersonList.Read(form.Text, slate, visit.Unit.UnitId).Where(r => r.Fault is null && form.Rows.Contains(r.Number)).ToList();
            if (rows.Count == 0)
                throw new RuleBroken(NothingTaken);
            foreach (var row in rows)
                await ProposeAsync(state, slate, row.Person, CandidateOrigin.List, true, deed, cancel);
            taken = rows.Count;
            return $"đưa danh sách {taken} cá nhân của {visit.Unit.Name} vào đề nghị {slate.AwardName}";
        }, deed, cancel);
        return taken;
    }

    /// <summary>Takes a candidate from the list.</summary>
    /// <exception cref="RuleBroken">The review refuses.</exception>
    public Task WithdrawAsync(Guid id, ReasonForm form, Deed deed, CancellationToken cancel) => ChangeAsync(state =>
    {
        var (slate, candidate) = state.Review.Candidate(id);
        state.Review.Withdraw(candidate, form.Reason, deed);
        return Task.FromResult($"rút {candidate.Name} khỏi danh sách đề nghị {slate.AwardName}");
    }, deed with { Why = form.Reason }, cancel);

    /// <summary>The unit of the address answers a condition.</summary>
    /// <exception cref="RuleBroken"><see cref="NoSuchCondition"/>, or the review refuses.</exception>
    public Task AnswerAsync(Guid id, AnswerForm form, Deed deed, CancellationToken cancel) => ChangeAsync(state =>
    {
        var (slate, candidate) = state.Review.Candidate(id);
        var condition = state.Versions[slate.VersionId].Conditions.FirstOrDefault(c => c.Id == form.Condition && c.Kind == ConditionKind.Declared) ?? throw new RuleBroken(NoSuchCondition);
        state.Review.Answer(candidate, condition, form.Met, form.Words, form.Evidence, deed);
        return Task.FromResult($"trả lời điều kiện xét {slate.AwardName}: {condition.Text}");
    }, deed, cancel);

    /// <summary>Writes why a candidate stands in spite of a finding.</summary>
    /// <exception cref="RuleBroken">The review refuses.</exception>
    public Task ExplainAsync(Guid id, ReasonForm form, Deed deed, CancellationToken cancel) => ChangeAsync(state =>
    {
        var (slate, candidate) = state.Review.Candidate(id);
        state.Review.Explain(candidate, state.Findings(candidate), form.Key, form.Reason, deed);
        return Task.FromResult($"ghi lý do vẫn đề nghị {slate.AwardName} cho {candidate.Name}");
    }, deed with { Why = form.Reason }, cancel);

    /// <summary>Accepts the reason as the second person.</summary>
    /// <exception cref="RuleBroken">The review refuses.</exception>
    public Task AcceptAsync(Guid id, ReasonForm form, Deed deed, CancellationToken cancel) => ChangeAsync(state =>
    {
        var (slate, candidate) = state.Review.Candidate(id);
        state.Review.Accept(candidate, state.Findings(candidate), form.Key, deed);
        return Task.FromResult($"chấp nhận lý do vẫn đề nghị {slate.AwardName} cho {candidate.Name}");
    }, deed, cancel);

    private async Task<Candidate> ProposeAsync(ReviewState state, AwardSlate slate, NominateForm form, CandidateOrigin origin, bool notTheSame, Deed deed, CancellationToken cancel)
    {
        var unit = visit.Unit;
        var person = slate.Subject == AwardSubject.Person;
        var draft = new CandidateDraft(unit.UnitId, unit.Name, form.Ground, person ? form.PersonName ?? "" : null, person ? form.Position : null, form.Achievement,
            person ? form.Initiatives : null, person ? form.InitiativeNames : null, person ? form.EarlierTitles : null, notTheSame);
        return state.Review.Propose(slate, draft, origin, state.Facts.Scores, state.Facts.Of(unit.UnitId).Rank, await db.FlagsElsewhereAsync(visit.BlocYear, unit.UnitId, cancel), deed);
    }

    private Task<bool> ChangeAsync(Func<ReviewState, Task<string>> change, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        return db.ChangeReviewAsync(visit, change, deed, cancel);
    }
}
