namespace EmulationPortal.Domain.Blocs;

/// <summary>One bloc in one year: the hub everything else hangs from.</summary>
public sealed partial class BlocYear : Root
{
    public const int HandOverNoteLength = 2000;

    public static readonly Rule CycleDiffers = new("bloc-year.cycle-differs", "{0} theo {1}; hãy chọn năm cùng loại.");
    public static readonly Rule AlreadyMember = new("bloc-year.already-member", "Đơn vị này đã là thành viên trong năm.");
    public static readonly Rule NotMember = new("bloc-year.not-member", "Đơn vị này không phải là thành viên trong năm.");
    public static readonly Rule LeavingNeedsReason = new("bloc-year.leaving-needs-reason", "Hãy nhập lý do và văn bản đưa đơn vị ra khỏi danh sách thành viên.");
    public static readonly Rule LeaderLeaves = new("bloc-year.leader-leaves", "Đơn vị này đang giữ vai trò {0}. Hãy kết thúc nhiệm kỳ bằng văn bản trước khi đưa đơn vị ra khỏi danh sách thành viên.");
    public static readonly Rule OrderIncomplete = new("bloc-year.order-incomplete", "Danh sách thành viên vừa thay đổi. Hãy mở lại trang rồi sắp xếp lại.");
    public static readonly Rule LeavingInFuture = new("bloc-year.leaving-in-future", "Ngày cuối cùng là thành viên không được sau hôm nay ({0:dd/MM/yyyy}).");
    public static readonly Rule HandOverInFuture = new("bloc-year.handover-in-future", "Ngày bàn giao không được sau hôm nay ({0:dd/MM/yyyy}).");
    public static readonly Rule ClosedByHandOver = new("bloc-year.handed-over", "Năm này đã bàn giao ngày {0:dd/MM/yyyy}, nên chỉ còn đọc.");
    public static readonly Rule HandOverNeedsSuccessorNote = new("bloc-year.handover-note-needed", "Hãy ghi số, ngày biên bản bàn giao và đơn vị nhận bàn giao.");

    private readonly List<Membership> memberships = [];
    private readonly List<StepRecord> steps = [];

    private BlocYear()
    {
    }

    /// <summary>Opens a bloc's year.</summary>
    /// <exception cref="RuleBroken"><see cref="CycleDiffers"/>, <see cref="Bloc.Dissolved"/>.</exception>
    public BlocYear(Bloc bloc, EmulationYear year)
    {
        if (bloc.DissolvedOn is { } day)
            throw new RuleBroken(Bloc.Dissolved, bloc.Name, day);
        if (bloc.Cycle != year.Cycle)
            throw new RuleBroken(CycleDiffers, bloc.Name, bloc.Cycle == CycleKind.CalendarYear ? "năm dương lịch" : "năm học") { Field = "YearId" };
        BlocId = bloc.Id;
        YearId = year.Id;
    }

    public Guid BlocId { get; private set; }
    public Guid YearId { get; private set; }

    /// <summary>Day of the hand-over minutes; from then on the year is read and not changed by the units that led it (rule 2).</summary>
    public DateOnly? HandedOverOn { get; private set; }

    /// <summary>The hand-over minutes and what was left unfinished.</summary>
    public string? HandOverNote { get; private set; }

    /// <summary>All memberships, in the order of the list, those that ended included.</summary>
    public IReadOnlyList<Membership> Memberships => memberships;

    /// <summary>Steps entered as done outside the portal, withdrawn ones included.</summary>
    public IReadOnlyList<StepRecord> Steps => steps;

    /// <summary>Units that are members now.</summary>
    public IEnumerable<Guid> MemberUnitIds => memberships.Where(m => m.Current).OrderBy(m => m.Order).Select(m => m.UnitId);

