using System.Linq.Expressions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings.Desk;

/// <summary>Everything a vote at the desk can adopt, a line each.</summary>
internal static class VoteSubjects
{
    private static readonly Kind[] Kinds =
    [
        new Kind<BlocReport>(VoteSubject.BlocReport, "Báo cáo", r => r.State == BlocReportState.Circulated,
            db => db.BlocReports.Whole()),
        new Kind<Charter>(VoteSubject.Charter, "Quy chế", c => c.State == CharterState.Circulated, db => db.Charters.Whole().Where(c => c.Kind == CharterKind.Charter)),
        new Kind<CriteriaSheet>(VoteSubject.CriteriaSheet, "Bộ tiêu chí", s => s.State == SheetState.Discussed, db => db.CriteriaSheets.Whole()),
        new Kind<ScoringRound>(VoteSubject.ScoreTable, "Bảng điểm", r => r.Stage == ScoringStage.Agreement && r.TableAgreedAt == null, db => db.ScoringRounds.Whole()),
        new Kind<Charter>(VoteSubject.Plan, "Kế hoạch", c => c.State == CharterState.Circulated, db => db.Charters.Whole().Where(c => c.Kind == CharterKind.Plan)),
    ];

    /// <summary>What is ready to be voted in the bloc-years.</summary>
    public static async Task<IEnumerable<SelectListItem>> ReadyAsync(PortalDbContext db, IReadOnlyList<Guid> blocYearIds, CancellationToken cancel)
    {
        var ready = new List<SelectListItem>();
        foreach (var kind in Kinds)
            ready.AddRange((await kind.ReadyAsync(db, blocYearIds, cancel)).Select(t => new SelectListItem($"Thông qua {kind.Word} {t.Title.Replace(';', ',')}", t.Id.ToString())));
        return ready;
    }

    /// <summary>The thing with that id in one of the bloc-years; null where there is none.</summary>
    public static async Task<(VoteSubject Subject, IAdoptable Thing)?> FindAsync(PortalDbContext db, Guid id, IReadOnlyList<Guid> blocYearIds, CancellationToken cancel)
    {
        foreach (var kind in Kinds)
        {
            if (await kind.FindAsync(db, id, cancel) is { } thing)
                return blocYearIds.Contains(thing.BlocYearId) ? (kind.Subject, thing) : null;
        }

        return null;
    }

    /// <summary>The thing a voted item names.</summary>
    public static async Task<IAdoptable> LoadAsync(PortalDbContext db, VoteSubject subject, Guid id, CancellationToken cancel) =>
        await Kinds.Single(k => k.Subject == subject).FindAsync(db, id, cancel) ?? throw new NotInMeeting();

    /// <summary>What a vote on it is called at the desk.</summary>
    public static string InWords(this VoteSubject subject, string blocWord) => subject switch
    {
        VoteSubject.Minutes => "Thông qua biên bản",
        VoteSubject.Matter => "Nội dung biểu quyết",
        _ => $"Thông qua {Kinds.Single(k => k.Subject == subject).Word.ToLower(VietnameseText.Culture)} của {blocWord}",
    };

    private abstract record Kind(VoteSubject Subject, string Word)
    {
        public abstract Task<List<(Guid Id, string Title)>> ReadyAsync(PortalDbContext db, IReadOnlyList<Guid> blocYearIds, CancellationToken cancel);

        public abstract Task<IAdoptable?> FindAsync(PortalDbContext db, Guid id, CancellationToken cancel);
    }

    private sealed record Kind<T>(VoteSubject Subject, string Word, Expression<Func<T, bool>> Ready, Func<PortalDbContext, IQueryable<T>> Whole) : Kind(Subject, Word)
        where T : Root, IAdoptable
    {
        public override async Task<List<(Guid Id, string Title)>> ReadyAsync(PortalDbContext db, IReadOnlyList<Guid> blocYearIds, CancellationToken cancel) =>
            [.. (await Whole(db).AsNoTracking().Where(Ready).Where(t => blocYearIds.Contains(EF.Property<Guid>(t, nameof(IAdoptable.BlocYearId)))).OrderBy(t => t.Id).Select(t => new { t.Id, t.Title }).ToListAsync(cancel)).Select(t => (t.Id, t.Title))];

        public override async Task<IAdoptable?> FindAsync(PortalDbContext db, Guid id, CancellationToken cancel) => await Whole(db).SingleOrDefaultAsync(t => t.Id == id, cancel);
    }
}
