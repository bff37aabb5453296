using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>The deeds of the office on a dossier: received, asked for once, appraised, decided. They go on after the bloc-year was handed over.</summary>
public sealed class AppraisalService(PortalDbContext db, Visit visit, DossierQueries queries, DocumentIssuing issuing, IConfiguration configuration)
{
    public static readonly Rule AwardUnknown = new("dossier.award-unknown", "Hình thức khen thưởng theo quyết định phải có trong danh mục khen thưởng.");

    /// <summary>Receives it; the time limit begins.</summary>
    /// <exception cref="RuleBroken">The dossier refuses.</exception>
    public Task ReceiveAsync(int number, StepForm form, Deed deed, CancellationToken cancel) => ChangeAsync(number, d => d.Receive(form.On, configuration.Calendar(), configuration.AppraisalDays(), deed), "tiếp nhận hồ sơ đề nghị khen thưởng", deed, cancel);

    /// <summary>Asks for completion, once.</summary>
    /// <exception cref="RuleBroken">The dossier refuses.</exception>
    public Task AskAsync(int number, StepForm form, Deed deed, CancellationToken cancel) => ChangeAsync(number, d => d.AskForMore(form.Reason, deed), "yêu cầu bổ sung hồ sơ đề nghị khen thưởng", deed with { Why = form.Reason }, cancel);

    /// <summary>Records an opinion.</summary>
    /// <exception cref="RuleBroken">The dossier refuses.</exception>
    public Task AddOpinionAsync(int number, OpinionForm form, Deed deed, CancellationToken cancel) => ChangeAsync(number, d => d.AddOpinion(form.Body, form.Document, form.On, form.Agrees, form.Text, deed), "ghi ý kiến về hồ sơ đề nghị khen thưởng", deed, cancel);

    /// <summary>Records for how long the names are published.</summary>
    /// <exception cref="RuleBroken">The dossier refuses.</exception>
    public Task PublishNamesAsync(int number, NoticeForm form, Deed deed, CancellationToken cancel) => ChangeAsync(number, d => d.PublishNames(form.From, form.To, form.Place), "ghi thời gian lấy ý kiến công khai về hồ sơ đề nghị khen thưởng", deed, cancel);

    /// <summary>Concludes the appraisal.</summary>
    /// <exception cref="RuleBroken">The dossier refuses.</exception>
    public Task AppraiseAsync(int number, StepForm form, Deed deed, CancellationToken cancel) => db.ChangeDossierAsync(visit, number, async dossier =>
    {
        dossier.Appraise(await db.ReviewOfAsync(dossier, cancel), form.Reason, deed);
        return $"kết luận thẩm định hồ sơ đề nghị khen thưởng {number}";
    }, deed, cancel);

    /// <summary>Does not accept it.</summary>
    /// <exception cref="RuleBroken">The dossier refuses.</exception>
    public Task DeclineAsync(int number, StepForm form, Deed deed, CancellationToken cancel) => ChangeAsync(number, d => d.Decline(form.Reason, deed), "không chấp nhận hồ sơ đề nghị khen thưởng", deed with { Why = form.Reason }, cancel);

    /// <summary>Freezes the department's own Tờ trình: with the next number of the open register, else with the number its clerk gave.</summary>
    /// <exception cref="RuleBroken">The dossier refuses, the number or its day is unclear, or somebody changed the dossier meanwhile.</exception>
    public async Task SubmitAsync(int number, DepartmentForm form, Deed deed, CancellationToken cancel)
    {
        if (form.Date is { } day)
        {
            await db.NumberedAsync(queries.DepartmentSymbol, day.Year, given => SubmitAsync(number, form, day, given, deed, cancel), cancel);
            return;
        }

        var dossier = await db.DossierAsync(visit, number, toChange: false, cancel) ?? throw new RuleBroken(DossierReading.NoSuchDossier);
        dossier.RequireSubmittable();
        throw new RuleBroken(AwardDossier.DayUnclear, dossier.DayOf(DossierState.Appraised)!.Value) { Field = nameof(form.Date) };
    }

