using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>
/// That a form was sent and its deed done: written in the deed's own transaction, so that the same form sent again, together or after a lost answer, has one effect.
/// Kept for two days.
/// </summary>
public sealed class SentForm
{
    public const int AnswerLength = 500;
    public const int MessageLength = 500;

    /// <summary>How long a form is remembered.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    /// <summary>Made from the form's own mark, its sender and everything in it.</summary>
    public Guid Id { get; init; }

    /// <summary>When the deed was done, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Where the answer led; null until it was given.</summary>
    public string? Answer { get; init; }

    /// <summary>What the answer said was done.</summary>
    public string? Message { get; init; }

    /// <summary>Marks the form as sent, under the lock of the deed's chain.</summary>
    /// <exception cref="SentAlready">It was sent meanwhile.</exception>
    internal static async Task MarkAsync(PortalDbContext db, Guid id, DateTime at, CancellationToken cancel)
    {
        if (await db.SentForms.AnyAsync(f => f.Id == id, cancel))
            throw new SentAlready();
        db.SentForms.Add(new SentForm { Id = id, At = at });
    }

    /// <summary>Forgets forms sent before the moment.</summary>
    public static async Task ForgetAsync(PortalDbContext db, DateTime before, CancellationToken cancel)
    {
        using var turn = await SqliteTurn.TakeAsync(db, cancel);
        await db.SentForms.Where(f => f.At < before).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Keeps the answer for whoever sends the form again.</summary>
    public static async Task AnsweredAsync(PortalDbContext db, Guid id, string answer, string? message, CancellationToken cancel)
    {
        if (answer.Length > AnswerLength || message?.Length > MessageLength)
            return;
        using var turn = await SqliteTurn.TakeAsync(db, cancel);
        await db.SentForms.Where(f => f.Id == id).ExecuteUpdateAsync(set => set.SetProperty(f => f.Answer, answer).SetProperty(f => f.Message, message), cancel);
    }
}

/// <summary>The same form was sent meanwhile and its deed done.</summary>
public sealed class SentAlready : Exception;
