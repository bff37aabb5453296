using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Domain.Awards;

/// <summary>
/// The dossier with which a bloc, or one of its units, proposes those who were chosen: papers, annexes, where it is, what the office said and what was decided. It is begun
/// from the recorded selections only (rule 4), and is a proposal until a decision is recorded (rule 19).
/// </summary>
public sealed partial class AwardDossier : Root
{
    public const int ReasonLength = 2000;

    public static readonly Rule NotSelected = new("dossier.not-selected", "Chưa ghi xong kết quả lựa chọn: {0}. Hãy ghi kết quả của mọi danh hiệu trước khi lập hồ sơ đề nghị khen thưởng.");
    public static readonly Rule NotReviewed = new("dossier.not-reviewed", "Chưa bình xét khen thưởng. Hãy bình xét và ghi kết quả lựa chọn trước khi lập hồ sơ đề nghị khen thưởng.");
    public static readonly Rule NobodyChosen = new("dossier.nobody-chosen", "Không có tập thể, cá nhân nào được chọn để đề nghị khen thưởng.");
    public static readonly Rule AlreadyProposed = new("dossier.already-proposed", "Tập thể, cá nhân được chọn đã nằm trong hồ sơ {0}. Hãy làm tiếp hồ sơ đó, hoặc rút hồ sơ rồi lập lại.");
    public static readonly Rule OtherRoute = new("dossier.other-route", "Quy định của tỉnh về việc trình hồ sơ: {0}. Hãy lập hồ sơ theo cách này.");
    public static readonly Rule NotYours = new("dossier.not-yours", "Hồ sơ này do {0} lập; chỉ đơn vị đó làm việc này.");
    public static readonly Rule NotNow = new("dossier.not-now", "Hồ sơ đang ở bước “{0}” nên không làm được việc này.");
    public static readonly Rule UnknownSummary = new("dossier.unknown-summary", "Báo cáo tóm tắt thành tích này không còn trong hồ sơ. Hãy tải lại trang.");
    public static readonly Rule SummaryNotYours = new("dossier.summary-not-yours", "Chỉ {0} viết và xác nhận báo cáo tóm tắt thành tích này.");
    public static readonly Rule SummaryChanged = new("dossier.summary-changed", "Báo cáo vừa được người khác thay đổi. Nội dung bạn viết vẫn còn dưới đây; hãy mở báo cáo ở cửa sổ khác để đối chiếu rồi lưu lại.");
    public static readonly Rule SummaryTooLong = new("dossier.summary-too-long", "Mỗi phần của báo cáo tối đa 20.000 ký tự. Hãy rút gọn.");
    public static readonly Rule SummaryEmpty = new("dossier.summary-empty", "Hãy viết phần Thành tích đạt được trước khi xác nhận.");
    public static readonly Rule AnnexUnfit = new("dossier.annex-unfit", "Chỉ kèm được văn bản của khối, cụm đã hoàn thành bản chính và còn giá trị.");
    public static readonly Rule NoteNeeded = new("dossier.note-needed", "Hãy ghi tài liệu nộp theo cách nào, ví dụ “Biên bản giấy số 09/BB-KTĐ, nộp kèm hồ sơ bản in”, tối đa 1.000 ký tự.");
    public static readonly Rule NoSuchLine = new("dossier.no-such-line", "Thành phần này không còn trong danh mục kiểm tra. Hãy tải lại trang.");
    public static readonly Rule SummariesOpen = new("dossier.summaries-open", "Còn báo cáo tóm tắt thành tích chưa được đơn vị xác nhận: {0}.");
    public static readonly Rule ChecklistOpen = new("dossier.checklist-open", "Hồ sơ còn thiếu: {0}. Hãy kèm tài liệu, hoặc ghi rõ nộp theo cách nào.");

    private readonly List<DossierItem> items = [];
    private readonly List<MeritSummary> summaries = [];
    private readonly List<DossierPaper> papers = [];
    private readonly List<ChecklistNote> notes = [];
    private readonly List<DossierEvent> events = [];
    private readonly List<DossierOpinion> opinions = [];
    private readonly List<DossierDecision> decisions = [];

