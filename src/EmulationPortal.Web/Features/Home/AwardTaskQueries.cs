using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Tasks that merit reviews give: to the chair, to the unit of a candidate, to the lead of the office.</summary>
public sealed class AwardTaskQueries(PortalDbContext db, Visit visit, MyYearQueries mine)
{
    private sealed record Room(Guid Id, string BlocName, string BlocCode, EmulationYear Year)
    {
        public string Title => $"{BlocName}, {Year.LabelInSentence}";
        public string Path => $"/khoi-thi-dua/{BlocCode}/{Year.Code}/binh-xet";
    }

    /// <summary>The tasks of the person who asks.</summary>
    public async Task<IEnumerable<TaskRow>> MineAsync(CancellationToken cancel)
    {
        if (visit.May(Operation.AcceptAwardFindings))
            return await AcceptancesAsync(cancel);
        return visit.Standing.Acting is { } acting ? [.. await ChairingAsync(cancel), .. await AnswersAsync(acting, cancel)] : [];
    }

    /// <summary>Reasons written by others that wait for a second person.</summary>
    private async Task<IEnumerable<TaskRow>> AcceptancesAsync(CancellationToken cancel)
    {
        var me = visit.Standing.AccountId;
        var waiting = await (
            from r in db.AwardReviews.Where(r => r.Agreements.Count == 0)
            from s in r.Slates
            from c in s.Candidates.Where(c => c.WithdrawnAt == null)
            from f in c.Reasons.Where(f => f.AcceptedAt == null && f.WrittenById != me)
            group f by r.BlocYearId into g
            select new { BlocYearId = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var rooms = await RoomsAsync([.. waiting.Select(w => w.BlocYearId)], cancel);
        return waiting.Join(rooms, w => w.BlocYearId, r => r.Id, (w, r) => new TaskRow(null, $"Bình xét: xem xét {w.Count} lý do vẫn đề nghị", r.Title, r.Path, Status.Wait, "Chờ chấp nhận"));
    }

    /// <summary>A closed ranking whose candidates are not agreed, or agreed candidates of whom nobody is chosen yet.</summary>
    private async Task<IEnumerable<TaskRow>> ChairingAsync(CancellationToken cancel)
    {
        var led = (await mine.MineAsync(cancel)).Where(y => y.Chairs).ToList();
        if (led.Count == 0)
            return [];
        var ids = led.ConvertAll(y => y.Id);
        var closed = await db.ScoringRounds.Where(r => r.Stage == ScoringStage.Closed && ids.Contains(r.BlocYearId)).Select(r => r.BlocYearId).ToListAsync(cancel);
        var reviews = await db.AwardReviews.AsNoTracking().Whole().Where(r => ids.Contains(r.BlocYearId)).ToListAsync(cancel);
        var proposed = await db.BlocYears.Where(y => ids.Contains(y.Id)).SelectMany(y => y.Steps).Where(s => s.Step == YearStep.AwardProposal && s.WithdrawnAt == null).Select(s => s.BlocYearId).ToListAsync(cancel);
        var rooms = led.Where(y => !proposed.Contains(y.Id)).Select(y => (y.Id, y.Title, Path: $"{y.Path}/binh-xet"));
        return rooms.Select(room => reviews.Find(r => r.BlocYearId == room.Id) switch
        {
            { Consensus: not null } review => review.Slates.Any(s => !s.Settled && s.Method != SelectionMethod.SecretBallot) ? new TaskRow(null, "Bình xét: ghi kết quả lựa chọn", room.Title, room.Path, Status.Todo, "Đã hiệp thương") : null,
            _ when closed.Contains(room.Id) => new TaskRow(null, "Bình xét: đề nghị ứng viên và hiệp thương", room.Title, room.Path, Status.Todo, "Đã chốt xếp hạng"),
            _ => null,
        }).OfType<TaskRow>();
    }

    /// <summary>Conditions of the unit's candidates that only the unit can answer.</summary>
    private async Task<IEnumerable<TaskRow>> AnswersAsync(HeldPosition acting, CancellationToken cancel)
    {
        var candidates = await (
            from r in db.AwardReviews.Where(r => r.Agreements.Count == 0)
            from s in r.Slates
            from c in s.Candidates.Where(c => c.WithdrawnAt == null && c.UnitId == acting.UnitId)
            select new { r.BlocYearId, s.VersionId, c.Id, Answered = c.Answers.Select(a => a.ConditionId).ToList() }).AsSplitQuery().AsNoTracking().ToListAsync(cancel);
        if (candidates.Count == 0)
            return [];
        var versions = candidates.Select(c => c.VersionId).Distinct().ToList();
        var declared = await db.AwardTypes.SelectMany(t => t.Versions).Where(v => versions.Contains(v.Id)).SelectMany(v => v.Conditions).Where(d => d.Kind == ConditionKind.Declared)
            .Select(d => new { d.Id, d.VersionId }).AsNoTracking().ToListAsync(cancel);
        var open = candidates.SelectMany(c => declared.Where(d => d.VersionId == c.VersionId && !c.Answered.Contains(d.Id)).Select(d => new { c.BlocYearId, Candidate = c.Id })).ToList();
        var rooms = await RoomsAsync([.. open.Select(o => o.BlocYearId).Distinct()], cancel);
        return rooms.Select(room => (Room: room, Mine: open.FindAll(o => o.BlocYearId == room.Id))).Select(r =>
            new TaskRow(null, $"Bình xét: trả lời {r.Mine.Count} điều kiện của ứng viên", r.Room.Title, r.Mine.Select(m => m.Candidate).Distinct().Count() == 1 ? $"{r.Room.Path}/ung-vien/{r.Mine[0].Candidate}" : r.Room.Path, Status.Todo, "Chưa trả lời"));
    }

    private async Task<List<Room>> RoomsAsync(IReadOnlyList<Guid> ids, CancellationToken cancel) => ids.Count == 0 ? [] : await (
        from y in db.BlocYears
        join b in db.Blocs on y.BlocId equals b.Id
        join e in db.Years on y.YearId equals e.Id
        where ids.Contains(y.Id) && y.HandedOverOn == null
        select new Room(y.Id, b.Name, b.Code, e)).AsNoTracking().ToListAsync(cancel);
}
