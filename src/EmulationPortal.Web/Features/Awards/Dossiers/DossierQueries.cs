using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Html;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>Reads of the dossiers of a bloc-year, and of what their keeper does.</summary>
public sealed class DossierQueries(PortalDbContext db, Visit visit, LegalBasisQueries legal, IConfiguration configuration)
{
    /// <summary>Kinds of documents that go with every dossier where they are there.</summary>
    internal IReadOnlyList<DocumentKind> UsualAnnexes { get; } = [DocumentKind.Minutes, DocumentKind.CountMinutes, DocumentKind.ScoreTable];

    private string Path => visit.BlocYear.DossiersPath();

    private bool Open => visit.BlocYear.HandedOverOn is null;

    /// <summary>The dossiers of the bloc-year.</summary>
    public async Task<DossiersPage> IndexAsync(CancellationToken cancel)
    {
        var here = visit.BlocYear.BlocYearId;
        var dossiers = await db.AwardDossiers.AsNoTracking().Include(d => d.Items).Include(d => d.Events).AsSplitQuery().Where(d => d.BlocYearId == here).OrderBy(d => d.Number).ToListAsync(cancel);
        var rows = dossiers.ConvertAll(d => new DossierRow($"{Path}/{d.Number}", DossierView.Title(d.Number), d.UnitName ?? visit.BlocYear.BlocName, SubmissionDocument.Counted(d.Items), DossierView.StatusOf(d.State), d.State.InWords(), d.DueOn,
            d.DueOn < visit.Today, VietnameseFormat.Day(d.Events[^1].On)));
        var route = configuration.Route();
        var begin = route == DossierRoute.EachUnit ? visit.Scope.ActingUnitIsMember && visit.Standing.Acting is { } acting ? $"{Path}/don-vi/{acting.UnitCode}/lap" : null : visit.May(Operation.PrepareDossier) ? $"{Path}/lap" : null;
        if (!Open)
            return new DossiersPage(Path, route.InWords(), rows, null, null);
        var review = await db.AwardReviews.Whole().AsNoTracking().SingleOrDefaultAsync(r => r.BlocYearId == here, cancel);
        var whyNot = review is not { Slates.Count: > 0 } ? AwardDossier.NotReviewed.Sentence
            : !review.AllSelected ? new RuleBroken(AwardDossier.NotSelected, string.Join("; ", review.Slates.Where(s => review.Consensus is null || !s.Settled).Select(s => s.AwardName))).Message : null;
        var left = review?.Slates.SelectMany(s => s.Chosen).Any(c => !dossiers.Exists(d => d.Stands && d.Items.Any(i => i.CandidateId == c.CandidateId))
            && (route != DossierRoute.EachUnit || review.Candidate(c.CandidateId).Candidate.UnitId == visit.Standing.Acting?.UnitId)) == true;
        return new DossiersPage(Path, route.InWords(), rows, whyNot is null && left ? begin : null, whyNot);
    }

