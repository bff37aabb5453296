namespace EmulationPortal.Domain.Organisation;

/// <summary>What office a person holds in a unit. A head or a deputy signs and votes alike, printed with the real title (domain §2).</summary>
public enum PositionKind
{
    Head,
    Deputy,
    /// <summary>Cán bộ phụ trách thi đua: prepares; submits with a scan of the leader's signature.</summary>
    Officer,
}

/// <summary>A person's office in a unit, for a time.</summary>
public sealed class Position : Root
{
    public const int TitleLength = 120;

    public static readonly Rule TitleNeeded = new("position.title-needed", "Hãy nhập chức danh đúng như in trên văn bản, ví dụ “Phó Hiệu trưởng”.");
    public static readonly Rule EndsBeforeStart = new("position.ends-before-start", "Ngày kết thúc ({0:dd/MM/yyyy}) phải từ ngày bắt đầu ({1:dd/MM/yyyy}) trở đi.");
    public static readonly Rule AlreadyHeld = new("position.already-held", "Người này đang giữ chức danh {0} ở đơn vị. Hãy kết thúc chức danh đó trước khi giao chức danh mới.");
    public static readonly Rule NotToOneself = new("position.not-to-oneself", "Quản trị viên không tự giao chức danh cho mình. Hãy nhờ một quản trị viên khác.");

    private Position()
    {
    }

    /// <exception cref="RuleBroken"><see cref="TitleNeeded"/>.</exception>
    public Position(Guid accountId, Guid unitId, PositionKind kind, string title, DateOnly from)
    {
        var tidy = VietnameseText.Tidy(title ?? "");
        if (tidy.Length is 0 or > TitleLength)
            throw new RuleBroken(TitleNeeded) { Field = "Title" };
        AccountId = accountId;
        UnitId = unitId;
        Kind = kind;
        Title = tidy;
        From = from;
    }

    public Guid AccountId { get; private set; }
    public Guid UnitId { get; private set; }
    public PositionKind Kind { get; private set; }

    /// <summary>The title as printed under a signature.</summary>
    public string Title { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>Last day in office; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>When a leader of the unit took note of the position, UTC; until then it stands among the leaders' tasks (domain §5).</summary>
    public DateTime? NotedAt { get; private set; }

    /// <summary>Heads and deputies lead; they sign, submit and vote.</summary>
    public bool Leads => Kind is PositionKind.Head or PositionKind.Deputy;

    /// <summary>Whether the office is held on that day.</summary>
    public bool HeldOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Grants a position; administrators grant none to themselves, and nobody holds two at once in one unit (domain §5).</summary>
    /// <param name="held">The person's other positions in the unit.</param>
    /// <exception cref="RuleBroken"><see cref="NotToOneself"/>, <see cref="AlreadyHeld"/>, <see cref="TitleNeeded"/>.</exception>
    public static Position Grant(Guid accountId, Guid unitId, PositionKind kind, string title, DateOnly from, IEnumerable<Position> held, Deed deed)
    {
        if (deed.AccountId == accountId)
            throw new RuleBroken(NotToOneself);
        if (held.FirstOrDefault(p => p.UnitId == unitId && (p.To is null || p.To >= from)) is { } present)
            throw new RuleBroken(AlreadyHeld, present.Title) { Field = "UnitId" };
        return new Position(accountId, unitId, kind, title, from);
    }

    /// <summary>A leader of the unit takes note; a second time changes nothing.</summary>
    public void TakeNote(Deed deed) => NotedAt ??= deed.At;

    /// <summary>Ends the position after the given day.</summary>
    /// <exception cref="RuleBroken"><see cref="EndsBeforeStart"/>.</exception>
    public void End(DateOnly lastDay)
    {
        if (lastDay < From)
            throw new RuleBroken(EndsBeforeStart, lastDay, From) { Field = "LastDay" };
        To = lastDay;
    }
}

/// <summary>Vietnamese words for <see cref="PositionKind"/>.</summary>
public static class PositionKindWords
{
    /// <summary>The kind as the interface says it.</summary>
    public static string InWords(this PositionKind kind) => kind switch
    {
        PositionKind.Head => "Người đứng đầu",
        PositionKind.Deputy => "Cấp phó",
        PositionKind.Officer => "Cán bộ thi đua",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
