using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EmulationPortal.Web.Authorization;

/// <summary>Codes of an authenticator app: six digits, a new one every half minute (RFC 6238).</summary>
public static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int KeyBytes = 20;
    private const int Seconds = 30;

    /// <summary>A new key of 160 random bits, written as apps read it.</summary>
    public static string NewKey()
    {
        var (text, bits, held) = (new StringBuilder(), 0, 0);
        foreach (var part in RandomNumberGenerator.GetBytes(KeyBytes))
        {
            (bits, held) = ((bits << 8) | part, held + 8);
            for (; held >= 5; held -= 5)
                text.Append(Base32[(bits >> (held - 5)) & 31]);
            bits &= (1 << held) - 1;
        }

        return text.ToString();
    }

    /// <summary>The half minute a moment lies in.</summary>
    public static long StepOf(DateTime at) => (long)(at - DateTime.UnixEpoch).TotalSeconds / Seconds;

    /// <summary>The code of a half minute.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238: the only hash every authenticator app knows.")]
    public static string CodeOf(string key, long step)
    {
        Span<byte> message = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        var hash = HMACSHA1.HashData(Bytes(key), message);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute whose code this is: now, the one before or after, for clocks that go wrong; null when it is none, or not later than one used already.</summary>
    public static long? Match(string key, string code, DateTime at, long usedUntil)
    {
        var typed = Encoding.ASCII.GetBytes(string.Concat(code.Where(char.IsAsciiDigit)));
        long? found = null;
        for (var step = StepOf(at) - 1; step <= StepOf(at) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(CodeOf(key, step))) && step > usedUntil)
                found = step;
        }

        return found;
    }

    private static byte[] Bytes(string key)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var letter in key)
        {
            (bits, held) = ((bits << 5) | Base32.IndexOf(letter, StringComparison.Ordinal), held + 5);
            if (held < 8)
                continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
            bits &= (1 << held) - 1;
        }

        return [.. bytes];
    }
}
