using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EmulationPortal.Benchmarks;

/// <summary>Counts the score lines that are read as what they are; one for all stores, so that they share their compiled queries.</summary>
internal sealed class LineCounter : IMaterializationInterceptor
{
    public static readonly LineCounter All = new();

    private int lines;

    /// <summary>Lines since the last call.</summary>
    public int Taken() => Interlocked.Exchange(ref lines, 0);

    /// <inheritdoc/>
    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        if (entity is ScoreLine)
            Interlocked.Increment(ref lines);
        return entity;
    }
}
