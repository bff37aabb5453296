using EmulationPortal.Domain;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared.Lists;

/// <summary>A list of a room that is brought and taken as a table.</summary>
public interface IListService
{
    /// <summary>Words, place and columns, for where the address is.</summary>
    ListFrame Frame { get; }

    /// <summary>The rows of the export, cells in the order of the columns.</summary>
    Task<IReadOnlyList<IReadOnlyList<object?>>> RowsAsync(CancellationToken cancel);

    /// <summary>Reads the rows, does in memory what they say through the domain, and tells each row how it stands. Saves nothing.</summary>
    Task PlanAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel);

    /// <summary>Saves what <see cref="PlanAsync"/> did, in one transaction with its history.</summary>
    Task SaveAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel);
}

/// <summary>How every list is brought: read, previewed, taken whole or not at all; and how it is taken away.</summary>
internal static class ListExchange
{
    public static readonly Rule ContentNeeded = new("list.content-needed", "Hãy chọn tệp Excel (.xlsx), hoặc dán một khối từ Excel.");
    public static readonly Rule TooLarge = new("list.too-large", "Tệp lớn hơn 2 MB. Hãy bỏ hình ảnh và các trang tính khác, hoặc tách thành nhiều tệp.");
    public static readonly Rule NotExcel = new("list.not-excel", "Tệp này không phải tệp Excel (.xlsx) đọc được. Hãy mở bằng Excel, chọn Lưu thành, loại Excel Workbook (.xlsx), rồi gửi lại.");
    public static readonly Rule Empty = new("list.empty", "Không có dòng nào dưới dòng tiêu đề. Hãy kiểm tra trang tính đầu tiên của tệp.");
    public static readonly Rule TooLong = new("list.too-long", "Mỗi lần nhập tối đa {0} dòng; tệp này có {1} dòng. Hãy tách thành nhiều tệp.");
    public static readonly Rule StillFaulty = new("list.still-faulty", "Còn {0} ô chưa đúng, nên chưa ghi gì. Hãy sửa trong tệp rồi gửi lại.");
    public static readonly Rule NothingNew = new("list.nothing-new", "Tệp giống hệt dữ liệu hiện có, không có gì để ghi.");

    /// <summary>The most rows taken at once.</summary>
    public const int Most = 4000;

    private const string GuideName = "Cách ghi";

    /// <summary>The list as a file: what an import reads.</summary>
    public static byte[] Written(ListFrame frame, IReadOnlyList<IReadOnlyList<object?>> rows) => Workbook.Write(
        (frame.Title, [[.. frame.Columns.Select(c => c.Head)], .. rows]),
        (GuideName, [["Cột", "Cách ghi", "Bắt buộc"], .. frame.Columns.Select(c => (IReadOnlyList<object?>)[c.Head, c.Note, c.Needed ? "Có" : null])]));

    /// <summary>The faults as a file.</summary>
    public static byte[] Faults(ListPlan plan) => Workbook.Write(("Chỗ cần sửa",
        [["Ô", "Đang ghi", "Cách sửa"], .. plan.Faults.Select(f => (IReadOnlyList<object?>)[f.Cell, f.Holds, f.Text])]));

    /// <summary>The content of an upload, or the block that was pasted, into the form.</summary>
    /// <exception cref="RuleBroken"><see cref="ContentNeeded"/>, <see cref="TooLarge"/>, <see cref="NotExcel"/>.</exception>
    public static async Task ReceiveAsync(ListForm form, IFormFile? file, IReadOnlyList<ListColumn> columns, CancellationToken cancel)
    {
        if (file is not { Length: > 0 })
        {
            if (string.IsNullOrWhiteSpace(form.Text))
                throw new RuleBroken(ContentNeeded) { Field = nameof(file) };
            return;
        }

        if (file.Length > WorkbookReading.LargestFile)
            throw new RuleBroken(TooLarge) { Field = nameof(file) };
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        var book = WorkbookReading.Read(content.ToArray());
        if (book is not { Count: > 0 })
            throw new RuleBroken(NotExcel) { Field = nameof(file) };
        var heads = columns.Select(c => VietnameseText.Fold(c.Head)).ToHashSet();
        var sheet = book.MaxBy(s => s.Rows.Take(15).Select(r => r.Cells.Count(c => heads.Contains(VietnameseText.Fold(c.Text)))).DefaultIfEmpty().Max())!;
        (form.Text, form.Source) = (TabbedText.Of(sheet), Path.GetFileName(file.FileName));
    }

    /// <summary>What the content would do to the list as it is now.</summary>
    /// <exception cref="RuleBroken"><see cref="Empty"/>, <see cref="TooLong"/>, or the list cannot be written now.</exception>
    public static async Task<ListPlan> PlanAsync(this IListService list, ListForm form, Deed deed, CancellationToken cancel)
    {
        var sheet = ListSheet.Of(form.Text ?? "", list.Frame.Columns, string.IsNullOrEmpty(form.Source));
        if (sheet.Rows.Count > Most)
            throw new RuleBroken(TooLong, Most, sheet.Rows.Count) { Field = "file" };
        if (sheet.Rows.Count == 0 && sheet.Remarks.Count == 0)
            throw new RuleBroken(Empty) { Field = "file" };
        await list.PlanAsync(sheet.Rows, deed, cancel);
        return new ListPlan(sheet.Remarks, sheet.Rows);
    }

    /// <summary>Takes what was previewed, whole; returns the plan, taken or, where the list has changed since, to be looked at again.</summary>
    /// <exception cref="RuleBroken"><see cref="StillFaulty"/>, <see cref="NothingNew"/>, or a rule of the list.</exception>
    public static async Task<(ListPlan Plan, bool Taken)> TakeAsync(this IListService list, ListForm form, Deed deed, CancellationToken cancel)
    {
        var plan = await list.PlanAsync(form, deed, cancel);
        if (!plan.IsSound)
            throw new RuleBroken(StillFaulty, plan.Faults.Count);
        if (plan.Rows.All(r => r.State == ListRowState.Same))
            throw new RuleBroken(NothingNew);
        if (plan.Print != form.Print)
            return (plan, false);
        try
        {
            await list.SaveAsync(plan.Rows, deed, cancel);
        }
        catch (DbUpdateException clash) when (clash is DbUpdateConcurrencyException || clash.IsUniqueClash())
        {
            throw new RuleBroken(Saving.ChangedMeanwhile);
        }

        return (plan, true);
    }
}
