namespace EmulationPortal.Domain.Awards;

/// <summary>What an award is between two days.</summary>
/// <param name="Name">As the law names it.</param>
/// <param name="Subject">Collective or person.</param>
/// <param name="Ground">The merit it is given for.</param>
/// <param name="IsFlag">A flag (cờ thi đua), of which a unit has at most one of one authority a year.</param>
/// <param name="Authority">In whose name: "UBND tỉnh" or "Chủ tịch UBND tỉnh".</param>
/// <param name="Decider">Who decides.</param>
/// <param name="PrizeFactor">Prize in multiples of the base salary; null while unknown.</param>
/// <param name="LegalSource">"Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 26".</param>
/// <param name="LegalTextCode">The text in the list of legal texts, by its part of addresses.</param>
/// <param name="InForceFrom">First day.</param>
/// <param name="InForceTo">Last day; null while it holds.</param>
/// <param name="ToVerify">What has still to be verified; null when nothing is.</param>
/// <param name="Conditions">In their order.</param>
public sealed record AwardTypeFacts(
    string Name, AwardSubject Subject, MeritGround Ground, bool IsFlag, string Authority, string Decider, decimal? PrizeFactor, string LegalSource, string? LegalTextCode,
    DateOnly InForceFrom, DateOnly? InForceTo, string? ToVerify, IReadOnlyList<ConditionDraft> Conditions);

/// <summary>A title or form of commendation, with its versions by date.</summary>
public sealed class AwardType : Root
{
    public const int CodeLength = 20;

    public static readonly Rule CodeNeeded = new("award.code-needed", "Hãy nhập mã từ 2 đến 20 chữ cái không dấu, chữ số hoặc gạch nối, ví dụ COTINH.");
    public static readonly Rule StartsTooEarly = new("award.starts-too-early", "Phiên bản mới phải có hiệu lực sau ngày bắt đầu của phiên bản trước ({0:dd/MM/yyyy}).");
    public static readonly Rule UnknownVersion = new("award.unknown-version", "Phiên bản này không còn trong danh mục. Hãy tải lại trang.");
    public static readonly Rule NotInForce = new("award.not-in-force", "{0} không có phiên bản nào còn hiệu lực ngày {1:dd/MM/yyyy}. Hãy đề nghị cơ quan thi đua cập nhật danh mục.");

    private readonly List<AwardTypeVersion> versions = [];

    private AwardType()
    {
    }

    /// <summary>Enters an award with its first version.</summary>
    /// <exception cref="RuleBroken"><see cref="CodeNeeded"/>, or the facts are incomplete.</exception>
    public AwardType(string? code, AwardTypeFacts facts, bool delivered = false)
    {
        Code = (code ?? "").Trim().ToUpperInvariant();
        if (Code.Length is < 2 or > CodeLength || !Code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            throw new RuleBroken(CodeNeeded) { Field = nameof(Code) };
        Delivered = delivered;
        versions.Add(new AwardTypeVersion(Id, facts));
    }

    /// <summary>"COTINH"; unique, never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>From the list delivered with the portal.</summary>
    public bool Delivered { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<AwardTypeVersion> Versions => versions.OrderBy(v => v.InForceFrom).ToList();

    /// <summary>The latest version.</summary>
    public AwardTypeVersion Latest => Versions[^1];

    /// <summary>The version in force on a day.</summary>
    /// <exception cref="RuleBroken"><see cref="NotInForce"/>.</exception>
    public AwardTypeVersion On(DateOnly day) => versions.Find(v => v.InForceOn(day)) ?? throw new RuleBroken(NotInForce, Latest.Name, day) { Field = "Award" };

    /// <summary>Changes the award from a day on: the version before ends the day before.</summary>
    /// <exception cref="RuleBroken"><see cref="StartsTooEarly"/>, or the facts are incomplete.</exception>
    public AwardTypeVersion Renew(AwardTypeFacts facts)
    {
        var before = Latest;
        if (facts.InForceFrom <= before.InForceFrom)
            throw new RuleBroken(StartsTooEarly, before.InForceFrom) { Field = nameof(facts.InForceFrom) };
        var next = new AwardTypeVersion(Id, facts);
        before.EndBefore(facts.InForceFrom);
        versions.Add(next);
        return next;
    }

    /// <summary>Somebody of the office has compared a version with its source.</summary>
    /// <exception cref="RuleBroken"><see cref="UnknownVersion"/>, <see cref="AwardTypeVersion.NothingToVerify"/>, <see cref="AwardTypeVersion.NoteNeeded"/>.</exception>
    public void Verify(Guid versionId, string? note, Deed deed) => (versions.Find(v => v.Id == versionId) ?? throw new RuleBroken(UnknownVersion)).Verify(note, deed);
}
