using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Awards;

/// <content>Who is proposed, and what rules 14 and 15 say to it.</content>
public sealed partial class AwardReview
{
    public static readonly Rule ScoresNotAgreed = new("review.scores-not-agreed", "Chưa chốt kết quả chấm điểm của năm này. Hãy thống nhất bảng điểm và chốt xếp hạng trước khi bình xét.");
    public static readonly Rule PersonNeeded = new("review.person-needed", "Hãy nhập họ và tên người được đề nghị.");
    public static readonly Rule UnitOnly = new("review.unit-only", "{0} dành cho tập thể, không đề nghị cho cá nhân.");
    public static readonly Rule TextTooLong = new("review.text-too-long", "Nội dung dài quá giới hạn: họ tên 300, chức vụ 200, thành tích, sáng kiến, danh hiệu 4.000 ký tự. Hãy rút gọn.");
    public static readonly Rule InitiativesUnclear = new("review.initiatives-unclear", "Số sáng kiến phải từ 0 đến 999.");
    public static readonly Rule AlreadyCandidate = new("review.already-candidate", "{0} đã có trong danh sách đề nghị {1}.");
    public static readonly Rule NearDuplicate = new("review.near-duplicate", "Tên này gần giống “{0}” ({1}) đã có trong danh sách. Nếu là hai người khác nhau, hãy đánh dấu xác nhận rồi lưu lại.");
    public static readonly Rule OtherGround = new("review.other-ground", "{0} xét theo thành tích công tác năm; kết quả khen thưởng chuyên đề, đột xuất không được dùng làm căn cứ.");
    public static readonly Rule SecondFlag = new("review.second-flag", "{0} đã được đề nghị hoặc tặng Cờ thi đua của {1} trong năm. Mỗi đơn vị mỗi năm chỉ được đề nghị một Cờ thi đua của một cấp.");
    public static readonly Rule OutOfContest = new("review.out-of-contest", "{0} thuộc trường hợp không xét thi đua: {1}.");
    public static readonly Rule BarredFromFlag = new("review.barred-from-flag", "{0} không được đề nghị Cờ thi đua: {1}.");
    public static readonly Rule ViolationOpen = new("review.violation-open", "{0} có dấu hiệu vi phạm đang được xác minh ({1}). Chưa đề nghị khen thưởng cho đến khi có kết luận.");
    public static readonly Rule WithdrawalReason = new("review.withdrawal-reason", "Hãy ghi lý do rút, tối đa 1.000 ký tự.");
    public static readonly Rule AlreadyWithdrawn = new("review.already-withdrawn", "Ứng viên này đã được rút.");
    public static readonly Rule AnswerNeeded = new("review.answer-needed", "Hãy trả lời bằng một vài câu, tối đa 4.000 ký tự.");
    public static readonly Rule EvidenceNeeded = new("review.evidence-needed", "Trả lời “đạt” thì hãy ghi minh chứng: số, ngày văn bản hoặc nơi xem được, tối đa 500 ký tự.");
    public static readonly Rule NotYours = new("review.not-yours", "Chỉ đơn vị của ứng viên trả lời điều kiện này.");
    public static readonly Rule ReasonNeeded = new("review.reason-needed", "Hãy ghi lý do vẫn đề nghị, tối đa 4.000 ký tự.");
    public static readonly Rule NoSuchFinding = new("review.no-such-finding", "Cảnh báo này không còn, hoặc nội dung đã thay đổi. Hãy tải lại trang.");
    public static readonly Rule OwnCandidacy = new("review.own-candidacy", "Đơn vị không tự quyết cảnh báo về ứng viên của mình. Đơn vị khác điều hành khối, cụm hoặc cơ quan thi đua thực hiện việc này.");
    public static readonly Rule SecondPerson = new("review.second-person", "Người ghi lý do không tự chấp nhận. Hãy để người thứ hai của cơ quan thi đua xem xét.");
    public static readonly Rule NothingToAccept = new("review.nothing-to-accept", "Cảnh báo này chưa có lý do nào chờ chấp nhận.");

