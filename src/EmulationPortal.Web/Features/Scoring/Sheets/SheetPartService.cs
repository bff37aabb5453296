using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>The deeds on parts of a sheet: computation, groups, criteria, bands, tie rules.</summary>
public sealed class SheetPartService(SheetService sheets, SheetQueries queries)
{
    public static readonly Rule PlaceUnclear = new("sheet.place-unclear", "Hãy nhập vị trí là một số từ 1 trở lên.");

    /// <summary>Name, decimals, rounding, cap, what bands are measured in.</summary>
    /// <exception cref="FormUnclear">Fields that cannot be read.</exception>
    /// <exception cref="SavedSince">Somebody saved it meanwhile.</exception>
    /// <exception cref="RuleBroken">The sheet refuses.</exception>
    public Task SetComputationAsync(SheetKey key, ComputationForm form, Deed deed, CancellationToken cancel) => sheets.ChangeAsync(key, sheet =>
    {
        PartPrint.RequireSame(form, ComputationForm.Of(sheet), "Tên và cách tính");
        var reading = new FormReading();
        var (decimals, rounding, cap, measure) = reading.Sure(reading.Computation(form));
        sheet.Entitle(form.Title ?? "");
        sheet.SetComputation(decimals, rounding, cap, measure);
        return $"sửa tên và cách tính của {Name(sheet)}";
    }, deed, cancel);

    /// <summary>The bands.</summary>
    /// <inheritdoc cref="SetComputationAsync" path="/exception"/>
    public Task SetBandsAsync(SheetKey key, BandsForm form, Deed deed, CancellationToken cancel) => sheets.ChangeAsync(key, sheet =>
    {
        PartPrint.RequireSame(Filled(form), BandsForm.Of(sheet), "Các mức xếp loại");
        var reading = new FormReading();
        sheet.SetBands(reading.Sure(form.Bands.Select((row, i) => (Row: row, At: i)).Where(r => !string.IsNullOrWhiteSpace(r.Row.Name)).Select(r => reading.Band(r.Row, $"Bands[{r.At}].")).ToList()));
        return $"sửa các mức xếp loại của {Name(sheet)}";
    }, deed, cancel);

    /// <summary>The ways to settle ties.</summary>
    /// <inheritdoc cref="SetComputationAsync" path="/exception"/>
    public Task SetTiesAsync(SheetKey key, TiesForm form, Deed deed, CancellationToken cancel) => sheets.ChangeAsync(key, sheet =>
    {
        PartPrint.RequireSame(Filled(form), TiesForm.Of(sheet), "Cách xử lý bằng điểm");
        var reading = new FormReading();
        sheet.SetTieRules(reading.Sure(form.Rules.Select((row, i) => (Row: row, At: i)).Where(r => !string.IsNullOrWhiteSpace(r.Row.Kind)).Select(r => reading.Tie(r.Row, $"Rules[{r.At}].", sheet)).ToList()));
        return $"sửa cách xử lý bằng điểm của {Name(sheet)}";
    }, deed, cancel);

    /// <summary>Adds a group, or changes one.</summary>
    /// <inheritdoc cref="SetComputationAsync" path="/exception"/>
    public Task SaveGroupAsync(SheetKey key, Guid? groupKey, GroupForm form, Deed deed, CancellationToken cancel) => sheets.ChangeAsync(key, sheet =>
    {
        var reading = new FormReading();
        var draft = reading.Sure(reading.Group(form));
        if (groupKey is not { } known)
            return $"thêm nhóm {sheet.AddGroup(draft).Numeral} “{draft.Name}” vào {Name(sheet)}";
        var group = GroupOf(sheet, known);
        PartPrint.RequireSame(form, GroupForm.Of(group.ToDraft()), $"Nhóm {group.Numeral}");
        sheet.ReviseGroup(group, draft);
        return $"sửa nhóm {group.Numeral} của {Name(sheet)}";
    }, deed, cancel);

    /// <summary>Takes a group out with its criteria.</summary>
    /// <exception cref="RuleBroken">The sheet refuses.</exception>
    public Task RemoveGroupAsync(SheetKey key, Guid group, Deed deed, CancellationToken cancel) => sheets.ChangeAsync(key, sheet =>
    {
        var known = GroupOf(sheet, group);
        var sentence = $"bỏ nhóm {known.Numeral} “{known.Name}” khỏi {Name(sheet)}";
        sheet.RemoveGroup(known);
        return sentence;
    }, deed, cancel);

