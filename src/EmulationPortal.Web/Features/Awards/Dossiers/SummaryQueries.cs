using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>Reads of one summary of achievements.</summary>
public sealed class SummaryQueries(PortalDbContext db, Visit visit)
{
    /// <summary>A summary of the unit the address names; null where there is none, or the visitor may not read it.</summary>
    /// <param name="posted">What was typed and refused.</param>
    public async Task<SummaryPage?> PageAsync(int number, Guid id, SummaryForm? posted, CancellationToken cancel)
    {
        if (await db.DossierAsync(visit, number, toChange: false, cancel) is not { } dossier || dossier.Summaries.FirstOrDefault(s => s.Id == id && s.UnitId == visit.Unit.UnitId) is not { } summary)
            return null;
        var own = visit.May(Operation.WriteMeritSummary);
        if (!own && !visit.ReadsWhole(dossier))
            return null;
        var writes = own && (visit.BlocYear.HandedOverOn is null ? dossier.IsOpen : dossier.State == DossierState.Incomplete);
        var here = $"{visit.BlocYear.DossiersPath()}/{number}";
        var form = !writes ? null : posted ?? new SummaryForm { Situation = summary.Situation, Achievements = summary.Achievements, Honours = summary.Honours };
        if (form is not null)
            form.TextVersion = summary.TextVersion;
        return new SummaryPage($"{here}/thanh-tich/{visit.Unit.Code}/{id}", here, DossierView.Title(number), summary.Name, summary.UnitName, string.Join(", ", dossier.ItemsOf(summary).Select(i => i.AwardName).Distinct()), form,
            [new Fact("Đặc điểm, tình hình", summary.Situation), new Fact("Thành tích đạt được", summary.Achievements), new Fact("Các hình thức đã được khen thưởng", summary.Honours)],
            summary.ConfirmedBy is { } by ? $"{by}, {summary.ConfirmedAs}, xác nhận {VietnameseFormat.Moment(summary.ConfirmedAt!.Value)}" : null, $"{summary.WrittenBy}, {VietnameseFormat.Moment(summary.WrittenAt)}",
            writes && summary.ConfirmedAt is null && visit.May(Operation.ConfirmMeritSummary), writes && summary.ConfirmedAt is null && !visit.May(Operation.ConfirmMeritSummary));
    }
}
