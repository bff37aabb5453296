using EmulationPortal.Domain;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges.Targets;

/// <summary>The deeds on what is asked for.</summary>
public sealed class TargetService(PortalDbContext db, Visit visit)
{
    public static readonly Rule NumberUnclear = new("target.number-unclear", "Chỉ tiêu của cả khối ở “{0}” phải là một số, ví dụ 1.234,5; với chỉ tiêu có hoặc không thì ghi Có hoặc Không.");

    /// <summary>Opens registration, or changes its targets and last day; registrations still being written follow.</summary>
    /// <exception cref="RuleBroken">The round refuses, somebody else changed it meanwhile, or the year was handed over.</exception>
    public async Task SaveAsync(TargetsForm form, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var here = visit.BlocYear.BlocYearId;
        var drafts = form.Targets.OrderBy(t => t.Order).Where(t => !string.IsNullOrWhiteSpace(t.Name)).Select(Draft).ToList();
        if (await db.RegistrationRoundAsync(here, cancel) is not { } round)
        {
            db.Add(new RegistrationRound(here, drafts, form.DueOn, deed));
            await db.SaveAsync(deed, $"mở đăng ký thi đua {visit.BlocYear.YearInSentence()}, hạn gửi {form.DueOn:dd/MM/yyyy}", cancel);
            return;
        }

        var used = await db.Registrations.Where(r => r.BlocYearId == here).SelectMany(r => r.Targets).Where(t => t.CommonTargetId != null && t.LineVersion > 0).Select(t => t.Code).Distinct().ToListAsync(cancel);
        round.Revise(drafts, form.DueOn, used.ToHashSet(StringComparer.Ordinal), deed);
        var open = await db.Registrations.Whole().Where(r => r.BlocYearId == here && (r.State == RegistrationState.Draft || r.State == RegistrationState.Returned)).ToListAsync(cancel);
        open.ForEach(registration => registration.Follow(round));
        await db.SaveSeenAsync(round, form.Version, deed, $"sửa chỉ tiêu chung hoặc hạn đăng ký thi đua {visit.BlocYear.YearInSentence()}", cancel);
    }

    /// <summary>A row of the form as the round takes it.</summary>
    /// <exception cref="RuleBroken"><see cref="NumberUnclear"/>.</exception>
    internal static CommonTargetDraft Draft(TargetRow row)
    {
        var typed = row.BlocValue?.Trim() ?? "";
        decimal? value = row.Kind switch
        {
            IndicatorKind.Text => null,
            IndicatorKind.YesNo => VietnameseText.Fold(typed) switch { "" => null, "co" => 1, "khong" => 0, _ => throw Unclear() },
            _ => typed.Length == 0 ? null : VietnameseText.ParseNumber(typed.TrimEnd('%')) ?? throw Unclear(),
        };
        return new CommonTargetDraft(row.Id, row.Code, row.Name!, row.UnitOfMeasure, row.Kind, row.Direction, row.ForUnits, value, row.Kind == IndicatorKind.Text ? typed : null);

        RuleBroken Unclear() => new(NumberUnclear, row.Name!) { Field = "Targets" };
    }
}
