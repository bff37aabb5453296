/// <summary>Loads this assembly into the portal's process where the runtime is told to (<c>DOTNET_STARTUP_HOOKS</c>), so that the portal finds <see cref="EmulationPortal.Benchmarks.BareStartup"/> in it.</summary>
internal static class StartupHook
{
    /// <summary>Called by the runtime before the program.</summary>
    public static void Initialize()
    {
    }
}
