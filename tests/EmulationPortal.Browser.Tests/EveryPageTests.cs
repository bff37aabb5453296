using AngleSharp.Html.Parser;
using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Browser.Tests;

/// <summary>Five people follow every link they are shown: each page of the portal is come to, and is clean at both widths.</summary>
[Collection(Journeys.Name)]
public sealed class EveryPageTests(BrowserApp app)
{
    /// <summary>Files; pages only a form, a letter or a clash leads to, which the other journeys and the web tests come to; a unit's own document, whose pages are those of a bloc's; dossiers by the routes of another province, whose pages are the same.</summary>
    private static readonly string[] WithoutLink =
    [
        "/tep/{file:guid}", "/anh/{photo:guid}", "/tai-lieu/{paper:guid}", "/hoi-nghi/{meeting:int}/van-ban/{document:guid}", "/buoc/{step}/van-ban/{document:guid}", "/ban-da-ky", "so-van-ban/xuat.xlsx", "/ban-hanh", "dang-nhap/ma", "loi-moi", "dat-lai-mat-khau", "duyet/bao-cao", "duyet/dang-ky", "duyet/bang-diem", "/go-xac-thuc", "/da-gui", "/bien-ban/ky", "/doi-lich", "/hai-ban",
        "/don-vi/{unit}/van-ban/{document}/dinh-kem", "/don-vi/{unit}/van-ban/{document}/ghi-so", "/don-vi/{unit}/van-ban/{document}/thay-the", "/don-vi/{unit}/van-ban/{document}/thu-hoi",
        "/tieu-chi/{number:int}/ban-moi", "/tieu-chi/{number:int}/ban-chinh", "/cham-diem/mo", "/cham-diem/mo-lai", "/cham-diem/xung-dot", "/cham-cheo/{unit}", "/bang-diem/{unit}/giai-trinh",
        "/ho-so/{dossier:int}/to-trinh", "/don-vi/{unit}/{dossier:int}/ban-chinh", "/don-vi/{unit}/{dossier:int}/gui-bo-sung", "/don-vi/{unit}/{dossier:int}/kem-theo", "/don-vi/{unit}/{dossier:int}/rut",
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
        await PledgeAsync(place);
        await app.World.DocumentAsync(place);
        await app.World.SheetsAsync(place);
        var scoring = await ScoringAsync(place);
        var agreeing = await app.World.ScoringAsync(await app.World.BlocYearAsync(), ScoringStage.Agreement);
        var closed = await app.World.ScoringAsync(await app.World.BlocYearAsync(), ScoringStage.Closed);
        await app.World.ReviewAsync(closed.Place);
        await app.World.HonourAsync(closed.Place.Chair, "TTLDXS", 2025);
        await app.World.AmendedAsync(await app.World.CharterAsync(place, state: CharterState.Adopted));
        await app.World.CharterAsync(place, CharterKind.Plan);
        var starter = await app.OpenAsync(open.Chair);
        await starter.GoAsync(round.Bloc);
        await starter.SendAsync("/cua-khoi/bat-dau");

        var addresses = new HashSet<string>();
        TestPerson?[] people =
        [
            null, officer, await app.World.PersonInAsync(place.Members[3]), open.Chair, await app.World.PersonInAsync(agreeing.Place.Chair), await app.World.PersonInAsync(closed.Place.Chair), await app.World.AdministratorAsync(),
        ];
        foreach (var person in people)
            await FollowLinksAsync(await app.OpenAsync(person), addresses);
        await FollowLinksAsync(await app.OpenAsync(await app.World.PersonAsync(null, RoleNames.OfficeLead)), addresses, scoring.Path, agreeing.Path, closed.Path);

        await AppraisalAsync(addresses);
        await ChangedAsync(addresses);
        await ListedAsync(closed.Place, addresses);
        await ChosenAsync(addresses);
        await BallotsAsync(addresses);
        await DossierAsync(addresses);
        await ConferenceAsync(addresses);
        await OutsideAsync(addresses);
        var places = addresses.Select(a => app.PlaceOf($"{app.Address}/{a}")).ToHashSet();
        var missed = PortalRoute.All(app).Where(r => r.Method == "GET" && !places.Contains(r.Template)).Select(r => r.Template)
            .Where(template => !WithoutLink.Any(end => template.EndsWith(end, StringComparison.Ordinal)));
        Assert.True(!missed.Any(), "Nobody came to: " + string.Join(", ", missed));
        await app.Inspection.RequireCleanAsync();
    }

