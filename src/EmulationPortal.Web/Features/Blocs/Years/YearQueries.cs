using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Blocs.Leadership;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Years;

/// <summary>Reads the bloc-year that the address names.</summary>
public sealed class YearQueries(PortalDbContext db, Visit visit, YearStepQueries steps, KeptQueries kept, LedgerQueries ledger, UnitChoiceQueries units, IConfiguration configuration, UnderWayQueries underWay)
{
    private const int NewestEntries = 5;

    /// <summary>The page of the year.</summary>
    public async Task<YearPage> HereAsync(CancellationToken cancel)
    {
        var here = visit.BlocYear;
        var (bloc, year) = await kept.WhileNothingIsDoneAsync(here.BlocYearId, async () =>
            (await db.Blocs.AsNoTracking().SingleAsync(b => b.Id == here.BlocId, cancel), await db.BlocYears.AsNoTracking().SingleAsync(y => y.Id == here.BlocYearId, cancel)));
        var members = await MembersAsync(cancel);
        var line = await steps.HereAsync(cancel);
        return new YearPage(here.Path, $"/khoi-thi-dua/{here.BlocCode}", here.YearLabel, here.BlocName, bloc.Kind, bloc.Description, line,
            [.. members.OrderBy(m => m.Role is { } role ? (int)role : 2).ThenBy(m => m.Order)], FactsOf(bloc, members),
            await NewestAsync(cancel), year.HandedOverOn, year.HandOverNote, Reminder(here, bloc, line));
    }

    /// <summary>Members and the units found for joining.</summary>
    public async Task<MembersPage> MembersAsync(string? search, JoinForm form, CancellationToken cancel)
    {
        var members = await MembersAsync(cancel);
        var here = visit.BlocYear.BlocYearId;
        var former = await db.BlocYears.Where(y => y.Id == here).SelectMany(y => y.Memberships).Where(m => m.LeftOn != null)
            .Join(db.Units, m => m.UnitId, u => u.Id, (m, u) => new FormerMember(u.Name, m.LeftOn!.Value, m.LeavingReason!)).ToListAsync(cancel);
        return new MembersPage(visit.BlocYear.Path, members, former, visit.BlocYear.HandedOverOn is null, await VersionAsync(cancel), form, search,
            [.. (await units.FindAsync(search, cancel)).Where(u => members.All(m => m.UnitId.ToString() != u.Value))]);
    }

    /// <summary>The form by which the unit the address names leaves, with the other blocs of the same year it may be moved to.</summary>
    public async Task<LeavePage> LeaveAsync(LeaveForm form, CancellationToken cancel)
    {
        var (here, unit) = (visit.BlocYear, visit.Unit);
        var others = await (
            from y in db.BlocYears
            join b in db.Blocs on y.BlocId equals b.Id
            where y.YearId == here.YearId && y.Id != here.BlocYearId && y.HandedOverOn == null && b.DissolvedOn == null && !y.Memberships.Any(m => m.UnitId == unit.UnitId && m.LeftOn == null)
            select new { y.Id, b.Name }).AsNoTracking().ToListAsync(cancel);
        return new LeavePage(here.Path, unit.Name, [.. (await underWay.OfAsync(unit.UnitId, [here.BlocYearId], cancel))[here.BlocYearId]], [.. others.OrderBy(o => VietnameseText.NumbersPadded(o.Name), VietnameseText.Order).Select(o => new SelectListItem(o.Name, o.Id.ToString()))], form);
    }

    /// <summary>What the next year would carry over.</summary>
    public async Task<NextYearPage> NextAsync(CancellationToken cancel)
    {
        var here = visit.BlocYear;
        var year = await db.Years.AsNoTracking().SingleAsync(y => y.Id == here.YearId, cancel);
        var next = year.Next();
        var opened = await db.BlocYears.AnyAsync(y => y.BlocId == here.BlocId && db.Years.Any(e => e.Id == y.YearId && e.Code == next.Code), cancel);
        return new NextYearPage(here.Path, next.Label, [.. (await MembersAsync(cancel)).Select(m => m.Name)], here.ChairWord,
            (await ledger.HereAsync(cancel)).FirstOrDefault(r => r.Proposed)?.UnitName, opened ? $"/khoi-thi-dua/{here.BlocCode}/{next.Code}" : null);
    }

    /// <summary>What the hand-over closes and leaves unfinished.</summary>
    public async Task<HandOverPage> HandOverAsync(HandOverForm form, HandOverMinutesRow? minutes, CancellationToken cancel)
    {
        var here = visit.BlocYear;
        return new HandOverPage(here.Path, here.Title, here.ChairWord, await UnfinishedAsync(cancel), (await NextChairAsync(cancel))?.Name, minutes, form);
    }

