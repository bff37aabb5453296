using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Typesetting;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>A paper of the conference: its frozen or printed file, and its preview where a page shows one, as plain text.</summary>
internal sealed record TokenPaper(string Name, byte[] Pdf, string? Preview);

/// <summary>A conference from plan to final minutes in which every field was typed by the real forms, each with a token of its own: "TK" and three capitals or more, which no group of a verification code can be.</summary>
internal sealed class TokenConference
{
    private readonly PortalApp app;
    private readonly List<TokenPaper> papers = [];
    private TestMeeting test = null!;
    private Visitor chair = null!, secretary = null!;

    private TokenConference(PortalApp app) => this.app = app;

    /// <summary>The members: chair, vice-chair, a third, and one that is absent.</summary>
    public IReadOnlyList<Unit> Units => test.Place.Members;

    /// <summary>Until when the minutes were circulated, as printed.</summary>
    public string CirculatedUntil { get; private set; } = "";

    /// <summary>The paper of that name.</summary>
    public TokenPaper this[string name] => papers.Single(p => p.Name == name);

    /// <summary>Plans, invites, moves, invites again, holds, closes and finalises.</summary>
    public static async Task<TokenConference> HoldAsync(PortalApp app)
    {
        var conference = new TokenConference(app);
        await conference.PlanAsync();
        await conference.InviteAsync();
        await conference.AttendAsync();
        await conference.DiscussAsync();
        await conference.PassAsync();
        await conference.CollectAsync();
        return conference;
    }

    private async Task PlanAsync()
    {
        var place = await app.World.BlocYearAsync();
        await app.World.DraftAsync(await app.World.RoundAsync(place), place.Members[3], "TKUNSENT");
        var earlier = await app.World.OpenMeetingAsync(place);
        await app.World.ChangeMeetingAsync(earlier, m => m.Conclude(null, "TKEARLIER", null, "TKEARLIERWHO", null));
        chair = await app.SignInAsync(earlier.Chair);
        secretary = await app.SignInAsync(earlier.Secretary);
        test = earlier with { Path = $"{place.Path}/hoi-nghi/2" };
        await SubmitAsync(chair, $"{place.Path}/hoi-nghi/lap-ke-hoach",
            ("Kinds", "MidYearReview"), ("Title", "TKTITLE"), ("Day", "10/6/2026"), ("Time", "8:17"), ("Place", "TKOLDPLACE"), ("HostUnitId", $"{Units[1].Id}"),
            ("ChairUnitId", $"{Units[0].Id}"), ("ChairHonorific", "Ông"), ("ChairName", "TKCHAIR"), ("ChairTitle", "TKCHAIRJOB"), ("CoChairUnitId", $"{Units[1].Id}"),
            ("CoChairHonorific", "Bà"), ("CoChairName", "TKCOCHAIR"), ("CoChairTitle", "TKCOJOB"), ("SecretaryAccountId", $"{earlier.Secretary.AccountId}"),
            ("SecretaryHonorific", "Bà"), ("SecretaryName", "TKSECRETARY"), ("SecretaryTitle", "TKSECJOB"), ("Preparation", "TKPREPARE"), ("ReplyBy", "7/6/2026"));
        await using (var scope = app.Database(out var db))
            test = test with { MeetingId = db.Meetings.Single(m => m.Title == "TKTITLE" && m.BlocYearId == place.BlocYearId).Id };
        await PlanAsync("chuong-trinh", ("Title", "TKITEM"), ("Presenter", "TKPRESENTER"), ("Minutes", "37"));
        await chair.SubmitAsync($"{test.Path}/chuong-trinh/{(await ItemAsync()).Id}/tai-lieu", new() { ["PaperTitle"] = "TKPAPER" }, ("File", "TKFILE.pdf", "%PDF-1.4 TKFILE"u8.ToArray()));
        await PlanAsync("khach-moi", ("Body", "TKOFFICE"), ("IsOffice", "true"), ("Honorific", "Ông"), ("Name", "TKVIP"), ("Title", "TKVIPJOB"));
        await PlanAsync("khach-moi", ("Body", "TKCLUB"), ("Honorific", "Bà"), ("Name", "TKCLUBNAME"), ("Title", "TKCLUBJOB"));
        await PlanAsync("dai-bieu", ("From", $"{Units[2].Id}"), ("Honorific", "Bà"), ("Name", "TKSAY"), ("Title", "TKSAYJOB"));
        await PlanAsync("dai-bieu", ("From", $"{Units[3].Id}"), ("Honorific", "Bà"), ("Name", "TKABS"), ("Title", "TKABSJOB"));
    }

