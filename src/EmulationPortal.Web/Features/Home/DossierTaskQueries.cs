using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Tasks that dossiers give: to who keeps one, to the units that write of their achievements, to the office.</summary>
public sealed class DossierTaskQueries(PortalDbContext db, Visit visit, MyYearQueries mine, IConfiguration configuration)
{
    /// <summary>How many dossiers the office is shown one by one.</summary>
    private const int Most = 20;

    /// <summary>The tasks of the person who asks.</summary>
    public async Task<IEnumerable<TaskRow>> MineAsync(CancellationToken cancel)
    {
        if (visit.May(Operation.AppraiseDossier))
            return await OfOfficeAsync(cancel);
        return visit.Standing.Acting is { } acting ? [.. await ToBeginAsync(acting, cancel), .. await OpenAsync(acting, cancel), .. await AfterHandOverAsync(acting, cancel)] : [];
    }

    /// <summary>Dossiers that wait for a step of the office; a decision that waits is shown to the lead who did not record it.</summary>
    private async Task<IEnumerable<TaskRow>> OfOfficeAsync(CancellationToken cancel)
    {
        var (lead, me) = (visit.May(Operation.ConfirmAwardDecision), visit.Standing.AccountId);
        var rows = await (
            from d in db.AwardDossiers
            join y in db.BlocYears on d.BlocYearId equals y.Id
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            where d.State == DossierState.Issued || d.State == DossierState.Received || d.State == DossierState.Appraised
            orderby d.DueOn == null, d.DueOn, d.Id
            select new
            {
                d.Number,
                d.State,
                d.DueOn,
                b.Name,
                b.Code,
                Year = e,
                Waits = d.Decisions.Any(c => c.ConfirmedAt == null && c.ReturnedReason == null),
                MineWaits = d.Decisions.Any(c => c.ConfirmedAt == null && c.ReturnedReason == null && c.RecordedById == me),
            }).AsNoTracking().Take(Most + 1).ToListAsync(cancel);
        var tasks = rows.Take(Most).Where(r => !r.Waits || (lead && !r.MineWaits)).Select(r => new TaskRow(r.State == DossierState.Received ? r.DueOn : null, r.State switch
        {
            DossierState.Issued => "Hồ sơ khen thưởng: tiếp nhận",
            DossierState.Received => "Hồ sơ khen thưởng: thẩm định",
            _ when r.Waits => "Hồ sơ khen thưởng: đối chiếu, xác nhận quyết định",
            _ => "Hồ sơ khen thưởng: ghi kết quả Hội đồng và quyết định",
        }, $"{r.Name}, {r.Year.LabelInSentence}", $"/khoi-thi-dua/{r.Code}/{r.Year.Code}/ho-so/{r.Number}", r.DueOn < visit.Today ? Status.Late : Status.Wait, r.DueOn < visit.Today ? "Quá hạn thẩm định" : r.State.InWords()));
        return rows.Count <= Most ? tasks : tasks.Append(new TaskRow(null, "Hồ sơ khen thưởng: xem các hồ sơ khác đang chờ", "Khối, cụm thi đua", "/ho-so-khen-thuong?tinh-trang=cho-xu-ly", Status.Wait, "Chờ xử lý"));
    }

    /// <summary>Every award is chosen for, and somebody chosen stands in no dossier.</summary>
    private async Task<IEnumerable<TaskRow>> ToBeginAsync(HeldPosition acting, CancellationToken cancel)
    {
        var each = configuration.Route() == DossierRoute.EachUnit;
        var years = (await mine.MineAsync(cancel)).Where(y => each || y.Chairs).ToList();
        var ids = years.ConvertAll(y => y.Id);
        var reviews = ids.Count == 0 ? [] : await db.AwardReviews.AsNoTracking().Whole().Where(r => ids.Contains(r.BlocYearId) && r.Agreements.Count > 0).ToListAsync(cancel);
        if (reviews.Count == 0)
            return [];
        var proposed = await db.AwardDossiers.Where(d => ids.Contains(d.BlocYearId) && d.State != DossierState.Declined && d.State != DossierState.Withdrawn).SelectMany(d => d.Items).Select(i => i.CandidateId).ToListAsync(cancel);
        var recorded = await db.BlocYears.Where(y => ids.Contains(y.Id)).SelectMany(y => y.Steps).Where(s => s.Step == YearStep.AwardProposal && s.WithdrawnAt == null).Select(s => s.BlocYearId).ToListAsync(cancel);
        return years.Where(y => !recorded.Contains(y.Id) && reviews.Find(r => r.BlocYearId == y.Id) is { AllSelected: true } review
                && review.Slates.SelectMany(s => s.Chosen).Any(c => !proposed.Contains(c.CandidateId) && (!each || review.Candidate(c.CandidateId).Candidate.UnitId == acting.UnitId)))
            .Select(y => new TaskRow(null, "Hồ sơ khen thưởng: lập hồ sơ", y.Title, $"{y.Path}/ho-so", Status.Todo, "Đã chọn xong"));
    }

