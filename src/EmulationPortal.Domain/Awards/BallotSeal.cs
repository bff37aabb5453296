using System.Security.Cryptography;
using System.Text;

namespace EmulationPortal.Domain.Awards;

/// <summary>Who keeps one of the three opening codes.</summary>
public enum CodeKeeper
{
    Chair,
    Teller,
    Office,
}

/// <summary>
/// The lock of a ballot: papers are sealed to a key made for it alone; its private half is wrapped once for each pair of three codes, so that any two open it and one is never enough.
/// Platform cryptography only: ECDH on P-256, HKDF and PBKDF2 with SHA-256, AES-256-GCM.
/// </summary>
public static class BallotSeal
{
    private const int SaltSize = 16;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int KeySize = 32;

    /// <summary>A code holds 100 random bits already; the rounds only make a mistyped guess dear.</summary>
    private const int Rounds = 100_000;

    private const int CodeLetters = 20;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly Rule CodesWrong = new("ballot.codes-wrong", "Hai mã mở niêm phong chưa đúng. Hãy đối chiếu từng ký tự với phiếu ghi mã; cần hai trong ba mã của Trưởng khối, Ban kiểm phiếu và Cơ quan thi đua.");
    private static readonly Rule PaperBroken = new("ballot.paper-broken", "Có phiếu không mở được bằng khóa của cuộc bỏ phiếu này: dữ liệu đã bị thay đổi. Phải hủy cuộc bỏ phiếu và tổ chức lại.");

    private static readonly (CodeKeeper One, CodeKeeper Two)[] Pairs =
        [(CodeKeeper.Chair, CodeKeeper.Teller), (CodeKeeper.Chair, CodeKeeper.Office), (CodeKeeper.Teller, CodeKeeper.Office)];

    /// <summary>A random code of so many letters that are not mistaken for one another.</summary>
    public static string RandomCode(int letters) => RandomNumberGenerator.GetString(Alphabet, letters);

    /// <summary>Makes the ballot's key. The codes exist nowhere else: whoever does not write them down has lost them.</summary>
    public static BallotLock Make(Guid ballotId)
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var secret = pair.ExportPkcs8PrivateKey();
        try
        {
            var codes = Enum.GetValues<CodeKeeper>().ToDictionary(k => k, _ => string.Join('-', RandomCode(CodeLetters).Chunk(5).Select(c => new string(c))));
            var wraps = Pairs.Select(p => Wrap(ballotId, secret, codes[p.One], codes[p.Two])).ToArray();
            return new BallotLock(pair.ExportSubjectPublicKeyInfo(), [.. wraps.SelectMany(w => w)], codes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>Seals a paper. The same marks never look the same twice, and every paper of a ballot is as long as every other.</summary>
    public static byte[] Seal(Guid ballotId, byte[] publicKey, byte[] paper)
    {
        using var ballot = ECDiffieHellman.Create();
        ballot.ImportSubjectPublicKeyInfo(publicKey, out _);
        using var once = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var point = once.ExportSubjectPublicKeyInfo();
        var key = KeyOf(ballotId, once.DeriveRawSecretAgreement(ballot.PublicKey), point);
        return [.. point, .. Encrypt(ballotId, key, paper)];
    }

    /// <summary>Opens all papers with two codes, in memory.</summary>
    /// <exception cref="RuleBroken">The codes do not fit, or a paper was tampered with.</exception>
    public static IReadOnlyList<byte[]> Open(Guid ballotId, BallotLock sealedLock, CodeKeeper one, string codeOne, CodeKeeper two, string codeTwo, IReadOnlyCollection<byte[]> sealedPapers)
    {
        var secret = Unwrap(ballotId, sealedLock.Wraps, one, codeOne, two, codeTwo);
        try
        {
            using var pair = ECDiffieHellman.Create();
            pair.ImportPkcs8PrivateKey(secret, out _);
            return [.. sealedPapers.Select(p => Open(ballotId, pair, p))];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private static byte[] Open(Guid ballotId, ECDiffieHellman pair, byte[] sealedPaper)
    {
        try
        {
            using var once = ECDiffieHellman.Create();
            once.ImportSubjectPublicKeyInfo(sealedPaper, out var length);
            return Decrypt(ballotId, KeyOf(ballotId, pair.DeriveRawSecretAgreement(once.PublicKey), sealedPaper[..length]), sealedPaper[length..]);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            throw new RuleBroken(PaperBroken);
        }
    }

    private static byte[] KeyOf(Guid ballotId, byte[] agreement, byte[] point) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, agreement, KeySize, point, [.. "ballot paper"u8, .. ballotId.ToByteArray()]);

    private static byte[] Wrap(Guid ballotId, byte[] secret, string codeOne, string codeTwo)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        return [.. salt, .. Encrypt(ballotId, KeyOf(codeOne, codeTwo, salt), secret)];
    }

    private static byte[] Unwrap(Guid ballotId, byte[] wraps, CodeKeeper one, string codeOne, CodeKeeper two, string codeTwo)
    {
        if (one > two)
            (one, codeOne, two, codeTwo) = (two, codeTwo, one, codeOne);
        var place = Array.IndexOf(Pairs, (one, two));
        if (place < 0)
            throw new RuleBroken(CodesWrong);
        var size = wraps.Length / Pairs.Length;
        var wrap = wraps.AsSpan(place * size, size);
        try
        {
            return Decrypt(ballotId, KeyOf(codeOne, codeTwo, wrap[..SaltSize].ToArray()), wrap[SaltSize..].ToArray());
        }
        catch (CryptographicException)
        {
            throw new RuleBroken(CodesWrong);
        }
    }

    private static byte[] KeyOf(string codeOne, string codeTwo, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(Bare(codeOne) + "|" + Bare(codeTwo)), salt, Rounds, HashAlgorithmName.SHA256, KeySize);

    /// <summary>A code without the gaps and with the letters people mistake put right.</summary>
    private static string Bare(string code) =>
        new([.. code.ToUpperInvariant().Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }).Where(c => Alphabet.Contains(c, StringComparison.Ordinal))]);

    private static byte[] Encrypt(Guid ballotId, byte[] key, byte[] plain)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var (tag, cipher) = (new byte[TagSize], new byte[plain.Length]);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, cipher, tag, ballotId.ToByteArray());
        return [.. nonce, .. tag, .. cipher];
    }

    private static byte[] Decrypt(Guid ballotId, byte[] key, byte[] box)
    {
        var plain = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(box.AsSpan(0, NonceSize), box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize), plain, ballotId.ToByteArray());
        return plain;
    }
}

/// <summary>What is kept of a ballot's key, and the codes, which are not kept.</summary>
/// <param name="PublicKey">Seals papers.</param>
/// <param name="Wraps">The private half, wrapped for each pair of codes.</param>
/// <param name="Codes">Shown once; empty when read back.</param>
public sealed record BallotLock(byte[] PublicKey, byte[] Wraps, IReadOnlyDictionary<CodeKeeper, string> Codes);
