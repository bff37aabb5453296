using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>The deeds of those who keep a dossier: the chair for the bloc, or a unit that proposes for itself.</summary>
public sealed class DossierService(PortalDbContext db, Visit visit, DossierQueries queries, DocumentIssuing issuing, IConfiguration configuration)
{
    public static readonly Rule BasisNoteNeeded = new("dossier.basis-note-needed", "Căn cứ khác với danh mục văn bản còn hiệu lực. Hãy ghi lý do sửa.");

    /// <summary>Begins a dossier from the recorded selections; returns its number.</summary>
    /// <exception cref="RuleBroken">The dossier refuses, or the year was handed over.</exception>
    public async Task<int> BeginAsync(Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await BeginOnceAsync(deed, cancel);
            }
            catch (DbUpdateException clash) when (attempt < 3 && clash.IsUniqueClash())
            {
                db.ChangeTracker.Clear(); // a colleague was quicker: looked at again, with the colleague's dossier
            }
        }
    }

    /// <summary>Chooses the annexes among documents already issued.</summary>
    /// <exception cref="RuleBroken">The dossier refuses.</exception>
    public Task AttachAsync(int number, AnnexForm form, Deed deed, CancellationToken cancel) => CompletingAsync(number, async dossier =>
    {
        var documents = await db.IssuedDocuments.Where(d => form.Documents.Contains(d.Id)).ToListAsync(cancel);
        dossier.Attach(documents);
        return $"chọn {documents.Count} tài liệu kèm theo hồ sơ đề nghị khen thưởng {number}";
    }, deed, cancel);

    /// <summary>Says how a line of the checklist is met outside the portal.</summary>
    /// <exception cref="RuleBroken">The dossier refuses.</exception>
    public Task NoteAsync(int number, NoteForm form, Deed deed, CancellationToken cancel) => CompletingAsync(number, dossier =>
    {
        dossier.Note(form.Key, form.Text, deed);
        return Task.FromResult($"ghi cách nộp một thành phần của hồ sơ đề nghị khen thưởng {number}");
    }, deed, cancel);

    /// <summary>Issues the set: every paper is frozen under its own code.</summary>
    /// <exception cref="RuleBroken">Something is missing, <see cref="BasisNoteNeeded"/>, or somebody changed the dossier meanwhile.</exception>
    public async Task IssueAsync(int number, DossierIssueForm form, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var dossier = await KeptAsync(number, deed, cancel);
        var review = await db.ReviewOfAsync(dossier, cancel);
        dossier.RequireComplete(review);
        var basis = LegalBasis.Written(form.Basis ?? "").Select(l => l.Text).ToList();
        if (!basis.SequenceEqual((await queries.BasisAsync(cancel)).Select(l => l.TrimEnd(';', '.'))) && string.IsNullOrWhiteSpace(form.BasisNote))
            throw new RuleBroken(BasisNoteNeeded) { Field = nameof(form.BasisNote) };
        var frame = await DossierFrame.ReadAsync(db, visit, configuration, dossier, cancel);
        var set = await DossierSet.OfAsync(db, dossier, frame, new SubmissionWords(VietnameseText.Tidy(form.SignerName!), VietnameseText.Tidy(form.SignerTitle!), basis), cancel);
        dossier.Issue(review, [.. set.Select(p => (p.Role, Freeze(dossier, p, deed), p.SummaryId))], deed);
        db.Expect(dossier, form.Version);
        await db.SaveSeenAsync(dossier, form.Version, deed with { Why = string.IsNullOrWhiteSpace(form.BasisNote) ? deed.Why : $"Sửa căn cứ: {form.BasisNote}" },
            $"hoàn thành bộ hồ sơ đề nghị khen thưởng {number}: {set.Count} văn bản", cancel);
    }

    /// <summary>Answers what the office asked for; changed summaries are frozen anew.</summary>
    /// <exception cref="RuleBroken">The dossier refuses.</exception>
    public Task CompleteAsync(int number, StepForm form, Deed deed, CancellationToken cancel) => CompletingAsync(number, async dossier =>
    {
        dossier.RequireAsked();
        var review = await db.ReviewOfAsync(dossier, cancel);
        dossier.RequireComplete(review);
        var frame = await DossierFrame.ReadAsync(db, visit, configuration, dossier, cancel);
        var anew = new List<(IssuedDocument, Guid)>();
        foreach (var paper in await DossierSet.SummariesAsync(db, dossier, dossier.Summaries.Where(s => s.IsNew), frame, cancel))
        {
            var frozen = Freeze(dossier, paper, deed);
            var oldId = dossier.Papers.First(p => p.SummaryId == paper.SummaryId).DocumentId;
            var old = await db.IssuedDocuments.SingleAsync(d => d.Id == oldId, cancel);
            if (old.State == IssuedState.Valid)
                old.ReplaceBy(frozen, "Bổ sung theo yêu cầu của cơ quan tiếp nhận");
            anew.Add((frozen, paper.SummaryId!.Value));
        }

        dossier.Complete(review, anew, form.Answer, configuration.Calendar(), configuration.AppraisalDays(), deed);
        return $"gửi bổ sung hồ sơ đề nghị khen thưởng {number}";
    }, deed, cancel);

    /// <summary>Takes the dossier back; what was frozen for it is revoked.</summary>
    /// <exception cref="RuleBroken">The dossier refuses.</exception>
    public Task WithdrawAsync(int number, StepForm form, Deed deed, CancellationToken cancel) => ChangeAsync(number, async dossier =>
    {
        dossier.Withdraw(form.Reason, deed);
        var own = dossier.Papers.Where(p => p.Role != PaperRole.Annex).Select(p => p.DocumentId).ToList();
        foreach (var document in await db.IssuedDocuments.Where(d => own.Contains(d.Id) && d.State == IssuedState.Valid).ToListAsync(cancel))
            document.Revoke($"Rút hồ sơ đề nghị khen thưởng {number}");
        return $"rút hồ sơ đề nghị khen thưởng {number}";
    }, deed with { Why = form.Reason }, cancel);

    /// <summary>The unit of the address writes a summary.</summary>
    /// <exception cref="RuleBroken">The dossier refuses.</exception>
    public Task WriteAsync(int number, Guid summaryId, SummaryForm form, Deed deed, CancellationToken cancel) => SummaryAsync(number, summaryId, (dossier, summary) =>
    {
        dossier.Write(summary, new SummaryText(form.Situation, form.Achievements, form.Honours), form.TextVersion, deed);
        return $"viết báo cáo tóm tắt thành tích của {summary.Name}";
    }, deed, cancel);

    /// <summary>A leader of the unit confirms the summary.</summary>
    /// <exception cref="RuleBroken">The dossier refuses.</exception>
    public Task ConfirmAsync(int number, Guid summaryId, SummaryForm form, Deed deed, CancellationToken cancel) => SummaryAsync(number, summaryId, (dossier, summary) =>
    {
        dossier.Confirm(summary, form.TextVersion, visit.Standing.Acting!.Title, deed);
        return $"xác nhận báo cáo tóm tắt thành tích của {summary.Name}";
    }, deed, cancel);

    private async Task<int> BeginOnceAsync(Deed deed, CancellationToken cancel)
    {
        var year = visit.BlocYear;
        var proposer = visit.Scope.Unit is { } unit ? (unit.UnitId, unit.Name) : ((Guid, string)?)null;
        var state = await db.ReviewStateAsync(year.BlocYearId, visit.Today, toChange: false, cancel);
        var before = await db.AwardDossiers.AsNoTracking().Include(d => d.Items).Where(d => d.BlocYearId == year.BlocYearId).ToListAsync(cancel);
        var draft = await SummaryDraft.ReadAsync(db, year, [.. state.Facts.Units.Keys], cancel);
        var dossier = AwardDossier.Begin(state.Review, state.Versions, configuration.Route(), proposer, before,
            id => state.Facts.Ranking?.Of(id) is { } entry ? new DossierScore(entry.Total, entry.Percentage, entry.Rank) : null, draft.Of, deed);
        dossier.Attach(await db.IssuedDocuments.Where(d => d.BlocYearId == year.BlocYearId && d.State == IssuedState.Valid && queries.UsualAnnexes.Contains(d.Kind)).ToListAsync(cancel));
        db.Add(dossier);
        await db.SaveAsync(deed, $"lập hồ sơ đề nghị khen thưởng {dossier.Number}: {SubmissionDocument.Counted(dossier.Items)}", cancel);
        return dossier.Number;
    }

    private IssuedDocument Freeze(AwardDossier dossier, SetPaper paper, Deed deed) => issuing.Freeze(dossier.BlocYearId, dossier.Id, paper.Kind, paper.Document,
        paper.Abstract.Length <= IssuedDocument.AbstractLength ? paper.Abstract : paper.Abstract[..(IssuedDocument.AbstractLength - 1)] + "…", paper.Symbol, deed, paper.UnitId);

    private Task<bool> ChangeAsync(int number, Func<AwardDossier, Task<string>> change, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        return CompletingAsync(number, change, deed, cancel);
    }

    /// <summary>Changes what may still be changed after the hand-over where the office asked for completion.</summary>
    private Task<bool> CompletingAsync(int number, Func<AwardDossier, Task<string>> change, Deed deed, CancellationToken cancel) => db.ChangeDossierAsync(visit, number, async dossier =>
    {
        RequireKept(dossier, deed);
        dossier.RequireOpenAfter(visit.BlocYear.HandedOverOn);
        return await change(dossier);
    }, deed, cancel);

    private Task<bool> SummaryAsync(int number, Guid summaryId, Func<AwardDossier, MeritSummary, string> change, Deed deed, CancellationToken cancel) => db.ChangeDossierAsync(visit, number, dossier =>
    {
        dossier.RequireOpenAfter(visit.BlocYear.HandedOverOn);
        return Task.FromResult(change(dossier, dossier.Summary(summaryId)));
    }, deed, cancel);

    private async Task<AwardDossier> KeptAsync(int number, Deed deed, CancellationToken cancel)
    {
        var dossier = await db.DossierAsync(visit, number, toChange: true, cancel) ?? throw new RuleBroken(DossierReading.NoSuchDossier);
        RequireKept(dossier, deed);
        return dossier;
    }

    /// <summary>The address must be the keeper's, and the doer must be the keeper.</summary>
    private void RequireKept(AwardDossier dossier, Deed deed)
    {
        if (dossier.UnitId != visit.Scope.Unit?.UnitId)
            throw new RuleBroken(DossierReading.NoSuchDossier);
        dossier.RequireKeptBy(deed.UnitId);
    }
}