    /// <summary>The chair of the following year, once announced.</summary>
    internal async Task<(Guid Id, string Name)?> NextChairAsync(CancellationToken cancel)
    {
        var here = visit.BlocYear;
        var year = await db.Years.AsNoTracking().SingleAsync(y => y.Id == here.YearId, cancel);
        var nextCode = year.Next().Code;
        var chair = await (
            from y in db.BlocYears
            join e in db.Years on y.YearId equals e.Id
            from c in db.LeadershipTerms.SelectMany(t => t.Covers)
            join u in db.Units on c.UnitId equals u.Id
            where y.BlocId == here.BlocId && e.Code == nextCode && c.ChairOf == y.Id
            select new { u.Id, u.Name }).SingleOrDefaultAsync(cancel);
        return chair is null ? null : (chair.Id, chair.Name);
    }

    /// <summary>Names of the steps that are not done; the hand-over itself is not counted.</summary>
    public async Task<IReadOnlyList<string>> UnfinishedAsync(CancellationToken cancel) =>
        [.. (await steps.HereAsync(cancel)).SkipLast(1).Where(s => s.State is not (Status.Done or Status.None)).Select(s => s.Name)];

    /// <summary>The stored version of the bloc-year.</summary>
    public Task<long> VersionAsync(CancellationToken cancel) => db.BlocYears.Where(y => y.Id == visit.BlocYear.BlocYearId).Select(y => y.Version).SingleAsync(cancel);

    private async Task<List<MemberRow>> MembersAsync(CancellationToken cancel)
    {
        var here = visit.BlocYear;
        var rows = await kept.WhileNothingIsDoneAsync(here.BlocYearId, () => db.BlocYears.Where(y => y.Id == here.BlocYearId).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null)
            .Join(db.Units, m => m.UnitId, u => u.Id, (m, u) => new { u.Id, u.Code, u.Name, m.Order }).ToListAsync(cancel));
        var acting = visit.Standing.Acting?.UnitId;
        return [.. rows.OrderBy(r => r.Order).Select(r =>
        {
            var role = visit.Scope.Leaders.FirstOrDefault(l => l.UnitId == r.Id)?.Role;
            var word = role switch { LeadershipRole.Chair => here.ChairWord, LeadershipRole.ViceChair => here.ViceChairWord, _ => "Thành viên" };
            return new MemberRow(r.Id, r.Code, r.Name, r.Order, role, word, r.Id == acting);
        })];
    }

    private async Task<IReadOnlyList<HistoryEntry>> NewestAsync(CancellationToken cancel)
    {
        var here = visit.BlocYear.BlocYearId;
        var entries = await kept.WhileNothingIsDoneAsync(here, () => db.AuditEntries.AsNoTracking().Where(e => e.ChainId == here).OrderByDescending(e => e.Sequence).Take(NewestEntries)
            .Select(e => new { e.At, e.PersonName, e.Capacity, e.Sentence }).ToListAsync(cancel));
        return [.. entries.Select(e => new HistoryEntry(e.At, $"{e.PersonName} ({e.Capacity}) {e.Sentence}."))];
    }

    private static IReadOnlyList<Fact> FactsOf(Bloc bloc, List<MemberRow> members)
    {
        var chair = members.FirstOrDefault(m => m.Role == LeadershipRole.Chair)?.Name;
        var vices = members.Where(m => m.Role == LeadershipRole.ViceChair).Select(m => m.Name).ToList();
        return
        [
            new Fact(bloc.Wording.ChairWord, chair ?? "Chưa công bố"),
            new Fact(bloc.Wording.ViceChairWord, vices.Count > 0 ? string.Join("\n", vices) : "Không có"),
            new Fact("Cơ quan chia " + bloc.Kind.InSentence(), bloc.ParentAuthority),
            new Fact("Số đơn vị thành viên", VietnameseFormat.Number(members.Count)),
        ];
    }

    private string Reminder(BlocYearScope here, Bloc bloc, IReadOnlyList<BlocYearStep> line)
    {
        var stands = line.FirstOrDefault(s => s.Current) is { } now ? $"đang ở bước “{now.Name}”" : "đã hoàn thành các bước trong năm";
        return $"""
            Kính gửi các đơn vị thành viên {here.Title}.
            {bloc.Kind.InWords()} {stands}. Đề nghị các đơn vị mở Cổng Khối thi đua, mục “Việc của tôi”, để xem việc cần làm và thời hạn.
            {configuration["Office:Address"]?.TrimEnd('/')}{here.Path}
            """;
    }
}
