using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Reports;

/// <summary>A word or figure that was put into one field and into no other.</summary>
/// <param name="What">The field.</param>
/// <param name="InUnit">How often it stands in the first unit's report.</param>
/// <param name="InBloc">How often it stands in the bloc's report.</param>
internal sealed record Token(string Text, string What, int InUnit, int InBloc);

/// <summary>
/// A round in which every field holds a token of its own: one unit sends, is returned, and sends again; a second one sends; a third one only drafts;
/// the chair gathers, edits, leaves out, and freezes the bloc's report.
/// </summary>
internal sealed class TokenScenario(PortalApp app, TestRound round)
{
    /// <summary>Stands in every text, to be shown as typed.</summary>
    public const string Markup = "<b>không phải thẻ</b>";

    private static readonly byte[] Pdf = [.. "%PDF-1.7 tệp kiểm thử"u8];
    private readonly Dictionary<(Unit Unit, int Line), IndicatorFigures> entered = [];

    public List<Token> Tokens { get; } = [];
    public TestRound Round => round;
    public Unit First => round.BlocYear.Members[2];
    private Unit Second => round.BlocYear.Members[3];
    private Unit Third => round.BlocYear.ViceChair;

    /// <summary>Plays everything up to the frozen report of the bloc.</summary>
    public static async Task<TokenScenario> PlayAsync(PortalApp app)
    {
        var bloc = await app.World.BlocYearAsync();
        var play = new TokenScenario(app, new TestRound(bloc, ReportKind.MidYear, $"{bloc.Path}/bao-cao/sau-thang"));
        play.Add(bloc.Chair.Name, "đơn vị đứng đầu", 1, 1);
        play.Add(play.First.Name, "đơn vị thứ nhất", 3, 10);
        play.Add(play.Second.Name, "đơn vị thứ hai", 0, 11);
        play.Add(play.Third.Name, "đơn vị chưa gửi", 0, 0);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair, name: play.Word("người của đơn vị đứng đầu", 0, 0)));
        await play.OpenRoundAsync(chair);
        var leader = await app.SignInAsync(await app.World.PersonInAsync(play.First, title: $"Phó {play.Word("chức danh người ký", 2, 0)}", name: play.Word("họ tên người ký", 1, 0)));
        await play.FirstUnitAsync(leader);
        var other = await app.SignInAsync(await app.World.PersonInAsync(play.Second, title: play.Word("chức danh người ký thứ hai", 0, 0), name: play.Word("người ký thứ hai", 0, 0)));
        await play.WriteAsync(other, play.Second, new DateOnly(2026, 6, 28), 0, _ => (0, 1), 1);
        await play.SendAsync(other, play.Second);
        var drafting = await app.SignInAsync(await app.World.PersonInAsync(play.Third, name: play.Word("người soạn bản chưa gửi", 0, 0)));
        await play.WriteAsync(drafting, play.Third, new DateOnly(2026, 6, 27), 0, _ => (0, 0), 0);
        await play.BlocAsync(chair, leader);
        play.AddTotals();
        return play;
    }

    private async Task OpenRoundAsync(Visitor chair)
    {
        var fields = FormFields.Of(await chair.OpenAsync($"{round.Path}/mau"), "/mau");
        fields["DueOn"] = "15/6/2026";
        for (var i = 0; fields.TryGetValue($"Sections[{i}].Heading", out var heading) && heading.Length > 0; i++)
        {
            fields[$"Sections[{i}].Heading"] = $"{heading} {Word($"tên mục {heading}", 1, 1)}";
            fields[$"Sections[{i}].Guidance"] = Word($"hướng dẫn mục {heading}", 0, 0);
        }

        string[] kinds = ["Number", "Number", "Number", "Percent", "YesNo", "Text"];
        for (var i = 0; i < kinds.Length; i++)
        {
            var inTable = i == 5 ? 0 : 1; // words are no row of the table; numbers stand in both units' rows and in the totals
            fields[$"Indicators[{i}].Kind"] = kinds[i];
            fields[$"Indicators[{i}].Name"] = Word($"chỉ tiêu {i}", 1, kinds[i] == "Number" ? 3 : 2);
            fields[$"Indicators[{i}].UnitOfMeasure"] = Word($"đơn vị tính {i}", inTable, inTable * (kinds[i] == "Number" ? 3 : 2));
        }

        await chair.SubmitAsync($"{round.Path}/mau", fields);
    }

    /// <summary>The first unit's officer writes and its leader sends; what was set aside and the scan stand nowhere.</summary>
    private async Task FirstUnitAsync(Visitor leader)
    {
        var path = round.Of(First);
        var officer = await app.SignInAsync(await app.World.PersonInAsync(First, PositionKind.Officer, Word("chức danh cán bộ", 0, 0), Word("cán bộ soạn", 0, 0)));
        await WriteAsync(officer, First, new DateOnly(2026, 6, 29), 1, i => i switch { 0 => (0, 0), 1 => (1, 0), _ => (1, 1) }, 1);
        var report = (await app.World.ReportAsync(round, First))!;
        await leader.PostAsync($"{path}/muc/{report.Sections.Last(s => s.TakesText).Id}", new() { ["Version"] = "0", ["Text"] = Word("bản gặp bản mới hơn", 0, 0) });
        await officer.SubmitAsync($"{path}/tep", [], ("File", Word("tên tệp kèm theo", 1, 0) + ".pdf", Pdf));
        await officer.SubmitAsync($"{path}/ban-quet", [], ("File", Word("tên bản quét", 0, 0) + ".pdf", [.. Pdf, 1]));
        await SendAsync(leader, First);
        Add(report.Reference, "mã báo cáo", 0, 0);
    }

    /// <summary>Writes every section and every figure of a unit's report.</summary>
    private async Task WriteAsync(Visitor writer, Unit unit, DateOnly estimatedOn, int inUnit, Func<int, (int InUnit, int InBloc)> texts, int inBloc)
    {
        var path = round.Of(unit);
        await writer.SubmitAsync($"{path}/bat-dau", []);
        foreach (var (section, i) in (await app.World.ReportAsync(round, unit))!.Sections.Where(s => s.TakesText).Select((s, i) => (s, i)))
            await writer.SubmitAsync($"{path}/muc/{section.Id}", new() { ["Version"] = "0", ["Text"] = Sentence($"{unit.Name}, mục {i}", texts(i).InUnit, texts(i).InBloc) });
        foreach (var shown in new[] { 1, 0 }) // the second one will not apply to the unit
            await writer.SubmitAsync($"{path}/chi-tieu/rieng", new()
            {
                ["OwnName"] = Word($"{unit.Name}, chỉ tiêu riêng", inUnit * shown, inBloc * shown),
                ["OwnUnit"] = Word($"{unit.Name}, đơn vị tính riêng", inUnit * shown, inBloc * shown),
                ["OwnKind"] = "Number",
            });

        var form = FormFields.Of(await writer.OpenAsync(path), "/chi-tieu");
        form["EstimatedOn"] = $"{estimatedOn.Day}/{estimatedOn.Month}/{estimatedOn.Year}";
        Add(VietnameseText.LongDate(estimatedOn), $"{unit.Name}, ngày ước tính", inUnit, inBloc);
        for (var line = 0; line < 4; line++)
            Enter(form, unit, line, hasPlan: line > 1, official: line == 1, inUnit, inBloc);
        form["Lines[4].Official"] = "1";
        form["Lines[5].Words"] = Word($"{unit.Name}, chỉ tiêu bằng chữ", inUnit, inBloc);
        Enter(form, unit, 6, hasPlan: true, official: true, inUnit, inBloc);
        form["Lines[7].NotApplicable"] = "true";
        await writer.SubmitAsync($"{path}/chi-tieu", form);
    }

    private void Enter(Dictionary<string, string> form, Unit unit, int line, bool hasPlan, bool official, int inUnit, int inBloc)
    {
        decimal? Figure(string name, decimal from, bool printed)
        {
            var value = line == 3 ? (from / 1000) + (0.125m * Tokens.Count) + 0.0625m : from + (37 * Tokens.Count);
            form[$"Lines[{line}].{name}"] = value.ToString("0.####", VietnameseText.Culture);
            Add(VietnameseText.Figure(value), $"{unit.Name}, chỉ tiêu {line}, {name}", printed ? inUnit : 0, printed ? inBloc : 0);
            return value;
        }

        var figures = new IndicatorFigures(hasPlan ? Figure("Plan", 80_000, true) : null, Figure("SamePeriod", 50_000, true), Figure("Estimated", 30_000, !official), null, official ? Figure("Official", 40_000, true) : null);
        if (figures.Plan is { } plan)
            Add(Rate(figures.Official ?? figures.Estimated!.Value, plan), $"{unit.Name}, chỉ tiêu {line}, tỷ lệ", inUnit, inBloc);
        if (inBloc > 0)
            entered[(unit, line)] = figures;
    }

    private async Task SendAsync(Visitor leader, Unit unit) =>
        await leader.SubmitAsync($"{round.Of(unit)}/gui", FormFields.Of(await leader.OpenAsync($"{round.Of(unit)}/kiem-tra"), "/gui"));

    /// <summary>One piece is edited and keeps its edit when the unit sends a newer text; one is left out; every section has the bloc's own words.</summary>
    private async Task BlocAsync(Visitor chair, Visitor leader)
    {
        await chair.SubmitAsync($"{round.Bloc}/bat-dau", []);
        var texts = (await app.World.ReportAsync(round, First))!.Sections.Where(s => s.TakesText).ToList();
        var report = (await app.World.BlocReportAsync(round))!;
        GatheredPiece Piece(int at) => report.Pieces.Single(p => p.UnitId == First.Id && report.Sections.Single(s => s.Id == p.SectionId).TemplateSectionId == texts[at].TemplateSectionId);
        await chair.SubmitAsync($"{round.Bloc}/muc/{Piece(0).Id}", new() { ["Version"] = $"{Piece(0).TextVersion}", ["Text"] = Sentence("phần đã biên tập", 0, 1) });
        await chair.SubmitAsync($"{round.Bloc}/phan/{Piece(1).Id}/in", new() { ["included"] = "false" });

        await chair.SubmitAsync($"{round.Of(First)}/tra-lai", new(FormFields.Of(await chair.OpenAsync(round.Of(First)), "/tra-lai")) { ["Reason"] = Word("lý do trả lại", 0, 0) });
        await leader.SubmitAsync($"{round.Of(First)}/muc/{texts[0].Id}", new() { ["Version"] = "1", ["Text"] = Sentence("mục sửa sau khi trả lại", 1, 0) });
        await SendAsync(leader, First);

        await chair.SubmitAsync($"{round.Bloc}/tong-hop", []);
        foreach (var section in report.Sections)
            await chair.SubmitAsync($"{round.Bloc}/muc/{section.Id}", new() { ["Version"] = "0", ["Text"] = Sentence($"phần viết chung, mục {section.Heading}", 0, 1) });
        await chair.SubmitAsync($"{round.Bloc}/trich-yeu", new() { ["Title"] = $"Sơ kết {Word("trích yếu, dòng một", 0, 2)}; phương hướng {Word("trích yếu, dòng hai", 0, 2)}" });
        await chair.SubmitAsync($"{round.Bloc}/gui-du-thao", []);
        await app.World.AdoptAsync(round);
        await chair.SubmitAsync($"{round.Bloc}/ban-hanh", new(FormFields.Of(await chair.OpenAsync($"{round.Bloc}/ban-hanh"), "/ban-hanh"))
        {
            ["SignerName"] = Word("người ký báo cáo chung", 0, 1),
            ["SignerTitle"] = Word("chức danh người ký báo cáo chung", 0, 1),
        });
    }

    /// <summary>Numbers of the round are summed over the two units that sent; shares and own indicators are not.</summary>
    private void AddTotals()
    {
        for (var line = 0; line < 3; line++)
        {
            var both = new[] { entered[(First, line)], entered[(Second, line)] };
            var actual = both.Sum(f => f.Official ?? f.Estimated!.Value);
            Add(VietnameseText.Figure(actual) + (both.Any(f => f.Official is null) ? " (*)" : ""), $"tổng chỉ tiêu {line}, thực hiện", 0, 1);
            Add(VietnameseText.Figure(both.Sum(f => f.SamePeriod!.Value)), $"tổng chỉ tiêu {line}, cùng kỳ", 0, 1);
            if (both[0].Plan is null)
                continue;
            Add(VietnameseText.Figure(both.Sum(f => f.Plan!.Value)), $"tổng chỉ tiêu {line}, kế hoạch", 0, 1);
            Add(Rate(actual, both.Sum(f => f.Plan!.Value)), $"tổng chỉ tiêu {line}, tỷ lệ", 0, 1);
        }
    }

    private static string Rate(decimal actual, decimal plan) => decimal.Round(actual / plan * 100, 2, MidpointRounding.AwayFromZero).ToString("#,##0.00", VietnameseText.Culture);

    private string Sentence(string what, int inUnit, int inBloc) => $"Nội dung {Word(what, inUnit, inBloc)} và {Markup}.";

    private string Word(string what, int inUnit, int inBloc) => Add($"tẵk{Tokens.Count:000}đ", what, inUnit, inBloc);

    private string Add(string text, string what, int inUnit, int inBloc)
    {
        Tokens.Add(new Token(text, what, inUnit, inBloc));
        return text;
    }
}
