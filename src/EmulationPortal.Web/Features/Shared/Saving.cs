using EmulationPortal.Domain;
using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>How a draft's save ended: saved, or set aside because somebody else had written in between.</summary>
/// <param name="Saved">False when both texts must be shown.</param>
/// <param name="Version">The version now in place.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Versions">Where lines of one form carry versions of their own: the hidden fields that say what is now in place, by name.</param>
public sealed record DraftSave(bool Saved, long Version, DateTime At, IReadOnlyDictionary<string, string>? Versions = null);

/// <summary>Saving where several people write at once.</summary>
internal static class Saving
{
    public static readonly Rule ChangedMeanwhile = new("draft.changed-meanwhile", "Nội dung vừa được người khác thay đổi trong lúc bạn xem. Hãy xem lại nội dung mới rồi thực hiện lại.");

    /// <summary>Does a deed again from its loading when somebody else saved between loading and saving; drafts compare their own versions inside.</summary>
    public static async Task<T> AgainAsync<T>(this PortalDbContext db, Func<Task<T>> deed)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await deed();
            }
            catch (DbUpdateConcurrencyException) when (attempt < 6)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Does several deeds together or none of them.</summary>
    public static async Task WholeAsync(this PortalDbContext db, Func<Task> deeds, CancellationToken cancel)
    {
        using var turn = await SqliteTurn.TakeAsync(db, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await deeds();
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Saves a deed on what its doer has seen: a newer version is refused in words.</summary>
    /// <exception cref="RuleBroken"><see cref="ChangedMeanwhile"/>.</exception>
    public static async Task SaveSeenAsync(this PortalDbContext db, Root root, long version, Deed deed, string sentence, CancellationToken cancel)
    {
        if (root.Version != version)
            throw new RuleBroken(ChangedMeanwhile);
        try
        {
            await db.SaveAsync(deed, sentence, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBroken(ChangedMeanwhile);
        }
    }
}

/// <summary>The answers autosave.js knows.</summary>
internal static class AutosaveAnswer
{
    public static IActionResult Of(DraftSave save, string conflictUrl) => save.Saved
        ? new OkObjectResult(new { savedAt = Infrastructure.VietnameseFormat.Clock(save.At), version = save.Version, versions = save.Versions })
        : new ConflictObjectResult(new { conflictUrl });

    /// <summary>What was typed cannot be saved as it stands; says why.</summary>
    public static IActionResult Refused(string message) => new UnprocessableEntityObjectResult(new { message });
}