    /// <summary>A pledge that was issued and not yet signed by all, its next version being prepared, one registration still a draft, one sent, and progress recorded.</summary>
    private async Task PledgeAsync(TestBlocYear place)
    {
        await app.World.RegistrationsAsync(place);
        await app.World.RegistrationAsync(place, place.Members[0]);
        await app.World.RegistrationAsync(place, place.Members[1]);
        await app.World.RegistrationAsync(place, place.Members[2], RegistrationState.Draft);
        await app.World.RegistrationAsync(place, place.Members[3], RegistrationState.Submitted);
        await app.World.PledgeAsync(place, drafted: true);
    }

    /// <summary>A round at its self-score: one card returned with a proof on it, the others sent, checkers drawn.</summary>
    private async Task<TestScoring> ScoringAsync(TestBlocYear place)
    {
        var test = await app.World.ScoringAsync(place);
        await app.World.SendCardsAsync(test);
        await app.World.AssignCheckersAsync(test);
        var chair = await app.OpenAsync(await app.World.PersonInAsync(place.Chair));
        await chair.GoAsync($"{test.Path}/bang-diem/{place.Members[2].Code}");
        await chair.SendAsync("/tra-lai", ("Reason", "Thiếu minh chứng."));
        return test;
    }

    /// <summary>The pages on which the office appraises and closes a round, among the many it could come to.</summary>
    private async Task AppraisalAsync(HashSet<string> addresses)
    {
        var test = await app.World.ScoringAsync(await app.World.BlocYearAsync(), ScoringStage.Appraisal);
        await VisitAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff), addresses, test.Path, $"/tham-dinh/{test.Place.Members[2].Code}", "/bo-phieu", "/chot");
    }

    /// <summary>What the chair does when a member joins a round under way and its sheet has a newer version.</summary>
    private async Task ChangedAsync(HashSet<string> addresses)
    {
        var test = await app.World.ScoringAsync(await app.World.BlocYearAsync());
        var newcomer = await app.World.JoinAsync(test.Place);
        await app.World.NewerSheetAsync(test.Place);
        await VisitAsync(await app.World.PersonInAsync(test.Place.Chair), addresses, test.Path, $"/bang-diem/{newcomer.Code}/lap", "/doi-bo-tieu-chi");
    }

    /// <summary>The list of persons a unit nominates at once, and its pattern: only an award for persons has them.</summary>
    private async Task ListedAsync(TestBlocYear place, HashSet<string> addresses)
    {
        var window = await app.OpenAsync(await app.World.PersonInAsync(place.Chair));
        await window.GoAsync(place.Path + "/binh-xet");
        await window.GoAsync((await window.Page.Locator("a[href*='/de-cu/']", new() { HasText = "Đề cử cá nhân của đơn vị" }).First.GetAttributeAsync("href"))!);
        foreach (var link in (string[])["/danh-sach", "/mau.xlsx"])
        {
            var address = (await window.Page.Locator($"a[href$='{link}']").First.GetAttributeAsync("href"))!;
            addresses.Add(address.TrimStart('/'));
            if (link == "/danh-sach")
                await window.GoAsync(address);
        }
    }

    /// <summary>A step that was done outside the portal, with its documents, its ranking, and the page before it is withdrawn.</summary>
    private async Task OutsideAsync(HashSet<string> addresses)
    {
        var place = await app.World.VotingPlaceAsync(members: 4);
        await VisitAsync(await app.World.PersonInAsync(place.Chair), addresses, place.Path, "/lam-ngoai-cong", "/buoc", "/buoc/cham-diem", "/buoc/cham-diem/rut", "/buoc/cham-diem/xep-hang");
    }

    /// <summary>An open choice, and the list of violations being verified.</summary>
    private async Task ChosenAsync(HashSet<string> addresses)
    {
        var test = await app.World.ScoringAsync(await app.World.BlocYearAsync(), ScoringStage.Closed);
        await app.World.ReviewAsync(test.Place, agreed: true);
        await VisitAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff), addresses, test.Place.Path, "/binh-xet/vi-pham");
        var chair = await app.OpenAsync(await app.World.PersonInAsync(test.Place.Chair));
        await chair.GoAsync(test.Place.Path + "/binh-xet");
        var choose = await chair.Page.Locator("a[href$='/ket-qua']").First.GetAttributeAsync("href");
        await chair.GoAsync(choose!);
        addresses.Add(choose!.TrimStart('/'));
    }

    /// <summary>A ballot at each of its steps, as those see it who have something to do there.</summary>
    private async Task BallotsAsync(HashSet<string> addresses)
    {
        var place = await app.World.VotingPlaceAsync();
        await app.World.SecretReviewAsync(place, [place.Members[2], place.Members[3]]);
        QuestionDraft[] questions = [new("Phương án tổ chức", QuestionKind.ApproveEach, null, World.AnyPresence, [new OptionDraft("Một ngày"), new OptionDraft("Hai ngày")]), new("Đơn vị đăng cai", QuestionKind.ChooseOne, 1, World.AnyPresence, [new OptionDraft("Đơn vị A"), new OptionDraft("Đơn vị B")])];
        var test = await app.World.BallotAsync(place, BallotWay.Both, questions);
        await VisitAsync(test.Presider, addresses, place.Path, "/bo-phieu", "/bo-phieu/chuan-bi", "/bo-phieu/1", "/bo-phieu/1/sua", "/bo-phieu/1/huy");
        await app.World.AdvanceBallotAsync(test, BallotState.Open);
        await VisitAsync(await app.World.PersonInAsync(place.Members[2]), addresses, test.Path, "/phieu", "");
        await VisitAsync(test.Teller, addresses, test.Path, "", "/dong");
        await app.World.AdvanceBallotAsync(test, BallotState.Closed, "1- 1-\n10 -1");
        await VisitAsync(test.Teller, addresses, test.Path, "", "/kiem-phieu");
        await app.World.AdvanceBallotAsync(test, BallotState.Counted, "1- 1-\n10 -1");
        await VisitAsync(test.Teller, addresses, test.Path, "", "/bien-ban", "/kiem-lai");
        addresses.UnionWith(new[] { "/bien-ban.pdf", "/bien-ban.docx", "/phieu-bau.pdf", "/phieu-bau.docx", "/phieu-da-bo.txt", "/ma-nhan.txt" }.Select(f => (test.Path + f).TrimStart('/')));
    }

    /// <summary>A dossier from its drawing up to a decision that waits for the lead, as those see it who have something to do there.</summary>
    private async Task DossierAsync(HashSet<string> addresses)
    {
        var place = await app.World.BlocYearAsync();
        await app.World.SelectedAsync(place);
        var one = $"{place.Path}/ho-so/{await app.World.DossierAsync(place)}";
        var (chair, staff) = (await app.World.PersonInAsync(place.Chair), await app.World.PersonAsync(null, RoleNames.OfficeStaff));
        var summary = "";
        await VisitAsync(chair, addresses, $"{place.Path}/ho-so", "");
        await app.World.AdvanceDossierAsync(place, (dossier, _, _) => summary = $"/thanh-tich/{place.Chair.Code}/{dossier.Summaries[0].Id}");
        await VisitAsync(chair, addresses, one, "", summary, "/kem-theo", "/ban-chinh", "/rut");
        await app.World.AdvanceDossierAsync(place, (dossier, review, deed) =>
        {
            foreach (var own in dossier.Summaries)
                dossier.Confirm(own, own.TextVersion, "Hiệu trưởng", deed with { UnitId = own.UnitId });
            foreach (var line in DossierChecklist.Of(dossier).Where(l => !l.IsMet).DistinctBy(l => l.Key).ToList())
                dossier.Note(line.Key, "Bản giấy, nộp kèm hồ sơ bản in", deed);
            dossier.Issue(review, [], deed);
        });
        addresses.Add((one + "/tai-ve.zip").TrimStart('/'));
        await VisitAsync(staff, addresses, "", "/ho-so-khen-thuong", one, one + "/tiep-nhan");
        await app.World.AdvanceDossierAsync(place, (dossier, _, deed) => dossier.Receive(deed.Today, new WorkingCalendar([]), 25, deed));
        await VisitAsync(staff, addresses, one, "", "/yeu-cau-bo-sung", "/khong-chap-nhan", "/y-kien", "/cong-khai", "/tham-dinh");
        await app.World.AdvanceDossierAsync(place, (dossier, _, deed) => dossier.AskForMore("Bổ sung số liệu so với năm trước", deed));
        await VisitAsync(chair, addresses, one, "", "/gui-bo-sung");
        await app.World.AdvanceDossierAsync(place, (dossier, review, deed) =>
        {
            dossier.Complete(review, [], "Đã bổ sung", new WorkingCalendar([]), 25, deed);
            dossier.Appraise(review, "Đủ điều kiện, tiêu chuẩn", deed);
        });
        await VisitAsync(staff, addresses, one, "", "/quyet-dinh");
        await app.World.AdvanceDossierAsync(place, (dossier, _, deed) => dossier.RecordDecision("1205/QĐ-UBND", deed.Today, "Chủ tịch UBND tỉnh", "Hội đồng họp, các thành viên nhất trí", [.. dossier.Items.Select(i => new DecidedLine(i.Id, i.AwardCode, i.AwardName, null))], deed));
        await VisitAsync(await app.World.PersonAsync(null, RoleNames.OfficeLead), addresses, one, "", "/quyet-dinh/xac-nhan", "/quyet-dinh/tra-lai");
    }

    /// <summary>A conference whose invitation is being answered, one that came to conclusions, and a report that members comment on.</summary>
    private async Task ConferenceAsync(HashSet<string> addresses)
    {
        var invited = await app.World.MeetingAsync();
        await app.World.ChangeMeetingAsync(invited, m =>
        {
            m.Plan([MeetingKind.MidYearReview], app.Clock.GetUtcNow().UtcDateTime.Date.AddDays(5), "Hội trường lớn");
            m.Invite();
        });
        var member = await app.World.PersonInAsync(invited.Place.Members[2]);
        await VisitAsync(member, addresses, invited.Path, "", "/tra-loi");
        await VisitAsync(invited.Chair, addresses, invited.Path, "", "/cac-tra-loi", $"/tra-loi/{invited.Place.Members[3].Id}", "/kich-ban");
        addresses.UnionWith(new[] { "/kich-ban/kich-ban.pdf", "/kich-ban/kich-ban.docx" }.Select(f => (invited.Path + f).TrimStart('/')));

        var held = await app.World.OpenMeetingAsync(invited.Place);
        await app.World.ChangeMeetingAsync(held, m =>
        {
            var now = app.Clock.GetUtcNow().UtcDateTime;
            m.Conclude(null, "Nhân rộng mô hình lớp học trực tuyến", null, "Các đơn vị thành viên", null);
            m.Close(now, now);
        });
        await VisitAsync(held.Chair, addresses, held.Path, "", "/thong-bao-ket-luan");

        var round = await app.World.RoundAsync(invited.Place);
        await app.World.SentAsync(round, invited.Place.Members[2]);
        var chair = await app.OpenAsync(invited.Chair);
        await chair.GoAsync(round.Bloc);
        await chair.SendAsync("/cua-khoi/bat-dau");
        await chair.SendAsync("/gui-du-thao");
        var commenting = await app.OpenAsync(member);
        await commenting.GoAsync(round.Bloc + "/gop-y");
        await commenting.SendAsync("/cua-khoi/gop-y", ("Text", "Nên bổ sung số liệu so với cùng kỳ."));
        await VisitAsync(member, addresses, round.Bloc, "", "/gop-y", "/so-sanh");
        await VisitAsync(invited.Chair, addresses, round.Bloc, "", "/gop-y");
        await VisitAsync(member, addresses, round.Of(invited.Place.Members[2]), "", "/so-sanh", "/gop-y");
    }

    private async Task VisitAsync(TestPerson person, HashSet<string> addresses, string path, params string[] places)
    {
        var window = await app.OpenAsync(person);
        foreach (var place in places)
        {
            await window.GoAsync(path + place);
            addresses.Add((path + place).TrimStart('/'));
        }
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

    /// <summary>One address of each place is followed, the first met: who sees every bloc begins with the ones whose state leads on.</summary>
    private async Task FollowLinksAsync(Window window, HashSet<string> addresses, params string[] first)
    {
        var places = new HashSet<string>();
        var ahead = new Queue<string>([.. first, "/", "/viec-cua-toi", "/loi/404"]);
        while (ahead.TryDequeue(out var address))
        {
            var answer = await window.Page.APIRequest.GetAsync(address);
            addresses.Add(new Uri(answer.Url).AbsolutePath.TrimStart('/'));
            addresses.Add(address.TrimStart('/').Split('?', '#')[0]);
            if (!answer.Ok || !answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
            {
                Assert.True(answer.Ok || address == "/loi/404", $"{address} was offered and answered {answer.Status}.");
                continue;
            }

            var html = await answer.TextAsync();
            using var page = await new HtmlParser().ParseDocumentAsync(html);
            if (!app.Inspection.Knows(answer.Url, page))
                await window.GoAsync(address);
            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => new Uri(new Uri(answer.Url), a.GetAttribute("href"))))
            {
                if (link.Authority == new Uri(answer.Url).Authority && places.Add(app.PlaceOf(link.ToString())))
                    ahead.Enqueue(link.PathAndQuery);
            }
        }
    }
}
