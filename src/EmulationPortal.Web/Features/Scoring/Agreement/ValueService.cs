using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Cards;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Agreement;

/// <summary>The deeds of agreement and appraisal.</summary>
public sealed class ValueService(PortalDbContext db, Visit visit, KeptQueries kept)
{
    public static readonly Rule NotThere = new("score-value.not-there", "Đơn vị này không có bảng điểm trong đợt chấm.");
    public static readonly Rule ChangedMeanwhile = new("score-value.changed-meanwhile", "{0}: người khác vừa sửa dòng này trong lúc bạn xem. Giá trị mới đã hiện ở bên; hãy xem lại rồi lưu lần nữa.");
    public static readonly Rule OthersLine = new("score-value.others-line", "{0} do {1} thẩm định.");
    public static readonly Rule NothingChosen = new("score-value.nothing-chosen", "Hãy chọn ít nhất một dòng.");
    public static readonly Rule TablePassed = new("score-value.table-passed", "Bảng điểm đã được thông qua nên không sửa điểm thống nhất được. Muốn sửa, đề nghị lãnh đạo cơ quan thi đua mở lại giai đoạn trước.");
    public static readonly Rule NothingChanged = new("score-value.nothing-changed", "Chưa có dòng nào đổi so với điểm hiện tại.");