    private async Task InviteAsync()
    {
        await chair.SubmitAsync($"{test.Path}/moi-hop", await VersionAsync("moi-hop", "version"));
        await chair.SubmitAsync($"{test.Path}/doi-lich", new(await VersionAsync("doi-lich", "Version")) { ["Day"] = "10/6/2026", ["Time"] = "8:17", ["Place"] = "TKPLACE", ["Reason"] = "TKMOVED" });
        var previews = (await chair.OpenAsync($"{test.Path}/moi-hop")).QuerySelectorAll("article.document");
        var page = await chair.SubmitAsync($"{test.Path}/moi-hop", await VersionAsync("moi-hop", "version"));
        foreach (var (name, preview) in new[] { ("Giấy mời", previews[0]), ("Chương trình", previews[1]) })
        {
            var link = page.QuerySelectorAll("a").Last(a => a.TextContent.StartsWith(name, StringComparison.Ordinal) && a.GetAttribute("href")!.Contains("/van-ban/", StringComparison.Ordinal));
            papers.Add(new TokenPaper(name, await FileAsync(link.GetAttribute("href")!), SameTextTests.HtmlText(preview)));
        }
    }

    private async Task AttendAsync()
    {
        await DeskAsync("khai-mac", ("Time", "8:19"));
        var meeting = await app.World.ReadMeetingAsync(test);
        var guests = meeting.Guests.OrderBy(g => g.Id).ToList();
        var delegates = meeting.Attendances.OrderBy(a => a.Id).ToList();
        await DeskAsync("diem-danh", ("GuestId", $"{guests[0].Id}"), ("Honorific", "Ông"), ("Name", "TKVIP"), ("Title", "TKVIPJOB"), ("Time", "8:20"));
        await DeskAsync("vang-mat", ("GuestId", $"{guests[1].Id}"), ("Reason", "TKBUSY"));
        await DeskAsync("diem-danh", ("UnitId", $"{Units[0].Id}"), ("Honorific", "Bà"), ("Name", "TKONE"), ("Title", "TKONEJOB"), ("Time", "8:20"));
        await DeskAsync("diem-danh", ("UnitId", $"{Units[1].Id}"), ("Honorific", "Ông"), ("Name", "TKLEFT"), ("Title", "TKLEFTJOB"), ("Time", "8:20"));
        await DeskAsync($"dai-bieu/{delegates[0].Id}/den", ("Time", "8:20"));
        await DeskAsync($"dai-bieu/{delegates[1].Id}/vang", ("Reason", "TKSICK"));
    }

    private async Task DiscussAsync()
    {
        var people = (await app.World.ReadMeetingAsync(test)).Attendances;
        string Of(string name) => $"{people.Single(a => a.Person.Name == name).Id}";
        var item = (await ItemAsync()).Id;
        await DeskAsync($"noi-dung/{item}/bat-dau");
        await DeskAsync($"noi-dung/{item}/trinh-bay", ("Outcome", "TKOUTCOME"), ("Version", $"{(await ItemAsync()).Revision}"));
        await DeskAsync("y-kien", ("SpeakerId", Of("TKSAY")), ("Item", $"{item}"), ("Text", "TKOPINION"), ("Time", "8:30"));
        await DeskAsync("y-kien", ("SpeakerId", Of("TKONE")), ("Item", $"{item}"), ("Text", "TKREPLACED"), ("Time", "8:31"));
        await DeskAsync("bieu-quyet", ("Title", "TKVOTE"), ("How", "RaisedHands"), ("Threshold", "1/2"), ("Of", "Present"), ("Source", "TKSOURCE"));
        var vote = (await app.World.ReadMeetingAsync(test)).VotedItems.Single().Id;
        await DeskAsync($"bieu-quyet/{vote}", ("For", "2"), ("Time", "8:40"));
        await DeskAsync($"bieu-quyet/{vote}/dinh-chinh", ("For", "3"), ("Reason", "TKCORRECTED"));
        await DeskAsync("chi-dao", ("SpeakerId", Of("TKVIP")), ("Text", "TKREMARK"), ("Time", "8:45"));
        await DeskAsync("ket-luan", ("Text", "TKTASK"), ("Responsible", "TKRESPONSIBLE"), ("Deadline", "29/6/2026"));
        await DeskAsync($"dai-bieu/{Of("TKLEFT")}/ve", ("Time", "8:53"));
        var earlier = await EarlierAsync();
        await secretary.SubmitAsync($"{test.Path}/ket-luan-truoc/{earlier}", new() { ["State"] = "GoingOn", ["Note"] = "TKNOTE" });
        await DeskAsync("be-mac", ("Time", "8:55"));
        await DeskAsync("mo-lai", ("Reason", "TKREOPENED"));
        await DeskAsync("be-mac", ("Time", "8:57"));
    }

