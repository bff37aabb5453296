using System.Text.Json;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Typesetting.Html;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges.Registrations;

/// <summary>Reads of one unit's registration. A draft is seen by its own unit alone; once sent, by those who lead the bloc and the office.</summary>
public sealed class RegistrationQueries(PortalDbContext db, Visit visit, ApprovalRequests approvals)
{
    private string Path => visit.BlocYear.RegistrationPath(visit.Unit.Code);

    private bool IsOwn => visit.Standing.Acting?.UnitId == visit.Unit.UnitId;

    private bool YearIsOpen => visit.BlocYear.HandedOverOn is null;

    /// <summary>The heading of every page of the registration.</summary>
    public async Task<RegistrationHead> HeadAsync(CancellationToken cancel) => Head(await LoadAsync(cancel), await DueAsync(cancel));

    /// <summary>The registration to be written by its unit; null when there is nothing to write.</summary>
    /// <param name="posted">Lines that were refused and must not be lost.</param>
    /// <param name="own">An own target that was refused.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<DraftPage?> DraftAsync(LinesForm? posted, OwnTargetForm? own, CancellationToken cancel)
    {
        if (!IsOwn || !YearIsOpen || await LoadAsync(cancel) is not { IsOpen: true } registration)
            return null;
        var lines = registration.AllLines();
        var ids = lines.Select(l => l.Id).ToList();
        var aside = await db.SetAsideTexts.Where(t => ids.Contains(t.SectionId) && t.AccountId == visit.Standing.AccountId && t.SettledAt == null).Select(t => t.SectionId).Distinct().ToListAsync(cancel);
        var results = await RegistrationService.ResultsAsync(db, visit, cancel);
        var form = new LinesForm { Version = registration.Version, Lines = [.. lines.Select(l => posted?.Lines.FirstOrDefault(p => p.Id == l.Id) ?? LineRow.Of(l))] };
        return new DraftPage(Head(registration, await DueAsync(cancel)), form, [.. lines.Select(l => View(l, aside, results))], [.. registration.Missing().Select(t => t.Name)],
            lines.Max(l => l.WrittenAt), own ?? new OwnTargetForm(), await RegistrationService.LastYearAsync(db, visit, cancel) is not null,
            registration.Targets.Any(t => t.Baseline is null && results.ContainsKey(t.Code)))
        { Approval = await approvals.LatestAsync(registration.Id, registration.Version, cancel) };
    }

    /// <summary>The registration to be read.</summary>
    public async Task<ShowPage> ShowAsync(BackForm? posted, CancellationToken cancel)
    {
        var registration = await LoadAsync(cancel);
        var head = Head(registration, await DueAsync(cancel));
        var sees = registration is not null && Sees(registration);
        var scan = sees && registration!.ScanFileId is { } id ? await db.StoredFiles.AsNoTracking().SingleAsync(f => f.Id == id, cancel) : null;
        var reviews = visit.May(Operation.ReviewRegistration) && YearIsOpen;
        return new ShowPage(head, sees, sees ? new HtmlString(HtmlPreview.Render(await DocumentAsync(registration!, cancel))) : null, registration?.IssuedDocumentId is not null,
            scan is null ? null : new ActionLink(scan.FileName, $"{Path}/tep/{scan.Id}"), History(registration),
            reviews && registration?.State == RegistrationState.Submitted, reviews && registration?.State == RegistrationState.Accepted, posted ?? new BackForm { Version = registration?.Version ?? 0 });
    }