    /// <summary>Adds a criterion to a group.</summary>
    /// <inheritdoc cref="SetComputationAsync" path="/exception"/>
    public async Task AddCriterionAsync(SheetKey key, Guid group, CriterionForm form, Deed deed, CancellationToken cancel)
    {
        var members = await queries.MembersAsync(cancel);
        await sheets.ChangeAsync(key, sheet =>
        {
            var reading = new FormReading();
            return $"thêm tiêu chí {sheet.AddCriterion(GroupOf(sheet, group), reading.Sure(reading.Criterion(form, members))).Number} vào {Name(sheet)}";
        }, deed, cancel);
    }

    /// <summary>Changes a criterion.</summary>
    /// <inheritdoc cref="SetComputationAsync" path="/exception"/>
    public async Task ReviseCriterionAsync(SheetKey key, Guid criterion, CriterionForm form, Deed deed, CancellationToken cancel)
    {
        var members = await queries.MembersAsync(cancel);
        await sheets.ChangeAsync(key, sheet =>
        {
            var known = sheet.CriterionOf(criterion);
            PartPrint.RequireSame(form, CriterionForm.Of(known.ToDraft(), members), $"Tiêu chí {known.Number}");
            var reading = new FormReading();
            sheet.ReviseCriterion(known, reading.Sure(reading.Criterion(form, members)));
            return $"sửa tiêu chí {known.Number} của {Name(sheet)}";
        }, deed, cancel);
    }

    /// <summary>Takes a criterion out.</summary>
    /// <exception cref="RuleBroken">The sheet refuses.</exception>
    public Task RemoveCriterionAsync(SheetKey key, Guid criterion, Deed deed, CancellationToken cancel) => sheets.ChangeAsync(key, sheet =>
    {
        var known = sheet.CriterionOf(criterion);
        sheet.RemoveCriterion(known);
        return $"bỏ tiêu chí {known.Number} khỏi {Name(sheet)}";
    }, deed, cancel);

    /// <summary>Puts a criterion at a place of a group.</summary>
    /// <exception cref="RuleBroken"><see cref="PlaceUnclear"/>, or the sheet refuses.</exception>
    public Task PlaceCriterionAsync(SheetKey key, Guid criterion, Guid group, int? place, Deed deed, CancellationToken cancel) => sheets.ChangeAsync(key, sheet =>
    {
        var known = sheet.CriterionOf(criterion);
        sheet.MoveCriterion(known, GroupOf(sheet, group), place is > 0 ? place.Value : throw new RuleBroken(PlaceUnclear) { Field = "Place" });
        return $"chuyển tiêu chí {known.Number} trong {Name(sheet)}";
    }, deed, cancel);

    /// <summary>Moves a group or criterion one place up or down.</summary>
    /// <exception cref="RuleBroken">The sheet refuses.</exception>
    public Task StepAsync(SheetKey key, Guid part, int step, Deed deed, CancellationToken cancel) => sheets.ChangeAsync(key, sheet =>
    {
        if (sheet.GroupOf(part) is { } group)
        {
            sheet.MoveGroup(group, Math.Max(1, group.Order + step));
            return $"xếp lại nhóm “{group.Name}” của {Name(sheet)}";
        }

        var criterion = sheet.CriterionOf(part);
        var holder = sheet.Groups.First(g => g.Id == criterion.GroupId);
        sheet.MoveCriterion(criterion, holder, Math.Max(1, criterion.Order + step));
        return $"xếp lại tiêu chí {criterion.Number} của {Name(sheet)}";
    }, deed, cancel);

    /// <summary>"bộ tiêu chí bản 2" or "khung tiêu chí “…”", as the history says it.</summary>
    internal static string Name(CriteriaSheet sheet) => sheet.BlocYearId is null ? $"khung tiêu chí “{sheet.Title}”" : $"bộ tiêu chí bản {sheet.Number}";

    private static CriterionGroup GroupOf(CriteriaSheet sheet, Guid key) => sheet.GroupOf(key) ?? throw new RuleBroken(CriteriaSheet.UnknownPlace);

    /// <summary>Blank rows under the known ones are no change.</summary>
    private static BandsForm Filled(BandsForm form) => new() { Version = form.Version, Bands = [.. form.Bands.Where(b => !string.IsNullOrWhiteSpace(b.Name))] };

    private static TiesForm Filled(TiesForm form) => new() { Version = form.Version, Rules = [.. form.Rules.Where(r => !string.IsNullOrWhiteSpace(r.Kind))] };
}
