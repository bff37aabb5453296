namespace EmulationPortal.Domain.Awards;

/// <summary>An award as it is between two days.</summary>
public sealed class AwardTypeVersion : Part
{
    public const int NameLength = 200;
    public const int AuthorityLength = 120;
    public const int SourceLength = 400;
    public const int ToVerifyLength = 1000;
    public const int NoteLength = 1000;

    public static readonly Rule NameNeeded = new("award.name-needed", "Hãy nhập tên danh hiệu hoặc hình thức khen thưởng, tối đa 200 ký tự.");
    public static readonly Rule AuthorityNeeded = new("award.authority-needed", "Hãy nhập cấp trao tặng, ví dụ “UBND tỉnh”.");
    public static readonly Rule DeciderNeeded = new("award.decider-needed", "Hãy nhập người có thẩm quyền quyết định.");
    public static readonly Rule SourceNeeded = new("award.source-needed", "Hãy ghi căn cứ pháp lý: tên, số văn bản và điều khoản.");
    public static readonly Rule EndsBeforeStart = new("award.ends-before-start", "Ngày cuối cùng có hiệu lực không được trước ngày có hiệu lực ({0:dd/MM/yyyy}).");
    public static readonly Rule PrizeUnclear = new("award.prize-unclear", "Hệ số tiền thưởng phải từ 0 đến 1.000.");
    public static readonly Rule NothingToVerify = new("award.nothing-to-verify", "Phiên bản này không còn điểm nào cần xác minh.");
    public static readonly Rule NoteNeeded = new("award.note-needed", "Hãy ghi đã đối chiếu với văn bản nào, ở đâu.");

    private readonly List<AwardCondition> conditions = [];

    private AwardTypeVersion()
    {
    }

    internal AwardTypeVersion(Guid typeId, AwardTypeFacts facts)
    {
        TypeId = typeId;
        Name = Needed(facts.Name, NameLength, NameNeeded, nameof(Name));
        Authority = Needed(facts.Authority, AuthorityLength, AuthorityNeeded, nameof(Authority));
        Decider = Needed(facts.Decider, AuthorityLength, DeciderNeeded, nameof(Decider));
        LegalSource = Needed(facts.LegalSource, SourceLength, SourceNeeded, nameof(LegalSource));
        if (facts.InForceTo < facts.InForceFrom)
            throw new RuleBroken(EndsBeforeStart, facts.InForceFrom) { Field = nameof(InForceTo) };
        if (facts.PrizeFactor is < 0 or > 1000)
            throw new RuleBroken(PrizeUnclear) { Field = nameof(PrizeFactor) };
        (Subject, Ground, IsFlag, PrizeFactor, LegalTextCode) = (facts.Subject, facts.Ground, facts.IsFlag, facts.PrizeFactor, facts.LegalTextCode);
        (InForceFrom, InForceTo) = (facts.InForceFrom, facts.InForceTo);
        ToVerify = string.IsNullOrWhiteSpace(facts.ToVerify) ? null : facts.ToVerify.Trim();
        conditions.AddRange(facts.Conditions.Select((c, i) => new AwardCondition(Id, i + 1, c)));
    }

    public Guid TypeId { get; private set; }
    public string Name { get; private set; } = "";
    public AwardSubject Subject { get; private set; }
    public MeritGround Ground { get; private set; }
    public bool IsFlag { get; private set; }

    /// <summary>In whose name it is given: "UBND tỉnh".</summary>
    public string Authority { get; private set; } = "";

    /// <summary>Who decides: "Chủ tịch UBND tỉnh".</summary>
    public string Decider { get; private set; } = "";

    /// <summary>Prize in multiples of the base salary (lương cơ sở).</summary>
    public decimal? PrizeFactor { get; private set; }

    public string LegalSource { get; private set; } = "";

    /// <summary>The text in the list of legal texts, by its part of addresses.</summary>
    public string? LegalTextCode { get; private set; }

    public DateOnly InForceFrom { get; private set; }

    /// <summary>Last day; null while it holds.</summary>
    public DateOnly? InForceTo { get; private set; }

    /// <summary>What has still to be verified; null when nothing is.</summary>
    public string? ToVerify { get; private set; }

    /// <summary>Against what it was verified.</summary>
    public string? VerifiedNote { get; private set; }

    public string? VerifiedBy { get; private set; }
    public DateOnly? VerifiedOn { get; private set; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<AwardCondition> Conditions => conditions.OrderBy(c => c.Order).ToList();

    /// <summary>Whether it holds on a day.</summary>
    public bool InForceOn(DateOnly day) => InForceFrom <= day && (InForceTo is null || day <= InForceTo);

    internal void EndBefore(DateOnly next)
    {
        if (InForceTo is null || InForceTo >= next)
            InForceTo = next.AddDays(-1);
    }

    internal void Verify(string? note, Deed deed)
    {
        if (ToVerify is null)
            throw new RuleBroken(NothingToVerify);
        if (string.IsNullOrWhiteSpace(note) || note.Trim().Length > NoteLength)
            throw new RuleBroken(NoteNeeded) { Field = "Note" };
        (ToVerify, VerifiedNote, VerifiedBy, VerifiedOn) = (null, note.Trim(), deed.PersonName, deed.Today);
    }

    private static string Needed(string? text, int length, Rule rule, string field) =>
        VietnameseText.Tidy(text ?? "") is { Length: > 0 } tidy && tidy.Length <= length ? tidy : throw new RuleBroken(rule) { Field = field };
}
