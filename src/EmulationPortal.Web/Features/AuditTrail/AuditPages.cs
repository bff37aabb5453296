namespace EmulationPortal.Web.Features.AuditTrail;

/// <summary>A line of the history.</summary>
/// <param name="Href">Where the details are.</param>
public sealed record AuditRow(long Sequence, DateTime At, string PersonName, string Capacity, string Sentence, string? Why, string Href);

/// <summary>A stretch of a history, newest first.</summary>
/// <param name="Title">The bloc-year, or null for deeds outside any.</param>
/// <param name="Path">The history's own address.</param>
/// <param name="Older">The place before which older entries begin; null at the end.</param>
/// <param name="Newest">Whether this is the newest stretch.</param>
public sealed record AuditListPage(string? Title, string? BlocPath, string Path, IReadOnlyList<AuditRow> Rows, long? Older, bool Newest, long Total)
{
    public const int Size = 30;
}

/// <summary>One changed value in words.</summary>
public sealed record AuditValue(string Name, string Before, string After);

/// <summary>One changed thing in words: what happened to it and its values.</summary>
public sealed record AuditChange(string Thing, IReadOnlyList<AuditValue> Values);

/// <summary>One entry with what it changed.</summary>
/// <param name="Changes">Null when the person may read that it was done, but not what was written: another unit's work.</param>
public sealed record AuditDetailsPage(string? Title, string? BlocPath, string Path, AuditRow Row, IReadOnlyList<AuditChange>? Changes);

/// <summary>A fault of the history, with the name of its bloc-year.</summary>
public sealed record ProofFault(string Where, long Sequence, string What);

/// <summary>What the proof found; null while it was not asked for.</summary>
public sealed record ProofPage(int Chains, long Entries, DateTime At, IReadOnlyList<ProofFault> Faults);
