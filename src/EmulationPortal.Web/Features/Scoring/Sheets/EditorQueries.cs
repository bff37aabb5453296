using EmulationPortal.Domain.Scoring;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>Pages of the editor; null where the sheet is not there or may no longer be written.</summary>
public sealed class EditorQueries(SheetQueries queries)
{
    /// <summary>Blank rows offered under the known ones.</summary>
    private const int BlankRows = 3;

    private async Task<CriteriaSheet?> OpenAsync(SheetKey key, CancellationToken cancel) => await queries.LoadAsync(key, cancel) is { IsOpen: true } sheet ? sheet : null;

    /// <summary>The whole sheet with its faults.</summary>
    public async Task<EditorPage?> EditorAsync(SheetKey key, CancellationToken cancel)
    {
        if (await OpenAsync(key, cancel) is not { } sheet)
            return null;
        var head = queries.Head(sheet);
        return new EditorPage(head, SheetTables.Of(sheet, await queries.MembersAsync(cancel)), head.IsFrame ? [] : SheetTables.Faults(sheet, await queries.TargetsAsync(cancel), head.Editor));
    }

    /// <summary>Name and computation.</summary>
    public async Task<PartPage<ComputationForm>?> ComputationAsync(SheetKey key, ComputationForm? posted, CancellationToken cancel) =>
        await OpenAsync(key, cancel) is { } sheet ? new(queries.Head(sheet), "Tên và cách tính", queries.Head(sheet).Editor + "/cach-tinh", posted ?? ComputationForm.Of(sheet).Printed()) : null;

    /// <summary>The bands, with blank rows.</summary>
    public async Task<PartPage<BandsForm>?> BandsAsync(SheetKey key, BandsForm? posted, CancellationToken cancel)
    {
        if (await OpenAsync(key, cancel) is not { } sheet)
            return null;
        var form = posted ?? BandsForm.Of(sheet).Printed();
        for (var i = 0; i < BlankRows && posted is null; i++)
            form.Bands.Add(new BandRow());
        return new(queries.Head(sheet), "Các mức xếp loại", queries.Head(sheet).Editor + "/xep-loai", form);
    }

    /// <summary>The tie rules, with blank rows.</summary>
    public async Task<TiesPage?> TiesAsync(SheetKey key, TiesForm? posted, CancellationToken cancel)
    {
        if (await OpenAsync(key, cancel) is not { } sheet)
            return null;
        var form = posted ?? TiesForm.Of(sheet).Printed();
        for (var i = 0; i < BlankRows && posted is null; i++)
            form.Rules.Add(new TieRow());
        return new(queries.Head(sheet), form, [.. sheet.Groups.Select(g => new SelectListItem($"Nhóm {g.Numeral}. {g.Name}", g.Numeral))]);
    }

    /// <summary>A group, or a new one.</summary>
    public async Task<GroupPage?> GroupAsync(SheetKey key, Guid? groupKey, GroupForm? posted, CancellationToken cancel)
    {
        if (await OpenAsync(key, cancel) is not { } sheet)
            return null;
        var head = queries.Head(sheet);
        if (groupKey is not { } known)
            return new(head, "Thêm nhóm tiêu chí", head.Editor + "/nhom-moi", posted ?? new GroupForm { Kind = nameof(ScoreSide.Scale), Weight = "1" }, true, false, 0);
        return sheet.GroupOf(known) is { } group
            ? new(head, $"Nhóm {group.Numeral}. {group.Name}", $"{head.Editor}/nhom/{known}", posted ?? GroupForm.Of(group.ToDraft()).Printed(), false, group.FixedByOffice, group.Criteria.Count) : null;
    }

    /// <summary>A new criterion of a group; its number is proposed.</summary>
    public async Task<CriterionFormPage?> NewCriterionAsync(SheetKey key, Guid groupKey, CriterionForm? posted, CancellationToken cancel)
    {
        if (await OpenAsync(key, cancel) is not { } sheet || sheet.GroupOf(groupKey) is not { } group)
            return null;
        var head = queries.Head(sheet);
        var last = group.Criteria.Count == 0 ? null : group.Criteria[^1];
        var form = posted ?? new CriterionForm { Number = $"{group.Order}.{group.Criteria.Count + 1}", Method = $"{last?.Method ?? ScoringMethod.Manual}", Weight = "1", ParentNumber = last?.ParentNumber, ParentWords = last?.ParentWords };
        return new(head, $"Thêm tiêu chí vào nhóm {group.Numeral}", $"{head.Editor}/nhom/{groupKey}/tieu-chi-moi", form, true, await queries.MembersAsync(cancel), await queries.TargetsAsync(cancel), [], 0);
    }

    /// <summary>A criterion.</summary>
    public async Task<CriterionFormPage?> CriterionAsync(SheetKey key, Guid criterionKey, CriterionForm? posted, CancellationToken cancel)
    {
        if (await OpenAsync(key, cancel) is not { } sheet || sheet.Criteria.FirstOrDefault(c => c.Key == criterionKey) is not { } criterion)
            return null;
        var (head, members) = (queries.Head(sheet), await queries.MembersAsync(cancel));
        return new(head, $"Tiêu chí {criterion.Number}", $"{head.Editor}/tieu-chi/{criterionKey}", posted ?? CriterionForm.Of(criterion.ToDraft(), members).Printed(), false, members, await queries.TargetsAsync(cancel),
            [.. sheet.Groups.Select(g => new SelectListItem($"Nhóm {g.Numeral}. {g.Name}", g.Key.ToString(), g.Id == criterion.GroupId))], criterion.Order);
    }
}