    private async Task SubmitAsync(int number, DepartmentForm form, DateOnly day, int? given, Deed deed, CancellationToken cancel)
    {
        var dossier = await db.DossierAsync(visit, number, toChange: true, cancel) ?? throw new RuleBroken(DossierReading.NoSuchDossier);
        dossier.RequireSubmittable();
        if (given is { } next)
            form.Number = IssuedDocument.Written(next);
        var (document, symbol, title) = await queries.DepartmentPaperAsync(dossier, form, cancel);
        var issued = issuing.Freeze(dossier.BlocYearId, dossier.Id, DocumentKind.Submission, document, title, symbol, deed, isOfOffice: true);
        if (given is { } taken)
            issued.TakeNumber(taken, day, deed);
        else
            issued.RecordNumber(form.Number ?? "", day, OfficeRegister.Office, deed);
        dossier.Submit(issued);
        db.Expect(dossier, form.Version);
        try
        {
            await db.SaveSeenAsync(dossier, form.Version, deed, $"hoàn thành Tờ trình của cơ quan thi đua về hồ sơ đề nghị khen thưởng {number}", cancel);
        }
        catch (DbUpdateException clash) when (clash.IsUniqueClash())
        {
            throw issued.NumberIsTaken();
        }
    }

    /// <summary>Records the council's result and the decision.</summary>
    /// <exception cref="RuleBroken"><see cref="AwardUnknown"/>, or the dossier refuses.</exception>
    public Task RecordDecisionAsync(int number, DecisionForm form, Deed deed, CancellationToken cancel) => db.ChangeDossierAsync(visit, number, async dossier =>
    {
        var names = (await db.AwardTypes.AsNoTracking().Include(t => t.Versions).ToListAsync(cancel)).ToDictionary(t => t.Code, t => t.Latest.Name, StringComparer.Ordinal);
        var proposed = dossier.Items.ToDictionary(i => i.Id);
        var lines = form.Lines.Select(l =>
        {
            if (string.IsNullOrEmpty(l.Award))
                return new DecidedLine(l.Item, null, null, l.Reason);
            var name = proposed.GetValueOrDefault(l.Item) is { } item && item.AwardCode == l.Award ? item.AwardName : names.GetValueOrDefault(l.Award) ?? throw new RuleBroken(AwardUnknown) { Field = nameof(form.Lines) };
            return new DecidedLine(l.Item, l.Award, name, l.Reason);
        }).ToList();
        var decision = dossier.RecordDecision(form.Number, form.On, form.DecidedBy, form.Council, lines, deed);
        return $"ghi Quyết định số {decision.Number} về hồ sơ đề nghị khen thưởng {number}, chờ lãnh đạo xác nhận";
    }, deed, cancel);

    /// <summary>The lead confirms the decision: honours are entered into the roll.</summary>
    /// <exception cref="RuleBroken">The dossier refuses.</exception>
    public Task ConfirmDecisionAsync(int number, Deed deed, CancellationToken cancel) => db.ChangeDossierAsync(visit, number, async dossier =>
    {
        var year = await db.Years.Where(y => y.Id == visit.BlocYear.YearId).Select(y => y.FirstYear).SingleAsync(cancel);
        var honours = dossier.ConfirmDecision(year, deed);
        var keys = honours.Select(h => h.Key).ToList();
        var known = await db.Honours.Where(h => keys.Contains(h.Key)).Select(h => h.Key).ToListAsync(cancel); // brought in from a list before the decision was recorded here
        db.AddRange(honours.Where(h => !known.Contains(h.Key)));
        return $"xác nhận Quyết định số {dossier.Decision!.Number} về hồ sơ đề nghị khen thưởng {number}; {honours.Count} mục trong sổ khen thưởng";
    }, deed, cancel);

    /// <summary>The lead sends the recording back.</summary>
    /// <exception cref="RuleBroken">The dossier refuses.</exception>
    public Task ReturnDecisionAsync(int number, StepForm form, Deed deed, CancellationToken cancel) => ChangeAsync(number, d => d.ReturnDecision(form.Reason), "trả lại quyết định đã ghi của hồ sơ đề nghị khen thưởng", deed with { Why = form.Reason }, cancel);

    private Task<bool> ChangeAsync(int number, Action<AwardDossier> change, string sentence, Deed deed, CancellationToken cancel) => db.ChangeDossierAsync(visit, number, dossier =>
    {
        change(dossier);
        return Task.FromResult($"{sentence} {number}");
    }, deed, cancel);
}
