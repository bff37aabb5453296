using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Outside;

/// <summary>The deeds on steps that were done outside the portal.</summary>
public sealed class OutsideService(PortalDbContext db, Visit visit, OutsideQueries queries, FileStore files)
{
    public static readonly Rule ScoredHere = new("bloc-year.scored-here", "Năm này đang chấm điểm trên Cổng; thứ hạng lấy từ bảng xếp hạng chốt trên Cổng.");

    /// <summary>Enters a step done outside the portal with its files, or corrects it.</summary>
    /// <exception cref="RuleBroken">The year or a file refuses; then nothing is entered.</exception>
    public async Task RecordAsync(YearStep step, StepForm form, Deed deed, CancellationToken cancel)
    {
        var year = await HereAsync(cancel);
        year.RecordStep(step, form.DoneOn!.Value, form.Note, deed);
        foreach (var file in form.Files)
            await AttachAsync(year, step, new StepDocumentDraft(null, null, null, null, null), file, nameof(form.Files), deed, cancel);
        db.Expect(year, form.Version);
        await db.SaveAsync(deed, $"ghi nhận bước {step.InWords()} làm ngày {form.DoneOn:dd/MM/yyyy} ngoài Cổng{(form.Files.Count == 0 ? "" : $", kèm {form.Files.Count} văn bản")}", cancel);
    }

    /// <summary>Attaches a document by its file, its name, or both.</summary>
    /// <exception cref="RuleBroken">The year or the file refuses.</exception>
    public async Task AttachAsync(YearStep step, StepDocumentForm form, Deed deed, CancellationToken cancel)
    {
        var year = await HereAsync(cancel);
        var document = await AttachAsync(year, step, new StepDocumentDraft(form.Title, form.Number, form.IssuedOn, null, null), form.File, nameof(form.File), deed, cancel);
        db.Expect(year, year.Version);
        await db.SaveAsync(deed, $"đính kèm văn bản “{document.InWords}” vào bước {step.InWords()}", cancel);
    }

    /// <summary>Takes a document off.</summary>
    /// <exception cref="RuleBroken">The year refuses.</exception>
    public async Task DetachAsync(YearStep step, Guid document, Deed deed, CancellationToken cancel)
    {
        var year = await HereAsync(cancel);
        var name = year.Recorded(step)?.Documents.FirstOrDefault(d => d.Id == document)?.InWords;
        year.DetachFromStep(step, document);
        db.Expect(year, year.Version);
        await db.SaveAsync(deed, $"bỏ văn bản “{name}” khỏi bước {step.InWords()}", cancel);
    }

    /// <summary>Withdraws what was entered.</summary>
    /// <exception cref="RuleBroken">The year refuses.</exception>
    public async Task WithdrawAsync(YearStep step, WithdrawStepForm form, Deed deed, CancellationToken cancel)
    {
        var year = await HereAsync(cancel);
        year.WithdrawStep(step, form.Reason, await queries.AgreedOnAsync(cancel), deed);
        db.Expect(year, form.Version);
        await db.SaveAsync(deed, $"rút ghi nhận bước {step.InWords()} làm ngoài Cổng", cancel);
    }

    /// <summary>Copies the score table that was agreed outside the portal.</summary>
    /// <exception cref="RuleBroken"><see cref="ScoredHere"/>, or the year refuses.</exception>
    public async Task RankAsync(PlacesForm form, Deed deed, CancellationToken cancel)
    {
        var year = await HereAsync(cancel);
        if (await db.ScoringRounds.AnyAsync(r => r.BlocYearId == year.Id, cancel))
            throw new RuleBroken(ScoredHere);
        var names = (await queries.MembersAsync(cancel)).ToDictionary(m => m.Id, m => m.Name);
        year.RankOutside(form.Places.Select(p => new PlaceDraft(p.UnitId, names.GetValueOrDefault(p.UnitId, ""), p.Points, p.Rank, p.Band)), await queries.AgreedOnAsync(cancel));
        db.Expect(year, form.Version);
        await db.SaveAsync(deed, "nhập bảng xếp hạng chấm ngoài Cổng", cancel);
    }

    private async Task<StepDocument> AttachAsync(BlocYear year, YearStep step, StepDocumentDraft draft, IFormFile? file, string field, Deed deed, CancellationToken cancel)
    {
        if (file is null)
            return year.AttachToStep(step, draft, deed);
        var stored = await files.ReceiveAsync(file, deed, field, cancel);
        var document = year.AttachToStep(step, draft with { FileId = stored.Id, FileName = Path.GetFileNameWithoutExtension(stored.FileName) }, deed);
        db.Add(stored);
        return document;
    }

    private Task<BlocYear> HereAsync(CancellationToken cancel) => db.BlocYears.Include(y => y.Memberships).Include(y => y.Steps).ThenInclude(s => s.Documents).Include(y => y.Steps).ThenInclude(s => s.Places)
        .AsSplitQuery().SingleAsync(y => y.Id == visit.BlocYear.BlocYearId, cancel);
}
