using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>What a unit has under way in its bloc-years: it stays as it is when the unit leaves, so whoever takes the unit out is shown it before.</summary>
public sealed class UnderWayQueries(PortalDbContext db)
{
    private static readonly DossierState[] DoneWith = [DossierState.Decided, DossierState.Declined, DossierState.Withdrawn];

    /// <summary>A sentence for each thing under way, by bloc-year, in the order of the year's steps.</summary>
    public async Task<ILookup<Guid, string>> OfAsync(Guid unitId, IReadOnlyCollection<Guid> blocYearIds, CancellationToken cancel)
    {
        var found = new List<(Guid BlocYear, string Sentence)>();
        var registrations = await db.Registrations.Where(r => r.UnitId == unitId && r.State != RegistrationState.Accepted && blocYearIds.Contains(r.BlocYearId)).Select(r => new { r.BlocYearId, r.State }).ToListAsync(cancel);
        found.AddRange(registrations.Select(r => (r.BlocYearId, $"Bản đăng ký thi đua: {r.State.InWords().ToLowerInvariant()}.")));
        var pledges = await db.Pledges.Where(p => p.State == PledgeState.Issued && blocYearIds.Contains(p.BlocYearId) && p.Units.Any(u => u.UnitId == unitId) && !p.Signatures.Any(s => s.UnitId == unitId)).Select(p => p.BlocYearId).ToListAsync(cancel);
        found.AddRange(pledges.Select(year => (year, "Giao ước thi đua: đơn vị chưa ký.")));
        var reports = await db.UnitReports.Where(r => r.UnitId == unitId && r.State != UnitReportState.Accepted && blocYearIds.Contains(r.BlocYearId)).OrderBy(r => r.Kind).Select(r => new { r.BlocYearId, r.Kind, r.State }).ToListAsync(cancel);
        found.AddRange(reports.Select(r => (r.BlocYearId, $"{r.Kind.InWords()}: {r.State.InWords().ToLowerInvariant()}.")));
        var cards = await db.Scorecards.Where(c => c.UnitId == unitId && blocYearIds.Contains(c.BlocYearId)).Join(db.ScoringRounds.Where(r => r.Stage != ScoringStage.Closed), c => c.RoundId, r => r.Id, (c, r) => new { c.BlocYearId, r.Stage }).ToListAsync(cancel);
        found.AddRange(cards.Select(c => (c.BlocYearId, $"Bảng điểm: đợt chấm điểm đang ở giai đoạn {c.Stage.InWords().ToLowerInvariant()}.")));
        var checks = await db.ScoringRounds.Where(r => (r.Stage == ScoringStage.SelfScore || r.Stage == ScoringStage.CrossCheck) && blocYearIds.Contains(r.BlocYearId))
            .Select(r => new { r.BlocYearId, Left = r.Assignments.Count(a => a.CheckerUnitId == unitId && !db.CrossChecks.Any(c => c.RoundId == r.Id && c.CheckerUnitId == unitId && c.CheckedUnitId == a.CheckedUnitId && c.SubmittedAt != null)) })
            .Where(c => c.Left > 0).ToListAsync(cancel);
        found.AddRange(checks.Select(c => (c.BlocYearId, $"Chấm chéo: đơn vị còn {c.Left} bảng điểm được giao chấm.")));
        var ballots = await db.Ballots.Where(b => b.State == BallotState.Open && blocYearIds.Contains(b.BlocYearId)).OrderBy(b => b.Id).Select(b => new { b.BlocYearId, b.Title }).ToListAsync(cancel);
        found.AddRange(ballots.Select(b => (b.BlocYearId, $"Cuộc bỏ phiếu “{b.Title}” đang mở, danh sách người bỏ phiếu đã chốt. Nên đóng và kiểm phiếu trước.")));
        var dossiers = await db.AwardDossiers.Where(d => !DoneWith.Contains(d.State) && blocYearIds.Contains(d.BlocYearId) && d.Items.Any(i => i.UnitId == unitId)).OrderBy(d => d.Number).Select(d => new { d.BlocYearId, d.Number, d.State }).ToListAsync(cancel);
        found.AddRange(dossiers.Select(d => (d.BlocYearId, $"Hồ sơ khen thưởng số {d.Number} có đơn vị: {d.State.InWords().ToLowerInvariant()}.")));
        return found.ToLookup(f => f.BlocYear, f => f.Sentence);
    }
}
