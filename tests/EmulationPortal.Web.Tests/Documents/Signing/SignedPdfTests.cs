using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Infrastructure.Pdf;
using EmulationPortal.Web.Tests.Typesetting;

namespace EmulationPortal.Web.Tests.Documents.Signing;

/// <summary>What is said of a file that begins as an issued document does: never more than was checked, and never an error.</summary>
public sealed class SignedPdfTests
{
    private static readonly byte[] Frozen = PdfSigner.Paper("Trường Đại học Sơn Hải");

    private static string Hash => Convert.ToHexStringLower(SHA256.HashData(Frozen));

    [Fact]
    public void Two_signers_with_RSA_and_with_ECDSA_are_named_in_their_order()
    {
        using var first = PdfSigner.Rsa();
        using var second = PdfSigner.Elliptic();
        var read = Read(PdfSigner.Sign(PdfSigner.Sign(Frozen, first), second));
        Assert.Equal(CopyVerdict.SignedDigitally, read.Verdict);
        Assert.Equal(["Nguyễn Thị Hồng Ẩn", "Trần Văn Đức"], read.Signatures.Select(s => s.Signer));
        Assert.Equal(["Sở Giáo dục và Đào tạo", null], read.Signatures.Select(s => s.Organisation));
        Assert.All(read.Signatures, s => Assert.Equal((SignatureFault.None, false, new DateTime(2026, 6, 10, 2, 0, 0, DateTimeKind.Utc)), (s.Fault, s.IsTrusted, s.StatedAt)));
    }

