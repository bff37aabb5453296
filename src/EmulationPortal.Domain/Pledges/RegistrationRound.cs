using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Pledges;

/// <summary>What a bloc-year asks its members to register: the targets common to all, those of the bloc itself, and the last day.</summary>
public sealed class RegistrationRound : Root
{
    public static readonly Rule DueDayNeeded = new("registration-round.due-day-needed", "Hãy nhập hạn gửi đăng ký.");
    public static readonly Rule DueDayPast = new("registration-round.due-day-past", "Hạn gửi đăng ký phải từ hôm nay ({0:dd/MM/yyyy}) trở đi.");
    public static readonly Rule TargetsNeeded = new("registration-round.targets-needed", "Hãy ghi ít nhất một chỉ tiêu.");
    public static readonly Rule NameNeeded = new("registration-round.name-needed", "Chỉ tiêu “{0}” cần có tên không quá 200 ký tự và đơn vị tính không quá 40 ký tự.");
    public static readonly Rule CodeUnclear = new("registration-round.code-unclear", "Mã chỉ tiêu “{0}” gồm tối đa 40 chữ thường không dấu, chữ số và dấu gạch nối, ví dụ “tuyen-sinh”.");
    public static readonly Rule CodeTaken = new("registration-round.code-taken", "Mã chỉ tiêu “{0}” dùng cho hai chỉ tiêu. Hãy đổi một mã.");
    public static readonly Rule CodeStays = new("registration-round.code-stays", "Đã có đơn vị đăng ký theo mã “{0}”, nên mã này không đổi được. Tên chỉ tiêu vẫn sửa được.");

    private readonly List<CommonTarget> targets = [];

    private RegistrationRound()
    {
    }

    /// <summary>Opens registration in a bloc-year.</summary>
    /// <exception cref="RuleBroken">As <see cref="Revise"/>.</exception>
    public RegistrationRound(Guid blocYearId, IReadOnlyList<CommonTargetDraft> drafts, DateOnly? dueOn, Deed deed)
    {
        BlocYearId = blocYearId;
        Revise(drafts, dueOn, new HashSet<string>(), deed);
    }

    public Guid BlocYearId { get; private set; }

    /// <summary>Last day on which a registration is in time.</summary>
    public DateOnly DueOn { get; private set; }

    public IReadOnlyList<CommonTarget> Targets => targets.OrderBy(t => t.Order).ToList();

    /// <summary>The target of a code; null when there is none.</summary>
    public CommonTarget? Find(string code) => targets.FirstOrDefault(t => t.Code == code);

