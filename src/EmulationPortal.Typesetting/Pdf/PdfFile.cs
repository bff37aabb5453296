using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace EmulationPortal.Typesetting.Pdf;

/// <summary>The objects of a PDF 1.7 file and the table that finds them (ISO 32000-1, 7.5).</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]> objects = [];

    /// <summary>A number with three decimals at most, without a culture.</summary>
    public static string Number(double value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A text string in UTF-16.</summary>
    public static string Text(string value) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value))}>";

    /// <summary>A number for an object written later with <see cref="Set"/>.</summary>
    public int Reserve()
    {
        objects.Add([]);
        return objects.Count;
    }

    public void Set(int number, string body) => objects[number - 1] = Encoding.Latin1.GetBytes(body);

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    /// <summary>A compressed stream.</summary>
    /// <param name="entries">Further entries of its dictionary.</param>
    /// <param name="lengthKey">The name under which the length before compression is told, if it must be.</param>
    public int AddStream(string entries, byte[] content, string? lengthKey = null)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(content);
        var length = lengthKey is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{lengthKey} {content.Length}");
        return AddRaw(string.Create(CultureInfo.InvariantCulture, $"<<{entries}{length}/Filter/FlateDecode/Length {packed.Length}>>"), packed.ToArray());
    }

    /// <summary>A stream that readers without a PDF library can find in the file: metadata.</summary>
    public int AddPlainStream(string entries, byte[] content) =>
        AddRaw(string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {content.Length}>>"), content);

    /// <summary>The whole file.</summary>
    /// <param name="trailer">Entries of the trailer besides its size.</param>
    public byte[] Build(string trailer)
    {
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var offsets = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Position);
            Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            Write("\nendobj\n");
        }
        var table = file.Position;
        Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
            Write(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        Write(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}{trailer}>>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>All objects so far, for a fingerprint of the content.</summary>
    public IEnumerable<byte[]> Objects => objects;

    private int AddRaw(string dictionary, byte[] content)
    {
        objects.Add([.. Encoding.Latin1.GetBytes(dictionary + "\nstream\n"), .. content, .. "\nendstream"u8]);
        return objects.Count;
    }
}
