using System.Reflection;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features;

/// <summary>Finds the rooms' services: every class in a room whose name ends in Service or Queries is made once a request.</summary>
public static class FeatureSetup
{
    /// <summary>Registers services and queries of all rooms.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        var rooms = Assembly.GetExecutingAssembly().GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsNested: false }
            && t.Namespace?.Contains(".Features.", StringComparison.Ordinal) == true
            && (t.Name.EndsWith("Service", StringComparison.Ordinal) || t.Name.EndsWith("Queries", StringComparison.Ordinal)));
        foreach (var type in rooms)
            services.AddScoped(type);
        services.AddScoped<DocumentIssuing>();
        services.AddScoped<SignedCopies>();
        services.AddSingleton<LinkDelivery>();
        services.AddSingleton<ApprovalDoor>();
        services.AddScoped<ApprovalRequests>();
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add<ConflictFilter>();
            mvc.Filters.Add<SentOnceFilter>();
        });
        return services;
    }
}