    /// <summary>Saves the lines that were changed on one card: all or none.</summary>
    /// <returns>How many were changed.</returns>
    /// <exception cref="RuleBroken">For every line that is refused, at its field.</exception>
    public Task<int> SaveAsync(ScoreLayer layer, ValuesForm form, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var act = layer == ScoreLayer.Agreed ? ScoringAct.ChangeAgreedValue : ScoringAct.Appraise;
        var round = await RoundAsync(visit.Unit.UnitId, act, cancel);
        var card = await CardsAsync(round, [visit.Unit.UnitId], cancel) is [var only] ? only : throw new RuleBroken(NotThere);
        var sheet = (await kept.SheetAsync(round.SheetId, cancel)).Sheet;
        var (refusals, changed) = (new List<RuleBroken>(), 0);
        foreach (var (row, at) in form.Lines.Select((row, at) => (row, at)))
        {
            try
            {
                changed += Put(layer, round, card, sheet, row, form.Reason, deed) ? 1 : 0;
            }
            catch (RuleBroken broken)
            {
                refusals.Add(new RuleBroken(new Rule(broken.Rule.Code, broken.Message)) { Field = $"Lines[{at}].{(broken.Field == "Reason" ? "Reason" : "Value")}" });
            }
        }

        RuleBroken.ThrowAny(refusals);
        if (changed == 0)
            throw new RuleBroken(NothingChanged);
        db.Expect(round, round.Version);
        await db.SaveAsync(deed, $"{(layer == ScoreLayer.Agreed ? "sửa điểm thống nhất" : "thẩm định")} {changed} tiêu chí của {visit.Unit.Name}", cancel);
        return changed;
    });

    /// <summary>Sets chosen lines of many members to their self-score or to the mean of their checks.</summary>
    /// <returns>How many were changed.</returns>
    /// <exception cref="RuleBroken"><see cref="NothingChosen"/>, <see cref="NothingChanged"/>; a line is refused, or was changed meanwhile.</exception>
    public Task<int> SetManyAsync(ManyForm form, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var chosen = form.Chosen.Select(ManyKey.Read).OfType<ManyKey>().DistinctBy(k => (k.Unit, k.Criterion)).ToList();
        if (chosen.Count == 0)
            throw new RuleBroken(NothingChosen) { Field = nameof(form.Chosen) };
        var round = await RoundAsync(chosen[0].Unit, ScoringAct.ChangeAgreedValue, cancel);
        var cards = await CardsAsync(round, [.. chosen.Select(k => k.Unit).Distinct()], cancel);
        var sheet = (await kept.SheetAsync(round.SheetId, cancel)).Sheet;
        var checks = await db.CrossChecks.AsNoTracking().Whole().Where(c => c.RoundId == round.Id && c.SubmittedAt != null).ToListAsync(cancel);
        var changed = 0;
        foreach (var key in chosen)
        {
            visit.Require(round, key.Unit, ScoringAct.ChangeAgreedValue);
            var card = cards.Find(c => c.UnitId == key.Unit) ?? throw new RuleBroken(NotThere);
            var (criterion, line) = (sheet.CriterionOf(key.Criterion), card.LineOf(key.Criterion));
            var value = form.To == ManyTo.Self ? line.Self : AgreedStart.Of(criterion, line.Self, checks.Where(c => c.CheckedUnitId == key.Unit).Select(c => c.ValueOf(criterion.Key)).ToList());
            if (value == line.Agreed)
                continue;
            if (!card.Agree(round, criterion, value, form.Reason, key.Version, deed))
                throw new RuleBroken(ChangedMeanwhile, criterion.Named);
            changed++;
        }

        if (changed == 0)
            throw new RuleBroken(NothingChanged);
        db.Expect(round, round.Version);
        await db.SaveAsync(deed with { Why = form.Reason }, $"thống nhất {changed} dòng điểm, lấy {(form.To == ManyTo.Self ? "điểm tự chấm" : "kết quả chấm chéo")}", cancel);
        return changed;
    });

    /// <summary>Records that the table was passed outside the portal.</summary>
    /// <exception cref="RuleBroken">The round refuses, or it has changed meanwhile.</exception>
    public async Task AdoptOutsideAsync(TableForm form, Deed deed, CancellationToken cancel)
    {
        var round = await NeededAsync(cancel);
        visit.Require(round, Guid.Empty, ScoringAct.AdoptTable);
        round.AdoptTableByRecord(form.Reason ?? "", deed);
        await db.SaveSeenAsync(round, form.Version, deed with { Why = round.TableNote }, "ghi nhận bảng điểm đã được thông qua ngoài Cổng", cancel);
    }

    private bool Put(ScoreLayer layer, ScoringRound round, Scorecard card, CriteriaSheet sheet, ValueRow row, string? common, Deed deed)
    {
        var criterion = sheet.CriterionOf(row.Criterion);
        var line = card.LineOf(criterion.Key);
        var value = CellText.Read(criterion, row.Value ?? "");
        if (value == (layer == ScoreLayer.Agreed ? line.Agreed : line.Final))
            return false;
        if (layer == ScoreLayer.Appraised && !Appraisers.MayAppraise(visit, sheet, criterion))
            throw new RuleBroken(OthersLine, criterion.Named, Appraisers.NameOf(sheet, criterion) ?? "cơ quan thi đua");
        var reason = string.IsNullOrWhiteSpace(row.Reason) ? common : row.Reason;
        var put = layer == ScoreLayer.Agreed ? card.Agree(round, criterion, value, reason, row.Version, deed) : card.Appraise(round, criterion, value, reason, row.Version, deed);
        return put ? true : throw new RuleBroken(ChangedMeanwhile, criterion.Named);
    }

    private async Task<ScoringRound> RoundAsync(Guid unitId, ScoringAct act, CancellationToken cancel)
    {
        var round = await NeededAsync(cancel);
        visit.Require(round, unitId, act);
        if (act == ScoringAct.ChangeAgreedValue && round.TableAgreedAt is not null)
            throw new RuleBroken(TablePassed);
        return round;
    }

    private async Task<ScoringRound> NeededAsync(CancellationToken cancel) =>
        await db.ScoringRounds.Whole().SingleOrDefaultAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId, cancel) ?? throw new RuleBroken(RoundSight.NotOpened);

    private Task<List<Scorecard>> CardsAsync(ScoringRound round, IReadOnlyList<Guid> units, CancellationToken cancel) =>
        db.Scorecards.Include(c => c.Lines).Where(c => c.RoundId == round.Id && units.Contains(c.UnitId)).ToListAsync(cancel);
}

/// <summary>A line of a member, with the version that was seen, as a form sends it.</summary>
internal sealed record ManyKey(Guid Unit, Guid Criterion, long Version)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Unit:N}_{Criterion:N}_{Version}");

    /// <summary>What a form sent; null when it is no such thing.</summary>
    public static ManyKey? Read(string text) => text.Split('_') is [var unit, var criterion, var version]
        && Guid.TryParse(unit, out var u) && Guid.TryParse(criterion, out var c) && long.TryParse(version, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var v) ? new ManyKey(u, c, v) : null;
}
