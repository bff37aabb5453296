using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Domain.Tests.Documents;

public sealed class OfficeRegisterTests
{
    private static readonly DateTime Now = new(2026, 6, 10, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_register_begins_at_1_unless_another_start_is_given_with_its_reason()
    {
        Assert.Equal((1, 0, 1, null), Facts(Register(1)));
        Refused(OfficeRegister.StartNeedsReason, () => Register(37));
        Assert.Equal((37, 36, 37, "sổ giấy đã cấp đến số 36"), Facts(Register(37, why: " sổ giấy đã cấp đến số 36 ")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_000)]
    public void A_register_begins_at_a_number_from_1_to_9999(int start) => Refused(OfficeRegister.StartUnclear, () => Register(start, why: "thử"));

    [Fact]
    public void A_register_begins_after_what_was_recorded_before()
    {
        Refused(OfficeRegister.StartUsed, () => Register(12, recorded: 12, why: "thử"));
        Assert.Equal(13, Register(13, recorded: 12, why: "văn thư đã cấp đến số 12").Next);
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(2028)]
    public void A_register_is_opened_for_this_year_or_the_next(int year) => Refused(OfficeRegister.YearUnclear, () => Register(1, year));

    [Fact]
    public void The_start_is_set_again_only_while_no_number_was_given()
    {
        var register = Register(1);
        register.BeginAt(5, 0, By("sổ giấy đã cấp đến số 4"));
        Assert.Equal(5, register.Next);
        typeof(OfficeRegister).GetProperty(nameof(OfficeRegister.Last))!.SetValue(register, 5); // what the database does when a number is taken
        Refused(OfficeRegister.StartFixed, () => register.BeginAt(9, 5, By("thử")));
    }

    [Fact]
    public void A_number_a_register_of_the_portal_gave_is_not_corrected_and_stays_used_when_the_document_is_revoked()
    {
        var document = new IssuedDocument(Guid.NewGuid(), Guid.NewGuid(), DocumentKind.Submission, "đề nghị", "/TTr-SNV", "K5TT7Q4M92XK", [1], [2], "00", Now, isOfOffice: true);
        document.TakeNumber(7, new DateOnly(2026, 6, 10), By());
        Assert.Equal(("07/TTr-SNV", 7, true), (document.FullNumber, document.NumberValue, document.IsNumberGiven));
        Refused(IssuedDocument.NumberGiven, () => document.RecordNumber("8", new DateOnly(2026, 6, 10), OfficeRegister.Office, By("ghi nhầm")));
        var key = document.RegisterKey;
        document.Revoke("sai danh sách");
        Assert.Equal(("07/TTr-SNV", key), (document.FullNumber, document.RegisterKey));
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("12a", 12)]
    [InlineData("A7", 0)]
    public void Numbers_stand_in_a_register_in_the_order_of_what_they_begin_with(string number, int value)
    {
        var document = new IssuedDocument(Guid.NewGuid(), Guid.NewGuid(), DocumentKind.BlocReport, "sơ kết", "/BC-KTĐ7", "K5TT7Q4M92XK", [1], [2], "00", Now);
        document.RecordNumber(number, new DateOnly(2026, 6, 9), Guid.NewGuid(), By());
        Assert.Equal(value, document.NumberValue);
    }

    private static (int Start, int Last, int Next, string? Reason) Facts(OfficeRegister register) => (register.Start, register.Last, register.Next, register.StartReason);

    private static void Refused(Rule rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleBroken>(act).Rule);

    private static OfficeRegister Register(int start, int year = 2026, int recorded = 0, string? why = null) => new("/TTr-SNV", year, start, recorded, By(why));

    private static Deed By(string? why = null) => new(Guid.NewGuid(), "Nguyễn Thị Văn Thư", "Chuyên viên", null, Now, null, why);
}
