using System.Net;
using System.Text.Json;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Blocs.Charters;

/// <summary>Charter and plan over HTTP, from the first draft to the frozen document.</summary>
public abstract class CharterTests
{
    private readonly PortalApp app;

    protected CharterTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static Dictionary<string, string> None => [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_charter_is_written_circulated_commented_on_answered_and_frozen()
    {
        var bloc = await app.World.BlocYearAsync();
        var path = $"{bloc.Path}/quy-che";
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair, name: "Trần Văn Khối"));
        var member = await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[2]));
        Assert.Contains("Soạn quy chế từ mẫu", (await chair.OpenAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync($"{path}/bat-dau", new() { ["theo"] = "mau" });
        var charter = (await app.World.LatestCharterAsync(bloc))!;
        Assert.Contains("04 đơn vị thành viên", charter.Parts[1].Text, StringComparison.Ordinal);
        Assert.Contains("Chưa có dự thảo", (await member.OpenAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await member.StatusAsync($"{path}/ban-in.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await member.StatusAsync($"{path}/ban-in.docx"));

        var part = charter.Parts[2];
        await chair.SubmitAsync($"{path}/muc/{part.Id}", new() { ["Version"] = $"{part.TextVersion}", ["Heading"] = "Nguyên tắc", ["Text"] = "1. Lời riêng của khối." });
        await chair.SubmitAsync($"{path}/muc", new() { ["sau"] = $"{part.Id}", ["loai"] = "Article" });
        var added = (await app.World.LatestCharterAsync(bloc))!.Parts[3];
        await chair.SubmitAsync($"{path}/muc/{added.Id}/doi-cho", new() { ["len"] = "true" });
        Assert.Equal(added.Id, (await app.World.LatestCharterAsync(bloc))!.Parts[2].Id);
        await chair.SubmitAsync($"{path}/muc/{added.Id}/bo", None);
        var refused = await chair.RefusedAsync($"{path}/muc/{charter.Parts.Single(p => p.ShowsTerms).Id}/bo", None);
        Assert.Contains("không bỏ được", refused.Body!.TextContent, StringComparison.Ordinal);

        await chair.SubmitAsync($"{path}/gui-du-thao", new(FormFields.Of(await chair.OpenAsync($"{path}/gui-du-thao"), "/gui-du-thao")) { ["CommentsDueOn"] = "20/6/2026" });
        var discuss = await member.OpenAsync(path);
        Assert.Contains("1. Lời riêng của khối.", discuss.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hạn góp ý 20/06/2026", discuss.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Góp ý quy chế", (await member.OpenAsync("/viec-cua-toi")).Body!.TextContent, StringComparison.Ordinal);
        await member.SubmitAsync($"{path}/gop-y", new() { ["Part"] = $"{part.Id}", ["Text"] = "Đề nghị nêu rõ nguyên tắc công khai." });
        Assert.DoesNotContain("Góp ý quy chế", (await member.OpenAsync("/viec-cua-toi")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Trả lời 1 ý kiến góp ý", (await chair.OpenAsync("/viec-cua-toi")).Body!.TextContent, StringComparison.Ordinal);
        var comment = (await app.World.LatestCharterAsync(bloc))!.Comments.Single();
        Assert.Equal(("Điều 2. Nguyên tắc", bloc.Members[2].Name), (comment.Place, comment.UnitName));
        Assert.Contains("Hãy ghi lời giải trình", (await chair.RefusedAsync($"{path}/gop-y/{comment.Id}/tra-loi", new() { ["Answer"] = "Explained" })).Body!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync($"{path}/gop-y/{comment.Id}/tra-loi", new() { ["Answer"] = "TakenUp", ["Text"] = "Đã bổ sung." });
        Assert.Contains("Đã bổ sung.", (await member.OpenAsync($"{path}/gop-y")).Body!.TextContent, StringComparison.Ordinal);

        await chair.SubmitAsync($"{path}/da-thong-qua", new(FormFields.Of(await chair.OpenAsync($"{path}/da-thong-qua"), "/da-thong-qua")) { ["Day"] = "9/6/2026", ["Note"] = "Biên bản số 02/BB-KTĐ" });
        Assert.Contains("nên không sửa được nữa", await TextAsync(await chair.PostAsync($"{path}/muc/{part.Id}", new() { ["Version"] = "9", ["Text"] = "Sửa sau khi thông qua." })), StringComparison.Ordinal);
        await chair.RequireSamePaperAsync($"{path}/ban-in.docx", preview: $"{path}/xem-truoc");
        await chair.SubmitAsync($"{path}/ban-hanh", new(FormFields.Of(await chair.OpenAsync($"{path}/ban-hanh"), "/ban-hanh")));
        await using var scope = app.Database(out var db);
        var issued = await db.IssuedDocuments.Include(d => d.Content).SingleAsync(d => d.BlocYearId == bloc.BlocYearId && d.Kind == DocumentKind.Charter, Cancel);
        Assert.StartsWith("/QC-", issued.Symbol, StringComparison.Ordinal);
        SameTextTests.RequireSame(issued.Content!);
        Assert.Equal(issued.Content!.Bytes, await member.Client.GetByteArrayAsync($"{path}/ban-in.pdf", Cancel));
        Assert.Contains("Quy chế", (await member.OpenAsync($"{bloc.Path}/van-ban")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_after_adoption_is_a_new_edition_compared_with_the_old_and_takes_its_place()
    {
        var bloc = await app.World.BlocYearAsync();
        var test = await app.World.CharterAsync(bloc, CharterKind.Plan, CharterState.Adopted);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair, name: "Trần Văn Khối"));
        var member = await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[2]));
        await chair.SubmitAsync($"{test.Path}/ban-hanh", FormFields.Of(await chair.OpenAsync($"{test.Path}/ban-hanh"), "/ban-hanh"));
        await chair.SubmitAsync($"{test.Path}/ban-sua-doi", None);
        await chair.SubmitAsync($"{test.Path}/ban-sua-doi", None);
        var next = (await app.World.LatestCharterAsync(bloc, CharterKind.Plan))!;
        Assert.Equal((2, CharterState.Draft), (next.Edition, next.State));
        Assert.Contains("Đã hoàn thành bản chính", (await member.OpenAsync(test.Path)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await member.StatusAsync($"{test.Path}/lan/2"));

        var part = next.Parts.First(p => p.Shape == PartShape.Article);
        await chair.SubmitAsync($"{test.Path}/muc/{part.Id}", new() { ["Version"] = $"{part.TextVersion}", ["Heading"] = part.Heading, ["Text"] = part.Text.Replace("có hiệu quả", "thực chất", StringComparison.Ordinal) });
        var compare = await chair.OpenAsync($"{test.Path}/so-sanh");
        Assert.Equal("[bỏ: có hiệu quả ]", compare.QuerySelector("del")!.TextContent);
        Assert.Equal("[thêm: thực chất ]", compare.QuerySelector("ins")!.TextContent);
        Assert.Contains("1 trên", compare.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync($"{test.Path}/da-thong-qua", new(FormFields.Of(await chair.OpenAsync($"{test.Path}/da-thong-qua"), "/da-thong-qua")) { ["Day"] = "10/6/2026", ["Note"] = "Biên bản số 03/BB-KTĐ" });
        await chair.SubmitAsync($"{test.Path}/ban-hanh", FormFields.Of(await chair.OpenAsync($"{test.Path}/ban-hanh"), "/ban-hanh"));
        await using var scope = app.Database(out var db);
        var documents = await db.IssuedDocuments.Include(d => d.Content).Where(d => d.BlocYearId == bloc.BlocYearId && d.Kind == DocumentKind.Plan).OrderBy(d => d.FinalisedAt).ToListAsync(Cancel);
        Assert.All(documents, d => SameTextTests.RequireSame(d.Content!));
        Assert.Equal([IssuedState.Replaced, IssuedState.Valid], documents.Select(d => d.State));
        Assert.Equal(documents[1].Id, documents[0].ReplacedById);
        Assert.Equal(HttpStatusCode.OK, await member.StatusAsync($"{test.Path}/lan/1"));
    }

    [Fact]
    public async Task A_draft_edition_nobody_wants_is_deleted_by_who_writes_it_and_only_before_the_members_have_it()
    {
        var bloc = await app.World.BlocYearAsync();
        var test = await app.World.CharterAsync(bloc, CharterKind.Plan, CharterState.Adopted);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        var member = await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[2]));
        var discard = $"{test.Path}/xoa-ban-nhap";
        Assert.Equal(HttpStatusCode.Redirect, await chair.StatusAsync(discard));
        await chair.SubmitAsync($"{test.Path}/ban-sua-doi", None);
        Assert.NotNull((await chair.OpenAsync(test.Path)).QuerySelector($"a[href='{discard}']"));
        var seen = FormFields.Of(await chair.OpenAsync(discard), "/xoa-ban-nhap");
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync(discard));
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync(discard, seen)).StatusCode);
        var part = (await app.World.LatestCharterAsync(bloc, CharterKind.Plan))!.Parts.First(p => p.Shape == PartShape.Article);
        await chair.SubmitAsync($"{test.Path}/muc/{part.Id}", new() { ["Version"] = $"{part.TextVersion}", ["Heading"] = part.Heading, ["Text"] = "Người khác vừa viết." });
        Assert.Contains("vừa được người khác thay đổi", (await chair.RefusedAsync(discard, seen)).Body!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync(discard, FormFields.Of(await chair.OpenAsync(discard), "/xoa-ban-nhap"));
        var latest = (await app.World.LatestCharterAsync(bloc, CharterKind.Plan))!;
        Assert.Equal((1, CharterState.Adopted), (latest.Edition, latest.State));
        Assert.Contains("xóa bản nháp sửa đổi (lần 2) của kế hoạch", (await chair.OpenAsync($"{bloc.Path}/lich-su")).Body!.TextContent, StringComparison.Ordinal);

        await chair.SubmitAsync($"{bloc.Path}/quy-che/bat-dau", new() { ["theo"] = "mau" });
        seen = FormFields.Of(await chair.OpenAsync($"{bloc.Path}/quy-che/xoa-ban-nhap"), "/xoa-ban-nhap");
        await chair.SubmitAsync($"{bloc.Path}/quy-che/gui-du-thao", new(FormFields.Of(await chair.OpenAsync($"{bloc.Path}/quy-che/gui-du-thao"), "/gui-du-thao")) { ["CommentsDueOn"] = "20/6/2026" });
        Assert.Contains("chưa gửi các đơn vị thành viên", (await chair.RefusedAsync($"{bloc.Path}/quy-che/xoa-ban-nhap", seen)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(CharterState.Circulated, (await app.World.LatestCharterAsync(bloc))!.State);
    }

    [Fact]
    public async Task Last_year_s_text_is_copied_with_this_year_s_numbers()
    {
        var bloc = await app.World.BlocYearAsync();
        await app.World.CharterAsync(bloc, CharterKind.Plan, CharterState.Adopted);
        var next = await app.World.NextYearAsync(bloc, bloc.Chair);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        Assert.Contains("Chép kế hoạch năm 2026", (await chair.OpenAsync($"{next.Path}/ke-hoach")).Body!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync($"{next.Path}/ke-hoach/bat-dau", new() { ["theo"] = "nam-truoc" });
        var text = string.Join('\n', (await app.World.LatestCharterAsync(next, CharterKind.Plan))!.Parts.Select(p => p.Text));
        Assert.Contains("Tháng 3/2027", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026", text, StringComparison.Ordinal);
        Assert.Contains("05 đơn vị thành viên", text, StringComparison.Ordinal);
        Assert.Contains("Chưa có quy chế của năm trước", (await chair.RefusedAsync($"{next.Path}/quy-che/bat-dau", new() { ["theo"] = "nam-truoc" })).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_write_one_article_and_both_texts_are_kept()
    {
        var bloc = await app.World.BlocYearAsync();
        var test = await app.World.CharterAsync(bloc);
        var part = (await app.World.ReadCharterAsync(test)).Parts[1];
        var first = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair, name: "Lê Thị Trước"));
        var second = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair, PositionKind.Officer));
        var address = $"{test.Path}/muc/{part.Id}";
        Dictionary<string, string> Form(string heading, string text) => new() { ["Version"] = $"{part.TextVersion}", ["Heading"] = heading, ["Text"] = text };
        await first.SubmitAsync(address, Form("Tên thứ nhất", "Lời thứ nhất."));

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([.. Form("Tên thứ hai", "Lời thứ hai."), new("__RequestVerificationToken", await second.TokenAsync())]) };
        request.Headers.Add("X-Autosave", "1");
        var answer = await second.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var both = await second.OpenAsync(JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("conflictUrl").GetString()!);
        Assert.Contains("Lê Thị Trước", both.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lời thứ nhất.", both.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Tên thứ hai", both.QuerySelector("textarea[name=Heading]")!.TextContent.Trim());
        Assert.Equal("Lời thứ hai.", both.QuerySelector("textarea[name=Text]")!.TextContent.Trim());
        Assert.Contains("hai bản khác nhau", (await second.OpenAsync(test.Path)).Body!.TextContent, StringComparison.Ordinal);
        await second.SubmitAsync($"{address}?ghep=true", new(FormFields.Of(both, "?ghep=true")) { ["Text"] = "Lời thứ nhất.\nLời thứ hai." });
        Assert.Equal(("Tên thứ hai", "Lời thứ nhất.\nLời thứ hai."), (await app.World.ReadCharterAsync(test)).Part(part.Id) is var kept ? (kept.Heading, kept.Text) : default);
        Assert.DoesNotContain("hai bản khác nhau", (await second.OpenAsync(test.Path)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_chair_writes_only_members_comment_and_nobody_reaches_another_bloc()
    {
        var bloc = await app.World.BlocYearAsync();
        var test = await app.World.CharterAsync(bloc, CharterKind.Charter, CharterState.Circulated);
        var other = await app.World.BlocYearAsync();
        var otherTest = await app.World.CharterAsync(other);
        var part = (await app.World.ReadCharterAsync(test)).Parts[1];
        var member = await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[2]));
        var vice = await app.SignInAsync(await app.World.PersonInAsync(bloc.ViceChair));
        var office = await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff));
        var stranger = await app.SignInAsync(await app.World.PersonInAsync(other.Chair));
        string[] writing = ["bat-dau", "ban-sua-doi", "trich-yeu", "ty-le-bieu-quyet", "can-cu", "gui-du-thao", "da-thong-qua", "ban-hanh", "muc", $"muc/{part.Id}", $"muc/{part.Id}/bo", $"muc/{part.Id}/doi-cho"];
        foreach (var visitor in new[] { member, vice, office, stranger })
            foreach (var act in writing)
                Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync($"{test.Path}/{act}", None)).StatusCode);
        foreach (var visitor in new[] { office, stranger })
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync($"{test.Path}/gop-y", new() { ["Text"] = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await stranger.StatusAsync(test.Path));
        Assert.Equal(HttpStatusCode.OK, await office.StatusAsync(test.Path));
        var forged = await stranger.RefusedAsync($"{otherTest.Path}/muc/{part.Id}", new() { ["Version"] = $"{part.TextVersion}", ["Text"] = "chép đè" });
        Assert.Contains("không còn trong dự thảo", forged.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(part.Text, (await app.World.ReadCharterAsync(test)).Part(part.Id).Text);

        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        await app.World.HandOverAsync(bloc);
        foreach (var act in writing)
            Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync($"{test.Path}/{act}", None)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await chair.StatusAsync(test.Path));
    }

    [Fact]
    public async Task Acts_in_the_wrong_state_are_refused_in_words_and_change_nothing()
    {
        var bloc = await app.World.BlocYearAsync();
        var draft = await app.World.CharterAsync(bloc);
        var adopted = await app.World.CharterAsync(bloc, CharterKind.Plan, CharterState.Adopted);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        Assert.Contains("Chỉ góp ý được khi dự thảo đang lấy ý kiến", (await chair.RefusedAsync($"{adopted.Path}/gop-y", new() { ["Text"] = "Muộn rồi" })).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chỉ hoàn thành bản chính được văn bản đã được hội nghị thông qua", (await chair.RefusedAsync($"{draft.Path}/ban-hanh", new() { ["SignerName"] = "A", ["SignerTitle"] = "B" })).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hạn góp ý không được trước hôm nay", (await chair.RefusedAsync($"{draft.Path}/gui-du-thao", new() { ["CommentsDueOn"] = "1/6/2026" })).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("vừa được người khác thay đổi", (await chair.RefusedAsync($"{draft.Path}/gui-du-thao", new() { ["CommentsDueOn"] = "20/6/2026", ["Version"] = "99" })).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("đang có bản chưa thông qua", (await chair.RefusedAsync($"{draft.Path}/ban-sua-doi", None)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("lý do dùng căn cứ khác", (await chair.RefusedAsync($"{draft.Path}/can-cu", new() { ["Lines"] = "Căn cứ Kế hoạch số 240/KH-UBND" })).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tỷ lệ thông qua phải nhỏ hơn 1", (await chair.RefusedAsync($"{draft.Path}/ty-le-bieu-quyet", new() { ["Quorum"] = "2/3", ["Threshold"] = "3/3" })).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(CharterState.Draft, (await app.World.ReadCharterAsync(draft)).State);
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancel);

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : CharterTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : CharterTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : CharterTests(app);
}
