using System.Text.RegularExpressions;

namespace EmulationPortal.Web.Tests.Structure;

/// <summary>One act, one word (docs/glossary.md): a document's "bản chính" is "hoàn thành"; only invitations are "phát hành", only minutes "chốt".</summary>
public sealed partial class WordsTests
{
    [Fact]
    public void Freezing_a_document_is_said_with_one_verb() => Assert.Empty(
        from file in SourceTree.Files("src/EmulationPortal.Web/Features", ".cs", ".cshtml")
            .Concat(SourceTree.Files("src/EmulationPortal.Domain", ".cs")).Concat(SourceTree.Files("docs/huong-dan-su-dung", ".md"))
        from line in file.Text.Split('\n')
        where Strays(line)
        select $"{file.Path}: {line.Trim()}");

    [Theory]
    [InlineData("Văn bản đã phát hành", true)]
    [InlineData("Đã ban hành", true)]
    [InlineData("Tải bản chính thức (PDF)", true)]
    [InlineData("Cổng chốt giấy mời", true)]
    [InlineData("Phát hành lại giấy mời", false)]
    [InlineData("Ngày ban hành", false)]
    [InlineData("Kiểm tra và chốt biên bản", false)]
    public void The_check_bites(string line, bool found) => Assert.Equal(found, Strays(line));

    private static bool Strays(string line) =>
        Issue().IsMatch(line) || line.Contains("bản chính thức", StringComparison.OrdinalIgnoreCase) || line.Contains("đóng băng", StringComparison.OrdinalIgnoreCase)
        || (line.Contains("phát hành", StringComparison.OrdinalIgnoreCase) && !line.Contains("giấy mời", StringComparison.OrdinalIgnoreCase));

    /// <summary>"Ban hành" other than the date a document bears, what authorities do with legal texts, and what members write of their own papers; "chốt" said of another document than minutes.</summary>
    [GeneratedRegex("(?<!ngày |đơn vị |cơ quan |thống nhất )ban hành(?!, hội nghị| theo Luật| quy định)|chốt (giấy mời|báo cáo|văn bản)", RegexOptions.IgnoreCase)]
    private static partial Regex Issue();
}
