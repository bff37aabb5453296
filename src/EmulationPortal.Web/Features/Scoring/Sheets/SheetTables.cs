using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>Sets a sheet out in words.</summary>
internal static class SheetTables
{
    /// <summary>The table of a sheet.</summary>
    public static SheetTable Of(CriteriaSheet sheet, IReadOnlyList<SheetMember> members) => new(
        [.. sheet.Groups.Select(g => Group(sheet, g, members))], VietnameseText.Figure(sheet.Scale), Computation(sheet), Bands(sheet), [.. sheet.TieRules.Select(t => Capital(t.InWords(sheet)) + (t.Source is null ? "" : $" ({t.Source})"))]);

    /// <summary>One criterion.</summary>
    public static CriterionRow Criterion(CriteriaSheet sheet, CriterionGroup group, Criterion criterion, IReadOnlyList<SheetMember> members, Criterion? before = null)
    {
        var (kind, name) = criterion.Appraiser is null ? (group.Appraiser, group.AppraiserName) : (criterion.Appraiser, criterion.AppraiserName);
        var comments = sheet.Comments.Where(c => c.CriterionKey == criterion.Key).ToList();
        var heading = criterion.ParentWords is null || (before?.ParentNumber, before?.ParentWords) == (criterion.ParentNumber, criterion.ParentWords) ? null : $"{criterion.ParentNumber} {criterion.ParentWords}".Trim();
        return new CriterionRow(criterion.Key, criterion.Number, criterion.Words, heading, Capital(LineWords.Method(criterion)), criterion.Points(group.Kind), criterion.EvidenceRequired,
            SheetWords.InWords(kind, name), Exempt(criterion, members), criterion.TargetCode, comments.Count, comments.Count(c => c.Answer is null));
    }

    /// <summary>Everything wrong with the sheet, and where it is cured.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="targets">Targets registered in its bloc-year.</param>
    /// <param name="editor">The address of its editor.</param>
    public static IReadOnlyList<FaultRow> Faults(CriteriaSheet sheet, IReadOnlyList<TargetChoice> targets, string editor) => [.. SheetFaults.Of(sheet).Concat(SheetFaults.OfTargets(sheet, [.. targets.Select(t => t.Code)])).Select(f => new FaultRow(f.Place, f.Problem, f.Cure, f.Forbids, Place(sheet, f, editor)))];

    /// <summary>"Thông qua ngày 05/03/2026", and how when outside the portal.</summary>
    public static string? Adoption(CriteriaSheet sheet) => sheet.AdoptedAt is not { } at ? null
        : $"Thông qua ngày {VietnamTime.DayOf(at):dd/MM/yyyy}{(sheet.AdoptionNote is { } note ? $", {note}" : " tại hội nghị")}";

    /// <summary>The computation in sentences.</summary>
    public static IReadOnlyList<string> Computation(CriteriaSheet sheet) =>
    [
        $"Điểm từng tiêu chí và tỷ lệ phần trăm lấy {sheet.Decimals} chữ số thập phân. {sheet.Rounding.InWords()}.",
        sheet.CapAtScale ? "Tổng điểm, kể cả điểm thưởng, không vượt quá điểm tối đa áp dụng." : "Điểm thưởng có thể đưa tổng điểm vượt thang.",
        "Tiêu chí không áp dụng với một đơn vị thì điểm tối đa của tiêu chí ấy không tính vào mẫu số của đơn vị.",
    ];

    /// <summary>The bands, each with its two ends.</summary>
    public static IReadOnlyList<string> Bands(CriteriaSheet sheet)
    {
        var unit = sheet.BandMeasure == BandMeasure.Percentage ? "%" : " điểm";
        return
        [
            .. sheet.Bands.Select((band, i) => $"{band.Name}: từ {VietnameseText.Figure(band.From)}{unit}" + (band.To is { } to
                ? $" đến {(band.ToIncluded ? "" : "dưới ")}{VietnameseText.Figure(to)}{unit}" : i == 0 ? " trở lên" : $" đến dưới {VietnameseText.Figure(sheet.Bands[i - 1].From)}{unit}")),
        ];
    }

    private static GroupRows Group(CriteriaSheet sheet, CriterionGroup group, IReadOnlyList<SheetMember> members)
    {
        var criteria = group.Criteria;
        var maximum = group.Kind == ScoreSide.Scale ? VietnameseText.Figure(group.Maximum * group.Weight ?? group.FullMaximum)
            : (group.Kind == ScoreSide.Bonus ? "+" : "−") + (group.Maximum * group.Weight is { } most ? VietnameseText.Figure(most) : "");
        string?[] remarks =
        [
            group.Kind == ScoreSide.Scale ? null : group.Kind.InWords() + (group.Maximum is null ? "" : $", nhiều nhất {VietnameseText.Figure(group.Maximum.Value * group.Weight)} điểm"),
            group.Weight == 1 ? null : $"Điểm nhân hệ số {VietnameseText.Figure(group.Weight)}",
            group.FixedByOffice ? "Khung quy định" : null,
        ];
        var remark = string.Join("; ", remarks.OfType<string>());
        return new GroupRows(group.Key, group.Numeral, group.Name, maximum, remark.Length == 0 ? null : remark, SheetWords.InWords(group.Appraiser, group.AppraiserName), group.FixedByOffice,
            [.. criteria.Select((c, i) => Criterion(sheet, group, c, members, i == 0 ? null : criteria[i - 1]))]);
    }

    private static string? Exempt(Criterion criterion, IReadOnlyList<SheetMember> members)
    {
        var named = criterion.Exemptions.Select(e => e.Kind?.InWords() ?? members.FirstOrDefault(m => m.Id == e.UnitId)?.Name).OfType<string>().Order(VietnameseText.Order).ToList();
        return named.Count == 0 ? null : $"Không áp dụng với: {string.Join("; ", named)}";
    }

    private static string Place(CriteriaSheet sheet, SheetFault fault, string editor) => fault switch
    {
        { PlaceId: { } key } when sheet.GroupOf(key) is not null => $"{editor}/nhom/{key}",
        { PlaceId: { } key } => $"{editor}/tieu-chi/{key}",
        { Kind: SheetFaultKind.NoGroups } => $"{editor}/nhom-moi",
        { Kind: SheetFaultKind.TieRuleWithoutGroup or SheetFaultKind.TieRuleNeverReached or SheetFaultKind.NoTieRule } => $"{editor}/bang-diem",
        _ => $"{editor}/xep-loai",
    };

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], VietnameseText.Culture) + words[1..];
}
