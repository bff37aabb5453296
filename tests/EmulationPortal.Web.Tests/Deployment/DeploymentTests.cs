using System.Text.RegularExpressions;
using EmulationPortal.Web.Tests.Structure;

namespace EmulationPortal.Web.Tests.Deployment;

/// <summary>The container files, read where no container engine is to be had.</summary>
public sealed partial class DeploymentTests
{
    private static readonly IReadOnlyDictionary<string, string> Compose = PlainYaml.Read(Read("docker-compose.yml"));
    private static readonly string Dockerfile = Read(Compose["services/portal/build/dockerfile"]);

    private static readonly IReadOnlySet<string> SettingsRead = SourceTree.Files("src/EmulationPortal.Web", ".cs")
        .SelectMany(f => SettingName().Matches(f.Text)).Select(m => m.Groups["name"].Value).Append("ConnectionStrings:Portal").ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Passed => Compose.Keys.Where(k => k.StartsWith("services/portal/environment/", StringComparison.Ordinal)).Select(k => k.Split('/')[^1]);

    [Fact]
    public void Every_setting_the_compose_file_passes_is_one_the_portal_reads()
    {
        var ours = Passed.Where(k => k.Contains("__", StringComparison.Ordinal)).Select(k => k.Replace("__", ":", StringComparison.Ordinal)).ToList();
        Assert.Empty(ours.Except(SettingsRead));
        Assert.Subset(ours.ToHashSet(), new HashSet<string> { "Database:Provider", "ConnectionStrings:Portal", "Files:Directory", "Office:Name", "Office:Address" });
        Assert.Empty(Passed.Where(k => !k.Contains("__", StringComparison.Ordinal)).Except(["ASPNETCORE_FORWARDEDHEADERS_ENABLED"]));
        Assert.Equal("SqlServer", Compose["services/portal/environment/Database__Provider"]);
    }

    [Fact]
    public void Every_setting_the_portal_reads_is_told_in_the_operations_manual()
    {
        var manual = Read("docs/operations.md");
        Assert.All(SettingsRead, s => Assert.Contains($"`{s}`", manual, StringComparison.Ordinal));
        Assert.Contains("Database:Provider", SettingsRead);
    }

    [Fact]
    public void Nothing_secret_is_written_down_and_nothing_starts_without_its_secret() => Assert.All(
        Compose.Where(line => line.Value.Contains("assword=", StringComparison.OrdinalIgnoreCase) || line.Key.Contains("PASSWORD", StringComparison.Ordinal)),
        line => Assert.Matches(@"(^|[Pp]assword=)\$\{[A-Z_]+:\?[^}]+\}", line.Value));

    [Fact]
    public void Every_service_says_when_it_is_well_and_the_portal_waits_for_its_database()
    {
        foreach (var service in Compose.Keys.Where(k => k.StartsWith("services/", StringComparison.Ordinal)).Select(k => k.Split('/')).Where(k => k.Length == 2).Select(k => k[1]))
        {
            Assert.True(Compose.ContainsKey($"services/{service}/healthcheck/test"), service);
            Assert.DoesNotContain($"services/{service}/privileged", Compose.Keys);
            Assert.False(Compose.GetValueOrDefault($"services/{service}/user", "").StartsWith("root", StringComparison.Ordinal));
            var volumes = Compose.Where(l => l.Key.StartsWith($"services/{service}/volumes/", StringComparison.Ordinal)).Select(l => l.Value.Split(':')[0]).ToList();
            Assert.NotEmpty(volumes);
            Assert.All(volumes, v => Assert.True(Compose.ContainsKey($"volumes/{v}"), v));
        }

        Assert.Equal("service_healthy", Compose["services/portal/depends_on/database/condition"]);
        Assert.Contains("Server=database;", Compose["services/portal/environment/ConnectionStrings__Portal"], StringComparison.Ordinal);
        Assert.Contains("/suc-khoe", Compose["services/portal/healthcheck/test"], StringComparison.Ordinal);
        Assert.Contains(SourceTree.Files("src/EmulationPortal.Web", ".cs"), f => f.Text.Contains("\"/suc-khoe\"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_image_is_built_in_stages_from_files_that_exist_and_runs_without_rights()
    {
        var stages = Stage().Matches(Dockerfile).Select(m => m.Groups["name"].Value).ToList();
        Assert.Equal(["build", "final"], stages);
        Assert.All(CopyFrom().Matches(Dockerfile), m => Assert.Contains(m.Groups["stage"].Value, stages));
        foreach (var source in Copied().Matches(Dockerfile).SelectMany(m => m.Groups["what"].Value.Split(' ')[..^1]))
            Assert.True(File.Exists(Path.Combine(SourceTree.Top, source)) || Directory.Exists(Path.Combine(SourceTree.Top, source)), source);

        var lines = Dockerfile.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        Assert.Equal("USER $APP_UID", lines.Last(l => l.StartsWith("USER", StringComparison.Ordinal)));
        Assert.True(lines.FindLastIndex(l => l.StartsWith("RUN", StringComparison.Ordinal)) < lines.FindIndex(l => l.StartsWith("USER", StringComparison.Ordinal)));
        Assert.Contains("libicuuc", Dockerfile, StringComparison.Ordinal);
        Assert.Contains("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false", Dockerfile, StringComparison.Ordinal);
        Assert.Equal($"ENTRYPOINT [\"dotnet\", \"{typeof(Program).Assembly.GetName().Name}.dll\"]", lines[^1]);
        Assert.Contains($"Files__Directory={Compose["services/portal/environment/Files__Directory"]}", Dockerfile, StringComparison.Ordinal);
        Assert.Contains("ASPNETCORE_HTTP_PORTS=8080", Dockerfile, StringComparison.Ordinal);
        Assert.EndsWith(":8080", Compose["services/portal/ports/0"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_build_must_not_see_stays_outside()
    {
        var ignored = Read(".dockerignore").Split('\n');
        Assert.All((string[])["**/bin/", "**/obj/", "**/App_Data/", ".git/"], line => Assert.Contains(line, ignored));
    }

    [Theory]
    [InlineData("a:\n  - x\n  - y\nb: \"q: 1\"\n", "a/1", "y")]
    [InlineData("a:\n  b:\n    c: 1\n  d: 2\n", "a/d", "2")]
    [InlineData("# word\na: \"\"\n", "a", "")]
    public void The_reader_reads(string text, string path, string value) => Assert.Equal(value, PlainYaml.Read(text)[path]);

    [Theory]
    [InlineData("a\n")]
    [InlineData("a: 1\na: 2\n")]
    public void The_reader_refuses_what_it_does_not_know(string text) => Assert.Throws<FormatException>(() => PlainYaml.Read(text));

    private static string Read(string path) => File.ReadAllText(Path.Combine(SourceTree.Top, path));

    [GeneratedRegex("\"(?<name>(Account|Database|Files|Office|Demonstration|Logging|Limits):[A-Z][A-Za-z]+)\"")]
    private static partial Regex SettingName();

    [GeneratedRegex(@"^FROM \S+ AS (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Stage();

    [GeneratedRegex("^COPY --from=(?<stage>[a-z]+)", RegexOptions.Multiline)]
    private static partial Regex CopyFrom();

    [GeneratedRegex("^COPY (?!--)(?<what>.+)$", RegexOptions.Multiline)]
    private static partial Regex Copied();
}
