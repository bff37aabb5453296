using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>Demonstration data: one invented province, made by builders from small tables. Refuses to start in Production.</summary>
public static class Demonstration
{
    /// <summary>The argument that empties the demonstration before it is filled again.</summary>
    public const string ResetArgument = "reset-demo";

    /// <summary>
    /// Deletes the demonstration's database when <see cref="ResetArgument"/> was given; runs before the schema is brought up to date, so that a demonstration of an older version can go too.
    /// </summary>
    /// <exception cref="InvalidOperationException">Demonstration data are on in Production (whatever the arguments); or a reset was asked for where they are off, or where the database holds other data.</exception>
    public static async Task ResetDemonstrationAsync(this WebApplication app, string[] args)
    {
        var enabled = IsEnabled(app);
        if (!args.Contains(ResetArgument))
            return;
        if (!enabled)
            throw new InvalidOperationException($"{ResetArgument} works only where Demonstration:Enabled is true.");
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (!await db.Database.CanConnectAsync())
            return;
        if (await db.GetService<IHistoryRepository>().ExistsAsync() && (await db.Database.GetAppliedMigrationsAsync()).Any())
        {
            var fill = Fill(scope);
            if (!await fill.IsFilledAsync(default) && !await fill.IsEmptyAsync(default))
                throw OtherData();
        }

        await db.Database.EnsureDeletedAsync();
    }

    /// <summary>Fills an empty database when <c>Demonstration:Enabled</c> is set, and prints address and accounts once the portal listens. A filled one is left as it is.</summary>
    /// <exception cref="InvalidOperationException">The database holds other data.</exception>
    public static async Task PrepareDemonstrationAsync(this WebApplication app, RoomDeeds rooms)
    {
        if (!IsEnabled(app))
            return;
        await using var scope = app.Services.CreateAsyncScope();
        var fill = Fill(scope);
        if (!await fill.IsFilledAsync(default))
        {
            if (!await fill.IsEmptyAsync(default))
                throw OtherData();
            var watch = Stopwatch.StartNew();
            await fill.FillAsync(rooms, default);
            app.Logger.LogInformation("Demonstration data filled in {Seconds:0.0} s.", watch.Elapsed.TotalSeconds);
        }

        app.Lifetime.ApplicationStarted.Register(() => Print(app));
    }

    private static bool IsEnabled(WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>("Demonstration:Enabled"))
            return false;
        return app.Environment.IsProduction()
            ? throw new InvalidOperationException("Demonstration:Enabled is refused in Production: its accounts share a published passphrase. Remove the setting, or set ASPNETCORE_ENVIRONMENT=Development.")
            : true;
    }

    private static DemoFill Fill(AsyncServiceScope scope) => new(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<PortalDbContext>());

    private static InvalidOperationException OtherData() =>
        new("The database holds data that are not the demonstration's; nothing was changed. Turn Demonstration:Enabled off, or name another database in ConnectionStrings:Portal.");

    private static void Print(WebApplication app)
    {
        if (app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses is not { Count: > 0 } addresses)
            return;
        var widest = DemoAccount.Shown.Max(a => a.Address.Length);
        Console.WriteLine($"""

            Cổng Khối thi đua đang chạy: {string.Join(", ", addresses)}
            Dữ liệu minh họa (tỉnh {UnitTable.Province} không có thật). Mật khẩu của mọi tài khoản: {DemoAccount.Passphrase}

            {string.Join(Environment.NewLine, DemoAccount.Shown.Select(a => $"  {a.Address.PadRight(widest)}  {a.Role}"))}

            Dựng lại từ đầu: thêm tham số {ResetArgument} khi khởi động. Dừng: Ctrl+C.
            """);
    }
}