    /// <summary>Proposes a candidate.</summary>
    /// <param name="slate">Of this review.</param>
    /// <param name="draft">Who.</param>
    /// <param name="origin">From where.</param>
    /// <param name="scores">What the scores rest on; null while they are not agreed.</param>
    /// <param name="rank">The unit's place in the closed ranking, where there is one.</param>
    /// <param name="flagsElsewhere">Authorities of whose flags the unit is proposed for in other reviews of the year, or was given one for it.</param>
    /// <param name="deed">Who proposes.</param>
    /// <exception cref="RuleBroken">The scores are not agreed, the list is frozen, or rule 13 or 15 refuses.</exception>
    public Candidate Propose(AwardSlate slate, CandidateDraft draft, CandidateOrigin origin, ScoreBasis? scores, RankFact? rank, IReadOnlyCollection<string> flagsElsewhere, Deed deed)
    {
        if (scores is null)
            throw new RuleBroken(ScoresNotAgreed);
        RequireOpen();
        RequireSound(slate, draft);
        if (draft.Ground != slate.Ground)
            throw new RuleBroken(OtherGround, slate.AwardName) { Field = nameof(draft.Ground) };
        RequireNoViolation(draft.UnitId, draft.UnitName);
        if (rank?.Exclusions.HasFlag(ExclusionEffects.Out) == true)
            throw new RuleBroken(OutOfContest, draft.UnitName, rank.ExclusionWords ?? "");
        if (slate.IsFlag && rank?.Exclusions.HasFlag(ExclusionEffects.BarredFromFlag) == true)
            throw new RuleBroken(BarredFromFlag, draft.UnitName, rank.ExclusionWords ?? "");
        if (slate.IsFlag && (flagsElsewhere.Contains(slate.Authority) || slates.Exists(s => s.Id != slate.Id && s.IsFlag && s.Authority == slate.Authority && s.Standing.Any(c => c.UnitId == draft.UnitId))))
            throw new RuleBroken(SecondFlag, draft.UnitName, slate.Authority);
        RequireNew(slate, draft);
        return slate.Add(draft, origin, deed);
    }

    /// <summary>Takes a candidate from the list.</summary>
    /// <exception cref="RuleBroken"><see cref="Frozen"/>, <see cref="AlreadyWithdrawn"/>, <see cref="WithdrawalReason"/>.</exception>
    public void Withdraw(Candidate candidate, string? reason, Deed deed)
    {
        RequireOpen();
        if (!candidate.Stands)
            throw new RuleBroken(AlreadyWithdrawn);
        candidate.Withdraw(Said(reason, Awards.Candidate.ReasonLength, WithdrawalReason, "Reason"), deed);
    }

    /// <summary>The unit answers a condition the portal cannot know.</summary>
    /// <exception cref="RuleBroken"><see cref="Frozen"/>, <see cref="NotYours"/>, <see cref="AnswerNeeded"/>, <see cref="EvidenceNeeded"/>.</exception>
    public void Answer(Candidate candidate, AwardCondition condition, bool met, string? words, string? evidence, Deed deed)
    {
        RequireOpen();
        if (deed.UnitId != candidate.UnitId)
            throw new RuleBroken(NotYours);
        var said = Said(words, Longest, AnswerNeeded, "Words");
        var proof = met || !string.IsNullOrWhiteSpace(evidence) ? Said(evidence, ConditionAnswer.EvidenceLength, EvidenceNeeded, "Evidence") : null;
        candidate.Answer(condition.Id, met, said, proof, deed);
    }

