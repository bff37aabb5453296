namespace EmulationPortal.Domain.Scoring;

/// <summary>One numbered version of a bloc-year's criteria (bộ tiêu chí, bảng điểm): groups, criteria, rounding, bands, ways to settle ties.</summary>
public sealed partial class CriteriaSheet : Root
{
    public const int TitleLength = 300;
    public const int SourceLength = 300;
    public const int ReasonLength = 1000;

    /// <summary>Most decimals a sheet may keep: points are stored as whole ten-thousandths.</summary>
    public const int MostDecimals = 4;

    public static readonly Rule TitleNeeded = new("sheet.title-needed", "Hãy nhập tên bộ tiêu chí, tối đa 300 ký tự.");
    public static readonly Rule Frozen = new("sheet.frozen", "Bộ tiêu chí bản {0} đã thông qua nên không sửa được. Muốn thay đổi, hãy lập bản mới.");
    public static readonly Rule FrameLocked = new("sheet.frame-locked", "Nhóm “{0}” do khung “{1}” quy định, nên giữ nguyên tên, loại, điểm tối đa và hệ số, không xóa. Khối chỉ soạn tiêu chí trong nhóm.");
    public static readonly Rule FrameComplete = new("sheet.frame-complete", "Khung “{0}” đã quy định đủ các nhóm, nên không thêm nhóm. Hãy soạn tiêu chí trong các nhóm sẵn có, hoặc đề nghị cơ quan ban hành sửa khung.");
    public static readonly Rule NotAFrame = new("sheet.not-a-frame", "Bộ tiêu chí này là của một khối, không phải khung của cơ quan chủ trì.");
    public static readonly Rule UnknownPlace = new("sheet.unknown-place", "Nhóm hoặc tiêu chí này không còn trong bộ tiêu chí. Hãy tải lại trang.");
    public static readonly Rule DecimalsUnclear = new("sheet.decimals-unclear", "Số chữ số thập phân từ 0 đến 4.");

    private readonly List<CriterionGroup> groups = [];
    private readonly List<ScoreBand> bands = [];
    private readonly List<TieRule> tieRules = [];
    private readonly List<ExclusionCause> exclusionCauses = [];

    private CriteriaSheet()
    {
    }

    /// <summary>Starts the first version for a bloc-year.</summary>
    /// <exception cref="RuleBroken"><see cref="TitleNeeded"/>.</exception>
    public CriteriaSheet(Guid blocYearId, string title)
    {
        BlocYearId = blocYearId;
        Number = 1;
        Entitle(title);
    }

    /// <summary>The bloc-year it is for; null for a frame of the office.</summary>
    public Guid? BlocYearId { get; private set; }

    /// <summary>Version within the bloc-year, from 1.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";
    public SheetState State { get; private set; }

    /// <summary>The document that fixes its groups: "Công văn 553/SNV-TĐKT ngày 17/4/2023"; null where the bloc is free.</summary>
    public string? FrameSource { get; private set; }

    /// <summary>The version it was copied from.</summary>
    public Guid? CopiedFromId { get; private set; }

    /// <summary>Why a new version was made.</summary>
    public string? ChangeReason { get; private set; }

    /// <summary>Decimals of a line and of a percentage.</summary>
    public int Decimals { get; private set; } = 2;

    public RoundingRule Rounding { get; private set; }

    /// <summary>The total, bonus included, never exceeds the applicable maximum.</summary>
    public bool CapAtScale { get; private set; }

    public BandMeasure BandMeasure { get; private set; }

    /// <summary>Groups in their order.</summary>
    public IReadOnlyList<CriterionGroup> Groups => groups.OrderBy(g => g.Order).ToList();

    /// <summary>All criteria in the order of the paper: the order of a card's lines.</summary>
    public IReadOnlyList<Criterion> Criteria => Groups.SelectMany(g => g.Criteria).ToList();

    /// <summary>Bands from the highest.</summary>
    public IReadOnlyList<ScoreBand> Bands => bands.OrderByDescending(b => b.From).ThenBy(b => b.Order).ToList();

    /// <summary>Ways to settle ties, first to last.</summary>
    public IReadOnlyList<TieRule> TieRules => tieRules.OrderBy(t => t.Order).ToList();

