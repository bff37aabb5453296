namespace EmulationPortal.Domain.Scoring;

/// <summary>How far a card has come with its unit; what follows is the round's stage.</summary>
public enum ScorecardState
{
    Draft,
    Submitted,
    Returned,
}

/// <summary>Vietnamese words for <see cref="ScorecardState"/>.</summary>
public static class ScorecardStateWords
{
    /// <summary>The state as the interface says it.</summary>
    public static string InWords(this ScorecardState state) => state switch
    {
        ScorecardState.Draft => "Đang chấm",
        ScorecardState.Submitted => "Đã gửi",
        ScorecardState.Returned => "Trả lại để sửa",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

/// <summary>One member's card in a round.</summary>
public sealed partial class Scorecard : Root
{
    public const int SignerLength = 120;
    public const int ReasonLength = 2000;

    public static readonly Rule NotWhileSent = new("card.not-while-sent", "Bảng điểm đã gửi nên không sửa được. Nếu cần sửa, hãy đề nghị đơn vị đứng đầu trả lại.");
    public static readonly Rule AlreadySent = new("card.already-sent", "Bảng điểm đã gửi rồi.");
    public static readonly Rule NotSent = new("card.not-sent", "Chỉ trả lại được bảng điểm đã gửi.");
    public static readonly Rule Incomplete = new("card.incomplete", "Bảng điểm còn thiếu: {0}. Hãy chấm điểm; tiêu chí không áp dụng thì chọn “Không áp dụng”.");
    public static readonly Rule EvidenceMissing = new("card.evidence-missing", "Chưa có minh chứng cho: {0}. Hãy đính kèm tệp, hoặc ghi số, ký hiệu văn bản, hoặc đường dẫn.");
    public static readonly Rule ScanNeeded = new("card.scan-needed", "Cán bộ gửi thay thì phải kèm bản quét có chữ ký của lãnh đạo đơn vị. Hãy đính kèm bản quét, hoặc để lãnh đạo đơn vị tự gửi.");
    public static readonly Rule SignerNeeded = new("card.signer-needed", "Hãy nhập họ tên và chức danh người ký đúng như trên bản giấy.");
    public static readonly Rule ReturnNeedsReason = new("card.return-needs-reason", "Hãy ghi rõ cần sửa gì, để đơn vị biết và gửi lại.");
    public static readonly Rule AnotherRound = new("card.another-round", "Bảng điểm này thuộc đợt chấm khác.");
    public static readonly Rule AnotherSheet = new("card.another-sheet", "Bảng điểm này theo bản khác của bộ tiêu chí. Hãy tải lại trang.");
    public static readonly Rule EvidenceUnclear = new("card.evidence-unclear", "Minh chứng cần tên hoặc số, ký hiệu (tối đa 300 ký tự); đường dẫn bắt đầu bằng https:// hoặc http://.");

    private readonly List<ScoreLine> lines = [];
    private readonly List<ScoreChange> changes = [];
    private readonly List<Evidence> evidence = [];
    private readonly List<Explanation> explanations = [];

    private Scorecard()
    {
    }

    /// <summary>Lays out a member's card.</summary>
    public Scorecard(ScoringRound round, CriteriaSheet sheet, Guid unitId)
    {
        (RoundId, BlocYearId, UnitId, SheetId) = (round.Id, round.BlocYearId, unitId, sheet.Id);
        lines.AddRange(sheet.Criteria.Select(c => new ScoreLine(Id, c.Key)));
    }

    public Guid RoundId { get; private set; }
    public Guid BlocYearId { get; private set; }
    public Guid UnitId { get; private set; }

    /// <summary>The sheet's version it follows.</summary>
    public Guid SheetId { get; private set; }

    public ScorecardState State { get; private set; }

    /// <summary>First submission, UTC; decides whether it is late.</summary>
    public DateTime? FirstSubmittedAt { get; private set; }

    /// <summary>Latest submission, UTC.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>First submitted after the last day of the self-score.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Who signed, as printed.</summary>
    public string? SignerName { get; private set; }

    public string? SignerTitle { get; private set; }

    /// <summary>The scan with the leader's signature, when an officer submitted.</summary>
    public Guid? ScanFileId { get; private set; }

    public string? ReturnReason { get; private set; }

    public IReadOnlyList<ScoreLine> Lines => lines;

    /// <summary>Changes, first to last.</summary>
    public IReadOnlyList<ScoreChange> Changes => changes.OrderBy(c => c.At).ThenBy(c => c.Id).ToList();

    public IReadOnlyList<Evidence> Evidence => evidence;
    public IReadOnlyList<Explanation> Explanations => explanations.OrderBy(e => e.At).ToList();

    /// <summary>Draft or returned.</summary>
    public bool IsOpen => State != ScorecardState.Submitted;

    /// <summary>The line of a criterion.</summary>
    /// <exception cref="RuleBroken"><see cref="CriteriaSheet.UnknownPlace"/>.</exception>
    public ScoreLine LineOf(Guid criterionKey) => lines.Find(l => l.CriterionKey == criterionKey) ?? throw new RuleBroken(CriteriaSheet.UnknownPlace);

    /// <summary>Whether somebody may see it now: what the table says of submitted cards; a draft only its own unit.</summary>
    public bool MaySee(ScoringRound round, ScoringViewer viewer, ScoreSight sight) =>
        (sight != ScoreSight.SelfScores || !IsOpen || viewer.UnitId == UnitId) && round.MaySee(viewer, UnitId, sight);

    /// <summary>The card as the computation takes it.</summary>
    /// <param name="sheet">Its sheet, for the order of lines.</param>
    /// <param name="kind">The unit's kind.</param>
    /// <param name="value">Which value of a line counts; the final one when null.</param>
    /// <param name="exclusions">Effects of the round's exclusions.</param>
    /// <param name="ballotPlace">The place a ballot gave it among those tied.</param>
    public MemberInput ToInput(CriteriaSheet sheet, Organisation.UnitKind kind, Func<ScoreLine, LineValue>? value = null, ExclusionEffects exclusions = ExclusionEffects.None, int? ballotPlace = null)
    {
        var byKey = lines.ToDictionary(l => l.CriterionKey);
        return new MemberInput(UnitId, kind, [.. sheet.Criteria.Select(c => byKey.TryGetValue(c.Key, out var line)
            ? new LineInput(value is null ? line.Final : value(line), line.Target) : default)], exclusions, ballotPlace);
    }

    private void RequireOf(ScoringRound round, CriteriaSheet? sheet = null)
    {
        if (round.Id != RoundId)
            throw new RuleBroken(AnotherRound);
        if (sheet is not null && sheet.Id != SheetId)
            throw new RuleBroken(AnotherSheet);
    }
}
