using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Honours;

/// <summary>The deeds of the office about the roll: lists of earlier years, corrections.</summary>
public sealed class HonourService(PortalDbContext db)
{
    public static readonly Rule ListNeeded = new("honour.list-needed", "Hãy dán danh sách, hoặc chọn tệp Excel (.xlsx) không quá 2 MB.");
    public static readonly Rule NotExcel = new("honour.not-excel", "Tệp này không phải tệp Excel (.xlsx). Hãy dùng tệp mẫu trên trang này.");
    public static readonly Rule ListEmpty = new("honour.list-empty", "Danh sách không có dòng nào dưới dòng tiêu đề. Hãy kiểm tra trang tính đầu tiên của tệp.");
    public static readonly Rule ListTooLong = new("honour.list-too-long", "Mỗi lần nhập tối đa {0} dòng; danh sách này có {1} dòng. Hãy tách thành nhiều tệp.");
    public static readonly Rule NothingNew = new("honour.nothing-new", "Không có mục nào để ghi: các dòng đã có trong sổ, còn lỗi, hoặc chưa được đánh dấu.");

    /// <summary>What a list, pasted or of the first sheet of a file, would add.</summary>
    /// <exception cref="RuleBroken"><see cref="ListNeeded"/>, <see cref="NotExcel"/>, <see cref="ListEmpty"/>, <see cref="ListTooLong"/>.</exception>
    public async Task<ImportPage> PreviewAsync(ImportForm form, IFormFile? file, Deed deed, CancellationToken cancel)
    {
        var page = await ReadAsync(await TextAsync(form, file, cancel), deed, cancel);
        RequireSize(page);
        return page;
    }

    /// <summary>The rows of a text against the roll as it stands now.</summary>
    internal async Task<ImportPage> ReadAsync(string? text, Deed deed, CancellationToken cancel)
    {
        var roll = new RollNow(await db.Units.AsNoTracking().ToListAsync(cancel), await db.AwardTypes.AsNoTracking().Include(t => t.Versions).ToListAsync(cancel),
            await db.Honours.AsNoTracking().Where(h => h.WithdrawnAt == null).ToListAsync(cancel));
        return new ImportPage(text ?? "", new HonourList(roll, deed).Read(text));
    }

    /// <summary>Enters the new rows and the doubtful ones that were marked, all in one deed; returns how many. The same list again adds nothing.</summary>
    /// <exception cref="RuleBroken"><see cref="NothingNew"/>, <see cref="ListTooLong"/>.</exception>
    public Task<int> TakeAsync(ImportForm form, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var page = await ReadAsync(form.Text, deed, cancel);
        RequireSize(page);
        var taken = page.Rows.Where(r => r.State == ImportState.New || (r.State == ImportState.Near && form.Rows.Contains(r.Number))).ToList();
        if (taken.Count == 0)
            throw new RuleBroken(NothingNew);
        db.AddRange(taken.Select(r => Honour.Imported(r.Draft!, deed)));
        try
        {
            await db.SaveAsync(deed, $"nhập {taken.Count} mục của các năm trước vào sổ khen thưởng", cancel);
        }
        catch (DbUpdateException clash) when (clash is not DbUpdateConcurrencyException && clash.IsUniqueClash())
        {
            throw new RuleBroken(Saving.ChangedMeanwhile);
        }

        return taken.Count;
    });

    /// <summary>Takes an honour from the roll; false when there is none.</summary>
    /// <exception cref="RuleBroken">The honour refuses, or it has changed.</exception>
    public async Task<bool> WithdrawAsync(Guid id, WithdrawHonourForm form, Deed deed, CancellationToken cancel)
    {
        if (await db.Honours.SingleOrDefaultAsync(h => h.Id == id, cancel) is not { } honour)
            return false;
        honour.Withdraw(form.Reason, deed);
        db.Expect(honour, form.Version);
        await db.SaveAsync(deed, $"rút {honour.AwardName} năm {honour.ForYear} của {honour.Name} khỏi sổ khen thưởng", cancel);
        return true;
    }

    private static void RequireSize(ImportPage page)
    {
        if (page.Rows.Count == 0)
            throw new RuleBroken(ListEmpty);
        if (page.Rows.Count > HonourList.Most)
            throw new RuleBroken(ListTooLong, HonourList.Most, page.Rows.Count);
    }

    private static async Task<string> TextAsync(ImportForm form, IFormFile? file, CancellationToken cancel)
    {
        if (file is not { Length: > 0 and <= WorkbookReading.LargestFile })
            return string.IsNullOrWhiteSpace(form.Text) || file is { Length: > 0 } ? throw new RuleBroken(ListNeeded) { Field = nameof(form.Text) } : form.Text;
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        return HonourList.TextOf(content.ToArray()) ?? throw new RuleBroken(NotExcel) { Field = nameof(file) };
    }
}
