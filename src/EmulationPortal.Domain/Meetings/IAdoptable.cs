namespace EmulationPortal.Domain.Meetings;

/// <summary>What a conference can pass by a voted item: a report, a charter, a plan. The desk knows it only so.</summary>
public interface IAdoptable
{
    /// <summary>Identity.</summary>
    Guid Id { get; }

    /// <summary>The bloc-year it belongs to.</summary>
    Guid BlocYearId { get; }

    /// <summary>Its abstract.</summary>
    string Title { get; }

    /// <summary>Refuses unless it is ready to be put to the vote.</summary>
    /// <exception cref="RuleBroken">The rule that says what has to be done first.</exception>
    void RequireVotable();

    /// <summary>The conference has passed it.</summary>
    /// <param name="vote">Passed.</param>
    /// <exception cref="RuleBroken">It is not ready to be passed.</exception>
    void Adopt(VotedItem vote);
}
