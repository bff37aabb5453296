namespace EmulationPortal.Web.Features.Errors;

/// <summary>What an error page shows.</summary>
/// <param name="Code">HTTP status.</param>
/// <param name="Reason">Why the request was refused, for 403.</param>
/// <param name="Reference">By which the office finds the request in the log.</param>
public sealed record ErrorPage(int Code, string? Reason, string Reference);
