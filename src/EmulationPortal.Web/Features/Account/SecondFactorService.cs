using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Domain;
using EmulationPortal.Web.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using QRCoder;
using AccountRow = EmulationPortal.Web.Data.Account;

namespace EmulationPortal.Web.Features.Account;

/// <summary>One's own second factor. A key that waits for its first code is kept by nobody: it travels sealed in the form.</summary>
public sealed class SecondFactorService(UserManager<AccountRow> accounts, SignInManager<AccountRow> signIn, SecondFactor second, IDataProtectionProvider protection, IConfiguration configuration, Visit visit)
{
    public static readonly Rule NotYours = new("account.key-not-yours", "Trang này đã cũ. Hãy quét lại mã đang hiện rồi nhập sáu chữ số mới.");
    public static readonly Rule StillRequired = new("account.second-factor-required", "Chức danh hoặc vai trò của bạn phải dùng xác thực hai lớp nên không tắt được. Nếu đổi điện thoại, hãy nhờ quản trị viên gỡ để cài lại.");

    private IDataProtector Seal => protection.CreateProtector("second factor", visit.Standing.AccountId.ToString());

    /// <summary>The page on which it is set up: with a new key, or again with the one that was shown.</summary>
    public async Task<EnrolPage> EnrolAsync(TurnOnForm? sent)
    {
        var account = await MineAsync();
        var key = Open(sent?.Key) ?? Totp.NewKey();
        var issuer = Uri.EscapeDataString(configuration["Office:Name"] ?? "Cổng Khối thi đua");
        var (picture, size) = Draw($"otpauth://totp/{issuer}:{Uri.EscapeDataString(account.Email ?? "")}?secret={key}&issuer={issuer}");
        return new EnrolPage(new TurnOnForm { Key = Seal.Protect(key) }, string.Join(' ', key.Chunk(4).Select(c => new string(c))), picture, size, visit.Standing.MustEnrol);
    }

    /// <summary>The page of one that is on.</summary>
    public async Task<SecondFactorPage> ShowAsync(CancellationToken cancel) =>
        new(await second.LeftAsync(await MineAsync(), cancel), await second.MustHaveAsync(visit.Standing, visit.Today, cancel), new CodeForm());

    /// <summary>Turns it on and goes on in a new session.</summary>
    /// <exception cref="RuleBroken"><see cref="NotYours"/>, <see cref="SecondFactor.WrongCode"/>.</exception>
    public async Task<IReadOnlyList<string>> TurnOnAsync(TurnOnForm form, Deed deed, CancellationToken cancel)
    {
        var account = await MineAsync();
        var key = Open(form.Key);
        if (key is null || account.TwoFactorEnabled)
            throw new RuleBroken(NotYours);
        var codes = await second.TurnOnAsync(account, key, form.Code, deed, cancel);
        await GoOnAsync(account);
        return codes;
    }

    /// <summary>New recovery codes for a code.</summary>
    /// <exception cref="RuleBroken"><see cref="SecondFactor.WrongCode"/>.</exception>
    public async Task<IReadOnlyList<string>> RenewAsync(CodeForm form, Deed deed, CancellationToken cancel) => await second.RenewAsync(await MineAsync(), form.Code, deed, cancel);

    /// <summary>Turns it off where it is not required, for a code.</summary>
    /// <exception cref="RuleBroken"><see cref="StillRequired"/>, <see cref="SecondFactor.WrongCode"/>.</exception>
    public async Task TurnOffAsync(CodeForm form, Deed deed, CancellationToken cancel)
    {
        if (await second.MustHaveAsync(visit.Standing, visit.Today, cancel))
            throw new RuleBroken(StillRequired);
        var account = await MineAsync();
        await second.TakeAsync(account, form.Code, deed, cancel);
        await second.TurnOffAsync(account, "tắt xác thực hai lớp", deed, cancel);
        await GoOnAsync(account);
    }

    private Task GoOnAsync(AccountRow account) => signIn.SignInWithClaimsAsync(account, isPersistent: false,
        visit.Standing.Acting is { } acting ? [new System.Security.Claims.Claim(Standing.ActingClaim, acting.Id.ToString())] : []);

    private string? Open(string? key)
    {
        try
        {
            return string.IsNullOrEmpty(key) ? null : Seal.Unprotect(key);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async Task<AccountRow> MineAsync() => await accounts.FindByIdAsync(visit.Standing.AccountId.ToString()) ?? throw new InvalidOperationException("The account is gone.");

    private static (string Path, int Size) Draw(string text)
    {
        using var made = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var (path, rows) = (new StringBuilder(), made.ModuleMatrix);
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (rows[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return (path.ToString(), rows.Count);
    }
}
