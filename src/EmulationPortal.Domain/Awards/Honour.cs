namespace EmulationPortal.Domain.Awards;

/// <summary>From where an honour is known.</summary>
public enum HonourOrigin
{
    /// <summary>A decision recorded in the portal.</summary>
    Decision,
    /// <summary>A list of earlier years, brought from outside.</summary>
    Import,
}

/// <summary>An honour as a decision gives it.</summary>
/// <param name="UnitId">The unit honoured, or the unit of the person.</param>
/// <param name="UnitName">As it was named then.</param>
/// <param name="PersonName">Null for a collective.</param>
/// <param name="Position">The person's, as printed.</param>
/// <param name="AwardName">As the decision has it.</param>
/// <param name="ForYear">First calendar year of the emulation year it honours.</param>
/// <param name="DecisionNumber">"1205/QĐ-UBND".</param>
/// <param name="DecidedBy">"Chủ tịch UBND tỉnh".</param>
public sealed record HonourDraft(
    Guid UnitId, string UnitName, string? PersonName, string AwardTypeCode, string AwardName, int? ForYear, string? DecisionNumber, DateOnly? DecisionDate, string? DecidedBy, string? Position = null);

/// <summary>An honour of a unit or a person in the roll of honours (sổ khen thưởng). Withdrawn with a reason, never erased (rule 20).</summary>
public sealed class Honour : Root
{
    public const int NameLength = 300;
    public const int PositionLength = 200;
    public const int NumberLength = 60;
    public const int DeciderLength = 160;
    public const int ReasonLength = 1000;
    public const int KeyLength = 450;

    private const int FirstYear = 1948; // the call for patriotic emulation, 11 June 1948

    public static readonly Rule PersonNeeded = new("honour.person-needed", "Hãy nhập họ và tên cá nhân, tối đa 300 ký tự.");
    public static readonly Rule AwardNeeded = new("honour.award-needed", "Hãy chọn danh hiệu hoặc hình thức khen thưởng có trong danh mục.");
    public static readonly Rule PositionTooLong = new("honour.position-too-long", "Chức vụ dài quá 200 ký tự. Hãy rút gọn.");
    public static readonly Rule YearUnclear = new("honour.year-unclear", "Năm khen thưởng phải từ {0} đến {1}.");
    public static readonly Rule NumberNeeded = new("honour.number-needed", "Hãy nhập số, ký hiệu quyết định, ví dụ 1205/QĐ-UBND, tối đa 60 ký tự.");
    public static readonly Rule DateNeeded = new("honour.date-needed", "Hãy nhập ngày quyết định dạng ngày/tháng/năm, không sau hôm nay.");
    public static readonly Rule DecidedTooEarly = new("honour.decided-too-early", "Quyết định ngày {0:dd/MM/yyyy} không thể khen thưởng cho năm {1}. Hãy kiểm tra ngày và năm.");
    public static readonly Rule DeciderNeeded = new("honour.decider-needed", "Hãy nhập người ký quyết định, ví dụ “Chủ tịch UBND tỉnh”, tối đa 160 ký tự.");
    public static readonly Rule ReasonNeeded = new("honour.reason-needed", "Hãy ghi lý do rút khỏi sổ, tối đa 1.000 ký tự.");
    public static readonly Rule AlreadyWithdrawn = new("honour.already-withdrawn", "Mục này đã rút khỏi sổ ngày {0:dd/MM/yyyy}.");

    private Honour()
    {
    }

    private Honour(HonourDraft draft, HonourOrigin origin, Guid? dossierId, Deed deed)
    {
        Require(draft, deed);
        (UnitId, UnitName, PersonName, Position) = (draft.UnitId, VietnameseText.Tidy(draft.UnitName), draft.PersonName is { } person ? VietnameseText.Tidy(person) : null, Said(draft.Position));
        (AwardTypeCode, AwardName, ForYear, Origin, DossierId) = (draft.AwardTypeCode, VietnameseText.Tidy(draft.AwardName), draft.ForYear!.Value, origin, dossierId);
        (DecisionNumber, DecisionDate, DecidedBy) = (VietnameseText.Tidy(draft.DecisionNumber!), draft.DecisionDate!.Value, VietnameseText.Tidy(draft.DecidedBy!));
        (EnteredBy, EnteredAs, EnteredAt) = (deed.PersonName, deed.Capacity, deed.At);
        (Folded, Key) = (VietnameseText.SearchKey(PersonName, UnitName), KeyOf(draft));
    }

    public Guid UnitId { get; private set; }

    /// <summary>As the unit was named then.</summary>
    public string UnitName { get; private set; } = "";

    /// <summary>Null for a collective.</summary>
    public string? PersonName { get; private set; }

    /// <summary>The person's position, as printed.</summary>
    public string? Position { get; private set; }

    /// <summary>The award of the catalogue.</summary>
    public string AwardTypeCode { get; private set; } = "";

