using System.Text.RegularExpressions;

namespace EmulationPortal.Web.Tests.Structure;

/// <summary>The user guide (docs/huong-dan-su-dung) names buttons and pages by the words people read on the screen.</summary>
public sealed partial class GuideTests
{
    private const string Guide = "docs/huong-dan-su-dung";

    private static readonly Lazy<IReadOnlyList<string>> Sources = new(() =>
        [.. SourceTree.Files("src/EmulationPortal.Web", ".cs", ".cshtml", ".js").Concat(SourceTree.Files("src/EmulationPortal.Domain", ".cs")).Select(f => f.Text)]);

    [Fact]
    public void Every_word_of_the_interface_in_the_guide_stands_in_the_interface() => Assert.Empty(
        from page in SourceTree.Files(Guide, ".md")
        from Match bold in Bold().Matches(page.Text)
        let words = bold.Groups["words"].Value
        where !Stands(words)
        select $"{page.Path}: {words}");

    [Fact]
    public void Every_page_of_the_guide_is_named_in_its_index_and_leads_to_pages_and_headings_that_exist()
    {
        var pages = SourceTree.Files(Guide, ".md").ToDictionary(p => p.Path, p => p.Text);
        var index = pages[$"{Guide}/README.md"];
        Assert.All(pages.Keys.Select(p => Path.GetFileName(p)).Where(name => name != "README.md"), name => Assert.Contains($"]({name})", index, StringComparison.Ordinal));
        Assert.Empty(
            from page in pages
            from Match link in Link().Matches(page.Value)
            let target = Path.GetFullPath(Path.Combine(SourceTree.Top, Guide, link.Groups["file"].Value))
            let heading = link.Groups["heading"].Value
            where !File.Exists(target) || (heading.Length > 0 && !Headings(File.ReadAllText(target)).Contains(heading))
            select $"{page.Key}: {link.Value}");
    }

    [Theory]
    [InlineData("Kiểm tra trước khi gửi", true)]
    [InlineData("Kiểm tra trước khi", false)]
    [InlineData("Kiểm tra trước …", true)]
    [InlineData("Nút không có thật", false)]
    public void The_check_bites(string words, bool found) => Assert.Equal(found, Stands(words));

    /// <summary>Whether the words, whole, are one text of some source; "…" stands for what the portal fills in.</summary>
    private static bool Stands(string words)
    {
        var parts = words.Split('…').Select(p => Regex.Escape(p.Trim())).ToList();
        var from = parts[0].Length == 0 ? "" : "[>\"'`]\\s*";
        var to = parts[^1].Length == 0 ? "" : "\\s*[<\"'`]";
        var text = new Regex(from + string.Join("[^\\n]*?", parts) + to);
        return Sources.Value.Any(text.IsMatch);
    }

    /// <summary>Addresses of headings as Markdown readers make them.</summary>
    private static IEnumerable<string> Headings(string page) =>
        page.Split('\n').Where(l => l.StartsWith('#')).Select(l => NotInAddress().Replace(l.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\*\*(?<words>[^*]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\]\((?<file>[^)#]+)(#(?<heading>[^)]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}\- ]")]
    private static partial Regex NotInAddress();
}