    private AwardDossier()
    {
    }

    public Guid BlocYearId { get; private set; }

    /// <summary>From 1 within the bloc-year.</summary>
    public int Number { get; private set; }

    public DossierRoute Route { get; private set; }

    /// <summary>The unit that proposes for itself; null where the bloc does.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>That unit as printed.</summary>
    public string? UnitName { get; private set; }

    public DossierState State { get; private set; }

    /// <summary>The day on which the office has to be done, once it received the whole dossier.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>What the office asked for; it asks once.</summary>
    public string? AskedFor { get; private set; }

    public DateOnly? NoticeFrom { get; private set; }
    public DateOnly? NoticeTo { get; private set; }

    /// <summary>Where the names were published.</summary>
    public string? NoticePlace { get; private set; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<DossierItem> Items => items.OrderBy(i => i.Order).ToList();

    /// <summary>One for each unit and each person proposed.</summary>
    public IReadOnlyList<MeritSummary> Summaries => summaries.OrderBy(s => s.Order).ToList();

    /// <summary>The set: what was frozen for it, then its annexes.</summary>
    public IReadOnlyList<DossierPaper> Papers => papers.OrderBy(p => p.Role).ThenBy(p => p.Order).ToList();

    public IReadOnlyList<ChecklistNote> Notes => notes;

    /// <summary>The steps it took, oldest first.</summary>
    public IReadOnlyList<DossierEvent> Events => events.OrderBy(e => e.Order).ToList();

    /// <summary>What was said during appraisal, oldest first.</summary>
    public IReadOnlyList<DossierOpinion> Opinions => opinions.OrderBy(o => o.At).ThenBy(o => o.Id).ToList();

    /// <summary>All recordings, those sent back included.</summary>
    public IReadOnlyList<DossierDecision> Decisions => decisions.OrderBy(d => d.RecordedAt).ThenBy(d => d.Id).ToList();

    /// <summary>The recording that holds or waits; null where none does.</summary>
    public DossierDecision? Decision => Decisions.LastOrDefault(d => d.ReturnedReason is null);

    /// <summary>Neither declined nor withdrawn.</summary>
    public bool Stands => State is not (DossierState.Declined or DossierState.Withdrawn);

    /// <summary>Whether summaries and annexes may still be changed.</summary>
    public bool IsOpen => State is DossierState.Draft or DossierState.Incomplete;

    /// <summary>Begins a dossier from the recorded selections.</summary>
    /// <param name="review">Whose every slate is chosen for.</param>
    /// <param name="versions">The versions of its awards.</param>
    /// <param name="route">As the province has set.</param>
    /// <param name="proposer">The unit that proposes for itself; null where the bloc does.</param>
    /// <param name="before">Dossiers of the bloc-year there are.</param>
    /// <param name="scoreOf">A unit's place in the score table; null where there is none.</param>
    /// <param name="draft">Drafts a summary of achievements.</param>
    /// <param name="deed">Who begins it.</param>
    /// <exception cref="RuleBroken">Nothing is reviewed, an award is not chosen for, the route is another one, a violation is being verified, or all stand in a dossier already.</exception>
    public static AwardDossier Begin(AwardReview? review, IReadOnlyDictionary<Guid, AwardTypeVersion> versions, DossierRoute route, (Guid Id, string Name)? proposer,
        IReadOnlyCollection<AwardDossier> before, Func<Guid, DossierScore?> scoreOf, Func<DossierItem, SummaryText> draft, Deed deed)
    {
        if (review is null || review.Slates.Count == 0)
            throw new RuleBroken(NotReviewed);
        if (!review.AllSelected)
            throw new RuleBroken(NotSelected, string.Join("; ", review.Slates.Where(s => review.Consensus is null || !s.Settled).Select(s => s.AwardName)));
        if (proposer is null == (route == DossierRoute.EachUnit))
            throw new RuleBroken(OtherRoute, route.InWords());
        var chosen = review.Slates.SelectMany(s => s.Selections.SelectMany(v => v.Results.Where(r => r.Outcome == SelectionOutcome.Chosen).Select(r => (Slate: s, Selection: v, Result: r, review.Candidate(r.CandidateId).Candidate))))
            .Where(c => proposer is null || c.Candidate.UnitId == proposer.Value.Id).ToList();
        if (chosen.Count == 0)
            throw new RuleBroken(NobodyChosen);
        if (before.FirstOrDefault(d => d.Stands && d.items.Exists(i => chosen.Exists(c => c.Result.CandidateId == i.CandidateId))) is { } there)
            throw new RuleBroken(AlreadyProposed, there.Number);
        RequireNoViolation(review, chosen.Select(c => c.Candidate.UnitId));
        var dossier = new AwardDossier { BlocYearId = review.BlocYearId, Number = before.Select(d => d.Number).DefaultIfEmpty().Max() + 1, Route = route, UnitId = proposer?.Id, UnitName = proposer?.Name };
        foreach (var (slate, selection, result, candidate) in chosen)
        {
            var needsInitiatives = slate.Subject == AwardSubject.Person && versions.TryGetValue(slate.VersionId, out var version) && version.Conditions.Any(c => c.Kind == ConditionKind.Initiatives);
            var item = new DossierItem(dossier.Id, dossier.items.Count + 1, slate, selection, result, candidate, scoreOf(candidate.UnitId), needsInitiatives);
            dossier.items.Add(item);
            if (!dossier.summaries.Exists(s => s.IsOf(item)))
                dossier.summaries.Add(new MeritSummary(dossier.Id, dossier.summaries.Count + 1, item, draft(item), deed));
        }

        dossier.Tell(DossierState.Draft, deed.Today, null, deed);
        return dossier;
    }

    /// <summary>A summary.</summary>
    /// <exception cref="RuleBroken"><see cref="UnknownSummary"/>.</exception>
    public MeritSummary Summary(Guid id) => summaries.Find(s => s.Id == id) ?? throw new RuleBroken(UnknownSummary);

    /// <summary>What a summary's unit or person is proposed for.</summary>
    public IReadOnlyList<DossierItem> ItemsOf(MeritSummary summary) => [.. Items.Where(summary.IsOf)];

    /// <summary>Refuses a unit other than the one that proposes for itself; who leads the bloc is asked elsewhere.</summary>
    /// <exception cref="RuleBroken"><see cref="NotYours"/>.</exception>
    public void RequireKeptBy(Guid? unitId)
    {
        if (UnitId is not null && UnitId != unitId)
            throw new RuleBroken(NotYours, UnitName!);
    }

    private static void RequireNoViolation(AwardReview review, IEnumerable<Guid> units)
    {
        if (review.Violations.FirstOrDefault(v => v.IsOpen && units.Contains(v.UnitId)) is { } open)
            throw new RuleBroken(AwardReview.ViolationOpen, open.UnitName, open.Document);
    }

    private void Require(params DossierState[] states)
    {
        if (!states.Contains(State))
            throw new RuleBroken(NotNow, State.InWords());
    }

    private void Tell(DossierState state, DateOnly on, string? words, Deed deed)
    {
        State = state;
        events.Add(new DossierEvent(Id, events.Count + 1, state, on, words, deed));
    }

    private static string Said(string? text, int longest, Rule rule, string field)
    {
        var tidy = Reports.DraftedText.Tidy(text);
        return tidy.Length == 0 || tidy.Length > longest ? throw new RuleBroken(rule) { Field = field } : tidy;
    }

    private static DateOnly Past(DateOnly? day, DateOnly earliest, Deed deed) =>
        day is { } on && on >= earliest && on <= deed.Today ? on : throw new RuleBroken(DayUnclear, earliest) { Field = "On" };
}