    /// <summary>Changes targets and deadline; a target with a known id keeps its place in every registration, one not listed any more is gone.</summary>
    /// <param name="drafts">All targets, in their order.</param>
    /// <param name="dueOn">Last day.</param>
    /// <param name="usedCodes">Codes units have already registered by: they do not change any more.</param>
    /// <param name="deed">Who changes.</param>
    /// <exception cref="RuleBroken"><see cref="DueDayNeeded"/>, <see cref="DueDayPast"/>, <see cref="TargetsNeeded"/>, <see cref="NameNeeded"/>, <see cref="CodeUnclear"/>, <see cref="CodeTaken"/>, <see cref="CodeStays"/>, <see cref="TargetFigures.OutOfBounds"/>.</exception>
    public void Revise(IReadOnlyList<CommonTargetDraft> drafts, DateOnly? dueOn, IReadOnlySet<string> usedCodes, Deed deed)
    {
        if (dueOn is not { } day)
            throw new RuleBroken(DueDayNeeded) { Field = "DueOn" };
        if (day != DueOn && day < deed.Today)
            throw new RuleBroken(DueDayPast, deed.Today) { Field = "DueOn" };
        if (drafts.Count == 0)
            throw new RuleBroken(TargetsNeeded) { Field = "Targets" };
        var tidy = drafts.Select(d => d.Tidied()).ToList();
        foreach (var draft in tidy)
            draft.Check();
        if (tidy.GroupBy(d => d.Code).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new RuleBroken(CodeTaken, twice.Key!) { Field = "Targets" };
        foreach (var target in targets.Where(t => usedCodes.Contains(t.Code)))
        {
            if (tidy.FirstOrDefault(d => d.Id == target.Id) is { } changed && changed.Code != target.Code)
                throw new RuleBroken(CodeStays, target.Code) { Field = "Targets" };
        }

        DueOn = day;
        var kept = tidy.Select((draft, at) => (targets.FirstOrDefault(t => t.Id == draft.Id) ?? new CommonTarget(Id)).Become(draft, at + 1)).ToList();
        targets.RemoveAll(t => !kept.Contains(t));
        targets.AddRange(kept.Where(t => !targets.Contains(t)).ToList());
    }
}

/// <summary>A common target as it is asked for.</summary>
/// <param name="Id">The target it changes; null for a new one.</param>
/// <param name="Code">Stable sign by which criteria and progress refer to it; made from the name when empty.</param>
/// <param name="ForUnits">Every member registers a value; otherwise the target is the bloc's alone.</param>
/// <param name="BlocValue">What the bloc as a whole undertakes; null when it sets no value.</param>
/// <param name="BlocWords">The same for a target in words.</param>
public sealed record CommonTargetDraft(
    Guid? Id, string? Code, string Name, string? UnitOfMeasure, IndicatorKind Kind, TargetDirection Direction, bool ForUnits = true, decimal? BlocValue = null, string? BlocWords = null)
{
    internal CommonTargetDraft Tidied()
    {
        var name = VietnameseText.Tidy(Name);
        return this with
        {
            Name = name,
            UnitOfMeasure = VietnameseText.Tidy(UnitOfMeasure ?? ""),
            Code = string.IsNullOrWhiteSpace(Code) ? Target.CodeOf(name) : Code.Trim(),
            BlocValue = Kind == IndicatorKind.Text ? null : BlocValue,
            BlocWords = Kind == IndicatorKind.Text && !string.IsNullOrWhiteSpace(BlocWords) ? VietnameseText.Tidy(BlocWords) : null,
        };
    }

    internal void Check()
    {
        if (Name.Length is 0 or > Indicator.NameLength || UnitOfMeasure!.Length > Indicator.UnitLength)
            throw new RuleBroken(RegistrationRound.NameNeeded, Name) { Field = "Targets" };
        if (Code!.Length is 0 or > Target.CodeLength || !Code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new RuleBroken(RegistrationRound.CodeUnclear, Code) { Field = "Targets" };
        TargetFigures.Check(Name, Kind, "Targets", BlocWords, BlocValue);
    }
}

/// <summary>A target of a bloc-year that all members register, or that the bloc sets itself.</summary>
public sealed class CommonTarget : Part
{
    private CommonTarget()
    {
    }

    internal CommonTarget(Guid roundId) => RoundId = roundId;

    public Guid RoundId { get; private set; }

    /// <summary>Place in the table, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Stable sign, unique in the bloc-year: "tuyen-sinh".</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>"HSSV", "%", "sáng kiến".</summary>
    public string UnitOfMeasure { get; private set; } = "";

    public IndicatorKind Kind { get; private set; }
    public TargetDirection Direction { get; private set; }

    /// <summary>Whether every member registers a value of its own.</summary>
    public bool ForUnits { get; private set; }

    /// <summary>What the bloc as a whole undertakes; null when it sets no value.</summary>
    public decimal? BlocValue { get; private set; }

    public string? BlocWords { get; private set; }

    /// <summary>Whether the bloc undertakes something of its own.</summary>
    public bool OfBloc => BlocValue is not null || BlocWords is not null;

    internal CommonTarget Become(CommonTargetDraft draft, int order)
    {
        (Order, Code, Name, UnitOfMeasure, Kind, Direction, ForUnits, BlocValue, BlocWords) =
            (order, draft.Code!, draft.Name, draft.UnitOfMeasure!, draft.Kind, draft.Direction, draft.ForUnits, draft.BlocValue, draft.BlocWords);
        return this;
    }
}
