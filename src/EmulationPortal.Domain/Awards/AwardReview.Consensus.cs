namespace EmulationPortal.Domain.Awards;

/// <content>The agreement on candidates, and violations being verified.</content>
public sealed partial class AwardReview
{
    public static readonly Rule NobodyStands = new("review.nobody-stands", "Chưa có ứng viên nào. Hãy đề nghị ứng viên trước khi hiệp thương.");
    public static readonly Rule FindingsOpen = new("review.findings-open", "Còn cảnh báo chưa được chấp nhận: {0}. Hãy ghi lý do và trình người thứ hai của cơ quan thi đua chấp nhận, hoặc rút ứng viên.");
    public static readonly Rule MeetingNeeded = new("review.meeting-needed", "Hãy ghi số thứ tự hội nghị đã hiệp thương, từ 1 đến 99.");
    public static readonly Rule OutcomeNeeded = new("review.outcome-needed", "Hãy ghi kết quả hiệp thương, tối đa 4.000 ký tự.");
    public static readonly Rule InFuture = new("review.in-future", "Ngày không được sau hôm nay ({0:dd/MM/yyyy}).");
    public static readonly Rule CauseNeeded = new("violation.cause-needed", "Hãy ghi nội dung đang xác minh, tối đa 500 ký tự.");
    public static readonly Rule DocumentNeeded = new("violation.document-needed", "Hãy ghi số, ngày văn bản hoặc nguồn của thông tin, tối đa 300 ký tự.");
    public static readonly Rule AlreadyOpen = new("violation.already-open", "Đơn vị này đang có nội dung được xác minh. Hãy ghi kết luận của nội dung đó trước.");
    public static readonly Rule NotOpen = new("violation.not-open", "Nội dung này không còn, hoặc đã có kết luận. Hãy tải lại trang.");
    public static readonly Rule ResultNeeded = new("violation.result-needed", "Hãy ghi kết luận và số, ngày văn bản, tối đa 1.000 ký tự.");

    /// <summary>Records that the conference agreed on the candidates: from now on the lists stand as they are, and the places are counted.</summary>
    /// <param name="meeting">The meeting's number in the bloc-year.</param>
    /// <param name="on">The day.</param>
    /// <param name="outcome">In words.</param>
    /// <param name="scores">What the scores rest on; null while they are not agreed.</param>
    /// <param name="members">Members of the bloc-year, of whom shares are taken.</param>
    /// <param name="findingsOf">The findings of a candidate as they are now.</param>
    /// <param name="deed">Who records.</param>
    /// <exception cref="RuleBroken">The scores are not agreed, something speaks against a candidate, or a field is missing.</exception>
    public void Agree(int? meeting, DateOnly? on, string? outcome, ScoreBasis? scores, int members, Func<Candidate, IReadOnlyList<CandidateFinding>> findingsOf, Deed deed)
    {
        if (scores is null)
            throw new RuleBroken(ScoresNotAgreed);
        RequireOpen();
        if (slates.TrueForAll(s => s.Standing.Count == 0))
            throw new RuleBroken(NobodyStands);
        if (meeting is not (>= 1 and <= 99))
            throw new RuleBroken(MeetingNeeded) { Field = "Meeting" };
        if (on is not { } day || day > deed.Today)
            throw new RuleBroken(InFuture, deed.Today) { Field = "On" };
        var words = Said(outcome, Longest, OutcomeNeeded, "Outcome");
        var standing = slates.SelectMany(s => s.Standing).ToList();
        foreach (var candidate in standing)
            RequireNoViolation(candidate.UnitId, candidate.UnitName);
        var open = standing.Where(c => findingsOf(c).Any(f => c.ReasonFor(f)?.AcceptedAt is null)).Select(c => c.Name).Distinct().ToList();
        if (open.Count > 0)
            throw new RuleBroken(FindingsOpen, string.Join(", ", open));
        agreements.Add(new CandidateConsensus(Id, meeting.Value, day, words, scores, members, deed));
        slates.ForEach(s => s.Fix(members));
    }

