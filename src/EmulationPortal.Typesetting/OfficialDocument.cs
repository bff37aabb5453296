namespace EmulationPortal.Typesetting;

/// <summary>
/// An official document as plain facts, in the order of Nghị định 30/2020/NĐ-CP, Phụ lục I. The same value gives the same
/// bytes: nothing here is read from a clock, a culture or a random source. Every text may hold a forced line break ("\n").
/// </summary>
public sealed record OfficialDocument
{
    /// <summary>What the file says of itself; never printed.</summary>
    public required Metadata Metadata { get; init; }

    /// <summary>The head of page 1; absent for a ballot paper or a bare list.</summary>
    public Letterhead? Letterhead { get; init; }

    /// <summary>The name of the kind in capitals, "BÁO CÁO"; absent in a công văn, which has <see cref="Letterhead.Subject"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>The abstract (trích yếu), one entry a line, broken by sense; an entry too long for its line is balanced.</summary>
    public IReadOnlyList<string> Abstract { get; init; } = [];

    /// <summary>"(Kèm theo …)" under the kind of a document that goes with another one.</summary>
    public RichText? AttachedTo { get; init; }

    /// <summary>"Kính gửi": one addressee shares the line of the words, several stand under them with dashes.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>The legal basis: each line is closed with ";", the last with ".", whatever closes the lines given.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <summary>The text. A <see cref="Closing"/> ends it, and may be missing.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>What follows the signatures, each on a new page.</summary>
    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>The size of the text; one for the whole document.</summary>
    public Profile Profile { get; init; } = Profile.Body13;

    /// <summary>The orientation of the main part; annexes have their own.</summary>
    public Orientation Orientation { get; init; }

    /// <summary>Puts "DỰ THẢO" at the head of every page.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The mark that leads to the public check page; a draft has none.</summary>
    public Verification? Verification { get; init; }
}

/// <summary>What the file says of itself to readers and to assistive technology.</summary>
/// <param name="Title">Shown in the title bar instead of the file name.</param>
public sealed record Metadata(string Title)
{
    /// <summary>The language of the text, as in BCP 47.</summary>
    public string Language { get; init; } = "vi";

    /// <summary>The issuing body.</summary>
    public string? Author { get; init; }

    /// <summary>The identifier of the issued record.</summary>
    public string? Identifier { get; init; }

    /// <summary>When the record was issued; without it the file names no time.</summary>
    public DateTimeOffset? Date { get; init; }
}

/// <summary>The code of an issued document and where it is checked, printed at the foot of page 1.</summary>
/// <param name="Code">As read aloud: "K5TT-7Q4M-92XK".</param>
/// <param name="CheckAddress">The address of the check page as printed, without scheme.</param>
/// <param name="QrContent">What the QR code holds: the full address with the code, at most 42 bytes to stay at 12 mm (version 3, level M).</param>
public sealed record Verification(string Code, string CheckAddress, string QrContent);

/// <summary>A part that goes with the document and starts on a new page.</summary>
/// <param name="Label">"Phụ lục", with a roman number only when there are two or more; absent for a "DANH SÁCH".</param>
/// <param name="Title">The name of the annex, one entry a line.</param>
public sealed record Annex(string? Label, IReadOnlyList<string> Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>"(Kèm theo …)".</summary>
    public RichText? AttachedTo { get; init; }

    /// <summary>Of the pages of this annex.</summary>
    public Orientation Orientation { get; init; }
}

/// <summary>The size of body, abstract and name: 14 pt for short documents, 13 pt for the rest.</summary>
public enum Profile
{
    Body13,
    Body14,
}

/// <summary>How the A4 sheet lies.</summary>
public enum Orientation
{
    Portrait,
    Landscape,
}
