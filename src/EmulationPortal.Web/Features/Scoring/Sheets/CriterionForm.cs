using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>A member as the editor names it.</summary>
public sealed record SheetMember(Guid Id, string Name, UnitKind Kind);

/// <summary>A criterion as typed: in the form, on the conflict page, in a row of the Excel file.</summary>
public sealed class CriterionForm : IPartForm
{
    public long Version { get; set; }

    [Display(Name = "Số thứ tự", Description = "Như in trong văn bản, ví dụ 1.1")]
    public string? Number { get; set; }

    [Display(Name = "Nội dung tiêu chí")]
    public string? Words { get; set; }

    [Display(Name = "Cách tính điểm")]
    public string? Method { get; set; }

    [Display(Name = "Điểm tối đa", Description = "Trước khi nhân hệ số. Trừ theo số lượng: chỉ nhập khi bắt đầu từ điểm tối đa rồi trừ dần")]
    public string? Maximum { get; set; }

    [Display(Name = "Hệ số", Description = "Để trống là 1")]
    public string? Weight { get; set; }

    [Display(Name = "Mức trần", Description = "Theo tỷ lệ: số lần điểm tối đa, để trống là 1. Theo số lượng: số điểm nhiều nhất, để trống là không giới hạn")]
    public string? Cap { get; set; }

    [Display(Name = "Điểm cho mỗi đơn vị tính")]
    public string? PointsPerItem { get; set; }

    [Display(Name = "Kết quả càng thấp càng tốt")]
    public string? LowerIsBetter { get; set; }

    [Display(Name = "Đơn vị tính", Description = "Ví dụ: sáng kiến, %, ngày")]
    public string? UnitOfMeasure { get; set; }

    [Display(Name = "Các mức", Description = "Mỗi dòng một mức, tên mức rồi điểm, ví dụ Hoàn thành tốt: 8")]
    public string? Levels { get; set; }

    [Display(Name = "Mã chỉ tiêu đã đăng ký", Description = "Ghi mã thì số liệu lấy từ chỉ tiêu, không phải nhập lại")]
    public string? TargetCode { get; set; }

    [Display(Name = "Phải có minh chứng")]
    public string? EvidenceRequired { get; set; }

    [Display(Name = "Ai thẩm định", Description = "Để trống thì theo nhóm")]
    public string? Appraiser { get; set; }

    [Display(Name = "Tên cơ quan chuyên môn")]
    public string? AppraiserName { get; set; }

    [Display(Name = "Số của đề mục")]
    public string? ParentNumber { get; set; }

    [Display(Name = "Tên đề mục", Description = "Khi nhiều tiêu chí nằm dưới một đề mục")]
    public string? ParentWords { get; set; }

    /// <summary>Names or words of kinds of units, one or several in an entry.</summary>
    public List<string>? ExemptKinds { get; set; }

    /// <summary>Ids or names of members, one or several in an entry.</summary>
    public List<string>? ExemptUnits { get; set; }

    /// <summary>The kinds chosen, in words.</summary>
    public string KindWords => string.Join("; ", Entries(ExemptKinds).Select(e => SheetWords.Parse<UnitKind>(e, k => k.InWords())?.InWords() ?? e));

    public IEnumerable<(string Name, string Label, string Text)> Fields =>
    [
        ("Number", "Số thứ tự", Number ?? ""), ("Words", "Nội dung tiêu chí", Words ?? ""), ("Method", "Cách tính điểm", Method ?? ""), ("Maximum", "Điểm tối đa", Maximum ?? ""),
        ("Weight", "Hệ số", Weight ?? ""), ("Cap", "Mức trần", Cap ?? ""), ("PointsPerItem", "Điểm cho mỗi đơn vị tính", PointsPerItem ?? ""),
        ("LowerIsBetter", "Kết quả càng thấp càng tốt", LowerIsBetter ?? ""), ("UnitOfMeasure", "Đơn vị tính", UnitOfMeasure ?? ""), ("Levels", "Các mức", Levels ?? ""),
        ("TargetCode", "Mã chỉ tiêu", TargetCode ?? ""), ("EvidenceRequired", "Phải có minh chứng", EvidenceRequired ?? ""), ("Appraiser", "Ai thẩm định", Appraiser ?? ""),
        ("AppraiserName", "Tên cơ quan chuyên môn", AppraiserName ?? ""), ("ParentNumber", "Số của đề mục", ParentNumber ?? ""), ("ParentWords", "Tên đề mục", ParentWords ?? ""),
        ("ExemptKinds", "Loại đơn vị không áp dụng", KindWords), ("ExemptUnits", "Đơn vị không áp dụng", string.Join("; ", Entries(ExemptUnits))),
    ];

    /// <summary>The form of a criterion.</summary>
    public static CriterionForm Of(CriterionDraft criterion, IReadOnlyList<SheetMember> members) => new()
    {
        Number = criterion.Number,
        Words = criterion.Words,
        Method = $"{criterion.Method}",
        Weight = FormText.Of(criterion.Weight),
        Cap = FormText.Of(criterion.Cap),
        Maximum = criterion.Method is ScoringMethod.WeightedArea or ScoringMethod.BonusPerItem || (criterion.Method == ScoringMethod.DeductPerItem && criterion.Maximum == 0) ? "" : FormText.Of(criterion.Maximum),
        PointsPerItem = criterion.PointsPerItem == 0 ? "" : FormText.Of(criterion.PointsPerItem),
        LowerIsBetter = criterion.LowerIsBetter ? "true" : "false",
        UnitOfMeasure = criterion.UnitOfMeasure,
        TargetCode = criterion.TargetCode,
        EvidenceRequired = criterion.EvidenceRequired ? "true" : "false",
        Levels = string.Join('\n', criterion.Levels.Select(l => $"{l.Name}: {FormText.Of(l.Points)}")),
        Appraiser = criterion.Appraiser?.ToString() ?? "",
        AppraiserName = criterion.AppraiserName,
        ParentNumber = criterion.ParentNumber,
        ParentWords = criterion.ParentWords,
        ExemptKinds = [.. criterion.ExemptKinds.Select(k => $"{k}")],
        ExemptUnits = [.. criterion.ExemptUnits.Select(u => members.FirstOrDefault(m => m.Id == u)?.Name ?? $"{u}")],
    };

    /// <summary>The entries of a list of choices, each alone.</summary>
    internal static IEnumerable<string> Entries(List<string>? list) =>
        (list ?? []).SelectMany(e => (e ?? "").Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
