using System.Text.RegularExpressions;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data.Demo;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace EmulationPortal.Web.Tests.Demo;

/// <summary>The portal as somebody starts it from the command line.</summary>
public sealed partial class StartUpTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-start-").FullName;

    private string DatabaseFile => Path.Combine(folder, "portal.db");

    [Fact]
    public async Task It_prints_its_address_and_accounts_once_it_listens_and_reset_fills_it_anew()
    {
        string filled;
        using (var portal = await PortalProcess.StartAsync(folder))
        {
            var address = Address().Match(portal.Output).Value;
            Assert.True(address.Length > 0, portal.Output);
            Assert.Contains(DemoAccount.Passphrase, portal.Output, StringComparison.Ordinal);
            Assert.All(DemoAccount.Shown, a => Assert.Contains(a.Address, portal.Output, StringComparison.Ordinal));
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            Assert.Contains("Đăng nhập", await client.GetStringAsync("/dang-nhap", TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.DoesNotMatch(Alarm(), portal.Output);
            filled = FirstUnit();
        }

        using (await PortalProcess.StartAsync(folder))
            Assert.Equal(filled, FirstUnit());
        using (await PortalProcess.StartAsync(folder, Demonstration.ResetArgument))
            Assert.NotEqual(filled, FirstUnit());
    }

    [Fact]
    public async Task On_PostgreSQL_neither_a_first_start_nor_a_reset_prints_an_alarm()
    {
        var server = Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "skipped, needs Postgres");
        var database = $"{server};Database=portal_{Guid.NewGuid():N}";
        var (refused, words) = await PortalProcess.RunOnAsync(folder, database, "Production", demonstration: false, AdministratorCommand.Argument, "khong-phai-thu"); // makes the database, and nobody in it
        Assert.True(refused == 2, words);
        Assert.DoesNotMatch(Alarm(), words);
        using (var portal = await PortalProcess.StartOnAsync(folder, database, Demonstration.ResetArgument))
            Assert.DoesNotMatch(Alarm(), portal.Output);

        var made = $"portal_{Guid.NewGuid():N}"; // as docs/operations.md tells: an empty database, then the first administrator
        await using (var connection = new NpgsqlConnection($"{server};Database=postgres"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = $"CREATE DATABASE {made}";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var (code, output) = await PortalProcess.RunOnAsync(folder, $"{server};Database={made}", "Production", demonstration: false, AdministratorCommand.Argument, "quan.tri@tinh.example", "Phạm Thị Quản Trị");
        Assert.True(code == 0, output);
        Assert.DoesNotMatch(Alarm(), output);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_still_an_error()
    {
        var (code, output) = await PortalProcess.RunOnAsync(folder, "Host=127.0.0.1;Port=1;Username=portal;Database=portal", "Production", demonstration: false);
        Assert.NotEqual(0, code);
        Assert.Contains("Failed to connect to 127.0.0.1:1", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demonstration_is_refused_in_production_and_makes_nothing()
    {
        var (code, output) = await PortalProcess.RunAsync(folder, "Production", demonstration: true);
        Assert.NotEqual(0, code);
        Assert.Contains("Demonstration:Enabled is refused in Production", output, StringComparison.Ordinal);
        Assert.False(File.Exists(DatabaseFile));
    }

    [Fact]
    public async Task Reset_is_refused_where_the_demonstration_is_off()
    {
        var (code, output) = await PortalProcess.RunAsync(folder, "Development", demonstration: false, Demonstration.ResetArgument);
        Assert.NotEqual(0, code);
        Assert.Contains("works only where Demonstration:Enabled is true", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_installation_gets_its_first_administrator_by_a_command_and_the_demonstration_keeps_out_of_it()
    {
        var (code, output) = await PortalProcess.RunAsync(folder, "Production", demonstration: false, AdministratorCommand.Argument, "quan.tri@tinh.example", "Phạm Thị Quản Trị");
        Assert.True(code == 0, output);
        Assert.Matches("[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}", output);
        Assert.Equal("1", Ask("SELECT COUNT(*) FROM AspNetUsers u JOIN AspNetUserRoles ur ON ur.UserId = u.Id JOIN AspNetRoles r ON r.Id = ur.RoleId WHERE r.Name = 'Administrator' AND u.TemporaryUntil IS NOT NULL"));
        Assert.Equal("tạo quản trị viên Phạm Thị Quản Trị", Ask("SELECT Sentence FROM AuditEntries WHERE Sentence LIKE 'tạo %'"));

        var (twice, refusal) = await PortalProcess.RunAsync(folder, "Production", demonstration: false, AdministratorCommand.Argument, "quan.tri@tinh.example", "Phạm Thị Quản Trị");
        Assert.True(twice == 2, refusal);

        foreach (var arguments in new string[][] { [], [Demonstration.ResetArgument] })
        {
            var (mixed, words) = await PortalProcess.RunAsync(folder, "Development", demonstration: true, arguments);
            Assert.NotEqual(0, mixed);
            Assert.Contains("not the demonstration's; nothing was changed", words, StringComparison.Ordinal);
        }

        Assert.Equal("1", Ask("SELECT COUNT(*) FROM AspNetUsers"));
    }

    [Fact]
    public async Task An_administrator_without_a_name_or_address_is_refused_with_the_right_usage()
    {
        var (code, output) = await PortalProcess.RunAsync(folder, "Production", demonstration: false, AdministratorCommand.Argument, "khong-phai-thu");
        Assert.Equal(2, code);
        Assert.Contains("Cách dùng: create-administrator", output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private string FirstUnit() => Ask("SELECT Id FROM Units ORDER BY Code LIMIT 1");

    private string Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString() ?? "";
    }

    [GeneratedRegex(@"^\d\d:\d\d:\d\d (WRN|ERR|FTL) .*", RegexOptions.Multiline)]
    private static partial Regex Alarm();

    [GeneratedRegex("http://127[.]0[.]0[.]1:[1-9][0-9]*")]
    private static partial Regex Address();
}
