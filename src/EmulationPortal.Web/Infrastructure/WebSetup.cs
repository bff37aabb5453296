using System.Globalization;
using System.IO.Compression;
using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using EmulationPortal.Domain;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Infrastructure.Binding;
using EmulationPortal.Web.Infrastructure.Logging;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using Serilog;
using Serilog.Extensions.Logging;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>MVC, its Vietnamese manners, and the order of the stations a request passes.</summary>
public static class WebSetup
{
    /// <summary>Serilog as the logging provider, at the levels of <c>Logging:LogLevel</c>; console, and a daily file where <c>Logging:File</c> names one.</summary>
    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration()
            .WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture);
        foreach (var level in builder.Configuration.GetSection("Logging:LogLevel").GetChildren())
        {
            var least = LevelConvert.ToSerilogLevel(Enum.Parse<LogLevel>(level.Value!));
            _ = level.Key == "Default" ? logger.MinimumLevel.Is(least) : logger.MinimumLevel.Override(level.Key, least);
        }

        foreach (var source in (string[])["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Mvc.Infrastructure.ControllerActionInvoker"])
            logger.MinimumLevel.Override(source, Serilog.Events.LogEventLevel.Warning); // their other lines hold query strings and arguments, and so the secrets of links, whatever the settings ask for
        if (builder.Configuration["Logging:File"] is { Length: > 0 } file)
            logger.WriteTo.File(file, rollingInterval: RollingInterval.Day, formatProvider: CultureInfo.InvariantCulture);
        builder.Logging.ClearProviders().AddSerilog(logger.CreateLogger(), dispose: true);
    }

    /// <summary>Controllers, views beside them, Vietnamese binding and messages, permission filter, antiforgery on every post.</summary>
    public static IServiceCollection AddPortalWeb(this IServiceCollection services)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = VietnameseText.Culture;
        services.AddSingleton(TimeProvider.System);
        services.AddMemoryCache();
        services.AddControllersWithViews(mvc =>
        {
            mvc.ModelBinderProviders.Insert(0, new VietnameseBinders());
            mvc.ModelMetadataDetailsProviders.Add(new VietnameseMessages());
            VietnameseMessages.Apply(mvc.ModelBindingMessageProvider);
            mvc.Filters.Add(new TypeFilterAttribute(typeof(PermissionFilter)) { Order = -100 });
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
        });
        services.AddAntiforgery(o => o.Cookie.Name = "portal.form");
        services.Configure<RazorViewEngineOptions>(o => o.ViewLocationExpanders.Add(new FeatureViewLocations()));
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal); // a grid of 60 lines in half the bytes, for little more time
        services.AddSingleton<Files.FileStore>();
        services.AddHostedService<Files.OrphanSweep>();
        services.AddSingleton<Mail.MailServer>();
        services.AddSingleton<AfterAnswer>();
        services.AddHostedService(p => p.GetRequiredService<AfterAnswer>());
        services.AddHealthChecks();
        return services;
    }

    /// <summary>The stations of a request, in order.</summary>
    public static WebApplication UsePortalWeb(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseMiddleware<RequestSummary>();
        app.UseExceptionHandler("/loi/500");
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.Use(StatusAloneForDataAsync);
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseResponseCompression();
        app.UseRequestLocalization(o => o.SetDefaultCulture(VietnameseText.Culture.Name).RequestCultureProviders.Clear());
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<StandingReader>();
        return app;
    }

    /// <summary>A script that asks for data reads the status of a refusal: no page is made for it.</summary>
    private static Task StatusAloneForDataAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.Accept is [{ } accepted] && accepted.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase))
            context.Features.GetRequiredFeature<IStatusCodePagesFeature>().Enabled = false;
        return next(context);
    }

    /// <summary>Controllers and static files.</summary>
    public static WebApplication MapPortal(this WebApplication app)
    {
        app.MapStaticAssets().KeepLong();
        app.MapHealthChecks("/suc-khoe");
        app.MapControllers();
        return app;
    }
}
