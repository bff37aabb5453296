using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.Excel;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

/// <summary>What a closed result is held to: the same figures everywhere, the same bytes again.</summary>
public abstract partial class ResultWayTests
{
    [Fact]
    public async Task Page_Excel_and_print_show_the_same_figures()
    {
        var (test, chair) = await AtAsync(ScoringStage.Closed);
        var page = (await chair.OpenAsync(test.Path + "/xep-hang")).QuerySelectorAll("table.table--rank tbody tr").Select(r => r.Children.Select(c => c.TextContent.Trim()).ToList()).ToList();
        Assert.Equal(test.Place.Members.Count, page.Count);
        var sheet = WorkbookReading.Read(await chair.Client.GetByteArrayAsync(test.Path + "/xep-hang/xuat.xlsx", Cancel))![0];
        var excel = sheet.Rows.Skip(1).Select(r => Enumerable.Range(0, page[0].Count).Select(i => r.At(i) is { IsNumber: true } cell
            ? decimal.Parse(cell.Text, System.Globalization.CultureInfo.InvariantCulture).ToString(i is 0 or 6 ? "0.####" : "N2", EmulationPortal.Domain.VietnameseText.Culture) : r.At(i).Text).ToList()).ToList();
        Assert.Equal(page, excel);
        Poppler.Require();
        var printed = Poppler.StructureText(await chair.Client.GetByteArrayAsync(test.Path + "/xep-hang/ban-in.pdf", Cancel)).Replace('\u00A0', ' ');
        Assert.All(page, row => Assert.Contains(string.Concat(string.Join(' ', row).Where(c => !char.IsWhiteSpace(c))), string.Concat(printed.Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_slip_that_explains_a_rank_prints_the_steps_of_the_page()
    {
        var (test, chair) = await AtAsync(ScoringStage.Closed);
        var place = $"{test.Path}/xep-hang/{test.Place.Members[1].Code}";
        var page = await chair.OpenAsync(place);
        var steps = page.QuerySelectorAll("ol.why td, ol.why th[scope=row], ol.why p").Select(e => e.TextContent.Trim()).ToList();
        Assert.True(steps.Count > 20);
        var link = page.QuerySelector("a[href$='phieu-giai-trinh.pdf']")!.GetAttribute("href")!;
        var bytes = await chair.Client.GetByteArrayAsync(link, Cancel);
        Assert.Equal(bytes, await chair.Client.GetByteArrayAsync(link, Cancel));
        await chair.RequireSamePaperAsync(Path.ChangeExtension(link, ".docx"));
        Poppler.Require();
        var printed = Bare(Poppler.StructureText(bytes));
        Assert.All(steps, step => Assert.Contains(Bare(step), printed, StringComparison.Ordinal));

        static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00A0'));
    }

    [Fact]
    public async Task The_chair_freezes_the_table_once_and_its_print_stays_the_same_bytes()
    {
        var (test, chair) = await AtAsync(ScoringStage.Closed);
        var place = test.Path + "/xep-hang/ban-chinh";
        await chair.RequireSamePaperAsync(test.Path + "/xep-hang/ban-in.docx", preview: place);
        await chair.SubmitAsync(place, new(FormFields.Of(await chair.OpenAsync(place), "/ban-chinh")) { ["SignerName"] = "Trần Văn Ký", ["SignerTitle"] = "Hiệu trưởng" });
        var first = await chair.Client.GetByteArrayAsync(test.Path + "/xep-hang/ban-in.pdf", Cancel);
        await using var scope = app.Database(out var db);
        var issued = await db.IssuedDocuments.Include(d => d.Content).SingleAsync(d => d.BlocYearId == test.Place.BlocYearId && d.Kind == EmulationPortal.Domain.Documents.DocumentKind.ScoreTable, Cancel);
        SameTextTests.RequireSame(issued.Content!);
        Assert.Equal(issued.Sha256, Convert.ToHexStringLower(SHA256.HashData(first)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chair.PostAsync(place, new() { ["SignerName"] = "A", ["SignerTitle"] = "B" })).StatusCode);
        Assert.Contains($"/van-ban/{issued.VerificationCode}", (await chair.OpenAsync(test.Path + "/xep-hang")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_again_with_the_same_scores_gives_the_same_bytes_and_keeps_the_first()
    {
        var (test, _) = await AtAsync(ScoringStage.Appraisal);
        var office = await OfficeAsync(RoleNames.OfficeLead);
        await CloseAsync(office, test);
        await using (var scope = app.Database(out var db))
        {
            var round = await db.ScoringRounds.Whole().SingleAsync(r => r.Id == test.Id, Cancel);
            round.Reopen(ScoringStage.Appraisal, "Xét lại một kiến nghị", app.World.Deed(test.Place.BlocYearId));
            await db.SaveAsync(app.World.Deed(test.Place.BlocYearId), "mở lại thẩm định kiểm thử", Cancel);
        }

        await CloseAsync(office, test);
        await using var read = app.Database(out var store);
        var both = await store.Rankings.AsNoTracking().Whole().Where(r => r.RoundId == test.Id).ToListAsync(Cancel);
        Assert.Equal(2, both.Count);
        Assert.Equal(both[0].CanonicalBytes(), both[1].CanonicalBytes());
        Assert.All(both, r => Assert.True(r.IsIntact));
        Assert.Single(both, r => r.ReplacesId is not null);
    }

    [Fact]
    public async Task No_posted_field_sets_a_computed_point()
    {
        var (test, chair) = await AtAsync(ScoringStage.Agreement);
        var unit = test.Place.Members[2];
        var place = $"{test.Path}/thong-nhat/{unit.Code}";
        var fields = new Dictionary<string, string>(FormFields.Of(await chair.OpenAsync(place), place)) { ["Lines[0].Value"] = "7", ["Reason"] = "Thống nhất" };
        foreach (var name in (string[])["Points", "Total", "Agreed", "Maximum", "Rank", "Percentage", "Appraised"])
            (fields[$"Lines[0].{name}"], fields[name], fields[$"Lines[1].{name}"]) = ("100", "100", "100");
        await chair.SubmitAsync(place, fields);
        var (card, sheet) = (await app.World.ReadScorecardAsync(test, unit), await app.World.ReadScoringSheetAsync(test));
        var engine = new ScoreEngine(sheet);
        Assert.Equal(7, engine.PointsOf(0, card.LineOf(sheet.Criteria[0].Key).Final));
        Assert.Single(card.Changes);
        Assert.All(card.Lines, l => Assert.Equal(LineState.Missing, l.Appraised.State));
        var over = await chair.RefusedAsync(place, new(FormFields.Of(await chair.OpenAsync(place), place)) { ["Lines[0].Value"] = "11", ["Reason"] = "Quá mức" });
        Assert.NotNull(over.QuerySelector("#v-0-loi"));
    }

    [Fact]
    public async Task Who_is_of_another_bloc_has_handed_over_or_comes_at_the_wrong_stage_is_refused()
    {
        var (test, chair) = await AtAsync(ScoringStage.Explanation);
        var unit = test.Place.Members[2];
        var stranger = await app.SignInAsync(await app.World.PersonInAsync((await app.World.BlocYearAsync()).Chair));
        foreach (var place in (string[])["/chenh-lech", "/xep-hang", $"/chenh-lech/{unit.Code}", "/phieu-cham", "/kien-nghi", "/khong-xet"])
            Assert.Equal(HttpStatusCode.Forbidden, await stranger.StatusAsync(test.Path + place));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chair.PostAsync($"{test.Path}/thong-nhat/{unit.Code}", new() { ["Reason"] = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chair.PostAsync(test.Path + "/thong-qua", new() { ["Reason"] = "x" })).StatusCode);
        var office = await OfficeAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsync($"{test.Path}/tham-dinh/{unit.Code}", new() { ["Reason"] = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync(test.Path + "/chot", new() { ["Word"] = "CHỐT" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync($"{test.Path}/tham-dinh/{unit.Code}", [])).StatusCode);
        await app.World.MoveScoringAsync(test, ScoringStage.Agreement);
        await app.World.HandOverAsync(test.Place);
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync($"{test.Path}/thong-nhat/{unit.Code}", [])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await chair.StatusAsync(test.Path + "/chenh-lech"));
    }

    [Fact]
    public async Task A_passed_vote_at_a_conference_passes_the_table()
    {
        var meeting = await app.World.OpenMeetingAsync();
        var test = await app.World.ScoringAsync(meeting.Place, ScoringStage.Agreement);
        var desk = await app.SignInAsync(meeting.Secretary);
        Assert.Contains("Thông qua Bảng điểm", (await desk.OpenAsync(meeting.Desk)).QuerySelector("#them-bq-Subject")!.TextContent, StringComparison.Ordinal);
        await desk.SubmitAsync($"{meeting.Desk}/bieu-quyet", new()
        {
            ["Title"] = "Bảng điểm năm 2026",
            ["How"] = nameof(VoteForm.RaisedHands),
            ["Threshold"] = "1/2",
            ["Of"] = nameof(VoteBase.Present),
            ["Subject"] = $"{test.Id}",
        });
        var vote = (await app.World.ReadMeetingAsync(meeting)).VotedItems.Single();
        Assert.Equal(VoteSubject.ScoreTable, vote.Subject);
        await desk.SubmitAsync($"{meeting.Desk}/bieu-quyet/{vote.Id}", new() { ["For"] = "4", ["Against"] = "0", ["Abstain"] = "0" });
        var round = await app.World.ReadScoringAsync(test);
        Assert.Equal((vote.Id, meeting.MeetingId), (round.TableVotedItemId!.Value, round.TableMeetingId!.Value));
        Assert.Contains("Bảng điểm đã được thông qua", (await desk.OpenAsync(test.Path + "/chenh-lech")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_appraises_what_the_sheet_names_it_for_and_nothing_else()
    {
        var (test, _) = await AtAsync(ScoringStage.Appraisal);
        var (unit, sheet) = (test.Place.Members[2], await app.World.ReadScoringSheetAsync(test));
        var person = await app.SignInAsync(await app.World.PersonInAsync(await app.World.UnitAsync("Sở Nội vụ", UnitKind.Department)));
        var place = $"{test.Path}/tham-dinh/{unit.Code}";
        Assert.NotNull((await person.OpenAsync("/viec-cua-toi")).QuerySelector($"a[href='{test.Path}/chenh-lech']"));
        Assert.NotNull((await (await OfficeAsync()).OpenAsync("/viec-cua-toi")).QuerySelector($"a[href='{test.Path}/chenh-lech']"));
        Assert.NotNull((await person.OpenAsync(test.Path + "/chenh-lech")).QuerySelector($"a[href='{place}']"));
        var fields = FormFields.Of(await person.OpenAsync(place), place);
        Assert.Equal($"{sheet.Criteria[^1].Key}", fields["Lines[0].Criterion"]);
        Assert.DoesNotContain("Lines[1].Criterion", fields.Keys);
        var forged = await person.RefusedAsync(place, new(fields) { ["Lines[0].Criterion"] = $"{sheet.Criteria[0].Key}", ["Lines[0].Value"] = "1", ["Reason"] = "x" });
        Assert.Contains("thẩm định", forged.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await person.SubmitAsync(place, new(fields) { ["Lines[0].Value"] = "2", ["Reason"] = "Hai giải có quyết định" });
        Assert.Equal(2, (await app.World.ReadScorecardAsync(test, unit)).LineOf(sheet.Criteria[^1].Key).Appraised.Value);
        Assert.Equal(HttpStatusCode.Forbidden, await person.StatusAsync(test.Path + "/chot"));
        Assert.Equal(HttpStatusCode.Forbidden, await person.StatusAsync((await app.World.BlocYearAsync()).Path + "/cham-diem/chenh-lech"));
    }
}
