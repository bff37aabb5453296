using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Outside;

/// <summary>Reads the steps that were done outside the portal.</summary>
public sealed class OutsideQueries(PortalDbContext db, Visit visit)
{
    private string Path => visit.BlocYear.Path;

    private bool MayKeep => visit.BlocYear.HandedOverOn is null && visit.May(Operation.KeepBlocYear);

    /// <summary>Every step that can be entered, with what was.</summary>
    public async Task<StepsPage> StepsAsync(CancellationToken cancel)
    {
        var records = await RecordsAsync(cancel);
        return new StepsPage(Path, MayKeep, [.. Enum.GetValues<YearStep>().Where(s => s != YearStep.HandOver).Select(s => Row(s, records))]);
    }

    /// <summary>One step with its forms; null for the hand-over and for any word that is no step.</summary>
    public async Task<StepPage?> StepAsync(string slug, StepForm? posted, StepDocumentForm? document, CancellationToken cancel)
    {
        if (await RowAsync(slug, cancel) is not { } row)
            return null;
        var form = posted ?? new StepForm { DoneOn = row.DoneOn, Note = row.Note ?? "", Version = await VersionAsync(cancel) };
        return new StepPage(Path, row, row is { Step: YearStep.Scoring, Recorded: not null } && !await InPortalAsync(cancel), form, document ?? new StepDocumentForm());
    }

    /// <summary>The page before an entry is withdrawn; null where nothing stands.</summary>
    public async Task<WithdrawStepPage?> WithdrawAsync(string slug, WithdrawStepForm? posted, CancellationToken cancel) => await RowAsync(slug, cancel) is not { Recorded: not null } row ? null
        : new WithdrawStepPage(Path, row, [.. Consequences(row)], posted ?? new WithdrawStepForm { Version = await VersionAsync(cancel) });

    /// <summary>The table of places; null where the step of scoring was not entered, or the portal has a round of its own.</summary>
    public async Task<PlacesPage?> PlacesAsync(PlacesForm? posted, CancellationToken cancel)
    {
        var records = await RecordsAsync(cancel);
        if (records.Find(r => r is { Step: YearStep.Scoring, Stands: true }) is not { } scoring || await InPortalAsync(cancel))
            return null;
        var members = await MembersAsync(cancel);
        var form = posted ?? new PlacesForm { Version = await VersionAsync(cancel) };
        form.Places = [.. members.Select(m => form.Places.Find(p => p.UnitId == m.Id) ?? Kept(scoring, m.Id))];
        return new PlacesPage(Path, Row(YearStep.Scoring, records), [.. members.Select(m => m.Name)], form);
    }

