namespace EmulationPortal.Domain.Scoring;

/// <content>Writing a sheet that is not adopted yet.</content>
public sealed partial class CriteriaSheet
{
    /// <summary>Changes the title.</summary>
    /// <exception cref="RuleBroken"><see cref="TitleNeeded"/>, <see cref="Frozen"/>.</exception>
    public void Entitle(string title)
    {
        RequireOpen();
        var text = VietnameseText.Tidy(title);
        if (text.Length is 0 or > TitleLength)
            throw new RuleBroken(TitleNeeded) { Field = "Title" };
        Title = text;
    }

    /// <summary>Sets decimals, rounding, the cap at the scale and what bands are measured in.</summary>
    /// <exception cref="RuleBroken"><see cref="DecimalsUnclear"/>, <see cref="Frozen"/>.</exception>
    public void SetComputation(int decimals, RoundingRule rounding, bool capAtScale, BandMeasure bandMeasure)
    {
        RequireOpen();
        if (decimals is < 0 or > MostDecimals)
            throw new RuleBroken(DecimalsUnclear) { Field = "Decimals" };
        (Decimals, Rounding, CapAtScale, BandMeasure) = (decimals, rounding, capAtScale, bandMeasure);
    }

    /// <summary>Puts the bands. Holes and overlaps are kept while the sheet is a draft, and listed among its faults.</summary>
    /// <exception cref="RuleBroken"><see cref="ScoreBand.Unclear"/>, <see cref="Frozen"/>.</exception>
    public void SetBands(IReadOnlyList<BandDraft> drafts)
    {
        RequireOpen();
        var made = drafts.Select((draft, at) => new ScoreBand(Id, at + 1, draft)).ToList();
        bands.Clear();
        bands.AddRange(made);
    }

    /// <summary>Puts the ways to settle ties, first to last.</summary>
    /// <exception cref="RuleBroken"><see cref="Frozen"/>.</exception>
    public void SetTieRules(IReadOnlyList<TieRuleDraft> drafts)
    {
        RequireOpen();
        tieRules.Clear();
        tieRules.AddRange(drafts.Select((draft, at) => new TieRule(Id, at + 1, draft)));
    }

    /// <summary>Puts the causes of exclusion with their effects.</summary>
    /// <exception cref="RuleBroken"><see cref="ExclusionCause.Unclear"/>, <see cref="Frozen"/>.</exception>
    public void SetExclusionCauses(IReadOnlyList<ExclusionCauseDraft> drafts)
    {
        RequireOpen();
        var causes = drafts.Select(d => VietnameseText.Tidy(d.Cause)).ToList();
        if (causes.Exists(c => c.Length is 0 or > Exclusion.CauseLength) || causes.Distinct(VietnameseText.Order).Count() != causes.Count)
            throw new RuleBroken(ExclusionCause.Unclear) { Field = "ExclusionCauses" };
        exclusionCauses.Clear();
        exclusionCauses.AddRange(drafts.Select((draft, at) => new ExclusionCause(Id, at + 1, causes[at], draft.Effect)));
    }

    /// <summary>Adds a group at the end.</summary>
    /// <exception cref="RuleBroken"><see cref="CriterionGroup.NameNeeded"/>, <see cref="CriterionGroup.FiguresUnclear"/>, <see cref="FrameComplete"/>, <see cref="Frozen"/>.</exception>
    public CriterionGroup AddGroup(GroupDraft draft)
    {
        RequireOpen();
        if (BlocYearId is not null && FrameSource is { } frame)
            throw new RuleBroken(FrameComplete, frame);
        var group = new CriterionGroup(Id, null, fixedByOffice: false).Become(draft);
        groups.Add(group);
        ReorderGroups();
        return group;
    }

