using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure.Excel;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>A sheet as an Excel file that can be edited and read again: one table of groups and criteria, one of everything else.</summary>
internal static class SheetExcel
{
    public const string CriteriaName = "Tiêu chí";
    public const string SettingsName = "Thiết lập";
    public const string GroupWord = "Nhóm";
    public const string CriterionWord = "Tiêu chí";
    public const string TitleWord = "Tên bộ tiêu chí";
    public const string DecimalsWord = "Số chữ số thập phân";
    public const string RoundingWord = "Cách làm tròn";
    public const string CapWord = "Không vượt quá thang";
    public const string MeasureWord = "Xếp loại theo";
    public const string BandWord = "Mức xếp loại";
    public const string TieWord = "Xử lý bằng điểm";

    /// <summary>Heads of the columns, each with the form's field that stands in it.</summary>
    public static readonly IReadOnlyList<(string Head, string Field)> Columns =
    [
        ("Mã (không sửa)", "Key"), ("Loại dòng", "Row"), ("Số", "Number"), ("Nội dung", "Words"), ("Cách tính hoặc loại điểm", "Method"), ("Điểm tối đa", "Maximum"), ("Hệ số", "Weight"),
        ("Mức trần", "Cap"), ("Điểm mỗi đơn vị tính", "PointsPerItem"), ("Đơn vị tính", "UnitOfMeasure"), ("Càng thấp càng tốt", "LowerIsBetter"), ("Các mức", "Levels"), ("Mã chỉ tiêu", "TargetCode"),
        ("Phải có minh chứng", "EvidenceRequired"), ("Ai thẩm định", "Appraiser"), ("Cơ quan chuyên môn", "AppraiserName"), ("Loại đơn vị không áp dụng", "ExemptKinds"), ("Đơn vị không áp dụng", "ExemptUnits"),
        ("Số đề mục", "ParentNumber"), ("Đề mục", "ParentWords"),
    ];

    public static readonly IReadOnlyList<string> SettingHeads = ["Mục", "Giá trị", "Từ điểm, hoặc nhóm", "Đến điểm, hoặc căn cứ", "Kể cả điểm cuối"];

    /// <summary>The column of a field, from 0; the first where the field has none.</summary>
    public static int ColumnOf(string? field)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Field == (field switch { "Name" => "Words", "Kind" => "Method", _ => field }))
                return i;
        }

        return 0;
    }

    /// <summary>The file.</summary>
    public static byte[] Write(CriteriaSheet sheet, IReadOnlyList<SheetMember> members)
    {
        List<IReadOnlyList<object?>> rows = [[.. Columns.Select(c => c.Head)]];
        foreach (var group in sheet.Groups)
        {
            rows.Add(
            [
                $"{group.Key:N}", GroupWord, group.Numeral, group.Name, group.Kind.InWords(), group.Maximum, group.Weight, null, null, null, null, null, null, null,
                group.Appraiser?.InWords(), group.AppraiserName,
            ]);
            rows.AddRange(group.Criteria.Select(c => Row(c, CriterionForm.Of(c.ToDraft(), members))));
        }

        return Workbook.Write((CriteriaName, rows), (SettingsName, Settings(sheet)));
    }

    private static List<object?> Row(Criterion criterion, CriterionForm form) =>
    [
        $"{criterion.Key:N}", CriterionWord, criterion.Number, criterion.Words, criterion.Method.InWords(), form.Maximum == "" ? null : criterion.Maximum, criterion.Weight, criterion.Cap,
        criterion.PointsPerItem == 0 ? null : criterion.PointsPerItem, criterion.UnitOfMeasure, criterion.LowerIsBetter ? SheetWords.Yes : null, form.Levels, criterion.TargetCode,
        criterion.EvidenceRequired ? SheetWords.Yes : null, criterion.Appraiser?.InWords(), criterion.AppraiserName,
        string.Join("; ", criterion.Exemptions.Where(e => e.Kind is not null).Select(e => e.Kind!.Value.InWords())), string.Join("; ", form.ExemptUnits!), criterion.ParentNumber, criterion.ParentWords,
    ];

    private static List<IReadOnlyList<object?>> Settings(CriteriaSheet sheet) =>
    [
        [.. SettingHeads],
        [TitleWord, sheet.Title],
        [DecimalsWord, sheet.Decimals],
        [RoundingWord, sheet.Rounding.InWords()],
        [CapWord, sheet.CapAtScale ? SheetWords.Yes : SheetWords.No],
        [MeasureWord, sheet.BandMeasure.InWords()],
        .. sheet.Bands.Select(b => (IReadOnlyList<object?>)[BandWord, b.Name, b.From, b.To, b.ToIncluded ? SheetWords.Yes : null]),
        .. sheet.TieRules.Select(t => (IReadOnlyList<object?>)[TieWord, t.Kind.InWords(), TieRow.Of(sheet, t.ToDraft()).Group, t.Source]),
    ];
}
