namespace EmulationPortal.Domain.Documents;

/// <summary>Kinds of legal and guiding texts, in the order in which a legal basis names them.</summary>
public enum LegalKind
{
    Law,
    Resolution,
    Decree,
    Circular,
    Decision,
    Plan,
    Guidance,
    Notice,
    Letter,
}

/// <summary>What a text is quoted for.</summary>
public enum LegalPurpose
{
    /// <summary>Every paper about emulation and commendation.</summary>
    All,
    /// <summary>How blocs are organised and work.</summary>
    BlocActivity,
    /// <summary>Dossiers and decisions of awards.</summary>
    Awards,
}

/// <summary>For whom a text holds.</summary>
public enum LegalReach
{
    Everywhere,
    /// <summary>One province, by its name.</summary>
    Province,
    /// <summary>Blocs whose years are calendar years.</summary>
    CalendarYears,
    /// <summary>Blocs whose years are school years.</summary>
    SchoolYears,
    /// <summary>One bloc.</summary>
    Bloc,
}

/// <summary>Vietnamese words of legal texts.</summary>
public static class LegalWords
{
    /// <summary>The kind as printed: "Nghị định".</summary>
    public static string InWords(this LegalKind kind) => kind switch
    {
        LegalKind.Law => "Luật",
        LegalKind.Resolution => "Nghị quyết",
        LegalKind.Decree => "Nghị định",
        LegalKind.Circular => "Thông tư",
        LegalKind.Decision => "Quyết định",
        LegalKind.Plan => "Kế hoạch",
        LegalKind.Guidance => "Hướng dẫn",
        LegalKind.Notice => "Thông báo",
        LegalKind.Letter => "Công văn",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The purpose as the interface says it.</summary>
    public static string InWords(this LegalPurpose purpose) => purpose switch
    {
        LegalPurpose.All => "Mọi văn bản của khối, cụm",
        LegalPurpose.BlocActivity => "Tổ chức, hoạt động của khối, cụm",
        LegalPurpose.Awards => "Hồ sơ khen thưởng",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };

    /// <summary>The reach as the interface says it.</summary>
    public static string InWords(this LegalReach reach) => reach switch
    {
        LegalReach.Everywhere => "Tất cả khối, cụm",
        LegalReach.Province => "Một tỉnh, thành phố",
        LegalReach.CalendarYears => "Khối, cụm theo năm dương lịch",
        LegalReach.SchoolYears => "Khối, cụm theo năm học",
        LegalReach.Bloc => "Một khối, cụm",
        _ => throw new ArgumentOutOfRangeException(nameof(reach), reach, null),
    };
}

/// <summary>What a legal text says of itself.</summary>
/// <param name="Number">"152/2025/NĐ-CP".</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its abstract as it follows the issuer: "về phân cấp, phân quyền …"; of a law its full name.</param>
/// <param name="Issuer">"Chính phủ".</param>
/// <param name="IssuedOn">Day of issue; null while it is not known.</param>
/// <param name="InForceFrom">First day in force; null while it is not known, and then no date chooses the text.</param>
/// <param name="InForceTo">Last day in force; null while it holds.</param>
/// <param name="Purpose">What it is quoted for.</param>
/// <param name="Reach">For whom it holds.</param>
/// <param name="Province">The province's name where the reach is one province.</param>
/// <param name="BlocId">The bloc where the reach is one bloc.</param>
/// <param name="Source">Address or book where it was read.</param>
/// <param name="ToVerify">What has still to be verified; null when nothing is.</param>
public sealed record LegalFacts(
    string Number, LegalKind Kind, string Title, string Issuer, DateOnly? IssuedOn, DateOnly? InForceFrom, DateOnly? InForceTo,
    LegalPurpose Purpose, LegalReach Reach, string? Province, Guid? BlocId, string Source, string? ToVerify);

/// <summary>A law, decree, circular, decision, plan, guidance or notice with the days between which it holds: what a legal basis is chosen from (rule 21).</summary>
public sealed class LegalText : Root
{
    public const int CodeLength = 60;
    public const int NumberLength = 60;
    public const int TitleLength = 600;
    public const int IssuerLength = 200;
    public const int ProvinceLength = 120;
    public const int SourceLength = 600;
    public const int ToVerifyLength = 1000;
    public const int NoteLength = 1000;
    public const int FoldedLength = 1200;