    /// <summary>The award as the decision has it.</summary>
    public string AwardName { get; private set; } = "";

    /// <summary>First calendar year of the emulation year it honours.</summary>
    public int ForYear { get; private set; }

    public string DecisionNumber { get; private set; } = "";
    public DateOnly DecisionDate { get; private set; }
    public string DecidedBy { get; private set; } = "";
    public HonourOrigin Origin { get; private set; }

    /// <summary>The dossier whose decision it is; null for an import.</summary>
    public Guid? DossierId { get; private set; }

    public string EnteredBy { get; private set; } = "";
    public string EnteredAs { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime EnteredAt { get; private set; }

    public string? WithdrawnReason { get; private set; }
    public string? WithdrawnBy { get; private set; }

    /// <summary>When, UTC; null while it stands.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>What it can be found by; see <see cref="VietnameseText.SearchKey"/>.</summary>
    public string Folded { get; private set; } = "";

    /// <summary><see cref="KeyOf"/>, unique among those that stand; null once withdrawn, so that the right line can be entered.</summary>
    public string? Key { get; private set; }

    /// <summary>The person, else the unit.</summary>
    public string Name => PersonName ?? UnitName;

    /// <summary>Enters what a decision recorded in the portal gives.</summary>
    /// <exception cref="RuleBroken">Something is missing; see <see cref="Require"/>.</exception>
    public static Honour ByDecision(HonourDraft draft, Guid dossierId, Deed deed) => new(draft, HonourOrigin.Decision, dossierId, deed);

    /// <summary>Enters an honour of a list of earlier years.</summary>
    /// <exception cref="RuleBroken">Something is missing; see <see cref="Require"/>.</exception>
    public static Honour Imported(HonourDraft draft, Deed deed) => new(draft, HonourOrigin.Import, null, deed);

    /// <summary>Names everything that is wrong with a draft, each at its field.</summary>
    /// <exception cref="RuleBroken">The first fault, with the rest in <see cref="RuleBroken.Others"/>.</exception>
    public static void Require(HonourDraft draft, Deed deed)
    {
        var faults = new List<RuleBroken>();
        void Check(bool wrong, Rule rule, string field, params object[] facts)
        {
            if (wrong)
                faults.Add(new RuleBroken(rule, facts) { Field = field });
        }

        Check(draft.PersonName is { } person && !Fits(person, NameLength), PersonNeeded, nameof(PersonName));
        Check(Said(draft.Position)?.Length > PositionLength, PositionTooLong, nameof(Position));
        Check(draft.AwardTypeCode.Length == 0 || !Fits(draft.AwardName, AwardTypeVersion.NameLength), AwardNeeded, nameof(AwardTypeCode));
        Check(draft.ForYear is not { } year || year < FirstYear || year > deed.Today.Year, YearUnclear, nameof(ForYear), FirstYear, deed.Today.Year);
        Check(!Fits(draft.DecisionNumber, NumberLength), NumberNeeded, nameof(DecisionNumber));
        Check(draft.DecisionDate is not { } on || on > deed.Today, DateNeeded, nameof(DecisionDate));
        Check(draft.DecisionDate?.Year < draft.ForYear, DecidedTooEarly, nameof(DecisionDate), draft.DecisionDate ?? default, $"{draft.ForYear}");
        Check(!Fits(draft.DecidedBy, DeciderLength), DeciderNeeded, nameof(DecidedBy));
        RuleBroken.ThrowAny(faults);
    }

    /// <summary>What makes two entries the same one: unit, person, award, year and decision; capitals and spacing do not count.</summary>
    public static string KeyOf(HonourDraft draft) => string.Join('|', draft.UnitId.ToString("N"), Plain(draft.PersonName), draft.AwardTypeCode, draft.ForYear, Plain(draft.DecisionNumber).Replace(" ", "", StringComparison.Ordinal));

    /// <summary>Takes it from the roll; what was entered stays readable with the reason.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadyWithdrawn"/>, <see cref="ReasonNeeded"/>.</exception>
    public void Withdraw(string? reason, Deed deed)
    {
        if (WithdrawnAt is { } at)
            throw new RuleBroken(AlreadyWithdrawn, VietnamTime.DayOf(at));
        if (!Fits(reason, ReasonLength))
            throw new RuleBroken(ReasonNeeded) { Field = "Reason" };
        (WithdrawnReason, WithdrawnBy, WithdrawnAt, Key) = (VietnameseText.Tidy(reason!), deed.PersonName, deed.At, null);
    }

    private static bool Fits(string? text, int longest) => VietnameseText.Tidy(text ?? "").Length is var length && length > 0 && length <= longest;

    private static string? Said(string? text) => VietnameseText.Tidy(text ?? "") is { Length: > 0 } said ? said : null;

    private static string Plain(string? text) => VietnameseText.Tidy(text ?? "").ToUpperInvariant();
}