    /// <summary>Changes a group; of one the office fixed only the appraiser.</summary>
    /// <exception cref="RuleBroken"><see cref="FrameLocked"/>, <see cref="CriterionGroup.NameNeeded"/>, <see cref="CriterionGroup.FiguresUnclear"/>, <see cref="Frozen"/>.</exception>
    public void ReviseGroup(CriterionGroup group, GroupDraft draft)
    {
        RequireOpen();
        var own = Own(group);
        if (own.FixedByOffice && (VietnameseText.Tidy(draft.Name), draft.Kind, draft.Maximum, draft.Weight) != (own.Name, own.Kind, own.Maximum, own.Weight))
            throw new RuleBroken(FrameLocked, own.Name, FrameSource!);
        own.Become(draft);
    }

    /// <summary>Takes a group out with its criteria.</summary>
    /// <exception cref="RuleBroken"><see cref="FrameLocked"/>, <see cref="Frozen"/>.</exception>
    public void RemoveGroup(CriterionGroup group)
    {
        RequireOpen();
        if (Own(group).FixedByOffice)
            throw new RuleBroken(FrameLocked, group.Name, FrameSource!);
        groups.Remove(group);
        ReorderGroups();
    }

    /// <summary>Puts a group at a place, from 1; a frame's groups keep theirs.</summary>
    /// <exception cref="RuleBroken"><see cref="FrameLocked"/>, <see cref="Frozen"/>.</exception>
    public void MoveGroup(CriterionGroup group, int place)
    {
        RequireOpen();
        if (Own(group).FixedByOffice)
            throw new RuleBroken(FrameLocked, group.Name, FrameSource!);
        groups.Sort((a, b) => a.Order.CompareTo(b.Order));
        groups.Remove(group);
        groups.Insert(Math.Clamp(place - 1, 0, groups.Count), group);
        ReorderGroups();
    }

    /// <summary>Adds a criterion at the end of a group.</summary>
    /// <exception cref="RuleBroken">What is missing or unclear in it; <see cref="Frozen"/>.</exception>
    public Criterion AddCriterion(CriterionGroup group, CriterionDraft draft)
    {
        RequireOpen();
        var own = Own(group);
        var criterion = new Criterion(own.Id, null).Become(draft);
        criterion.Order = own.Parts.Count + 1;
        own.Parts.Add(criterion);
        return criterion;
    }

    /// <summary>Changes a criterion; its key stays.</summary>
    /// <exception cref="RuleBroken">What is missing or unclear in it; <see cref="Frozen"/>.</exception>
    public void ReviseCriterion(Criterion criterion, CriterionDraft draft)
    {
        RequireOpen();
        HolderOf(criterion);
        criterion.Become(draft);
    }

    /// <summary>Takes a criterion out.</summary>
    /// <exception cref="RuleBroken"><see cref="UnknownPlace"/>, <see cref="Frozen"/>.</exception>
    public void RemoveCriterion(Criterion criterion)
    {
        RequireOpen();
        var holder = HolderOf(criterion);
        holder.SortParts();
        holder.Parts.Remove(criterion);
        holder.Reorder();
    }

    /// <summary>Puts a criterion at a place of a group, from 1.</summary>
    /// <exception cref="RuleBroken"><see cref="UnknownPlace"/>, <see cref="Frozen"/>.</exception>
    public void MoveCriterion(Criterion criterion, CriterionGroup group, int place)
    {
        RequireOpen();
        var target = Own(group);
        RemoveCriterion(criterion);
        target.SortParts();
        target.Parts.Insert(Math.Clamp(place - 1, 0, target.Parts.Count), criterion);
        criterion.MoveTo(target.Id);
        target.Reorder();
    }

    private CriterionGroup Own(CriterionGroup group) => groups.Contains(group) ? group : throw new RuleBroken(UnknownPlace);

    private CriterionGroup HolderOf(Criterion criterion) => groups.Find(g => g.Parts.Contains(criterion)) ?? throw new RuleBroken(UnknownPlace);

    private void ReorderGroups()
    {
        for (var i = 0; i < groups.Count; i++)
            groups[i].Order = i + 1;
    }

    private void RequireOpen()
    {
        if (!IsOpen)
            throw new RuleBroken(Frozen, Number);
    }
}
