using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Typesetting.Html;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>Reads of the office: its list of all dossiers, and the forms of its steps.</summary>
public sealed class AppraisalQueries(PortalDbContext db, Visit visit, DossierQueries dossiers, IConfiguration configuration)
{
    private const int NoticeDays = 10;

    private string Path => visit.BlocYear.DossiersPath();

    /// <summary>A page of the dossiers of all blocs; what waits longest comes first.</summary>
    public async Task<OfficeListPage> ListAsync(DossierFilter filter, int page, CancellationToken cancel)
    {
        var rows = from d in db.AwardDossiers
                   join y in db.BlocYears on d.BlocYearId equals y.Id
                   join b in db.Blocs on y.BlocId equals b.Id
                   join e in db.Years on y.YearId equals e.Id
                   where d.State != DossierState.Draft
                   select new { Dossier = d, Bloc = b, Year = e };
        rows = filter.State switch
        {
            DossierFilter.Waiting => rows.Where(r => r.Dossier.State == DossierState.Issued || r.Dossier.State == DossierState.Received || r.Dossier.State == DossierState.Appraised),
            _ when Enum.TryParse<DossierState>(filter.State, out var state) => rows.Where(r => r.Dossier.State == state),
            _ => rows,
        };
        if (!string.IsNullOrWhiteSpace(filter.Words))
        {
            var words = VietnameseText.Fold(filter.Words);
            var blocs = (await db.Blocs.Select(b => new { b.Id, b.Name }).AsNoTracking().ToListAsync(cancel)).Where(b => VietnameseText.Fold(b.Name).Contains(words, StringComparison.Ordinal)).Select(b => b.Id).ToList();
            rows = rows.Where(r => blocs.Contains(r.Bloc.Id) || r.Dossier.Items.Any(i => db.Units.Any(u => u.Id == i.UnitId && u.Folded.Contains(words))));
        }

        var total = await rows.CountAsync(cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (total + OfficeListPage.Size - 1) / OfficeListPage.Size));
        var shown = await rows.OrderBy(r => r.Dossier.DueOn == null).ThenBy(r => r.Dossier.DueOn).ThenByDescending(r => r.Dossier.Id).Skip((page - 1) * OfficeListPage.Size).Take(OfficeListPage.Size)
            .Select(r => new
            {
                r.Dossier.Number,
                r.Dossier.State,
                r.Dossier.DueOn,
                r.Dossier.UnitName,
                BlocName = r.Bloc.Name,
                BlocCode = r.Bloc.Code,
                r.Year,
                Units = r.Dossier.Items.Count(i => i.PersonName == null),
                Persons = r.Dossier.Items.Count(i => i.PersonName != null),
                Since = r.Dossier.Events.OrderByDescending(e => e.Order).Select(e => e.On).First(),
            }).AsNoTracking().ToListAsync(cancel);
        return new OfficeListPage(filter, [.. shown.Select(r => new DossierRow($"/khoi-thi-dua/{r.BlocCode}/{r.Year.Code}/ho-so/{r.Number}", $"{r.BlocName}, {r.Year.LabelInSentence}, hồ sơ {r.Number}", r.UnitName ?? r.BlocName,
            Counted(r.Units, r.Persons), DossierView.StatusOf(r.State), r.State.InWords(), r.DueOn, r.DueOn < visit.Today, VietnameseFormat.Day(r.Since)))], page, total);
    }

    /// <summary>A step of the office; null where it is not its turn.</summary>
    public async Task<StepPage?> StepAsync(int number, DossierStep step, StepForm? posted, CancellationToken cancel)
    {
        if (await db.DossierAsync(visit, number, toChange: false, cancel) is not { } dossier)
            return null;
        var (here, over, form) = ($"{Path}/{number}", DossierView.Title(number), posted ?? new StepForm { On = visit.Today });
        var days = configuration.AppraisalDays();
        return (step, dossier.State) switch
        {
            (DossierStep.Receive, DossierState.Issued) => new StepPage(here, $"{here}/tiep-nhan", over, "Tiếp nhận hồ sơ", "Đối chiếu danh mục thành phần hồ sơ trước khi tiếp nhận.",
                [$"Thời hạn thẩm định {days} ngày làm việc bắt đầu tính từ ngày tiếp nhận.", "Đơn vị trình thấy hồ sơ đã được tiếp nhận."], nameof(form.On), "Ngày tiếp nhận", "Tiếp nhận hồ sơ", form),
            (DossierStep.Ask, DossierState.Received) when dossier.AskedFor is null => new StepPage(here, $"{here}/yeu-cau-bo-sung", over, "Yêu cầu bổ sung hồ sơ", "Chỉ yêu cầu bổ sung một lần: hãy ghi đầy đủ những gì còn thiếu.",
                ["Đơn vị trình sửa được báo cáo thành tích và tài liệu kèm theo.", "Thời hạn thẩm định tính lại từ ngày nhận bổ sung.", "Sau đó không yêu cầu bổ sung được nữa."], nameof(form.Reason), "Cần bổ sung", "Yêu cầu bổ sung", form),
            (DossierStep.Appraise, DossierState.Received) => new StepPage(here, $"{here}/tham-dinh", over, "Kết luận thẩm định", dossier.NoticeFrom is null ? "Chưa ghi thời gian lấy ý kiến công khai về hồ sơ này." : $"Lấy ý kiến công khai đến hết ngày {VietnameseFormat.Day(dossier.NoticeTo!.Value)}.",
                ["Hồ sơ chuyển sang trình Hội đồng Thi đua - Khen thưởng và người có thẩm quyền.", "Ý kiến của cơ quan liên quan không ghi thêm được nữa."], nameof(form.Reason), "Kết luận thẩm định", "Kết luận thẩm định", form),
            (DossierStep.Decline, DossierState.Received or DossierState.Appraised) => new StepPage(here, $"{here}/khong-chap-nhan", over, "Không chấp nhận hồ sơ", "Đơn vị trình đọc được lý do này.",
                ["Hồ sơ dừng ở đây; đơn vị trình có thể lập hồ sơ khác."], nameof(form.Reason), "Lý do không chấp nhận", "Không chấp nhận hồ sơ", form),
            (DossierStep.ReturnDecision, DossierState.Appraised) when dossier.Decision is { Waits: true } => new StepPage(here, $"{here}/quyet-dinh/tra-lai", over, "Trả lại quyết định đã ghi", "Người ghi sửa rồi ghi lại.", [], nameof(form.Reason), "Cần sửa", "Trả lại", form),
            _ => null,
        };
    }

    /// <summary>The form of an opinion; null where none is taken.</summary>
    public async Task<OpinionPage?> OpinionAsync(int number, OpinionForm? posted, CancellationToken cancel) =>
        await db.DossierAsync(visit, number, toChange: false, cancel) is { State: DossierState.Received } ? new OpinionPage($"{Path}/{number}", DossierView.Title(number), posted ?? new OpinionForm { On = visit.Today, Agrees = true }) : null;

    /// <summary>The form of the public notice; null where it is not its turn.</summary>
    public async Task<NoticePage?> NoticeAsync(int number, NoticeForm? posted, CancellationToken cancel)
    {
        if (await db.DossierAsync(visit, number, toChange: false, cancel) is not { State: DossierState.Received } dossier)
            return null;
        return new NoticePage($"{Path}/{number}", DossierView.Title(number), posted ?? new NoticeForm { From = dossier.NoticeFrom ?? visit.Today, To = dossier.NoticeTo ?? configuration.Calendar().Add(visit.Today, NoticeDays), Place = dossier.NoticePlace });
    }

    /// <summary>The department's Tờ trình before it is issued; null where there is none to issue.</summary>
    public async Task<DepartmentPage?> DepartmentAsync(int number, DepartmentForm? posted, CancellationToken cancel)
    {
        if (await db.DossierAsync(visit, number, toChange: false, cancel) is not { Route: DossierRoute.ReportThenDepartment, State: DossierState.Appraised } dossier || dossier.Papers.Any(p => p.Role == PaperRole.DepartmentSubmission))
            return null;
        var form = posted ?? new DepartmentForm { Date = visit.Today };
        form.Version = dossier.Version;
        var (symbol, year) = (dossiers.DepartmentSymbol, (form.Date ?? visit.Today).Year);
        var register = await db.OfficeRegisters.AsNoTracking().SingleOrDefaultAsync(r => r.Symbol == symbol && r.Year == year, cancel);
        return new DepartmentPage($"{Path}/{number}", new HtmlString(HtmlPreview.Render((await dossiers.DepartmentPaperAsync(dossier, form, cancel)).Document)), form,
            register is null ? null : IssuedDocument.Written(register.Next) + register.Symbol);
    }

    /// <summary>The form of the decision; null where it is not its turn.</summary>
    public async Task<DecisionPage?> DecisionAsync(int number, DecisionForm? posted, CancellationToken cancel)
    {
        if (await db.DossierAsync(visit, number, toChange: false, cancel) is not { State: DossierState.Appraised } dossier || dossier.Decision is { Waits: true })
            return null;
        var types = await db.AwardTypes.AsNoTracking().Include(t => t.Versions).OrderBy(t => t.Id).ToListAsync(cancel);
        var form = posted ?? new DecisionForm { DecidedBy = await DeciderAsync(dossier, cancel) };
        if (form.Lines.Count == 0)
            form.Lines = [.. dossier.Items.Select(i => new DecisionRow { Item = i.Id, Award = i.AwardCode })];
        return new DecisionPage($"{Path}/{number}", DossierView.Title(number), [.. dossier.Items.Select(i => new DecisionChoice(i.Id, i.FullName, i.AwardName,
            [new SelectListItem("Không khen thưởng", ""), .. types.Where(t => t.Latest.Subject == i.Subject).Select(t => new SelectListItem(t.Code == i.AwardCode ? i.AwardName : t.Latest.Name, t.Code))]))], form,
            dossier.Decisions is [.., { ReturnedReason: { } reason }] ? reason : null);
    }

    /// <summary>What the lead compares with the decision; null where nothing waits.</summary>
    public async Task<ConfirmPage?> WaitingAsync(int number, CancellationToken cancel)
    {
        if (await db.DossierAsync(visit, number, toChange: false, cancel) is not { State: DossierState.Appraised, Decision: { Waits: true } decision } dossier)
            return null;
        return new ConfirmPage($"{Path}/{number}", DossierView.Title(number), DossierView.Facts(decision), [.. dossier.Items.Select(i => (Item: i, Line: decision.Lines.Single(l => l.ItemId == i.Id)))
            .Select(x => new Fact(x.Item.FullName, x.Line.AwardName ?? "Không khen thưởng", x.Line.AwardCode == x.Item.AwardCode ? "như đề nghị" : $"đề nghị {x.Item.AwardName}; {x.Line.Reason}"))]);
    }

    private async Task<string> DeciderAsync(AwardDossier dossier, CancellationToken cancel)
    {
        var ids = dossier.Items.Select(i => i.VersionId).ToList();
        return await db.AwardTypes.SelectMany(t => t.Versions).Where(v => ids.Contains(v.Id)).Select(v => v.Decider).FirstOrDefaultAsync(cancel) ?? "";
    }

    private static string Counted(int units, int persons) => string.Join(" và ", new[] { units > 0 ? $"{VietnameseText.Count(units)} tập thể" : null, persons > 0 ? $"{VietnameseText.Count(persons)} cá nhân" : null }.OfType<string>());
}
