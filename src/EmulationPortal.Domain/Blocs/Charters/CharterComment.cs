namespace EmulationPortal.Domain.Blocs.Charters;

/// <summary>What a member unit says of a part of the circulated text, or of the whole.</summary>
public sealed class CharterComment : DraftComment
{
    private CharterComment()
    {
    }

    internal CharterComment(Guid charterId, Guid? partId, string place, Guid unitId, string unitName, string? text, Deed deed)
        : base(partId, place, unitId, unitName, text, deed) => CharterId = charterId;

    public Guid CharterId { get; private set; }
}