    /// <summary>Somebody writes why a candidate stands in spite of a finding; never the candidate's own unit.</summary>
    /// <param name="candidate">Standing.</param>
    /// <param name="findings">As they are now.</param>
    /// <param name="key">Which.</param>
    /// <param name="reason">Why.</param>
    /// <param name="deed">Who writes.</param>
    /// <exception cref="RuleBroken"><see cref="Frozen"/>, <see cref="OwnCandidacy"/>, <see cref="NoSuchFinding"/>, <see cref="ReasonNeeded"/>.</exception>
    public void Explain(Candidate candidate, IReadOnlyList<CandidateFinding> findings, string? key, string? reason, Deed deed)
    {
        RequireOpen();
        RequireNotOwn(candidate, deed);
        var finding = findings.FirstOrDefault(f => f.Key == key) ?? throw new RuleBroken(NoSuchFinding);
        candidate.Explain(finding, Said(reason, Longest, ReasonNeeded, "Reason"), deed);
    }

    /// <summary>A second person of the office accepts the reason.</summary>
    /// <exception cref="RuleBroken"><see cref="Frozen"/>, <see cref="OwnCandidacy"/>, <see cref="NoSuchFinding"/>, <see cref="NothingToAccept"/>, <see cref="SecondPerson"/>.</exception>
    public void Accept(Candidate candidate, IReadOnlyList<CandidateFinding> findings, string? key, Deed deed)
    {
        RequireOpen();
        RequireNotOwn(candidate, deed);
        var finding = findings.FirstOrDefault(f => f.Key == key) ?? throw new RuleBroken(NoSuchFinding);
        if (candidate.ReasonFor(finding) is not { AcceptedAt: null } written)
            throw new RuleBroken(NothingToAccept);
        if (written.WrittenById == deed.AccountId)
            throw new RuleBroken(SecondPerson);
        written.Accept(deed);
    }

    private static void RequireNotOwn(Candidate candidate, Deed deed)
    {
        if (deed.UnitId == candidate.UnitId)
            throw new RuleBroken(OwnCandidacy);
    }

    private static void RequireSound(AwardSlate slate, CandidateDraft draft)
    {
        var name = VietnameseText.Tidy(draft.PersonName ?? "");
        if (slate.Subject == AwardSubject.Person && name.Length == 0)
            throw new RuleBroken(PersonNeeded) { Field = nameof(draft.PersonName) };
        if (slate.Subject == AwardSubject.Collective && draft.PersonName is not null)
            throw new RuleBroken(UnitOnly, slate.AwardName) { Field = nameof(draft.PersonName) };
        if (name.Length > Awards.Candidate.NameLength || draft.Position?.Length > Awards.Candidate.PositionLength
            || ((string?[])[draft.Achievement, draft.InitiativeNames, draft.EarlierTitles]).Any(t => t?.Length > Awards.Candidate.TextLength))
            throw new RuleBroken(TextTooLong) { Field = nameof(draft.Achievement) };
        if (draft.Initiatives is < 0 or > 999)
            throw new RuleBroken(InitiativesUnclear) { Field = nameof(draft.Initiatives) };
    }

    private static void RequireNew(AwardSlate slate, CandidateDraft draft)
    {
        if (draft.PersonName is not { } person)
        {
            if (slate.Standing.Any(c => c.UnitId == draft.UnitId))
                throw new RuleBroken(AlreadyCandidate, draft.UnitName, slate.AwardName) { Field = "Unit" };
            return;
        }

        if (slate.Standing.FirstOrDefault(c => c.UnitId == draft.UnitId && c.Folded == VietnameseText.Fold(person)) is { } same)
            throw new RuleBroken(AlreadyCandidate, same.Name, slate.AwardName) { Field = nameof(draft.PersonName) };
        if (!draft.NotTheSame && slate.Standing.FirstOrDefault(c => SimilarNames.Alike(c.Name, person)) is { } near)
            throw new RuleBroken(NearDuplicate, near.Name, near.UnitName) { Field = nameof(draft.NotTheSame) };
    }
}
