using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Web.Infrastructure.Files;

namespace EmulationPortal.Web.Tests.Files;

/// <summary>The print of an uploaded file: its own hash, and the hash of each beginning that may be an issued document.</summary>
public sealed class FilePrintTests
{
    [Theory]
    [InlineData("a%%EOF|b")]
    [InlineData("a%%EOF|\n|b")]
    [InlineData("a%%EOF|\r|\n|b")]
    [InlineData("a%%EOF|\r|b")]
    [InlineData("%%%EOF|x")]
    [InlineData("%%%%EOF|\n|%%EOF|\n|")]
    [InlineData("%%E %%EO %%eof")]
    public async Task Every_end_of_file_is_a_possible_end_with_and_without_its_line_break(string marked)
    {
        var expected = new List<string>();
        var parts = marked.Split('|');
        for (var i = 1; i < parts.Length; i++)
            expected.Add(Sha(string.Concat(parts[..i])));
        var print = await FilePrint.ReadAsync(new Dripping(Encoding.Latin1.GetBytes(marked.Replace("|", "", StringComparison.Ordinal))), 1000, TestContext.Current.CancellationToken);
        Assert.Equal(expected, print!.Beginnings);
        Assert.Equal(Sha(marked.Replace("|", "", StringComparison.Ordinal)), print.Whole);
    }

    [Fact]
    public async Task A_file_of_nothing_but_marks_costs_no_more_than_the_limit()
    {
        var marks = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("%%EOF\n", 200_000)));
        var print = await FilePrint.ReadAsync(new MemoryStream(marks), 20_000_000, TestContext.Current.CancellationToken);
        Assert.Equal(FilePrint.MostBeginnings, print!.Beginnings.Count);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(marks)), print.Whole);
    }

    [Fact]
    public async Task A_longer_file_than_allowed_is_not_read_to_its_end()
    {
        var stream = new MemoryStream(new byte[1_000_000]);
        Assert.Null(await FilePrint.ReadAsync(stream, 100_000, TestContext.Current.CancellationToken));
        Assert.True(stream.Position < 200_000);
    }

    private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(text)));

    /// <summary>Gives one byte at a time, so that every mark falls across blocks.</summary>
    private sealed class Dripping(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..1], cancellationToken);
    }
}