    /// <summary>A dossier; null where there is none of that number.</summary>
    public async Task<DossierPage?> PageAsync(int number, CancellationToken cancel)
    {
        if (await db.DossierAsync(visit, number, toChange: false, cancel) is not { } dossier)
            return null;
        var unitCode = await db.KeeperCodeAsync(dossier, cancel);
        var (here, keeper) = ($"{Path}/{number}", visit.BlocYear.KeeperPath(dossier, unitCode));
        var keeps = Keeps(dossier) && OpenTo(dossier);
        var ids = dossier.Papers.Select(p => p.DocumentId).ToList();
        var seen = await db.DocumentsSeenBy(visit.Standing, visit.Today).Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancel);
        var papers = await db.IssuedDocuments.AsNoTracking().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.VerificationCode, d.Number, d.Symbol, d.State }).ToDictionaryAsync(d => d.Id, cancel);
        var codes = await db.Units.Where(u => dossier.Summaries.Select(s => s.UnitId).Contains(u.Id)).Select(u => new { u.Id, u.Code }).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Code, cancel);
        var mine = visit.Standing.Acting?.UnitId;
        var noted = new HashSet<string>(StringComparer.Ordinal);
        var decision = dossier.Decision;
        var (next, acts) = Acts(dossier, keeps, keeper, here, codes);
        return new DossierPage(here, keeper, number, DossierView.Title(number), dossier.UnitName ?? visit.BlocYear.BlocName, dossier.Route.InWords(), dossier.State, DossierView.StatusOf(dossier.State),
            DossierView.Due(dossier.DueOn, visit.Today, configuration.Calendar()), dossier.State == DossierState.Incomplete ? dossier.AskedFor : null,
            [.. dossier.Items.GroupBy(i => (i.AwardName, i.Authority)).Select(a => new ItemBlock(a.Key.AwardName, a.Key.Authority, [.. a.Select(i => new ItemRow(i.FullName, i.Merit, i.Votes, dossier.State == DossierState.Decided ? Outcome(decision!, i) : null))]))],
            [.. dossier.Summaries.Select(s => new SummaryRow(s.Name, s.PersonName is null ? null : s.UnitName, s.ConfirmedAt is null ? Status.Todo : Status.Done, s.ConfirmedBy is { } by ? $"{by} xác nhận {VietnameseFormat.Moment(s.ConfirmedAt!.Value)}" : "Chờ đơn vị xác nhận",
                visit.ReadsWhole(dossier) || s.UnitId == mine ? $"{here}/thanh-tich/{codes[s.UnitId]}/{s.Id}" : null))],
            [.. DossierChecklist.Of(dossier).GroupBy(l => l.AwardName).Select(a => new ChecklistBlock(a.Key, [.. a.Select(l => new ChecklistRow(l.Key, l.Words, l.IsMet, l.How, keeps && dossier.IsOpen && !l.IsMet && !l.IsSummary && noted.Add(l.Key)))]))],
            [.. dossier.Papers.Select(p => (Paper: p, Document: papers[p.DocumentId])).Select(p => new PaperRow(p.Paper.Role.InWords(), p.Paper.Title, seen.Contains(p.Paper.DocumentId) ? $"{visit.BlocYear.Path}/van-ban/{p.Document.VerificationCode}" : null,
                p.Document.State == IssuedState.Revoked ? "Đã thu hồi" : p.Document.Symbol.Length == 0 ? "Không mang số" : p.Document.Number is { } given ? given + p.Document.Symbol : "Chưa ghi số", DocumentIssuing.Grouped(p.Document.VerificationCode)))],
            [.. dossier.Events.Reverse().Select(e => new HistoryEntry(e.At, DossierView.Sentence(e)))],
            dossier.NoticeFrom is { } from ? $"Từ ngày {VietnameseFormat.Day(from)} đến hết ngày {VietnameseFormat.Day(dossier.NoticeTo!.Value)}, {dossier.NoticePlace}" : null,
            visit.ReadsWhole(dossier) ? [.. dossier.Opinions.Select(o => new OpinionRow(o.Body, o.Document, VietnameseFormat.Day(o.On), o.Agrees, o.Text))] : [],
            dossier.State == DossierState.Decided || visit.Standing.IsOffice ? decision is null ? null : DossierView.Facts(decision) : null, decision is { Waits: true } && visit.Standing.IsOffice ? $"{decision.RecordedBy} ghi {VietnameseFormat.Moment(decision.RecordedAt)}, chờ lãnh đạo cơ quan thi đua xác nhận." : null,
            next, acts, dossier.Papers.Any(p => p.Role == PaperRole.Submission) && visit.ReadsWhole(dossier) ? $"{here}/tai-ve.zip" : null, keeps && dossier.IsOpen);
    }

    /// <summary>The choice of annexes; null where nothing may be chosen any more.</summary>
    public async Task<AnnexPage?> AnnexesAsync(int number, CancellationToken cancel)
    {
        if (await db.KeptAsync(visit, number, toChange: false, cancel) is not { IsOpen: true } dossier)
            return null;
        var chosen = dossier.Papers.Where(p => p.Role == PaperRole.Annex).Select(p => p.DocumentId).ToHashSet();
        var own = dossier.Papers.Where(p => p.Role != PaperRole.Annex).Select(p => p.DocumentId).ToList();
        var units = dossier.Items.Select(i => i.UnitId).Distinct().ToList();
        var here = visit.BlocYear.BlocYearId;
        var documents = await db.DocumentsSeenBy(visit.Standing, visit.Today).AsNoTracking().Where(d => d.BlocYearId == here && d.State == IssuedState.Valid && !own.Contains(d.Id) && (d.UnitId == null || units.Contains(d.UnitId.Value)))
            .OrderBy(d => d.FinalisedAt).Select(d => new { d.Id, d.Kind, d.Abstract, d.Number, d.Symbol }).ToListAsync(cancel);
        return new AnnexPage($"{Path}/{number}", $"{visit.BlocYear.KeeperPath(dossier, visit.Scope.Unit?.Code)}/kem-theo",
            [.. documents.Select(d => new AnnexChoice(d.Id, $"{d.Kind.InWords()} {d.Abstract}", d.Symbol.Length == 0 ? "Không mang số" : d.Number is null ? "Chưa ghi số" : d.Number + d.Symbol, chosen.Contains(d.Id)))]);
    }

    /// <summary>The check before the set is issued; null once it was.</summary>
    public async Task<DossierIssuePage?> IssueAsync(int number, DossierIssueForm? posted, CancellationToken cancel)
    {
        if (await db.KeptAsync(visit, number, toChange: false, cancel) is not { State: DossierState.Draft } dossier)
            return null;
        var frame = await DossierFrame.ReadAsync(db, visit, configuration, dossier, cancel);
        var own = visit.Standing.Acting is { Leads: true } acting ? acting : null;
        var form = posted ?? new DossierIssueForm { SignerName = own is null ? null : visit.Standing.PersonName, SignerTitle = own?.Title, Basis = string.Join('\n', await BasisAsync(cancel)) };
        form.Version = dossier.Version;
        var set = await DossierSet.OfAsync(db, dossier, frame, new SubmissionWords(form.SignerName, form.SignerTitle, [.. LegalBasis.Written(form.Basis ?? "").Select(l => l.Text)]), cancel);
        var faults = dossier.Summaries.Where(s => s.ConfirmedAt is null).Select(s => $"Báo cáo tóm tắt thành tích của {s.Name} chưa được đơn vị xác nhận")
            .Concat(DossierChecklist.Of(dossier).Where(l => !l.IsMet && !l.IsSummary).Select(l => $"Thiếu {l.Words}")).Distinct().ToList();
        return new DossierIssuePage($"{Path}/{number}", $"{visit.BlocYear.KeeperPath(dossier, visit.Scope.Unit?.Code)}/ban-chinh", faults, [.. set.Select(p => $"{p.Kind.InWords()} {p.Abstract}")],
            new HtmlString(HtmlPreview.Render(set[0].Document)), form);
    }

    /// <summary>A step of who keeps the dossier; null where it is not its turn.</summary>
    public async Task<StepPage?> StepAsync(int number, DossierStep step, StepForm? posted, CancellationToken cancel)
    {
        if (await db.KeptAsync(visit, number, toChange: false, cancel) is not { } dossier)
            return null;
        var (here, form) = ($"{Path}/{number}", posted ?? new StepForm());
        var keeper = visit.BlocYear.KeeperPath(dossier, visit.Scope.Unit?.Code);
        return step switch
        {
            DossierStep.Complete when dossier.State == DossierState.Incomplete => new StepPage(here, $"{keeper}/gui-bo-sung", DossierView.Title(number), "Gửi bổ sung", $"Cơ quan thi đua yêu cầu: {dossier.AskedFor}",
                ["Báo cáo tóm tắt thành tích đã sửa được hoàn thành bản chính mới, thay bản trước.", "Thời hạn thẩm định tính lại từ ngày gửi bổ sung."], nameof(form.Answer), "Đã bổ sung những gì", "Gửi bổ sung", form),
            DossierStep.Withdraw when dossier.Stands && dossier.State != DossierState.Decided => new StepPage(here, $"{keeper}/rut", DossierView.Title(number), "Rút hồ sơ", "Hồ sơ đã rút vẫn còn trong Cổng, kèm lý do.",
                ["Các văn bản đã hoàn thành của hồ sơ bị thu hồi; trang kiểm tra văn bản cho biết điều đó.", "Có thể lập hồ sơ khác từ cùng kết quả bình xét."], nameof(form.Reason), "Lý do rút", "Rút hồ sơ", form),
            _ => null,
        };
    }

    /// <summary>The legal basis in force today, as printed.</summary>
    internal async Task<IReadOnlyList<string>> BasisAsync(CancellationToken cancel) =>
        [.. (await legal.OnAsync(visit.Today, LegalPurpose.Awards, cancel)).Select(l => l.Text), $"Căn cứ Quy chế hoạt động của {visit.BlocYear.BlocName}"];

    /// <summary>What follows the number of the department's Tờ trình.</summary>
    internal string DepartmentSymbol => $"/{DocumentKind.Submission.Abbreviation()}-{configuration.OfficeSymbol()}";

    /// <summary>The department's Tờ trình, with its symbol and abstract.</summary>
    internal async Task<(OfficialDocument Document, string Symbol, string Abstract)> DepartmentPaperAsync(AwardDossier dossier, DepartmentForm form, CancellationToken cancel)
    {
        var frame = await DossierFrame.ReadAsync(db, visit, configuration, dossier, cancel);
        var leading = dossier.Papers.First(p => p.Role == PaperRole.Submission);
        var number = await db.IssuedDocuments.Where(d => d.Id == leading.DocumentId).Select(d => d.Number == null ? null : d.Number + d.Symbol).SingleAsync(cancel);
        var report = $"Báo cáo {(number is null ? "" : $"số {number} ")}{SubmissionDocument.AbstractOf(dossier, frame)}";
        var basis = (await legal.OnAsync(visit.Today, LegalPurpose.Awards, cancel)).Select(l => l.Text).ToList();
        return (SubmissionDocument.OfDepartment(dossier, frame, new SubmissionWords(form.SignerName, form.SignerTitle, basis), string.IsNullOrWhiteSpace(form.Number) ? null : form.Number.Trim(), form.Date, report), DepartmentSymbol,
            $"về việc đề nghị khen thưởng {frame.Year} đối với {frame.BlocName}");
    }

    private bool Keeps(AwardDossier dossier) => dossier.UnitId is null ? visit.May(Operation.CompleteDossier) : dossier.UnitId == visit.Standing.Acting?.UnitId;

    /// <summary>After the hand-over only what the office asked for.</summary>
    private bool OpenTo(AwardDossier dossier) => Open || dossier.State == DossierState.Incomplete;

    private (ActionLink? Next, List<ActionLink> Others) Acts(AwardDossier dossier, bool keeps, string keeper, string here, Dictionary<Guid, string> codes)
    {
        var acts = new List<ActionLink>();
        if (OpenTo(dossier) && dossier.IsOpen)
            acts.AddRange(dossier.Summaries.Where(s => s.UnitId == visit.Standing.Acting?.UnitId && s.ConfirmedAt is null).Select(s => new ActionLink($"Viết, xác nhận báo cáo thành tích của {s.Name}", $"{here}/thanh-tich/{codes[s.UnitId]}/{s.Id}")));
        if (keeps)
        {
            if (dossier.State == DossierState.Draft)
                acts.Add(new ActionLink("Kiểm tra và hoàn thành bộ hồ sơ", $"{keeper}/ban-chinh"));
            if (dossier.State == DossierState.Incomplete)
                acts.Add(new ActionLink("Gửi bổ sung", $"{keeper}/gui-bo-sung"));
            if (dossier.IsOpen)
                acts.Add(new ActionLink("Chọn tài liệu kèm theo", $"{keeper}/kem-theo"));
            if (Open && dossier.Stands && dossier.State != DossierState.Decided)
                acts.Add(new ActionLink("Rút hồ sơ", $"{keeper}/rut"));
        }

        if (visit.May(Operation.AppraiseDossier))
            acts.AddRange(OfOffice(dossier, here));
        return acts.Count == 0 ? (null, acts) : (acts[0], acts[1..]);
    }

    private IEnumerable<ActionLink> OfOffice(AwardDossier dossier, string here) => dossier.State switch
    {
        DossierState.Issued => [new ActionLink("Tiếp nhận hồ sơ", $"{here}/tiep-nhan")],
        DossierState.Received =>
        [
            new ActionLink("Kết luận thẩm định", $"{here}/tham-dinh"), new ActionLink("Ghi ý kiến của cơ quan liên quan", $"{here}/y-kien"), new ActionLink("Ghi thời gian lấy ý kiến công khai", $"{here}/cong-khai"),
            .. dossier.AskedFor is null ? [new ActionLink("Yêu cầu bổ sung (một lần)", $"{here}/yeu-cau-bo-sung")] : Array.Empty<ActionLink>(), new ActionLink("Không chấp nhận hồ sơ", $"{here}/khong-chap-nhan"),
        ],
        DossierState.Appraised when dossier.Decision is { Waits: true } waiting => visit.May(Operation.ConfirmAwardDecision) && waiting.RecordedById != visit.Standing.AccountId
            ? [new ActionLink("Đối chiếu và xác nhận quyết định", $"{here}/quyet-dinh/xac-nhan"), new ActionLink("Trả lại quyết định đã ghi", $"{here}/quyet-dinh/tra-lai")] : [],
        DossierState.Appraised =>
        [
            .. dossier.Route == DossierRoute.ReportThenDepartment && dossier.Papers.All(p => p.Role != PaperRole.DepartmentSubmission) ? [new ActionLink("Lập Tờ trình của cơ quan thi đua", $"{here}/to-trinh")] : Array.Empty<ActionLink>(),
            new ActionLink("Ghi kết quả Hội đồng và quyết định", $"{here}/quyet-dinh"), new ActionLink("Không chấp nhận hồ sơ", $"{here}/khong-chap-nhan"),
        ],
        _ => [],
    };

    private static string Outcome(DossierDecision decision, DossierItem item)
    {
        var line = decision.Lines.Single(l => l.ItemId == item.Id);
        return (line.AwardName ?? "Không khen thưởng") + (line.Reason is { } reason ? $" ({reason})" : "");
    }
}
