using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Review;

/// <summary>Reads of one candidate, of a nomination and of a list of persons.</summary>
public sealed class CandidateQueries(PortalDbContext db, Visit visit)
{
    private string Path => visit.BlocYear.ReviewPath();

    /// <summary>The page of one candidate; null when it is not there.</summary>
    /// <param name="answer">What was typed to a condition and refused.</param>
    public async Task<CandidatePage?> PageAsync(Guid id, AnswerForm? answer, CancellationToken cancel)
    {
        var state = await db.ReviewAsync(visit, toChange: false, cancel);
        if (state.Review.Slates.FirstOrDefault(s => s.Candidates.Any(c => c.Id == id)) is not { } slate)
            return null;
        var candidate = slate.Candidates.Single(c => c.Id == id);
        var (version, unit) = (state.Versions[slate.VersionId], await db.Units.Where(u => u.Id == candidate.UnitId).Select(u => u.Code).SingleAsync(cancel));
        var open = state.Review.Consensus is null && candidate.Stands && visit.BlocYear.HandedOverOn is null;
        var own = visit.Standing.Acting?.UnitId == candidate.UnitId;
        var results = state.Results(candidate);
        var text = version.LegalTextCode is { } code && await db.LegalTexts.AnyAsync(t => t.Code == code, cancel) ? new ActionLink("Xem văn bản trong danh mục", $"/van-ban-quy-pham/{code}") : null;
        return new CandidatePage(Path, candidate.Id, candidate.Name, slate.AwardName, Facts(candidate), $"{version.LegalSource}, áp dụng từ ngày {VietnameseFormat.Day(version.InForceFrom)}", text, version.ToVerify,
            [.. results.Select(r => Row(r, candidate, unit, state.Facts.Ranking is { RankingId: null }, open && own && visit.Scope.ActingUnitIsMember, answer))], [.. state.Findings(candidate).Select(f => Row(f, candidate, open, own))],
            candidate.Stands ? null : $"Đã rút {VietnameseFormat.Moment(candidate.WithdrawnAt!.Value)}, {candidate.WithdrawnBy}: {candidate.WithdrawnReason}",
            open && visit.May(Operation.RunAwardReview), open && own ? $"{Path}/tra-loi/{unit}/{candidate.Id}" : null, Summary(results));
    }

    /// <summary>The form of a nomination; null where nobody may be proposed any more.</summary>
    public async Task<NominatePage?> NominateAsync(Guid id, NominateForm? posted, bool near, CancellationToken cancel)
    {
        var state = await db.ReviewAsync(visit, toChange: false, cancel);
        return state.Review.Consensus is not null || state.Facts.Scores is null || visit.BlocYear.HandedOverOn is not null || state.Review.Slates.FirstOrDefault(s => s.Id == id) is not { } slate ? null
            : new NominatePage(Path, slate.Id, slate.AwardName, slate.Subject, visit.Unit.Name, visit.Unit.Code, posted ?? new NominateForm { Ground = slate.Ground }, near);
    }

    /// <summary>What a list would add; null where nobody may be proposed any more.</summary>
    public async Task<ListPage?> ListAsync(Guid id, string? text, CancellationToken cancel)
    {
        var state = await db.ReviewAsync(visit, toChange: false, cancel);
        return state.Review.Consensus is not null || state.Facts.Scores is null || state.Review.Slates.FirstOrDefault(s => s.Id == id && s.Subject == AwardSubject.Person) is not { } slate ? null
            : new ListPage(Path, slate.Id, slate.AwardName, visit.Unit.Name, visit.Unit.Code, text ?? "", PersonList.Read(text, slate, visit.Unit.UnitId));
    }

    private static List<Fact> Facts(Candidate candidate) =>
    [
        .. candidate.PersonName is null ? [] : new Fact[] { new("Chức vụ", candidate.Position ?? ""), new("Đơn vị", candidate.UnitName) },
        new Fact("Căn cứ đề nghị", candidate.Ground.InWords()),
        .. candidate.Achievement is { } achievement ? [new Fact("Thành tích", achievement)] : Array.Empty<Fact>(),
        .. candidate.PersonName is null ? [] : new Fact[]
        {
            new("Sáng kiến được công nhận", candidate.Initiatives is { } count ? VietnameseText.Count(count) : "Chưa ghi", candidate.InitiativeNames), new("Danh hiệu, khen thưởng đã đạt", candidate.EarlierTitles ?? "Chưa ghi"),
        },
        new Fact("Đề nghị bởi", $"{candidate.ProposedBy}, {candidate.ProposedAs}", $"{candidate.Origin.InWords()}, {VietnameseFormat.Moment(candidate.ProposedAt)}"),
    ];

    private ConditionRow Row(ConditionResult result, Candidate candidate, string unit, bool outside, bool mayAnswer, AnswerForm? typed)
    {
        var before = candidate.AnswerTo(result.Condition.Id);
        var form = result.Condition.Kind != ConditionKind.Declared || !mayAnswer ? null : typed?.Condition == result.Condition.Id ? typed
            : new AnswerForm { Condition = result.Condition.Id, Met = before?.Met ?? false, Words = before?.Words, Evidence = before?.Evidence };
        return new ConditionRow(result.Condition.Id, result.Condition.Text, result.State, result.Fact, Source(result.Source, unit, outside), form);
    }

    private ActionLink? Source(FactSource source, string unit, bool outside)
    {
        var year = visit.BlocYear.Path;
        return source switch
        {
            FactSource.Ranking => outside ? new ActionLink("Bảng xếp hạng chấm ngoài Cổng", $"{year}/lam-ngoai-cong#cham-diem") : new ActionLink("Bảng xếp hạng", $"{year}/cham-diem/xep-hang"),
            FactSource.Registration => new ActionLink("Bản đăng ký thi đua", visit.Standing.IsOffice || visit.Standing.Acting?.UnitCode == unit || visit.May(Operation.ReviewRegistration) ? $"{year}/dang-ky/{unit}" : $"{year}/dang-ky"),
            FactSource.Pledge => new ActionLink("Giao ước thi đua", $"{year}/giao-uoc"),
            FactSource.Honours => new ActionLink("Sổ khen thưởng", $"/so-khen-thuong/don-vi/{unit}"),
            FactSource.Reports => new ActionLink("Báo cáo năm", $"{year}/bao-cao/nam"),
            _ => null,
        };
    }

    private FindingRow Row(CandidateFinding finding, Candidate candidate, bool open, bool own)
    {
        var reason = candidate.ReasonFor(finding);
        return new FindingRow(finding.Key, finding.Words, reason?.Reason, reason is null ? null : $"{reason.WrittenBy}, {reason.WrittenAs}, {VietnameseFormat.Moment(reason.WrittenAt)}",
            reason?.AcceptedAt is { } at ? $"{reason.AcceptedBy}, {reason.AcceptedAs}, {VietnameseFormat.Moment(at)}" : null,
            open && !own && reason?.AcceptedAt is null && visit.May(Operation.ExplainAwardFindings),
            open && !own && reason is { AcceptedAt: null } && reason.WrittenById != visit.Standing.AccountId && visit.May(Operation.AcceptAwardFindings));
    }

    private static string Summary(IReadOnlyList<ConditionResult> results) =>
        $"Đạt {results.Count(r => r.State == ConditionState.Met)}/{results.Count} điều kiện; chưa đạt {results.Count(r => r.State == ConditionState.NotMet)}, chưa rõ {results.Count(r => r.State == ConditionState.Unknown)}.";
}