    public static readonly Rule NumberNeeded = new("legal-text.number-needed", "Hãy nhập số, ký hiệu văn bản, ví dụ “152/2025/NĐ-CP”.");
    public static readonly Rule TitleNeeded = new("legal-text.title-needed", "Hãy nhập trích yếu hoặc tên văn bản.");
    public static readonly Rule IssuerNeeded = new("legal-text.issuer-needed", "Hãy nhập cơ quan ban hành.");
    public static readonly Rule SourceNeeded = new("legal-text.source-needed", "Hãy ghi nguồn: địa chỉ trang thông tin hoặc tập văn bản đã đọc.");
    public static readonly Rule ReachNeedsProvince = new("legal-text.reach-needs-province", "Hãy nhập tên tỉnh, thành phố mà văn bản áp dụng.");
    public static readonly Rule ReachNeedsBloc = new("legal-text.reach-needs-bloc", "Hãy chọn khối, cụm mà văn bản áp dụng.");
    public static readonly Rule EndsBeforeStart = new("legal-text.ends-before-start", "Ngày hết hiệu lực phải sau ngày có hiệu lực ({0:dd/MM/yyyy}).");
    public static readonly Rule StartsBeforeIssue = new("legal-text.starts-before-issue", "Ngày có hiệu lực không được trước ngày ban hành ({0:dd/MM/yyyy}).");
    public static readonly Rule VerifiedNeedsNote = new("legal-text.verified-needs-note", "Hãy ghi đã đối chiếu với bản nào, ở đâu.");
    public static readonly Rule NothingToVerify = new("legal-text.nothing-to-verify", "Văn bản này không còn điểm nào cần xác minh.");
    public static readonly Rule ReplacesItself = new("legal-text.replaces-itself", "Một văn bản không thay thế chính nó. Hãy chọn văn bản khác.");

    private LegalText()
    {
    }

    /// <param name="code">Its part of addresses; unique.</param>
    /// <param name="facts">What it says of itself.</param>
    /// <param name="referenceKey">Its key in the list delivered with the portal; null for a text the office entered.</param>
    /// <exception cref="RuleBroken">The facts are incomplete or contradict each other.</exception>
    public LegalText(string code, LegalFacts facts, string? referenceKey = null)
    {
        Code = code;
        ReferenceKey = referenceKey;
        Put(facts);
    }

    /// <summary>Part of addresses: "152-2025-nd-cp".</summary>
    public string Code { get; private set; } = "";

    /// <summary>Its key in the list delivered with the portal.</summary>
    public string? ReferenceKey { get; private set; }

    /// <summary>Whether the office has changed it: from then on the delivered list never touches it.</summary>
    public bool Edited { get; private set; }

    public string Number { get; private set; } = "";
    public LegalKind Kind { get; private set; }
    public string Title { get; private set; } = "";
    public string Issuer { get; private set; } = "";
    public DateOnly? IssuedOn { get; private set; }
    public DateOnly? InForceFrom { get; private set; }
    public DateOnly? InForceTo { get; private set; }

    /// <summary>The text that took its place.</summary>
    public Guid? ReplacedById { get; private set; }

    public LegalPurpose Purpose { get; private set; }
    public LegalReach Reach { get; private set; }
    public string? Province { get; private set; }
    public Guid? BlocId { get; private set; }
    public string Source { get; private set; } = "";

    /// <summary>What has still to be verified; null when nothing is.</summary>
    public string? ToVerify { get; private set; }

    /// <summary>Against what it was verified.</summary>
    public string? VerifiedNote { get; private set; }

