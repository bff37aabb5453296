namespace EmulationPortal.Domain.Scoring;

/// <summary>A cause of exclusion as it is asked for.</summary>
public sealed record ExclusionCauseDraft(string Cause, ExclusionEffect Effect);

/// <summary>A cause for which the sheet says beforehand what happens: "vi phạm quy chế thi: không xét thi đua".</summary>
public sealed class ExclusionCause : Part
{
    public static readonly Rule Unclear = new("exclusion-cause.unclear", "Mỗi trường hợp không xét thi đua cần ghi nguyên nhân, tối đa 500 ký tự, không trùng nhau.");

    private ExclusionCause()
    {
    }

    internal ExclusionCause(Guid sheetId, int order, string cause, ExclusionEffect effect) => (SheetId, Order, Cause, Effect) = (sheetId, order, cause, effect);

    public Guid SheetId { get; private set; }

    /// <summary>From 1.</summary>
    public int Order { get; private set; }

    public string Cause { get; private set; } = "";
    public ExclusionEffect Effect { get; private set; }
}
