using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace EmulationPortal.Web.Data;

/// <summary>Change, version and audit in one transaction: the inside of <see cref="PortalDbContext.SaveAsync"/>.</summary>
internal static class DeedSaving
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task SaveAsync(PortalDbContext db, Deed deed, string sentence, CancellationToken cancel)
    {
        var changed = Changed(db);
        if (changed.Count == 0)
            return;
        using var turn = await SqliteTurn.TakeAsync(db, cancel);
        var outer = db.Database.CurrentTransaction;
        await using var transaction = outer is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        db.SavingDeed = true;
        db.ChangeTracker.AutoDetectChangesEnabled = false; // what changes from here on is told to the tracker
        try
        {
            var chain = await NextLinkAsync(db, deed.BlocYearId ?? Guid.Empty, cancel);
            if (db.SpendingLink is { } link)
                changed.Add(await SpendAsync(db, link, deed, cancel));
            if (db.SendingForm is { } form)
                await SentForm.MarkAsync(db, form, deed.At, cancel);
            foreach (var root in changed.Where(e => e.Entity is Root && e.State is not EntityState.Deleted))
                root.Property(nameof(Root.Version)).CurrentValue = (long)root.Property(nameof(Root.Version)).OriginalValue! + 1;
            var tracked = db.ChangeTracker.Entries().Where(e => e.Entity is Root or Part).ToDictionary(e => e.Entity is Root root ? root.Id : ((Part)e.Entity).Id);
            var rootsOfParts = changed.Where(e => e.Entity is Part).Select(e => RootOf(tracked, e)).OfType<EntityEntry>()
                .Where(r => r.State == EntityState.Unchanged).DistinctBy(r => r.Entity).ToList();

            var entry = Describe(deed, sentence, changed, chain);
            db.AuditEntries.Add(entry);
            db.Entry(chain).Property(c => c.LastHash).CurrentValue = entry.Hash;
            await db.SaveChangesAsync(cancel);
            foreach (var root in rootsOfParts)
                await RaiseVersionAsync(db, root, cancel);
            if (transaction is not null)
                await transaction.CommitAsync(cancel);
            (db.SendingForm, db.SpendingLink) = (null, null);
        }
        catch
        {
            Forget(db);
            throw;
        }
        finally
        {
            db.SavingDeed = false;
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Spends a link as it is now that this deed has its turn: what was written of it meanwhile, that its letter was taken, spoils nothing; that another has used it does.</summary>
    private static async Task<EntityEntry> SpendAsync(PortalDbContext db, Guid link, Deed deed, CancellationToken cancel)
    {
        var entry = db.Entry(await db.SingleUseLinks.SingleAsync(l => l.Id == link, cancel));
        await entry.ReloadAsync(cancel);
        entry.Entity.Use(deed);
        entry.DetectChanges();
        return entry;
    }

    /// <summary>What the caller changed, looked for once: to ask for entries would look again.</summary>
    private static List<EntityEntry> Changed(PortalDbContext db)
    {
        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Entity is not AuditEntry and not AuditChain)];
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Takes the chain's lock (its row, until the transaction ends) and the next place in it.</summary>
    private static async Task<AuditChain> NextLinkAsync(PortalDbContext db, Guid chainId, CancellationToken cancel)
    {
        foreach (var known in db.ChangeTracker.Entries<AuditChain>().ToList())
            known.State = EntityState.Detached;
        for (var attempt = 0; ; attempt++)
        {
            if (await Lengthened(db, chainId).ToListAsync(cancel) is [var chain])
                return chain;
            if (attempt > 0)
                throw new InvalidOperationException("The audit chain could not be started.");
            await StartChainAsync(db, chainId, cancel);
        }
    }

    /// <summary>Lengthens a chain and reads it in one statement: the fewer waits between the lock and the commit, the more deeds a bloc-year takes in a second.</summary>
    private static IQueryable<AuditChain> Lengthened(PortalDbContext db, Guid chainId) => db switch
    {
        SqlServerPortalDbContext => db.AuditChains.FromSql($"UPDATE AuditChains SET Length = Length + 1 OUTPUT inserted.Id, inserted.Length, inserted.LastHash WHERE Id = {chainId}"),
        _ => db.AuditChains.FromSql($"""UPDATE "AuditChains" SET "Length" = "Length" + 1 WHERE "Id" = {chainId} RETURNING "Id", "Length", "LastHash" """),
    };

    /// <summary>Starts a chain unless another writer has just done so; a statement of its own so that losing that race harms nothing.</summary>
    private static Task<int> StartChainAsync(PortalDbContext db, Guid chainId, CancellationToken cancel) => db switch
    {
        SqlServerPortalDbContext => db.Database.ExecuteSqlAsync($"""
            INSERT INTO AuditChains (Id, Length, LastHash) SELECT {chainId}, 0, ''
            WHERE NOT EXISTS (SELECT 1 FROM AuditChains WITH (UPDLOCK, HOLDLOCK) WHERE Id = {chainId})
            """, cancel),
        _ => db.Database.ExecuteSqlAsync($"""
            INSERT INTO "AuditChains" ("Id", "Length", "LastHash") VALUES ({chainId}, 0, '') ON CONFLICT DO NOTHING
            """, cancel),
    };

    private static AuditEntry Describe(Deed deed, string sentence, List<EntityEntry> changed, AuditChain chain)
    {
        var draft = new AuditEntry
        {
            ChainId = chain.Id,
            Sequence = chain.Length,
            At = Truncate(deed.At),
            AccountId = deed.AccountId,
            PersonName = deed.PersonName,
            Capacity = deed.Capacity,
            UnitId = deed.UnitId,
            Sentence = Short(sentence, AuditEntry.SentenceLength),
            Why = deed.Why is { } why ? Short(why, AuditEntry.WhyLength) : null,
            Changes = JsonSerializer.Serialize(changed.Select(Change), Plain),
            PreviousHash = chain.LastHash,
        };
        return new AuditEntry
        {
            Id = draft.Id,
            ChainId = draft.ChainId,
            Sequence = draft.Sequence,
            At = draft.At,
            AccountId = draft.AccountId,
            PersonName = draft.PersonName,
            Capacity = draft.Capacity,
            UnitId = draft.UnitId,
            Sentence = draft.Sentence,
            Why = draft.Why,
            Changes = draft.Changes,
            PreviousHash = draft.PreviousHash,
            Hash = AuditHash.Of(draft),
        };
    }

    private static string Short(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    /// <summary>PostgreSQL keeps microseconds: a finer time would not hash the same when read back.</summary>
    private static DateTime Truncate(DateTime time) => DateTime.SpecifyKind(time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMillisecond)), DateTimeKind.Utc);

    /// <summary>What a history never tells: columns made from others, who wrote a line and when (the entry itself says it), the text of a version, which the report itself tells, and the long derivation of a ranking with its totals by group, which its checksum stands for.</summary>
    private static readonly FrozenSet<string> Untold = new[]
    {
        nameof(Root.Version), "Folded", nameof(RankingEntry.Derivation), nameof(RankingEntry.GroupTotals), nameof(ReportVersion.Content), nameof(ScoreLine.LineVersion), nameof(ScoreLine.WrittenBy), nameof(ScoreLine.WrittenAt), nameof(Account.ConcurrencyStamp), nameof(Account.NormalizedEmail), nameof(Account.NormalizedUserName),
    }.ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<(string Name, PropertyEntry Property)> Told(EntityEntry entry) =>
        entry.Properties.Where(p => IsTold(p.Metadata)).Select(p => (p.Metadata.Name, p))
            .Concat(entry.ComplexProperties.SelectMany(c => c.Properties.Select(p => ($"{c.Metadata.Name}.{p.Metadata.Name}", p))));

    private static bool IsTold(IProperty property) =>
        !property.IsPrimaryKey() && !Untold.Contains(property.Name) && property.DeclaringType.ClrType.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) != true;

    private static Dictionary<string, object?> Change(EntityEntry entry)
    {
        var values = new Dictionary<string, object?>();
        foreach (var (name, property) in Told(entry))
        {
            if (entry.State == EntityState.Modified && !property.IsModified)
                continue;
            var before = entry.State == EntityState.Added ? null : property.OriginalValue;
            var after = entry.State == EntityState.Deleted ? null : property.CurrentValue;
            if (!Equals(before, after))
                values[name] = IsSecret(property.Metadata) ? "đã đổi" : new[] { Readable(before), Readable(after) };
        }

        return new Dictionary<string, object?>
        {
            ["type"] = entry.Metadata.ClrType.Name,
            ["id"] = string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue)),
            ["act"] = entry.State.ToString(),
            ["values"] = values,
        };
    }

    /// <summary>Of a secret the audit tells only that it changed.</summary>
    private static bool IsSecret(IProperty property) => property.Name is nameof(Account.PasswordHash) or nameof(Account.SecurityStamp) or nameof(SingleUseLink.SecretHash);

    private static object? Readable(object? value) => value switch
    {
        byte[] bytes => $"{bytes.Length} byte",
        Enum word => word.ToString(),
        _ => value,
    };

    /// <summary>The root that owns a part: followed along cascading keys among tracked rows, which are known by their id.</summary>
    private static EntityEntry? RootOf(Dictionary<Guid, EntityEntry> tracked, EntityEntry part)
    {
        foreach (var key in part.Metadata.GetForeignKeys().Where(k => k.DeleteBehavior == DeleteBehavior.Cascade))
        {
            if (part.Property(key.Properties[0].Name).CurrentValue is Guid id && tracked.TryGetValue(id, out var owner) && owner.Metadata == key.PrincipalEntityType)
                return owner.Entity is Root ? owner : RootOf(tracked, owner);
        }

        return null;
    }

    /// <summary>A part's save raises its root's version without comparing it: two people may save two sections at once. The names in the statement are the model's, its key is a parameter.</summary>
    private static async Task RaiseVersionAsync(PortalDbContext db, EntityEntry root, CancellationToken cancel)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var version = sql.DelimitIdentifier(nameof(Root.Version));
        var update = string.Format(CultureInfo.InvariantCulture, "UPDATE {0} SET {1} = {1} + 1 WHERE {2} = {{0}}",
            sql.DelimitIdentifier(root.Metadata.GetTableName()!), version, sql.DelimitIdentifier(nameof(Root.Id)));
        await db.Database.ExecuteSqlRawAsync(update, [((Root)root.Entity).Id], cancel);
        var property = root.Property(nameof(Root.Version));
        property.CurrentValue = (long)property.CurrentValue! + 1;
        property.OriginalValue = property.CurrentValue;
        property.IsModified = false;
    }

    /// <summary>After a failed save the context holds nothing that a later save could write by accident.</summary>
    private static void Forget(PortalDbContext db) => db.ChangeTracker.Clear();
}

/// <summary>The hash that links one audit entry to the next.</summary>
public static class AuditHash
{
    /// <summary>Hex SHA-256 over the entry's content and the hash of the entry before it.</summary>
    public static string Of(AuditEntry entry)
    {
        object?[] content =
        [
            entry.Id, entry.ChainId, entry.Sequence, entry.At.ToString("O", CultureInfo.InvariantCulture), entry.AccountId, entry.PersonName,
            entry.Capacity, entry.UnitId, entry.Sentence, entry.Why, entry.Changes, entry.PreviousHash,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content)));
    }
}
