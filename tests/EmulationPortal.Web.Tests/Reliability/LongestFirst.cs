using EmulationPortal.Web.Tests.Demo;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Permissions;
using EmulationPortal.Web.Tests.Reliability;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace EmulationPortal.Web.Tests.Reliability;

/// <summary>Begins with what takes minutes, so that the rest runs beside it: the kills and starts of whole processes, the tests that share a database, the matrix, then all others.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName switch
        {
            var name when name.Contains(nameof(KillTests), StringComparison.Ordinal) || name.Contains(nameof(StartUpTests), StringComparison.Ordinal) => 0,
            OnSqlite.Name or OnPostgres.Name => 1,
            var name when name.Contains(nameof(RouteMatrixTests), StringComparison.Ordinal) => 2,
            _ => 3,
        })];
}
