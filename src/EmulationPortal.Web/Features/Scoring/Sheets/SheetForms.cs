using System.ComponentModel.DataAnnotations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>A form of the editor: everything as typed, so that nothing is lost on refusal, and two versions of it can be laid side by side.</summary>
public interface IPartForm
{
    /// <summary>Print of what the form was filled from; another print at saving means that somebody else has saved since.</summary>
    long Version { get; set; }

    /// <summary>Name, label and text of every field.</summary>
    IEnumerable<(string Name, string Label, string Text)> Fields { get; }
}

/// <summary>Name and computation of a sheet.</summary>
public sealed class ComputationForm : IPartForm
{
    public long Version { get; set; }

    [Display(Name = "Tên bộ tiêu chí")]
    public string? Title { get; set; }

    [Display(Name = "Số chữ số thập phân", Description = "Của điểm từng tiêu chí và của tỷ lệ phần trăm, từ 0 đến 4")]
    public string? Decimals { get; set; }

    [Display(Name = "Cách làm tròn")]
    public string? Rounding { get; set; }

    [Display(Name = "Tổng điểm, kể cả điểm thưởng, không vượt quá điểm tối đa của thang")]
    public string? CapAtScale { get; set; }

    [Display(Name = "Xếp loại theo")]
    public string? BandMeasure { get; set; }

    public IEnumerable<(string Name, string Label, string Text)> Fields =>
    [
        ("Title", "Tên bộ tiêu chí", Title ?? ""), ("Decimals", "Số chữ số thập phân", Decimals ?? ""), ("Rounding", "Cách làm tròn", Rounding ?? ""),
        ("CapAtScale", "Không vượt quá thang", CapAtScale ?? ""), ("BandMeasure", "Xếp loại theo", BandMeasure ?? ""),
    ];

    /// <summary>The form of a sheet.</summary>
    public static ComputationForm Of(CriteriaSheet sheet) => new()
    {
        Title = sheet.Title,
        Decimals = $"{sheet.Decimals}",
        Rounding = $"{sheet.Rounding}",
        CapAtScale = sheet.CapAtScale ? "true" : "false",
        BandMeasure = $"{sheet.BandMeasure}",
    };
}

/// <summary>A group.</summary>
public sealed class GroupForm : IPartForm
{
    public long Version { get; set; }

    [Display(Name = "Tên nhóm")]
    public string? Name { get; set; }

    [Display(Name = "Loại điểm")]
    public string? Kind { get; set; }

    [Display(Name = "Điểm tối đa", Description = "Như ghi trong văn bản. Nhóm trong thang điểm: tổng điểm các tiêu chí phải bằng số này. Nhóm điểm thưởng, điểm trừ: mức nhiều nhất")]
    public string? Maximum { get; set; }

    [Display(Name = "Hệ số", Description = "Nhân với điểm của mọi tiêu chí trong nhóm; để trống là 1")]
    public string? Weight { get; set; }

    [Display(Name = "Ai thẩm định")]
    public string? Appraiser { get; set; }

    [Display(Name = "Tên cơ quan chuyên môn", Description = "Ghi khi cơ quan chuyên môn thẩm định, ví dụ Sở Tài chính")]
    public string? AppraiserName { get; set; }

    public IEnumerable<(string Name, string Label, string Text)> Fields =>
    [
        ("Name", "Tên nhóm", Name ?? ""), ("Kind", "Loại điểm", Kind ?? ""), ("Maximum", "Điểm tối đa", Maximum ?? ""), ("Weight", "Hệ số", Weight ?? ""),
        ("Appraiser", "Ai thẩm định", Appraiser ?? ""), ("AppraiserName", "Tên cơ quan chuyên môn", AppraiserName ?? ""),
    ];

    /// <summary>The form of a group.</summary>
    public static GroupForm Of(GroupDraft group) => new()
    {
        Name = group.Name,
        Kind = $"{group.Kind}",
        Maximum = FormText.Of(group.Maximum),
        Weight = FormText.Of(group.Weight),
        Appraiser = group.Appraiser?.ToString() ?? "",
        AppraiserName = group.AppraiserName,
    };
}

/// <summary>The bands, from the highest; a row without a name is left out.</summary>
public sealed class BandsForm : IPartForm
{
    public long Version { get; set; }
    public List<BandRow> Bands { get; set; } = [];

