using EmulationPortal.Domain.Awards;

namespace EmulationPortal.Web.Data;

/// <summary>
/// The box of a ballot cast on phones: what seals its papers while it is open, and after it was closed the papers in an order nobody can trace beside the receipts in the order of the alphabet.
/// No root and no part: what it holds enters no history.
/// </summary>
public sealed class BallotBox
{
    public required Guid BallotId { get; init; }

    /// <summary>Seals papers; null once closed.</summary>
    public byte[]? PublicKey { get; init; }

    /// <summary>The private half, wrapped for each pair of keepers; null once closed.</summary>
    public byte[]? Wraps { get; init; }

    /// <summary>One paper a line, shuffled; null while open.</summary>
    public string? Papers { get; init; }

    /// <summary>One receipt a line, sorted; null while open.</summary>
    public string? Receipts { get; init; }
}

/// <summary>The keys behind the code one of three keepers took; destroyed with the sealed papers.</summary>
public sealed class BallotKeeper
{
    public required Guid BallotId { get; init; }
    public required CodeKeeper Keeper { get; init; }
    public required byte[] PublicKey { get; init; }

    /// <summary>Opened by the code alone, which is kept nowhere.</summary>
    public required byte[] LockedPrivateKey { get; init; }

    /// <summary>Who took the code: three different persons.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>As the domain takes it.</summary>
    public KeeperKey Key => new(Keeper, PublicKey, LockedPrivateKey);
}

/// <summary>A paper in the box while the ballot is open: no time, no sequence, no user, no unit.</summary>
public sealed class SealedPaper
{
    /// <summary>Version 4: the ordered keys of other rows tell the time.</summary>
    public required Guid Id { get; init; }

    public required Guid BallotId { get; init; }

    /// <summary>Encrypted with randomness to the key of the ballot; as long as every other.</summary>
    public required byte[] Sealed { get; init; }

    /// <summary>Shown to the voter once; proves counted, never how.</summary>
    public required string Receipt { get; init; }
}
