namespace EmulationPortal.Domain.Reports;

/// <summary>What a round of reports asks for: the sections in order, the indicators, the due day. The province's default has no bloc-year; opening a round copies it.</summary>
public sealed class ReportTemplate : Root
{
    public static readonly Rule SectionsNeeded = new("report-template.sections-needed", "Mẫu báo cáo cần ít nhất một mục. Hãy nhập tên mục.");
    public static readonly Rule StartsWithChapter = new("report-template.starts-with-chapter", "Mục đầu tiên phải là mục lớn (I, II, III). Hãy đổi cấp của mục “{0}”.");
    public static readonly Rule DueDayNeeded = new("report-template.due-day-needed", "Hãy nhập hạn gửi báo cáo.");
    public static readonly Rule DueDayPast = new("report-template.due-day-past", "Hạn gửi không được trước hôm nay ({0:dd/MM/yyyy}).");
    public static readonly Rule HeadingTooLong = new("report-template.heading-too-long", "Tên mục “{0}” dài quá 200 ký tự. Hãy rút gọn.");
    public static readonly Rule IndicatorTooLong = new("report-template.indicator-too-long", "Tên chỉ tiêu dài quá 200 ký tự hoặc đơn vị tính dài quá 40 ký tự: “{0}”. Hãy rút gọn.");

    private readonly List<TemplateSection> sections = [];
    private readonly List<Indicator> indicators = [];

    private ReportTemplate()
    {
    }

    private ReportTemplate(ReportKind kind, Guid? blocYearId)
    {
        Kind = kind;
        BlocYearId = blocYearId;
    }

    /// <summary>The bloc-year whose round it is; null for the province's default.</summary>
    public Guid? BlocYearId { get; private set; }

    public ReportKind Kind { get; private set; }

    /// <summary>Last day on which a report is in time (Vietnam); null in the province's default.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The sections in order.</summary>
    public IReadOnlyList<TemplateSection> Sections => sections.OrderBy(s => s.Order).ToList();

    /// <summary>The indicators in order.</summary>
    public IReadOnlyList<Indicator> Indicators => indicators.OrderBy(i => i.Order).ToList();

    /// <summary>The province's default.</summary>
    /// <exception cref="RuleBroken"><see cref="SectionsNeeded"/>, <see cref="StartsWithChapter"/>.</exception>
    public static ReportTemplate Default(ReportKind kind, IReadOnlyList<SectionDraft> sections, IReadOnlyList<IndicatorDraft> indicators)
    {
        var template = new ReportTemplate(kind, null);
        template.Put(sections, indicators);
        return template;
    }

    /// <summary>Opens a bloc-year's round with a copy of this template.</summary>
    /// <exception cref="RuleBroken"><see cref="DueDayPast"/>.</exception>
    public ReportTemplate OpenRound(Guid blocYearId, DateOnly? dueOn, Deed deed)
    {
        var copy = new ReportTemplate(Kind, blocYearId);
        copy.Put(
            [.. Sections.Select(s => new SectionDraft(null, s.Heading, s.Level, s.Guidance, s.Required))],
            [.. Indicators.Select(i => new IndicatorDraft(null, i.Name, i.UnitOfMeasure, i.Kind, i.HasPlan, i.HasSamePeriod))]);
        copy.SetDueDay(dueOn, deed);
        return copy;
    }

    /// <summary>Changes sections and indicators; those with a known id keep it, those not listed any more are gone.</summary>
    /// <exception cref="RuleBroken">A section or indicator is missing or too long, or the due day has passed.</exception>
    public void Revise(IReadOnlyList<SectionDraft> newSections, IReadOnlyList<IndicatorDraft> newIndicators, DateOnly? dueOn, Deed deed)
    {
        Put(newSections, newIndicators);
        if (dueOn != DueOn)
            SetDueDay(dueOn, deed);
    }

    private void SetDueDay(DateOnly? dueOn, Deed deed)
    {
        if (dueOn is not { } day)
            throw new RuleBroken(DueDayNeeded) { Field = "DueOn" };
        if (day < deed.Today)
            throw new RuleBroken(DueDayPast, deed.Today) { Field = "DueOn" };
        DueOn = day;
    }

