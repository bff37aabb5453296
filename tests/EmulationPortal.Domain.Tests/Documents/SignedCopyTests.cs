using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Domain.Tests.Documents;

public sealed class SignedCopyTests
{
    private static readonly DateTime Now = new(2026, 6, 10, 2, 0, 0, DateTimeKind.Utc);
    private static readonly ReadSignature Good = new("Nguyễn Thị Hồng Ẩn", "Sở Giáo dục và Đào tạo", "CA", Now, SignatureFault.None, false);

    [Fact]
    public void A_file_without_signatures_is_a_scan()
    {
        var document = Attached(CopyReading.Plain);
        Assert.Equal(SignedCopyKind.Scan, document.SignedCopyKind);
        Assert.Empty(document.Signatures);
    }

    [Theory]
    [InlineData(CopyAdditions.None, SignedCopyKind.SignedDigitally)]
    [InlineData(CopyAdditions.Added, SignedCopyKind.SignedWithAdditions)]
    [InlineData(CopyAdditions.Unclear, SignedCopyKind.SignedUnclear)]
    public void A_file_signed_upon_the_frozen_bytes_is_a_digitally_signed_copy_with_its_signers_in_order(CopyAdditions additions, SignedCopyKind kind)
    {
        var document = Attached(Signed(additions, Good, Good with { Signer = "Trần Văn Đức" }));
        Assert.Equal(kind, document.SignedCopyKind);
        Assert.Equal([(1, "Nguyễn Thị Hồng Ẩn"), (2, "Trần Văn Đức")], document.Signatures.Select(s => (s.Order, s.Signer)));
    }

    [Fact]
    public void A_file_signed_elsewhere_is_taken_only_where_somebody_says_that_it_is_a_scan()
    {
        var elsewhere = CopyReading.Plain with { CarriesSignature = true };
        Refused(IssuedDocument.SignedElsewhere, elsewhere);
        Assert.Equal(SignedCopyKind.Scan, Attached(elsewhere, isScan: true).SignedCopyKind);
    }

    [Fact]
    public void The_frozen_file_itself_and_one_continued_without_a_signature_are_no_signed_copies()
    {
        foreach (var beginning in new[] { CopyBeginning.Exact, CopyBeginning.Continued })
            Refused(IssuedDocument.NothingSigned, CopyReading.Plain with { Beginning = beginning }, isScan: true);
    }

    [Fact]
    public void A_signature_that_does_not_hold_is_refused_by_the_name_in_it_and_its_fault()
    {
        var broken = Refused(IssuedDocument.SignatureFaulty, Signed(CopyAdditions.None, Good, Good with { Signer = "Trần Văn Đức", Fault = SignatureFault.Changed }));
        Assert.Contains("của Trần Văn Đức", broken.Message, StringComparison.Ordinal);
        Assert.Contains("tệp đã bị sửa sau khi ký", broken.Message, StringComparison.Ordinal);
        Assert.Contains("thứ 1", Refused(IssuedDocument.SignatureFaulty, Signed(CopyAdditions.None, Good with { Signer = "", Fault = SignatureFault.Unreadable })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Something_added_after_the_last_signature_is_refused() => Refused(IssuedDocument.AddedAfterSigning, Signed(CopyAdditions.None, Good) with { SignedToItsEnd = false });

    [Fact]
    public void Exchanged_pages_are_refused_however_well_they_are_signed() => Refused(IssuedDocument.PagesReplaced, Signed(CopyAdditions.Replaced, Good));

    [Fact]
    public void A_file_too_long_to_be_read_for_signatures_is_refused() => Refused(IssuedDocument.CopyTooLong, CopyReading.Plain with { Beginning = CopyBeginning.TooLong });

    [Fact]
    public void A_later_copy_takes_the_place_of_an_earlier_one()
    {
        var document = Attached(Signed(CopyAdditions.None, Good));
        document.AttachSignedCopy(File(), CopyReading.Plain);
        Assert.Equal(SignedCopyKind.Scan, document.SignedCopyKind);
        Assert.Empty(document.Signatures);
    }

    private static CopyReading Signed(CopyAdditions additions, params ReadSignature[] signatures) => new(CopyBeginning.Continued, true, signatures, additions, true);

    private static RuleBroken Refused(Rule rule, CopyReading reading, bool isScan = false)
    {
        var broken = Assert.Throws<RuleBroken>(() => Attached(reading, isScan));
        Assert.Equal((rule, IssuedDocument.CopyField), (broken.Rule, broken.Field));
        return broken;
    }

    private static IssuedDocument Attached(CopyReading reading, bool isScan = false)
    {
        var document = new IssuedDocument(Guid.NewGuid(), Guid.NewGuid(), DocumentKind.BlocReport, "sơ kết", "/BC-KTĐ7", "K5TT7Q4M92XK", [1, 2, 3], [4], "00", Now);
        document.AttachSignedCopy(File(), reading, isScan);
        return document;
    }

    private static StoredFile File() => new("đã ký.pdf", "application/pdf", 3, "11", new Deed(Guid.NewGuid(), "Nguyễn Thị Văn Thư", "Văn thư", null, Now, Guid.NewGuid()));
}
