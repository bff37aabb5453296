namespace EmulationPortal.Domain.Documents;

/// <content>Number and date: recorded after the clerk gave them, or given by a register of the portal.</content>
public sealed partial class IssuedDocument
{
    public static readonly Rule NumberGiven = new("document.number-given",
        "Số {0} do sổ của Cổng cấp nên không sửa được. Văn bản sai thì thu hồi hoặc lập văn bản thay thế; số đã cấp không dùng cho văn bản khác.");

    /// <summary>The number given by the chair unit's clerk, as written: "05".</summary>
    public string? Number { get; private set; }

    /// <summary>What the number begins with, for the order of a register: 12 of "12a"; 0 where it begins with none.</summary>
    public int NumberValue { get; private set; }

    /// <summary>The date of the document; its calendar year bounds the number's uniqueness.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>Whether a register of the portal gave the number, which is then not corrected.</summary>
    public bool IsNumberGiven { get; private set; }

    /// <summary>Number and symbol as printed, or null while open: "05/BC-KTĐ7".</summary>
    public string? FullNumber => Number is null ? null : Number + Symbol;

    /// <summary>Register, symbol, calendar year and number in one text, unique: two clerks recording at once cannot give one number twice. Null while the number is open.</summary>
    public string? RegisterKey { get; private set; }

    /// <summary>Whether its kind carries a number at all.</summary>
    public bool TakesNumber => Symbol.Length > 0;

    /// <summary>A number as offices write it: with a zero below 10.</summary>
    public static string Written(int number) => number.ToString("00", VietnameseText.Culture);

    /// <summary>Records what the clerk wrote in the register; recording again corrects it, with the reason in the deed.</summary>
    /// <param name="number">As written: "5", "05", "12a".</param>
    /// <param name="date">The date of the document.</param>
    /// <param name="registerId">Whose register: the bloc, the unit whose own document it is, or <see cref="OfficeRegister.Office"/>.</param>
    /// <param name="deed">Who records, when, and why when it is a correction.</param>
    /// <exception cref="RuleBroken"><see cref="NoNumber"/>, <see cref="NumberNeeded"/>, <see cref="DateNeeded"/>, <see cref="CorrectionNeedsReason"/>, <see cref="NumberGiven"/>, <see cref="NotValid"/>.</exception>
    public void RecordNumber(string number, DateOnly date, Guid registerId, Deed deed)
    {
        RequireValid();
        if (!TakesNumber)
            throw new RuleBroken(NoNumber, Kind.InWords());
        if (IsNumberGiven)
            throw new RuleBroken(NumberGiven, FullNumber!);
        var tidy = VietnameseText.Tidy(number ?? "");
        if (tidy.EndsWith(Symbol, StringComparison.OrdinalIgnoreCase))
            tidy = tidy[..^Symbol.Length].TrimEnd();
        var folded = VietnameseText.Fold(tidy).TrimStart('0');
        if (tidy.Length > NumberLength || folded.Length == 0)
            throw new RuleBroken(NumberNeeded) { Field = "Number" };
        var earliest = VietnamTime.DayOf(FinalisedAt).AddYears(-1);
        if (date > deed.Today || date < earliest)
            throw new RuleBroken(DateNeeded, earliest) { Field = "Date" };
        if (Number is not null && string.IsNullOrWhiteSpace(deed.Why))
            throw new RuleBroken(CorrectionNeedsReason, FullNumber!) { Field = "Why" };
        Number = tidy.Length == 1 && char.IsAsciiDigit(tidy[0]) ? "0" + tidy : tidy;
        NumberValue = int.TryParse(string.Concat(folded.TakeWhile(char.IsAsciiDigit)), out var value) ? value : 0;
        Date = date;
        RegisterKey = $"{registerId:N}|{VietnameseText.Fold(Symbol)}|{date.Year}|{folded}";
        Refold();
    }

    /// <summary>Takes the number a register of the portal gave.</summary>
    /// <exception cref="RuleBroken">As <see cref="RecordNumber"/>.</exception>
    public void TakeNumber(int number, DateOnly date, Deed deed)
    {
        RecordNumber(Written(number), date, OfficeRegister.Office, deed);
        IsNumberGiven = true;
    }

    /// <summary>The refusal for a number that another document of the register already has.</summary>
    public RuleBroken NumberIsTaken() => new(NumberTaken, Number!, Symbol, Date!.Value.Year) { Field = "Number" };
}
