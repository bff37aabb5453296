using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>Reads of the room. A draft is seen by those who write it; once it goes to the members, by all members and the office.</summary>
public sealed class SheetQueries(PortalDbContext db, Visit visit)
{
    private bool Writes => visit.May(Operation.WriteCriteria);

    /// <summary>The rows of one sheet: those of the bloc-year the address names, or a frame.</summary>
    internal IQueryable<CriteriaSheet> Named(SheetKey key) => key.Frame is { } frame
        ? db.CriteriaSheets.Where(s => s.Id == frame && s.BlocYearId == null)
        : db.CriteriaSheets.Where(s => s.BlocYearId == visit.BlocYear.BlocYearId && s.Number == key.Number);

    /// <summary>The sheet as a whole; null when it is not there, or a draft that is not for this visitor.</summary>
    internal async Task<CriteriaSheet?> LoadAsync(SheetKey key, CancellationToken cancel) =>
        await Named(key).AsNoTracking().Whole().SingleOrDefaultAsync(cancel) is { } sheet && (sheet.BlocYearId is null || sheet.State != SheetState.Draft || Writes) ? sheet : null;

    /// <summary>What pages of a sheet show over their own.</summary>
    internal SheetHead Head(CriteriaSheet sheet) => sheet.BlocYearId is null
        ? new SheetHead($"{SheetAddress.Frames}/{sheet.Id}", null, sheet.Title, sheet.State, sheet.Version, "Khung tiêu chí của cơ quan chủ trì", sheet.FrameSource, null, null)
        : new SheetHead($"{visit.BlocYear.SheetsPath()}/{sheet.Number}", sheet.Number, sheet.Title, sheet.State, sheet.Version, visit.BlocYear.Title, sheet.FrameSource, sheet.ChangeReason, SheetTables.Adoption(sheet));

