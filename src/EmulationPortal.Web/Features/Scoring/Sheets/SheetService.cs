using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>The deeds on a sheet as a whole.</summary>
public sealed class SheetService(PortalDbContext db, Visit visit, SheetQueries queries)
{
    public static readonly Rule NoEarlier = new("sheet.no-earlier", "Chưa có bộ tiêu chí của năm trước đã thông qua để chép. Hãy chọn cách khác.");
    public static readonly Rule NoFrame = new("sheet.no-frame", "Khung tiêu chí này không còn. Hãy chọn lại.");
    public static readonly Rule VersionOpen = new("sheet.version-open", "Bản {0} chưa thông qua. Hãy hoàn thiện bản ấy, không lập thêm bản mới.");

    /// <summary>Begins the first version: empty, from last year's, or inside a frame.</summary>
    /// <exception cref="RuleBroken"><see cref="NoEarlier"/>, <see cref="NoFrame"/>.</exception>
    public async Task BeginAsync(BeginForm form, Deed deed, CancellationToken cancel)
    {
        var year = visit.BlocYear;
        if (await db.CriteriaSheets.AnyAsync(s => s.BlocYearId == year.BlocYearId, cancel))
            return;
        var title = $"Bộ tiêu chí chấm điểm thi đua {char.ToLowerInvariant(year.YearLabel[0])}{year.YearLabel[1..]} của {year.BlocName}";
        CriteriaSheet sheet;
        if (Guid.TryParse(form.From, out var frameId))
        {
            var frame = await db.CriteriaSheets.AsNoTracking().Whole().SingleOrDefaultAsync(s => s.Id == frameId && s.BlocYearId == null, cancel) ?? throw new RuleBroken(NoFrame) { Field = nameof(form.From) };
            sheet = frame.StartWithin(year.BlocYearId);
            sheet.Entitle(title);
        }
        else
        {
            sheet = form.From == BeginForm.Earlier
                ? (await queries.EarlierAsync(cancel) ?? throw new RuleBroken(NoEarlier) { Field = nameof(form.From) }).StartNextYear(year.BlocYearId, title)
                : new CriteriaSheet(year.BlocYearId, title);
        }

        db.Add(sheet);
        await SaveNewAsync(deed, $"bắt đầu soạn bộ tiêu chí{(sheet.FrameSource is { } source ? $" theo khung {source}" : form.From == BeginForm.Earlier ? " theo bộ tiêu chí năm trước" : "")}", cancel);
    }

    /// <summary>Begins a frame of the office and returns it.</summary>
    /// <exception cref="RuleBroken"><see cref="CriteriaSheet.TitleNeeded"/>.</exception>
    public async Task<Guid> BeginFrameAsync(FrameForm form, Deed deed, CancellationToken cancel)
    {
        var frame = CriteriaSheet.Frame(form.Title!, form.Source!);
        db.Add(frame);
        await db.SaveAsync(deed, $"lập khung tiêu chí “{frame.Title}”", cancel);
        return frame.Id;
    }

    /// <summary>Changes a sheet from its loading on, so that of two people at once the second finds what the first has saved.</summary>
    /// <exception cref="SheetMissing">There is none.</exception>
    /// <exception cref="SavedSince">The part was saved by another meanwhile.</exception>
    /// <exception cref="RuleBroken">The sheet refuses.</exception>
    public Task ChangeAsync(SheetKey key, Func<CriteriaSheet, string> change, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var sheet = await queries.Named(key).Whole().SingleOrDefaultAsync(cancel) ?? throw new SheetMissing();
        var sentence = change(sheet);
        db.ChangeTracker.DetectChanges();
        if (!db.ChangeTracker.HasChanges())
            return true;
        db.Expect(sheet, sheet.Version);
        await db.SaveAsync(deed, sentence, cancel);
        return true;
    });

    /// <summary>Lays the draft before the members.</summary>
    public Task DiscussAsync(int number, Deed deed, CancellationToken cancel) => ChangeAsync(SheetKey.Of(number), sheet =>
    {
        sheet.Discuss();
        return $"gửi bộ tiêu chí bản {number} lấy ý kiến các đơn vị thành viên";
    }, deed, cancel);

    /// <summary>A member remarks on a criterion.</summary>
    /// <exception cref="RuleBroken">The sheet refuses.</exception>
    public Task CommentAsync(int number, Guid criterion, RemarkForm form, Deed deed, CancellationToken cancel) => ChangeAsync(SheetKey.Of(number), sheet =>
    {
        sheet.Comment(criterion, form.Text ?? "", deed);
        return $"góp ý tiêu chí {sheet.CriterionOf(criterion).Number} của bộ tiêu chí bản {number}";
    }, deed, cancel);

    /// <summary>The chair answers a remark.</summary>
    /// <exception cref="RuleBroken">The sheet refuses.</exception>
    public Task AnswerAsync(int number, Guid remark, RemarkForm form, Deed deed, CancellationToken cancel) => ChangeAsync(SheetKey.Of(number), sheet =>
    {
        var comment = sheet.Comments.FirstOrDefault(c => c.Id == remark) ?? throw new SheetMissing();
        sheet.AnswerComment(comment, form.Answer ?? "", deed);
        return $"trả lời góp ý về tiêu chí {sheet.CriterionOf(comment.CriterionKey).Number}";
    }, deed, cancel);

    /// <summary>Records that it was passed outside the portal.</summary>
    /// <exception cref="RuleBroken">The sheet refuses, or somebody changed it meanwhile.</exception>
    public async Task AdoptOutsideAsync(int number, OutsideForm form, Deed deed, CancellationToken cancel)
    {
        var sheet = await queries.Named(SheetKey.Of(number)).Whole().SingleOrDefaultAsync(cancel) ?? throw new SheetMissing();
        sheet.AdoptByRecord(form.Day!.Value, form.Note ?? "", deed);
        await db.SaveSeenAsync(sheet, form.Version, deed, $"ghi nhận bộ tiêu chí bản {number} đã thông qua ngoài Cổng", cancel);
    }

    /// <summary>Begins the next version of an adopted sheet and returns its number.</summary>
    /// <exception cref="RuleBroken"><see cref="VersionOpen"/>, or the sheet refuses.</exception>
    public async Task<int> NextVersionAsync(int number, NextVersionForm form, Deed deed, CancellationToken cancel)
    {
        var sheet = await queries.Named(SheetKey.Of(number)).Whole().SingleOrDefaultAsync(cancel) ?? throw new SheetMissing();
        var last = await db.CriteriaSheets.Where(s => s.BlocYearId == sheet.BlocYearId).MaxAsync(s => s.Number, cancel);
        if (last != number)
            throw new RuleBroken(VersionOpen, last);
        var next = sheet.NextVersion(form.Reason ?? "");
        db.Add(next);
        await SaveNewAsync(deed with { Why = next.ChangeReason }, $"lập bộ tiêu chí bản {next.Number}", cancel);
        return next.Number;
    }

    /// <summary>A second press of the button, or a colleague, may have been quicker: then the version is there.</summary>
    private async Task SaveNewAsync(Deed deed, string sentence, CancellationToken cancel)
    {
        try
        {
            await db.SaveAsync(deed, sentence, cancel);
        }
        catch (DbUpdateException clash) when (clash.IsUniqueClash())
        {
            db.ChangeTracker.Clear();
        }
    }
}
