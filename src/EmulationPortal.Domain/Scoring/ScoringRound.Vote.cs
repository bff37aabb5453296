using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Domain.Scoring;

/// <content>What the desk of a conference knows of a round: its score table is passed there.</content>
public sealed partial class ScoringRound : IAdoptable
{
    string IAdoptable.Title => "các đơn vị thành viên";

    /// <summary>Refuses unless the table is before the conference.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>.</exception>
    public void RequireVotable() => Require(ScoringAct.AdoptTable);

    void IAdoptable.Adopt(VotedItem vote) => AdoptTable(vote);
}
