using EmulationPortal.Domain;

namespace EmulationPortal.Web.Data;

/// <summary>One deed, as it will be read years later. Append-only; entries of a chain are linked by hashes (trust.md, Audit).</summary>
public sealed class AuditEntry
{
    public const int SentenceLength = 500;
    public const int CapacityLength = 400;
    public const int WhyLength = 2000;

    public Guid Id { get; init; } = OrderedId.Next();

    /// <summary>The bloc-year whose chain this is, or <see cref="Guid.Empty"/> for all other deeds.</summary>
    public Guid ChainId { get; init; }

    /// <summary>Place in the chain, from 1, without gap.</summary>
    public long Sequence { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    public Guid AccountId { get; init; }
    public string PersonName { get; init; } = "";

    /// <summary>In what capacity, as printed.</summary>
    public string Capacity { get; init; } = "";

    public Guid? UnitId { get; init; }

    /// <summary>What was done, as a Vietnamese sentence without its subject: "gửi Báo cáo sơ kết".</summary>
    public string Sentence { get; init; } = "";

    /// <summary>The reason given, if one was asked for.</summary>
    public string? Why { get; init; }

    /// <summary>What changed, as JSON: one object a changed row with its type, key and values before and after.</summary>
    public string Changes { get; init; } = "[]";

    /// <summary>Hex SHA-256 of the entry before it in the chain; empty for the first.</summary>
    public string PreviousHash { get; init; } = "";

    /// <summary>Hex SHA-256 over everything above.</summary>
    public string Hash { get; init; } = "";
}

/// <summary>The end of one audit chain; its row is the lock by which writers of one chain take turns.</summary>
public sealed class AuditChain
{
    public Guid Id { get; init; }

    /// <summary>Number of entries.</summary>
    public long Length { get; set; }

    /// <summary>Hash of the last entry.</summary>
    public string LastHash { get; set; } = "";
}
