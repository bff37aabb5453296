using EmulationPortal.Domain.Blocs.Charters;

namespace EmulationPortal.Domain.Awards;

/// <summary>
/// The merit review (bình xét) of a bloc-year: awards with their quotas, candidates with what speaks for and against them, the agreement on candidates (hiệp thương), and who
/// was chosen. Candidates only after the scores are agreed, choices only after the candidates are (rule 4).
/// </summary>
public sealed partial class AwardReview : Root
{
    public const int Longest = 4000;

    public static readonly Rule Frozen = new("review.frozen", "Danh sách ứng viên đã hiệp thương ngày {0:dd/MM/yyyy} nên không thay đổi được nữa.");
    public static readonly Rule UnknownSlate = new("review.unknown-slate", "Danh hiệu này không còn trong bình xét. Hãy tải lại trang.");
    public static readonly Rule UnknownCandidate = new("review.unknown-candidate", "Ứng viên này không còn trong danh sách. Hãy tải lại trang.");
    public static readonly Rule SlateTwice = new("review.slate-twice", "{0} đã có trong bình xét năm nay.");
    public static readonly Rule SlateHasCandidates = new("review.slate-has-candidates", "{0} đã có ứng viên nên không bỏ được. Hãy rút các ứng viên trước.");
    public static readonly Rule MethodNotForPersons = new("review.method-not-for-persons", "Bảng xếp hạng chỉ xếp các đơn vị; với cá nhân hãy chọn hình thức khác.");
    public static readonly Rule SourceTooLong = new("review.source-too-long", "Căn cứ của hình thức chọn dài quá 200 ký tự. Hãy rút gọn.");

    private readonly List<AwardSlate> slates = [];
    private readonly List<ViolationCheck> violations = [];
    private readonly List<CandidateConsensus> agreements = [];

    private AwardReview()
    {
    }

    /// <summary>Begins the review of a bloc-year; one each.</summary>
    public AwardReview(Guid blocYearId) => BlocYearId = blocYearId;

    public Guid BlocYearId { get; private set; }

    /// <summary>The awards in their order.</summary>
    public IReadOnlyList<AwardSlate> Slates => slates.OrderBy(s => s.Order).ToList();

    /// <summary>Violations being verified, past ones included.</summary>
    public IReadOnlyList<ViolationCheck> Violations => violations.OrderBy(v => v.At).ToList();

    /// <summary>The agreement, once there is one.</summary>
    public IReadOnlyList<CandidateConsensus> Agreements => agreements;

    /// <summary>The agreement on candidates; null before.</summary>
    public CandidateConsensus? Consensus => agreements is [var agreed] ? agreed : null;

    /// <summary>Whether every award is chosen for.</summary>
    public bool AllSelected => Consensus is not null && slates.TrueForAll(s => s.Settled);

    /// <summary>A slate.</summary>
    /// <exception cref="RuleBroken"><see cref="UnknownSlate"/>.</exception>
    public AwardSlate Slate(Guid id) => slates.Find(s => s.Id == id) ?? throw new RuleBroken(UnknownSlate);

    /// <summary>A candidate with its slate, withdrawn or not.</summary>
    /// <exception cref="RuleBroken"><see cref="UnknownCandidate"/>.</exception>
    public (AwardSlate Slate, Candidate Candidate) Candidate(Guid id) =>
        slates.SelectMany(s => s.Candidates.Select(c => ((AwardSlate, Candidate)?)(s, c))).FirstOrDefault(c => c!.Value.Item2.Id == id) ?? throw new RuleBroken(UnknownCandidate);

    /// <summary>Takes an award into the review, in its version in force on the day.</summary>
    /// <exception cref="RuleBroken"><see cref="Frozen"/>, <see cref="SlateTwice"/>, <see cref="AwardType.NotInForce"/>, or quota or method are refused.</exception>
    public AwardSlate AddSlate(AwardType award, AwardQuota quota, SelectionMethod method, string? source, Deed deed)
    {
        RequireOpen();
        var version = award.On(deed.Today);
        if (slates.Exists(s => s.AwardCode == award.Code))
            throw new RuleBroken(SlateTwice, version.Name) { Field = "Award" };
        var slate = new AwardSlate(Id, slates.Count + 1, award, version);
        Set(slate, quota, method, source);
        slates.Add(slate);
        return slate;
    }

    /// <summary>Changes quota and method.</summary>
    /// <exception cref="RuleBroken"><see cref="Frozen"/>, or quota or method are refused.</exception>
    public void ReviseSlate(AwardSlate slate, AwardQuota quota, SelectionMethod method, string? source)
    {
        RequireOpen();
        Set(slate, quota, method, source);
    }

    /// <summary>Leaves an award out again.</summary>
    /// <exception cref="RuleBroken"><see cref="Frozen"/>, <see cref="SlateHasCandidates"/>.</exception>
    public void RemoveSlate(AwardSlate slate)
    {
        RequireOpen();
        if (slate.Candidates.Count > 0)
            throw new RuleBroken(SlateHasCandidates, slate.AwardName);
        slates.Remove(slate);
        foreach (var (left, i) in Slates.Select((s, i) => (s, i)))
            left.Place(i + 1);
    }

    private static void Set(AwardSlate slate, AwardQuota quota, SelectionMethod method, string? source)
    {
        quota.Require();
        if (method == SelectionMethod.Ranking && slate.Subject == AwardSubject.Person)
            throw new RuleBroken(MethodNotForPersons) { Field = "Method" };
        var said = VietnameseText.Tidy(source ?? "");
        if (said.Length > AwardSlate.SourceLength)
            throw new RuleBroken(SourceTooLong) { Field = "Source" };
        slate.Set(quota, method, said.Length > 0 ? said : null);
    }

    private void RequireOpen()
    {
        if (Consensus is { } agreed)
            throw new RuleBroken(Frozen, agreed.On);
    }

    private static string Said(string? text, int longest, Rule rule, string field)
    {
        var tidy = Reports.DraftedText.Tidy(text);
        return tidy.Length == 0 || tidy.Length > longest ? throw new RuleBroken(rule) { Field = field } : tidy;
    }
}
