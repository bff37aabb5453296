using System.Security.Cryptography;

namespace EmulationPortal.Domain.Awards;

/// <summary>Who keeps one of the three opening codes.</summary>
public enum CodeKeeper
{
    Chair,
    Teller,
    Office,
}

/// <summary>Words for <see cref="CodeKeeper"/>.</summary>
public static class CodeKeeperWords
{
    /// <summary>The keeper as the interface says it.</summary>
    public static string InWords(this CodeKeeper keeper) => keeper switch
    {
        CodeKeeper.Chair => "Chủ trì",
        CodeKeeper.Teller => "Ban kiểm phiếu",
        CodeKeeper.Office => "Cơ quan thi đua",
        _ => throw new ArgumentOutOfRangeException(nameof(keeper), keeper, null),
    };
}

/// <summary>
/// The lock of a ballot: papers are sealed to a key made for it alone; its private half is wrapped once for each pair of three keepers, so that any two codes open it and one is never enough.
/// Each keeper takes a code alone; no one ever sees two. Platform cryptography only: ECDH on P-256, HKDF and PBKDF2 with SHA-256, AES-256.
/// </summary>
public static class BallotSeal
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int KeySize = 32;

    /// <summary>A code holds 100 random bits already; the rounds only make a guess dear.</summary>
    private static readonly PbeParameters Locked = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 100_000);

    private const int CodeLetters = 20;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly Rule CodesWrong = new("ballot.codes-wrong", "Hai mã mở niêm phong chưa đúng. Hãy đối chiếu từng ký tự với phiếu ghi mã; cần hai trong ba mã của người chủ trì, Ban kiểm phiếu và Cơ quan thi đua.");
    private static readonly Rule CodeMissing = new("ballot.code-missing", "{0} chưa nhận mã mở niêm phong. Cả ba mã phải được nhận trước khi mở bỏ phiếu.");
    private static readonly Rule PaperBroken = new("ballot.paper-broken", "Có phiếu không mở được bằng khóa của cuộc bỏ phiếu này: dữ liệu đã bị thay đổi. Phải hủy cuộc bỏ phiếu và tổ chức lại.");

    private static readonly (CodeKeeper One, CodeKeeper Two)[] Pairs =
        [(CodeKeeper.Chair, CodeKeeper.Teller), (CodeKeeper.Chair, CodeKeeper.Office), (CodeKeeper.Teller, CodeKeeper.Office)];

    /// <summary>A random code of so many letters that are not mistaken for one another.</summary>
    public static string RandomCode(int letters) => RandomNumberGenerator.GetString(Alphabet, letters);

    /// <summary>Makes a keeper's code and the pair of keys behind it. The code exists nowhere else: whoever does not write it down has lost it.</summary>
    public static (string Code, KeeperKey Key) KeyFor(CodeKeeper keeper)
    {
        var code = string.Join('-', RandomCode(CodeLetters).Chunk(5).Select(c => new string(c)));
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return (code, new KeeperKey(keeper, pair.ExportSubjectPublicKeyInfo(), pair.ExportEncryptedPkcs8PrivateKey(Bare(code), Locked)));
    }

    /// <summary>Makes the ballot's key and wraps its private half for each pair of the three keepers.</summary>
    /// <exception cref="RuleBroken">A keeper has not taken a code.</exception>
    public static BallotLock Make(Guid ballotId, IReadOnlyCollection<KeeperKey> keepers)
    {
        if (Enum.GetValues<CodeKeeper>().FirstOrDefault(k => keepers.All(key => key.Keeper != k), (CodeKeeper)(-1)) is >= 0 and var missing)
            throw new RuleBroken(CodeMissing, missing.InWords());
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var secret = pair.ExportPkcs8PrivateKey();
        try
        {
            var wraps = Pairs.Select(p => Seal(ballotId, Of(keepers, p.One).PublicKey, Seal(ballotId, Of(keepers, p.Two).PublicKey, secret))).ToArray();
            return new BallotLock(pair.ExportSubjectPublicKeyInfo(), [.. wraps.SelectMany(w => w)]);
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
    public static IReadOnlyList<byte[]> Open(Guid ballotId, BallotLock sealedLock, IReadOnlyCollection<KeeperKey> keepers, KeeperCode one, KeeperCode two, IReadOnlyCollection<byte[]> sealedPapers)
    {
        if (one.Keeper > two.Keeper)
            (one, two) = (two, one);
        var place = Array.IndexOf(Pairs, (one.Keeper, two.Keeper));
        if (place < 0)
            throw new RuleBroken(CodesWrong);
        var size = sealedLock.Wraps.Length / Pairs.Length;
        using var first = Unlocked(Of(keepers, one.Keeper), one.Code);
        using var second = Unlocked(Of(keepers, two.Keeper), two.Code);
        var secret = Open(ballotId, second, Open(ballotId, first, sealedLock.Wraps[(place * size)..((place + 1) * size)]));
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

    private static KeeperKey Of(IReadOnlyCollection<KeeperKey> keepers, CodeKeeper keeper) => keepers.Single(k => k.Keeper == keeper);

    private static ECDiffieHellman Unlocked(KeeperKey key, string code)
    {
        var pair = ECDiffieHellman.Create();
        try
        {
            pair.ImportEncryptedPkcs8PrivateKey(Bare(code), key.LockedPrivateKey, out _);
            return pair;
        }
        catch (CryptographicException)
        {
            pair.Dispose();
            throw new RuleBroken(CodesWrong);
        }
    }

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

/// <summary>What is kept of a ballot's key.</summary>
/// <param name="PublicKey">Seals papers.</param>
/// <param name="Wraps">The private half, wrapped for each pair of keepers.</param>
public sealed record BallotLock(byte[] PublicKey, byte[] Wraps);

/// <summary>What is kept of a keeper's keys.</summary>
/// <param name="Keeper">Whose.</param>
/// <param name="PublicKey">Wraps the ballot's key.</param>
/// <param name="LockedPrivateKey">Opened by the keeper's code alone.</param>
public sealed record KeeperKey(CodeKeeper Keeper, byte[] PublicKey, byte[] LockedPrivateKey);

/// <summary>A code as its keeper types it.</summary>
public readonly record struct KeeperCode(CodeKeeper Keeper, string Code);
