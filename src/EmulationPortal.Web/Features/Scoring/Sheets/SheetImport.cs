using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure.Excel;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>A cell that cannot be taken, with the cure.</summary>
public sealed record CellFault(string Sheet, string Cell, string Message);

/// <summary>What an Excel file says a sheet should become; found out by doing it to a copy that nobody keeps.</summary>
internal sealed class SheetImport
{
    private readonly List<CellFault> faults = [];
    private readonly IReadOnlyList<SheetMember> members;
    private readonly List<GroupRow> groups = [];
    private readonly ComputationForm computation = new();
    private readonly List<(int Row, BandRow Band)> bands = [];
    private readonly List<(int Row, TieRow Tie)> ties = [];
    private bool hasSettings;

    private SheetImport(IReadOnlyList<SheetMember> members) => this.members = members;

    private sealed record GroupRow(int Row, Guid? Key, GroupForm Form, List<(int Row, Guid? Key, CriterionForm Form)> Criteria);

    /// <summary>Cells that cannot be taken, in the order of the file.</summary>
    public IReadOnlyList<CellFault> Faults => faults;

    /// <summary>Reads a file; null when the content is no Excel file or its first table is missing.</summary>
    public static SheetImport? Read(byte[] content, IReadOnlyList<SheetMember> members)
    {
        if (WorkbookReading.Read(content) is not { } book || Find(book, SheetExcel.CriteriaName) is not { } criteria)
            return null;
        var import = new SheetImport(members);
        foreach (var row in criteria.Rows.Where(r => r.Number > 1))
            import.ReadRow(row);
        if (Find(book, SheetExcel.SettingsName) is { } settings)
        {
            import.hasSettings = true;
            foreach (var row in settings.Rows.Where(r => r.Number > 1))
                import.ReadSetting(row);
        }

        return import;
    }

    /// <summary>Makes the sheet what the file says; what is refused is listed with its cell, and the rest is done.</summary>
    public void Apply(CriteriaSheet sheet)
    {
        var known = sheet.Criteria.ToDictionary(c => c.Key);
        var order = new List<CriterionGroup>();
        foreach (var row in groups)
        {
            var group = row.Key is { } key ? sheet.GroupOf(key) : null;
            if (group is not null && order.Contains(group))
                group = null;
            Take(row.Row, reading => reading.Group(row.Form), draft =>
            {
                if (group is null)
                    group = sheet.AddGroup(draft);
                else if (group.ToDraft() != draft)
                    sheet.ReviseGroup(group, draft);
            });
            if (group is null)
                continue;
            order.Add(group);
            ApplyCriteria(sheet, group, row, known);
        }

        if (faults.Count > 0)
            return;
        foreach (var criterion in known.Values)
            sheet.RemoveCriterion(criterion);
        foreach (var group in sheet.Groups.Except(order).ToList())
            Do(1, () => sheet.RemoveGroup(group));
        for (var i = 0; i < order.Count && faults.Count == 0; i++)
        {
            if (order[i].Order != i + 1)
                Do(1, () => sheet.MoveGroup(order[i], i + 1));
        }

        if (hasSettings)
            ApplySettings(sheet);
    }

    private void ApplyCriteria(CriteriaSheet sheet, CriterionGroup group, GroupRow row, Dictionary<Guid, Criterion> known)
    {
        var placed = group.Criteria.ToList();
        for (var i = 0; i < row.Criteria.Count; i++)
        {
            var (at, key, form) = row.Criteria[i];
            var place = i;
            Take(at, reading => reading.Criterion(form, members), draft =>
            {
                if (key is not { } own || !known.Remove(own, out var criterion))
                {
                    criterion = sheet.AddCriterion(group, draft);
                    placed.Add(criterion);
                }
                else if (!Same(criterion.ToDraft(), draft))
                {
                    sheet.ReviseCriterion(criterion, draft);
                }

                if (place < placed.Count && placed[place] == criterion)
                    return;
                sheet.MoveCriterion(criterion, group, place + 1);
                placed.Remove(criterion);
                placed.Insert(Math.Min(place, placed.Count), criterion);
            });
        }
    }

    private void ApplySettings(CriteriaSheet sheet)
    {
        var now = ComputationForm.Of(sheet);
        var form = new ComputationForm
        {
            Title = computation.Title ?? now.Title,
            Decimals = computation.Decimals ?? now.Decimals,
            Rounding = computation.Rounding ?? now.Rounding,
            CapAtScale = computation.CapAtScale ?? now.CapAtScale,
            BandMeasure = computation.BandMeasure ?? now.BandMeasure,
        };
        var reading = new FormReading();
        var read = reading.Computation(form);
        faults.AddRange(reading.Faults.Select(f => new CellFault(SheetExcel.SettingsName, "B", f.Message)));
        if (reading.Faults.Count == 0 && ((form.Title, read.Decimals, read.Rounding, read.CapAtScale, read.Measure) != (sheet.Title, sheet.Decimals, sheet.Rounding, sheet.CapAtScale, sheet.BandMeasure)))
        {
            Do(2, () => sheet.Entitle(form.Title ?? ""), SheetExcel.SettingsName);
            Do(3, () => sheet.SetComputation(read.Decimals, read.Rounding, read.CapAtScale, read.Measure), SheetExcel.SettingsName);
        }

        var newBands = Settings(bands, (r, band) => r.Band(band, ""), field => field == "To" ? "D" : field == "From" ? "C" : "E");
        if (!newBands.OrderByDescending(b => b.From).SequenceEqual(sheet.Bands.Select(b => b.ToDraft())))
            Do(1, () => sheet.SetBands(newBands), SheetExcel.SettingsName);
        var newTies = Settings(ties, (r, tie) => r.Tie(tie, "", sheet), field => field == "Group" ? "C" : "B");
        if (!newTies.SequenceEqual(sheet.TieRules.Select(t => t.ToDraft())))
            Do(1, () => sheet.SetTieRules(newTies), SheetExcel.SettingsName);
    }

