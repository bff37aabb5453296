namespace EmulationPortal.Typesetting;

/// <summary>One part of the text; see the records that follow.</summary>
public abstract record Block;

/// <summary>A heading, kept with what follows it.</summary>
/// <param name="Level">1 for "I." (bold, given in capitals), 2 for "1." (bold), 3 for "a)" (italic).</param>
/// <param name="Text">With its number.</param>
public sealed record Heading(int Level, string Text) : Block
{
    /// <summary>Centred without indent, as "Chương I" of a charter.</summary>
    public bool IsCentred { get; init; }
}

/// <summary>A paragraph; a text that ends with ":" is kept with the next block.</summary>
public sealed record Paragraph(RichText Text) : Block
{
    public Alignment Alignment { get; init; } = Alignment.Justified;

    /// <summary>Kept with the next block whatever its last sign is.</summary>
    public bool IsLead { get; init; }

    /// <summary>Begins 10 mm from the margin; centred and right-aligned paragraphs never do.</summary>
    public bool IsIndented { get; init; } = true;

    /// <summary>"<b>Thời gian:</b> 14 giờ 00 phút …".</summary>
    public static Paragraph Labelled(string label, RichText text) => new(new RichText([Run.Bold(label), " ", .. text]));

    /// <summary>A line in the middle: "(Có danh sách và hồ sơ kèm theo)".</summary>
    public static Paragraph Centred(RichText text) => new(text) { Alignment = Alignment.Centre };
}

/// <summary>Items set as paragraphs, each opened by its mark.</summary>
/// <param name="Marks">What opens the items.</param>
public sealed record ItemList(Marks Marks, params IReadOnlyList<RichText> Items) : Block
{
    // The order of points in official texts leaves out f, j, w, z and has đ (Nghị định 30, Phụ lục I).
    private static readonly string[] Letters = "a b c d đ e g h i k l m n o p q r s t u v x y".Split(' ');

    /// <summary>The number or letter of the first item, from 1: a list that goes on after a table.</summary>
    public int First { get; init; } = 1;

    /// <summary>The mark of an item with its trailing space; letters go on as "aa)" after "y)".</summary>
    public string MarkOf(int index) => Marks switch
    {
        Marks.Numbers => string.Create(null, $"{First + index}. "),
        Marks.Letters => LetterOf(First + index - 1) + ") ",
        _ => "- ",
    };

    private static string LetterOf(int place) => string.Concat(Enumerable.Repeat(Letters[place % Letters.Length], (place / Letters.Length) + 1));
}

/// <summary>What opens the items of a list.</summary>
public enum Marks
{
    Dash,
    Numbers,
    Letters,
}

/// <summary>How lines stand between their margins.</summary>
public enum Alignment
{
    Left,
    Centre,
    Right,
    Justified,
}

/// <summary>
/// The end of a text as one block: closing paragraphs, signatures, "Nơi nhận". It is not parted while it fits a page.
/// With one signer "Nơi nhận" stands at the left of the signature, otherwise under all of them.
/// </summary>
public sealed record Closing(params IReadOnlyList<SignatureRow> Rows) : Block
{
    /// <summary>The last paragraphs; the very last ends with "./.".</summary>
    public IReadOnlyList<RichText> Paragraphs { get; init; } = [];

    /// <summary>A line over the signatures: "ĐẠI DIỆN CÁC ĐƠN VỊ KÝ KẾT".</summary>
    public string? Heading { get; init; }

    /// <summary>Recipients without dash, closed like the legal basis; the last names the archive: "Lưu: VT, KTĐ7".</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];
}

/// <summary>Signers side by side: capacities share a top, names a baseline.</summary>
public sealed record SignatureRow(params IReadOnlyList<Signer> Signers);

/// <summary>One who signs.</summary>
/// <param name="Name">Without academic title; empty for a place to be signed by hand only.</param>
/// <param name="Capacity">Lines in capitals from "TM. …" down to the unit; a line too long is balanced.</param>
public sealed record Signer(string Name, params IReadOnlyList<string> Capacity)
{
    /// <summary>A line under the capacity: "(Ký, ghi rõ họ tên)".</summary>
    public string? Remark { get; init; }
}