    public IEnumerable<(string Name, string Label, string Text)> Fields => Bands.SelectMany((row, i) => new[]
    {
        ($"Bands[{i}].Name", $"Mức {i + 1}, tên", row.Name ?? ""), ($"Bands[{i}].From", $"Mức {i + 1}, từ", row.From ?? ""),
        ($"Bands[{i}].To", $"Mức {i + 1}, đến", row.To ?? ""), ($"Bands[{i}].ToIncluded", $"Mức {i + 1}, kể cả điểm cuối", row.ToIncluded ?? ""),
    });

    /// <summary>The form of a sheet's bands.</summary>
    public static BandsForm Of(CriteriaSheet sheet) => new() { Bands = [.. sheet.Bands.Select(b => BandRow.Of(b.ToDraft()))] };
}

/// <summary>A band in the form.</summary>
public sealed class BandRow
{
    public string? Name { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public string? ToIncluded { get; set; }

    /// <summary>The row of a band.</summary>
    public static BandRow Of(BandDraft band) => new() { Name = band.Name, From = FormText.Of(band.From), To = FormText.Of(band.To), ToIncluded = band.ToIncluded ? SheetWords.Yes : "" };
}

/// <summary>The ways to settle ties, first to last; a row without a kind is left out.</summary>
public sealed class TiesForm : IPartForm
{
    public long Version { get; set; }
    public List<TieRow> Rules { get; set; } = [];

    public IEnumerable<(string Name, string Label, string Text)> Fields => Rules.SelectMany((row, i) => new[]
    {
        ($"Rules[{i}].Kind", $"Quy tắc {i + 1}", row.Kind ?? ""), ($"Rules[{i}].Group", $"Quy tắc {i + 1}, nhóm", row.Group ?? ""), ($"Rules[{i}].Source", $"Quy tắc {i + 1}, căn cứ", row.Source ?? ""),
    });

    /// <summary>The form of a sheet's tie rules.</summary>
    public static TiesForm Of(CriteriaSheet sheet) => new() { Rules = [.. sheet.TieRules.Select(t => TieRow.Of(sheet, t.ToDraft()))] };
}

/// <summary>A tie rule in the form; the group by its numeral.</summary>
public sealed class TieRow
{
    public string? Kind { get; set; }
    public string? Group { get; set; }
    public string? Source { get; set; }

    /// <summary>The row of a rule.</summary>
    public static TieRow Of(CriteriaSheet sheet, TieRuleDraft rule) => new() { Kind = $"{rule.Kind}", Group = rule.GroupKey is { } key ? sheet.GroupOf(key)?.Numeral ?? "" : "", Source = rule.Source ?? "" };
}

/// <summary>Figures as they stand in a form.</summary>
internal static class FormText
{
    public static string Of(decimal? figure) => figure is { } known ? VietnameseFormat.NumberToEdit(known) : "";
}

/// <summary>How a sheet begins: empty, from the last year that has one, or inside a frame.</summary>
public sealed class BeginForm
{
    /// <summary>The choice of an empty sheet.</summary>
    public const string Empty = "moi";

    /// <summary>The choice of last year's.</summary>
    public const string Earlier = "nam-truoc";

    /// <summary>One of the words above, or the id of a frame.</summary>
    public string? From { get; set; }
}

/// <summary>A frame is begun.</summary>
public sealed class FrameForm
{
    [Required(ErrorMessage = "Hãy nhập tên khung tiêu chí."), StringLength(CriteriaSheet.TitleLength), Display(Name = "Tên khung tiêu chí", Description = "Các khối, cụm thấy tên này khi chọn khung")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Hãy ghi số, ngày văn bản quy định khung."), StringLength(CriteriaSheet.SourceLength), Display(Name = "Văn bản quy định", Description = "Ví dụ: Công văn số 553/SNV-TĐKT ngày 17/4/2023")]
    public string? Source { get; set; }
}

/// <summary>A sheet that was passed outside the portal.</summary>
public sealed class OutsideForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Hãy nhập ngày thông qua, ví dụ 15/6/2026."), Display(Name = "Ngày thông qua")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Số, ngày biên bản hoặc văn bản", Description = "Ví dụ: Biên bản số 05/BB-KTĐ7 ngày 15/3/2026")]
    public string? Note { get; set; }
}

/// <summary>Why a new version is made.</summary>
public sealed class NextVersionForm
{
    [Display(Name = "Lý do lập bản mới", Description = "Các đơn vị thành viên đọc được lý do này")]
    public string? Reason { get; set; }
}

/// <summary>A remark or its answer.</summary>
public sealed class RemarkForm
{
    public string? Text { get; set; }
    public string? Answer { get; set; }
}
