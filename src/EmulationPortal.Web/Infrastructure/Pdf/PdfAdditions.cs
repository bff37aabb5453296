using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Web.Infrastructure.Pdf;

/// <summary>
/// Judges what was added to a frozen file. A signature needs a field in the catalogue's form and a box among the annotations of a page; the pages themselves, their content,
/// their type and their order stay as they were.
/// </summary>
internal sealed class PdfAdditions
{
    private const int MostKids = 500;

    /// <summary>A signature box larger than this part of its page can hide a text: about the size of a hand.</summary>
    private const decimal LargestBox = 0.1m;

    /// <summary>What a signature, or proofs kept for later years, change in the catalogue.</summary>
    private static readonly string[] CatalogueMay = ["AcroForm", "DSS", "Extensions", "Perms", "Version", "Metadata"];

    private static readonly string[] FormMay = ["Fields", "SigFlags", "DR", "DA", "Q", "Type"];

    private readonly PdfRevisions pdf;
    private readonly HashSet<int> mayChange;
    private bool added;

    private PdfAdditions(PdfRevisions pdf)
    {
        this.pdf = pdf;
        mayChange = [.. new[] { pdf.Frozen.Trailer.GetValueOrDefault("Info"), Catalogue?.Entries.GetValueOrDefault("Metadata") }.OfType<PdfReference>().Select(r => r.Number)];
    }

    private int Root => pdf.Frozen.Trailer.GetValueOrDefault("Root") is PdfReference root ? root.Number : throw new InvalidDataException();

    private PdfObject? Catalogue => pdf.Before(Root);

    /// <summary>The judgement.</summary>
    /// <exception cref="InvalidDataException">An object cannot be read.</exception>
    public static CopyAdditions Of(PdfRevisions pdf)
    {
        var additions = new PdfAdditions(pdf);
        if (pdf.Added.Any(r => !PdfSyntax.Same(r.Trailer.GetValueOrDefault("Root"), pdf.Frozen.Trailer.GetValueOrDefault("Root"))) || !pdf.Named.All(additions.Keeps))
            return CopyAdditions.Replaced;
        additions.ReadForm();
        return additions.added ? CopyAdditions.Added : CopyAdditions.None;
    }

    /// <summary>Whether an object that the additions name still says what it said before.</summary>
    private bool Keeps(int number)
    {
        if (pdf.Before(number) is not { } before)
            return KeepsAdded(number);
        if (pdf.OffsetOf(number) is not { } at)
            return false;
        if (at == pdf.Frozen.Offsets[number])
            return true;
        if (at < pdf.FrozenLength)
            return false;
        if (mayChange.Contains(number))
            return true;
        var now = pdf.Now(number);
        if (before.IsStream || now.IsStream)
            return false;
        if (number == Root)
            return SameBut(before.Entries, now.Entries, CatalogueMay);
        if (before.Entries.GetValueOrDefault("Type") is not PdfName { Text: "Page" })
            return PdfSyntax.Same(before.Value, now.Value);
        return SameBut(before.Entries, now.Entries, ["Annots"]) && KeepsBoxes(before.Entries, now.Entries);
    }

    /// <summary>What a first signature added, a later one may list and fill, but not redraw.</summary>
    private bool KeepsAdded(int number)
    {
        var places = pdf.AddedPlaces(number).ToList();
        foreach (var (later, earlier) in places.Zip(places.Skip(1)))
        {
            if (later == earlier || earlier == 0)
                continue;
            if (later < pdf.FrozenLength)
                return false;
            var (now, before) = (pdf.At(number, later), pdf.At(number, earlier));
            var filled = before.Entries.GetValueOrDefault("Type") is PdfName { Text: "Sig" } || before.Entries.ContainsKey("V");
            if (before.IsStream || now.IsStream || (filled && !PdfSyntax.Same(before.Value, now.Value)))
                return false;
        }

        return true;
    }

    private bool KeepsBoxes(Dictionary<string, object?> before, Dictionary<string, object?> now)
    {
        var (old, all) = (ListOf(before.GetValueOrDefault("Annots")), ListOf(now.GetValueOrDefault("Annots")));
        if (!old.All(o => all.Any(a => PdfSyntax.Same(o, a))))
            return false;
        foreach (var box in all.Where(a => !old.Any(o => PdfSyntax.Same(o, a))).Select(a => pdf.Followed(a) as Dictionary<string, object?>))
            added |= box is null || box.GetValueOrDefault("Subtype") is not PdfName { Text: "Widget" } || !IsSignature(box) || PartOf(before, box) > LargestBox;
        return true;
    }

    private void ReadForm()
    {
        var catalogue = pdf.Now(Root).Entries;
        if (pdf.Followed(catalogue.GetValueOrDefault("AcroForm")) is not Dictionary<string, object?> form)
            return;
        added |= form.Keys.Except(FormMay).Any() || !ListOf(form.GetValueOrDefault("Fields")).All(f => pdf.Followed(f) is Dictionary<string, object?> field && IsSignature(field));
    }

    private bool IsSignature(Dictionary<string, object?> field) =>
        (field.GetValueOrDefault("FT") ?? (pdf.Followed(field.GetValueOrDefault("Parent")) as Dictionary<string, object?>)?.GetValueOrDefault("FT")) is PdfName { Text: "Sig" };

    private List<object?> ListOf(object? value) => pdf.Followed(value) switch
    {
        null => [],
        List<object?> list when list.Count <= MostKids => list,
        _ => throw new InvalidDataException(),
    };

    private static bool SameBut(Dictionary<string, object?> before, Dictionary<string, object?> now, string[] may) =>
        before.Keys.Union(now.Keys).Except(may).All(k => before.ContainsKey(k) && now.ContainsKey(k) && PdfSyntax.Same(before[k], now[k]));

    private static decimal PartOf(Dictionary<string, object?> page, Dictionary<string, object?> box) =>
        AreaOf(page.GetValueOrDefault("MediaBox")) is > 0 and var sheet ? AreaOf(box.GetValueOrDefault("Rect")) / sheet : 1;

    private static decimal AreaOf(object? value) => value is List<object?> { Count: 4 } corners && corners.All(c => c is decimal and > -20_000 and < 20_000)
        ? Math.Abs(((decimal)corners[2]! - (decimal)corners[0]!) * ((decimal)corners[3]! - (decimal)corners[1]!))
        : throw new InvalidDataException();
}