    private async Task PassAsync()
    {
        var opinion = $"opinion:{(await app.World.ReadMeetingAsync(test)).Opinions.Single(o => o.Text == "TKREPLACED").Id:N}";
        await WriteAsync("doan", ("Key", opinion), ("Version", "0"), ("Text", "TKEDITED"));
        Assert.Equal(HttpStatusCode.Redirect, (await chair.PostAsync($"{test.Minutes}/doan", new() { ["Key"] = opinion, ["Version"] = "0", ["Text"] = "TKASIDE" })).StatusCode);
        await WriteAsync("doan/them", ("AfterKey", "place"), ("NewText", "TKFREE"));
        await WriteAsync("so-ban", ("copyCount", "9"));
        var until = VietnamTime.FromUtc(app.Clock.GetUtcNow().UtcDateTime).Date.AddDays(2).AddHours(17);
        CirculatedUntil = MinutesText.Moment(VietnamTime.ToUtc(until));
        await WriteAsync("gop-y", ("Day", until.ToString("d/M/yyyy", CultureInfo.InvariantCulture)), ("Time", "17:00"));
        var third = await app.SignInAsync(await app.World.PersonInAsync(Units[2]));
        await third.SubmitAsync($"{test.Minutes}/y-kien", new() { ["Key"] = "place", ["Objection"] = "TKPRINTED" });
        await third.SubmitAsync($"{test.Minutes}/y-kien", new() { ["Key"] = "members", ["Objection"] = "TKANSWERED" });
        foreach (var response in (await app.World.ReadMinutesAsync(test)).Responses)
            await WriteAsync($"y-kien/{response.Id}", response.Objection == "TKPRINTED" ? ("Print", "true") : ("Answer", "TKANSWER"));
        foreach (var person in new[] { chair, third, await app.SignInAsync(await app.World.PersonInAsync(Units[1])) })
            await person.SubmitAsync($"{test.Minutes}/y-kien", []);
        await secretary.SubmitAsync($"{test.Minutes}/chot", new() { ["version"] = Input(await secretary.OpenAsync($"{test.Minutes}/chot"), "version") });
    }

    private async Task CollectAsync()
    {
        papers.Add(new TokenPaper("Danh sách ký điểm danh", await FileAsync($"{test.Path}/danh-sach-ky-diem-danh"), null));
        var article = (await secretary.OpenAsync($"{test.Minutes}/xem")).QuerySelector("article.document")!;
        papers.Add(new TokenPaper("Biên bản", await FileAsync($"{test.Minutes}/pdf"), SameTextTests.HtmlText(article)));
    }

    private async Task<AgendaItem> ItemAsync() => (await app.World.ReadMeetingAsync(test)).Agenda.Single(i => i.Title == "TKITEM");

    private async Task<Guid> EarlierAsync()
    {
        await using var scope = app.Database(out var db);
        return db.Meetings.Where(m => m.BlocYearId == test.Place.BlocYearId).SelectMany(m => m.Conclusions).Single(c => c.Text == "TKEARLIER").Id;
    }

    private Task<IHtmlDocument> PlanAsync(string act, params (string Name, string Value)[] fields) => SubmitAsync(chair, $"{test.Path}/{act}", fields);

    private Task<IHtmlDocument> DeskAsync(string act, params (string Name, string Value)[] fields) => SubmitAsync(secretary, $"{test.Desk}/{act}", fields);

    private Task<IHtmlDocument> WriteAsync(string act, params (string Name, string Value)[] fields) => SubmitAsync(secretary, $"{test.Minutes}/{act}", fields);

    private static Task<IHtmlDocument> SubmitAsync(Visitor visitor, string address, params (string Name, string Value)[] fields) =>
        visitor.SubmitAsync(address, fields.ToDictionary(f => f.Name, f => f.Value));

    private async Task<Dictionary<string, string>> VersionAsync(string page, string name) => new() { [name] = Input(await chair.OpenAsync($"{test.Path}/{page}"), name) };

    private static string Input(IDocument page, string name) => page.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;

    private async Task<byte[]> FileAsync(string address)
    {
        var answer = await secretary.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
