using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Pledges;

/// <summary>What one member registers for a bloc-year (đăng ký thi đua): titles and targets.</summary>
public sealed partial class EmulationRegistration : Root
{
    public const int ReasonLength = 2000;
    public const int SignerLength = 120;

    public static readonly Rule NotWhileSent = new("registration.not-while-sent", "Bản đăng ký đã gửi nên không sửa được. Nếu cần sửa, hãy đề nghị đơn vị đứng đầu trả lại.");
    public static readonly Rule AlreadySent = new("registration.already-sent", "Bản đăng ký đã gửi rồi.");
    public static readonly Rule Incomplete = new("registration.incomplete", "Bản đăng ký còn thiếu: {0}. Hãy ghi chỉ tiêu, hoặc đánh dấu không áp dụng.");
    public static readonly Rule TitleNeeded = new("registration.title-needed", "Hãy đăng ký ít nhất một danh hiệu hoặc hình thức khen thưởng.");
    public static readonly Rule ScanNeeded = new("registration.scan-needed", "Cán bộ gửi thay thì phải kèm bản quét có chữ ký của lãnh đạo đơn vị. Hãy đính kèm bản quét, hoặc để lãnh đạo đơn vị tự gửi.");
    public static readonly Rule SignerNeeded = new("registration.signer-needed", "Hãy nhập họ tên và chức danh người ký đúng như trên bản giấy.");
    public static readonly Rule NotSent = new("registration.not-sent", "Chỉ tiếp nhận hoặc trả lại được bản đăng ký đang ở trạng thái Đã gửi.");
    public static readonly Rule NotAccepted = new("registration.not-accepted", "Chỉ mở lại được bản đăng ký đã tiếp nhận.");
    public static readonly Rule ReasonNeeded = new("registration.reason-needed", "Hãy ghi rõ cần sửa gì, để đơn vị biết và gửi lại.");
    public static readonly Rule UnknownLine = new("registration.unknown-line", "Dòng này không còn trong bản đăng ký. Hãy tải lại trang.");
    public static readonly Rule OwnNameNeeded = new("registration.own-name-needed", "Hãy nhập tên chỉ tiêu (tối đa 200 ký tự) và đơn vị tính (tối đa 40 ký tự).");
    public static readonly Rule OwnNameTaken = new("registration.own-name-taken", "Bản đăng ký đã có chỉ tiêu “{0}”.");

    private readonly List<RegisteredTitle> titles = [];
    private readonly List<Target> targets = [];
    private readonly List<RegistrationEvent> events = [];

    private EmulationRegistration()
    {
    }

    /// <summary>Starts a member's registration.</summary>
    public EmulationRegistration(RegistrationRound round, Guid unitId)
    {
        BlocYearId = round.BlocYearId;
        UnitId = unitId;
        titles.AddRange(EmulationTitle.All.Select((t, i) => new RegisteredTitle(Id, t, i + 1)));
        Follow(round);
    }

    public Guid BlocYearId { get; private set; }
    public Guid UnitId { get; private set; }
    public RegistrationState State { get; private set; }

    /// <summary>First submission, UTC; decides whether the registration is late.</summary>
    public DateTime? FirstSubmittedAt { get; private set; }

    /// <summary>Latest submission, UTC.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>First submitted after the due day.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Who signed, as printed.</summary>
    public string? SignerName { get; private set; }

    /// <summary>The signer's title, as printed.</summary>
    public string? SignerTitle { get; private set; }

    /// <summary>The scan with the signature, when an officer submitted.</summary>
    public Guid? ScanFileId { get; private set; }

    /// <summary>The frozen document of the latest submission.</summary>
    public Guid? IssuedDocumentId { get; private set; }

    /// <summary>Why it was last returned or opened again.</summary>
    public string? ReturnReason { get; private set; }

    public IReadOnlyList<RegisteredTitle> Titles => titles.OrderBy(t => t.Order).ToList();

    /// <summary>Common ones first, in the order of the table; then the unit's own.</summary>
    public IReadOnlyList<Target> Targets => targets.OrderBy(t => t.CommonTargetId is null).ThenBy(t => t.Order).ToList();

    public IReadOnlyList<RegistrationEvent> Events => events;

    /// <summary>Titles and targets, as they stand in the form.</summary>
    public IReadOnlyList<RegistrationLine> AllLines() => [.. Titles, .. Targets];

    /// <summary>By which people name it on the telephone: "DK-7Q4M92XK".</summary>
    public string Reference => "DK-" + Id.ToString("N")[^8..].ToUpperInvariant();

    /// <summary>Draft or returned: may be written.</summary>
    public bool IsOpen => State is RegistrationState.Draft or RegistrationState.Returned;

