using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>Two versions beside each other, in words.</summary>
internal static class SheetComparison
{
    /// <summary>What the newer changes.</summary>
    public static ComparePage Of(SheetHead head, string name, CriteriaSheet before, CriteriaSheet after, IReadOnlyList<SheetMember> members)
    {
        var change = new SheetChange(before, after, []);
        var rows = change.Removed.Select(c => new ChangeRow("Bỏ", c.Number, c.Words, Words(before, c, members), ""))
            .Concat(change.Revised.Select(c => new ChangeRow("Sửa", c.Number, c.Words, Words(before, before.CriterionOf(c.Key), members), Words(after, c, members))))
            .Concat(change.Added.Select(c => new ChangeRow("Thêm", c.Number, c.Words, "", Words(after, c, members))));
        return new ComparePage(head, name, [.. Settings(before, after)], [.. rows]);
    }

    /// <summary>Changes outside the criteria, a sentence each.</summary>
    internal static IEnumerable<string> Settings(CriteriaSheet before, CriteriaSheet after)
    {
        if (before.Scale != after.Scale)
            yield return $"Thang điểm từ {VietnameseText.Figure(before.Scale)} thành {VietnameseText.Figure(after.Scale)}.";
        foreach (var group in after.Groups)
        {
            if (before.GroupOf(group.Key) is not { } was)
                yield return $"Thêm nhóm {group.Numeral} “{group.Name}”.";
            else if (was.ToDraft() != group.ToDraft())
                yield return $"Sửa nhóm {group.Numeral}: {Words(was)} thành {Words(group)}.";
            else if (was.Order != group.Order)
                yield return $"Nhóm “{group.Name}” từ vị trí {was.Order} thành {group.Order}.";
        }

        foreach (var group in before.Groups.Where(g => after.GroupOf(g.Key) is null))
            yield return $"Bỏ nhóm {group.Numeral} “{group.Name}”.";
        foreach (var (old, renewed) in SheetTables.Computation(before).Zip(SheetTables.Computation(after)).Where(p => p.First != p.Second))
            yield return $"“{old}” thành “{renewed}”";
        if (!SheetTables.Bands(before).SequenceEqual(SheetTables.Bands(after)))
            yield return $"Các mức xếp loại thành: {string.Join("; ", SheetTables.Bands(after))}.";
        var (ties, newTies) = (before.TieRules.Select(t => t.InWords(before)).ToList(), after.TieRules.Select(t => t.InWords(after)).ToList());
        if (!ties.SequenceEqual(newTies))
            yield return newTies.Count == 0 ? "Không còn quy tắc xử lý bằng điểm." : $"Xử lý bằng điểm thành: {string.Join("; rồi ", newTies)}.";
    }

    private static string Words(CriterionGroup group) =>
        $"“{group.Name}” ({group.Kind.InWords().ToLower(VietnameseText.Culture)}{(group.Maximum is { } most ? $", tối đa {VietnameseText.Figure(most)}" : "")}{(group.Weight == 1 ? "" : $", hệ số {VietnameseText.Figure(group.Weight)}")}{(SheetWords.InWords(group.Appraiser, group.AppraiserName) is { Length: > 0 } who ? $", thẩm định: {who}" : "")})";

    private static string Words(CriteriaSheet sheet, Criterion criterion, IReadOnlyList<SheetMember> members)
    {
        var group = sheet.Groups.First(g => g.Id == criterion.GroupId);
        var row = SheetTables.Criterion(sheet, group, criterion, members);
        string?[] parts = [$"{row.Number} {row.Words}", row.Method, $"tối đa {row.Points}", row.Appraiser.Length == 0 ? null : $"thẩm định: {row.Appraiser}", row.Evidence ? "phải có minh chứng" : null, row.Exempt, row.TargetCode is null ? null : $"mã chỉ tiêu {row.TargetCode}"];
        return string.Join(". ", parts.OfType<string>());
    }
}
