using System.Collections.Concurrent;
using System.Data.Common;
using EmulationPortal.Benchmarks;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(BareStartup))]

namespace EmulationPortal.Benchmarks;

/// <summary>Adds <see cref="BarePageController"/> to a portal that is measured, and a header to every answer that says how many queries it took.</summary>
public sealed class BareStartup : IHostingStartup
{
    /// <inheritdoc/>
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services =>
    {
        var counter = new QueryHeader();
        services.ConfigureDbContext<SqlitePortalDbContext>(o => o.AddInterceptors(counter)).ConfigureDbContext<PostgresPortalDbContext>(o => o.AddInterceptors(counter));
        services.AddControllers().AddApplicationPart(typeof(BareStartup).Assembly);
    });
}

/// <summary>
/// The least a page of the portal can be: the same stations of a request, so many plain queries by key, and bytes that are there already. What a real page costs above it is its own reading and writing.
/// </summary>
public sealed class BarePageController(PortalDbContext db) : PortalController
{
    /// <summary>Where it is.</summary>
    public const string Address = "/thuoc-do/trang-tran";

    private static readonly ConcurrentDictionary<string, string> Known = new();

    /// <summary>Sends the queries one after another and writes the text of a file.</summary>
    /// <param name="queries">How many, the one for who asks included.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancel">Gives up waiting.</param>
    [HttpGet(Address), Allows(Operation.UseOwnPages)]
    public async Task<IActionResult> Page(int queries, string file, CancellationToken cancel)
    {
        for (var i = 1; i < queries; i++)
            await ReadAsync(cancel);
        return Content(Known.GetOrAdd(file, static f => System.IO.File.ReadAllText(f)), "text/html; charset=utf-8");
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = """SELECT "Id", "Code", "Name", "Kind" FROM "Units" WHERE "Code" = @code""";
        var code = command.CreateParameter();
        (code.ParameterName, code.Value) = ("@code", OfficeProvince.CodeOf(1 + Random.Shared.Next(16)));
        command.Parameters.Add(code);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            _ = (reader.GetString(1), reader.GetString(2), reader.GetString(3));
    }
}

/// <summary>Counts the queries of each request and says so in a header.</summary>
internal sealed class QueryHeader : DbCommandInterceptor
{
    /// <summary>The header.</summary>
    public const string Name = "X-Queries";

    private readonly HttpContextAccessor http = new();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (http.HttpContext is { Response: { HasStarted: false, Headers: var headers } })
            headers[Name] = (int.TryParse(headers[Name], out var count) ? count + 1 : 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return ValueTask.FromResult(result);
    }
}
