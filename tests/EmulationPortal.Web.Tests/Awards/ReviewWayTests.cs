using System.Net;
using AngleSharp.Dom;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Awards;

/// <summary>The merit review from the closed ranking to who is chosen, and what is refused on the way, also to forged posts.</summary>
public abstract partial class ReviewWayTests
{
    private readonly PortalApp app;

    protected ReviewWayTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_closed_ranking_to_a_flag_and_a_person_chosen()
    {
        var (place, chair) = await ClosedAsync();
        var (review, lead) = (place.Path + "/binh-xet", await OfficeAsync(RoleNames.OfficeLead));
        Assert.Contains("Bình xét: đề nghị ứng viên và hiệp thương", (await chair.OpenAsync("/viec-cua-toi")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var flag = await AddAsync(chair, review, "COTINH", "RaisedHands", 1);
        var merit = await AddAsync(chair, review, "BKTINH-CN", "Acclamation", 1);

        var ranked = await chair.OpenAsync($"{review}/danh-hieu/{flag}/xep-hang");
        Assert.Single(ranked.QuerySelectorAll("input[name=Units][checked]"));
        await chair.RefusedAsync($"{review}/danh-hieu/{flag}/xep-hang", []);
        await chair.SubmitAsync($"{review}/danh-hieu/{flag}/xep-hang", new() { ["Units[0]"] = $"{place.Chair.Id}", ["Units[1]"] = $"{place.ViceChair.Id}" });
        var (own, other) = (await CandidateAsync(place, place.Chair), await CandidateAsync(place, place.ViceChair));

        var page = await chair.OpenAsync($"{review}/ung-vien/{own}");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Xếp thứ 1 trên 4 đơn vị", text, StringComparison.Ordinal);
        Assert.Contains("Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 26, áp dụng từ ngày 01/01/2024", text, StringComparison.Ordinal);
        Assert.Contains("Chưa có dữ liệu: chưa có bản đăng ký đã gửi", text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='{place.Path}/cham-diem/xep-hang']"));
        Assert.Contains("Bình xét: trả lời", (await chair.OpenAsync("/viec-cua-toi")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await AnswerAllAsync(chair, place.Chair, review, own);
        await AnswerAllAsync(await app.SignInAsync(await app.World.PersonInAsync(place.ViceChair)), place.ViceChair, review, other);
        Assert.Contains("Không có cảnh báo", (await chair.OpenAsync($"{review}/ung-vien/{own}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var key = (await chair.OpenAsync($"{review}/ung-vien/{other}")).QuerySelector("input[name=Key]")!.GetAttribute("value")!;
        var agree = FormFields.Of(await chair.OpenAsync($"{review}/hiep-thuong"), "/hiep-thuong");
        Dictionary<string, string> agreed = new(agree) { ["Meeting"] = "2", ["On"] = "10/6/2026", ["Outcome"] = "Hội nghị nhất trí danh sách" };
        Assert.Contains("Còn cảnh báo chưa được chấp nhận", (await chair.RefusedAsync($"{review}/hiep-thuong", agreed)).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await chair.RefusedAsync($"{review}/ung-vien/{other}/ly-do", new() { ["Key"] = key, ["Reason"] = " " });
        await chair.SubmitAsync($"{review}/ung-vien/{other}/ly-do", new() { ["Key"] = key, ["Reason"] = "Có mô hình mới được tỉnh nhân rộng" });
        Assert.Contains("Bình xét: xem xét 1 lý do", (await lead.OpenAsync("/viec-cua-toi")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync($"{review}/ung-vien/{other}/chap-nhan", new() { ["Key"] = key })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await OfficeAsync(RoleNames.OfficeStaff)).PostAsync($"{review}/ung-vien/{other}/chap-nhan", new() { ["Key"] = key })).StatusCode);
        Assert.Contains("Đã chấp nhận", (await lead.SubmitAsync($"{review}/ung-vien/{other}/chap-nhan", new() { ["Key"] = key })).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var nominate = $"{review}/de-cu/{place.Members[2].Code}/{merit}";
        var member = await app.SignInAsync(await app.World.PersonInAsync(place.Members[2], PositionKind.Officer));
        await member.SubmitAsync(nominate, new(FormFields.Of(await member.OpenAsync(nominate), merit.ToString())) { ["PersonName"] = "Trần Thị Ngữ", ["Position"] = "Giáo viên", ["Initiatives"] = "2" });
        await AnswerAllAsync(member, place.Members[2], review, await CandidateAsync(place, place.Members[2]));

        agreed["Version"] = FormFields.Of(await chair.OpenAsync($"{review}/hiep-thuong"), "/hiep-thuong")["Version"];
        await chair.SubmitAsync($"{review}/hiep-thuong", agreed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await member.PostAsync(nominate, new() { ["PersonName"] = "Lê Văn Muộn" })).StatusCode);
        Assert.Contains("Bình xét: ghi kết quả lựa chọn", (await chair.OpenAsync("/viec-cua-toi")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var choose = $"{review}/danh-hieu/{flag}/ket-qua";
        var hands = new Dictionary<string, string>(FormFields.Of(await chair.OpenAsync(choose), "/ket-qua")) { ["Votes[0].For"] = "4", ["Votes[1].For"] = "1", ["Present"] = "4", ["On"] = "10/6/2026", ["Record"] = "Biên bản số 09/BB-KTĐ" };
        await chair.RefusedAsync(choose, new(hands) { ["Present"] = "1" });
        await chair.RefusedAsync(choose, new(hands) { ["Votes[0].For"] = "5" });
        await chair.SubmitAsync(choose, hands);
        var acclaim = $"{review}/danh-hieu/{merit}/ket-qua";
        var done = await chair.SubmitAsync(acclaim, new(FormFields.Of(await chair.OpenAsync(acclaim), "/ket-qua")) { ["Votes[0].Chosen"] = "true", ["Present"] = "4", ["On"] = "10/6/2026", ["Record"] = "Biên bản số 09/BB-KTĐ" });
        Assert.Contains("Được chọn (4/4)", done.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chair.PostAsync(choose, new(hands) { ["Record"] = "Biên bản khác" })).StatusCode);
        Assert.Contains("Đã chọn xong các danh hiệu", (await member.OpenAsync(place.Path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await using var scope = app.Database(out var db);
        var stored = await db.AwardReviews.Whole().AsNoTracking().SingleAsync(r => r.BlocYearId == place.BlocYearId, Cancel);
        Assert.True(stored.AllSelected);
        Assert.Equal((own, 4, 4), (stored.Slate(flag).Chosen.Single().CandidateId, stored.Slate(flag).Chosen.Single().For, stored.Slate(flag).Chosen.Single().Denominator));
    }

    [Fact]
    public async Task Nothing_is_proposed_agreed_or_chosen_by_a_forged_post_before_the_ranking_is_closed()
    {
        var place = await app.World.BlocYearAsync();
        await app.World.ScoringAsync(place, ScoringStage.Agreement);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        var review = place.Path + "/binh-xet";
        var flag = await AddAsync(chair, review, "COTINH", "RaisedHands", 1);
        (string Address, Dictionary<string, string> Fields, string Why)[] forged =
        [
            ($"{review}/danh-hieu/{flag}/xep-hang", new() { ["Units[0]"] = $"{place.Chair.Id}" }, "Chưa chốt kết quả chấm điểm"),
            ($"{review}/de-cu/{place.Chair.Code}/{flag}", new() { ["Ground"] = "Yearly" }, "Chưa chốt kết quả chấm điểm"),
            ($"{review}/hiep-thuong", new() { ["Meeting"] = "1", ["On"] = "10/6/2026", ["Outcome"] = "Nhất trí", ["Version"] = "1" }, "Chưa chốt kết quả chấm điểm"),
            ($"{review}/danh-hieu/{flag}/ket-qua", new() { ["Present"] = "4", ["On"] = "10/6/2026", ["Record"] = "Biên bản" }, "Chưa hiệp thương"),
        ];
        foreach (var (address, fields, why) in forged)
        {
            var answer = await chair.PostAsync(address, fields);
            Assert.True(answer.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            Assert.Contains(why, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        await using var scope = app.Database(out var db);
        var stored = await db.AwardReviews.Whole().AsNoTracking().SingleAsync(r => r.BlocYearId == place.BlocYearId, Cancel);
        Assert.Empty(stored.Slate(flag).Candidates);
        Assert.Null(stored.Consensus);
        Assert.Empty(stored.Slate(flag).Selections);
    }

    [Fact]
    public async Task Nobody_is_chosen_before_the_agreement_and_not_by_hands_where_the_charter_wants_a_ballot()
    {
        var (place, chair) = await ClosedAsync();
        var review = place.Path + "/binh-xet";
        var (hands, ballot) = (await AddAsync(chair, review, "COTINH", "RaisedHands", 1), await AddAsync(chair, review, "TTLDXS", "SecretBallot", 1));
        await chair.SubmitAsync($"{review}/danh-hieu/{hands}/xep-hang", new() { ["Units[0]"] = $"{place.Chair.Id}" });
        var candidate = await CandidateAsync(place, place.Chair);
        Dictionary<string, string> votes = new() { ["Votes[0].Candidate"] = $"{candidate}", ["Votes[0].For"] = "4", ["Present"] = "4", ["On"] = "10/6/2026", ["Record"] = "Biên bản" };
        Assert.Contains("Chưa hiệp thương", await (await chair.PostAsync($"{review}/danh-hieu/{hands}/ket-qua", votes)).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await AnswerAllAsync(chair, place.Chair, review, candidate);
        await chair.SubmitAsync($"{review}/hiep-thuong", new(FormFields.Of(await chair.OpenAsync($"{review}/hiep-thuong"), "/hiep-thuong")) { ["Meeting"] = "2", ["Outcome"] = "Nhất trí" });
        Assert.Contains("bỏ phiếu kín", await (await chair.PostAsync($"{review}/danh-hieu/{ballot}/ket-qua", votes)).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await using var scope = app.Database(out var db);
        Assert.False(await db.AwardReviews.Where(r => r.BlocYearId == place.BlocYearId).SelectMany(r => r.Slates).AnyAsync(s => s.Selections.Any(), Cancel));
    }

    [Fact]
    public async Task The_chair_writes_no_reason_for_its_own_unit_and_nobody_answers_for_another()
    {
        var (place, chair) = await ClosedAsync();
        var review = place.Path + "/binh-xet";
        var flag = await AddAsync(chair, review, "COTINH", "SecretBallot", 1);
        await chair.SubmitAsync($"{review}/danh-hieu/{flag}/xep-hang", new() { ["Units[0]"] = $"{place.Chair.Id}", ["Units[1]"] = $"{place.Members[2].Id}" });
        var (own, other) = (await CandidateAsync(place, place.Chair), await CandidateAsync(place, place.Members[2]));
        var page = await chair.OpenAsync($"{review}/ung-vien/{own}");
        Assert.Empty(page.QuerySelectorAll("form[action$='/ly-do']"));
        var condition = page.QuerySelector("input[name=Condition]")!.GetAttribute("value")!;
        Assert.Contains("không tự quyết", (await chair.RefusedAsync($"{review}/ung-vien/{own}/ly-do", new() { ["Key"] = $"dieu-kien:{Guid.Parse(condition):N}", ["Reason"] = "Vì …" })).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);

        Dictionary<string, string> answer = new() { ["Condition"] = condition, ["Met"] = "true", ["Words"] = "Có", ["Evidence"] = "Báo cáo" };
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync($"{review}/tra-loi/{place.Members[2].Code}/{other}", answer)).StatusCode);
        Assert.Contains("Chỉ đơn vị của ứng viên", (await chair.RefusedAsync($"{review}/tra-loi/{place.Chair.Code}/{other}", answer)).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ghi minh chứng", (await chair.RefusedAsync($"{review}/tra-loi/{place.Chair.Code}/{own}", new(answer) { ["Evidence"] = "" })).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        var outsider = await app.SignInAsync(await app.World.PersonInAsync(await app.World.UnitAsync()));
        Assert.Equal(HttpStatusCode.Forbidden, await outsider.StatusAsync($"{review}/ung-vien/{own}"));
        var elsewhere = await app.World.BlocYearAsync();
        var foreign = await app.SignInAsync(await app.World.PersonInAsync(elsewhere.Chair));
        Assert.Equal(HttpStatusCode.NotFound, await foreign.StatusAsync($"{elsewhere.Path}/binh-xet/ung-vien/{own}"));
    }

    [Fact]
    public async Task People_who_begin_the_review_in_the_same_moment_are_saved_or_told_so()
    {
        var (place, _) = await ClosedAsync();
        string[] awards = ["COTINH", "TTLDXS", "BKTINH-TT", "BKTINH-CN"];
        var people = await Task.WhenAll(awards.Select(async _ => await app.SignInAsync(await app.World.PersonInAsync(place.Chair, PositionKind.Officer))));
        var answers = await Task.WhenAll(people.Select((p, i) => p.PostAsync($"{place.Path}/binh-xet/danh-hieu/them", new() { ["Award"] = awards[i], ["Number"] = "1", ["Method"] = "Acclamation", ["Rounding"] = "Down", ["Source"] = "Quy chế của Khối, Điều 9" })));
        var saved = awards.Where((_, i) => answers[i].StatusCode == HttpStatusCode.Redirect).ToList();
        Assert.NotEmpty(saved);
        await using var scope = app.Database(out var db);
        var kept = await db.AwardReviews.Where(r => r.BlocYearId == place.BlocYearId).SelectMany(r => r.Slates).Select(s => s.AwardCode).ToListAsync(Cancel);
        Assert.Equal(saved.Order(), kept.Order());
        foreach (var refused in answers.Where(a => a.StatusCode != HttpStatusCode.Redirect))
            Assert.Contains("vừa được người khác thay đổi", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private async Task<(TestBlocYear Place, Visitor Chair)> ClosedAsync()
    {
        var place = await app.World.BlocYearAsync();
        await app.World.ScoringAsync(place, ScoringStage.Closed);
        return (place, await app.SignInAsync(await app.World.PersonInAsync(place.Chair)));
    }

    private async Task<Visitor> OfficeAsync(string role) => await app.SignInAsync(await app.World.PersonAsync(null, role));

    private async Task<Guid> AddAsync(Visitor chair, string review, string award, string method, int number)
    {
        await chair.SubmitAsync($"{review}/danh-hieu/them", new() { ["Award"] = award, ["Number"] = $"{number}", ["Method"] = method, ["Rounding"] = "Down", ["Source"] = "Quy chế của Khối, Điều 9" });
        await using var scope = app.Database(out var db);
        var code = review.Split('/')[2];
        return await (from b in db.Blocs where b.Code == code from y in db.BlocYears where y.BlocId == b.Id from r in db.AwardReviews where r.BlocYearId == y.Id from s in r.Slates where s.AwardCode == award select s.Id).SingleAsync(Cancel);
    }

    private async Task<Guid> CandidateAsync(TestBlocYear place, Unit unit)
    {
        await using var scope = app.Database(out var db);
        return await db.AwardReviews.Where(r => r.BlocYearId == place.BlocYearId).SelectMany(r => r.Slates).SelectMany(s => s.Candidates).Where(c => c.UnitId == unit.Id && c.WithdrawnAt == null).Select(c => c.Id).SingleAsync(Cancel);
    }

    private static async Task AnswerAllAsync(Visitor visitor, Unit unit, string review, Guid candidate)
    {
        var page = await visitor.OpenAsync($"{review}/ung-vien/{candidate}");
        foreach (var condition in page.QuerySelectorAll("input[name=Condition]").Select(i => i.GetAttribute("value")!))
            await visitor.SubmitAsync($"{review}/tra-loi/{unit.Code}/{candidate}", new() { ["Condition"] = condition, ["Met"] = "true", ["Words"] = "Đã thực hiện", ["Evidence"] = "Báo cáo số 12/BC" });
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : ReviewWayTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : ReviewWayTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : ReviewWayTests(app);
}
