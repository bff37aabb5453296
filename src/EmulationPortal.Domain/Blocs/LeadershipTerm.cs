namespace EmulationPortal.Domain.Blocs;

/// <summary>Chair or vice-chair; the role belongs to the unit, never to a person.</summary>
public enum LeadershipRole
{
    Chair,
    ViceChair,
}

/// <summary>How the leading unit came to lead: suy tôn (bầu), luân phiên, chỉ định, phân công.</summary>
public enum SelectionMode
{
    Elected,
    Rotation,
    Appointed,
    Assigned,
}

/// <summary>A bloc-year that a term covers.</summary>
public sealed class TermCoverage : Part
{
    private TermCoverage()
    {
    }

    internal TermCoverage(LeadershipTerm term, Guid blocYearId)
    {
        TermId = term.Id;
        BlocYearId = blocYearId;
        UnitId = term.UnitId;
        Role = term.Role;
        ChairOf = term.Role == LeadershipRole.Chair ? blocYearId : null;
    }

    public Guid TermId { get; private set; }
    public Guid BlocYearId { get; private set; }
    public Guid UnitId { get; private set; }
    public LeadershipRole Role { get; private set; }

    /// <summary>Set when the office ended the term by document.</summary>
    public bool Ended { get; private set; }

    /// <summary>The bloc-year while this coverage holds its chair, else null: unique, so that two offices announcing at once cannot name two chairs.</summary>
    public Guid? ChairOf { get; private set; }

    internal void End()
    {
        Ended = true;
        ChairOf = null;
    }
}

/// <summary>A unit's time at the head of a bloc: which bloc-years it covers, how it was chosen, which document says so (rules 1 and 2).</summary>
public sealed class LeadershipTerm : Root
{
    public const int DocumentLength = 300;
    public const int ReasonLength = 500;

    public static readonly Rule OneChair = new("leadership.one-chair", "Năm này đã có đơn vị giữ vai trò {0}. Hãy kết thúc nhiệm kỳ đó trước, hoặc chọn năm khác.");
    public static readonly Rule NotBoth = new("leadership.not-both", "Một đơn vị không giữ cả hai vai trò {0} và {1} trong cùng một năm.");
    public static readonly Rule MustBeMember = new("leadership.must-be-member", "Chỉ đơn vị thành viên trong năm mới giữ vai trò này.");
    public static readonly Rule DocumentNeeded = new("leadership.document-needed", "Hãy nhập văn bản làm căn cứ, ví dụ “Thông báo số 42/TB-SNV ngày 25/02/2026”.");
    public static readonly Rule OneOrTwoYears = new("leadership.one-or-two-years", "Nhiệm kỳ kéo dài một hoặc hai năm của cùng một khối, cụm.");
    public static readonly Rule SameRoleTwice = new("leadership.same-role-twice", "Đơn vị này đã giữ vai trò {0} trong năm.");
    public static readonly Rule NextYearNotOpen = new("leadership.next-year-not-open", "Năm tiếp theo chưa mở, nên chưa công bố nhiệm kỳ hai năm được. Hãy chuẩn bị năm sau trước, hoặc công bố một năm.");
    public static readonly Rule AlreadyEnded = new("leadership.already-ended", "Nhiệm kỳ này đã kết thúc ngày {0:dd/MM/yyyy}.");
    public static readonly Rule EndNeedsDocument = new("leadership.end-needs-document", "Hãy nhập văn bản kết thúc nhiệm kỳ.");

    private readonly List<TermCoverage> covers = [];

    private LeadershipTerm()
    {
    }

    public Guid UnitId { get; private set; }
    public LeadershipRole Role { get; private set; }
    public SelectionMode Mode { get; private set; }

    /// <summary>First day of the term; rights begin on it.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The document that names the unit.</summary>
    public string Document { get; private set; } = "";

    /// <summary>Day on which the office ended the term by document, before its hand-over.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The document that ended it.</summary>
    public string? EndDocument { get; private set; }

    /// <summary>The one or two bloc-years the term covers.</summary>
    public IReadOnlyList<TermCoverage> Covers => covers;

