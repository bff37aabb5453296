using System.Text.RegularExpressions;
using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Browser.Tests;

/// <summary>Five people follow every link they are shown: each page of the portal is come to, and is clean at both widths.</summary>
[Collection(Journeys.Name)]
public sealed partial class EveryPageTests(BrowserApp app)
{
    /// <summary>Reached by a form or from outside, never by a link; the other journeys come to the pages of these.</summary>
    private static readonly string[] WithoutLink =
    [
        "khoi-thi-dua/{bloc}/{year}/bao-cao/{kind}/don-vi/{unit}/da-gui", "khoi-thi-dua/{bloc}/{year}/bao-cao/{kind}/cua-khoi/ban-hanh",
    ];

    [Fact]
    public async Task Every_page_is_come_to_by_links_and_clean_at_both_widths()
    {
        BrowserApp.RequireChromium();
        var place = await app.World.BlocYearAsync();
        await app.World.HandedOverTwinAsync(place);
        var round = await app.World.RoundAsync(place);
        var officer = await app.World.PersonInAsync(place.Members[2], PositionKind.Officer);
        await ConflictAsync(round, place.Members[2], officer);
        await app.World.SentAsync(round, place.Members[3]);
        var open = await app.World.OpenMeetingAsync(place);
        await app.World.MeetingAsync(place);
        await app.World.DocumentAsync(place);
        var starter = await app.OpenAsync(open.Chair);
        await starter.GoAsync(round.Bloc);
        await starter.SendAsync("/cua-khoi/bat-dau");

        var addresses = new HashSet<string>();
        TestPerson?[] people =
        [
            null, officer, await app.World.PersonInAsync(place.Members[3]), open.Chair, await app.World.PersonAsync(null, RoleNames.OfficeLead), await app.World.AdministratorAsync(),
        ];
        foreach (var person in people)
            await FollowLinksAsync(await app.OpenAsync(person), addresses);

        var missed = PortalRoute.All(app).Where(r => r.Method == "GET").Select(r => r.Template).Distinct().Except(WithoutLink)
            .Where(template => !addresses.Any(PatternOf(template).IsMatch));
        Assert.Empty(missed);
        await app.Inspection.RequireCleanAsync();
    }

    /// <summary>Two windows of one officer save one section: the second text is laid aside, so that the page with both texts exists.</summary>
    private async Task ConflictAsync(TestRound round, Unit unit, TestPerson officer)
    {
        var draft = await app.World.DraftAsync(round, unit);
        var section = draft.Sections.First(s => s.TakesText);
        var page = (await app.OpenAsync(officer)).Page;
        var form = page.APIRequest.CreateFormData();
        form.Set("Text", "Bản của cửa sổ thứ hai.");
        form.Set("Version", 0);
        form.Set("__RequestVerificationToken", await page.Locator("[name=__RequestVerificationToken]").First.InputValueAsync());
        var answer = await page.APIRequest.PostAsync($"{round.Of(unit)}/muc/{section.Id}", new() { Form = form });
        Assert.EndsWith("/hai-ban", answer.Url, StringComparison.Ordinal);
    }

    private static async Task FollowLinksAsync(Window window, HashSet<string> addresses)
    {
        var places = new HashSet<string>();
        var ahead = new Queue<string>(["/", "/viec-cua-toi", "/loi/404"]);
        while (ahead.TryDequeue(out var address))
        {
            var from = window.Page.Url;
            var answer = await window.Page.APIRequest.GetAsync(address);
            addresses.Add(new Uri(answer.Url).AbsolutePath.TrimStart('/'));
            addresses.Add(address.TrimStart('/').Split('?', '#')[0]);
            if (!answer.Ok || !answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
            {
                Assert.True(answer.Ok || address == "/loi/404", $"{address} was offered after {from} and answered {answer.Status}.");
                continue;
            }

            await window.GoAsync(address);
            foreach (var link in await window.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => a.href)"))
            {
                if (new Uri(link).Authority == new Uri(window.Page.Url).Authority && places.Add(Inspection.PlaceOf(link)))
                    ahead.Enqueue(new Uri(link).PathAndQuery);
            }
        }
    }

    private static Regex PatternOf(string template) => new($"^{Parameter().Replace(Regex.Escape(template).Replace(@"\{", "{", StringComparison.Ordinal), "[^/]+")}$");

    [GeneratedRegex(@"\{[^/]*\}")]
    private static partial Regex Parameter();
}
