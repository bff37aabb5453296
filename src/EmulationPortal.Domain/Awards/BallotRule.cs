namespace EmulationPortal.Domain.Awards;

/// <summary>What the share of a ballot is counted of.</summary>
public enum BallotBase
{
    Present,
    AllMembers,
    Returned,
    Valid,
}

/// <summary>What happens to options that stand equal where only some of them can be taken.</summary>
public enum BallotTie
{
    /// <summary>They are voted on again.</summary>
    NextRound,
    /// <summary>The better place in the ranking decides.</summary>
    ByRank,
    /// <summary>Recorded as equal and left to the authority that decides.</summary>
    Leave,
}

/// <summary>The rule of one question (domain rule 16). Shares are whole numbers, so that no rounding decides.</summary>
/// <param name="Of">What the share is counted of.</param>
/// <param name="ThresholdNumerator">With <paramref name="ThresholdDenominator"/>: the share asked for.</param>
/// <param name="ThresholdDenominator">Positive.</param>
/// <param name="MustExceed">Whether the share must be exceeded ("trên 50%") or only reached ("từ 90% trở lên").</param>
/// <param name="QuorumNumerator">With <paramref name="QuorumDenominator"/>: the share of members that must be present.</param>
/// <param name="QuorumDenominator">Positive.</param>
/// <param name="BlankIsValid">Whether a paper that leaves the question without a mark is valid for it.</param>
/// <param name="Tie">What a tie means.</param>
/// <param name="Source">Where the rule stands: "Quy chế của Khối, Điều 9"; null for the cautious default.</param>
public sealed record BallotRule(
    BallotBase Of, int ThresholdNumerator, int ThresholdDenominator, bool MustExceed,
    int QuorumNumerator, int QuorumDenominator, bool BlankIsValid, BallotTie Tie, string? Source)
{
    public const int SourceLength = 200;

    /// <summary>More than half of the units present, where two thirds of the members are present; a tie is voted again.</summary>
    public static readonly BallotRule Default = new(BallotBase.Present, 1, 2, true, 2, 3, true, BallotTie.NextRound, null);

    /// <summary>Whether the numbers are shares of a whole that can be met.</summary>
    public bool Sound => ThresholdDenominator > 0 && QuorumDenominator > 0 && ThresholdNumerator >= 0 && QuorumNumerator >= 0
        && QuorumNumerator <= QuorumDenominator && (MustExceed ? ThresholdNumerator < ThresholdDenominator : ThresholdNumerator <= ThresholdDenominator);

    /// <summary>Whether enough members are present; never without members.</summary>
    public bool HasQuorum(int present, int members) =>
        members > 0 && present > 0 && (long)present * QuorumDenominator >= (long)members * QuorumNumerator;

    /// <summary>What the share is counted of.</summary>
    public int Denominator(int present, int members, int returned, int valid) => Of switch
    {
        BallotBase.Present => present,
        BallotBase.AllMembers => members,
        BallotBase.Returned => returned,
        BallotBase.Valid => valid,
        _ => throw new InvalidOperationException($"No base of shares {Of}."),
    };

    /// <summary>Whether so many votes meet the threshold; a share of nothing is never met, nor is it met by no vote at all.</summary>
    public bool Passes(int agree, int denominator)
    {
        if (denominator <= 0 || agree <= 0)
            return false;
        var (votes, needed) = ((long)agree * ThresholdDenominator, (long)denominator * ThresholdNumerator);
        return MustExceed ? votes > needed : votes >= needed;
    }

    /// <summary>"trên 50%", "từ 2/3 trở lên".</summary>
    public string ThresholdInWords
    {
        get
        {
            var share = 100 * ThresholdNumerator % ThresholdDenominator == 0
                ? $"{100 * ThresholdNumerator / ThresholdDenominator}%" : $"{ThresholdNumerator}/{ThresholdDenominator}";
            return MustExceed ? $"trên {share}" : $"từ {share} trở lên";
        }
    }

    /// <summary>What the share is counted of, as printed.</summary>
    public string BaseInWords => Of switch
    {
        BallotBase.Present => "tổng số đơn vị thành viên có mặt",
        BallotBase.AllMembers => "tổng số đơn vị thành viên",
        BallotBase.Returned => "tổng số phiếu thu về",
        BallotBase.Valid => "tổng số phiếu hợp lệ",
        _ => throw new InvalidOperationException($"No base of shares {Of}."),
    };

    /// <summary>The rule as the paper and the count minutes say it.</summary>
    public string InWords() =>
        $"Phải đạt {ThresholdInWords} số phiếu đồng ý, tính trên {BaseInWords}{(Source is null ? "" : $", theo {Source}")}; "
        + $"bỏ phiếu khi có mặt ít nhất {QuorumNumerator}/{QuorumDenominator} số đơn vị thành viên; "
        + $"{(BlankIsValid ? "nội dung không đánh dấu tính là không có ý kiến" : "nội dung không đánh dấu là không hợp lệ")}; {TieInWords}.";

    private string TieInWords => Tie switch
    {
        BallotTie.NextRound => "bằng phiếu thì bỏ phiếu lại giữa các trường hợp bằng phiếu",
        BallotTie.ByRank => "bằng phiếu thì trường hợp xếp hạng cao hơn được chọn",
        BallotTie.Leave => "bằng phiếu thì ghi nhận, báo cáo cấp có thẩm quyền xem xét",
        _ => throw new InvalidOperationException($"No tie rule {Tie}."),
    };
}
