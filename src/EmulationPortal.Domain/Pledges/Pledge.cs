using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Pledges;

/// <summary>How far a pledge has come.</summary>
public enum PledgeState
{
    Draft,
    Issued,
    Replaced,
}

/// <summary>Vietnamese words for <see cref="PledgeState"/>.</summary>
public static class PledgeStateWords
{
    /// <summary>The state as the interface says it.</summary>
    public static string InWords(this PledgeState state) => state switch
    {
        PledgeState.Draft => "Đang soạn",
        PledgeState.Issued => "Đã hoàn thành bản chính",
        PledgeState.Replaced => "Đã được thay thế",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

/// <summary>One version of the pledge (giao ước) of a bloc-year: content, targets by unit, and who has signed it.</summary>
public sealed partial class Pledge : Root
{
    public const int ReasonLength = 1000;
    public const int BodyLength = 200;
    public const int PersonLength = 120;
    public const int ConferenceLength = 300;

    /// <summary>Fewer accepted registrations than this make no pledge.</summary>
    public const int LeastUnits = 2;

    public static readonly Rule NotWhileIssued = new("pledge.not-while-issued", "Giao ước đã hoàn thành nên không sửa được. Nếu cần sửa, hãy lập phiên bản mới.");
    public static readonly Rule TooFewUnits = new("pledge.too-few-units", "Giao ước cần ít nhất 2 đơn vị có bản đăng ký đã tiếp nhận; hiện có {0}.");
    public static readonly Rule UnitsMissing = new("pledge.units-missing", "Chưa tiếp nhận đăng ký của: {0}. Hãy chờ, hoặc chọn đưa các đơn vị này vào giao ước mà không có chỉ tiêu.");
    public static readonly Rule SignerNeeded = new("pledge.signer-needed", "Hãy ghi họ tên, chức danh người ký của: {0}.");
    public static readonly Rule TextNeeded = new("pledge.text-needed", "Hãy soạn phần “{0}” trước khi hoàn thành bản chính.");
    public static readonly Rule FactTooLong = new("pledge.fact-too-long", "Nội dung này dài quá {0} ký tự. Hãy rút gọn.");
    public static readonly Rule ReasonNeeded = new("pledge.reason-needed", "Hãy ghi lý do lập phiên bản mới.");
    public static readonly Rule NotIssued = new("pledge.not-issued", "Giao ước này chưa hoàn thành hoặc đã được thay thế.");
    public static readonly Rule UnknownPlace = new("pledge.unknown-place", "Phần này không còn trong giao ước. Hãy tải lại trang.");

    private readonly List<PledgeText> texts = [];
    private readonly List<PledgeUnit> units = [];
    private readonly List<PledgedTarget> targets = [];
    private readonly List<PledgeSignature> signatures = [];

    private Pledge()
    {
    }

    /// <summary>Begins the first version.</summary>
    /// <param name="blocYearId">The bloc-year.</param>
    /// <param name="defaults">The text a section begins with.</param>
    /// <param name="deed">Who begins.</param>
    public Pledge(Guid blocYearId, Func<PledgePart, string> defaults, Deed deed)
    {
        BlocYearId = blocYearId;
        Number = 1;
        foreach (var part in Enum.GetValues<PledgePart>())
            texts.Add(new PledgeText(Id, part, defaults(part), deed));
    }

    public Guid BlocYearId { get; private set; }

    /// <summary>Of the version, from 1.</summary>
    public int Number { get; private set; }

    public PledgeState State { get; private set; }

    /// <summary>Why this version was made; null for the first.</summary>
    public string? Reason { get; private set; }

    /// <summary>The day of the signing; open until it is known.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>"Hội nghị triển khai công tác thi đua, khen thưởng năm 2026": where it is signed; null when at none.</summary>
    public string? Conference { get; private set; }

    /// <summary>Who witnesses: "Phòng Thi đua - Khen thưởng, Sở Nội vụ"; null for none.</summary>
    public string? WitnessBody { get; private set; }

    public string? WitnessName { get; private set; }
    public string? WitnessTitle { get; private set; }

    /// <summary>When it was issued, UTC.</summary>
    public DateTime? IssuedAt { get; private set; }

    public Guid? IssuedDocumentId { get; private set; }

    public IReadOnlyList<PledgeText> Texts => texts.OrderBy(t => t.Part).ToList();

    /// <summary>Who signs, chair first, then vice-chairs, then in the order of the list.</summary>
    public IReadOnlyList<PledgeUnit> Units => units.OrderBy(u => u.Place).ToList();

    /// <summary>What was undertaken, frozen with the issue.</summary>
    public IReadOnlyList<PledgedTarget> Targets => targets.OrderBy(t => t.UnitId is not null).ThenBy(t => units.FirstOrDefault(u => u.UnitId == t.UnitId)?.ListOrder ?? 0).ThenBy(t => t.Order).ToList();

    public IReadOnlyList<PledgeSignature> Signatures => signatures;

    /// <summary>Units that have not signed.</summary>
    public IReadOnlyList<PledgeUnit> StillToSign => [.. Units.Where(u => signatures.All(s => s.UnitId != u.UnitId))];

    /// <summary>Issued, and signed by every unit in it.</summary>
    public bool IsComplete => State == PledgeState.Issued && StillToSign.Count == 0;

    /// <summary>The text of a part.</summary>
    public string TextOf(PledgePart part) => texts.Single(t => t.Part == part).Text;

    /// <summary>Writes a part; see <see cref="DraftedText.Write"/>.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileIssued"/>, <see cref="UnknownPlace"/>, <see cref="DraftedText.TooLong"/>.</exception>
    public bool Write(Guid textId, string? text, long basedOn, Deed deed)
    {
        RequireDraft();
        return (texts.FirstOrDefault(t => t.Id == textId) ?? throw new RuleBroken(UnknownPlace)).Write(text, basedOn, deed);
    }

    /// <summary>Says when, where and before whom it is signed.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileIssued"/>, <see cref="FactTooLong"/>.</exception>
    public void Describe(DateOnly? signedOn, string? conference, string? witnessBody, string? witnessName, string? witnessTitle)
    {
        RequireDraft();
        (SignedOn, Conference) = (signedOn, Fact(conference, ConferenceLength, "Conference"));
        (WitnessBody, WitnessName, WitnessTitle) = (Fact(witnessBody, BodyLength, "WitnessBody"), Fact(witnessName, PersonLength, "WitnessName"), Fact(witnessTitle, PersonLength, "WitnessTitle"));
    }

    /// <summary>Puts the units that sign, as they are now; names already given for them stay.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileIssued"/>.</exception>
    public void Seat(IReadOnlyList<PledgeSeat> seats)
    {
        RequireDraft();
        units.RemoveAll(u => seats.All(s => s.UnitId != u.UnitId));
        for (var i = 0; i < seats.Count; i++)
        {
            var unit = units.FirstOrDefault(u => u.UnitId == seats[i].UnitId);
            if (unit is null)
                units.Add(unit = new PledgeUnit(Id, seats[i]));
            unit.Follow(seats[i], i + 1);
        }
    }

    /// <summary>Says who signs for a unit, as printed.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileIssued"/>, <see cref="FactTooLong"/>, <see cref="UnknownPlace"/>.</exception>
    public void NameSigner(Guid unitId, string? name, string? title)
    {
        RequireDraft();
        (units.FirstOrDefault(u => u.UnitId == unitId) ?? throw new RuleBroken(UnknownPlace)).Name(Fact(name, PersonLength, "Signers"), Fact(title, PersonLength, "Signers"));
    }

    /// <summary>A text tidied, or null when it is empty.</summary>
    internal static string? Fact(string? text, int length, string field)
    {
        var tidy = VietnameseText.Tidy(text ?? "");
        return tidy.Length > length ? throw new RuleBroken(FactTooLong, length) { Field = field } : tidy.Length == 0 ? null : tidy;
    }

    private void RequireDraft()
    {
        if (State != PledgeState.Draft)
            throw new RuleBroken(NotWhileIssued);
    }
}
