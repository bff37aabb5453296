namespace EmulationPortal.Web.Infrastructure.Pdf;

/// <summary>An object of a PDF file.</summary>
/// <param name="IsStream">Whether bytes follow its dictionary.</param>
internal sealed record PdfObject(object? Value, bool IsStream)
{
    /// <summary>Its entries; empty where it is no dictionary.</summary>
    public Dictionary<string, object?> Entries => Value as Dictionary<string, object?> ?? [];
}

/// <summary>
/// A file written once and then only continued (ISO 32000-1, 7.5.6): the tables of what was added, newest first, down to that of the frozen beginning.
/// Only plain tables are read, which is what a file that begins with one is continued with.
/// </summary>
internal sealed class PdfRevisions
{
    private const int MostRevisions = 200;
    private const int MostEntries = 150_000;
    private const int MostBytesRead = 64 * 1024 * 1024;

    /// <summary>Readers look for the last table no further from the end of the file.</summary>
    private const int EndOfFile = 1024;

    private readonly byte[] file;
    private int entriesLeft = MostEntries;
    private int bytesLeft = MostBytesRead;

    private PdfRevisions(byte[] file, int frozenLength)
    {
        this.file = file;
        FrozenLength = frozenLength;
        var (first, at, before) = (TableBefore(frozenLength), TableBefore(file.Length), file.Length);
        while (at != first)
        {
            if (at < frozenLength || at >= before || Added.Count == MostRevisions)
                throw new InvalidDataException();
            Added.Add(Read(at));
            before = at;
            at = Added[^1].Trailer.GetValueOrDefault("Prev") is decimal previous and >= 0 and <= int.MaxValue ? (int)previous : throw new InvalidDataException();
        }

        Frozen = Read(first);
    }

    /// <summary>Where objects begin (0 for one that was taken away), and the trailer.</summary>
    public sealed record Revision(Dictionary<int, int> Offsets, Dictionary<string, object?> Trailer);

    public int FrozenLength { get; }

    public Revision Frozen { get; }

    /// <summary>What was added, newest first.</summary>
    public List<Revision> Added { get; } = [];

    /// <exception cref="InvalidDataException">It is not written so, or beyond the bounds.</exception>
    public static PdfRevisions Of(byte[] file, int frozenLength) => new(file, frozenLength);

    /// <summary>Numbers of the objects that what was added names.</summary>
    public IEnumerable<int> Named => Added.SelectMany(r => r.Offsets.Keys).Distinct();

    /// <summary>Where an object stands now; null for one that is not, or was taken away.</summary>
    public int? OffsetOf(int number) => Places(number).Select(p => (int?)p).FirstOrDefault() is { } at and > 0 ? at : null;

    /// <summary>Every place the additions have given an object, newest first.</summary>
    public IEnumerable<int> AddedPlaces(int number) => Added.Where(r => r.Offsets.ContainsKey(number)).Select(r => r.Offsets[number]);

    /// <summary>An object as it is now.</summary>
    public PdfObject Now(int number) => At(number, OffsetOf(number) ?? throw new InvalidDataException());

    /// <summary>An object as it was in the frozen file; null where it was not.</summary>
    public PdfObject? Before(int number) => Frozen.Offsets.GetValueOrDefault(number) is > 0 and var at ? At(number, at) : null;

    /// <summary>The object that begins at a place.</summary>
    public PdfObject At(int number, int offset)
    {
        var syntax = new PdfSyntax(file, offset);
        if (syntax.Whole() != number)
            throw new InvalidDataException();
        syntax.Whole();
        syntax.Expect("obj");
        var value = syntax.Value();
        if ((bytesLeft -= syntax.At - offset) < 0)
            throw new InvalidDataException();
        return new PdfObject(value, syntax.Takes("stream"));
    }

    /// <summary>The added object that a byte belongs to; null where none begins before it.</summary>
    public PdfObject? Around(int place)
    {
        var found = Added.SelectMany(r => r.Offsets).Where(o => o.Value >= FrozenLength && o.Value <= place).Select(o => (o.Key, o.Value)).DefaultIfEmpty().MaxBy(o => o.Value);
        return found.Value > 0 ? At(found.Key, found.Value) : null;
    }

    /// <summary>A value, or the object it refers to.</summary>
    public object? Followed(object? value) => value is PdfReference reference ? (OffsetOf(reference.Number) is null ? null : Now(reference.Number).Value) : value;

    private IEnumerable<int> Places(int number) => Added.Append(Frozen).Where(r => r.Offsets.ContainsKey(number)).Select(r => r.Offsets[number]);

    private int TableBefore(int end)
    {
        var start = Math.Max(0, end - EndOfFile);
        var found = file.AsSpan(start, end - start).LastIndexOf("startxref"u8);
        if (found < 0)
            throw new InvalidDataException();
        var syntax = new PdfSyntax(file, start + found);
        syntax.Expect("startxref");
        return syntax.Whole();
    }

    private Revision Read(int at)
    {
        var syntax = new PdfSyntax(file, at);
        syntax.Expect("xref");
        var offsets = new Dictionary<int, int>();
        while (!syntax.Takes("trailer"))
        {
            var (first, count) = (syntax.Whole(), syntax.Whole());
            for (var i = 0; i < count; i++)
            {
                if (--entriesLeft < 0)
                    throw new InvalidDataException();
                var offset = syntax.Whole();
                syntax.Whole();
                if (!syntax.Takes("n"))
                {
                    syntax.Expect("f");
                    offset = 0;
                }

                offsets[first + i] = offset;
            }
        }

        return syntax.Value() is Dictionary<string, object?> trailer && !trailer.ContainsKey("XRefStm") && !trailer.ContainsKey("Encrypt")
            ? new Revision(offsets, trailer)
            : throw new InvalidDataException();
    }
}