    /// <summary>The members of the bloc-year, in the order of its list; none for a frame.</summary>
    internal async Task<List<SheetMember>> MembersAsync(CancellationToken cancel) => visit.Scope.BlocYear is not { } year ? []
        : await db.BlocYears.Where(y => y.Id == year.BlocYearId).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null)
            .Join(db.Units, m => m.UnitId, u => u.Id, (m, u) => new { m.Order, u.Id, u.Name, u.Kind }).OrderBy(m => m.Order).Select(m => new SheetMember(m.Id, m.Name, m.Kind)).AsNoTracking().ToListAsync(cancel);

    /// <summary>The targets that members register in the bloc-year, by code; none for a frame, or while registration is not open.</summary>
    internal async Task<List<TargetChoice>> TargetsAsync(CancellationToken cancel)
    {
        if (visit.Scope.BlocYear is not { } year)
            return [];
        var asked = (await db.RegistrationRounds.AsNoTracking().Include(r => r.Targets).SingleOrDefaultAsync(r => r.BlocYearId == year.BlocYearId, cancel))?.Targets.Where(t => !t.OfBloc).Select(t => new TargetChoice(t.Code, t.Name)) ?? [];
        var undertaken = (await db.TargetBookAsync(year.BlocYearId, cancel)).Targets.Where(t => t.UnitId is not null).Select(t => new TargetChoice(t.Code, t.Name));
        return [.. asked.Concat(undertaken).DistinctBy(t => t.Code)];
    }

    /// <summary>All versions, newest first, and what can be begun.</summary>
    public async Task<VersionsPage> VersionsAsync(CancellationToken cancel)
    {
        var year = visit.BlocYear;
        var sheets = await db.CriteriaSheets.AsNoTracking().Where(s => s.BlocYearId == year.BlocYearId && (s.State != SheetState.Draft || Writes)).OrderByDescending(s => s.Number).ToListAsync(cancel);
        var none = !await db.CriteriaSheets.AnyAsync(s => s.BlocYearId == year.BlocYearId, cancel);
        var frames = none && Writes ? await db.CriteriaSheets.AsNoTracking().Where(s => s.BlocYearId == null && s.Groups.Any()).OrderBy(s => s.Title).ThenBy(s => s.Id).Select(s => new { s.Id, s.Title, s.FrameSource }).ToListAsync(cancel) : [];
        var why = !none ? (sheets.Count == 0 ? $"Đơn vị {year.ChairWord} đang soạn. Dự thảo hiện ra khi được gửi lấy ý kiến." : null)
            : year.HandedOverOn is not null ? "Năm này đã bàn giao; bộ tiêu chí nếu có được lưu ngoài Cổng." : Writes ? null : $"Đơn vị {year.ChairWord} soạn bộ tiêu chí rồi gửi các đơn vị thành viên góp ý.";
        return new VersionsPage(year.SheetsPath(), [.. sheets.Select(s => new VersionRow(s.Number, s.Title, s.State, SheetTables.Adoption(s), s.ChangeReason, $"{year.SheetsPath()}/{s.Number}"))],
            none && Writes, Writes && sheets.Count > 0 && !sheets[0].IsOpen ? new ActionLink("Lập bản mới để thay đổi", $"{year.SheetsPath()}/{sheets[0].Number}/ban-moi") : null,
            none && Writes ? (await EarlierAsync(cancel))?.Title : null, [.. frames.Select(f => new SelectListItem($"{f.Title} ({f.FrameSource})", f.Id.ToString()))], why);
    }

    /// <summary>The sheet of the latest earlier year that was adopted.</summary>
    internal Task<CriteriaSheet?> EarlierAsync(CancellationToken cancel)
    {
        var (bloc, first) = (visit.BlocYear.BlocId, int.Parse(visit.BlocYear.YearCode[..4], System.Globalization.CultureInfo.InvariantCulture));
        return (from s in db.CriteriaSheets.AsNoTracking().Whole()
                join y in db.BlocYears on s.BlocYearId equals y.Id
                join e in db.Years on y.YearId equals e.Id
                where y.BlocId == bloc && e.FirstYear < first && (s.State == SheetState.Adopted || s.State == SheetState.Locked)
                orderby e.FirstYear descending, s.Number descending
                select s).FirstOrDefaultAsync(cancel);
    }

    /// <summary>The sheet to be read; null when there is none for this visitor.</summary>
    public async Task<ReadPage?> ReadAsync(int number, CancellationToken cancel)
    {
        if (await LoadAsync(SheetKey.Of(number), cancel) is not { } sheet)
            return null;
        var newer = await db.CriteriaSheets.Where(s => s.BlocYearId == sheet.BlocYearId && s.Number > number && (s.State != SheetState.Draft || Writes)).OrderByDescending(s => s.Number).Select(s => new { s.Number, s.State }).FirstOrDefaultAsync(cancel);
        var head = Head(sheet);
        return new ReadPage(head, SheetTables.Of(sheet, await MembersAsync(cancel)), sheet.CopiedFromId is null ? null : new ActionLink("So sánh với bản trước", head.Path + "/so-sanh"),
            newer is null ? null : new ActionLink($"Xem bản {newer.Number} ({newer.State.InWords().ToLower(VietnameseText.Culture)})", $"{visit.BlocYear.SheetsPath()}/{newer.Number}"), await PaperAsync(sheet, head, cancel));
    }

    private async Task<ActionLink?> PaperAsync(CriteriaSheet sheet, SheetHead head, CancellationToken cancel)
    {
        var code = await db.IssuedDocuments.Where(d => d.SubjectId == sheet.Id && d.Kind == DocumentKind.CriteriaSheet && d.State == IssuedState.Valid).Select(d => d.VerificationCode).FirstOrDefaultAsync(cancel);
        return code is not null ? new ActionLink("Xem bản chính", $"{visit.BlocYear.Path}/van-ban/{code}")
            : Writes && !head.IsOpen && visit.BlocYear.HandedOverOn is null ? new ActionLink("Hoàn thành bản chính", $"{head.Path}/ban-chinh") : null;
    }

    /// <summary>A criterion with its remarks.</summary>
    /// <param name="form">What was typed; null at first.</param>
    /// <param name="answering">The remark whose answer was typed.</param>
    public async Task<CriterionPage?> CriterionAsync(int number, Guid key, RemarkForm? form, Guid? answering, CancellationToken cancel)
    {
        if (await LoadAsync(SheetKey.Of(number), cancel) is not { } sheet || sheet.Criteria.FirstOrDefault(c => c.Key == key) is not { } criterion)
            return null;
        var group = sheet.Groups.First(g => g.Id == criterion.GroupId);
        var units = sheet.Comments.Select(c => c.UnitId).OfType<Guid>().Distinct().ToList();
        var names = await db.Units.Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var head = Head(sheet);
        var order = sheet.Criteria.ToList();
        var at = order.IndexOf(criterion);
        return new CriterionPage(head, $"Nhóm {group.Numeral}. {group.Name}", SheetTables.Criterion(sheet, group, criterion, await MembersAsync(cancel)),
            [.. sheet.Comments.Where(c => c.CriterionKey == key).Select(c => new RemarkRow(c.Id, c.UnitId is { } unit ? names.GetValueOrDefault(unit, "") : "", c.By, c.At, c.Text, c.Answer, c.AnsweredBy, c.AnsweredAt))],
            sheet.State == SheetState.Discussed && visit.May(Operation.CommentOnCriteria), sheet.State == SheetState.Discussed && Writes, form ?? new RemarkForm(), answering,
            at == 0 ? null : Link(order[at - 1]), at == order.Count - 1 ? null : Link(order[at + 1]));

        ActionLink Link(Criterion other) => new($"Tiêu chí {other.Number}", $"{head.Path}/muc/{other.Key}");
    }

    /// <summary>What the version changes against the one it was copied from.</summary>
    public async Task<ComparePage?> CompareAsync(int number, CancellationToken cancel)
    {
        if (await LoadAsync(SheetKey.Of(number), cancel) is not { CopiedFromId: { } from } sheet)
            return null;
        var before = await db.CriteriaSheets.AsNoTracking().Whole().SingleAsync(s => s.Id == from, cancel);
        var members = await MembersAsync(cancel);
        var name = before.BlocYearId == sheet.BlocYearId ? $"bản {before.Number}" : await YearOfAsync(before, cancel);
        return SheetComparison.Of(Head(sheet), name, before, sheet, members);
    }

    /// <summary>Who saved the sheet last, for the page with both texts.</summary>
    public async Task<ConflictPage> ConflictAsync(SheetKey key, SavedSince since, string here, CancellationToken cancel)
    {
        var id = (await Named(key).Select(s => s.Id).SingleAsync(cancel)).ToString();
        var chain = visit.Scope.BlocYear?.BlocYearId ?? Guid.Empty;
        var last = await db.AuditEntries.AsNoTracking().Where(e => e.ChainId == chain && e.Changes.Contains(id)).OrderByDescending(e => e.Sequence).Select(e => new { e.PersonName, e.Capacity, e.At }).FirstOrDefaultAsync(cancel);
        return new ConflictPage(since.Subject, last is null ? "Một người khác" : $"{last.PersonName} ({last.Capacity})", last?.At ?? visit.Now, here, since.PartVersion, new ActionLink("Giữ bản đã lưu sau, bỏ bản của tôi", here), since.Fields);
    }

    /// <summary>All frames.</summary>
    public async Task<FramesPage> FramesAsync(CancellationToken cancel)
    {
        var frames = await db.CriteriaSheets.AsNoTracking().Include(s => s.Groups).ThenInclude(g => g.Criteria).AsSplitQuery().Where(s => s.BlocYearId == null).ToListAsync(cancel);
        var used = await db.CriteriaSheets.Where(s => s.BlocYearId != null && s.FrameSource != null).GroupBy(s => s.FrameSource!).Select(g => new { g.Key, Count = g.Select(s => s.BlocYearId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return new FramesPage([.. frames.OrderBy(f => f.Title, VietnameseText.Order).Select(f => new FrameRow(f.Title, f.FrameSource!, f.Groups.Count,
            VietnameseText.Figure(f.Groups.Where(g => g.Kind == ScoreSide.Scale).Sum(g => g.Maximum * g.Weight ?? g.FullMaximum)), used.GetValueOrDefault(f.FrameSource!), $"{SheetAddress.Frames}/{f.Id}/soan"))]);
    }

    private async Task<string> YearOfAsync(CriteriaSheet sheet, CancellationToken cancel)
    {
        var year = await (from y in db.BlocYears join e in db.Years on y.YearId equals e.Id where y.Id == sheet.BlocYearId select e).AsNoTracking().SingleAsync(cancel);
        return $"bộ tiêu chí {year.LabelInSentence}";
    }
}
