using System.Text;
using EmulationPortal.Domain.Awards;

namespace EmulationPortal.Domain.Tests.Awards;

/// <summary>The lock of a ballot: any two of three codes, nothing less.</summary>
public sealed class BallotSealTests
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly Dictionary<CodeKeeper, (string Code, KeeperKey Key)> Keepers = Enum.GetValues<CodeKeeper>().ToDictionary(k => k, BallotSeal.KeyFor);
    private static readonly KeeperKey[] Keys = [.. Keepers.Values.Select(k => k.Key)];
    private static readonly BallotLock Lock = BallotSeal.Make(Id, Keys);

    private static byte[] Paper(string text = "10-") => BallotSeal.Seal(Id, Lock.PublicKey, Encoding.ASCII.GetBytes(text));

    private static string Opened(CodeKeeper one, CodeKeeper two, byte[] paper) =>
        Encoding.ASCII.GetString(BallotSeal.Open(Id, Lock, Keys, new KeeperCode(one, Keepers[one].Code), new KeeperCode(two, Keepers[two].Code), [paper])[0]);

    [Fact]
    public void Nothing_is_locked_before_all_three_have_their_codes() => Assert.Equal("ballot.code-missing", Assert.Throws<RuleBroken>(() => BallotSeal.Make(Id, Keys[..2])).Rule.Code);

    [Theory]
    [InlineData(CodeKeeper.Chair, CodeKeeper.Teller)]
    [InlineData(CodeKeeper.Office, CodeKeeper.Chair)]
    [InlineData(CodeKeeper.Teller, CodeKeeper.Office)]
    public void Losing_one_code_of_three_still_opens_the_ballot(CodeKeeper one, CodeKeeper two) => Assert.Equal("10-", Opened(one, two, Paper()));

    [Fact]
    public void One_code_alone_or_a_wrong_one_opens_nothing()
    {
        Assert.Throws<RuleBroken>(() => Opened(CodeKeeper.Chair, CodeKeeper.Chair, Paper()));
        var refusal = Assert.Throws<RuleBroken>(() => BallotSeal.Open(Id, Lock, Keys, new KeeperCode(CodeKeeper.Chair, Keepers[CodeKeeper.Chair].Code), new KeeperCode(CodeKeeper.Teller, Keepers[CodeKeeper.Office].Code), [Paper()]));
        Assert.Equal("ballot.codes-wrong", refusal.Rule.Code);
    }

    [Fact]
    public void A_code_is_read_as_people_write_it()
    {
        var written = Keepers[CodeKeeper.Chair].Code.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l').Replace('-', ' ');
        Assert.Single(BallotSeal.Open(Id, Lock, Keys, new KeeperCode(CodeKeeper.Chair, written), new KeeperCode(CodeKeeper.Office, Keepers[CodeKeeper.Office].Code), [Paper()]));
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
