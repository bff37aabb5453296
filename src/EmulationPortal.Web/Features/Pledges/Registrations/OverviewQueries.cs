using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.Excel;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges.Registrations;

/// <summary>Reads of all registrations: leaders and office see all members, a member sees itself.</summary>
public sealed class OverviewQueries(PortalDbContext db, Visit visit, IConfiguration configuration)
{
    /// <summary>Who is in, late, returned, and what was registered.</summary>
    public async Task<OverviewPage> OverviewAsync(CancellationToken cancel)
    {
        var year = visit.BlocYear;
        var round = await RoundAsync(cancel);
        var members = await db.PledgeMembersAsync(visit, cancel);
        var registrations = (await LoadAsync(cancel)).ToDictionary(r => r.UnitId);
        var overdue = round is not null && visit.Today > round.DueOn;
        var seesAll = visit.May(Operation.ReviewRegistration);
        var rows = members.Select(m => Row(m, registrations.GetValueOrDefault(m.UnitId), overdue)).ToList();
        var issued = round is null ? null : await db.IssuedDocuments.AsNoTracking()
            .Where(d => d.SubjectId == round.Id && d.Kind == DocumentKind.Registration && d.State == IssuedState.Valid).Select(d => d.VerificationCode).SingleOrDefaultAsync(cancel);
        return new OverviewPage(year.RegistrationsPath(), round?.DueOn, [.. rows.Where(r => seesAll || r.IsMine)],
            registrations.Values.Count(r => r.State is RegistrationState.Submitted or RegistrationState.Accepted), rows.Count(r => r.Status == Status.Late || r.Remark == "Gửi chậm"), members.Count,
            round is not null && visit.May(Operation.KeepTargets) ? Message(round.DueOn) : null,
            seesAll && round is not null ? Gathered(round, members, registrations) : null,
            issued is null ? null : new ActionLink("Bản đăng ký thi đua đã hoàn thành", $"{year.Path}/van-ban/{issued}"),
            visit.May(Operation.KeepTargets) && year.HandedOverOn is null, visit.May(Operation.PreparePledge) && registrations.Values.Any(r => r.State == RegistrationState.Accepted));
    }

    /// <summary>The gathered paper as it stands now; null while nothing was accepted.</summary>
    public async Task<PrintOut?> PrintAsync(CancellationToken cancel)
    {
        var accepted = (await LoadAsync(cancel)).Where(r => r.State == RegistrationState.Accepted).ToList();
        return await RoundAsync(cancel) is { } round && accepted.Count > 0
            ? PrintOut.Of(GatheredDocument.Of(round, accepted, await db.PledgeFrameAsync(visit, cancel)) with { IsDraft = true }) : null;
    }

    /// <summary>The gathered table as an Excel file; null while registration is not open.</summary>
    public async Task<byte[]?> ExcelAsync(CancellationToken cancel)
    {
        if (await RoundAsync(cancel) is not { } round)
            return null;
        var members = await db.PledgeMembersAsync(visit, cancel);
        var registrations = (await LoadAsync(cancel)).ToDictionary(r => r.UnitId);
        var targets = round.Targets.Where(t => t.ForUnits).ToList();
        List<IReadOnlyList<object?>> rows = [["STT", "Đơn vị", "Tình trạng", .. targets.Select(Head), "Danh hiệu, hình thức khen thưởng", "Chỉ tiêu riêng"]];
        foreach (var (member, at) in members.Select((m, i) => (m, i)))
        {
            var registration = Visible(registrations.GetValueOrDefault(member.UnitId));
            rows.Add([at + 1, member.Name, StateWords(registrations.GetValueOrDefault(member.UnitId), false), .. targets.Select(t => Cell(registration?.Targets.FirstOrDefault(r => r.Code == t.Code))),
                registration is null ? null : GatheredDocument.TitlesOf(registration), registration is null ? null : Own(registration)]);
        }

        return Workbook.Write(("Đăng ký thi đua", rows));
    }

