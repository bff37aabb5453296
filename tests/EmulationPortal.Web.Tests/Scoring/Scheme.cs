using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using EmulationPortal.Web.Tests.Structure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

/// <summary>A worked sheet of the domain's tests, entered through the editor as a person would: form after form.</summary>
internal sealed class Scheme
{
    private readonly JsonElement root;

    private Scheme(JsonElement root) => this.root = root;

    /// <summary>All schemes there are.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(SourceTree.Top, "tests", "EmulationPortal.Domain.Tests", "Scoring", "Sheets");

    public static Scheme Read(string name) => new(JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json"))).RootElement);

    public string Title => root.GetProperty("title").GetString()!;

    public string? Frame => root.TryGetProperty("frame", out var frame) ? frame.GetString() : null;

    public IReadOnlyList<JsonElement> Members => [.. root.GetProperty("members").EnumerateArray()];

    public IReadOnlyList<JsonElement> Groups => [.. root.GetProperty("groups").EnumerateArray()];

    public IReadOnlyList<JsonElement> Criteria => [.. Groups.SelectMany(g => g.GetProperty("criteria").EnumerateArray())];

    /// <summary>Nobody is excluded and no ballot was held: the trial, which knows neither, must give the ranks too.</summary>
    public bool IsPlain => Members.All(m => !m.TryGetProperty("exclusions", out _) && !m.TryGetProperty("ballotPlace", out _));

    /// <summary>A bloc of units with the kinds of the scheme, and its chair's officer signed in.</summary>
    public async Task<(TestBlocYear Bloc, Visitor Chair)> BlocAsync(PortalApp app)
    {
        var bloc = await app.World.BlocYearAsync(Math.Max(2, Members.Count));
        await using var scope = app.Database(out var db);
        foreach (var (member, unit) in Members.Zip(bloc.Members))
        {
            var kind = Enum.Parse<UnitKind>(member.GetProperty("kind").GetString()!);
            await db.Units.Where(u => u.Id == unit.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.Kind, kind), TestContext.Current.CancellationToken);
        }

        return (bloc, await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair, PositionKind.Officer)));
    }

    /// <summary>Enters everything; returns the address of the sheet.</summary>
    public async Task<string> EnterAsync(PortalApp app, TestBlocYear bloc, Visitor chair)
    {
        var sheet = $"{bloc.Path}/tieu-chi/1";
        if (Frame is { } source)
        {
            var office = await app.SignInAsync(await app.World.OfficeAsync());
            var title = $"{Title} {World.Next()}";
            var editor = await office.SubmitAsync("/khung-tieu-chi/moi", new() { ["Title"] = title, ["Source"] = source });
            await EnterGroupsAsync(office, editor.QuerySelector("a[href$='/nhom-moi']")!.GetAttribute("href")![..^"/nhom-moi".Length]);
            var start = await chair.OpenAsync($"{bloc.Path}/tieu-chi");
            var choice = start.QuerySelectorAll("input[name=From]").OfType<IHtmlInputElement>().Single(i => start.QuerySelector($"label[for='{i.Id}']")!.TextContent.Contains(title, StringComparison.Ordinal));
            await chair.SubmitAsync($"{bloc.Path}/tieu-chi/bat-dau", new() { ["From"] = choice.Value });
        }
        else
        {
            await chair.SubmitAsync($"{bloc.Path}/tieu-chi/bat-dau", new() { ["From"] = "moi" });
            await EnterGroupsAsync(chair, sheet + "/soan");
        }

        await EnterComputationAsync(chair, sheet);
        var keys = GroupKeys(await chair.OpenAsync(sheet + "/soan"));
        foreach (var (group, key) in Groups.Zip(keys))
        {
            foreach (var criterion in group.GetProperty("criteria").EnumerateArray())
                await chair.SubmitAsync($"{sheet}/soan/nhom/{key}/tieu-chi-moi", CriterionFields(criterion));
        }

        await EnterBandsAsync(chair, sheet, [.. root.GetProperty("bands").EnumerateArray().Select(b => (Text(b, "name"), Text(b, "from"), Text(b, "to"), b.TryGetProperty("toIncluded", out var included) && included.GetBoolean()))]);
        var ties = FormFields.Of(await chair.OpenAsync(sheet + "/soan/bang-diem"), "/bang-diem");
        foreach (var (tie, i) in root.GetProperty("tieRules").EnumerateArray().Select((t, i) => (t, i)))
        {
            ties[$"Rules[{i}].Kind"] = Text(tie, "kind");
            ties[$"Rules[{i}].Group"] = tie.TryGetProperty("group", out var group) ? Roman(group.GetInt32()) : "";
            ties[$"Rules[{i}].Source"] = Text(tie, "source");
        }

        await chair.SubmitAsync(sheet + "/soan/bang-diem", ties);
        return sheet;
    }

    /// <summary>Enters bands by the form.</summary>
    public static async Task EnterBandsAsync(Visitor chair, string sheet, params IReadOnlyList<(string Name, string From, string To, bool Included)> bands)
    {
        var fields = new Dictionary<string, string> { ["Version"] = FormFields.Of(await chair.OpenAsync(sheet + "/soan/xep-loai"), "/xep-loai")["Version"] };
        foreach (var (band, i) in bands.Select((b, i) => (b, i)))
        {
            (fields[$"Bands[{i}].Name"], fields[$"Bands[{i}].From"], fields[$"Bands[{i}].To"]) = (band.Name, band.From, band.To);
            if (band.Included)
                fields[$"Bands[{i}].ToIncluded"] = "Có";
        }

        await chair.SubmitAsync(sheet + "/soan/xep-loai", fields);
    }

    /// <summary>Keys of the groups in their order, from the editor.</summary>
    public static List<string> GroupKeys(IHtmlDocument editor) => [.. editor.QuerySelectorAll("a[href$='/tieu-chi-moi']").Select(a => a.GetAttribute("href")!.Split('/')[^2])];

    /// <summary>The cells of the trial for the scheme's cards.</summary>
    public Dictionary<string, string> Cells()
    {
        var cells = new Dictionary<string, string>();
        foreach (var (member, m) in Members.Select((member, m) => (member, m)))
        {
            foreach (var (criterion, c) in Criteria.Select((criterion, c) => (criterion, c)))
            {
                if (!member.GetProperty("lines").TryGetProperty(Text(criterion, "number"), out var line))
                    continue;
                cells[$"o-{c}-{m}"] = line.TryGetProperty("na", out var na) && na.GetBoolean() ? "-" : line.TryGetProperty("yes", out var yes) ? yes.GetBoolean() ? "Có" : "Không"
                    : line.TryGetProperty("level", out var level) ? level.GetString()! : line.TryGetProperty("value", out _) ? Text(line, "value") : "0";
                if (line.TryGetProperty("target", out _))
                    cells[$"ct-{c}-{m}"] = Text(line, "target");
            }
        }

        return cells;
    }

    private async Task EnterGroupsAsync(Visitor visitor, string editor)
    {
        foreach (var group in Groups)
        {
            await visitor.SubmitAsync(editor + "/nhom-moi", new()
            {
                ["Name"] = Text(group, "name"),
                ["Kind"] = Text(group, "kind"),
                ["Maximum"] = Text(group, "maximum"),
                ["Weight"] = Text(group, "weight"),
                ["Appraiser"] = Text(group, "appraiser"),
                ["AppraiserName"] = Text(group, "appraiserName"),
            });
        }
    }

    private async Task EnterComputationAsync(Visitor chair, string sheet)
    {
        var fields = FormFields.Of(await chair.OpenAsync(sheet + "/soan/cach-tinh"), "/cach-tinh");
        fields["Title"] = Title;
        if (root.TryGetProperty("decimals", out var decimals))
            fields["Decimals"] = $"{decimals.GetInt32()}";
        if (root.TryGetProperty("capAtScale", out var cap))
            fields["CapAtScale"] = cap.GetBoolean() ? "true" : "false";
        if (root.TryGetProperty("bandMeasure", out var measure))
            fields["BandMeasure"] = measure.GetString()!;
        await chair.SubmitAsync(sheet + "/soan/cach-tinh", fields);
    }

    private static Dictionary<string, string> CriterionFields(JsonElement criterion)
    {
        var fields = new Dictionary<string, string>();
        foreach (var name in (string[])["number", "words", "method", "maximum", "weight", "cap", "pointsPerItem", "unitOfMeasure", "appraiser", "appraiserName"])
            fields[char.ToUpperInvariant(name[0]) + name[1..]] = Text(criterion, name);
        foreach (var name in (string[])["lowerIsBetter", "evidenceRequired"])
            fields[char.ToUpperInvariant(name[0]) + name[1..]] = criterion.TryGetProperty(name, out var yes) && yes.GetBoolean() ? "true" : "false";
        if (criterion.TryGetProperty("levels", out var levels))
            fields["Levels"] = string.Join('\n', levels.EnumerateArray().Select(l => $"{Text(l, "name")}: {Text(l, "points")}"));
        if (criterion.TryGetProperty("exemptKinds", out var kinds))
            fields["ExemptKinds"] = string.Join(';', kinds.EnumerateArray().Select(k => k.GetString()));
        return fields;
    }

    internal static string Text(JsonElement of, string name) => !of.TryGetProperty(name, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDecimal().ToString("0.############", CultureInfo.GetCultureInfo("vi-VN")),
        JsonValueKind.Null => "",
        _ => value.ToString(),
    };

    private static string Roman(int number) => ((string[])["", "I", "II", "III", "IV", "V", "VI"])[number];
}
