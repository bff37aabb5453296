using System.Globalization;
using System.Text;

namespace EmulationPortal.Web.Infrastructure.Pdf;

/// <summary>A name, without its slash.</summary>
internal sealed record PdfName(string Text);

/// <summary>A reference to an object.</summary>
internal sealed record PdfReference(int Number);

/// <summary>
/// Reads values of a PDF file (ISO 32000-1, 7.3): dictionaries, lists, names, references, decimals, truth values, and strings as their bytes.
/// It reads files of strangers: depth and number of values are bounded, and what is malformed ends in <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class PdfSyntax(byte[] file, int at)
{
    private const int MostDepth = 24;
    private const int LongestWord = 128;
    private int valuesLeft = 100_000;

    /// <summary>Where it reads next.</summary>
    public int At { get; private set; } = at is >= 0 && at <= file.Length ? at : throw new InvalidDataException();

    /// <summary>Reads the next value.</summary>
    public object? Value(int depth = 0)
    {
        if (depth > MostDepth || --valuesLeft < 0)
            throw new InvalidDataException();
        SkipSpace();
        switch (Peek())
        {
            case '/':
                return Name();
            case '(':
                return Literal();
            case '[':
                At++;
                return List(depth);
            case '<' when Peek(1) == '<':
                At += 2;
                return Dictionary(depth);
            case '<':
                return Hex();
            default:
                return WordOrNumber();
        }
    }

    /// <summary>Takes a keyword that must come next.</summary>
    public void Expect(string word)
    {
        if (!Takes(word))
            throw new InvalidDataException();
    }

    /// <summary>Takes a keyword if it comes next.</summary>
    public bool Takes(string word)
    {
        SkipSpace();
        if (At + word.Length > file.Length || !file.AsSpan(At, word.Length).SequenceEqual(Encoding.ASCII.GetBytes(word)))
            return false;
        At += word.Length;
        return true;
    }

    /// <summary>Reads a whole number that must come next.</summary>
    public int Whole()
    {
        SkipSpace();
        return int.TryParse(Word(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidDataException();
    }

    /// <summary>Whether two values say the same.</summary>
    public static bool Same(object? one, object? other) => (one, other) switch
    {
        (Dictionary<string, object?> a, Dictionary<string, object?> b) => a.Count == b.Count && a.All(e => b.TryGetValue(e.Key, out var value) && Same(e.Value, value)),
        (List<object?> a, List<object?> b) => a.Count == b.Count && a.Zip(b).All(p => Same(p.First, p.Second)),
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        _ => Equals(one, other),
    };

    private static bool IsSpace(int c) => c is 0 or '\t' or '\n' or '\f' or '\r' or ' ';

    private static bool IsEnd(int c) => c < 0 || IsSpace(c) || c is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    private int Peek(int ahead = 0) => At + ahead < file.Length ? file[At + ahead] : -1;

    private void SkipSpace()
    {
        while (IsSpace(Peek()) || Peek() == '%')
        {
            if (Peek() == '%')
            {
                while (Peek() is not (-1 or '\r' or '\n'))
                    At++;
            }
            else
            {
                At++;
            }
        }
    }

    private string Word()
    {
        var start = At;
        while (!IsEnd(Peek()))
        {
            if (At++ - start > LongestWord)
                throw new InvalidDataException();
        }

        return Encoding.Latin1.GetString(file, start, At - start);
    }

    private object? WordOrNumber()
    {
        var word = Word();
        switch (word)
        {
            case "true":
                return true;
            case "false":
                return false;
            case "null":
                return null;
        }

        if (!decimal.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            throw new InvalidDataException();
        if (number is < 0 or > int.MaxValue || number != decimal.Truncate(number))
            return number;
        var after = At;
        SkipSpace();
        if (Peek() is >= '0' and <= '9' && int.TryParse(Word(), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            SkipSpace();
            if (Peek() == 'R' && IsEnd(Peek(1)))
            {
                At++;
                return new PdfReference((int)number);
            }
        }

        At = after;
        return number;
    }

    private PdfName Name()
    {
        At++;
        var word = Word();
        if (!word.Contains('#'))
            return new PdfName(word);
        var name = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '#' && i + 2 < word.Length && byte.TryParse(word.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var sign))
            {
                name.Append((char)sign);
                i += 2;
            }
            else
            {
                name.Append(word[i]);
            }
        }

        return new PdfName(name.ToString());
    }

    private List<object?> List(int depth)
    {
        var list = new List<object?>();
        while (!Takes("]"))
            list.Add(Value(depth + 1));
        return list;
    }

    private Dictionary<string, object?> Dictionary(int depth)
    {
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (!Takes(">>"))
        {
            if (Value(depth + 1) is not PdfName name || !entries.TryAdd(name.Text, Value(depth + 1)))
                throw new InvalidDataException();
        }

        return entries;
    }

    private byte[] Hex()
    {
        var start = ++At;
        while (Peek() != '>')
        {
            if (!IsSpace(Peek()) && !char.IsAsciiHexDigit((char)Peek()))
                throw new InvalidDataException();
            At++;
        }

        return file[start..At++];
    }

    private byte[] Literal()
    {
        var (start, open) = (++At, 1);
        for (; open > 0; At++)
        {
            switch (Peek())
            {
                case -1:
                    throw new InvalidDataException();
                case '\\':
                    At++;
                    break;
                case '(':
                    open++;
                    break;
                case ')':
                    open--;
                    break;
            }
        }

        return At <= file.Length ? file[start..(At - 1)] : throw new InvalidDataException();
    }
}
