using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Cards;

/// <summary>The deeds of a unit on its own card, and of those who run the round upon it.</summary>
public sealed class CardService(PortalDbContext db, Visit visit, KeptQueries kept, FileStore files)
{
    public static readonly Rule NoCard = new("card.none", "Đơn vị chưa có bảng điểm trong đợt chấm này.");
    public static readonly Rule UnknownEvidence = new("card.unknown-evidence", "Minh chứng này không còn trong bảng điểm. Hãy tải lại trang.");
    public static readonly Rule FileNeeded = new("card.file-needed", "Hãy chọn tệp minh chứng.");
    public static readonly Rule LinesNeeded = new("card.lines-needed", "Hãy chọn ít nhất một tiêu chí mà minh chứng này chứng minh.");
    public static readonly Rule UnknownExplanation = new("card.unknown-explanation", "Giải trình này không còn. Hãy tải lại trang.");

    /// <summary>Saves the lines that were touched.</summary>
    /// <exception cref="RuleBroken">The card or the round refuses all of it; what a single line is refused for is in the answer.</exception>
    public Task<GridSave> PutAsync(GridForm form, bool settles, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var (round, card) = await OpenAsync(ScoringAct.WriteSelfScore, cancel);
        var engine = await kept.SheetAsync(card.SheetId, cancel);
        var target = new GridTarget(c => c.AppliesTo(card.UnitId, visit.Unit.Kind),
            (c, typed) => card.WriteSelf(round, c, CellText.Read(c, typed.Value), CellText.ReadTarget(c, typed.Target), typed.Note, typed.Version, deed), c => (card.LineOf(c.Key).Id, card.LineOf(c.Key).LineVersion));
        var written = await db.WriteAsync(engine, form, settles, target, deed, cancel);
        await db.SaveAsync(deed, written.Unseen.Count == 0 ? "ghi điểm tự chấm" : "gặp điểm mới hơn khi ghi điểm tự chấm; hai bản đều được giữ", cancel);
        var figures = CardFigures.Of(engine, card.UnitId, visit.Unit.Kind, c => new LineInput(card.LineOf(c.Key).Self, card.LineOf(c.Key).Target));
        return new GridSave(deed.At, card.Version, written.Versions(engine, target), Grids.Shown(figures, c => card.LineOf(c.Key).Self, target.Applies), written.Faults, written.Unseen.Count == 0 ? null : written.Unseen[0]);
    });

    /// <summary>The writer keeps what others saved.</summary>
    /// <exception cref="RuleBroken">There is no card.</exception>
    public async Task LetGoAsync(Guid lineId, Deed deed, CancellationToken cancel)
    {
        await db.SettleOrSetAsideAsync(lineId, null, saved: true, settles: true, deed, cancel);
        await db.SaveAsync(deed, "để điểm đã lưu sau, không dùng điểm của mình", cancel);
    }

    /// <summary>Fills empty lines with the targets undertaken and the results recorded for them, so that no figure is typed twice.</summary>
    /// <exception cref="RuleBroken">The card or the round refuses.</exception>
    public Task TakeAsync(Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var (round, card) = await OpenAsync(ScoringAct.WriteSelfScore, cancel);
        var engine = await kept.SheetAsync(card.SheetId, cancel);
        foreach (var (criterion, value, goal) in await TargetOffers.ReadAsync(db, visit.BlocYear.BlocYearId, card, engine.Sheet, visit.Unit.Kind, cancel))
            card.WriteSelf(round, criterion, value, goal, card.LineOf(criterion.Key).Note, card.LineOf(criterion.Key).LineVersion, deed);
        await db.SaveAsync(deed, "lấy chỉ tiêu và kết quả đã ghi vào bảng điểm", cancel);
        return true;
    });

    /// <summary>Attaches a proof once, for all the lines it stands for.</summary>
    /// <exception cref="RuleBroken">The card, the round or the file store refuses.</exception>
    public async Task AttachAsync(EvidenceForm form, Deed deed, CancellationToken cancel)
    {
        if (form.Proves.Count == 0)
            throw new RuleBroken(LinesNeeded) { Field = nameof(form.Proves) };
        if (form.Kind == EvidenceKind.File && form.File is null)
            throw new RuleBroken(FileNeeded) { Field = nameof(form.File) };
        var (round, card) = await ProvingAsync(cancel);
        var stored = form is { Kind: EvidenceKind.File, File: { } file } ? await files.ReceiveAsync(file, deed, nameof(form.File), cancel) : null;
        if (stored is not null)
            db.Add(stored);
        var title = string.IsNullOrWhiteSpace(form.Title) ? stored?.FileName ?? form.Address ?? "" : form.Title;
        card.Attach(round, form.Kind, title.Length <= Evidence.TitleLength ? title : title[..Evidence.TitleLength], stored?.Id, form.Address?.Trim(), form.Proves.ToHashSet(), deed);
        await db.SaveAsync(deed, "đính kèm minh chứng vào bảng điểm", cancel);
    }

    /// <summary>Says anew which lines a proof stands for.</summary>
    /// <exception cref="RuleBroken">The card or the round refuses.</exception>
    public Task UseAsync(Guid evidenceId, EvidenceForm form, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        if (form.Proves.Count == 0)
            throw new RuleBroken(LinesNeeded) { Field = nameof(form.Proves) };
        var (round, card) = await ProvingAsync(cancel);
        card.UseEvidence(round, card.Evidence.FirstOrDefault(e => e.Id == evidenceId) ?? throw new RuleBroken(UnknownEvidence), form.Proves.ToHashSet());
        await db.SaveAsync(deed, "sửa các tiêu chí mà một minh chứng chứng minh", cancel);
        return true;
    });

    /// <summary>Takes a proof off.</summary>
    /// <exception cref="RuleBroken">The card or the round refuses.</exception>
    public async Task DetachAsync(Guid evidenceId, Deed deed, CancellationToken cancel)
    {
        var (round, card) = await ProvingAsync(cancel);
        card.Detach(round, card.Evidence.FirstOrDefault(e => e.Id == evidenceId) ?? throw new RuleBroken(UnknownEvidence));
        await db.SaveAsync(deed, "bỏ một minh chứng khỏi bảng điểm", cancel);
    }

    /// <summary>Sends the card that was checked. A leader signs here; an officer gives the scan.</summary>
    /// <exception cref="RuleBroken">The card or the round refuses, or somebody changed the card since it was checked.</exception>
    public async Task SubmitAsync(SendForm form, Deed deed, CancellationToken cancel)
    {
        var stored = form.Scan is { } scan ? await files.ReceiveAsync(scan, deed, nameof(form.Scan), cancel) : null;
        await ChangeAsync(ScoringAct.SubmitCard, form.Version, async (round, card) =>
        {
            var engine = await kept.SheetAsync(card.SheetId, cancel);
            if (stored is not null && card.IsOpen)
            {
                db.Add(stored);
                card.AttachScan(stored.Id);
            }

            var signs = visit.Standing.Acting is { Leads: true };
            card.Submit(round, engine.Sheet, visit.Unit.Kind, signs, signs ? visit.Standing.PersonName : form.SignerName, signs ? visit.Standing.Acting!.Title : form.SignerTitle, deed);
            return $"gửi bảng điểm của {visit.Unit.Name}";
        }, deed, cancel);
    }

    /// <summary>Sends the card back with a reason.</summary>
    /// <exception cref="RuleBroken">The card or the round refuses, or somebody changed the card meanwhile.</exception>
    public Task ReturnAsync(ReturnForm form, Deed deed, CancellationToken cancel) => ChangeAsync(ScoringAct.ReturnCard, form.Version, (round, card) =>
    {
        card.Return(round, form.Reason);
        return Task.FromResult($"trả lại bảng điểm của {visit.Unit.Name}");
    }, deed with { Why = form.Reason }, cancel);

    /// <summary>The unit explains a line.</summary>
    /// <exception cref="RuleBroken">The card or the round refuses.</exception>
    public async Task ExplainAsync(SayingForm form, Deed deed, CancellationToken cancel)
    {
        var round = await RoundAsync(cancel);
        visit.Require(round, visit.Unit.UnitId, ScoringAct.Explain);
        var card = await NeededAsync(round, cancel);
        card.Explain(round, form.Criterion, form.Text, deed);
        await db.SaveAsync(deed, $"giải trình một tiêu chí trong bảng điểm của {visit.Unit.Name}", cancel);
    }

    /// <summary>An explanation is answered.</summary>
    /// <exception cref="RuleBroken">The card or the round refuses.</exception>
    public Task AnswerAsync(Guid explanationId, SayingForm form, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var round = await RoundAsync(cancel);
        visit.Require(round, visit.Unit.UnitId, ScoringAct.AnswerExplanation);
        var card = await NeededAsync(round, cancel);
        card.AnswerExplanation(round, card.Explanations.FirstOrDefault(e => e.Id == explanationId) ?? throw new RuleBroken(UnknownExplanation), form.Text, deed);
        db.Expect(card, card.Version);
        await db.SaveAsync(deed, $"trả lời giải trình của {visit.Unit.Name}", cancel);
        return true;
    });

    /// <summary>A deed on a card as it was seen, while the round stays where it is: of a stage that ends and a card that is sent, one comes first.</summary>
    private Task<bool> ChangeAsync(ScoringAct act, long version, Func<ScoringRound, Scorecard, Task<string>> change, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var round = await db.ScoringRounds.Whole().SingleOrDefaultAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId, cancel) ?? throw new RuleBroken(RoundSight.NotOpened);
        visit.Require(round, visit.Unit.UnitId, act);
        var card = await NeededAsync(round, cancel);
        if (card.Version != version)
            throw new RuleBroken(Saving.ChangedMeanwhile);
        var sentence = await change(round, card);
        db.Expect(round, round.Version);
        await db.SaveAsync(deed, sentence, cancel);
        return true;
    });

    private async Task<ScoringRound> RoundAsync(CancellationToken cancel) => await kept.RoundAsync(visit.BlocYear.BlocYearId, cancel) ?? throw new RuleBroken(RoundSight.NotOpened);

    private async Task<(ScoringRound Round, Scorecard Card)> OpenAsync(ScoringAct act, CancellationToken cancel)
    {
        var round = await RoundAsync(cancel);
        visit.Require(round, visit.Unit.UnitId, act);
        var card = await db.Scorecards.Include(c => c.Lines).SingleOrDefaultAsync(c => c.RoundId == round.Id && c.UnitId == visit.Unit.UnitId, cancel) ?? throw new RuleBroken(NoCard);
        return card.IsOpen ? (round, card) : throw new RuleBroken(Scorecard.NotWhileSent);
    }

    private async Task<(ScoringRound Round, Scorecard Card)> ProvingAsync(CancellationToken cancel)
    {
        var round = await RoundAsync(cancel);
        visit.Require(round, visit.Unit.UnitId, round.Stage == ScoringStage.Explanation ? ScoringAct.Explain : ScoringAct.WriteSelfScore);
        return (round, await NeededAsync(round, cancel));
    }

    private async Task<Scorecard> NeededAsync(ScoringRound round, CancellationToken cancel) =>
        await db.Scorecards.Whole().SingleOrDefaultAsync(c => c.RoundId == round.Id && c.UnitId == visit.Unit.UnitId, cancel) ?? throw new RuleBroken(NoCard);
}
