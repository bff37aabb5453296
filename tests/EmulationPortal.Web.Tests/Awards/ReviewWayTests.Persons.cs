using System.Net;
using System.Text;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Infrastructure.Excel;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Awards;

/// <content>Lists of persons, and violations being verified.</content>
public abstract partial class ReviewWayTests
{
    [Fact]
    public async Task A_list_from_Excel_is_previewed_and_who_stands_there_twice_is_found_in_spite_of_marks_and_spacing()
    {
        var (place, chair) = await ClosedAsync();
        var review = place.Path + "/binh-xet";
        var slate = await AddAsync(chair, review, "CSTDT", "Acclamation", 3);
        var unit = place.Members[2];
        var member = await app.SignInAsync(await app.World.PersonInAsync(unit));
        var address = $"{review}/de-cu/{unit.Code}/{slate}";
        await chair.SubmitAsync($"{review}/de-cu/{place.Chair.Code}/{slate}", new() { ["PersonName"] = "Nguyễn Thị Ngữ", ["Ground"] = "Yearly" });

        var file = Workbook.Write(("Cá nhân",
        [
            ["Họ và tên", "Chức vụ", "Thành tích", "Số sáng kiến", "Tên sáng kiến", "Danh hiệu"],
            ["Trần Văn Đức", "Giáo viên", "Dạy giỏi cấp tỉnh", 2, "Số hóa bài giảng", "CSTĐCS 2024, 2025"],
            ["TRAN  VAN DUC", "Giáo viên", "", null, "", ""],
            ["Nguyễn Thị Ngữ", "Trưởng khoa", "", 1, "", ""],
            ["Lê Thị Hoa", "Giáo viên", "", "hai", "", ""],
        ]));
        var preview = await member.PostAsync(address + "/danh-sach", [], ("file", "danh-sach.xlsx", file));
        var page = await ReadAsync(preview);
        var rows = page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(4, rows.Count);
        Assert.Contains("Trùng với dòng 1", rows[1], StringComparison.Ordinal);
        Assert.Contains("Gần giống Nguyễn Thị Ngữ", rows[2], StringComparison.Ordinal);
        Assert.Contains("(cột D) phải là số nguyên", rows[3], StringComparison.Ordinal);
        Assert.Equal(["1"], page.QuerySelectorAll("input[name=Rows][checked]").Select(i => i.GetAttribute("value")));

        var text = page.QuerySelector("input[name=Text]")!.GetAttribute("value")!;
        Assert.Contains("đánh dấu ít nhất một dòng", (await member.RefusedAsync(address + "/danh-sach/ap-dung", new() { ["Text"] = text, ["Rows[0]"] = "2" })).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await member.SubmitAsync(address + "/danh-sach/ap-dung", new() { ["Text"] = text, ["Rows[0]"] = "1", ["Rows[1]"] = "3" });
        var pasted = await ReadAsync(await member.PostAsync(address + "/danh-sach", new() { ["Text"] = "Trần Văn Đức\tGiáo viên\nPhạm Văn Ẵm\tKế toán\t\t1" }));
        Assert.Contains("Đã có trong danh sách", pasted.QuerySelectorAll("tbody tr")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Mới", pasted.QuerySelectorAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
        await member.RefusedAsync(address + "/danh-sach", [], ("file", "a.xlsx", Encoding.UTF8.GetBytes("không phải Excel")));
        await member.RefusedAsync(address + "/danh-sach", []);

        var near = await member.RefusedAsync(address, new() { ["PersonName"] = "Trần Văn Đứcc", ["Ground"] = "Yearly" });
        Assert.NotNull(near.QuerySelector("input[name=NotTheSame]"));
        await member.SubmitAsync(address, new() { ["PersonName"] = "Trần Văn Đứcc", ["Ground"] = "Yearly", ["NotTheSame"] = "true" });
        Assert.Contains("không được dùng làm căn cứ", (await member.RefusedAsync(address, new() { ["PersonName"] = "Vũ Thị Mai", ["Ground"] = "Unexpected" })).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync($"{review}/de-cu/{place.Chair.Code}/{slate}", new() { ["PersonName"] = "Kẻ Lạ" })).StatusCode);
        await using var scope = app.Database(out var db);
        var stored = await db.AwardReviews.Where(r => r.BlocYearId == place.BlocYearId).SelectMany(r => r.Slates).SelectMany(s => s.Candidates).OrderBy(c => c.Id).Select(c => new { c.PersonName, c.Initiatives, c.Position }).ToListAsync(Cancel);
        Assert.Equal(["Nguyễn Thị Ngữ", "Trần Văn Đức", "Nguyễn Thị Ngữ", "Trần Văn Đứcc"], stored.Select(c => c.PersonName));
        Assert.Equal((2, "Giáo viên"), (stored[1].Initiatives, stored[1].Position));
        Assert.Equal(HttpStatusCode.OK, await member.StatusAsync(address + "/mau.xlsx"));
    }

    [Fact]
    public async Task While_a_violation_is_being_verified_nothing_is_proposed_and_only_the_office_reads_of_it()
    {
        var (place, chair) = await ClosedAsync();
        var (review, office) = (place.Path + "/binh-xet", await OfficeAsync(RoleNames.OfficeStaff));
        var flag = await AddAsync(chair, review, "COTINH", "SecretBallot", 1);
        await office.RefusedAsync(review + "/vi-pham", new() { ["Unit"] = $"{place.Chair.Id}", ["Cause"] = "", ["Document"] = "Công văn số 12/TTr" });
        var listed = await office.SubmitAsync(review + "/vi-pham", new() { ["Unit"] = $"{place.Chair.Id}", ["Cause"] = "Đơn tố cáo đang được xác minh", ["Document"] = "Công văn số 12/TTr" });
        Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync(review + "/vi-pham"));
        var refused = await chair.RefusedAsync($"{review}/danh-hieu/{flag}/xep-hang", new() { ["Units[0]"] = $"{place.Chair.Id}" });
        Assert.Contains("đang được xác minh", refused.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Đơn tố cáo", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("vi phạm", (await chair.OpenAsync(place.Path + "/lich-su")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var conclude = listed.QuerySelector("form[action$='/ket-luan']")!.GetAttribute("action")!;
        await office.SubmitAsync(conclude, new() { ["Result"] = "Không có vi phạm, Kết luận số 14/KL-TTr" });
        await chair.SubmitAsync($"{review}/danh-hieu/{flag}/xep-hang", new() { ["Units[0]"] = $"{place.Chair.Id}" });
    }

    [Fact]
    public async Task A_second_flag_of_one_authority_is_refused_also_in_another_bloc_of_the_year()
    {
        var (place, chair) = await ClosedAsync();
        var other = await app.World.BlocYearAsync();
        await app.World.JoinAsync(other, place.Chair);
        await app.World.ScoringAsync(other with { Members = [.. other.Members, place.Chair] }, ScoringStage.Closed);
        var (review, elsewhere) = (place.Path + "/binh-xet", other.Path + "/binh-xet");
        var flag = await AddAsync(chair, review, "COTINH", "SecretBallot", 1);
        await chair.SubmitAsync($"{review}/danh-hieu/{flag}/xep-hang", new() { ["Units[0]"] = $"{place.Chair.Id}" });
        var chairThere = await app.SignInAsync(await app.World.PersonInAsync(other.Chair));
        var second = await AddAsync(chairThere, elsewhere, "COTINH", "SecretBallot", 1);
        var refused = await chairThere.RefusedAsync($"{elsewhere}/danh-hieu/{second}/xep-hang", new() { ["Units[0]"] = $"{place.Chair.Id}" });
        Assert.Contains("chỉ được đề nghị một Cờ thi đua", refused.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));
    }
}
