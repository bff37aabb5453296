using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Pledges;

/// <summary>What is entered in one line of a registration. For yes-no 1 is yes and 0 is no.</summary>
/// <param name="Value">The value undertaken; for a title of the collective 1, for others their number.</param>
/// <param name="Words">The value of a target in words.</param>
/// <param name="Baseline">Last year's result, to compare with.</param>
/// <param name="NotApplicable">The target does not concern the unit.</param>
public sealed record LineEntry(decimal? Value, string? Words = null, decimal? Baseline = null, bool NotApplicable = false);

/// <summary>A line of a registration. It carries its own version, so that two people may fill two lines at once and nobody overwrites a figure unread.</summary>
public abstract class RegistrationLine : Part
{
    public Guid RegistrationId { get; private protected set; }

    /// <summary>Place in its table, from 1.</summary>
    public int Order { get; private protected set; }

    public IndicatorKind Kind { get; private protected set; }

    /// <summary>The value undertaken.</summary>
    public decimal? Value { get; private protected set; }

    /// <summary>Grows by one whenever the line changes.</summary>
    public long LineVersion { get; private set; }

    public string? WrittenBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? WrittenAt { get; private set; }

    /// <summary>What stands in the line.</summary>
    public abstract LineEntry Entry { get; }

    /// <summary>The line's name as messages say it.</summary>
    public abstract string Label { get; }

    /// <summary>Puts an entry if its writer had seen the present one.</summary>
    /// <returns>False when somebody else has written in between and the entries differ: nothing is changed, and both must be shown.</returns>
    internal bool Put(LineEntry entry, long basedOn, Deed deed)
    {
        var kept = Kept(entry);
        if (kept == Entry)
            return true;
        if (basedOn != LineVersion)
            return false;
        TargetFigures.Check(Label, Kind, Id.ToString(), kept.Words, kept.Value, kept.Baseline);
        if (this is RegisteredTitle && kept.Value is { } count && count != decimal.Truncate(count))
            throw new RuleBroken(TargetFigures.WholeNeeded, Label) { Field = Id.ToString() };
        Take(kept);
        LineVersion++;
        WrittenBy = deed.PersonName;
        WrittenAt = deed.At;
        return true;
    }

    /// <summary>What of an entry belongs to this kind of line.</summary>
    private protected abstract LineEntry Kept(LineEntry entry);

    private protected abstract void Take(LineEntry entry);
}

/// <summary>A title the unit registers for.</summary>
public sealed class RegisteredTitle : RegistrationLine
{
    private RegisteredTitle()
    {
    }

    internal RegisteredTitle(Guid registrationId, EmulationTitle title, int order) =>
        (RegistrationId, Code, Order, Kind) = (registrationId, title.Code, order, title.ForUnit ? IndicatorKind.YesNo : IndicatorKind.Number);

    /// <summary>Of <see cref="EmulationTitle"/>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The title itself.</summary>
    public EmulationTitle Title => EmulationTitle.All.Single(t => t.Code == Code);

    /// <inheritdoc/>
    public override LineEntry Entry => new(Value);

    /// <inheritdoc/>
    public override string Label => Title.Name;

    /// <summary>How many, as printed: "03 người", "1.200 người"; empty for the collective itself.</summary>
    public string Counted => Title.ForUnit || Value is not { } count ? "" : $"{(count < 10 ? VietnameseText.Count((int)count) : VietnameseText.Figure(count))} {Title.Counted}";

    /// <summary>Whether anything is registered.</summary>
    public bool Registered => Value > 0;

    private protected override LineEntry Kept(LineEntry entry) => new(entry.Value is 0 ? null : entry.Value);

    private protected override void Take(LineEntry entry) => Value = entry.Value;
}

/// <summary>A target (chỉ tiêu) of a unit.</summary>
public sealed class Target : RegistrationLine
{
    public const int CodeLength = 40;
    public const int WordsLength = 500;

    /// <summary>What own codes begin with, so that none can meet a common one.</summary>
    public const string OwnPrefix = "rieng-";

    private Target()
    {
    }

    internal Target(Guid registrationId, Guid commonTargetId) => (RegistrationId, CommonTargetId) = (registrationId, commonTargetId);

