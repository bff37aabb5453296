namespace EmulationPortal.Domain.Reports;

/// <summary>A text several people may draft. It carries its own version, so that two people may write two sections of one report at once, and nobody overwrites a text unread.</summary>
public abstract class DraftedText : Part
{
    public const int Longest = 60_000;

    public static readonly Rule TooLong = new("report.text-too-long", "Nội dung mục này dài quá 60.000 ký tự. Hãy rút gọn hoặc chuyển phần chi tiết sang tệp đính kèm.");

    /// <summary>The text; paragraphs are parted by line breaks.</summary>
    public string Text { get; private protected set; } = "";

    /// <summary>Grows by one whenever the text changes.</summary>
    public long TextVersion { get; private set; }

    public string? WrittenBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? WrittenAt { get; private set; }

    /// <summary>Puts a new text if the writer had seen the present one.</summary>
    /// <param name="text">The new text.</param>
    /// <param name="basedOn">The <see cref="TextVersion"/> the writer started from.</param>
    /// <param name="deed">Who writes.</param>
    /// <returns>False when somebody else has written in between and the texts differ: nothing is changed, and both texts must be shown.</returns>
    /// <exception cref="RuleBroken"><see cref="TooLong"/>.</exception>
    public bool Write(string? text, long basedOn, Deed deed)
    {
        var tidy = Tidy(text);
        if (tidy.Length > Longest)
            throw new RuleBroken(TooLong) { Field = "Text" };
        if (tidy == Text)
            return true;
        if (basedOn != TextVersion)
            return false;
        Text = tidy;
        Stamp(deed);
        return true;
    }

    /// <summary>The text, or what belongs to it, was changed.</summary>
    private protected void Stamp(Deed deed)
    {
        TextVersion++;
        WrittenBy = deed.PersonName;
        WrittenAt = deed.At;
    }

    /// <summary>Composed letters, plain line breaks, no blanks at the ends of lines and of the text.</summary>
    public static string Tidy(string? text) => string.Join('\n',
        (text ?? "").Normalize(System.Text.NormalizationForm.FormC).ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n', ' ');

    /// <summary>The paragraphs of the text, empty lines left out.</summary>
    public IEnumerable<string> Paragraphs => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A text that met a newer one: kept until its writer, having seen both, has chosen or merged; and afterwards, for the record.</summary>
public sealed class SetAsideText : Root
{
    private SetAsideText()
    {
    }

    /// <param name="sectionId">The section both people wrote.</param>
    /// <param name="text">The text that was not put in place.</param>
    /// <param name="deed">Who wrote it.</param>
    public SetAsideText(Guid sectionId, string? text, Deed deed)
    {
        SectionId = sectionId;
        AccountId = deed.AccountId;
        BlocYearId = deed.BlocYearId;
        Replace(text, deed);
    }

    public Guid SectionId { get; private set; }
    public Guid? BlocYearId { get; private set; }
    public Guid AccountId { get; private set; }
    public string PersonName { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>When it was last written, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When its writer chose, UTC; null while open.</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>The same person went on writing before choosing.</summary>
    public void Replace(string? text, Deed deed)
    {
        Text = DraftedText.Tidy(text);
        PersonName = deed.PersonName;
        At = deed.At;
    }

    /// <summary>The writer has seen both texts and chosen.</summary>
    public void Settle(Deed deed) => SettledAt = deed.At;
}