    public DateOnly? VerifiedOn { get; private set; }

    /// <summary>What the text can be found by.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>"Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ về …"; a law by its name first.</summary>
    public string Citation
    {
        get
        {
            var day = IssuedOn is { } issued ? " " + VietnameseText.LongDate(issued) : "";
            return Kind == LegalKind.Law ? $"{Title} số {Number}{day}" : $"{Kind.InWords()} số {Number}{day} của {Issuer} {Title}";
        }
    }

    /// <summary>Whether it is in force on a day; never while its first day is unknown.</summary>
    public bool InForceOn(DateOnly day) => InForceFrom <= day && (InForceTo is null || day <= InForceTo);

    /// <summary>The office changes it.</summary>
    /// <exception cref="RuleBroken">The facts are incomplete or contradict each other.</exception>
    public void Describe(LegalFacts facts)
    {
        Put(facts);
        Edited = true;
    }

    /// <summary>The delivered list was renewed; what the office has changed stays as it is.</summary>
    public void Refresh(LegalFacts facts)
    {
        if (!Edited)
            Put(facts);
    }

    /// <summary>Says which text took its place; null when none did.</summary>
    /// <exception cref="RuleBroken"><see cref="ReplacesItself"/>.</exception>
    public void ReplaceBy(LegalText? other)
    {
        if (other?.Id == Id)
            throw new RuleBroken(ReplacesItself) { Field = "ReplacedById" };
        ReplacedById = other?.Id;
    }

    /// <summary>Somebody of the office has compared it with the original.</summary>
    /// <exception cref="RuleBroken"><see cref="NothingToVerify"/>, <see cref="VerifiedNeedsNote"/>.</exception>
    public void Verify(string? note, Deed deed)
    {
        if (ToVerify is null)
            throw new RuleBroken(NothingToVerify);
        if (string.IsNullOrWhiteSpace(note))
            throw new RuleBroken(VerifiedNeedsNote) { Field = "Note" };
        (ToVerify, VerifiedNote, VerifiedOn, Edited) = (null, note.Trim(), deed.Today, true);
    }

    private void Put(LegalFacts facts)
    {
        Number = Needed(facts.Number, NumberNeeded, nameof(Number));
        Title = Needed(facts.Title, TitleNeeded, nameof(Title)).TrimEnd('.', ';');
        Issuer = Needed(facts.Issuer, IssuerNeeded, nameof(Issuer));
        Source = Needed(facts.Source, SourceNeeded, nameof(Source));
        if (facts.InForceFrom < facts.IssuedOn)
            throw new RuleBroken(StartsBeforeIssue, facts.IssuedOn) { Field = nameof(InForceFrom) };
        if (facts.InForceTo < facts.InForceFrom)
            throw new RuleBroken(EndsBeforeStart, facts.InForceFrom) { Field = nameof(InForceTo) };
        Province = facts.Reach == LegalReach.Province ? Needed(facts.Province, ReachNeedsProvince, nameof(Province)) : null;
        BlocId = facts.Reach == LegalReach.Bloc ? facts.BlocId ?? throw new RuleBroken(ReachNeedsBloc) { Field = nameof(BlocId) } : null;
        (Kind, IssuedOn, InForceFrom, InForceTo, Purpose, Reach) = (facts.Kind, facts.IssuedOn, facts.InForceFrom, facts.InForceTo, facts.Purpose, facts.Reach);
        ToVerify = string.IsNullOrWhiteSpace(facts.ToVerify) ? null : facts.ToVerify.Trim();
        var folded = VietnameseText.Fold($"{Kind.InWords()} {Number} {Issuer} {Title} {Province}");
        Folded = folded.Length <= FoldedLength ? folded : folded[..FoldedLength];
    }

    private static string Needed(string? text, Rule rule, string field)
    {
        var tidy = VietnameseText.Tidy(text ?? "");
        return tidy.Length > 0 ? tidy : throw new RuleBroken(rule) { Field = field };
    }
}
