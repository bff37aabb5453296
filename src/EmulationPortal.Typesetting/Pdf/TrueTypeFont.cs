using System.Buffers.Binary;
using System.Reflection;
using System.Text;

namespace EmulationPortal.Typesetting.Pdf;

/// <summary>One face of the type, read from the assembly: which glyph a sign has, how wide it is, how it is drawn.</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = [];
    private readonly Dictionary<int, int> glyphs = [];
    private readonly int widthCount;
    private readonly bool hasLongOffsets;

    private TrueTypeFont(byte[] data)
    {
        this.data = data;
        for (var i = 0; i < UInt16(4); i++)
        {
            var record = 12 + (16 * i);
            tables[Encoding.ASCII.GetString(data, record, 4)] = ((int)UInt32(record + 8), (int)UInt32(record + 12));
        }
        var head = tables["head"].Offset;
        UnitsPerEm = UInt16(head + 18);
        Box = [.. Enumerable.Range(0, 4).Select(i => (int)Int16(head + 36 + (2 * i)))];
        hasLongOffsets = UInt16(head + 50) == 1;
        Ascent = Int16(tables["hhea"].Offset + 4);
        Descent = Int16(tables["hhea"].Offset + 6);
        widthCount = UInt16(tables["hhea"].Offset + 34);
        ItalicAngle = Int16(tables["post"].Offset + 4);
        ReadGlyphsOfSigns();
    }

    public static TrueTypeFont Regular { get; } = Load("Tinos-Regular.ttf");

    public static TrueTypeFont Bold { get; } = Load("Tinos-Bold.ttf");

    public static TrueTypeFont Italic { get; } = Load("Tinos-Italic.ttf");

    public static TrueTypeFont BoldItalic { get; } = Load("Tinos-BoldItalic.ttf");

    public int UnitsPerEm { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int ItalicAngle { get; }

    public IReadOnlyList<int> Box { get; }

    /// <summary>The glyph of a code point; 0, the empty box, when the face has none.</summary>
    public int GlyphOf(int codePoint) => glyphs.GetValueOrDefault(codePoint);

    /// <summary>The advance of a glyph in units of the em.</summary>
    public int AdvanceOf(int glyph) => UInt16(tables["hmtx"].Offset + (4 * Math.Min(glyph, widthCount - 1)));

    /// <summary>The left side bearing of a glyph in units of the em.</summary>
    public short BearingOf(int glyph) => glyph < widthCount
        ? Int16(tables["hmtx"].Offset + (4 * glyph) + 2)
        : Int16(tables["hmtx"].Offset + (4 * widthCount) + (2 * (glyph - widthCount)));

    /// <summary>The drawing of a glyph as it stands in the glyf table; empty for a blank.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var (start, end) = (OffsetOf(glyph), OffsetOf(glyph + 1));
        return data.AsSpan(tables["glyf"].Offset + start, end - start);
    }

    /// <summary>A table as it stands in the file; empty when the face has none of that name.</summary>
    public ReadOnlySpan<byte> Table(string name) => tables.TryGetValue(name, out var table) ? data.AsSpan(table.Offset, table.Length) : default;

    private static TrueTypeFont Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no font {name}.");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return new TrueTypeFont(data);
    }

    private int OffsetOf(int glyph) => hasLongOffsets
        ? (int)UInt32(tables["loca"].Offset + (4 * glyph))
        : 2 * UInt16(tables["loca"].Offset + (2 * glyph));

    private void ReadGlyphsOfSigns()
    {
        var cmap = tables["cmap"].Offset;
        var subtables = Enumerable.Range(0, UInt16(cmap + 2)).Select(i => cmap + 4 + (8 * i))
            .Where(record => UInt16(record) is 0 or 3).Select(record => cmap + (int)UInt32(record + 4)).Distinct();
        foreach (var subtable in subtables)
            if (UInt16(subtable) == 12)
                ReadGroups(subtable);
            else if (UInt16(subtable) == 4)
                ReadSegments(subtable);
    }

    private void ReadGroups(int subtable)
    {
        for (var group = subtable + 16; group < subtable + 16 + (12 * (int)UInt32(subtable + 12)); group += 12)
            for (var sign = UInt32(group); sign <= UInt32(group + 4); sign++)
                glyphs[(int)sign] = (int)(UInt32(group + 8) + sign - UInt32(group));
    }

    private void ReadSegments(int subtable)
    {
        var length = UInt16(subtable + 6); // twice the number of segments
        var ends = subtable + 14;
        for (var i = 0; i < length; i += 2)
        {
            var starts = ends + 2 + length + i;
            var (first, last, delta, range) = (UInt16(starts), UInt16(ends + i), UInt16(starts + length), UInt16(starts + (2 * length)));
            for (var sign = (int)first; sign <= last && sign != 0xFFFF; sign++)
            {
                var glyph = range == 0 ? sign : UInt16(starts + (2 * length) + range + (2 * (sign - first)));
                if (glyph != 0)
                    glyphs[sign] = (glyph + delta) & 0xFFFF;
            }
        }
    }

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    private short Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(at));

    private uint UInt32(int at) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at));
}
