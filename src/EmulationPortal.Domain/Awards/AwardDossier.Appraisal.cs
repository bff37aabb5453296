using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Domain.Awards;

/// <content>What the office does with it, up to the decision.</content>
public sealed partial class AwardDossier
{
    public static readonly Rule DayUnclear = new("dossier.day-unclear", "Hãy nhập ngày từ {0:dd/MM/yyyy} đến hôm nay.");
    public static readonly Rule WhatIsMissing = new("dossier.what-is-missing", "Hãy ghi rõ hồ sơ cần bổ sung gì, tối đa 2.000 ký tự. Cơ quan tiếp nhận chỉ hướng dẫn bổ sung một lần.");
    public static readonly Rule AskedOnce = new("dossier.asked-once", "Cơ quan tiếp nhận đã yêu cầu bổ sung một lần. Hồ sơ chỉ được yêu cầu bổ sung một lần; hãy thẩm định, hoặc không chấp nhận và ghi lý do.");
    public static readonly Rule AnswerNeeded = new("dossier.answer-needed", "Hãy ghi đã bổ sung những gì, tối đa 2.000 ký tự.");
    public static readonly Rule BodyNeeded = new("dossier.body-needed", "Hãy ghi cơ quan hoặc người có ý kiến, tối đa 200 ký tự.");
    public static readonly Rule OpinionNeeded = new("dossier.opinion-needed", "Hãy ghi nội dung ý kiến, tối đa 2.000 ký tự.");
    public static readonly Rule NoticeUnclear = new("dossier.notice-unclear", "Hãy nhập ngày bắt đầu từ {0:dd/MM/yyyy} và ngày kết thúc sau ngày bắt đầu, cách không quá 90 ngày.");
    public static readonly Rule NoticePlaceNeeded = new("dossier.notice-place-needed", "Hãy ghi nơi đăng tải, ví dụ “Cổng thông tin điện tử tỉnh”, tối đa 200 ký tự.");
    public static readonly Rule NoticeRuns = new("dossier.notice-runs", "Đang lấy ý kiến công khai đến hết ngày {0:dd/MM/yyyy}. Hãy kết luận thẩm định sau ngày đó.");
    public static readonly Rule ConclusionNeeded = new("dossier.conclusion-needed", "Hãy ghi kết luận thẩm định, tối đa 2.000 ký tự.");
    public static readonly Rule ReasonNeeded = new("dossier.reason-needed", "Hãy ghi lý do, tối đa 2.000 ký tự.");
    public static readonly Rule NotByThisRoute = new("dossier.not-by-this-route", "Chỉ lập Tờ trình của cơ quan thi đua khi khối, cụm báo cáo và cơ quan thi đua trình.");
    public static readonly Rule SubmittedAlready = new("dossier.submitted-already", "Tờ trình của cơ quan thi đua đã hoàn thành bản chính.");

    /// <summary>The day it was last told to have come into a state; null where it never did.</summary>
    public DateOnly? DayOf(DossierState state) => Events.LastOrDefault(e => e.State == state)?.On;

    /// <summary>The office receives the dossier; the time limit begins.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="DayUnclear"/>.</exception>
    public void Receive(DateOnly? on, WorkingCalendar calendar, int workingDays, Deed deed)
    {
        Require(DossierState.Issued);
        var day = Past(on, DayOf(DossierState.Issued)!.Value, deed);
        DueOn = calendar.Add(day, workingDays);
        Tell(DossierState.Received, day, null, deed);
    }

    /// <summary>The office asks for completion: once, and says all that is missing.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="AskedOnce"/>, <see cref="WhatIsMissing"/>.</exception>
    public void AskForMore(string? what, Deed deed)
    {
        if (AskedFor is not null)
            throw new RuleBroken(AskedOnce);
        Require(DossierState.Received);
        AskedFor = Said(what, ReasonLength, WhatIsMissing, "Reason");
        DueOn = null;
        Tell(DossierState.Incomplete, deed.Today, AskedFor, deed);
    }

