namespace EmulationPortal.Domain.Scoring;

/// <summary>One member checks another's card.</summary>
public sealed class CheckAssignment : Part
{
    private CheckAssignment()
    {
    }

    internal CheckAssignment(Guid roundId, Guid checkerUnitId, Guid checkedUnitId) => (RoundId, CheckerUnitId, CheckedUnitId) = (roundId, checkerUnitId, checkedUnitId);

    public Guid RoundId { get; private set; }
    public Guid CheckerUnitId { get; private set; }
    public Guid CheckedUnitId { get; private set; }
}

/// <summary>A unit declares that it should not judge another's card, and why.</summary>
public sealed class ConflictDeclaration : Part
{
    public const int ReasonLength = 1000;

    private ConflictDeclaration()
    {
    }

    internal ConflictDeclaration(Guid roundId, Guid unitId, Guid cardUnitId, string reason, Deed deed) =>
        (RoundId, UnitId, CardUnitId, Reason, By, At) = (roundId, unitId, cardUnitId, reason, deed.PersonName, deed.At);

    public Guid RoundId { get; private set; }

    /// <summary>Who steps aside.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>From whose card.</summary>
    public Guid CardUnitId { get; private set; }

    public string Reason { get; private set; } = "";
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>A tied member's place as a ballot decided.</summary>
public sealed class TieBallotPlace : Part
{
    public const int RecordLength = 300;

    private TieBallotPlace()
    {
    }

    internal TieBallotPlace(Guid roundId, Guid unitId, int place, string record) => (RoundId, UnitId, Place, Record) = (roundId, unitId, place, record);

    public Guid RoundId { get; private set; }
    public Guid UnitId { get; private set; }

    /// <summary>1 the highest of those tied.</summary>
    public int Place { get; private set; }

    /// <summary>The count minutes it rests on.</summary>
    public string Record { get; private set; } = "";
}

/// <summary>Who is looking, as far as a round distinguishes it.</summary>
/// <param name="UnitId">The unit acted for; null for the office and outsiders.</param>
/// <param name="LeadsUnit">Head or deputy of that unit.</param>
/// <param name="IsMember">The unit is a member of the bloc-year.</param>
/// <param name="ChairUnitId">The unit that chairs the bloc-year.</param>
/// <param name="ViceChairUnitIds">The units that are its vice-chairs.</param>
/// <param name="IsOffice">Staff of the office.</param>
/// <param name="IsLead">Lead of the office.</param>
/// <param name="Appraises">Acts for a department that the sheet names.</param>
public sealed record ScoringViewer(
    Guid? UnitId, bool LeadsUnit = false, bool IsMember = false, Guid? ChairUnitId = null, IReadOnlyCollection<Guid>? ViceChairUnitIds = null,
    bool IsOffice = false, bool IsLead = false, bool Appraises = false);