    private Task<RegistrationRound?> RoundAsync(CancellationToken cancel) =>
        db.RegistrationRounds.AsNoTracking().Include(r => r.Targets).SingleOrDefaultAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId, cancel);

    private Task<List<EmulationRegistration>> LoadAsync(CancellationToken cancel) =>
        db.Registrations.Whole().AsNoTracking().Where(r => r.BlocYearId == visit.BlocYear.BlocYearId).ToListAsync(cancel);

    /// <summary>What leaders may read: a draft is its unit's alone.</summary>
    private static EmulationRegistration? Visible(EmulationRegistration? registration) => registration is { IsOpen: false } ? registration : null;

    private OverviewRow Row(PledgeMember member, EmulationRegistration? registration, bool overdue)
    {
        var mine = member.UnitId == visit.Standing.Acting?.UnitId;
        var status = registration?.State switch
        {
            RegistrationState.Accepted => Status.Done,
            RegistrationState.Submitted => Status.Wait,
            RegistrationState.Returned => Status.Blocked,
            _ => overdue ? Status.Late : registration is null ? Status.Todo : Status.Doing,
        };
        var open = mine ? "Mở bản đăng ký của đơn vị" : registration is { IsOpen: false } ? "Xem bản đăng ký" : null;
        return new OverviewRow(member.Name, status, StateWords(registration, overdue), registration?.SubmittedAt, registration is { IsLate: true } ? "Gửi chậm" : null,
            open is null ? null : new ActionLink(open, visit.BlocYear.RegistrationPath(member.Code)), mine);
    }

    private static string StateWords(EmulationRegistration? registration, bool overdue) =>
        (registration?.State.InWords() ?? "Chưa soạn") + (overdue && registration is null or { State: RegistrationState.Draft } && overdue ? ", quá hạn" : "");

    private static GatheredTable Gathered(RegistrationRound round, List<PledgeMember> members, Dictionary<Guid, EmulationRegistration> registrations)
    {
        var targets = round.Targets.Where(t => t.ForUnits).ToList();
        return new GatheredTable([.. targets.Select(Head)], [.. from member in members
            let registration = Visible(registrations.GetValueOrDefault(member.UnitId))
            where registration is not null
            select new GatheredRow(member.Name, [.. targets.Select(t => Words(registration.Targets.FirstOrDefault(r => r.Code == t.Code)))], GatheredDocument.TitlesOf(registration), Own(registration))]);
    }

    private static string Head(CommonTarget target) => target.UnitOfMeasure.Length == 0 ? target.Name : $"{target.Name} ({target.UnitOfMeasure})";

    private static string Words(Target? target) => target is null or { Filled: false } ? "–" : target.NotApplicable ? "Không áp dụng" : TargetFigures.InWords(target.Kind, target.Value, target.Words);

    private static object? Cell(Target? target) => target is { Kind: IndicatorKind.Number or IndicatorKind.Percent, Value: { } value } ? value : target is null ? null : Words(target);

    private static string Own(EmulationRegistration registration) => string.Join("; ", registration.Targets.Where(t => t is { CommonTargetId: null, Filled: true, NotApplicable: false })
        .Select(t => VietnameseText.Tidy($"{t.Name}: {TargetFigures.InWords(t.Kind, t.Value, t.Words)} {t.UnitOfMeasure}")));

    private string Message(DateOnly due)
    {
        var year = visit.BlocYear;
        return $"""
            Kính gửi các đơn vị thành viên {year.BlocName},
            Đơn vị {year.ChairWord} đề nghị các đơn vị đăng ký danh hiệu và chỉ tiêu thi đua {year.YearInSentence()} trên Cổng Khối thi đua, hạn gửi: hết ngày {due:dd/MM/yyyy}.
            Vào bản đăng ký tại: {configuration["Office:Address"]?.TrimEnd('/')}{year.RegistrationsPath()}
            Trân trọng./.
            """;
    }
}
