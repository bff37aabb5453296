using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Domain.Tests.Documents;

public sealed class VerificationCodeTests
{
    [Theory]
    [InlineData("K5TT7Q4M92XK")]
    [InlineData("k5tt-7q4m-92xk")]
    [InlineData("  K5TT 7Q4M 92XK ")]
    [InlineData("K5TT–7Q4M–92XK")]
    [InlineData("https://thidua.example/kiem-tra/K5TT7Q4M92XK/")]
    public void A_code_is_read_however_it_is_typed(string typed) => Assert.Equal(["K5TT7Q4M92XK"], VerificationCode.Meanings(typed));

    [Theory]
    [InlineData("K5TT704M92XK", "K5TT7Q4M92XK")]
    [InlineData("K5TT7O4M92XK", "K5TT7D4M92XK")]
    [InlineData("15TT7Q4M92XK", "L5TT7Q4M92XK")]
    [InlineData("I5TT7Q4M92XK", "J5TT7Q4M92XK")]
    public void O_0_I_and_1_stand_for_the_signs_they_resemble(string typed, string meant) => Assert.Contains(meant, VerificationCode.Meanings(typed));

    [Theory]
    [InlineData("")]
    [InlineData("K5TT")]
    [InlineData("K5TT7Q4M92XKK")]
    [InlineData("000000000000")]
    [InlineData("K5TT7Q4M92X?")]
    public void What_cannot_be_a_code_means_nothing(string typed) => Assert.Empty(VerificationCode.Meanings(typed));

    [Fact]
    public void The_number_of_meanings_is_bounded() => Assert.Equal(32, VerificationCode.Meanings("OOOOOTT7Q4M9").Count);
}