    /// <summary>A violation of a member is being verified: nothing is proposed for it meanwhile (rule 15).</summary>
    /// <exception cref="RuleBroken"><see cref="CauseNeeded"/>, <see cref="DocumentNeeded"/>, <see cref="AlreadyOpen"/>.</exception>
    public ViolationCheck OpenViolation(Guid unitId, string unitName, string? cause, string? document, Deed deed)
    {
        if (violations.Exists(v => v.UnitId == unitId && v.IsOpen))
            throw new RuleBroken(AlreadyOpen) { Field = "Unit" };
        var check = new ViolationCheck(Id, unitId, unitName, Said(cause, ViolationCheck.CauseLength, CauseNeeded, "Cause"), Said(document, ViolationCheck.DocumentLength, DocumentNeeded, "Document"), deed);
        violations.Add(check);
        return check;
    }

    /// <summary>It is concluded.</summary>
    /// <exception cref="RuleBroken"><see cref="NotOpen"/>, <see cref="ResultNeeded"/>.</exception>
    public ViolationCheck ConcludeViolation(Guid id, string? result, Deed deed)
    {
        var check = violations.Find(v => v.Id == id && v.IsOpen) ?? throw new RuleBroken(NotOpen);
        check.Conclude(Said(result, ViolationCheck.ResultLength, ResultNeeded, "Result"), deed);
        return check;
    }

    private void RequireNoViolation(Guid unitId, string unitName)
    {
        if (violations.Find(v => v.UnitId == unitId && v.IsOpen) is { } open)
            throw new RuleBroken(ViolationOpen, unitName, open.Document);
    }
}

/// <summary>The agreement on candidates (hiệp thương).</summary>
public sealed class CandidateConsensus : Part
{
    private CandidateConsensus()
    {
    }

    internal CandidateConsensus(Guid reviewId, int meeting, DateOnly on, string outcome, ScoreBasis scores, int members, Deed deed)
    {
        (ReviewId, MeetingNumber, On, Outcome, RankingId, ScoreWords, Members) = (reviewId, meeting, on, outcome, scores.RankingId, scores.Words, members);
        (By, Capacity, At) = (deed.PersonName, deed.Capacity, deed.At);
    }

    public Guid ReviewId { get; private set; }

    /// <summary>The meeting's number in the bloc-year.</summary>
    public int MeetingNumber { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>In words.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>The ranking the candidates were agreed on; null where scoring was done outside the portal.</summary>
    public Guid? RankingId { get; private set; }

    /// <summary>What the scores rest on, for people.</summary>
    public string ScoreWords { get; private set; } = "";

    /// <summary>Members on that day, of whom shares were taken.</summary>
    public int Members { get; private set; }

    public string By { get; private set; } = "";
    public string Capacity { get; private set; } = "";

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>A sign of violation that is being verified.</summary>
public sealed class ViolationCheck : Part
{
    public const int CauseLength = 500;
    public const int DocumentLength = 300;
    public const int ResultLength = 1000;

    private ViolationCheck()
    {
    }

    internal ViolationCheck(Guid reviewId, Guid unitId, string unitName, string cause, string document, Deed deed) =>
        (ReviewId, UnitId, UnitName, Cause, Document, By, At) = (reviewId, unitId, unitName, cause, document, deed.PersonName, deed.At);

    public Guid ReviewId { get; private set; }
    public Guid UnitId { get; private set; }
    public string UnitName { get; private set; } = "";
    public string Cause { get; private set; } = "";
    public string Document { get; private set; } = "";
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The conclusion; null while it is open.</summary>
    public string? Result { get; private set; }

    public string? ConcludedBy { get; private set; }
    public DateTime? ConcludedAt { get; private set; }

    /// <summary>Not concluded.</summary>
    public bool IsOpen => ConcludedAt is null;

    internal void Conclude(string result, Deed deed) => (Result, ConcludedBy, ConcludedAt) = (result, deed.PersonName, deed.At);
}
