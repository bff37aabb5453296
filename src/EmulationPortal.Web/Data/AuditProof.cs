using EmulationPortal.Domain;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>The first place where a chain of the history is not as it was written.</summary>
/// <param name="ChainId">The bloc-year, or <see cref="Guid.Empty"/> for all other deeds.</param>
/// <param name="Sequence">The entry's place in the chain.</param>
/// <param name="What">What is wrong, as a Vietnamese sentence.</param>
public sealed record AuditFault(Guid ChainId, long Sequence, string What);

/// <summary>What a proof of the history found.</summary>
public sealed record AuditProofResult(int Chains, long Entries, IReadOnlyList<AuditFault> Faults);

/// <summary>Walks the chains of the history and names the first row of each that was tampered with.</summary>
public static class AuditProof
{
    /// <summary>Walks one chain, or all of them. Entries written while it runs are left for the next run.</summary>
    public static async Task<AuditProofResult> ProveAuditAsync(this PortalDbContext db, Guid? chainId, CancellationToken cancel)
    {
        var ends = await db.AuditChains.AsNoTracking().Where(c => chainId == null || c.Id == chainId).ToDictionaryAsync(c => c.Id, cancel);
        var faults = new List<AuditFault>();
        long entries = 0;
        foreach (var end in ends.Values)
        {
            var (count, fault) = await WalkAsync(db, end, cancel);
            entries += count;
            if (fault is not null)
                faults.Add(fault);
        }

        var orphans = await db.AuditEntries.Where(e => (chainId == null || e.ChainId == chainId) && !db.AuditChains.Any(c => c.Id == e.ChainId))
            .GroupBy(e => e.ChainId).Select(g => new { g.Key, First = g.Min(e => e.Sequence) }).ToListAsync(cancel);
        faults.AddRange(orphans.Where(o => !ends.ContainsKey(o.Key)).Select(o => new AuditFault(o.Key, o.First, "Dòng cuối của chuỗi lịch sử đã bị xóa.")));
        return new AuditProofResult(ends.Count + orphans.Count, entries, faults);
    }

    private static async Task<(long Count, AuditFault? Fault)> WalkAsync(PortalDbContext db, AuditChain end, CancellationToken cancel)
    {
        var (last, lastHash) = (0L, "");
        var entries = db.AuditEntries.AsNoTracking().Where(e => e.ChainId == end.Id && e.Sequence <= end.Length).OrderBy(e => e.Sequence).AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(cancel))
        {
            if (entry.Sequence != last + 1)
                return (last, new AuditFault(end.Id, last + 1, $"Mục {last + 1} đã bị xóa."));
            if (entry.PreviousHash != lastHash)
                return (last, new AuditFault(end.Id, entry.Sequence, $"Mục {entry.Sequence} không nối với mục trước nó."));
            if (AuditHash.Of(entry) != entry.Hash)
                return (last, new AuditFault(end.Id, entry.Sequence, $"Nội dung mục {entry.Sequence} đã bị sửa sau khi ghi."));
            (last, lastHash) = (entry.Sequence, entry.Hash);
        }

        return last < end.Length ? (last, new AuditFault(end.Id, last + 1, $"Mục {last + 1} đã bị xóa."))
            : lastHash != end.LastHash ? (last, new AuditFault(end.Id, last, $"Mục {last} không phải là mục cuối đã ghi."))
            : (last, null);
    }

    /// <summary>The command-line argument <c>verify-audit</c>: proves all chains, prints what was found, and starts no server.</summary>
    /// <returns>The exit code (0 intact, 1 not), or null when the argument was not given.</returns>
    public static async Task<int?> VerifyAuditAsync(this WebApplication app, string[] args)
    {
        if (!args.Contains("verify-audit"))
            return null;
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().ProveAuditAsync(null, CancellationToken.None);
        foreach (var fault in result.Faults)
            Console.WriteLine($"{(fault.ChainId == Guid.Empty ? "Ngoài các khối" : $"Năm của khối {fault.ChainId}")}, mục {fault.Sequence}: {fault.What}");
        Console.WriteLine(result.Faults.Count == 0
            ? string.Create(VietnameseText.Culture, $"Lịch sử nguyên vẹn: {result.Entries:N0} mục trong {result.Chains:N0} chuỗi.")
            : string.Create(VietnameseText.Culture, $"Lịch sử KHÔNG nguyên vẹn: {result.Faults.Count:N0} chuỗi có sai lệch."));
        return result.Faults.Count == 0 ? 0 : 1;
    }
}
