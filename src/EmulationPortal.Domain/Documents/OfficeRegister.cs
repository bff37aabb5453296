namespace EmulationPortal.Domain.Documents;

/// <summary>
/// A register of the office in which the portal gives the numbers: one for each group of symbol and calendar year (rule 20). While none is open, the office's clerk gives the numbers
/// and the portal records them.
/// </summary>
public sealed class OfficeRegister : Root
{
    public const int ReasonLength = 500;
    public const int LargestStart = 9999;

    /// <summary>Whose register the office's numbers stand in, as <see cref="IssuedDocument.RegisterKey"/> has it.</summary>
    public static readonly Guid Office = Guid.Empty;

    public static readonly Rule YearUnclear = new("register.year-unclear", "Sổ mở cho năm {0} hoặc năm {1}.");
    public static readonly Rule StartUnclear = new("register.start-unclear", "Số bắt đầu phải từ 1 đến 9999.");
    public static readonly Rule StartNeedsReason = new("register.start-needs-reason", "Hãy nhập lý do sổ không bắt đầu từ số 1, ví dụ sổ giấy đã cấp đến số {0}.");
    public static readonly Rule StartUsed = new("register.start-used", "Năm {0} đã ghi số {1}{2}. Hãy đặt số bắt đầu từ {3} trở đi.");
    public static readonly Rule StartFixed = new("register.start-fixed", "Sổ đã cấp số {0}{1}, nên không đổi số bắt đầu được nữa.");
    public static readonly Rule OpenAlready = new("register.open-already", "Sổ {0} năm {1} đã mở rồi.");

    private OfficeRegister()
    {
    }

    /// <summary>Opens the register of a year.</summary>
    /// <param name="symbol">What follows the number: "/TTr-SNV".</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="start">The first number it gives.</param>
    /// <param name="lastRecorded">The greatest number already recorded in that group and year; 0 for none.</param>
    /// <param name="deed">Who opens it, and why it does not begin at 1.</param>
    /// <exception cref="RuleBroken"><see cref="YearUnclear"/>, and those of <see cref="BeginAt"/>.</exception>
    public OfficeRegister(string symbol, int year, int start, int lastRecorded, Deed deed)
    {
        if (year != deed.Today.Year && year != deed.Today.Year + 1)
            throw new RuleBroken(YearUnclear, deed.Today.Year.ToString(VietnameseText.Culture), (deed.Today.Year + 1).ToString(VietnameseText.Culture)) { Field = "Year" };
        Symbol = symbol;
        Year = year;
        BeginAt(start, lastRecorded, deed);
    }

    public string Symbol { get; private set; } = "";

    public int Year { get; private set; }

    /// <summary>The first number it gives.</summary>
    public int Start { get; private set; }

    /// <summary>Why it does not begin at 1.</summary>
    public string? StartReason { get; private set; }

    /// <summary>The last number it gave; one less than <see cref="Start"/> while it has given none.</summary>
    public int Last { get; private set; }

    /// <summary>The number it gives next.</summary>
    public int Next => Last + 1;

    /// <summary>Sets the first number, until it has given one.</summary>
    /// <exception cref="RuleBroken"><see cref="StartFixed"/>, <see cref="StartUnclear"/>, <see cref="StartUsed"/>, <see cref="StartNeedsReason"/>.</exception>
    public void BeginAt(int start, int lastRecorded, Deed deed)
    {
        if (Last >= Start && Start > 0)
            throw new RuleBroken(StartFixed, IssuedDocument.Written(Last), Symbol);
        if (start is < 1 or > LargestStart)
            throw new RuleBroken(StartUnclear) { Field = "Start" };
        if (start <= lastRecorded)
            throw new RuleBroken(StartUsed, Year.ToString(VietnameseText.Culture), IssuedDocument.Written(lastRecorded), Symbol, lastRecorded + 1) { Field = "Start" };
        if (start > 1 && string.IsNullOrWhiteSpace(deed.Why))
            throw new RuleBroken(StartNeedsReason, start - 1) { Field = "Reason" };
        Start = start;
        StartReason = start > 1 ? deed.Why!.Trim() : null;
        Last = start - 1;
    }
}