    /// <summary>Adds a unit at the end of the list.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadyMember"/>, <see cref="ClosedByHandOver"/>.</exception>
    public Membership Join(Guid unitId)
    {
        RequireOpen();
        if (memberships.Any(m => m.UnitId == unitId && m.Current))
            throw new RuleBroken(AlreadyMember) { Field = "UnitId" };
        var membership = new Membership(Id, unitId, memberships.Count == 0 ? 1 : memberships.Max(m => m.Order) + 1);
        memberships.Add(membership);
        return membership;
    }

    /// <summary>Ends a unit's membership; what it did stays. A unit that leads the year leaves only after its term was ended.</summary>
    /// <param name="terms">The terms that cover the year.</param>
    /// <exception cref="RuleBroken"><see cref="NotMember"/>, <see cref="LeavingNeedsReason"/>, <see cref="LeavingInFuture"/>, <see cref="LeaderLeaves"/>, <see cref="ClosedByHandOver"/>.</exception>
    public void Leave(Guid unitId, DateOnly lastDay, string reason, IEnumerable<LeadershipTerm> terms, BlocWording wording, Deed deed)
    {
        RequireOpen();
        var membership = memberships.SingleOrDefault(m => m.UnitId == unitId && m.Current) ?? throw new RuleBroken(NotMember);
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleBroken(LeavingNeedsReason) { Field = "Reason" };
        if (lastDay > deed.Today)
            throw new RuleBroken(LeavingInFuture, deed.Today) { Field = "LastDay" };
        if (terms.SelectMany(t => t.Covers).FirstOrDefault(c => c.BlocYearId == Id && c.UnitId == unitId && !c.Ended) is { } lead)
            throw new RuleBroken(LeaderLeaves, wording.WordFor(lead.Role));
        membership.LeftOn = lastDay;
        membership.LeavingReason = reason.Trim();
    }

    /// <summary>Puts the members in the given order.</summary>
    /// <param name="unitIds">Every present member once.</param>
    /// <exception cref="RuleBroken"><see cref="OrderIncomplete"/>, <see cref="ClosedByHandOver"/>.</exception>
    public void Reorder(IReadOnlyList<Guid> unitIds)
    {
        RequireOpen();
        if (unitIds.Count != memberships.Count(m => m.Current) || unitIds.Distinct().Count() != unitIds.Count || unitIds.Except(MemberUnitIds).Any())
            throw new RuleBroken(OrderIncomplete);
        for (var i = 0; i < unitIds.Count; i++)
            memberships.Single(m => m.UnitId == unitIds[i] && m.Current).Order = i + 1;
    }

    /// <summary>Closes the year by its hand-over minutes (rule 2).</summary>
    /// <param name="day">Day of the minutes.</param>
    /// <param name="note">Number and date of the minutes, the receiving unit, and what is unfinished.</param>
    /// <exception cref="RuleBroken"><see cref="ClosedByHandOver"/>, <see cref="HandOverNeedsSuccessorNote"/>, <see cref="HandOverInFuture"/>.</exception>
    public void HandOver(DateOnly day, string note, Deed deed)
    {
        RequireOpen();
        if (day > deed.Today)
            throw new RuleBroken(HandOverInFuture, deed.Today) { Field = "Day" };
        if (string.IsNullOrWhiteSpace(note))
            throw new RuleBroken(HandOverNeedsSuccessorNote) { Field = "Note" };
        HandedOverOn = day;
        HandOverNote = note.Trim();
    }

    /// <summary>Prepares the following year of the same bloc with the members of this one, in their order.</summary>
    /// <exception cref="RuleBroken"><see cref="CycleDiffers"/>, <see cref="Bloc.Dissolved"/>.</exception>
    public BlocYear PrepareNext(Bloc bloc, EmulationYear nextYear)
    {
        var next = new BlocYear(bloc, nextYear);
        foreach (var unitId in MemberUnitIds)
            next.Join(unitId);
        return next;
    }

    /// <exception cref="RuleBroken"><see cref="ClosedByHandOver"/>.</exception>
    public void RequireOpen()
    {
        if (HandedOverOn is { } day)
            throw new RuleBroken(ClosedByHandOver, day);
    }
}
