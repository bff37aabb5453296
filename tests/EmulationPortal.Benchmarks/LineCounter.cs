using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EmulationPortal.Benchmarks;

/// <summary>Counts the score lines a context makes from rows.</summary>
internal sealed class LineCounter : IMaterializationInterceptor
{
    private int lines;

    /// <summary>Lines since the last call.</summary>
    public int Taken() => Interlocked.Exchange(ref lines, 0);

    /// <inheritdoc/>
    public object CreatedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        if (entity is ScoreLine)
            Interlocked.Increment(ref lines);
        return entity;
    }
}