    private void Put(IReadOnlyList<SectionDraft> newSections, IReadOnlyList<IndicatorDraft> newIndicators)
    {
        if (newSections.Count == 0)
            throw new RuleBroken(SectionsNeeded) { Field = "Sections" };
        if (newSections[0].Level != 1)
            throw new RuleBroken(StartsWithChapter, newSections[0].Heading) { Field = "Sections" };
        if (newSections.FirstOrDefault(s => s.Heading.Length > TemplateSection.HeadingLength) is { } wide)
            throw new RuleBroken(HeadingTooLong, wide.Heading) { Field = "Sections" };
        if (newIndicators.FirstOrDefault(i => i.Name.Length > Indicator.NameLength || i.UnitOfMeasure.Length > Indicator.UnitLength) is { } vast)
            throw new RuleBroken(IndicatorTooLong, vast.Name) { Field = "Indicators" };

        var keptSections = newSections.Select((draft, at) => (sections.FirstOrDefault(s => s.Id == draft.Id) ?? new TemplateSection(Id)).Become(draft, at + 1)).ToList();
        var keptIndicators = newIndicators.Select((draft, at) => (indicators.FirstOrDefault(i => i.Id == draft.Id) ?? new Indicator(Id)).Become(draft, at + 1)).ToList();
        sections.RemoveAll(s => !keptSections.Contains(s));
        sections.AddRange(keptSections.Where(s => !sections.Contains(s)).ToList());
        indicators.RemoveAll(i => !keptIndicators.Contains(i));
        indicators.AddRange(keptIndicators.Where(i => !indicators.Contains(i)).ToList());
    }
}

/// <summary>A section as it is asked for.</summary>
/// <param name="Id">The section it changes; null for a new one.</param>
/// <param name="Heading">Without its number.</param>
/// <param name="Level">1 for "I.", 2 for "1.".</param>
/// <param name="Guidance">What to write, shown beside the text.</param>
/// <param name="Required">Whether a report without it is refused.</param>
public sealed record SectionDraft(Guid? Id, string Heading, int Level, string? Guidance, bool Required);

/// <summary>An indicator as it is asked for.</summary>
public sealed record IndicatorDraft(Guid? Id, string Name, string UnitOfMeasure, IndicatorKind Kind, bool HasPlan, bool HasSamePeriod);

/// <summary>A section of a template.</summary>
public sealed class TemplateSection : Part
{
    public const int HeadingLength = 200;
    public const int GuidanceLength = 1000;

    private TemplateSection()
    {
    }

    internal TemplateSection(Guid templateId) => TemplateId = templateId;

    public Guid TemplateId { get; private set; }

    /// <summary>Place in the template, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Without its number: "Đặc điểm tình hình".</summary>
    public string Heading { get; private set; } = "";

    /// <summary>1 for "I.", 2 for "1.".</summary>
    public int Level { get; private set; }

    /// <summary>What to write.</summary>
    public string? Guidance { get; private set; }

    public bool Required { get; private set; }

    internal TemplateSection Become(SectionDraft draft, int order)
    {
        Heading = VietnameseText.Tidy(draft.Heading);
        Level = draft.Level;
        Guidance = string.IsNullOrWhiteSpace(draft.Guidance) ? null : VietnameseText.Tidy(draft.Guidance);
        Required = draft.Required;
        Order = order;
        return this;
    }
}

/// <summary>What an indicator's value is.</summary>
public enum IndicatorKind
{
    /// <summary>A count or an amount; summed over members.</summary>
    Number,
    /// <summary>A share; never summed.</summary>
    Percent,
    YesNo,
    Text,
}

/// <summary>An indicator of a template.</summary>
public sealed class Indicator : Part
{
    public const int NameLength = 200;
    public const int UnitLength = 40;

    private Indicator()
    {
    }

    internal Indicator(Guid templateId) => TemplateId = templateId;

    public Guid TemplateId { get; private set; }

    /// <summary>Place in the template, from 1.</summary>
    public int Order { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>"sinh viên", "%", "sáng kiến".</summary>
    public string UnitOfMeasure { get; private set; } = "";

    public IndicatorKind Kind { get; private set; }
    public bool HasPlan { get; private set; }
    public bool HasSamePeriod { get; private set; }

    internal Indicator Become(IndicatorDraft draft, int order)
    {
        Name = VietnameseText.Tidy(draft.Name);
        UnitOfMeasure = VietnameseText.Tidy(draft.UnitOfMeasure);
        Kind = draft.Kind;
        HasPlan = draft.HasPlan && draft.Kind != IndicatorKind.Text;
        HasSamePeriod = draft.HasSamePeriod && draft.Kind != IndicatorKind.Text;
        Order = order;
        return this;
    }
}

/// <summary>Vietnamese words for <see cref="IndicatorKind"/>.</summary>
public static class IndicatorKindWords
{
    /// <summary>The kind as the interface says it.</summary>
    public static string InWords(this IndicatorKind kind) => kind switch
    {
        IndicatorKind.Number => "Số",
        IndicatorKind.Percent => "Tỷ lệ (%)",
        IndicatorKind.YesNo => "Có hoặc không",
        IndicatorKind.Text => "Chữ",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