    /// <summary>The paper: what was frozen when sent; of a draft, one marked so, for its own unit. Null when there is none for this visitor.</summary>
    public async Task<PrintOut?> PrintAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is not { } registration)
            return null;
        if (registration.IssuedDocumentId is { } issued && !(registration.IsOpen && IsOwn))
            return await PrintOut.FrozenAsync(db.IssuedDocuments.Where(d => d.Id == issued), cancel);
        return Sees(registration) ? PrintOut.Of(await DocumentAsync(registration, cancel)) : null;
    }

    /// <summary>Everything to be looked over before sending; null when there is nothing to send.</summary>
    /// <param name="posted">A sending that was refused.</param>
    /// <param name="asked">A request for approval that was refused.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<CheckPage?> CheckAsync(SendForm? posted, AskApprovalForm? asked, CancellationToken cancel)
    {
        if (!IsOwn || !YearIsOpen || await LoadAsync(cancel) is not { IsOpen: true } registration)
            return null;
        var acting = visit.Standing.Acting;
        var scan = registration.ScanFileId is { } id ? await db.StoredFiles.AsNoTracking().SingleAsync(f => f.Id == id, cancel) : null;
        List<string> missing = [.. registration.Missing().Select(m => m.Name)];
        if (!registration.Titles.Any(t => t.Registered))
            missing.Insert(0, "Danh hiệu hoặc hình thức khen thưởng");
        var page = new CheckPage(Head(registration, await DueAsync(cancel)),
            [.. registration.Titles.Where(t => t.Registered).Select(t => new Fact(t.Title.Name, t.Title.ForUnit ? "Có đăng ký" : t.Counted, null, $"{Path}#danh-hieu"))],
            [.. registration.Targets.Select(t => new Fact(t.Name, TargetWords(t), null, $"{Path}#chi-tieu"))], missing, acting is { Leads: true },
            acting is null ? "" : $"{visit.Standing.PersonName}, {acting.Title}", scan is null ? null : new ActionLink(scan.FileName, $"{Path}/tep/{scan.Id}"),
            posted ?? new SendForm { Version = registration.Version, SignerName = registration.SignerName, SignerTitle = registration.SignerTitle });
        return missing.Count > 0 ? page : page with { Ask = await approvals.OfferAsync(registration.Id, registration.Version, $"{Path}/gui-duyet", asked, cancel) };
    }

    /// <summary>The registration as a leader reads it who came with a link; null when it was sent, or is gone.</summary>
    internal async Task<ApprovalText?> ApprovalAsync(Guid registrationId, string words, CancellationToken cancel) =>
        YearIsOpen && await LoadAsync(cancel) is { IsOpen: true } registration && registration.Id == registrationId
            ? new ApprovalText(words, registration.Version, "Duyệt và gửi bản đăng ký", $"Khi bấm, đơn vị {visit.BlocYear.ChairWord} nhận ngay bản đăng ký này với tên và chức danh của bạn.",
                new HtmlString(HtmlPreview.Render(await DocumentAsync(registration, cancel))), Path) : null;

    /// <summary>The two versions of a line; null when none waits.</summary>
    public async Task<ConflictPage?> ConflictAsync(Guid lineId, CancellationToken cancel)
    {
        var registration = await LoadAsync(cancel);
        if (registration?.AllLines().FirstOrDefault(l => l.Id == lineId) is not { } line || (await db.WaitingAsync(lineId, visit.Standing.AccountId, cancel)).FirstOrDefault() is not { } aside
            || JsonSerializer.Deserialize<LineRow>(aside.Text) is not { } mine)
            return null;
        return new ConflictPage($"Đăng ký thi đua, dòng “{line.Label}”", line.WrittenBy ?? visit.Unit.Name, line.WrittenAt ?? aside.At, $"{Path}/dong?ghep=true", line.LineVersion,
            new ActionLink("Để số đã lưu sau, quay lại bản đăng ký", $"{Path}#chi-tieu"),
            [
                new("Lines[0].Id", line.Label, $"{line.Id}", $"{line.Id}"),
                new("Lines[0].Version", line.Label, $"{line.LineVersion}", $"{line.LineVersion}"),
                new("Lines[0].Value", $"{line.Label}: đăng ký năm nay", Number(mine.Value), Number(line.Entry.Value)),
                new("Lines[0].Baseline", $"{line.Label}: kết quả năm trước", Number(mine.Baseline), Number(line.Entry.Baseline)),
                new("Lines[0].Words", line.Label, mine.Words ?? "", line.Entry.Words ?? ""),
                new("Lines[0].NotApplicable", $"{line.Label}: không áp dụng", mine.NotApplicable ? "true" : "false", line.Entry.NotApplicable ? "true" : "false"),
            ]);
    }

    /// <summary>The scan of the registration, if the visitor may have it; null otherwise.</summary>
    public async Task<StoredFile?> FileAsync(Guid fileId, CancellationToken cancel) =>
        await LoadAsync(cancel) is { } registration && Sees(registration) && registration.ScanFileId == fileId ? await db.StoredFiles.AsNoTracking().SingleAsync(f => f.Id == fileId, cancel) : null;

    private Task<EmulationRegistration?> LoadAsync(CancellationToken cancel) =>
        db.Registrations.Whole().AsNoTracking().SingleOrDefaultAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId && r.UnitId == visit.Unit.UnitId, cancel);

    private Task<DateOnly?> DueAsync(CancellationToken cancel) =>
        db.RegistrationRounds.Where(r => r.BlocYearId == visit.BlocYear.BlocYearId).Select(r => (DateOnly?)r.DueOn).SingleOrDefaultAsync(cancel);

    private bool Sees(EmulationRegistration registration) => IsOwn || !registration.IsOpen;

    private async Task<Typesetting.OfficialDocument> DocumentAsync(EmulationRegistration registration, CancellationToken cancel) =>
        RegistrationDocument.Of(registration, await RegistrationFrame.ReadAsync(db, visit, cancel));

    private RegistrationHead Head(EmulationRegistration? registration, DateOnly? due) => new(Path, visit.Unit.Name, due, registration?.State, IsOwn, registration?.IsLate ?? false,
        registration?.ReturnReason, registration?.FirstSubmittedAt is null ? null : registration.Reference, registration?.SubmittedAt, registration?.Version ?? 0)
    { Id = registration?.Id };

    private LineView View(RegistrationLine line, List<Guid> aside, Dictionary<string, decimal> results)
    {
        var conflict = aside.Contains(line.Id) ? $"{Path}/dong/{line.Id}/hai-ban" : null;
        return line is Target target
            ? new LineView(target.Id, false, target.CommonTargetId is null, target.Name, target.UnitOfMeasure, target.Kind, target.Direction, results.TryGetValue(target.Code, out var result) ? result : null, conflict)
            : new LineView(line.Id, true, false, line.Label, ((RegisteredTitle)line).Title.Counted, line.Kind, null, null, conflict);
    }

    private static string TargetWords(Target target)
    {
        if (target.NotApplicable)
            return "Không áp dụng với đơn vị";
        if (!target.Filled)
            return "Chưa ghi";
        var value = TargetFigures.InWords(target.Kind, target.Value, target.Words) + (target.Kind is IndicatorKind.Number or IndicatorKind.Percent ? (target.UnitOfMeasure.StartsWith('%') ? "" : " ") + target.UnitOfMeasure : "");
        return target.Baseline is { } before ? $"{value}; năm trước {TargetFigures.InWords(target.Kind, before)}" : value;
    }

    private static List<HistoryEntry> History(EmulationRegistration? registration) =>
        [.. (registration?.Events ?? []).OrderByDescending(e => e.At).Select(e => new HistoryEntry(e.At, $"{e.PersonName} ({e.Capacity}) {e.Act.InWords()}{(e.Remark is null ? "." : $": {e.Remark}")}"))];

    private static string Number(decimal? value) => value is { } known ? VietnameseFormat.NumberToEdit(known) : "";
}