    /// <summary>Members in their order, those that left in the year included: they may stand in a table agreed before.</summary>
    internal async Task<IReadOnlyList<(Guid Id, string Name)>> MembersAsync(CancellationToken cancel)
    {
        var here = visit.BlocYear.BlocYearId;
        var rows = await db.BlocYears.Where(y => y.Id == here).SelectMany(y => y.Memberships).Join(db.Units, m => m.UnitId, u => u.Id, (m, u) => new { u.Id, u.Name, m.Order, m.LeftOn }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.LeftOn is not null).ThenBy(r => r.Order).Select(r => (r.Id, r.Name)).DistinctBy(r => r.Id)];
    }

    /// <summary>A file of a step that stands.</summary>
    public async Task<StoredFile?> FileAsync(string slug, Guid document, CancellationToken cancel)
    {
        var here = visit.BlocYear.BlocYearId;
        return YearSteps.FromSlug(slug) is not { } step ? null : await db.BlocYears.Where(y => y.Id == here).SelectMany(y => y.Steps).Where(s => s.Step == step && s.WithdrawnAt == null)
            .SelectMany(s => s.Documents).Where(d => d.Id == document).Join(db.StoredFiles, d => d.FileId, f => f.Id, (_, f) => f).AsNoTracking().SingleOrDefaultAsync(cancel);
    }

    /// <summary>The step an address names, as it was entered; null for the hand-over, which has its own page.</summary>
    internal static YearStep? StepOf(string slug) => YearSteps.FromSlug(slug) is { } step and not YearStep.HandOver ? step : null;

    /// <summary>Whether candidates were agreed on the scores that were entered here.</summary>
    internal Task<bool> AgreedOnAsync(CancellationToken cancel)
    {
        var here = visit.BlocYear.BlocYearId;
        return db.AwardReviews.AnyAsync(r => r.BlocYearId == here && r.Agreements.Any(a => a.RankingId == null), cancel);
    }

    private Task<bool> InPortalAsync(CancellationToken cancel) => db.ScoringRounds.AnyAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId, cancel);

    private Task<long> VersionAsync(CancellationToken cancel) => db.BlocYears.Where(y => y.Id == visit.BlocYear.BlocYearId).Select(y => y.Version).SingleAsync(cancel);

    private Task<List<StepRecord>> RecordsAsync(CancellationToken cancel) => db.BlocYears.Where(y => y.Id == visit.BlocYear.BlocYearId).SelectMany(y => y.Steps)
        .Include(s => s.Documents).Include(s => s.Places).AsSplitQuery().AsNoTracking().ToListAsync(cancel);

    private async Task<StepRow?> RowAsync(string slug, CancellationToken cancel) => StepOf(slug) is { } step ? Row(step, await RecordsAsync(cancel)) : null;

    private StepRow Row(YearStep step, List<StepRecord> records)
    {
        var (slug, own) = (YearSteps.Slug(step), records.Find(r => r.Step == step && r.Stands));
        return new StepRow(step, step.InWords(), slug, own?.DoneOn, own?.Note, own is null ? null : $"Đã làm ngoài Cổng ngày {VietnameseFormat.Day(own.DoneOn)}, do {own.RecordedBy} ghi lúc {VietnameseFormat.Moment(own.RecordedAt)}",
            [.. (own?.Documents ?? []).Select(d => new StepDocumentRow(d.Id, d.InWords, d.FileId is null ? null : $"{Path}/buoc/{slug}/van-ban/{d.Id}", $"{d.GivenBy}, {VietnameseFormat.Moment(d.GivenAt)}"))],
            [.. (own?.Places ?? []).Select(p => new StepPlace(p.Rank is { } rank ? VietnameseFormat.Number(rank) : "Không xếp hạng", p.UnitName, p.Points is { } points ? VietnameseFormat.Number(points) : "–", p.Band ?? "–"))],
            [.. records.Where(r => r.Step == step && !r.Stands).OrderBy(r => r.WithdrawnAt).Select(r => new WithdrawnStep(
                $"Ghi nhận ngày {VietnameseFormat.Day(r.DoneOn)} của {r.RecordedBy} đã rút lúc {VietnameseFormat.Moment(r.WithdrawnAt!.Value)}, do {r.WithdrawnBy} rút", r.WithdrawalReason!))],
            own is null ? [] : [.. Advice(step)]);
    }

    /// <summary>What a later step in the portal rests on beyond the mere fact that the earlier one is over (rule 4).</summary>
    private IEnumerable<ActionLink> Advice(YearStep step) => step switch
    {
        YearStep.Launch =>
        [
            new("Nhập quy chế đã thông qua, để hội nghị và bình xét theo đúng tỷ lệ của quy chế", $"{Path}/quy-che"),
            new("Nhập bộ tiêu chí rồi ghi nhận đã thông qua ngoài Cổng, để chấm điểm trên Cổng", $"{Path}/tieu-chi"),
        ],
        YearStep.Pledge => [new("Nhập bản đăng ký và chỉ tiêu của các đơn vị, để theo dõi và báo cáo lấy số từ đó", $"{Path}/dang-ky")],
        YearStep.Scoring => [new("Bình xét khen thưởng theo kết quả này", $"{Path}/binh-xet")],
        YearStep.AnnualReview => [new("Chép kết quả hiệp thương và lựa chọn từ biên bản, để lập hồ sơ đề nghị khen thưởng trên Cổng; bỏ phiếu kín ngoài Cổng chép được khi đã đính kèm biên bản kiểm phiếu", $"{Path}/binh-xet")],
        _ => [],
    };

    private static IEnumerable<string> Consequences(StepRow row)
    {
        yield return $"Bước {row.Name} không còn được tính là đã xong; các bước sau trên Cổng lại phải chờ bước này.";
        yield return "Ghi nhận đã rút, văn bản kèm theo và lý do rút vẫn đọc được trong lịch sử.";
        if (row.Documents.Count > 0)
            yield return $"{row.Documents.Count} văn bản kèm theo không còn hiện ở bước này; muốn dùng lại thì ghi nhận lại bước và đính kèm lại.";
        if (row.Step == YearStep.Scoring)
            yield return "Bảng xếp hạng đã nhập (nếu có) không còn dùng để bình xét khen thưởng.";
    }

    private static PlaceRow Kept(StepRecord scoring, Guid unit) => scoring.Places.FirstOrDefault(p => p.UnitId == unit) is { } kept
        ? new PlaceRow { UnitId = unit, Points = kept.Points, Rank = kept.Rank, Band = kept.Band } : new PlaceRow { UnitId = unit };
}
