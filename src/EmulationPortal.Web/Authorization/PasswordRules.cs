using System.Reflection;
using EmulationPortal.Domain;
using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace EmulationPortal.Web.Authorization;

/// <summary>
/// Refuses passwords that are guessed first: what remains after the words of the list, the person's own name and all figures are taken away
/// must still be at least <see cref="Remaining"/> letters. Long passphrases pass; nothing is asked about capitals or signs (ASVS 6.2).
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Letters that must remain.</summary>
    public const int Remaining = 5;

    private static readonly string[] Words = ReadWords();

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var rest = new string([.. VietnameseText.Fold(password ?? "").Where(char.IsAsciiLetter)]);
        var own = VietnameseText.Fold($"{user.FullName} {user.Email?.Split('@')[0]}").Split(' ').Where(w => w.Length > 2);
        foreach (var word in own.Concat(Words).OrderByDescending(w => w.Length))
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        return Task.FromResult(rest.Length >= Remaining ? IdentityResult.Success : IdentityResult.Failed(new IdentityError
        {
            Code = "PasswordCommon",
            Description = "Mật khẩu này nằm trong số những mật khẩu bị đoán trước tiên. Hãy dùng một câu dài mà chỉ bạn nhớ, ví dụ bốn, năm từ không liên quan đến nhau.",
        }));
    }

    private static string[] ReadWords()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>Identity's refusals in Vietnamese.</summary>
public sealed class VietnameseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"Mật khẩu cần ít nhất {length} ký tự; càng dài càng tốt, dùng được dấu cách và tiếng Việt có dấu.");
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), $"Mật khẩu cần ít nhất {uniqueChars} ký tự khác nhau.");
    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Mật khẩu hiện tại chưa đúng.");
    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), $"Đã có tài khoản dùng thư điện tử {email}.");
    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), "");
    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "Hãy nhập thư điện tử đầy đủ, ví dụ ten@tinh.gov.vn.");
    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), "Thư điện tử chỉ gồm chữ không dấu, chữ số và các dấu . - _ @ +.");
    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "Tài khoản vừa được người khác thay đổi. Hãy mở lại trang rồi làm lại.");
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "Chưa lưu được. Hãy thử lại.");

    private static IdentityError Say(string code, string words) => new() { Code = code, Description = words };
}
