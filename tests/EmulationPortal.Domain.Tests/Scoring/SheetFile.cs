using System.Text.Json;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>A worked sheet as its data file holds it: the paper, the cards, and every number calculated by hand.</summary>
public sealed record SheetFile(
    string Title, IReadOnlyList<SheetFile.GroupRow> Groups, IReadOnlyList<BandDraft> Bands, IReadOnlyList<SheetFile.TieRow> TieRules, IReadOnlyList<SheetFile.MemberRow> Members,
    string? Frame = null, int Decimals = 2, bool CapAtScale = false, BandMeasure BandMeasure = BandMeasure.Percentage)
{
    public sealed record GroupRow(
        string Name, IReadOnlyList<CriterionRow> Criteria, ScoreSide Kind = ScoreSide.Scale, decimal? Maximum = null, decimal Weight = 1, AppraiserKind? Appraiser = null, string? AppraiserName = null);

    public sealed record CriterionRow(
        string Number, string Words, ScoringMethod Method, decimal Maximum, decimal Weight = 1, decimal? Cap = null, decimal PointsPerItem = 0, bool LowerIsBetter = false,
        string? UnitOfMeasure = null, bool EvidenceRequired = false, AppraiserKind? Appraiser = null, string? AppraiserName = null,
        IReadOnlyList<LevelDraft>? Levels = null, IReadOnlyList<UnitKind>? ExemptKinds = null)
    {
        public CriterionDraft ToDraft() => new(Number, Words, Method, Maximum)
        {
            Weight = Weight,
            Cap = Cap,
            PointsPerItem = PointsPerItem,
            LowerIsBetter = LowerIsBetter,
            UnitOfMeasure = UnitOfMeasure,
            EvidenceRequired = EvidenceRequired,
            Appraiser = Appraiser,
            AppraiserName = AppraiserName,
            Levels = Levels ?? [],
            ExemptKinds = ExemptKinds ?? [],
        };
    }

    public sealed record TieRow(TieRuleKind Kind, int? Group = null, string? Source = null);

    public sealed record LineRow(decimal Value = 0, decimal? Target = null, bool? Yes = null, string? Level = null, bool Na = false);

    public sealed record MemberRow(
        string Unit, UnitKind Kind, IReadOnlyDictionary<string, LineRow> Lines, ExpectedRow Expect, IReadOnlyList<ExclusionEffect>? Exclusions = null, int? BallotPlace = null);

    public sealed record ExpectedRow(
        IReadOnlyDictionary<string, JsonElement> Lines, IReadOnlyList<decimal> Groups, IReadOnlyList<decimal> GroupMaxima, decimal Scale, decimal Deductions, decimal Bonus,
        decimal Uncapped, decimal Total, decimal Maximum, decimal? Percentage, int? Rank, string? BandReached, string? Band, IReadOnlyDictionary<string, string>? Formulas = null);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Scoring", "Sheets");

    public static SheetFile Read(string name) => JsonSerializer.Deserialize<SheetFile>(File.ReadAllText(Path.Combine(Folder, name + ".json")), Options)!;

    /// <summary>The same for every reading, so that a unit is known by its name.</summary>
    public static Guid IdOf(string unit) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(unit)).AsSpan(0, 16));

    /// <summary>Enters the paper through the same doors as anybody.</summary>
    public CriteriaSheet ToSheet()
    {
        CriteriaSheet sheet;
        if (Frame is { } source)
        {
            var frame = CriteriaSheet.Frame(Title, source);
            foreach (var group in Groups)
                frame.AddGroup(new GroupDraft(group.Name, group.Kind, group.Maximum, group.Weight, group.Appraiser, group.AppraiserName));
            sheet = frame.StartWithin(Paper.BlocYear);
        }
        else
        {
            sheet = new CriteriaSheet(Paper.BlocYear, Title);
            foreach (var group in Groups)
                sheet.AddGroup(new GroupDraft(group.Name, group.Kind, group.Maximum, group.Weight, group.Appraiser, group.AppraiserName));
        }

        sheet.SetComputation(Decimals, RoundingRule.HalfAwayFromZero, CapAtScale, BandMeasure);
        foreach (var (group, row) in sheet.Groups.Zip(Groups))
        {
            foreach (var c in row.Criteria)
                sheet.AddCriterion(group, c.ToDraft());
        }

        sheet.SetBands(Bands);
        sheet.SetTieRules([.. TieRules.Select(t => new TieRuleDraft(t.Kind, t.Group is { } at ? sheet.Groups[at - 1].Key : null, t.Source))]);
        return sheet;
    }

    /// <summary>The cards in the order of the file.</summary>
    public List<MemberInput> ToInputs(CriteriaSheet sheet) =>
    [
        .. Members.Select(m => new MemberInput(
            IdOf(m.Unit), m.Kind, [.. sheet.Criteria.Select(c => m.Lines.TryGetValue(c.Number, out var line) ? Given(line) : default)],
            (m.Exclusions ?? []).Aggregate(ExclusionEffects.None, (sum, e) => sum | e.AsEffects()), m.BallotPlace)),
    ];

    private static LineInput Given(LineRow row) => row switch
    {
        { Na: true } => LineValue.NotApplicable,
        { Yes: { } yes } => LineValue.Of(yes),
        { Level: { } level } => LineValue.At(level),
        _ => new LineInput(LineValue.Of(row.Value), row.Target),
    };
}