    /// <summary>Takes over the common targets; one that has a value is never dropped, it becomes the unit's own.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>.</exception>
    public void Follow(RegistrationRound round)
    {
        RequireOpen();
        foreach (var common in round.Targets.Where(t => t.ForUnits))
        {
            var target = targets.FirstOrDefault(t => t.CommonTargetId == common.Id);
            if (target is null)
                targets.Add(target = new Target(Id, common.Id));
            target.Follow(common);
        }

        var gone = targets.Where(t => t.CommonTargetId is { } id && !round.Targets.Any(c => c.Id == id && c.ForUnits)).ToList();
        foreach (var target in gone)
        {
            targets.Remove(target);
            if (target.Value is not null || target.Words is not null)
                AddOwn(target.Name, target.UnitOfMeasure, target.Kind, target.Direction).Put(target.Entry, 0, new Deed(Guid.Empty, target.WrittenBy ?? "", "", null, target.WrittenAt ?? default));
        }
    }

    /// <summary>Puts the entries given; lines whose writer had not seen the present entry are left and returned.</summary>
    /// <param name="entries">By line, with the version each was based on.</param>
    /// <param name="deed">Who writes.</param>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>, <see cref="UnknownLine"/>, or a figure is out of bounds.</exception>
    public IReadOnlyList<RegistrationLine> Put(IReadOnlyDictionary<Guid, (LineEntry Entry, long BasedOn)> entries, Deed deed)
    {
        RequireOpen();
        var unseen = new List<RegistrationLine>();
        foreach (var (id, (entry, basedOn)) in entries)
        {
            var line = Line(id);
            if (!line.Put(entry, basedOn, deed))
                unseen.Add(line);
        }

        return unseen;
    }

    /// <summary>A line by its id.</summary>
    /// <exception cref="RuleBroken"><see cref="UnknownLine"/>.</exception>
    public RegistrationLine Line(Guid id) => (RegistrationLine?)titles.FirstOrDefault(t => t.Id == id) ?? targets.FirstOrDefault(t => t.Id == id) ?? throw new RuleBroken(UnknownLine);

    /// <summary>Adds a target of the unit's own.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>, <see cref="OwnNameNeeded"/>, <see cref="OwnNameTaken"/>.</exception>
    public Target AddOwn(string? name, string? unitOfMeasure, IndicatorKind kind, TargetDirection direction)
    {
        RequireOpen();
        var (tidy, unit) = (VietnameseText.Tidy(name ?? ""), VietnameseText.Tidy(unitOfMeasure ?? ""));
        if (tidy.Length is 0 or > Indicator.NameLength || unit.Length > Indicator.UnitLength || (unit.Length == 0 && kind is IndicatorKind.Number or IndicatorKind.Percent))
            throw new RuleBroken(OwnNameNeeded) { Field = "OwnName" };
        if (targets.Any(t => VietnameseText.Fold(t.Name) == VietnameseText.Fold(tidy)))
            throw new RuleBroken(OwnNameTaken, tidy) { Field = "OwnName" };
        var code = Target.OwnPrefix + Target.CodeOf(tidy);
        for (var n = 2; targets.Any(t => t.Code == code); n++)
            code = $"{Target.OwnPrefix}{n}-{Target.CodeOf(tidy)}"[..Math.Min(Target.CodeLength, $"{Target.OwnPrefix}{n}-{Target.CodeOf(tidy)}".Length)];
        var target = new Target(Id, code, tidy, unit, kind, direction, targets.Where(t => t.CommonTargetId is null).Select(t => t.Order).DefaultIfEmpty().Max() + 1);
        targets.Add(target);
        return target;
    }

    /// <summary>Removes a target of the unit's own.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>, <see cref="UnknownLine"/>.</exception>
    public void RemoveOwn(Guid targetId)
    {
        RequireOpen();
        if (targets.RemoveAll(t => t.Id == targetId && t.CommonTargetId is null) == 0)
            throw new RuleBroken(UnknownLine);
    }

    /// <summary>Fills what is still empty from last year: titles, values and own targets.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>.</exception>
    public void CopyFrom(EmulationRegistration lastYear, Deed deed)
    {
        RequireOpen();
        foreach (var title in titles.Where(t => !t.Registered))
            title.Put(new LineEntry(lastYear.titles.FirstOrDefault(t => t.Code == title.Code)?.Value), title.LineVersion, deed);
        foreach (var own in lastYear.Targets.Where(t => t.CommonTargetId is null && targets.All(mine => VietnameseText.Fold(mine.Name) != VietnameseText.Fold(t.Name))))
            AddOwn(own.Name, own.UnitOfMeasure, own.Kind, own.Direction);
        foreach (var target in targets.Where(t => !t.Filled))
        {
            if (lastYear.targets.FirstOrDefault(t => t.Code == target.Code && t.Kind == target.Kind) is { } before)
                target.Put(before.Entry with { Baseline = target.Baseline }, target.LineVersion, deed);
        }
    }

    /// <summary>Fills empty baselines with last year's results.</summary>
    /// <param name="results">By code.</param>
    /// <param name="deed">Who fills.</param>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>.</exception>
    public void TakeBaselines(IReadOnlyDictionary<string, decimal> results, Deed deed)
    {
        RequireOpen();
        foreach (var target in targets.Where(t => t.Baseline is null && results.ContainsKey(t.Code)))
            target.Put(target.Entry with { Baseline = results[target.Code] }, target.LineVersion, deed);
    }

    private void RequireOpen()
    {
        if (!IsOpen)
            throw new RuleBroken(NotWhileSent);
    }
}
