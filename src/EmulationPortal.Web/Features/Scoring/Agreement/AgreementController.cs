using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Agreement;

/// <summary>Agreed values, set by the bloc's leaders; appraised values, set by the office and the departments the sheet names; the table recorded as passed.</summary>
public sealed class AgreementController(ValueQueries queries, ValueService service) : PortalController
{
    private string Path => Visit.BlocYear.RoundPath();

    private string Differences => $"{Path}/chenh-lech";

    [HttpGet(ScoringAddress.Round + "/thong-nhat"), Allows(Operation.AgreeScores)]
    public async Task<IActionResult> Many(CancellationToken cancel) => await queries.ManyAsync(null, cancel) is { } page ? View("Many", page) : Redirect(Differences);

    [HttpPost(ScoringAddress.Round + "/thong-nhat"), Allows(Operation.AgreeScores)]
    public async Task<IActionResult> Many(ManyForm form, CancellationToken cancel)
    {
        var changed = 0;
        if (await Try(async () => changed = await service.SetManyAsync(form, Deed(), cancel)))
            return Done($"Đã thống nhất {changed} dòng.", Differences);
        return await queries.ManyAsync(form, cancel) is { } page ? View("Many", page) : this.Refused();
    }

    [HttpGet(ScoringAddress.Round + "/thong-nhat/{unit}"), Allows(Operation.AgreeScores)]
    public Task<IActionResult> Agree(CancellationToken cancel) => Values(ScoreLayer.Agreed, cancel);

    [HttpPost(ScoringAddress.Round + "/thong-nhat/{unit}"), Allows(Operation.AgreeScores)]
    public Task<IActionResult> Agree(ValuesForm form, CancellationToken cancel) => Save(ScoreLayer.Agreed, form, cancel);

    [HttpGet(ScoringAddress.Round + "/tham-dinh/{unit}"), Allows(Operation.AppraiseScores)]
    public Task<IActionResult> Appraise(CancellationToken cancel) => Values(ScoreLayer.Appraised, cancel);

    [HttpPost(ScoringAddress.Round + "/tham-dinh/{unit}"), Allows(Operation.AppraiseScores)]
    public Task<IActionResult> Appraise(ValuesForm form, CancellationToken cancel) => Save(ScoreLayer.Appraised, form, cancel);

    [HttpGet(ScoringAddress.Round + "/thong-qua"), Allows(Operation.AgreeScores)]
    public async Task<IActionResult> Table(CancellationToken cancel) => await queries.TableAsync(null, cancel) is { } page ? View("Table", page) : Redirect(Differences);

    [HttpPost(ScoringAddress.Round + "/thong-qua"), Allows(Operation.AgreeScores)]
    public async Task<IActionResult> Table(TableForm form, CancellationToken cancel)
    {
        if (await Try(() => service.AdoptOutsideAsync(form, Deed(), cancel)))
            return Done("Đã ghi nhận bảng điểm được thông qua. Có thể chuyển sang giai đoạn thẩm định.", Differences);
        return await queries.TableAsync(form, cancel) is { } page ? View("Table", page) : this.Refused();
    }

    private async Task<IActionResult> Values(ScoreLayer layer, CancellationToken cancel) =>
        await queries.PageAsync(layer, null, cancel) is { } page ? View("Values", page) : Redirect($"{Differences}/{Visit.Unit.Code}");

    private async Task<IActionResult> Save(ScoreLayer layer, ValuesForm form, CancellationToken cancel)
    {
        var changed = 0;
        if (await Try(async () => changed = await service.SaveAsync(layer, form, Deed(), cancel)))
            return Done($"Đã lưu {changed} tiêu chí của {Visit.Unit.Name}.", $"{Differences}/{Visit.Unit.Code}");
        return await queries.PageAsync(layer, form, cancel) is { } page ? View("Values", page) : this.Refused();
    }
}
