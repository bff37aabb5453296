using System.Text.RegularExpressions;
using EmulationPortal.Web.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>A route of the portal as the endpoint table has it.</summary>
public sealed partial record PortalRoute(string Template, string Method, Operation Operation)
{
    private readonly Regex pattern = new($"^{Parameter().Replace(Regex.Escape(Template), "[^/]+")}$");

    /// <summary>How many places of the template are open; of two that match an address, the one with fewer is meant.</summary>
    public int Parameters => Parameter().Count(Regex.Escape(Template));

    /// <summary>Whether an address, without its leading slash, belongs to this route.</summary>
    public bool Matches(string address) => pattern.IsMatch(address);

    /// <summary>The portal's own routes but the error pages; a route without a method is asked by GET. Signing out comes last.</summary>
    public static IReadOnlyList<PortalRoute> All(PortalApp app) =>
    [
        .. from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
           let allows = endpoint.Metadata.GetMetadata<AllowsAttribute>()
           where allows is not null
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           let template = endpoint.RoutePattern.RawText!.TrimStart('/')
           where !template.StartsWith("loi/", StringComparison.Ordinal)
           orderby template == "tai-khoan/dang-xuat", template, method
           select new PortalRoute(template, method, allows.Operation),
    ];

    [GeneratedRegex(@"\\\{[^/]*\}")]
    private static partial Regex Parameter();
}
