namespace EmulationPortal.Domain.Organisation;

/// <summary>A body that takes part in emulation: a school, a branch campus, a department, an enterprise, an association.</summary>
public sealed class Unit : Root
{
    public const int NameLength = 200;
    public const int CodeLength = 60;
    public const int AbbreviationLength = 40;
    public const int AliasesLength = 500;
    public const int ParentLength = 200;
    public const int ReasonLength = 500;

    public static readonly Rule NameNeeded = new("unit.name-needed", "Hãy nhập tên đơn vị, tối đa 200 ký tự.");
    public static readonly Rule CodeUnclear = new("unit.code-unclear", "Mã đơn vị gồm 2 đến 60 chữ thường không dấu, chữ số và dấu gạch nối, ví dụ “cao-dang-y-te”. Hãy ghi lại, hoặc để trống để Cổng tự đặt.");
    public static readonly Rule ParentIsItself = new("unit.parent-is-itself", "Đơn vị chủ quản không thể là chính đơn vị này. Hãy ghi tên cơ quan cấp trên, hoặc để trống.");
    public static readonly Rule ParentsInCircle = new("unit.parents-in-circle", "Đơn vị chủ quản đi vòng: {0}. Hãy sửa đơn vị chủ quản của một trong các đơn vị này.");
    public static readonly Rule AlreadyDissolved = new("unit.already-dissolved", "{0} đã kết thúc hoạt động từ ngày {1:dd/MM/yyyy}, nên không sửa được nữa.");
    public static readonly Rule DissolutionNeedsReason = new("unit.dissolution-needs-reason", "Hãy nhập lý do và văn bản kết thúc hoạt động của đơn vị.");

    public static readonly Rule SuccessorIsItself = new("unit.successor-is-itself", "Đơn vị nhận sáp nhập phải là một đơn vị khác. Hãy chọn lại.");
    public static readonly Rule SuccessorEnded = new("unit.successor-ended", "{0} đã kết thúc hoạt động từ ngày {1:dd/MM/yyyy}, nên không nhận sáp nhập được. Hãy chọn đơn vị đang hoạt động.");

    private Unit()
    {
    }

