using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace EmulationPortal.Web.Authorization;

/// <summary>Accounts, sessions and rights.</summary>
public static class AccountSetup
{
    /// <summary>Identity with long passphrases welcome and no silly composition rules; sessions end after 8 idle hours.</summary>
    public static IServiceCollection AddPortalAccounts(this IServiceCollection services, IWebHostEnvironment environment)
    {
        services.AddIdentity<Account, IdentityRole<Guid>>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequiredUniqueChars = 4;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.User.RequireUniqueEmail = true;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddErrorDescriber<VietnameseIdentityErrors>()
            .AddPasswordValidator<PasswordRules>()
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddUserStore<AccountStore>()
            .AddDefaultTokenProviders();
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromDays(365)); // StandingReader compares the stamp at each request
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "portal";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/dang-nhap";
            cookie.LogoutPath = "/tai-khoan/dang-xuat";
            cookie.ReturnUrlParameter = "tro-lai";
            cookie.Events.OnRedirectToLogin = redirect =>
            {
                redirect.Response.Redirect(SignInAddress(redirect.Request, redirect.RedirectUri));
                return Task.CompletedTask;
            };
        });
        services.Configure<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie =>
        {
            cookie.Cookie.Name = "portal.second";
            cookie.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        services.AddScoped<Visit>();
        services.AddScoped<ScopeReader>();
        services.AddScoped<AccountDeeds>();
        services.AddScoped<KnownDevices>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<SingleUseLinks>();
        return services;
    }

    /// <summary>Where a session that has ended is sent: a refused post comes back to the page it was sent from, since its own address shows nothing.</summary>
    private static string SignInAddress(HttpRequest request, string proposed)
    {
        var ended = request.Cookies.ContainsKey("portal") ? "&het-phien=true" : "";
        if (HttpMethods.IsGet(request.Method))
            return proposed + ended;
        var from = Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value ? page.PathAndQuery : "/viec-cua-toi";
        return $"{request.PathBase}/dang-nhap?tro-lai={Uri.EscapeDataString(from)}{ended}";
    }
}