    /// <summary>Open dossiers: the unit's own achievements to write, and what the keeper does next.</summary>
    private async Task<IEnumerable<TaskRow>> OpenAsync(HeldPosition acting, CancellationToken cancel)
    {
        var years = (await mine.MineAsync(cancel)).ToDictionary(y => y.Id);
        var ids = years.Keys.ToList();
        var open = await db.AwardDossiers.Where(d => ids.Contains(d.BlocYearId) && (d.State == DossierState.Draft || d.State == DossierState.Incomplete))
            .Select(d => new { d.BlocYearId, d.Number, d.State, d.UnitId, Mine = d.Summaries.Count(s => s.UnitId == acting.UnitId && s.ConfirmedAt == null), Left = d.Summaries.Count(s => s.ConfirmedAt == null) }).AsNoTracking().ToListAsync(cancel);
        var tasks = new List<TaskRow>();
        foreach (var dossier in open)
        {
            var year = years[dossier.BlocYearId];
            var address = $"{year.Path}/ho-so/{dossier.Number}";
            if (dossier.Mine > 0)
                tasks.Add(new TaskRow(null, $"Hồ sơ khen thưởng: xác nhận {dossier.Mine} báo cáo tóm tắt thành tích", year.Title, address, Status.Todo, "Chưa xác nhận"));
            if (dossier.UnitId is null ? !year.Chairs : dossier.UnitId != acting.UnitId)
                continue;
            tasks.Add(dossier.State == DossierState.Incomplete ? new TaskRow(null, "Hồ sơ khen thưởng: gửi bổ sung", year.Title, address, Status.Todo, "Cơ quan thi đua yêu cầu")
                : dossier.Left > 0 ? new TaskRow(null, "Hồ sơ khen thưởng: theo dõi báo cáo thành tích của các đơn vị", year.Title, address, Status.Wait, $"Còn {dossier.Left} báo cáo")
                : new TaskRow(null, "Hồ sơ khen thưởng: kiểm tra và hoàn thành bộ hồ sơ", year.Title, address, Status.Todo, "Đang lập"));
        }

        return tasks;
    }

    /// <summary>Of years already handed over what the office asks to complete: the one duty that stays with those who led.</summary>
    private async Task<IEnumerable<TaskRow>> AfterHandOverAsync(HeldPosition acting, CancellationToken cancel)
    {
        var rows = await (
            from d in db.AwardDossiers
            join y in db.BlocYears on d.BlocYearId equals y.Id
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            where d.State == DossierState.Incomplete && y.HandedOverOn != null && y.Memberships.Any(m => m.UnitId == acting.UnitId && m.LeftOn == null)
            select new
            {
                d.Number,
                b.Name,
                b.Code,
                Year = e,
                Mine = d.Summaries.Count(s => s.UnitId == acting.UnitId && s.ConfirmedAt == null),
                Keeps = d.UnitId == acting.UnitId || (d.UnitId == null && db.LeadershipTerms.Any(t => t.Covers.Any(c => c.ChairOf == y.Id && c.UnitId == acting.UnitId))),
            }).AsNoTracking().ToListAsync(cancel);
        return rows.SelectMany(r =>
        {
            var (title, address) = ($"{r.Name}, {r.Year.LabelInSentence}", $"/khoi-thi-dua/{r.Code}/{r.Year.Code}/ho-so/{r.Number}");
            TaskRow?[] tasks =
            [
                r.Mine > 0 ? new TaskRow(null, $"Hồ sơ khen thưởng: xác nhận {r.Mine} báo cáo tóm tắt thành tích", title, address, Status.Todo, "Chưa xác nhận") : null,
                r.Keeps ? new TaskRow(null, "Hồ sơ khen thưởng: gửi bổ sung", title, address, Status.Todo, "Cơ quan thi đua yêu cầu") : null,
            ];
            return tasks.OfType<TaskRow>();
        });
    }
}
