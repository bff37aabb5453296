using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EmulationPortal.Benchmarks;

/// <summary>Counts the rows that queries of score lines read.</summary>
internal sealed class LineCounter : DbCommandInterceptor
{
    private int lines;

    /// <summary>Rows since the last call.</summary>
    public int Taken() => Interlocked.Exchange(ref lines, 0);

    /// <inheritdoc/>
    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && command.CommandText.Contains("\"ScoreLine\"", StringComparison.Ordinal))
            Interlocked.Add(ref lines, eventData.ReadCount);
        return result;
    }
}
