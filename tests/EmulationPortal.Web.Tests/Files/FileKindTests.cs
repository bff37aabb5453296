using System.IO.Compression;
using System.Text;
using EmulationPortal.Web.Infrastructure.Files;

namespace EmulationPortal.Web.Tests.Files;

/// <summary>A file's kind comes from its content.</summary>
public sealed class FileKindTests
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Theory]
    [InlineData("%PDF-1.7 x", "application/pdf")]
    [InlineData("MZ\u0090 this is a program", null)]
    [InlineData("<html><script>alert(1)</script>", null)]
    [InlineData("#!/bin/sh", null)]
    [InlineData("%PD", null)]
    [InlineData("", null)]
    public void Text_and_programs_are_not_documents_whatever_their_name(string content, string? kind) => Assert.Equal(kind, KindOf(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void Pictures_are_known() => Assert.Equal(("image/png", "image/jpeg"), (KindOf([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]), KindOf([0xFF, 0xD8, 0xFF, 0xE0])));

    [Fact]
    public void Word_and_Excel_are_known_by_what_they_hold()
    {
        Assert.Equal(Docx, KindOf(Zip("word/document.xml")));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", KindOf(Zip("xl/workbook.xml")));
        Assert.Null(KindOf(Zip("program.exe")));
    }

    [Fact]
    public void A_truncated_Word_file_is_refused()
    {
        var whole = Zip("word/document.xml");
        Assert.Null(KindOf(whole[..(whole.Length / 2)]));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("word/../../x")]
    public void A_package_that_climbs_out_is_refused(string entry) => Assert.Null(KindOf(Zip("word/document.xml", entry)));

    [Fact]
    public void A_package_that_unpacks_to_something_unreasonable_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("word/document.xml");
            var block = new byte[1 << 20];
            using var bomb = zip.CreateEntry("word/media/bomb.bin", CompressionLevel.SmallestSize).Open();
            for (var i = 0; i < 201; i++)
                bomb.Write(block);
        }

        Assert.True(stream.Length < 1 << 20);
        Assert.Null(KindOf(stream.ToArray()));
    }

    private static string? KindOf(byte[] content) => FileKind.TypeOf(new MemoryStream(content));

    private static byte[] Zip(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(name));
            }

        return stream.ToArray();
    }
}
