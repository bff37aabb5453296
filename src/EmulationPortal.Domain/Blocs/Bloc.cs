namespace EmulationPortal.Domain.Blocs;

/// <summary>Khối by function, cụm by territory, or merely the local word for the same thing.</summary>
public enum BlocKind
{
    Khoi,
    Cum,
}

/// <summary>Vietnamese words for <see cref="BlocKind"/>.</summary>
public static class BlocKindWords
{
    /// <summary>The kind as the interface says it.</summary>
    public static string InWords(this BlocKind kind) => kind == BlocKind.Khoi ? "Khối" : "Cụm";

    /// <summary>"khối" or "cụm", inside a sentence.</summary>
    public static string InSentence(this BlocKind kind) => kind == BlocKind.Khoi ? "khối" : "cụm";
}

/// <summary>A bloc's own words and letterhead; all of it a setting of the bloc (domain §4, documents.md).</summary>
/// <param name="ChairWord">"Trưởng khối", "Khối trưởng", "Cụm trưởng", "Trưởng cụm".</param>
/// <param name="ViceChairWord">"Phó Trưởng khối", "Khối phó", "Cụm phó".</param>
/// <param name="SuperiorBody">First line of the letterhead: "UBND TỈNH ĐỒNG THÁP".</param>
/// <param name="BodyName">Bold line of the letterhead: "KHỐI THI ĐUA SỐ 7".</param>
/// <param name="DocumentSymbol">The bloc's sign in numbers of documents: "KTĐ7" gives "/BC-KTĐ7".</param>
/// <param name="Place">Place name before the date: "Đồng Tháp".</param>
public sealed record BlocWording(
    string ChairWord, string ViceChairWord, string SuperiorBody, string BodyName, string DocumentSymbol, string Place)
{
    public const int Length = 120;

    /// <summary>The word for a role.</summary>
    public string WordFor(LeadershipRole role) => role == LeadershipRole.Chair ? ChairWord : ViceChairWord;
}

/// <summary>A group of similar units that compare with each other, organised under a parent authority.</summary>
public sealed class Bloc : Root
{
    public const int CodeLength = 40;
    public const int NameLength = 160;
    public const int DescriptionLength = 500;
    public const int ReasonLength = 500;

    public static readonly Rule NameNeeded = new("bloc.name-needed", "Hãy nhập tên khối, cụm thi đua, tối đa 160 ký tự.");
    public static readonly Rule WordingNeeded = new("bloc.wording-needed", "Hãy nhập đủ cách gọi Trưởng, Phó và tiêu đề văn bản.");
    public static readonly Rule Dissolved = new("bloc.dissolved", "{0} đã giải thể từ ngày {1:dd/MM/yyyy}, nên không mở năm mới được.");
    public static readonly Rule AlreadyDissolved = new("bloc.already-dissolved", "{0} đã giải thể từ ngày {1:dd/MM/yyyy}.");
    public static readonly Rule CodeUnclear = new("bloc.code-unclear", "Tên trong địa chỉ gồm 2 đến 40 chữ thường không dấu, chữ số và dấu gạch nối, ví dụ “khoi-7”.");
    public static readonly Rule DissolutionNeedsReason = new("bloc.dissolution-needs-reason", "Hãy nhập lý do và văn bản giải thể.");

    private Bloc()
    {
    }

    /// <exception cref="RuleBroken"><see cref="CodeUnclear"/>, <see cref="NameNeeded"/>, <see cref="WordingNeeded"/>.</exception>
    public Bloc(string code, BlocKind kind, CycleKind cycle, string name, string? description, string parentAuthority, BlocWording wording)
    {
        if (code.Length is < 2 or > CodeLength || !code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new RuleBroken(CodeUnclear) { Field = "Code" };
        Code = code;
        Kind = kind;
        Cycle = cycle;
        Wording = wording;
        Describe(name, description, parentAuthority, wording);
    }

    /// <summary>Part of addresses: "khoi-7". Unique; never changes.</summary>
    public string Code { get; private set; } = "";

    public BlocKind Kind { get; private set; }

    /// <summary>The cycle its years follow.</summary>
    public CycleKind Cycle { get; private set; }

    /// <summary>"Khối thi đua số 7".</summary>
    public string Name { get; private set; } = "";

    public string? Description { get; private set; }

    /// <summary>Who organised the bloc: "UBND tỉnh Đồng Tháp".</summary>
    public string ParentAuthority { get; private set; } = "";

    public BlocWording Wording { get; private set; } = null!;

    public DateOnly? DissolvedOn { get; private set; }
    public string? DissolutionReason { get; private set; }

    /// <summary>What the bloc can be found by.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>Changes names and wording.</summary>
    /// <exception cref="RuleBroken"><see cref="NameNeeded"/>, <see cref="WordingNeeded"/>.</exception>
    public void Describe(string name, string? description, string parentAuthority, BlocWording wording)
    {
        var tidy = VietnameseText.Tidy(name ?? "");
        if (tidy.Length is 0 or > NameLength)
            throw new RuleBroken(NameNeeded) { Field = "Name" };
        string[] words = [wording.ChairWord, wording.ViceChairWord, wording.SuperiorBody, wording.BodyName, wording.DocumentSymbol, wording.Place, parentAuthority];
        if (words.Any(string.IsNullOrWhiteSpace))
            throw new RuleBroken(WordingNeeded);
        Name = tidy;
        Description = string.IsNullOrWhiteSpace(description) ? null : description.Trim();
        ParentAuthority = VietnameseText.Tidy(parentAuthority);
        Wording = wording;
        Folded = VietnameseText.SearchKey(Name, Description, Code);
    }

    /// <summary>The part of addresses proposed for a name: "Khối thi đua số 7" gives "khoi-7".</summary>
    public static string ProposeCode(string name)
    {
        var slug = VietnameseText.Slug(name).Replace("-thi-dua", "", StringComparison.Ordinal).Replace("-so-", "-", StringComparison.Ordinal);
        return slug.Length <= CodeLength ? slug : slug[..CodeLength].TrimEnd('-');
    }

    /// <summary>Ends the bloc after a day; its past stays.</summary>
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
}
