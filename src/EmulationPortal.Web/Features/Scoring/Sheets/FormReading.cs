using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>What cannot be read in a field, with the cure.</summary>
public sealed record FieldFault(string Field, string Message);

/// <summary>Some fields cannot be read.</summary>
public sealed class FormUnclear(IReadOnlyList<FieldFault> faults) : Exception
{
    public IReadOnlyList<FieldFault> Faults => faults;
}

/// <summary>Reads typed text into drafts: of forms, and of rows of an Excel file. Collects everything that cannot be read.</summary>
internal sealed class FormReading
{
    private readonly List<FieldFault> faults = [];

    public IReadOnlyList<FieldFault> Faults => faults;

    /// <summary>Throws when anything could not be read.</summary>
    /// <exception cref="FormUnclear">With all faults.</exception>
    public T Sure<T>(T read) => faults.Count == 0 ? read : throw new FormUnclear(faults);

    public GroupDraft Group(GroupForm form) => new(
        form.Name ?? "", Choice("Kind", "loại điểm", form.Kind, ScoreSide.Scale, s => s.InWords()), Figure("Maximum", "điểm tối đa", form.Maximum),
        Figure("Weight", "hệ số", form.Weight) ?? 1, Optional<AppraiserKind>("Appraiser", "ai thẩm định", form.Appraiser, a => a.InWords()) ?? Named(form.AppraiserName), Text(form.AppraiserName));

    public CriterionDraft Criterion(CriterionForm form, IReadOnlyList<SheetMember> members)
    {
        var method = Choice("Method", "cách tính điểm", form.Method, ScoringMethod.Manual, m => m.InWords());
        var levels = method == ScoringMethod.LevelTable ? Levels(form.Levels) : [];
        var counts = method is ScoringMethod.PerItem or ScoringMethod.DeductPerItem or ScoringMethod.BonusPerItem;
        return new CriterionDraft(form.Number ?? "", form.Words ?? "", method, Maximum(form, method, levels))
        {
            Weight = Figure("Weight", "hệ số", form.Weight) ?? 1,
            Cap = counts || method == ScoringMethod.RatioToTarget ? Figure("Cap", "mức trần", form.Cap) : null,
            PointsPerItem = counts ? Figure("PointsPerItem", "điểm cho mỗi đơn vị tính", form.PointsPerItem) ?? 0 : 0,
            LowerIsBetter = method is ScoringMethod.RatioToTarget or ScoringMethod.LeaderRelative && YesNo("LowerIsBetter", form.LowerIsBetter),
            UnitOfMeasure = Text(form.UnitOfMeasure),
            TargetCode = Text(form.TargetCode),
            EvidenceRequired = YesNo("EvidenceRequired", form.EvidenceRequired),
            ParentNumber = Text(form.ParentNumber),
            ParentWords = Text(form.ParentWords),
            Appraiser = Optional<AppraiserKind>("Appraiser", "ai thẩm định", form.Appraiser, a => a.InWords()) ?? Named(form.AppraiserName),
            AppraiserName = Text(form.AppraiserName),
            Levels = levels,
            ExemptKinds = [.. CriterionForm.Entries(form.ExemptKinds).Select(Kind).OfType<UnitKind>()],
            ExemptUnits = [.. CriterionForm.Entries(form.ExemptUnits).Select(entry => Unit(entry, members)).OfType<Guid>()],
        };
    }

    public BandDraft Band(BandRow row, string prefix) => new(
        row.Name ?? "", Needed($"{prefix}From", $"điểm đầu của mức “{row.Name}”", row.From), Figure($"{prefix}To", $"điểm cuối của mức “{row.Name}”", row.To), YesNo($"{prefix}ToIncluded", row.ToIncluded));

    public TieRuleDraft Tie(TieRow row, string prefix, CriteriaSheet sheet)
    {
        var kind = Choice($"{prefix}Kind", "quy tắc", row.Kind, TieRuleKind.SharedRank, t => t.InWords());
        var group = string.IsNullOrWhiteSpace(row.Group) ? null : sheet.Groups.FirstOrDefault(g => VietnameseText.Order.Equals(g.Numeral, VietnameseText.Tidy(row.Group)));
        if (kind is TieRuleKind.GroupTotal or TieRuleKind.GroupPercentage && group is null)
            Fault($"{prefix}Group", $"Hãy chọn nhóm để so sánh cho quy tắc “{kind.InWords()}”.");
        return new TieRuleDraft(kind, group?.Key, Text(row.Source));
    }