    /// <summary>Records what another department, or somebody of the public, said.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, or a field is missing.</exception>
    public void AddOpinion(string? body, string? document, DateOnly? on, bool agrees, string? text, Deed deed)
    {
        Require(DossierState.Received);
        var who = VietnameseText.Tidy(body ?? "");
        if (who.Length is 0 or > DossierOpinion.BodyLength)
            throw new RuleBroken(BodyNeeded) { Field = "Body" };
        var letter = VietnameseText.Tidy(document ?? "");
        opinions.Add(new DossierOpinion(Id, who, letter.Length == 0 ? null : letter[..Math.Min(letter.Length, DossierOpinion.DocumentLength)], Past(on, DayOf(DossierState.Issued)!.Value, deed), agrees,
            Said(text, ReasonLength, OpinionNeeded, "Text"), deed));
    }

    /// <summary>Records for how long the names are published for opinions.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="NoticeUnclear"/>, <see cref="NoticePlaceNeeded"/>.</exception>
    public void PublishNames(DateOnly? from, DateOnly? to, string? place)
    {
        const int longest = 90;
        Require(DossierState.Received);
        var earliest = DayOf(DossierState.Issued)!.Value;
        if (from is not { } first || to is not { } last || first < earliest || last <= first || last > first.AddDays(longest))
            throw new RuleBroken(NoticeUnclear, earliest) { Field = "From" };
        (NoticeFrom, NoticeTo, NoticePlace) = (first, last, Said(place, DossierOpinion.BodyLength, NoticePlaceNeeded, "Place"));
    }

    /// <summary>The office concludes: the dossier goes on to the council.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="NoticeRuns"/>, <see cref="ConclusionNeeded"/>, or a violation is being verified.</exception>
    public void Appraise(AwardReview review, string? conclusion, Deed deed)
    {
        Require(DossierState.Received);
        if (NoticeTo >= deed.Today)
            throw new RuleBroken(NoticeRuns, NoticeTo.Value);
        RequireNoViolation(review, items.Select(i => i.UnitId));
        Tell(DossierState.Appraised, deed.Today, Said(conclusion, ReasonLength, ConclusionNeeded, "Reason"), deed);
    }

    /// <summary>The office does not accept the dossier.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="ReasonNeeded"/>.</exception>
    public void Decline(string? reason, Deed deed)
    {
        Require(DossierState.Received, DossierState.Appraised);
        DueOn = null;
        Tell(DossierState.Declined, deed.Today, Said(reason, ReasonLength, ReasonNeeded, "Reason"), deed);
    }

    /// <summary>Who keeps the dossier takes it back.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="ReasonNeeded"/>.</exception>
    public void Withdraw(string? reason, Deed deed)
    {
        Require(DossierState.Draft, DossierState.Issued, DossierState.Received, DossierState.Incomplete, DossierState.Appraised);
        DueOn = null;
        Tell(DossierState.Withdrawn, deed.Today, Said(reason, ReasonLength, ReasonNeeded, "Reason"), deed);
    }

    /// <summary>Keeps the department's own Tờ trình, frozen.</summary>
    /// <exception cref="RuleBroken"><see cref="NotByThisRoute"/>, <see cref="NotNow"/>, <see cref="SubmittedAlready"/>.</exception>
    public void Submit(IssuedDocument document)
    {
        RequireSubmittable();
        Keep(PaperRole.DepartmentSubmission, document, null);
    }

    /// <summary>Refuses the department's Tờ trình where the route has none, or it is not yet or no longer its turn.</summary>
    /// <exception cref="RuleBroken"><see cref="NotByThisRoute"/>, <see cref="NotNow"/>, <see cref="SubmittedAlready"/>.</exception>
    public void RequireSubmittable()
    {
        if (Route != DossierRoute.ReportThenDepartment)
            throw new RuleBroken(NotByThisRoute);
        Require(DossierState.Appraised);
        if (papers.Exists(p => p.Role == PaperRole.DepartmentSubmission))
            throw new RuleBroken(SubmittedAlready);
    }
}
