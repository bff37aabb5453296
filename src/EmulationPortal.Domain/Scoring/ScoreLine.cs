namespace EmulationPortal.Domain.Scoring;

/// <summary>Which of a line's values is meant.</summary>
public enum ScoreLayer
{
    Self,
    Agreed,
    Appraised,
}

/// <summary>One criterion on one member's card, with what was entered at each stage. Points are never among it: they are computed.</summary>
public sealed class ScoreLine : Part
{
    private ScoreLine()
    {
    }

    internal ScoreLine(Guid cardId, Guid criterionKey) => (CardId, CriterionKey) = (cardId, criterionKey);

    public Guid CardId { get; private set; }

    /// <summary>The criterion, through all versions of the sheet.</summary>
    public Guid CriterionKey { get; private set; }

    /// <summary>The member's target, where the method asks for one.</summary>
    public decimal? Target { get; private set; }

    public LineValue Self { get; private set; }

    /// <summary>Missing until the agreement begins.</summary>
    public LineValue Agreed { get; private set; }

    /// <summary>Missing where the appraisal changed nothing.</summary>
    public LineValue Appraised { get; private set; }

    /// <summary>The unit's own remark on its score.</summary>
    public string? Note { get; private set; }

    /// <summary>Grows by one whenever the line changes.</summary>
    public long LineVersion { get; private set; }

    public string? WrittenBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? WrittenAt { get; private set; }

    /// <summary>What counts now: appraised, else agreed, else the self-score.</summary>
    public LineValue Final => Appraised.State != LineState.Missing ? Appraised : Agreed.State != LineState.Missing ? Agreed : Self;

    /// <summary>The value of a layer.</summary>
    public LineValue At(ScoreLayer layer) => layer switch { ScoreLayer.Self => Self, ScoreLayer.Agreed => Agreed, _ => Appraised };

    internal void Put(ScoreLayer layer, LineValue value, Deed deed)
    {
        switch (layer)
        {
            case ScoreLayer.Self:
                Self = value;
                break;
            case ScoreLayer.Agreed:
                Agreed = value;
                break;
            default:
                Appraised = value;
                break;
        }

        Touch(deed);
    }

    /// <summary>Empties a layer that a newer version of the sheet no longer takes.</summary>
    internal void Empty(ScoreLayer layer, Deed deed) => Put(layer, LineValue.Missing, deed);

    internal void PutTarget(decimal? target, string? note) => (Target, Note) = (target, note);

    /// <summary>Sets the starting value of the agreement; no person has changed anything.</summary>
    internal void BeginAgreement(LineValue value)
    {
        Agreed = value;
        LineVersion++;
    }

    private void Touch(Deed deed)
    {
        LineVersion++;
        (WrittenBy, WrittenAt) = (deed.PersonName, deed.At);
    }
}

/// <summary>A score was changed: both values, who, when and why (rule 10). Written once, never altered.</summary>
public sealed class ScoreChange : Part
{
    public const int ReasonLength = 2000;

    private ScoreChange()
    {
    }

    internal ScoreChange(Guid cardId, Guid criterionKey, ScoreLayer layer, LineValue before, LineValue after, string? reason, Deed deed)
    {
        (CardId, CriterionKey, Layer, Before, After, Reason) = (cardId, criterionKey, layer, before, after, reason);
        (By, Capacity, At) = (deed.PersonName, deed.Capacity, deed.At);
    }

    public Guid CardId { get; private set; }
    public Guid CriterionKey { get; private set; }
    public ScoreLayer Layer { get; private set; }
    public LineValue Before { get; private set; }
    public LineValue After { get; private set; }
    public string? Reason { get; private set; }
    public string By { get; private set; } = "";
    public string Capacity { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}
