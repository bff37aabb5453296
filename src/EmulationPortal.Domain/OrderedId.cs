namespace EmulationPortal.Domain;

/// <summary>
/// Keys that sort in the order in which they were made: version 7, with the twelve bits after the time counting up within one millisecond (RFC 9562, 6.2, method 1).
/// Of two things made in the same instant the earlier one comes first, which the platform's own version 7 does not promise.
/// </summary>
public static class OrderedId
{
    private const int LastCount = 0xFFF;
    private static readonly Lock Turn = new();
    private static long lastMillisecond;
    private static int count;

    /// <summary>A new key, greater than every key made before it by this process.</summary>
    public static Guid Next()
    {
        long millisecond;
        int place;
        lock (Turn)
        {
            var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
            if (now > lastMillisecond)
                (lastMillisecond, count) = (now, 0);
            else if (count == LastCount)
                (lastMillisecond, count) = (lastMillisecond + 1, 0);
            else
                count++;
            (millisecond, place) = (lastMillisecond, count);
        }

        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(millisecond)).TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[6] = (byte)(0x70 | (place >> 8));
        bytes[7] = (byte)place;
        return new Guid(bytes, bigEndian: true);
    }
}
