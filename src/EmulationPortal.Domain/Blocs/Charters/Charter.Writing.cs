namespace EmulationPortal.Domain.Blocs.Charters;

/// <content>Writing: the abstract, the parts, the terms, the legal basis.</content>
public sealed partial class Charter
{
    public const int MostParts = 120;

    public static readonly Rule UnknownPart = new("charter.unknown-part", "Điều, mục này không còn trong dự thảo. Hãy tải lại trang.");
    public static readonly Rule TooManyParts = new("charter.too-many-parts", "Dự thảo đã có 120 điều, mục. Hãy gộp bớt.");
    public static readonly Rule TermsStay = new("charter.terms-stay", "Điều này ghi tỷ lệ và cách biểu quyết mà các bước sau dùng đến, nên không bỏ được. Có thể sửa lời hoặc đổi chỗ.");

    /// <summary>Changes the abstract.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="TitleNeeded"/>.</exception>
    public void Rename(string? title)
    {
        RequireOpen();
        var tidy = VietnameseText.Tidy(title ?? "").TrimEnd('.');
        if (tidy.Length is 0 or > TitleLength)
            throw new RuleBroken(TitleNeeded) { Field = nameof(Title) };
        Title = tidy;
    }

    /// <summary>Writes a part if its writer had seen the present words; false when both must be shown.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="UnknownPart"/>, <see cref="CharterPart.HeadingTooLong"/>, <see cref="CharterPart.RowUnclear"/>, <see cref="Reports.DraftedText.TooLong"/>.</exception>
    public bool Write(Guid partId, string? heading, string? text, long basedOn, Deed deed)
    {
        RequireOpen();
        return Part(partId).Write(heading, text, basedOn, deed);
    }

    /// <summary>Adds an empty part after another, or at the end.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="UnknownPart"/>, <see cref="TooManyParts"/>.</exception>
    public CharterPart Add(PartShape shape, Guid? afterId)
    {
        RequireOpen();
        if (parts.Count >= MostParts)
            throw new RuleBroken(TooManyParts);
        var ordered = Parts.ToList();
        var at = afterId is { } after ? ordered.IndexOf(Part(after)) + 1 : ordered.Count;
        var added = new CharterPart(Id, OrderedId.Next(), shape, "", showsTerms: false);
        parts.Add(added);
        ordered.Insert(at, added);
        Number(ordered);
        return added;
    }

    /// <summary>Takes a part out; the history keeps its words.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="UnknownPart"/>, <see cref="TermsStay"/>.</exception>
    public void Remove(Guid partId)
    {
        RequireOpen();
        var part = Part(partId);
        if (part.ShowsTerms)
            throw new RuleBroken(TermsStay);
        parts.Remove(part);
        Number(Parts);
    }

    /// <summary>Moves a part one place up or down; at the end of the row it stays.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="UnknownPart"/>.</exception>
    public void Move(Guid partId, bool up)
    {
        RequireOpen();
        var ordered = Parts.ToList();
        var at = ordered.IndexOf(Part(partId));
        var to = up ? at - 1 : at + 1;
        if (to < 0 || to >= ordered.Count)
            return;
        (ordered[at], ordered[to]) = (ordered[to], ordered[at]);
        Number(ordered);
    }

    /// <summary>Changes what the charter fixes for later steps.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="TermsUnsound"/>.</exception>
    public void Agree(CharterTerms terms)
    {
        RequireOpen();
        if (!terms.Rule(null).Sound || terms.QuorumNumerator == 0)
            throw new RuleBroken(TermsUnsound) { Field = "Threshold" };
        Terms = terms;
    }

    /// <summary>Writes the legal basis by hand with the reason, or goes back to the one chosen by date.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="BasisNeedsNote"/>, <see cref="BasisTooLong"/>.</exception>
    public void BaseOn(string? lines, string? note)
    {
        RequireOpen();
        var tidy = Reports.DraftedText.Tidy(lines);
        if (tidy.Length > BasisLength)
            throw new RuleBroken(BasisTooLong) { Field = "Lines" };
        if (tidy.Length > 0 && string.IsNullOrWhiteSpace(note))
            throw new RuleBroken(BasisNeedsNote) { Field = "Note" };
        (BasisOverride, BasisNote) = tidy.Length == 0 ? (null, null) : (tidy, note!.Trim());
    }

    /// <summary>The part with that id.</summary>
    /// <exception cref="RuleBroken"><see cref="UnknownPart"/>.</exception>
    public CharterPart Part(Guid partId) => parts.FirstOrDefault(p => p.Id == partId) ?? throw new RuleBroken(UnknownPart);

    private static void Number(IReadOnlyList<CharterPart> ordered)
    {
        for (var i = 0; i < ordered.Count; i++)
            ordered[i].Order = i + 1;
    }
}
