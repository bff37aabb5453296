using System.Text.RegularExpressions;

namespace EmulationPortal.Web.Tests.Structure;

/// <summary>The dependency rule inside the Web project (docs/architecture.md), read from what each file names.</summary>
public sealed partial class DependencyTests
{
    private const string Web = "src/EmulationPortal.Web";

    [Fact]
    public void No_room_names_another_room() => Assert.Empty(
        from file in SourceTree.Files($"{Web}/Features", ".cs", ".cshtml")
        let room = file.Path.Split('/')[3]
        where room != "Shared"
        from Match named in FeatureName().Matches(file.Text)
        let other = named.Groups["room"].Value
        where other != room && other != "Shared"
        select $"{file.Path} names {named.Value}");

    [Fact]
    public void Shared_names_no_room() => Assert.Empty(
        from file in SourceTree.Files($"{Web}/Features/Shared", ".cs", ".cshtml")
        from Match named in FeatureName().Matches(file.Text)
        where named.Groups["room"].Value != "Shared"
        select $"{file.Path} names {named.Value}");

    [Theory]
    [InlineData("Data", "Features", "Authorization", "Infrastructure")]
    [InlineData("Authorization", "Features")]
    [InlineData("Infrastructure", "Features")]
    public void A_lower_floor_names_no_higher_one(string floor, params string[] higher) => Assert.Empty(
        from file in SourceTree.Files($"{Web}/{floor}", ".cs")
        where !file.Path.StartsWith($"{Web}/Data/Demo/", StringComparison.Ordinal)
        from other in higher
        where file.Text.Contains($"EmulationPortal.Web.{other}", StringComparison.Ordinal)
        select $"{file.Path} names {other}");

    [Fact]
    public void Domain_and_typesetting_name_nothing_of_the_web() => Assert.Empty(
        from folder in new[] { "src/EmulationPortal.Domain", "src/EmulationPortal.Typesetting" }
        from file in SourceTree.Files(folder, ".cs")
        where file.Text.Contains("EmulationPortal.Web", StringComparison.Ordinal) || file.Text.Contains("EntityFramework", StringComparison.Ordinal) || file.Text.Contains("AspNetCore", StringComparison.Ordinal)
        select file.Path);

    [Fact]
    public void No_controller_and_no_view_touches_the_database() => Assert.Empty(
        from file in SourceTree.Files($"{Web}/Features", "Controller.cs", ".cshtml")
        where file.Text.Contains("DbContext", StringComparison.Ordinal) || file.Text.Contains("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
        select file.Path);

    [Fact]
    public void A_planted_fault_is_found() => Assert.Contains(FeatureName().Matches("using EmulationPortal.Web.Features.Meetings.Desk;"), m => m.Groups["room"].Value == "Meetings");

    [GeneratedRegex(@"EmulationPortal\.Web\.Features\.(?<room>[A-Za-z]+)|(?<![\w.])Features\.(?<room>[A-Z][A-Za-z]+)")]
    private static partial Regex FeatureName();
}