    [Fact]
    public void Another_reader_finds_the_same_signatures_valid()
    {
        Poppler.Require("pdfsig", "poppler");
        using var first = PdfSigner.Rsa();
        using var second = PdfSigner.Elliptic();
        var said = Poppler.Run("pdfsig", PdfSigner.Sign(PdfSigner.Sign(Frozen, first), second), "-nocert", "{file}");
        Assert.Equal(2, said.Split("Signature is Valid").Length - 1);
        Assert.Contains("Total document signed", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_changed_after_signing_is_seen_wherever_it_is()
    {
        using var certificate = PdfSigner.Rsa();
        var signed = PdfSigner.Sign(Frozen, certificate);
        var beginning = signed.ToArray();
        beginning[Frozen.Length / 2] ^= 1;
        Assert.Equal(CopyVerdict.SignedElsewhere, Read(beginning).Verdict);
        var hole = signed.AsSpan().LastIndexOf("/Contents<30"u8) + "/Contents<".Length;
        var (end, last) = (hole + signed.AsSpan(hole).IndexOf((byte)'>'), hole + signed.AsSpan(hole).IndexOf("00000000000000000000"u8) - 2);
        foreach (var at in Enumerable.Range(Frozen.Length, signed.Length - Frozen.Length).Where(i => i < hole || i >= end || i == last || i == end - 1))
        {
            var changed = signed.ToArray();
            changed[at] ^= 1;
            Assert.NotEqual(CopyVerdict.SignedDigitally, Read(changed).Verdict);
        }
    }

    [Fact]
    public void What_is_appended_after_the_last_signature_is_seen()
    {
        using var certificate = PdfSigner.Rsa();
        var signed = PdfSigner.Sign(Frozen, certificate);
        Assert.Equal(CopyVerdict.AddedAfterwards, Read([.. signed, .. "\n"u8]).Verdict);
        var page = PdfSigner.Paged.Of(signed);
        var noted = PdfSigner.Update(signed, new() { [page.Size] = "<</Type/Annot/Subtype/FreeText/Rect[100 100 400 200]/Contents(khac)>>", [page.Page] = page.PageWith(page.Size) }, page.Size + 1);
        Assert.Equal(CopyVerdict.AddedAfterwards, Read(noted).Verdict);
    }

    [Fact]
    public void A_signature_over_a_part_does_not_count()
    {
        using var certificate = PdfSigner.Rsa();
        Assert.Equal(CopyVerdict.AddedAfterwards, Read(PdfSigner.Sign(Frozen, certificate, skip: 7)).Verdict);
        var shifted = Encoding.Latin1.GetString(PdfSigner.Sign(Frozen, certificate));
        var read = Read(Encoding.Latin1.GetBytes(shifted.Replace("/ByteRange[0 ", "/ByteRange[9 ", StringComparison.Ordinal)));
        Assert.Equal((CopyVerdict.Faulty, SignatureFault.Partial), (read.Verdict, read.Signatures[0].Fault));
    }

    [Fact]
    public void A_hash_that_can_be_forged_does_not_count()
    {
        using var certificate = PdfSigner.Rsa();
        var read = Read(PdfSigner.Sign(Frozen, certificate, hash: HashAlgorithmName.SHA1));
        Assert.Equal((CopyVerdict.Faulty, SignatureFault.Weak), (read.Verdict, read.Signatures[0].Fault));
    }

    [Fact]
    public void Pages_whose_content_or_type_the_signer_exchanged_are_not_the_document()
    {
        using var certificate = PdfSigner.Rsa();
        var text = Encoding.Latin1.GetString(Frozen);
        var content = int.Parse(text[(text.LastIndexOf("/Contents ", StringComparison.Ordinal) + 10)..].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        const string Empty = "<</Length 2>>\nstream\nq Q\nendstream";
        Func<PdfSigner.Paged, Dictionary<int, string>>[] attacks =
        [
            p => new() { [content] = Empty },
            p => new() { [p.Size + 2] = Empty, [p.Page] = p.PageWith(p.Size + 1).Replace($"/Contents {content} 0 R", $"/Contents {p.Size + 2} 0 R", StringComparison.Ordinal) },
            p => new() { [p.Page] = p.PageWith(p.Size + 1).Replace("/MediaBox[0 0 595", "/MediaBox[0 0 295", StringComparison.Ordinal) },
            p => new() { [p.Root] = p.CatalogueWith(p.Size + 1).Replace("/Pages", "/OpenAction<</S/URI/URI(x)>>/Pages", StringComparison.Ordinal) },
        ];
        foreach (var attack in attacks)
            Assert.Equal(CopyVerdict.Replaced, Read(PdfSigner.Sign(Frozen, certificate, attack)).Verdict);
    }

    [Fact]
    public void A_note_or_a_box_that_hides_the_text_is_an_addition()
    {
        using var certificate = PdfSigner.Rsa();
        Assert.Equal(CopyVerdict.SignedWithAdditions, Read(PdfSigner.Sign(Frozen, certificate, box: "50 100 550 800")).Verdict);
        var noted = PdfSigner.Sign(Frozen, certificate, p => new()
        {
            [p.Size + 2] = "<</Type/Annot/Subtype/FreeText/Rect[100 700 200 720]/Contents(05)>>",
            [p.Page] = p.PageWith(p.Size + 1).Replace("/Annots[", $"/Annots[{p.Size + 2} 0 R ", StringComparison.Ordinal),
        });
        Assert.Equal(CopyVerdict.SignedWithAdditions, Read(noted).Verdict);
    }

    [Fact]
    public void A_second_signer_may_not_redraw_what_the_first_added()
    {
        using var certificate = PdfSigner.Rsa();
        var once = PdfSigner.Sign(Frozen, certificate);
        var field = PdfSigner.Paged.Of(Frozen).Size + 1;
        var moved = PdfSigner.Sign(once, certificate, p => new() { [field] = PdfSigner.Paged.Body(Encoding.Latin1.GetString(once), field).Replace("/Rect[330", "/Rect[30", StringComparison.Ordinal) });
        Assert.Equal(CopyVerdict.Replaced, Read(moved).Verdict);
    }

    [Fact]
    public void Junk_behind_the_beginning_is_answered_and_never_an_error()
    {
        using var certificate = PdfSigner.Rsa();
        var signed = PdfSigner.Sign(Frozen, certificate);
        var tail = Encoding.Latin1.GetString(signed, Frozen.Length, signed.Length - Frozen.Length);
        string[] junk =
        [
            "x", "%%EOF", "/ByteRange", "/ByteRange[", "/ByteRange[0 1 2 3]", "/ByteRange[0 99999999999 2 3]", "/ByteRange[-1 5 6 7]", "startxref\n99999999\n%%EOF", "startxref\n0\n%%EOF",
            string.Concat(Enumerable.Repeat("/ByteRange[0 5 6 7]", 5000)), "startxref\n" + Frozen.Length + "\n%%EOF", new string('[', 100_000), string.Concat(Enumerable.Repeat("<<", 100_000)), new string('(', 100_000),
            tail.Replace("/Prev ", "/Prev 9", StringComparison.Ordinal), tail.Replace("/Prev ", "/Prev 99999999999", StringComparison.Ordinal), tail.Replace("/Prev ", "/Prev -", StringComparison.Ordinal), tail.Replace("trailer\n<<", "trailer\n<</XRefStm 9", StringComparison.Ordinal), tail.Replace("endobj", "", StringComparison.Ordinal),
            tail.Replace("/Contents<30", "/Contents<3x", StringComparison.Ordinal), tail.Replace("/Contents<30", "/Contents<30<", StringComparison.Ordinal), tail.Replace(" 00000 n", " 00000 f", StringComparison.Ordinal),
            tail.Replace("xref\n", "xref\n0 99999999\n", StringComparison.Ordinal), tail.Replace("/Fields[", "/Fields[" + string.Concat(Enumerable.Repeat("1 0 R ", 2000)), StringComparison.Ordinal), tail[..(tail.Length / 2)],
        ];
        foreach (var end in junk)
            Assert.NotEqual(CopyVerdict.SignedDigitally, Read([.. Frozen, .. Encoding.Latin1.GetBytes(end)]).Verdict);
    }

    [Fact]
    public void The_largest_hostile_file_is_answered_in_seconds()
    {
        var clock = Stopwatch.StartNew();
        var mark = "/ByteRange[0 2000000 2000004 6000000]"u8.ToArray();
        var hostile = new byte[SignedPdf.MostBytes];
        Frozen.CopyTo(hostile, 0);
        for (var at = Frozen.Length; at + mark.Length < hostile.Length; at += mark.Length)
            mark.CopyTo(hostile, at);
        Assert.Equal(CopyVerdict.Faulty, Read(hostile).Verdict);
        Assert.Equal(CopyVerdict.TooLong, Read([.. hostile, 1]).Verdict);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    private static CopyReading Read(byte[] file) => SignedPdf.Read(file, Frozen.Length, Hash);
}
