using System.Text;
using EmulationPortal.Domain.Awards;

namespace EmulationPortal.Domain.Tests.Awards;

/// <summary>The lock of a ballot: any two of three codes, nothing less.</summary>
public sealed class BallotSealTests
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly BallotLock Lock = BallotSeal.Make(Id);

    private static byte[] Paper(string text = "10-") => BallotSeal.Seal(Id, Lock.PublicKey, Encoding.ASCII.GetBytes(text));

    private static string Opened(CodeKeeper one, CodeKeeper two, byte[] paper) =>
        Encoding.ASCII.GetString(BallotSeal.Open(Id, Lock, one, Lock.Codes[one], two, Lock.Codes[two], [paper])[0]);

    [Theory]
    [InlineData(CodeKeeper.Chair, CodeKeeper.Teller)]
    [InlineData(CodeKeeper.Office, CodeKeeper.Chair)]
    [InlineData(CodeKeeper.Teller, CodeKeeper.Office)]
    public void Losing_one_code_of_three_still_opens_the_ballot(CodeKeeper one, CodeKeeper two) => Assert.Equal("10-", Opened(one, two, Paper()));

    [Fact]
    public void One_code_alone_or_a_wrong_one_opens_nothing()
    {
        Assert.Throws<RuleBroken>(() => Opened(CodeKeeper.Chair, CodeKeeper.Chair, Paper()));
        var refusal = Assert.Throws<RuleBroken>(() => BallotSeal.Open(Id, Lock, CodeKeeper.Chair, Lock.Codes[CodeKeeper.Chair], CodeKeeper.Teller, Lock.Codes[CodeKeeper.Office], [Paper()]));
        Assert.Equal("ballot.codes-wrong", refusal.Rule.Code);
    }

    [Fact]
    public void A_code_is_read_as_people_write_it()
    {
        var written = Lock.Codes[CodeKeeper.Chair].ToLowerInvariant().Replace('0', 'o').Replace('1', 'l').Replace('-', ' ');
        Assert.Single(BallotSeal.Open(Id, Lock, CodeKeeper.Chair, written, CodeKeeper.Office, Lock.Codes[CodeKeeper.Office], [Paper()]));
    }

    [Fact]
    public void The_same_marks_never_look_the_same_and_all_papers_are_as_long()
    {
        var papers = Enumerable.Range(0, 50).Select(i => Paper(i % 2 == 0 ? "111" : "0--")).ToArray();
        Assert.Equal(50, papers.Select(Convert.ToHexString).Distinct().Count());
        Assert.Single(papers.Select(p => p.Length).Distinct());
    }

    [Fact]
    public void A_paper_tampered_with_or_of_another_ballot_is_refused()
    {
        var changed = Paper();
        changed[^1] ^= 1;
        Assert.Equal("ballot.paper-broken", Assert.Throws<RuleBroken>(() => Opened(CodeKeeper.Chair, CodeKeeper.Teller, changed)).Rule.Code);
        Assert.Throws<RuleBroken>(() => Opened(CodeKeeper.Chair, CodeKeeper.Teller, BallotSeal.Seal(Guid.NewGuid(), Lock.PublicKey, [1, 2, 3])));
    }
}
