using System.Net;
using AngleSharp.Html.Parser;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Awards;

/// <summary>Those who run a ballot, each at the own screen, doing it by the real forms.</summary>
internal sealed class BallotRoom(PortalApp app, TestBallot ballot, Visitor presider, Visitor teller, Visitor office)
{
    private readonly Dictionary<CodeKeeper, string> codes = [];

    public Visitor Presider => presider;
    public Visitor Teller => teller;
    public Visitor Office => office;
    public IReadOnlyDictionary<CodeKeeper, string> Codes => codes;

    public static async Task<BallotRoom> EnterAsync(PortalApp app, TestBallot ballot) =>
        new(app, ballot, await app.SignInAsync(ballot.Presider), await app.SignInAsync(ballot.Teller), await app.SignInAsync(ballot.Office));

    /// <summary>Three persons take their codes.</summary>
    public async Task TakeCodesAsync()
    {
        foreach (var (keeper, visitor) in new[] { (CodeKeeper.Chair, presider), (CodeKeeper.Teller, teller), (CodeKeeper.Office, office) })
            codes[keeper] = await CodeAsync(visitor);
    }

    /// <summary>Codes where they are needed, the proposal of the one who presides, the teller's confirmation.</summary>
    public async Task OpenAsync()
    {
        if ((await app.World.ReadBallotAsync(ballot)).Way != BallotWay.Paper)
            await TakeCodesAsync();
        await presider.SubmitAsync($"{ballot.Path}/de-nghi-mo", await SeenAsync());
        await teller.SubmitAsync($"{ballot.Path}/mo", await SeenAsync());
    }

    /// <summary>Closed by both, with two codes.</summary>
    public async Task CloseAsync(CodeKeeper one = CodeKeeper.Chair, CodeKeeper two = CodeKeeper.Teller)
    {
        await presider.SubmitAsync($"{ballot.Path}/de-nghi-dong", await SeenAsync());
        await teller.SubmitAsync($"{ballot.Path}/dong", await ClosingAsync(one, two));
    }

    /// <summary>The form of closing with two codes.</summary>
    public async Task<Dictionary<string, string>> ClosingAsync(CodeKeeper one, CodeKeeper two) => new(await SeenAsync())
    {
        ["FirstKeeper"] = $"{one}",
        ["FirstCode"] = codes.GetValueOrDefault(one, ""),
        ["SecondKeeper"] = $"{two}",
        ["SecondCode"] = codes.GetValueOrDefault(two, ""),
        ["Word"] = "Đóng",
    };

    /// <summary>The teller counts; figures only where papers were counted by hand.</summary>
    public async Task<AngleSharp.Html.Dom.IHtmlDocument> CountAsync(Dictionary<string, string>? byHand = null) =>
        await teller.SubmitAsync($"{ballot.Path}/kiem-phieu", new(byHand ?? []) { ["Version"] = (await SeenAsync())["Version"] });

    /// <summary>The version a form of now carries.</summary>
    public async Task<Dictionary<string, string>> SeenAsync() => new() { ["Version"] = $"{(await app.World.ReadBallotAsync(ballot)).Version}" };

    /// <summary>The receipt of a vote that was cast.</summary>
    public static async Task<string> ReceiptAsync(HttpResponseMessage answer)
    {
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(answer.StatusCode == HttpStatusCode.OK && page.QuerySelector(".secret-code") is not null, page.Body!.TextContent);
        return page.QuerySelector(".secret-code code")!.TextContent;
    }

    private async Task<string> CodeAsync(Visitor visitor) => await ReceiptAsync(await visitor.PostAsync($"{ballot.Path}/ma", []));
}
