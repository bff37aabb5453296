using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Domain.Awards;

/// <summary>The next chair by ballot: the outcome of a counted question names one unit, and the unit gets a term (rules 1 and 16).</summary>
public static class ChairElection
{
    public static readonly Rule NobodyElected = new("chair-election.nobody-elected", "Không đơn vị nào đạt số phiếu theo quy định. Hãy bỏ phiếu lại, hoặc đề nghị cơ quan có thẩm quyền chỉ định.");
    public static readonly Rule Tied = new("chair-election.tied", "Các đơn vị bằng phiếu nên chưa chọn được. Hãy bỏ phiếu vòng tiếp theo theo quy chế.");
    public static readonly Rule SeveralElected = new("chair-election.several-elected", "Nhiều hơn một đơn vị đạt yêu cầu; mỗi năm chỉ có một đơn vị đứng đầu. Hãy bỏ phiếu lại với câu hỏi chọn một.");

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

    /// <summary>Makes the outcome a term of one year or two.</summary>
    /// <exception cref="RuleBroken">Nobody, or more than one, was elected; or a rule of <see cref="LeadershipTerm.Announce"/>.</exception>
    public static LeadershipTerm Announce(BallotOutcome outcome, Bloc bloc, DateOnly from, string document, IReadOnlyList<BlocYear> blocYears, IEnumerable<LeadershipTerm> standing) =>
        LeadershipTerm.Announce(bloc, Elected(outcome), LeadershipRole.Chair, SelectionMode.Elected, from, document, blocYears, standing);
}
