using System.Text.RegularExpressions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using EmulationPortal.Web.Tests.Typesetting;

namespace EmulationPortal.Web.Tests.Pledges;

/// <summary>A token in every field of registrations and pledge appears in the papers as often as it should, and nowhere else.</summary>
public abstract class DocumentTokenTests
{
    private const string Markup = "<b>không phải thẻ</b>";
    private readonly PortalApp app;
    private readonly List<(string Text, string What, int Unit, int Gathered, int Pledge)> tokens = [];

    protected DocumentTokenTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task Every_field_stands_where_it_should_and_nowhere_else()
    {
        Poppler.Require();
        var bloc = await app.World.BlocYearAsync(members: 3);
        var (first, second, third) = (bloc.Members[1], bloc.Members[0], bloc.Members[2]);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(second, PositionKind.Head, Word("chức danh Trưởng khối", 0, 0, 1), Word("tên Trưởng khối", 0, 0, 1)));
        await OpenAsync(bloc, chair);
        var leader = await app.SignInAsync(await app.World.PersonInAsync(first, PositionKind.Head, Word("chức danh người ký", 1, 0, 1), Word("tên người ký", 1, 0, 1)));
        await FillAsync(bloc, first, leader, 40_000, 1, 1, 1);
        await SendAsync(bloc, first, leader);
        await FillAsync(bloc, second, chair, 60_000, 0, 1, 1);
        await SendAsync(bloc, second, chair);
        var drafting = await app.SignInAsync(await app.World.PersonInAsync(third, PositionKind.Head, Word("chức danh đơn vị chưa gửi", 0, 0, 1), Word("tên người của đơn vị chưa gửi", 0, 0, 1)));
        await FillAsync(bloc, third, drafting, 80_000, 0, 0, 0);
        foreach (var unit in new[] { first, second })
            await chair.SubmitAsync($"{bloc.Path}/dang-ky/{unit.Code}/tiep-nhan", FormFields.Of(await chair.OpenAsync($"{bloc.Path}/dang-ky/{unit.Code}"), "/tiep-nhan"));
        await PledgeAsync(bloc, chair);

        var registration = Printed(await leader.Client.GetByteArrayAsync($"{bloc.Path}/dang-ky/{first.Code}/ban-in.pdf", TestContext.Current.CancellationToken));
        var gathered = Printed(await chair.Client.GetByteArrayAsync($"{bloc.Path}/dang-ky/tong-hop.pdf", TestContext.Current.CancellationToken));
        var pledge = Printed(await leader.Client.GetByteArrayAsync($"{bloc.Path}/giao-uoc/ban-in.pdf", TestContext.Current.CancellationToken));
        Assert.Equal("", string.Join('\n', [.. Misplaced(registration, t => t.Unit), .. Misplaced(gathered, t => t.Gathered), .. Misplaced(pledge, t => t.Pledge)]));
        Assert.Equal(2, Times(pledge, Markup));

