using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>A bloc's year at work, as the later builders need it.</summary>
internal sealed record DemoBlocYear(BlocRow Row, Bloc Bloc, BlocYear BlocYear, EmulationYear Year, string? Chair, IReadOnlyList<string> Vices);

/// <summary>Lets a person visit a place of the portal, so that a room does the deed exactly as it would in a request.</summary>
internal sealed class DemoVisits(IServiceProvider services, PortalDbContext db, PeopleBuilder people)
{
    /// <summary>The services of the visit.</summary>
    public IServiceProvider Services => services;

    /// <summary>Puts the person of a deed at a place below a bloc-year.</summary>
    /// <param name="mailbox">Who visits.</param>
    /// <param name="unit">For which unit.</param>
    /// <param name="year">The bloc-year.</param>
    /// <param name="deed">Whose day decides which positions are held.</param>
    /// <param name="places">Further parts of the address: unit, meeting.</param>
    public async Task GoAsync(string mailbox, string unit, DemoBlocYear year, Deed deed, (string Name, string Value) places, CancellationToken cancel)
    {
        var visit = services.GetRequiredService<Visit>();
        visit.Standing = await Standing.LoadAsync(db, deed.AccountId, people.PositionOf(mailbox, unit), deed.Today, cancel) ?? throw new InvalidOperationException($"{mailbox} has no account.");
        visit.Scope = await services.GetRequiredService<ScopeReader>().ReadAsync(
            new RouteValueDictionary { ["bloc"] = year.Row.Code, ["year"] = year.Year.Code, [places.Name] = places.Value }, deed.UnitId, cancel)
            ?? throw new InvalidOperationException($"There is no {places.Name} {places.Value} in {year.Row.Code}.");
    }
}
