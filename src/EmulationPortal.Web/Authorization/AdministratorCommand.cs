using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using EmulationPortal.Domain;
using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace EmulationPortal.Web.Authorization;

/// <summary>The command <c>create-administrator &lt;email&gt; "&lt;full name&gt;"</c>: how a new installation gets its first administrator, and one that has lost them all gets another.</summary>
public static class AdministratorCommand
{
    /// <summary>The argument that calls the command.</summary>
    public const string Argument = "create-administrator";

    public static readonly Rule Usage = new("administrator.usage", "Cách dùng: create-administrator <thư điện tử> \"<họ và tên>\"");

    /// <summary>How long the printed passphrase opens the portal.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>Small letters and digits that cannot be mistaken for each other when copied by hand.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Runs the command when the arguments ask for it, and says so on the console.</summary>
    /// <returns>The exit code when the arguments asked for it, and the portal does not start: 0, or 2 when nothing was made. Else null.</returns>
    public static async Task<int?> CreateAdministratorAsync(this WebApplication app, string[] args)
    {
        var at = Array.IndexOf(args, Argument);
        if (at < 0)
            return null;
        await using var scope = app.Services.CreateAsyncScope();
        var (email, name) = (args.ElementAtOrDefault(at + 1) ?? "", VietnameseText.Tidy(args.ElementAtOrDefault(at + 2) ?? ""));
        try
        {
            var passphrase = await MakeAsync(scope.ServiceProvider, email, name);
            Console.WriteLine($"""
                Đã tạo quản trị viên {name} ({email}).
                Mật khẩu tạm, chỉ hiện một lần, dùng trong {Life.TotalHours:0} giờ và phải đổi khi đăng nhập lần đầu:

                  {passphrase}
                """);
            return 0;
        }
        catch (RuleBroken refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 2;
        }
    }

    private static async Task<string> MakeAsync(IServiceProvider services, string email, string name)
    {
        if (!new EmailAddressAttribute().IsValid(email) || name.Length is 0 or > Account.NameLength)
            throw new RuleBroken(Usage);
        var passphrase = string.Join('-', RandomNumberGenerator.GetString(Alphabet, 20).Chunk(5).Select(part => new string(part)));
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var account = new Account { FullName = name, Email = email, UserName = email, EmailConfirmed = true, TemporaryUntil = now + Life };
        var deed = new Deed(Guid.Empty, "Người vận hành máy chủ", "Dòng lệnh", null, now);
        var deeds = services.GetRequiredService<AccountDeeds>();
        await deeds.DoAsync(deed, $"tạo quản trị viên {name}", "", accounts => accounts.CreateAsync(account, passphrase), default);
        await deeds.DoAsync(deed, $"giao vai trò quản trị viên cho {name}", "", accounts => accounts.AddToRoleAsync(account, RoleNames.Administrator), default);
        return passphrase;
    }
}