    private List<TDraft> Settings<TRow, TDraft>(List<(int Row, TRow Text)> rows, Func<FormReading, TRow, TDraft> read, Func<string, string> column)
    {
        var drafts = new List<TDraft>();
        foreach (var (row, text) in rows)
        {
            var reading = new FormReading();
            drafts.Add(read(reading, text));
            faults.AddRange(reading.Faults.Select(f => new CellFault(SheetExcel.SettingsName, $"{column(f.Field)}{row}", f.Message)));
        }

        return drafts;
    }

    private void Take<T>(int row, Func<FormReading, T> read, Action<T> apply)
    {
        var reading = new FormReading();
        var draft = read(reading);
        faults.AddRange(reading.Faults.Select(f => new CellFault(SheetExcel.CriteriaName, $"{Workbook.Letters(SheetExcel.ColumnOf(f.Field))}{row}", f.Message)));
        if (reading.Faults.Count == 0)
            Do(row, () => apply(draft));
    }

    private void Do(int row, Action act, string table = SheetExcel.CriteriaName)
    {
        try
        {
            act();
        }
        catch (RuleBroken broken) when (broken.Rule != CriteriaSheet.Frozen)
        {
            faults.Add(new CellFault(table, table == SheetExcel.CriteriaName ? $"{Workbook.Letters(SheetExcel.ColumnOf(broken.Field))}{row}" : "", broken.Message));
        }
    }

    private bool Same(CriterionDraft left, CriterionDraft right) => CriterionForm.Of(left, members).Fields.SequenceEqual(CriterionForm.Of(right, members).Fields);

    private void ReadRow(WorkbookRow row)
    {
        string Cell(string field) => row.At(SheetExcel.ColumnOf(field)).Typed;
        if (row.Cells.All(c => string.IsNullOrWhiteSpace(c.Text)))
            return;
        var kind = VietnameseText.Tidy(Cell("Row"));
        Guid? key = Guid.TryParse(Cell("Key"), out var known) ? known : null;
        if (VietnameseText.Order.Equals(kind, SheetExcel.GroupWord))
        {
            groups.Add(new GroupRow(row.Number, key, new GroupForm { Name = Cell("Words"), Kind = Cell("Method"), Maximum = Cell("Maximum"), Weight = Cell("Weight"), Appraiser = Cell("Appraiser"), AppraiserName = Cell("AppraiserName") }, []));
            return;
        }

        if (!VietnameseText.Order.Equals(kind, SheetExcel.CriterionWord) || groups.Count == 0)
        {
            faults.Add(new CellFault(SheetExcel.CriteriaName, $"B{row.Number}", groups.Count == 0 ? $"Dòng đầu tiên phải là một nhóm. Hãy ghi “{SheetExcel.GroupWord}” ở cột B." : $"Hãy ghi “{SheetExcel.GroupWord}” hoặc “{SheetExcel.CriterionWord}”, thay cho “{kind}”."));
            return;
        }

        groups[^1].Criteria.Add((row.Number, key, new CriterionForm
        {
            Number = row.At(SheetExcel.ColumnOf("Number")).Text.Trim(),
            Words = Cell("Words"),
            Method = Cell("Method"),
            Maximum = Cell("Maximum"),
            Weight = Cell("Weight"),
            Cap = Cell("Cap"),
            PointsPerItem = Cell("PointsPerItem"),
            UnitOfMeasure = Cell("UnitOfMeasure"),
            LowerIsBetter = Cell("LowerIsBetter"),
            Levels = Cell("Levels"),
            TargetCode = Cell("TargetCode"),
            EvidenceRequired = Cell("EvidenceRequired"),
            Appraiser = Cell("Appraiser"),
            AppraiserName = Cell("AppraiserName"),
            ExemptKinds = [Cell("ExemptKinds")],
            ExemptUnits = [Cell("ExemptUnits")],
            ParentNumber = row.At(SheetExcel.ColumnOf("ParentNumber")).Text.Trim(),
            ParentWords = Cell("ParentWords"),
        }));
    }

    private void ReadSetting(WorkbookRow row)
    {
        var (value, second, third, fourth) = (row.At(1).Typed, row.At(2).Typed, row.At(3).Typed, row.At(4).Typed);
        switch (VietnameseText.Tidy(row.At(0).Text))
        {
            case SheetExcel.TitleWord: computation.Title = value; break;
            case SheetExcel.DecimalsWord: computation.Decimals = value; break;
            case SheetExcel.RoundingWord: computation.Rounding = value; break;
            case SheetExcel.CapWord: computation.CapAtScale = value; break;
            case SheetExcel.MeasureWord: computation.BandMeasure = value; break;
            case SheetExcel.BandWord: bands.Add((row.Number, new BandRow { Name = value, From = second, To = third, ToIncluded = fourth })); break;
            case SheetExcel.TieWord: ties.Add((row.Number, new TieRow { Kind = value, Group = second, Source = third })); break;
            case "": break;
            default: faults.Add(new CellFault(SheetExcel.SettingsName, $"A{row.Number}", $"Không có mục “{row.At(0).Text}”. Hãy giữ các mục như trong tệp đã tải về.")); break;
        }
    }

    private static WorkbookSheet? Find(IReadOnlyList<WorkbookSheet> book, string name) => book.FirstOrDefault(s => VietnameseText.Order.Equals(s.Name.Trim(), name));
}