    /// <summary>What excludes a member, and its effect, as the sheet says beforehand.</summary>
    public IReadOnlyList<ExclusionCause> ExclusionCauses => exclusionCauses.OrderBy(c => c.Order).ToList();

    /// <summary>The whole scale, for a member to whom everything applies.</summary>
    public decimal Scale => groups.Sum(g => g.FullMaximum);

    /// <summary>May still be written.</summary>
    public bool IsOpen => State is SheetState.Draft or SheetState.Discussed;

    /// <summary>Begins a frame of the office: groups with their maxima, for blocs to fill.</summary>
    /// <param name="title">The name blocs see.</param>
    /// <param name="source">The document that fixes it.</param>
    /// <exception cref="RuleBroken"><see cref="TitleNeeded"/>.</exception>
    public static CriteriaSheet Frame(string title, string source)
    {
        var text = VietnameseText.Tidy(source);
        if (text.Length is 0 or > SourceLength)
            throw new RuleBroken(TitleNeeded) { Field = "Source" };
        var frame = new CriteriaSheet { FrameSource = text, Number = 1 };
        frame.Entitle(title);
        return frame;
    }

    /// <summary>Starts a bloc-year's sheet inside this frame: its groups are copied and fixed, what lies in them is the bloc's.</summary>
    /// <exception cref="RuleBroken"><see cref="NotAFrame"/>.</exception>
    public CriteriaSheet StartWithin(Guid blocYearId)
    {
        if (BlocYearId is not null)
            throw new RuleBroken(NotAFrame);
        var sheet = CopyFor(blocYearId, 1);
        foreach (var group in sheet.groups)
            group.FixByOffice();
        return sheet;
    }

    /// <summary>Copies an adopted sheet into the next version, to be changed and adopted in its turn (rule 11). Keys of groups and criteria stay.</summary>
    /// <exception cref="RuleBroken"><see cref="NotAdopted"/>, <see cref="ChangeNeedsReason"/>.</exception>
    public CriteriaSheet NextVersion(string reason)
    {
        if (IsOpen)
            throw new RuleBroken(NotAdopted, Number);
        var why = VietnameseText.Tidy(reason);
        if (why.Length is 0 or > ReasonLength)
            throw new RuleBroken(ChangeNeedsReason) { Field = "Reason" };
        var next = CopyFor(BlocYearId, Number + 1);
        (next.CopiedFromId, next.ChangeReason) = (Id, why);
        return next;
    }

    /// <summary>The group with the key, or null.</summary>
    public CriterionGroup? GroupOf(Guid key) => groups.Find(g => g.Key == key);

    /// <summary>The criterion with the key.</summary>
    /// <exception cref="RuleBroken"><see cref="UnknownPlace"/>.</exception>
    public Criterion CriterionOf(Guid key) => Criteria.FirstOrDefault(c => c.Key == key) ?? throw new RuleBroken(UnknownPlace);

    /// <summary>Points as the sheet prints them: "57,13".</summary>
    public string Print(decimal points) => points.ToString("N" + Decimals, VietnameseText.Culture);

    /// <summary>Rounds the sheet's way.</summary>
    public decimal Round(decimal figure) => Rounding.Round(figure, Decimals);

    private CriteriaSheet CopyFor(Guid? blocYearId, int number)
    {
        var copy = new CriteriaSheet
        {
            BlocYearId = blocYearId,
            Number = number,
            Title = Title,
            FrameSource = FrameSource,
            Decimals = Decimals,
            Rounding = Rounding,
            CapAtScale = CapAtScale,
            BandMeasure = BandMeasure,
        };
        foreach (var group in Groups)
        {
            var copied = new CriterionGroup(copy.Id, group.Key, group.FixedByOffice).Become(group.ToDraft());
            copied.Parts.AddRange(group.Criteria.Select(c => new Criterion(copied.Id, c.Key).Become(c.ToDraft())));
            copied.Reorder();
            copy.groups.Add(copied);
        }

        copy.ReorderGroups();
        copy.SetBands([.. Bands.Select(b => b.ToDraft())]);
        copy.SetTieRules([.. TieRules.Select(t => t.ToDraft())]);
        copy.SetExclusionCauses([.. ExclusionCauses.Select(c => new ExclusionCauseDraft(c.Cause, c.Effect))]);
        return copy;
    }
}
