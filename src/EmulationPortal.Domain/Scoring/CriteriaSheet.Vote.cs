using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Domain.Scoring;

/// <content>What the desk of a conference knows of a sheet, and how one year's sheet begins the next.</content>
public sealed partial class CriteriaSheet : IAdoptable
{
    /// <summary>Empty for a frame of the office, which no conference passes.</summary>
    Guid IAdoptable.BlocYearId => BlocYearId ?? Guid.Empty;

    /// <inheritdoc/>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="HasFaults"/>.</exception>
    public void RequireVotable()
    {
        Require(SheetState.Discussed, "đưa ra biểu quyết");
        RequireNoFaults();
    }

    /// <summary>Starts another bloc-year's sheet with all that stands in this one. Keys of groups and criteria stay, so that years can be laid side by side.</summary>
    /// <param name="blocYearId">The bloc-year it is for.</param>
    /// <param name="title">Its own name.</param>
    /// <exception cref="RuleBroken"><see cref="NotAdopted"/>, <see cref="TitleNeeded"/>.</exception>
    public CriteriaSheet StartNextYear(Guid blocYearId, string title)
    {
        if (IsOpen)
            throw new RuleBroken(NotAdopted, Number);
        var next = CopyFor(blocYearId, 1);
        next.CopiedFromId = Id;
        next.Entitle(title);
        return next;
    }
}
