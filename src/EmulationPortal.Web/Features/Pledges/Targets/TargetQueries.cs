using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Pledges.Targets;

/// <summary>Reads what is asked for in the bloc-year.</summary>
public sealed class TargetQueries(PortalDbContext db, Visit visit)
{
    /// <summary>Blank rows offered under the known ones.</summary>
    private const int BlankRows = 3;

    /// <summary>The form: as it stands; while it is not open, last year's targets, or the usual ones.</summary>
    public async Task<TargetsPage> FormAsync(TargetsForm? posted, CancellationToken cancel)
    {
        var here = visit.BlocYear.BlocYearId;
        var round = await db.RegistrationRoundAsync(here, cancel);
        var before = round is null && await db.YearBeforeAsync(here, cancel) is { } last ? await db.RegistrationRoundAsync(last, cancel) : null;
        var form = posted ?? new TargetsForm { DueOn = round?.DueOn, Version = round?.Version ?? 0, Targets = [.. Rows(round, before)] };
        for (var i = 0; i < BlankRows && posted is null; i++)
            form.Targets.Add(new TargetRow { Order = form.Targets.Count + 1, ForUnits = true });
        return new TargetsPage(visit.BlocYear.TargetsPath(), round is not null, before is not null, form);
    }

    private static IEnumerable<TargetRow> Rows(RegistrationRound? round, RegistrationRound? before) => (round ?? before) is { } known
        ? known.Targets.Select(t => Row(new CommonTargetDraft(round is null ? null : t.Id, t.Code, t.Name, t.UnitOfMeasure, t.Kind, t.Direction, t.ForUnits, round is null ? null : t.BlocValue, round is null ? null : t.BlocWords), t.Order))
        : DefaultPledge.Targets.Select((t, i) => Row(t, i + 1));

    private static TargetRow Row(CommonTargetDraft t, int order) => new()
    {
        Id = t.Id,
        Order = order,
        Code = t.Code,
        Name = t.Name,
        UnitOfMeasure = t.UnitOfMeasure,
        Kind = t.Kind,
        Direction = t.Direction,
        ForUnits = t.ForUnits,
        BlocValue = t.Kind == IndicatorKind.Text ? t.BlocWords : t.Kind == IndicatorKind.YesNo ? TargetFigures.InWords(t.Kind, t.BlocValue) : t.BlocValue is { } value ? VietnameseFormat.NumberToEdit(value) : null,
    };
}