        var shown = (await leader.OpenAsync($"{bloc.Path}/giao-uoc")).QuerySelector("article.document")!;
        Assert.Equal("", string.Join('\n', Misplaced(SameTextTests.HtmlText(shown), t => t.Pledge)));
        Assert.Empty(shown.QuerySelectorAll("b"));
    }

    private async Task OpenAsync(TestBlocYear bloc, Visitor chair)
    {
        var form = FormFields.Of(await chair.OpenAsync($"{bloc.Path}/chi-tieu"), "/chi-tieu");
        form["DueOn"] = "15/6/2026";
        string[] kinds = ["Number", "Percent", "YesNo", "Text"];
        for (var i = 0; i < 6; i++)
        {
            form[$"Targets[{i}].Name"] = i < kinds.Length ? Word($"chỉ tiêu {i}", 1, i == 3 ? 2 : 1, i == 3 ? 2 : i == 0 ? 2 : 1) : "";
            form[$"Targets[{i}].Code"] = $"ma-{i}";
            form[$"Targets[{i}].UnitOfMeasure"] = i is 0 or 1 ? Word($"đơn vị tính {i}", 1, 1, i == 0 ? 2 : 1) : "";
            form[$"Targets[{i}].Kind"] = i < kinds.Length ? kinds[i] : "Number";
            form[$"Targets[{i}].Direction"] = "HigherIsBetter";
        }

        form["Targets[0].BlocValue"] = "99887";
        tokens.Add(("99.887", "chỉ tiêu của khối", 0, 0, 1));
        await chair.SubmitAsync($"{bloc.Path}/chi-tieu", form);
    }

    private async Task FillAsync(TestBlocYear bloc, Unit unit, Visitor writer, int from, int inUnit, int inGathered, int inPledge)
    {
        var path = $"{bloc.Path}/dang-ky/{unit.Code}";
        await writer.SubmitAsync($"{path}/bat-dau", []);
        await writer.SubmitAsync($"{path}/chi-tieu-rieng", new() { ["OwnName"] = Word($"{unit.Name}, chỉ tiêu riêng", inUnit, inGathered, inPledge), ["OwnUnit"] = Word($"{unit.Name}, đơn vị tính riêng", inUnit, inGathered, inPledge), ["OwnKind"] = "Number" });
        var form = FormFields.Of(await writer.OpenAsync(path), "/dong");
        foreach (var (line, at) in (await app.World.RegistrationOfAsync(bloc, unit))!.AllLines().Select((l, i) => (l, i)))
        {
            switch (line)
            {
                case RegisteredTitle { Title.Code: "LDTT" }:
                    Figure($"Lines[{at}].Value", from + 7001, "lao động tiên tiến", inUnit, inGathered, 0);
                    break;
                case Target { Code: "ma-2" }:
                    form[$"Lines[{at}].Value"] = "1";
                    break;
                case Target { Code: "ma-3" }:
                    form[$"Lines[{at}].Words"] = $"{Word($"{unit.Name}, bằng chữ", inUnit, inGathered, inPledge)}";
                    break;
                case Target:
                    Figure($"Lines[{at}].Value", from + (at * 37), $"chỉ tiêu {at}", inUnit, inGathered, inPledge);
                    Figure($"Lines[{at}].Baseline", from + 5000 + (at * 41), $"năm trước {at}", inUnit, 0, 0);
                    break;
            }
        }

        await writer.SubmitAsync($"{path}/dong", form);

        void Figure(string field, int value, string what, int a, int b, int c)
        {
            form[field] = $"{value}";
            tokens.Add((VietnameseText.Figure(value), $"{unit.Name}, {what}", a, b, c));
        }
    }

    private static async Task SendAsync(TestBlocYear bloc, Unit unit, Visitor leader) =>
        await leader.SubmitAsync($"{bloc.Path}/dang-ky/{unit.Code}/gui", FormFields.Of(await leader.OpenAsync($"{bloc.Path}/dang-ky/{unit.Code}/kiem-tra"), "/gui"));

    private async Task PledgeAsync(TestBlocYear bloc, Visitor chair)
    {
        var path = $"{bloc.Path}/giao-uoc";
        await chair.SubmitAsync($"{path}/bat-dau", []);
        foreach (var text in (await app.World.PledgesAsync(bloc)).Single().Texts)
            await chair.SubmitAsync($"{path}/phan/{text.Id}", new() { ["Version"] = $"{text.TextVersion}", ["Text"] = $"Nội dung {Word($"phần {text.Part}", 0, 0, 1)}{(text.Part is PledgePart.Content or PledgePart.Commitment ? " và " + Markup : "")}." });
        await chair.SubmitAsync($"{path}/ky-ket", new(FormFields.Of(await chair.OpenAsync($"{path}/soan"), "/ky-ket"))
        {
            ["SignedOn"] = "9/6/2026",
            ["Conference"] = Word("hội nghị", 0, 0, 1),
            ["WitnessBody"] = Word("cơ quan chứng kiến", 0, 0, 3),
            ["WitnessName"] = Word("người chứng kiến", 0, 0, 1),
            ["WitnessTitle"] = Word("chức danh người chứng kiến", 0, 0, 1),
        });
        await chair.SubmitAsync($"{path}/phat-hanh", new(FormFields.Of(await chair.OpenAsync($"{path}/phat-hanh"), "/phat-hanh")) { ["WithoutTargets"] = "true" });
    }

    private string Word(string what, int unit, int gathered, int pledge)
    {
        var text = $"tẵk{tokens.Count:000}đ";
        tokens.Add((text, what, unit, gathered, pledge));
        return text;
    }

    private static string Printed(byte[] pdf) => WrittenForm.Plain(string.Join(' ', Poppler.Words(pdf).Select(w => w.Text)));

    private List<string> Misplaced(string text, Func<(string Text, string What, int Unit, int Gathered, int Pledge), int> expected) =>
        [.. tokens.Where(t => Times(text, t.Text) != expected(t)).Select(t => $"{t.What} ({t.Text}): {Times(text, t.Text)} lần, đúng ra {expected(t)}")];

    private static int Times(string text, string token) =>
        Regex.Count(text.ToLower(VietnameseText.Culture), $@"(?<![\w.,]){Regex.Escape(token.ToLower(VietnameseText.Culture))}(?!\w|[.,]\d)");

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : DocumentTokenTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : DocumentTokenTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : DocumentTokenTests(app);
}
