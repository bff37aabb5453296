using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Web.Authorization;

/// <summary>The bloc-year an address names, with what every page below it shows.</summary>
public sealed record BlocYearScope(
    Guid BlocYearId, Guid BlocId, Guid YearId, string BlocCode, string BlocName, string YearCode, CycleKind Cycle, string ChairWord, string ViceChairWord, DateOnly? HandedOverOn, BlocKind Kind)
{
    /// <summary>"khối" or "cụm", inside a sentence.</summary>
    public string KindWord => Kind.InSentence();

    /// <summary>"Năm 2026" or "Năm học 2025-2026".</summary>
    public string YearLabel => EmulationYear.LabelOf(Cycle, YearCode);

    /// <summary>"Khối thi đua số 7, năm 2026".</summary>
    public string Title => $"{BlocName}, {char.ToLowerInvariant(YearLabel[0])}{YearLabel[1..]}";

    /// <summary>"/khoi-thi-dua/khoi-7/2026".</summary>
    public string Path => $"/khoi-thi-dua/{BlocCode}/{YearCode}";
}

/// <summary>The unit an address names.</summary>
public sealed record UnitScope(Guid UnitId, string Code, string Name, UnitKind Kind);

/// <summary>The meeting an address names: the bloc-years it serves and its named secretary.</summary>
public sealed record MeetingScope(Guid MeetingId, int Number, Guid? OtherBlocYearId, Guid? SecretaryAccountId);

/// <summary>A unit's part in a bloc-year, as far as rights need it.</summary>
public sealed record Leader(Guid BlocYearId, Guid UnitId, LeadershipRole Role, DateOnly From, bool HandedOver);

/// <summary>What an address names and who leads and belongs there: everything a right can depend on besides the person.</summary>
/// <param name="ActingUnitAppraises">The unit acted for is a department that the bloc-year's sheet names to appraise.</param>
public sealed record Scope(
    BlocYearScope? BlocYear, UnitScope? Unit, MeetingScope? Meeting, IReadOnlyList<Leader> Leaders, bool ActingUnitIsMember, bool NamedUnitIsMember, bool ActingUnitAppraises = false)
{
    /// <summary>How many deeds there were in the histories of the bloc-year and of those that share a meeting with it, whose votes may adopt what belongs here.</summary>
    public long DeedsHere { get; init; }

    /// <summary>How many deeds this request had done when the scope was read.</summary>
    public int DeedsBefore { get; init; }

    /// <summary>An address that names neither bloc nor unit.</summary>
    public static readonly Scope None = new(null, null, null, [], false, false);
}