    public (int Decimals, RoundingRule Rounding, bool CapAtScale, BandMeasure Measure) Computation(ComputationForm form)
    {
        var decimals = Needed("Decimals", "số chữ số thập phân", form.Decimals);
        if (decimals != decimal.Truncate(decimals) || decimals is < 0 or > CriteriaSheet.MostDecimals)
            Fault("Decimals", CriteriaSheet.DecimalsUnclear.Sentence);
        return (faults.Count == 0 ? (int)decimals : 0, Choice("Rounding", "cách làm tròn", form.Rounding, RoundingRule.HalfAwayFromZero, r => r.InWords()),
            YesNo("CapAtScale", form.CapAtScale), Choice("BandMeasure", "xếp loại theo", form.BandMeasure, BandMeasure.Percentage, m => m.InWords()));
    }

    private decimal Maximum(CriterionForm form, ScoringMethod method, List<LevelDraft> levels)
    {
        if (method is ScoringMethod.WeightedArea or ScoringMethod.BonusPerItem)
            return 0;
        if (Figure("Maximum", "điểm tối đa", form.Maximum) is { } typed)
            return typed;
        if (method is not (ScoringMethod.DeductPerItem or ScoringMethod.LevelTable) && string.IsNullOrWhiteSpace(form.Maximum))
            Fault("Maximum", "Hãy nhập điểm tối đa của tiêu chí.");
        return levels.Select(l => l.Points).DefaultIfEmpty(0).Max();
    }

    private List<LevelDraft> Levels(string? text)
    {
        var levels = new List<LevelDraft>();
        foreach (var line in (text ?? "").Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = line.LastIndexOfAny([':', '\t']);
            if (at > 0 && VietnameseText.ParseNumber(line[(at + 1)..]) is { } points)
                levels.Add(new LevelDraft(line[..at].Trim(), points));
            else
                Fault("Levels", $"Dòng “{line}” cần tên mức, dấu hai chấm rồi điểm, ví dụ Hoàn thành tốt: 8.");
        }

        if (levels.Count == 0 && faults.All(f => f.Field != "Levels"))
            Fault("Levels", "Hãy nhập các mức, mỗi dòng một mức, ví dụ Hoàn thành tốt: 8.");
        return levels;
    }

    private UnitKind? Kind(string entry)
    {
        var kind = SheetWords.Parse<UnitKind>(entry, k => k.InWords());
        if (kind is null)
            Fault("ExemptKinds", $"Không có loại đơn vị “{entry}”. Hãy chọn trong danh sách, ví dụ Trường cao đẳng.");
        return kind;
    }

    private Guid? Unit(string entry, IReadOnlyList<SheetMember> members)
    {
        if (Guid.TryParse(entry, out var id))
            return id;
        var member = members.FirstOrDefault(m => VietnameseText.Order.Equals(m.Name, VietnameseText.Tidy(entry)));
        if (member is null)
            Fault("ExemptUnits", $"Không có đơn vị thành viên “{entry}”. Hãy ghi đúng tên đơn vị.");
        return member?.Id;
    }

    private decimal Needed(string field, string label, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            Fault(field, $"Hãy nhập {label}.");
        return Figure(field, label, text) ?? 0;
    }

    private decimal? Figure(string field, string label, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (VietnameseText.ParseNumber(text) is { } figure)
            return figure;
        Fault(field, $"Hãy nhập {label} là một số, ví dụ 2,5.");
        return null;
    }

    private T Choice<T>(string field, string label, string? text, T standard, Func<T, string> words)
        where T : struct, Enum => Optional(field, label, text, words) ?? standard;

    private T? Optional<T>(string field, string label, string? text, Func<T, string> words)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var chosen = SheetWords.Parse(text, words);
        if (chosen is null)
            Fault(field, $"Hãy chọn {label}: {string.Join(", ", Enum.GetValues<T>().Select(words))}. “{text}” không có trong danh sách.");
        return chosen;
    }

    private bool YesNo(string field, string? text)
    {
        var fold = VietnameseText.Fold(text ?? "").Trim();
        if (fold is not ("" or "khong" or "false" or "co" or "true" or "x"))
            Fault(field, $"Hãy ghi Có hoặc Không, thay cho “{text}”.");
        return fold is "co" or "true" or "x";
    }

    private static AppraiserKind? Named(string? department) => string.IsNullOrWhiteSpace(department) ? null : AppraiserKind.Department;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void Fault(string field, string message) => faults.Add(new FieldFault(field, message));
}
