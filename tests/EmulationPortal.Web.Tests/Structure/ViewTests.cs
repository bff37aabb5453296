using System.Text.RegularExpressions;

namespace EmulationPortal.Web.Tests.Structure;

/// <summary>What no view may hold.</summary>
public sealed partial class ViewTests
{
    private static IEnumerable<string> Holding(Regex pattern) =>
        from file in SourceTree.Files("src/EmulationPortal.Web/Features", ".cshtml")
        from Match match in pattern.Matches(file.Text)
        select $"{file.Path}: {match.Value}";

    [Fact]
    public void No_view_has_inline_script_style_or_raw_html() => Assert.Empty(Holding(Inline()));

    /// <summary>An indexed expression in a tag helper costs a thousand times a plain input.</summary>
    [Fact]
    public void No_tag_helper_runs_over_the_cells_of_a_grid() => Assert.Empty(Holding(IndexedField()));

    [Theory]
    [InlineData("<p style=\"color:red\">", true)]
    [InlineData("<button onclick=\"x()\">", true)]
    [InlineData("@Html.Raw(text)", true)]
    [InlineData("<link rel=\"stylesheet\" href=\"~/css/a.css\">", false)]
    public void The_check_bites(string markup, bool found) => Assert.Equal(found, Inline().IsMatch(markup));

    [GeneratedRegex(@"\sstyle=""|\son[a-z]+=""|<style|<script(?![^>]*\bsrc=)|Html\.Raw|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"(asp-for|<field\s+for)=""[^""]*\[[^""]*""")]
    private static partial Regex IndexedField();
}
