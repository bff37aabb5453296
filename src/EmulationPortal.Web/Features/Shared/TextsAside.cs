using EmulationPortal.Domain;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Texts that met a newer one and wait for their writer.</summary>
internal static class TextsAside
{
    /// <summary>After a write: keeps the text aside if it was not put in place; settles what waited if its writer has seen both.</summary>
    public static async Task SettleOrSetAsideAsync(this PortalDbContext db, Guid placeId, string? text, bool saved, bool settles, Deed deed, CancellationToken cancel)
    {
        var waiting = saved && !settles ? [] : await db.WaitingAsync(placeId, deed.AccountId, cancel);
        if (saved)
            waiting.ForEach(t => t.Settle(deed));
        else if (waiting.All(t => t.Text != DraftedText.Tidy(text)))
            db.Add(new SetAsideText(placeId, text, deed));
    }

    /// <summary>What a person still has to choose about at a place, newest first.</summary>
    public static Task<List<SetAsideText>> WaitingAsync(this PortalDbContext db, Guid placeId, Guid accountId, CancellationToken cancel) =>
        db.SetAsideTexts.Where(t => t.SectionId == placeId && t.AccountId == accountId && t.SettledAt == null).OrderByDescending(t => t.At).ToListAsync(cancel);
}
