using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Data;

/// <summary>Contexts are used again: what one request left in one must not act in the next.</summary>
public sealed class ContextUsedAgainTests
{
    [Fact]
    public async Task A_context_used_again_knows_nothing_of_the_request_before()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = "Sqlite", ["ConnectionStrings:Portal"] = "Data Source=:memory:" }).Build();
        await using var services = new ServiceCollection().AddLogging().AddPortalData(configuration).BuildServiceProvider();
        PortalDbContext left;
        await using (var scope = services.CreateAsyncScope())
        {
            left = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            (left.SendingForm, left.SpendingLink) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            left.Add(new Unit("Trường thử", UnitKind.College, code: "dung-lai"));
        }

        await using var next = services.CreateAsyncScope();
        var again = next.ServiceProvider.GetRequiredService<PortalDbContext>();
        Assert.Same(left, again);
        Assert.Equal((null, null, 0), (again.SendingForm, again.SpendingLink, again.DeedsDone));
        Assert.Empty(again.ChangeTracker.Entries());
    }
}
