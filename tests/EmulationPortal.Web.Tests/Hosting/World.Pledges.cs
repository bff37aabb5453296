using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>Builders of registrations.</summary>
public sealed partial class World
{
    /// <summary>Opens registration with three common targets, one also of the bloc; due on 15 June 2026.</summary>
    public async Task<RegistrationRound> RegistrationsAsync(TestBlocYear blocYear)
    {
        await using var scope = app.Database(out var db);
        var deed = Deed(blocYear.BlocYearId);
        var round = new RegistrationRound(blocYear.BlocYearId,
            [
                new CommonTargetDraft(null, "tuyen-sinh", "Tuyển sinh", "HSSV", IndicatorKind.Number, TargetDirection.HigherIsBetter, BlocValue: 1000),
                new CommonTargetDraft(null, "don-thu", "Đơn thư đúng", "đơn", IndicatorKind.Number, TargetDirection.LowerIsBetter),
                new CommonTargetDraft(null, "an-toan", "Đơn vị an toàn", "", IndicatorKind.YesNo, TargetDirection.HigherIsBetter),
            ], new DateOnly(2026, 6, 15), deed);
        db.Add(round);
        await db.SaveAsync(deed, "mở đăng ký kiểm thử");
        return round;
    }

    /// <summary>A unit's registration with every line filled; sent and accepted where asked.</summary>
    public async Task<EmulationRegistration> RegistrationAsync(TestBlocYear blocYear, Unit unit, RegistrationState state = RegistrationState.Accepted, decimal value = 350)
    {
        await using var scope = app.Database(out var db);
        var round = await db.RegistrationRoundAsync(blocYear.BlocYearId, default);
        var deed = Deed(blocYear.BlocYearId);
        var registration = new EmulationRegistration(round!, unit.Id);
        registration.Put(registration.AllLines().ToDictionary(l => l.Id, l => (new LineEntry(l is RegisteredTitle || l.Kind == IndicatorKind.YesNo ? 1 : value), 0L)), deed);
        if (state is RegistrationState.Submitted or RegistrationState.Accepted)
            registration.SubmitAsLeader("Người Ký Kiểm Thử", "Phó Hiệu trưởng", round!.DueOn, deed);
        if (state == RegistrationState.Accepted)
            registration.Accept(deed);
        db.Add(registration);
        await db.SaveAsync(deed, "dựng đăng ký kiểm thử");
        return registration;
    }

    /// <summary>Issues a pledge of all members, without its document's letterhead being looked at; the next version is begun where asked.</summary>
    public async Task<Pledge> PledgeAsync(TestBlocYear blocYear, bool drafted = false)
    {
        await using var scope = app.Database(out var db);
        var deed = Deed(blocYear.BlocYearId);
        var round = await db.RegistrationRoundAsync(blocYear.BlocYearId, default);
        var accepted = await db.Registrations.Whole().Where(r => r.BlocYearId == blocYear.BlocYearId && r.State == RegistrationState.Accepted).ToListAsync();
        var pledge = new Pledge(blocYear.BlocYearId, part => DefaultPledge.TextOf(part, BlocKind.Khoi, "Trưởng khối", "năm 2026", ["Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"]), deed);
        var seats = blocYear.Members.Select((u, i) => new PledgeSeat(u.Id, u.Name, i + 1, i == 0 ? LeadershipRole.Chair : null, i == 0 ? "Trưởng khối" : null, $"Người Ký {i}", "Hiệu trưởng")).ToList();
        pledge.Seat(seats);
        pledge.Issue(TargetBook.Undertaken(round, accepted), accepted.Select(r => r.UnitId).ToHashSet(), withoutTargets: true, deed);
        db.Add(pledge);
        var issuing = scope.ServiceProvider.GetRequiredService<DocumentIssuing>();
        pledge.KeepDocument(issuing.Freeze(blocYear.BlocYearId, pledge.Id, DocumentKind.Pledge, new OfficialDocument { Metadata = new Metadata("Giao ước kiểm thử"), Kind = "GIAO ƯỚC" }, "Giao ước kiểm thử", "", deed).Id);
        if (drafted)
        {
            var next = pledge.NextVersion("Điều chỉnh kiểm thử", deed);
            next.Seat(seats);
            db.Add(next);
        }

        var fact = pledge.Targets.First(t => t.UnitId is not null).Fact;
        db.Add(new Progress(blocYear.BlocYearId, fact, new ProgressEntry(120, null, false, new DateOnly(2026, 6, 9), "Báo cáo số 05"), deed));
        await db.SaveAsync(deed, "dựng giao ước kiểm thử");
        return pledge;
    }

    /// <summary>Reads a unit's registration as it is kept.</summary>
    public async Task<EmulationRegistration?> RegistrationOfAsync(TestBlocYear blocYear, Unit unit)
    {
        await using var scope = app.Database(out var db);
        return await db.Registrations.Whole().AsNoTracking().SingleOrDefaultAsync(r => r.BlocYearId == blocYear.BlocYearId && r.UnitId == unit.Id);
    }

    /// <summary>Reads the versions of the pledge, the first one first.</summary>
    public async Task<List<Pledge>> PledgesAsync(TestBlocYear blocYear)
    {
        await using var scope = app.Database(out var db);
        return await db.Pledges.Whole().AsNoTracking().Where(p => p.BlocYearId == blocYear.BlocYearId).OrderBy(p => p.Number).ToListAsync();
    }

    /// <summary>The targets of the bloc-year and how far they have come.</summary>
    public async Task<TargetBook> TargetsAsync(TestBlocYear blocYear)
    {
        await using var scope = app.Database(out var db);
        return await db.TargetBookAsync(blocYear.BlocYearId, default);
    }
}
