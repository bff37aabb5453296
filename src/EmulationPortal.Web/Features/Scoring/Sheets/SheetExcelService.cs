using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure.Excel;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>The file shown in a preview is sent again with the consent, so that nothing waits on the server.</summary>
public sealed class ImportForm
{
    /// <summary>The version of the sheet the preview was made from.</summary>
    public long Version { get; set; }

    /// <summary>The file, Base64.</summary>
    public string? Content { get; set; }
}

/// <summary>Where a file can be brought.</summary>
/// <param name="ExportHref">Where the present sheet is to be had as a file.</param>
public sealed record ExcelPage(SheetHead Head, string ExportHref);

/// <summary>What a file would change.</summary>
/// <param name="Stale">The sheet was changed since the last preview.</param>
public sealed record ImportPage(SheetHead Head, IReadOnlyList<CellFault> Faults, IReadOnlyList<string> Settings, IReadOnlyList<ChangeRow> Changes, string Content, bool Stale)
{
    /// <summary>The file says exactly what the sheet is.</summary>
    public bool Nothing => Faults.Count == 0 && Settings.Count == 0 && Changes.Count == 0;
}

/// <summary>Takes a sheet from an Excel file, after a preview.</summary>
public sealed class SheetExcelService(SheetQueries queries, SheetService sheets)
{
    public static readonly Rule FileNeeded = new("sheet-excel.file-needed", "Hãy chọn tệp Excel (.xlsx) đã tải từ trang này và sửa.");
    public static readonly Rule TooLarge = new("sheet-excel.too-large", "Tệp lớn hơn 2 MB. Hãy bỏ hình ảnh và các trang tính khác rồi thử lại.");
    public static readonly Rule NotExcel = new("sheet-excel.not-excel", "Tệp này không phải tệp Excel (.xlsx) có trang tính “Tiêu chí”. Hãy tải tệp hiện tại về, sửa rồi gửi lại.");

    /// <summary>Where the file is brought; null where the sheet may not be written.</summary>
    public async Task<ExcelPage?> PageAsync(SheetKey key, CancellationToken cancel) =>
        await queries.LoadAsync(key, cancel) is { IsOpen: true } sheet && queries.Head(sheet) is var head ? new ExcelPage(head, head.Path + "/xuat.xlsx") : null;

    /// <summary>The bytes of an upload.</summary>
    /// <exception cref="RuleBroken"><see cref="FileNeeded"/>, <see cref="TooLarge"/>.</exception>
    public static async Task<byte[]> BytesAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null or { Length: 0 })
            throw new RuleBroken(FileNeeded) { Field = "file" };
        if (file.Length > WorkbookReading.LargestFile)
            throw new RuleBroken(TooLarge) { Field = "file" };
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        return content.ToArray();
    }

    /// <summary>What the file would change; null where the sheet may not be written.</summary>
    /// <exception cref="RuleBroken"><see cref="NotExcel"/>.</exception>
    public async Task<ImportPage?> PreviewAsync(SheetKey key, byte[] content, CancellationToken cancel, bool stale = false)
    {
        if (await queries.LoadAsync(key, cancel) is not { IsOpen: true } before || await queries.LoadAsync(key, cancel) is not { } after)
            return null;
        var members = await queries.MembersAsync(cancel);
        var import = SheetImport.Read(content, members) ?? throw new RuleBroken(NotExcel) { Field = "file" };
        import.Apply(after);
        var compared = SheetComparison.Of(queries.Head(before), "", before, after, members);
        return new ImportPage(queries.Head(before), import.Faults, import.Faults.Count > 0 ? [] : [.. TitleChange(before, after), .. compared.Settings, .. Moves(before, after)], import.Faults.Count > 0 ? [] : compared.Changes, Convert.ToBase64String(content), stale);
    }

    /// <summary>Does what the preview showed. A page again when the sheet was changed since, or the file has faults.</summary>
    /// <exception cref="RuleBroken"><see cref="NotExcel"/>, or the sheet refuses.</exception>
    public async Task<ImportPage?> ApplyAsync(SheetKey key, ImportForm form, Deed deed, CancellationToken cancel)
    {
        var content = Bytes(form.Content);
        var members = await queries.MembersAsync(cancel);
        if (await queries.LoadAsync(key, cancel) is { } now && now.Version != form.Version)
            return await PreviewAsync(key, content, cancel, stale: true);
        await sheets.ChangeAsync(key, sheet =>
        {
            var import = SheetImport.Read(content, members) ?? throw new RuleBroken(NotExcel) { Field = "file" };
            import.Apply(sheet);
            return import.Faults.Count == 0 ? $"nhập {SheetPartService.Name(sheet)} từ tệp Excel" : throw new RuleBroken(NotExcel) { Field = "file" };
        }, deed, cancel);
        return null;
    }

    private static byte[] Bytes(string? content)
    {
        try
        {
            return Convert.FromBase64String(content ?? "");
        }
        catch (FormatException)
        {
            throw new RuleBroken(NotExcel) { Field = "file" };
        }
    }

    private static IEnumerable<string> TitleChange(CriteriaSheet before, CriteriaSheet after) => before.Title == after.Title ? [] : [$"Tên bộ tiêu chí thành “{after.Title}”."];

    private static IEnumerable<string> Moves(CriteriaSheet before, CriteriaSheet after)
    {
        var places = before.Groups.SelectMany(g => g.Criteria.Select(c => (c.Key, Place: $"{g.Key}"))).ToDictionary(c => c.Key, c => c.Place);
        foreach (var group in after.Groups)
        {
            foreach (var criterion in group.Criteria.Where(c => places.TryGetValue(c.Key, out var place) && place != $"{group.Key}"))
                yield return $"Chuyển tiêu chí {criterion.Number} sang nhóm {group.Numeral}.";
        }

        var (old, renewed) = (before.Criteria.Select(c => c.Key).ToList(), after.Criteria.Select(c => c.Key).ToList());
        if (!old.Where(renewed.Contains).SequenceEqual(renewed.Where(old.Contains)))
            yield return "Thứ tự các tiêu chí thay đổi như trong tệp.";
    }
}