    internal Target(Guid registrationId, string code, string name, string unitOfMeasure, IndicatorKind kind, TargetDirection direction, int order) =>
        (RegistrationId, Code, Name, UnitOfMeasure, Kind, Direction, Order) = (registrationId, code, name, unitOfMeasure, kind, direction, order);

    /// <summary>The common target it fills; null for one of the unit's own.</summary>
    public Guid? CommonTargetId { get; private set; }

    /// <summary>Stable sign by which progress and criteria refer to it.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";
    public string UnitOfMeasure { get; private set; } = "";
    public TargetDirection Direction { get; private set; }

    /// <summary>Last year's result.</summary>
    public decimal? Baseline { get; private set; }

    public string? Words { get; private set; }
    public bool NotApplicable { get; private set; }

    /// <inheritdoc/>
    public override LineEntry Entry => new(Value, Words, Baseline, NotApplicable);

    /// <inheritdoc/>
    public override string Label => Name;

    /// <summary>Whether a value or "not applicable" was entered.</summary>
    public bool Filled => NotApplicable || Value is not null || Words is not null;

    /// <summary>The code made from a name: "Tuyển sinh mới" gives "tuyen-sinh-moi".</summary>
    public static string CodeOf(string name)
    {
        var slug = VietnameseText.Slug(name);
        return slug.Length <= CodeLength - OwnPrefix.Length ? slug : slug[..(CodeLength - OwnPrefix.Length)].TrimEnd('-');
    }

    internal void Follow(CommonTarget common) =>
        (Order, Code, Name, UnitOfMeasure, Kind, Direction) = (common.Order, common.Code, common.Name, common.UnitOfMeasure, common.Kind, common.Direction);

    private protected override LineEntry Kept(LineEntry entry)
    {
        var words = Kind == IndicatorKind.Text && !string.IsNullOrWhiteSpace(entry.Words) ? VietnameseText.Tidy(entry.Words) : null;
        var value = Kind == IndicatorKind.Text ? null : entry.Value;
        return new LineEntry(value, words, Kind == IndicatorKind.Text ? null : entry.Baseline, entry.NotApplicable && value is null && words is null);
    }

    private protected override void Take(LineEntry entry) => (Value, Words, Baseline, NotApplicable) = entry;
}

/// <summary>Bounds of figures of targets.</summary>
public static class TargetFigures
{
    public static readonly Rule OutOfBounds = new("target.out-of-bounds", "Số của “{0}” phải từ 0 đến 999.999.999.999. Hãy kiểm tra lại dấu chấm, dấu phẩy.");
    public static readonly Rule YesOrNo = new("target.yes-or-no", "“{0}” chỉ chọn Có hoặc Không.");
    public static readonly Rule WholeNeeded = new("target.whole-needed", "Số đăng ký của “{0}” phải là số nguyên.");
    public static readonly Rule WordsTooLong = new("target.words-too-long", "Nội dung của “{0}” dài quá 500 ký tự. Hãy rút gọn.");

    /// <exception cref="RuleBroken"><see cref="OutOfBounds"/>, <see cref="YesOrNo"/>, <see cref="WordsTooLong"/>.</exception>
    internal static void Check(string name, IndicatorKind kind, string field, string? words, params ReadOnlySpan<decimal?> numbers)
    {
        foreach (var number in numbers)
        {
            if (number is < 0 or > IndicatorLine.Largest)
                throw new RuleBroken(OutOfBounds, name) { Field = field };
            if (kind == IndicatorKind.YesNo && number is not null and not 0 and not 1)
                throw new RuleBroken(YesOrNo, name) { Field = field };
        }

        if (words?.Length > Target.WordsLength)
            throw new RuleBroken(WordsTooLong, name) { Field = field };
    }

    /// <summary>A value as text: "1.200", "Có", "Không", or its words; nothing when there is none.</summary>
    public static string InWords(IndicatorKind kind, decimal? value, string? words = null) =>
        kind == IndicatorKind.Text ? words ?? "" : value is not { } known ? "" : kind == IndicatorKind.YesNo ? (known == 1 ? "Có" : "Không") : VietnameseText.Figure(known);
}