    /// <summary>
    /// Names a unit chair or vice-chair of one or two bloc-years (rule 1): one chair at most, any number of vice-chairs, no unit both.
    /// </summary>
    /// <param name="bloc">The bloc, for its words.</param>
    /// <param name="blocYears">The bloc-years covered: one, or two that follow each other.</param>
    /// <param name="standing">All terms that cover any of those bloc-years.</param>
    /// <exception cref="RuleBroken"><see cref="OneOrTwoYears"/>, <see cref="MustBeMember"/>, <see cref="OneChair"/>, <see cref="NotBoth"/>, <see cref="SameRoleTwice"/>, <see cref="DocumentNeeded"/>.</exception>
    public static LeadershipTerm Announce(
        Bloc bloc, Guid unitId, LeadershipRole role, SelectionMode mode, DateOnly from, string document,
        IReadOnlyList<BlocYear> blocYears, IEnumerable<LeadershipTerm> standing)
    {
        if (blocYears.Count is 0 or > 2 || blocYears.Any(y => y.BlocId != bloc.Id))
            throw new RuleBroken(OneOrTwoYears) { Field = "BlocYearIds" };
        if (string.IsNullOrWhiteSpace(document))
            throw new RuleBroken(DocumentNeeded) { Field = "Document" };
        var term = new LeadershipTerm { UnitId = unitId, Role = role, Mode = mode, From = from, Document = VietnameseText.Tidy(document) };
        var held = standing.SelectMany(t => t.Covers).Where(c => !c.Ended).ToList();
        foreach (var blocYear in blocYears)
        {
            blocYear.RequireOpen();
            if (!blocYear.MemberUnitIds.Contains(unitId))
                throw new RuleBroken(MustBeMember) { Field = "UnitId" };
            if (role == LeadershipRole.Chair && held.Any(c => c.BlocYearId == blocYear.Id && c.Role == LeadershipRole.Chair))
                throw new RuleBroken(OneChair, bloc.Wording.ChairWord);
            if (held.FirstOrDefault(c => c.BlocYearId == blocYear.Id && c.UnitId == unitId) is { } other)
                throw (other.Role == role
                    ? new RuleBroken(SameRoleTwice, bloc.Wording.WordFor(role)) { Field = "UnitId" }
                    : new RuleBroken(NotBoth, bloc.Wording.ChairWord, bloc.Wording.ViceChairWord) { Field = "UnitId" });
            term.covers.Add(new TermCoverage(term, blocYear.Id));
        }

        return term;
    }

    /// <summary>The office ends the term by document; its rights stop at once (rule 2). A year that the unit led to the hand-over stays one it led.</summary>
    /// <param name="day">The last day.</param>
    /// <param name="document">Which document ends it.</param>
    /// <param name="handedOver">The bloc-years that are handed over.</param>
    /// <exception cref="RuleBroken"><see cref="AlreadyEnded"/>, <see cref="EndNeedsDocument"/>.</exception>
    public void End(DateOnly day, string document, IEnumerable<Guid>? handedOver = null)
    {
        if (EndedOn is { } ended)
            throw new RuleBroken(AlreadyEnded, ended);
        if (string.IsNullOrWhiteSpace(document))
            throw new RuleBroken(EndNeedsDocument) { Field = "Document" };
        EndedOn = day;
        EndDocument = VietnameseText.Tidy(document);
        var led = (handedOver ?? []).ToHashSet();
        covers.Where(c => !led.Contains(c.BlocYearId)).ToList().ForEach(c => c.End());
    }

    /// <summary>
    /// Whether the unit may act as leader of the bloc-year on a day: the term covers it, has begun, was not ended by document, and the year is not handed over (rule 2).
    /// The last day of the term's years is no bound: an old chair finishes its papers after its successor is chosen.
    /// </summary>
    public bool Leads(BlocYear blocYear, DateOnly day) =>
        EndedOn is null && From <= day && blocYear.HandedOverOn is null && covers.Any(c => c.BlocYearId == blocYear.Id);
}

/// <summary>Vietnamese words for <see cref="SelectionMode"/>.</summary>
public static class SelectionModeWords
{
    /// <summary>The mode as the interface says it.</summary>
    public static string InWords(this SelectionMode mode) => mode switch
    {
        SelectionMode.Elected => "Suy tôn (bầu)",
        SelectionMode.Rotation => "Luân phiên",
        SelectionMode.Appointed => "Chỉ định",
        SelectionMode.Assigned => "Phân công",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, null),
    };
}
