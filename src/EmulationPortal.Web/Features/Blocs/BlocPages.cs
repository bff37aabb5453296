using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Blocs;

/// <summary>A bloc in the list.</summary>
/// <param name="Path">The bloc-year, or the bloc itself where its year is not open.</param>
/// <param name="YearLabel">Null where no year of the chosen ones is open.</param>
public sealed record BlocRow(string Name, BlocKind Kind, string Path, string? YearLabel, int Members, string ChairWord, string? ChairName, DateOnly? HandedOverOn, bool Mine);

/// <summary>The list of blocs.</summary>
/// <param name="All">The office sees all blocs; others those of the unit they act for.</param>
/// <param name="OnlyWithoutChair">Filtered to bloc-years whose chair was not announced.</param>
public sealed record BlocsPage(bool All, IReadOnlyList<YearChoice> Years, string? Search, bool OnlyWithoutChair, IReadOnlyList<BlocRow> Rows, int Page, int Total)
{
    public const int Size = 30;
}

/// <summary>A year of the bloc.</summary>
public sealed record BlocYearRow(string Label, string Path, int Members, string? ChairName, IReadOnlyList<string> ViceChairNames, DateOnly? HandedOverOn);

/// <summary>One bloc.</summary>
public sealed record BlocPage(
    string Code, string Name, BlocKind Kind, CycleKind Cycle, string? Description, string ParentAuthority, BlocWording Wording,
    DateOnly? DissolvedOn, string? DissolutionReason, long Version, IReadOnlyList<BlocYearRow> Years)
{
    /// <summary>"/khoi-thi-dua/…".</summary>
    public string Path => $"/khoi-thi-dua/{Code}";
}

/// <summary>A form about a bloc.</summary>
public sealed record BlocFormPage<T>(BlocPage Bloc, T Form);
