using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Domain.Tests.Documents;

public sealed class IssuedDocumentTests
{
    private static readonly DateTime Now = new(2026, 6, 10, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Bloc = Guid.CreateVersion7();
    private static readonly Guid BlocYear = Guid.CreateVersion7();
    private static readonly DateOnly Day = new(2026, 6, 9);

    [Theory]
    [InlineData("5", "05", "5")]
    [InlineData(" 05 ", "05", "5")]
    [InlineData("005", "005", "5")]
    [InlineData("12A", "12A", "12a")]
    [InlineData("5/BC-KTĐ7", "05", "5")]
    public void A_number_is_kept_as_written_and_compared_without_zeros_and_case(string typed, string kept, string compared)
    {
        var document = Document();
        document.RecordNumber(typed, Day, Bloc, By());
        Assert.Equal(kept, document.Number);
        Assert.Equal($"{Bloc:N}|bc ktd7|2026|{compared}", document.RegisterKey);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("000")]
    [InlineData("123456789012345678901")]
    public void A_number_must_be_a_number(string typed) => Refused(IssuedDocument.NumberNeeded, () => Document().RecordNumber(typed, Day, Bloc, By()));

    [Theory]
    [InlineData(2026, 6, 11)]
    [InlineData(2025, 6, 9)]
    public void The_date_is_not_in_the_future_and_not_over_a_year_before_the_document(int year, int month, int day) =>
        Refused(IssuedDocument.DateNeeded, () => Document().RecordNumber("5", new DateOnly(year, month, day), Bloc, By()));

    [Fact]
    public void A_recorded_number_is_corrected_with_a_reason_only()
    {
        var document = Document();
        document.RecordNumber("5", Day, Bloc, By());
        Refused(IssuedDocument.CorrectionNeedsReason, () => document.RecordNumber("6", Day, Bloc, By()));
        document.RecordNumber("6", Day, Bloc, By("ghi nhầm"));
        Assert.Equal("06/BC-KTĐ7", document.FullNumber);
    }

    [Fact]
    public void A_kind_without_a_number_takes_none() => Refused(IssuedDocument.NoNumber, () => Document(symbol: "").RecordNumber("5", Day, Bloc, By()));

    [Fact]
    public void A_document_taken_back_or_replaced_takes_nothing_more()
    {
        var revoked = Document();
        revoked.Revoke("hoãn");
        var replaced = Document();
        replaced.ReplaceBy(Document(), "sai số liệu");
        foreach (var document in new[] { revoked, replaced })
        {
            Refused(IssuedDocument.NotValid, () => document.RecordNumber("5", Day, Bloc, By()));
            Refused(IssuedDocument.NotValid, () => document.Revoke("lần nữa"));
        }
    }

    [Fact]
    public void Taking_back_needs_a_reason() => Refused(IssuedDocument.ReasonNeeded, () => Document().Revoke("  "));

    [Fact]
    public void A_document_is_replaced_by_a_valid_one_of_its_kind_owner_and_year_that_is_not_older()
    {
        var document = Document();
        var revoked = Document();
        revoked.Revoke("hoãn");
        foreach (var unfit in new[] { document, revoked, Document(kind: DocumentKind.Minutes), Document(at: Now.AddDays(-1)), Document(blocYear: Guid.NewGuid()), Document(unit: Guid.NewGuid()) })
            Refused(IssuedDocument.ReplacementUnfit, () => document.ReplaceBy(unfit, "sai"));
    }

    private static void Refused(Rule rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleBroken>(act).Rule);

    private static Deed By(string? why = null) => new(Guid.NewGuid(), "Nguyễn Thị Văn Thư", "Văn thư", null, Now, BlocYear, why);

    private static IssuedDocument Document(DocumentKind kind = DocumentKind.BlocReport, string symbol = "/BC-KTĐ7", DateTime? at = null, Guid? blocYear = null, Guid? unit = null) =>
        new(blocYear ?? BlocYear, Guid.NewGuid(), kind, "sơ kết", symbol, "K5TT7Q4M92XK", [1, 2, 3], [4], "00", at ?? Now, unit);
}
