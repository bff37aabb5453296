namespace EmulationPortal.Web.Infrastructure;

/// <summary>What a request says about itself.</summary>
public static class RequestWords
{
    /// <summary>Header by which the draft-saving script marks its requests; they are answered with JSON and status codes, not pages.</summary>
    public const string AutosaveHeader = "X-Autosave";

    /// <summary>Whether the draft-saving script sent the request.</summary>
    public static bool IsAutosave(this HttpRequest request) => request.Headers.ContainsKey(AutosaveHeader);

    /// <summary>The short reference by which the office finds a request in the log.</summary>
    public static string Reference(this HttpContext http) => http.TraceIdentifier.Replace(":", "-", StringComparison.Ordinal);
}