    /// <exception cref="RuleBroken"><see cref="NameNeeded"/>, <see cref="CodeUnclear"/>.</exception>
    public Unit(string name, UnitKind kind, string? abbreviation = null, string? code = null)
    {
        if (code is not null && (code.Length is < 2 or > CodeLength || !code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
            throw new RuleBroken(CodeUnclear) { Field = "Code" };
        Rename(name);
        Kind = kind;
        Abbreviation = abbreviation is null ? null : VietnameseText.Tidy(abbreviation);
        Code = code ?? Shorten(VietnameseText.Slug(Name));
    }

    /// <summary>Part of addresses people see; unique; never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Full official name.</summary>
    public string Name { get; private set; } = "";

    public UnitKind Kind { get; private set; }

    /// <summary>The abbreviation people use: "CĐ Y tế".</summary>
    public string? Abbreviation { get; private set; }

    /// <summary>Other names, older names, one a line; searched like the name.</summary>
    public string? Aliases { get; private set; }

    /// <summary>For a branch campus: the parent body, which may lie outside the province.</summary>
    public string? ParentName { get; private set; }

    /// <summary>Last day of the unit's existence, once dissolved or merged.</summary>
    public DateOnly? DissolvedOn { get; private set; }

    /// <summary>Why and by which document it was dissolved.</summary>
    public string? DissolutionReason { get; private set; }

    /// <summary>The unit that took this one over when it ended; null for a unit that lives, or ended without one.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>What the unit can be found by; see <see cref="VietnameseText.SearchKey"/>.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>Changes the unit's description.</summary>
    /// <exception cref="RuleBroken"><see cref="NameNeeded"/>, <see cref="ParentIsItself"/>, <see cref="AlreadyDissolved"/>.</exception>
    public void Describe(string name, UnitKind kind, string? abbreviation, string? aliases, string? parentName)
    {
        if (DissolvedOn is { } day)
            throw new RuleBroken(AlreadyDissolved, Name, day);
        if (!string.IsNullOrWhiteSpace(parentName) && string.Equals(VietnameseText.Tidy(parentName), VietnameseText.Tidy(name), StringComparison.OrdinalIgnoreCase))
            throw new RuleBroken(ParentIsItself) { Field = "ParentName" };
        if (Name != VietnameseText.Tidy(name) && Name.Length > 0 && !(aliases ?? "").Contains(Name, StringComparison.OrdinalIgnoreCase))
            aliases = string.IsNullOrWhiteSpace(aliases) ? Name : aliases.TrimEnd() + "\n" + Name;
        Rename(name);
        Kind = kind;
        Abbreviation = string.IsNullOrWhiteSpace(abbreviation) ? null : VietnameseText.Tidy(abbreviation);
        Aliases = string.IsNullOrWhiteSpace(aliases) ? null : aliases.Trim();
        ParentName = string.IsNullOrWhiteSpace(parentName) ? null : VietnameseText.Tidy(parentName);
        Refold();
    }

    /// <summary>The part of addresses proposed for a name: marks gone, words joined, cut at a word's end.</summary>
    public static string ProposeCode(string name) => Shorten(VietnameseText.Slug(VietnameseText.Tidy(name)));

    /// <summary>No unit is, over others, its own parent.</summary>
    /// <param name="name">The unit to begin from.</param>
    /// <param name="parents">The parent's name by the unit's name; a name that is no unit's ends the line.</param>
    /// <exception cref="RuleBroken"><see cref="ParentsInCircle"/>.</exception>
    public static void RequireNoCircle(string name, IReadOnlyDictionary<string, string?> parents)
    {
        var line = new List<string> { name };
        for (var parent = parents.GetValueOrDefault(name); parent is not null && line.Count <= parents.Count; parent = parents.GetValueOrDefault(parent))
        {
            line.Add(parent);
            if (string.Equals(parent, name, StringComparison.OrdinalIgnoreCase))
                throw new RuleBroken(ParentsInCircle, string.Join(" → ", line)) { Field = "ParentName" };
        }
    }

    /// <summary>Ends the unit; it stays in every record of the past (domain rule 20).</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadyDissolved"/>, <see cref="DissolutionNeedsReason"/>.</exception>
    public void Dissolve(DateOnly lastDay, string reason)
    {
        if (DissolvedOn is { } day)
            throw new RuleBroken(AlreadyDissolved, Name, day);
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleBroken(DissolutionNeedsReason) { Field = "Reason" };
        DissolvedOn = lastDay;
        DissolutionReason = reason.Trim();
    }

    /// <summary>Ends the unit by merging it into another, which is found by all the names of both from then on (domain rule 20).</summary>
    /// <exception cref="RuleBroken"><see cref="SuccessorIsItself"/>, <see cref="SuccessorEnded"/>, <see cref="AlreadyDissolved"/>, <see cref="DissolutionNeedsReason"/>.</exception>
    public void MergeInto(Unit successor, DateOnly lastDay, string reason)
    {
        if (successor.Id == Id)
            throw new RuleBroken(SuccessorIsItself) { Field = "SuccessorId" };
        if (successor.DissolvedOn is { } day)
            throw new RuleBroken(SuccessorEnded, successor.Name, day) { Field = "SuccessorId" };
        Dissolve(lastDay, reason);
        SuccessorId = successor.Id;
        foreach (var name in new[] { Name, Abbreviation ?? "" }.Concat((Aliases ?? "").Split('\n', StringSplitOptions.TrimEntries)).Where(n => n.Length > 0))
            successor.BeKnownAs(name);
    }

    /// <summary>The living unit, or the last known one, in which a unit goes on.</summary>
    /// <param name="unitId">The unit to begin from.</param>
    /// <param name="successors">The successor of each unit that was merged.</param>
    public static Guid HeirOf(Guid unitId, IReadOnlyDictionary<Guid, Guid> successors)
    {
        for (var steps = 0; steps <= successors.Count && successors.TryGetValue(unitId, out var next); steps++)
            unitId = next;
        return unitId;
    }

    /// <summary>Adds a name to the others; one that would make them too long is left out, since the ended unit itself is found by it.</summary>
    private void BeKnownAs(string name)
    {
        if ((Aliases ?? "").Split('\n').Contains(name, StringComparer.OrdinalIgnoreCase))
            return;
        var aliases = Aliases is null ? name : $"{Aliases}\n{name}";
        if (aliases.Length > AliasesLength)
            return;
        Aliases = aliases;
        Refold();
    }

    private void Rename(string name)
    {
        var tidy = VietnameseText.Tidy(name ?? "");
        if (tidy.Length is 0 or > NameLength)
            throw new RuleBroken(NameNeeded) { Field = "Name" };
        Name = tidy;
        Refold();
    }

    private void Refold() =>
        Folded = VietnameseText.SearchKey([Name, Abbreviation, ParentName, .. (Aliases ?? "").Split('\n')]);

    private static string Shorten(string slug) => slug.Length <= CodeLength ? slug : slug[..CodeLength].TrimEnd('-');
}
