using System.Buffers.Binary;
using System.Text;

namespace EmulationPortal.Typesetting.Pdf;

/// <summary>A TrueType file that holds only some glyphs of a face, renumbered in the order given.</summary>
internal static class FontSubset
{
    private const int ComponentHasWordArguments = 1, ComponentHasScale = 8, ComponentsFollow = 32, ComponentHasTwoScales = 64, ComponentHasMatrix = 128;

    /// <param name="glyphs">The glyphs of the face to take; the first is 0. Parts of composed glyphs are added after them.</param>
    public static byte[] Build(TrueTypeFont font, IReadOnlyList<int> glyphs)
    {
        var taken = new List<int>(glyphs);
        var outlines = new MemoryStream();
        var offsets = new List<uint>();
        for (var i = 0; i < taken.Count; i++)
        {
            offsets.Add((uint)outlines.Length);
            var outline = font.Outline(taken[i]).ToArray();
            if (outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0)
                Renumber(outline, taken);
            outlines.Write(outline);
            while (outlines.Length % 4 != 0)
                outlines.WriteByte(0);
        }
        offsets.Add((uint)outlines.Length);

        var locations = new byte[4 * offsets.Count];
        for (var i = 0; i < offsets.Count; i++)
            BinaryPrimitives.WriteUInt32BigEndian(locations.AsSpan(4 * i), offsets[i]);
        var widths = new byte[4 * taken.Count];
        for (var i = 0; i < taken.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(widths.AsSpan(4 * i), (ushort)font.AdvanceOf(taken[i]));
            BinaryPrimitives.WriteInt16BigEndian(widths.AsSpan((4 * i) + 2), font.BearingOf(taken[i]));
        }
        return Assemble(new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["cvt "] = font.Table("cvt ").ToArray(),
            ["fpgm"] = font.Table("fpgm").ToArray(),
            ["glyf"] = outlines.ToArray(),
            ["head"] = With(font.Table("head"), (8, 0), (10, 0), (50, 1)),
            ["hhea"] = With(font.Table("hhea"), (34, taken.Count)),
            ["hmtx"] = widths,
            ["loca"] = locations,
            ["maxp"] = With(font.Table("maxp"), (4, taken.Count)),
            ["prep"] = font.Table("prep").ToArray(),
        });
    }

    private static void Renumber(byte[] outline, List<int> taken)
    {
        int flags;
        var at = 10;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var component = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            var place = taken.IndexOf(component);
            if (place < 0)
            {
                place = taken.Count;
                taken.Add(component);
            }
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)place);
            at += 4 + ((flags & ComponentHasWordArguments) != 0 ? 4 : 2)
                + ((flags & ComponentHasScale) != 0 ? 2 : (flags & ComponentHasTwoScales) != 0 ? 4 : (flags & ComponentHasMatrix) != 0 ? 8 : 0);
        }
        while ((flags & ComponentsFollow) != 0);
    }

    private static byte[] With(ReadOnlySpan<byte> table, params (int At, int Value)[] changes)
    {
        var copy = table.ToArray();
        foreach (var (at, value) in changes)
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)value);
        return copy;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var power = (int)Math.Log2(tables.Count);
        var directory = 12 + (16 * tables.Count);
        var file = new byte[directory + tables.Values.Sum(Padded)];
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        WriteUInt16s(file.AsSpan(4), tables.Count, 16 << power, power, 16 * (tables.Count - (1 << power)));
        var (record, at) = (12, directory);
        foreach (var (name, table) in tables)
        {
            table.CopyTo(file, at);
            Encoding.ASCII.GetBytes(name, file.AsSpan(record));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 4), Checksum(file.AsSpan(at, Padded(table))));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 8), (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 12), (uint)table.Length);
            (record, at) = (record + 16, at + Padded(table));
        }
        return file;
    }

    private static int Padded(byte[] table) => (table.Length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i += 4)
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(table[i..]));
        return sum;
    }

    private static void WriteUInt16s(Span<byte> target, params ReadOnlySpan<int> values)
    {
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(target[(2 * i)..], (ushort)values[i]);
    }
}
