using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Domain.Awards;

/// <summary>A ballot that asked who chairs next.</summary>
/// <param name="Number">Its number in the bloc-year.</param>
/// <param name="State">How far it is.</param>
/// <param name="Outcome">What the question came to; null before the count.</param>
public sealed record ChairBallot(int Number, BallotState State, BallotOutcome? Outcome);

/// <summary>The next chair by ballot: the outcome of a counted question names one unit, and the unit gets a term (rules 1 and 16).</summary>
public static class ChairElection
{
    public static readonly Rule NobodyElected = new("chair-election.nobody-elected", "Không đơn vị nào đạt số phiếu theo quy định. Hãy bỏ phiếu lại, hoặc đề nghị cơ quan có thẩm quyền chỉ định.");
    public static readonly Rule Tied = new("chair-election.tied", "Các đơn vị bằng phiếu nên chưa chọn được. Hãy bỏ phiếu vòng tiếp theo theo quy chế.");
    public static readonly Rule SeveralElected = new("chair-election.several-elected", "Nhiều hơn một đơn vị đạt yêu cầu; mỗi năm chỉ có một đơn vị đứng đầu. Hãy bỏ phiếu lại với câu hỏi chọn một.");
    public static readonly Rule NotCounted = new("chair-election.not-counted", "Cuộc bỏ phiếu số {0} chưa kiểm phiếu xong. Hãy hoàn thành kiểm phiếu, hoặc hủy cuộc bỏ phiếu đó trước khi công bố.");
    public static readonly Rule OtherElected = new("chair-election.other-elected", "Cuộc bỏ phiếu số {0} đã chọn đơn vị khác. Hãy chọn đúng đơn vị trúng cử; nếu cơ quan có thẩm quyền quyết định khác, hãy chọn hình thức chỉ định hoặc phân công.");

    /// <summary>The unit a counted question elected.</summary>
    /// <exception cref="RuleBroken"><see cref="Tied"/>, <see cref="NobodyElected"/>, <see cref="SeveralElected"/>.</exception>
    public static Guid Elected(BallotOutcome outcome)
    {
        if (outcome.Tied.Count > 0)
            throw new RuleBroken(Tied);
        return outcome.Options.Where(o => o is { Passed: true, UnitId: not null }).Select(o => o.UnitId!.Value).Distinct().ToList() switch
        {
            [var unit] => unit,
            [] => throw new RuleBroken(NobodyElected),
            _ => throw new RuleBroken(SeveralElected),
        };
    }

    /// <summary>The ballot that decides: the last that was not made void; null where the choice was not by ballot.</summary>
    public static ChairBallot? Deciding(IEnumerable<ChairBallot> ballots) => ballots.Where(b => b.State != BallotState.Void).MaxBy(b => b.Number);

    /// <summary>Refuses to announce as elected a unit that the deciding ballot did not elect. Where there was no ballot, the document that is named must say how it was chosen.</summary>
    /// <exception cref="RuleBroken"><see cref="NotCounted"/>, <see cref="OtherElected"/>, or nobody, or more than one, was elected.</exception>
    public static void RequireElected(IEnumerable<ChairBallot> ballots, Guid unitId)
    {
        if (Deciding(ballots) is not { } ballot)
            return;
        if (ballot.Outcome is not { } outcome)
            throw new RuleBroken(NotCounted, ballot.Number) { Field = "Mode" };
        if (Elected(outcome) != unitId)
            throw new RuleBroken(OtherElected, ballot.Number) { Field = "UnitId" };
    }

    /// <summary>Makes the outcome a term of one year or two.</summary>
    /// <exception cref="RuleBroken">Nobody, or more than one, was elected; or a rule of <see cref="LeadershipTerm.Announce"/>.</exception>
    public static LeadershipTerm Announce(BallotOutcome outcome, Bloc bloc, DateOnly from, string document, IReadOnlyList<BlocYear> blocYears, IEnumerable<LeadershipTerm> standing) =>
        LeadershipTerm.Announce(bloc, Elected(outcome), LeadershipRole.Chair, SelectionMode.Elected, from, document, blocYears, standing);
}
