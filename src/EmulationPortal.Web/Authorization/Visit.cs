using EmulationPortal.Domain;

namespace EmulationPortal.Web.Authorization;

/// <summary>The present request: who asks, and what the address names. Filled before any action runs.</summary>
public sealed class Visit(TimeProvider clock)
{
    /// <summary>Who asks.</summary>
    public Standing Standing { get; internal set; } = Standing.Nobody;

    /// <summary>What the address names.</summary>
    public Scope Scope { get; internal set; } = Scope.None;

    /// <summary>Now, UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today => VietnamTime.DayOf(Now);

    /// <summary>The bloc-year the address names.</summary>
    public BlocYearScope BlocYear => Scope.BlocYear ?? throw new InvalidOperationException("This address names no bloc-year.");

    /// <summary>The unit the address names.</summary>
    public UnitScope Unit => Scope.Unit ?? throw new InvalidOperationException("This address names no unit.");

    /// <summary>
    /// The lengths of the histories that lengthen with every deed on what is shown here: of deeds outside any bloc-year, and of the bloc-year the address names with those that share a meeting with it.
    /// </summary>
    public string Histories => $"{Standing.DeedsOutside} {Scope.DeedsHere}";

    /// <summary>Whether the matrix allows the operation here; used to show or leave out a button.</summary>
    public bool May(Operation operation) => Permissions.May(operation, Standing, Scope, Today);

    /// <summary>The context of an act done in this request.</summary>
    /// <param name="why">The reason, where one is asked for.</param>
    public Deed Deed(string? why = null) => Standing.Deed(Now, Scope.BlocYear?.BlocYearId, why);
}
