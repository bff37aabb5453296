using System.Data.Common;
using System.Text;
using EmulationPortal.Domain.Awards;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>How a paper went into the box, or why it did not.</summary>
public enum CastOutcome
{
    Cast,
    NotOpen,
    /// <summary>The unit's paper is in the box, or it was handed a paper of the room.</summary>
    VotedAlready,
    NotOnRoll,
}

/// <summary>
/// Reads ballots, and does what no history may tell: the gate on the roll and the sealed paper in one transaction; the box emptied, shuffled and scrubbed.
/// Every statement here is one of its own, so that nothing of it is described in the audit.
/// </summary>
public static class BallotRows
{
    /// <summary>Letters of a receipt: 40 random bits, enough never to meet within a ballot by chance.</summary>
    public const int ReceiptLetters = 8;

    private static readonly string[] Scrubbed = ["BallotBoxes", "BallotKeepers", "BallotVoters", "SealedPapers"];

    /// <summary>With questions, options, roll and tellers.</summary>
    public static IQueryable<Ballot> Whole(this IQueryable<Ballot> ballots) => ballots.Include(b => b.Questions).ThenInclude(q => q.Options).Include(b => b.Voters).Include(b => b.Tellers).AsSplitQuery();

    /// <summary>Casts a unit's paper: the roll's mark and the sealed paper together, or neither. Not audited, not logged; asked twice it casts once.</summary>
    /// <param name="paper">As <see cref="PaperText"/> writes it.</param>
    /// <returns>How it ended, with the receipt where it was cast.</returns>
    public static async Task<(CastOutcome Outcome, string? Receipt)> CastAsync(this PortalDbContext db, Guid ballotId, Guid unitId, string paper, CancellationToken cancel)
    {
        if (await db.BallotBoxes.Where(b => b.BallotId == ballotId).Select(b => b.PublicKey).SingleOrDefaultAsync(cancel) is not { } key)
            return (CastOutcome.NotOpen, null);
        var (sealedPaper, receipt) = (BallotSeal.Seal(ballotId, key, Encoding.ASCII.GetBytes(paper)), BallotSeal.RandomCode(ReceiptLetters));
        using var turn = await SqliteTurn.TakeAsync(db, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.HoldOpenAsync(ballotId, alone: false, cancel))
            return (CastOutcome.NotOpen, null);
        var marked = await db.BallotVoters.Where(v => v.BallotId == ballotId && v.UnitId == unitId && !v.Voted && !v.OnPaper).ExecuteUpdateAsync(s => s.SetProperty(v => v.Voted, true), cancel);
        if (marked == 0)
            return (await db.BallotVoters.AnyAsync(v => v.BallotId == ballotId && v.UnitId == unitId, cancel) ? CastOutcome.VotedAlready : CastOutcome.NotOnRoll, null);
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "SealedPapers" ("Id", "BallotId", "Sealed", "Receipt") VALUES ({Guid.NewGuid()}, {ballotId}, {sealedPaper}, {receipt})""", cancel);
        await transaction.CommitAsync(cancel);
        return (CastOutcome.Cast, receipt);
    }

    /// <summary>Marks that a unit was handed a paper of the room while phones are in use too; false where it voted or has one already.</summary>
    public static async Task<bool> HandPaperAsync(this PortalDbContext db, Guid ballotId, Guid unitId, CancellationToken cancel)
    {
        using var turn = await SqliteTurn.TakeAsync(db, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var marked = await db.HoldOpenAsync(ballotId, alone: false, cancel)
            && await db.BallotVoters.Where(v => v.BallotId == ballotId && v.UnitId == unitId && !v.Voted && !v.OnPaper).ExecuteUpdateAsync(s => s.SetProperty(v => v.OnPaper, true), cancel) == 1;
        await transaction.CommitAsync(cancel);
        return marked;
    }

    /// <summary>Holds the ballot open until the transaction ends: together with other voters, or alone, after all of them.</summary>
    /// <returns>False where it is not open.</returns>
    public static async Task<bool> HoldOpenAsync(this PortalDbContext db, Guid ballotId, bool alone, CancellationToken cancel) => db switch
    {
        PostgresPortalDbContext when alone => await db.Database.SqlQuery<Guid>($"""SELECT "Id" AS "Value" FROM "Ballots" WHERE "Id" = {ballotId} AND "State" = 'Open' FOR UPDATE""").ToListAsync(cancel) is [_],
        PostgresPortalDbContext => await db.Database.SqlQuery<Guid>($"""SELECT "Id" AS "Value" FROM "Ballots" WHERE "Id" = {ballotId} AND "State" = 'Open' FOR SHARE""").ToListAsync(cancel) is [_],
        SqlServerPortalDbContext when alone => await db.Database.SqlQuery<Guid>($"SELECT Id AS Value FROM Ballots WITH (UPDLOCK, HOLDLOCK, ROWLOCK) WHERE Id = {ballotId} AND State = 'Open'").ToListAsync(cancel) is [_],
        SqlServerPortalDbContext => await db.Database.SqlQuery<Guid>($"SELECT Id AS Value FROM Ballots WITH (REPEATABLEREAD, ROWLOCK) WHERE Id = {ballotId} AND State = 'Open'").ToListAsync(cancel) is [_],
        _ => await db.Ballots.AnyAsync(b => b.Id == ballotId && b.State == BallotState.Open, cancel),
    };

    /// <summary>Makes what is deleted from now on over this connection leave no trace in the file; SQLite only.</summary>
    public static async Task DeleteSecurelyAsync(this PortalDbContext db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        if (db is SqlitePortalDbContext)
            await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON", cancel); // settings and clearing have no words in LINQ
    }

    /// <summary>
    /// Empties the box within the caller's transaction: sealed papers and keys are destroyed, what was in them is kept shuffled, and the rows of the roll are written anew in one statement, so that no row carries the mark of the transaction that cast a paper.
    /// </summary>
    /// <param name="papers">Shuffled and receipts sorted; both null where the ballot is void.</param>
    public static async Task EmptyBoxAsync(this PortalDbContext db, Guid ballotId, string? papers, string? receipts, CancellationToken cancel)
    {
        await db.SealedPapers.Where(p => p.BallotId == ballotId).ExecuteDeleteAsync(cancel);
        await db.BallotKeepers.Where(k => k.BallotId == ballotId).ExecuteDeleteAsync(cancel);
        await db.BallotBoxes.Where(b => b.BallotId == ballotId).ExecuteUpdateAsync(
            s => s.SetProperty(b => b.PublicKey, (byte[]?)null).SetProperty(b => b.Wraps, (byte[]?)null).SetProperty(b => b.Papers, papers).SetProperty(b => b.Receipts, receipts), cancel);
        await db.BallotVoters.Where(v => v.BallotId == ballotId).ExecuteUpdateAsync(s => s.SetProperty(v => v.Voted, v => v.Voted), cancel);
    }

    /// <summary>Clears what deleted rows leave in the files of the database; what cannot be cleared now is cleared after the next ballot.</summary>
    /// <returns>False where the database was too busy.</returns>
    public static async Task<bool> ScrubAsync(this PortalDbContext db, CancellationToken cancel)
    {
        try
        {
            if (db is PostgresPortalDbContext)
            {
                foreach (var table in Scrubbed)
                    await db.WriteAnewAsync(table, cancel);
            }
            else if (db is SqlitePortalDbContext)
            {
                using var turn = await SqliteTurn.TakeAsync(db, cancel);
                await db.Database.ExecuteSqlRawAsync("VACUUM", cancel);
                await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
            }

            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }

    /// <summary>Gives a table of PostgreSQL a new file that holds its rows alone. VACUUM FULL would carry over what was deleted while anybody's older question runs.</summary>
    private static async Task WriteAnewAsync(this PortalDbContext db, string table, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var step in (string[])["LOCK TABLE \"{0}\" IN ACCESS EXCLUSIVE MODE", "CREATE TEMP TABLE kept ON COMMIT DROP AS TABLE \"{0}\"", "TRUNCATE \"{0}\"", "INSERT INTO \"{0}\" TABLE kept"])
            await db.Database.ExecuteSqlRawAsync(step.Replace("{0}", table, StringComparison.Ordinal), cancel); // a name of the list above, never from outside
        await transaction.CommitAsync(cancel);
    }
}
