using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Awards;

/// <summary>The dossier from the recorded selection to the decision, and what is refused on the way, also to forged posts.</summary>
public abstract class DossierWayTests
{
    private readonly PortalApp app;

    protected DossierWayTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_recorded_selection_to_a_decision_in_the_roll_of_honours()
    {
        var (place, chair) = await SelectedAsync();
        var (all, staff, lead) = (place.Path + "/ho-so", await OfficeAsync(RoleNames.OfficeStaff), await OfficeAsync(RoleNames.OfficeLead));
        var member = await app.SignInAsync(await app.World.PersonInAsync(place.Members[2]));
        Assert.Contains("Hồ sơ khen thưởng: lập hồ sơ", await TextAsync(chair, "/viec-cua-toi"), StringComparison.Ordinal);

        await chair.SubmitAsync(all + "/lap", []);
        var one = all + "/1";
        Assert.Contains("Đang lập", await TextAsync(member, one), StringComparison.Ordinal);
        Assert.Contains("04/04 (100%)", await TextAsync(chair, one), StringComparison.Ordinal);
        var summary = (await chair.OpenAsync(one)).QuerySelector("a[href*='/thanh-tich/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, await member.StatusAsync(summary));
        Assert.Contains("Kết quả chấm điểm thi đua năm 2026", await TextAsync(chair, summary), StringComparison.Ordinal);

        var issue = one + "/ban-chinh";
        Assert.Contains("chưa được đơn vị xác nhận", (await chair.RefusedAsync(issue, await SignedAsync(chair, issue))).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        var typed = new Dictionary<string, string>(FormFields.Of(await chair.OpenAsync(summary), summary.Split('/')[^1])) { ["Achievements"] = "Tuyển sinh đạt 102,5% chỉ tiêu\nCó mô hình Ngữ Ỡ Ẵ Đ được nhân rộng" };
        await chair.SubmitAsync(summary, typed);
        Assert.Contains("vừa được người khác thay đổi", (await chair.RefusedAsync(summary, new() { ["Achievements"] = "Bản của cửa sổ khác", ["TextVersion"] = "1" })).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync(summary + "/xac-nhan", new() { ["TextVersion"] = "2" });
        Assert.Contains("Hồ sơ còn thiếu: Biên bản hội nghị bình xét", (await chair.RefusedAsync(issue, await SignedAsync(chair, issue))).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);

        var minutes = await app.World.DocumentAsync(place, DocumentKind.Minutes, "hội nghị tổng kết năm 2026", "/BB-KTĐ");
        await chair.SubmitAsync(one + "/kem-theo", new() { ["Documents[0]"] = $"{minutes.Id}" });
        await chair.RefusedAsync(one + "/ghi-chu", new() { ["Key"] = "scores", ["Text"] = " " });
        await chair.SubmitAsync(one + "/ghi-chu", new() { ["Key"] = "scores", ["Text"] = "Bảng điểm giấy, nộp kèm hồ sơ bản in" });
        var signed = await SignedAsync(chair, issue);
        Assert.Contains("ghi lý do sửa", (await chair.RefusedAsync(issue, new(signed) { ["Basis"] = "Căn cứ văn bản khác" })).QuerySelector("#loi")!.TextContent, StringComparison.OrdinalIgnoreCase);
        await chair.SubmitAsync(issue, signed);
        Assert.Contains("chờ tiếp nhận", await TextAsync(member, one), StringComparison.Ordinal);
        Assert.Contains("chờ tiếp nhận", await TextAsync(member, place.Path), StringComparison.OrdinalIgnoreCase);
        await ChecksumsHoldAsync(chair, one);
        Assert.Equal(HttpStatusCode.NotFound, await member.StatusAsync(one + "/tai-ve.zip"));

        Assert.Contains("Hồ sơ khen thưởng: tiếp nhận", await TextAsync(staff, "/viec-cua-toi"), StringComparison.Ordinal);
        Assert.Contains(place.Path + "/ho-so/1", (await staff.OpenAsync("/ho-so-khen-thuong?tinh-trang=cho-xu-ly")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        await staff.SubmitAsync(one + "/tiep-nhan", new() { ["On"] = "10/6/2026" });
        Assert.Contains("Hạn thẩm định 15/07/2026, còn 25 ngày làm việc", await TextAsync(member, one), StringComparison.Ordinal);

        await staff.SubmitAsync(one + "/yeu-cau-bo-sung", new() { ["Reason"] = "Bổ sung số liệu so với năm trước" });
        Assert.Contains("Hồ sơ khen thưởng: gửi bổ sung", await TextAsync(chair, "/viec-cua-toi"), StringComparison.Ordinal);
        var again = new Dictionary<string, string>(FormFields.Of(await chair.OpenAsync(summary), summary.Split('/')[^1])) { ["Achievements"] = "Tuyển sinh đạt 102,5% chỉ tiêu, tăng 4% so với năm 2025" };
        await chair.SubmitAsync(summary, again);
        Assert.Contains("chưa được đơn vị xác nhận", (await chair.RefusedAsync(one + "/gui-bo-sung", new() { ["Answer"] = "Đã bổ sung" })).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync(summary + "/xac-nhan", new() { ["TextVersion"] = "3" });
        await chair.SubmitAsync(one + "/gui-bo-sung", new() { ["Answer"] = "Đã bổ sung số liệu so với năm 2025" });
        Assert.Contains("yêu cầu bổ sung một lần", await WhyAsync(await staff.PostAsync(one + "/yeu-cau-bo-sung", new() { ["Reason"] = "Bổ sung nữa" })), StringComparison.Ordinal);

        await staff.SubmitAsync(one + "/y-kien", new() { ["Body"] = "Công an tỉnh", ["Document"] = "Công văn số 77/CAT", ["On"] = "10/6/2026", ["Agrees"] = "true", ["Text"] = "Không có ý kiến khác" });
        await staff.SubmitAsync(one + "/cong-khai", new() { ["From"] = "10/6/2026", ["To"] = "24/6/2026", ["Place"] = "Cổng thông tin điện tử tỉnh" });
        Assert.Contains("Đang lấy ý kiến công khai", (await staff.RefusedAsync(one + "/tham-dinh", new() { ["Reason"] = "Đủ điều kiện" })).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await EndNoticeAsync(place);
        await staff.SubmitAsync(one + "/tham-dinh", new() { ["Reason"] = "Đủ điều kiện, tiêu chuẩn" });

        var decision = one + "/quyet-dinh";
        var fields = new Dictionary<string, string>(FormFields.Of(await staff.OpenAsync(decision), "/quyet-dinh")) { ["Council"] = "Hội đồng họp ngày 10/6/2026, 15/15 thành viên đồng ý", ["Number"] = "1205/QĐ-UBND", ["On"] = "10/6/2026", ["DecidedBy"] = "Chủ tịch UBND tỉnh", ["Lines[0].Award"] = "BKTINH-TT" };
        Assert.Contains("khác đề nghị", (await staff.RefusedAsync(decision, fields)).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await staff.SubmitAsync(decision, new(fields) { ["Lines[0].Reason"] = "Hội đồng chọn đơn vị khác tặng Cờ" });
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.PostAsync(decision + "/xac-nhan", [])).StatusCode);
        Assert.DoesNotContain("1205/QĐ-UBND", await TextAsync(member, one), StringComparison.Ordinal);
        Assert.Contains("đối chiếu, xác nhận quyết định", await TextAsync(lead, "/viec-cua-toi"), StringComparison.Ordinal);
        await lead.SubmitAsync(decision + "/xac-nhan", []);
        Assert.Contains("Bằng khen của Chủ tịch UBND tỉnh cho tập thể (Hội đồng chọn đơn vị khác tặng Cờ)", await TextAsync(member, one), StringComparison.Ordinal);

        await using var scope = app.Database(out var db);
        var honour = await db.Honours.SingleAsync(h => h.UnitId == place.Chair.Id, Cancel);
        Assert.Equal(("BKTINH-TT", 2026, "1205/QĐ-UBND", HonourOrigin.Decision), (honour.AwardTypeCode, honour.ForYear, honour.DecisionNumber, honour.Origin));
        var stored = await db.AwardDossiers.Whole().AsNoTracking().SingleAsync(d => d.BlocYearId == place.BlocYearId, Cancel);
        Assert.Equal([DossierState.Draft, DossierState.Issued, DossierState.Received, DossierState.Incomplete, DossierState.Received, DossierState.Appraised, DossierState.Decided], stored.Events.Select(e => e.State));
        Assert.Equal(1, await db.IssuedDocuments.CountAsync(d => d.SubjectId == stored.Id && d.Kind == DocumentKind.MeritSummary && d.State == IssuedState.Replaced, Cancel));
    }

    [Fact]
    public async Task After_the_hand_over_the_old_chair_answers_what_the_office_asked_for_and_changes_nothing_else()
    {
        var (place, chair) = await SelectedAsync();
        var (one, number) = (place.Path + "/ho-so/1", await app.World.DossierAsync(place));
        Assert.Equal(1, number);
        await app.World.AdvanceDossierAsync(place, (dossier, review, deed) =>
        {
            foreach (var summary in dossier.Summaries)
                dossier.Confirm(summary, summary.TextVersion, "Hiệu trưởng", deed with { UnitId = summary.UnitId });
            foreach (var line in DossierChecklist.Of(dossier).Where(l => !l.IsMet).DistinctBy(l => l.Key))
                dossier.Note(line.Key, "Bản giấy, nộp kèm hồ sơ bản in", deed);
            dossier.Issue(review, [], deed);
        });
        await app.World.HandOverAsync(place);
        string[] acts = ["kem-theo", "ghi-chu", "gui-bo-sung"];
        foreach (var act in acts)
            Assert.Contains("đã bàn giao", await WhyAsync(await chair.PostAsync($"{one}/{act}", new() { ["Key"] = "scores", ["Text"] = "Nộp thêm", ["Answer"] = "Bổ sung khi chưa ai hỏi" })), StringComparison.Ordinal);

        var staff = await OfficeAsync(RoleNames.OfficeStaff);
        await staff.SubmitAsync(one + "/tiep-nhan", new() { ["On"] = "10/6/2026" });
        await staff.SubmitAsync(one + "/yeu-cau-bo-sung", new() { ["Reason"] = "Bổ sung biên bản kiểm phiếu" });
        Assert.Contains("Hồ sơ khen thưởng: gửi bổ sung", await TextAsync(chair, "/viec-cua-toi"), StringComparison.Ordinal);
        var page = await chair.OpenAsync(one);
        Assert.NotNull(page.QuerySelector($"main a[href='{one}/gui-bo-sung']"));
        Assert.Null(page.QuerySelector($"main a[href='{one}/rut']"));
        var member = await app.SignInAsync(await app.World.PersonInAsync(place.Members[3]));
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync(one + "/gui-bo-sung", new() { ["Answer"] = "Bổ sung hộ" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync(one + "/rut", new() { ["Reason"] = "Rút sau bàn giao" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync(place.Path + "/ho-so/lap", [])).StatusCode);

        var minutes = await app.World.DocumentAsync(place, DocumentKind.Minutes, "kiểm phiếu năm 2026", "/BB-KTĐ");
        await chair.SubmitAsync(one + "/kem-theo", new() { ["Documents[0]"] = $"{minutes.Id}" });
        await chair.SubmitAsync(one + "/gui-bo-sung", new() { ["Answer"] = "Đã kèm biên bản kiểm phiếu" });
        Assert.DoesNotContain("Hồ sơ khen thưởng: gửi bổ sung", await TextAsync(chair, "/viec-cua-toi"), StringComparison.Ordinal);
        Assert.Contains("đã bàn giao", await WhyAsync(await chair.PostAsync(one + "/gui-bo-sung", new() { ["Answer"] = "Lần nữa" })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_is_skipped_by_no_route_and_no_forged_post()
    {
        var place = await app.World.BlocYearAsync();
        var (chair, staff, lead) = (await app.SignInAsync(await app.World.PersonInAsync(place.Chair)), await OfficeAsync(RoleNames.OfficeStaff), await OfficeAsync(RoleNames.OfficeLead));
        var all = place.Path + "/ho-so";
        Assert.Contains("Chưa bình xét khen thưởng", await WhyAsync(await chair.PostAsync(all + "/lap", [])), StringComparison.Ordinal);
        await app.World.ScoringAsync(place, Domain.Scoring.ScoringStage.Closed);
        await app.World.ReviewAsync(place, agreed: true);
        Assert.Contains("Chưa ghi xong kết quả lựa chọn: Cờ thi đua của UBND tỉnh", await WhyAsync(await chair.PostAsync(all + "/lap", [])), StringComparison.Ordinal);
        Assert.Contains("Chưa ghi xong kết quả lựa chọn", await TextAsync(chair, all), StringComparison.Ordinal);
        await using (var none = app.Database(out var empty))
            Assert.False(await empty.AwardDossiers.AnyAsync(d => d.BlocYearId == place.BlocYearId, Cancel));

        await SelectAsync(place);
        await chair.SubmitAsync(all + "/lap", []);
        Assert.Contains("Quy định của tỉnh", await WhyAsync(await chair.PostAsync($"{all}/don-vi/{place.Chair.Code}/lap", [])), StringComparison.Ordinal);
        Assert.Contains("đã nằm trong hồ sơ 1", await WhyAsync(await chair.PostAsync(all + "/lap", [])), StringComparison.Ordinal);
        (Visitor Who, string Step, Dictionary<string, string> Fields)[] forged =
        [
            (staff, "/tiep-nhan", new() { ["On"] = "10/6/2026" }), (staff, "/yeu-cau-bo-sung", new() { ["Reason"] = "Thiếu" }), (staff, "/y-kien", new() { ["Body"] = "Sở", ["On"] = "10/6/2026", ["Text"] = "Đồng ý" }),
            (staff, "/cong-khai", new() { ["From"] = "10/6/2026", ["To"] = "20/6/2026", ["Place"] = "Cổng" }), (staff, "/tham-dinh", new() { ["Reason"] = "Đủ" }), (staff, "/khong-chap-nhan", new() { ["Reason"] = "Không" }),
            (staff, "/quyet-dinh", new() { ["Number"] = "1/QĐ", ["On"] = "10/6/2026", ["DecidedBy"] = "Chủ tịch", ["Council"] = "Họp" }), (staff, "/to-trinh", new() { ["SignerName"] = "A", ["SignerTitle"] = "B", ["Version"] = "1" }),
            (lead, "/quyet-dinh/xac-nhan", []), (lead, "/quyet-dinh/tra-lai", new() { ["Reason"] = "Sai" }), (chair, "/gui-bo-sung", new() { ["Answer"] = "Đã bổ sung" }),
        ];
        foreach (var (who, step, fields) in forged)
        {
            var answer = await who.PostAsync($"{all}/1{step}", fields);
            Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, $"{step}: {answer.StatusCode}");
        }

        Assert.Equal(HttpStatusCode.Redirect, await staff.StatusAsync($"{all}/1/quyet-dinh"));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusAsync($"{all}/1/tai-ve.zip"));
        await using var scope = app.Database(out var db);
        Assert.Equal(DossierState.Draft, (await db.AwardDossiers.SingleAsync(d => d.BlocYearId == place.BlocYearId, Cancel)).State);
        Assert.False(await db.Honours.AnyAsync(h => h.UnitId == place.Chair.Id, Cancel));
    }

    [Fact]
    public async Task Another_bloc_another_unit_and_a_chair_whose_term_is_over_are_refused()
    {
        var (place, chair) = await SelectedAsync();
        var (one, member) = ($"{place.Path}/ho-so/{await app.World.DossierAsync(place)}", await app.SignInAsync(await app.World.PersonInAsync(place.Members[2])));
        var foreign = await app.SignInAsync(await app.World.PersonInAsync((await app.World.BlocYearAsync()).Chair));
        var summary = (await chair.OpenAsync(one)).QuerySelector("a[href*='/thanh-tich/']")!.GetAttribute("href")!;
        string[] steps = ["/kem-theo", "/ghi-chu", "/ban-chinh", "/gui-bo-sung", "/rut"];
        foreach (var step in steps)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await foreign.PostAsync(one + step, [])).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync(one + step, [])).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, await foreign.StatusAsync(one));
        Assert.Equal(HttpStatusCode.Forbidden, await foreign.StatusAsync("/ho-so-khen-thuong"));
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync(summary, new() { ["Achievements"] = "Viết thay" })).StatusCode);
        var disguised = summary.Replace($"/{place.Chair.Code}/", $"/{place.Members[2].Code}/", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await member.StatusAsync(disguised));
        Assert.Contains("viết và xác nhận", await WhyAsync(await member.PostAsync(disguised, new() { ["Achievements"] = "Viết thay", ["TextVersion"] = "1" })), StringComparison.Ordinal);
        Assert.Contains("không có trong năm", await WhyAsync(await member.PostAsync($"{place.Path}/ho-so/don-vi/{place.Members[2].Code}/1/rut", new() { ["Reason"] = "Rút hộ" })), StringComparison.Ordinal);

        await app.World.EndTermsAsync(place);
        foreach (var step in steps)
            Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync(one + step, [])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await chair.StatusAsync(one));
    }

    [Fact]
    public async Task A_withdrawn_dossier_revokes_its_papers_and_another_may_be_begun()
    {
        var (place, chair) = await SelectedAsync();
        var one = await IssuedAsync(place, chair);
        await chair.RefusedAsync(one + "/rut", new() { ["Reason"] = " " });
        await chair.SubmitAsync(one + "/rut", new() { ["Reason"] = "Hội nghị bình xét lại" });
        Assert.Contains("Đã rút", await TextAsync(chair, one), StringComparison.Ordinal);
        await chair.SubmitAsync(place.Path + "/ho-so/lap", []);
        await using var scope = app.Database(out var db);
        Assert.Equal([(1, DossierState.Withdrawn), (2, DossierState.Draft)], (await db.AwardDossiers.Where(d => d.BlocYearId == place.BlocYearId).OrderBy(d => d.Number).ToListAsync(Cancel)).Select(d => (d.Number, d.State)));
        Assert.All(await db.IssuedDocuments.Where(d => d.BlocYearId == place.BlocYearId && (d.Kind == DocumentKind.Submission || d.Kind == DocumentKind.AwardList || d.Kind == DocumentKind.MeritSummary)).ToListAsync(Cancel),
            d => Assert.Equal(IssuedState.Revoked, d.State));
    }

    [Fact]
    public async Task The_printed_papers_say_what_was_chosen_by_how_many_and_on_which_texts()
    {
        Poppler.Require();
        var (place, chair) = await SelectedAsync();
        await IssuedAsync(place, chair);
        await using var scope = app.Database(out var db);
        var documents = await db.IssuedDocuments.Include(d => d.Content).Where(d => d.BlocYearId == place.BlocYearId && d.Kind != DocumentKind.Minutes).ToListAsync(Cancel);
        string Of(DocumentKind kind) => Poppler.StructureText(documents.Single(d => d.Kind == kind).Content!.Bytes).Replace('\u00A0', ' ');
        var (submission, list, summary) = (Of(DocumentKind.Submission), Of(DocumentKind.AwardList), Of(DocumentKind.MeritSummary));
        Assert.Contains("TỜ TRÌNH", submission, StringComparison.Ordinal);
        Assert.Contains("Căn cứ Luật Thi đua, khen thưởng", submission, StringComparison.Ordinal);
        Assert.Contains("Tặng Cờ thi đua của Ủy ban nhân dân tỉnh cho 01 tập thể", submission, StringComparison.Ordinal);
        Assert.Contains("Trần Văn Ký", submission, StringComparison.Ordinal);
        Assert.Contains("xem xét, quyết định./.", submission, StringComparison.Ordinal);
        Assert.DoesNotContain("DỰ THẢO", submission, StringComparison.Ordinal);
        Assert.Contains(place.Chair.Name, list, StringComparison.Ordinal);
        Assert.Contains("04/04 (100%)", list, StringComparison.Ordinal);
        Assert.Contains("Tổng cộng: 01 tập thể./.", list, StringComparison.Ordinal);
        Assert.Contains("Tóm tắt thành tích đề nghị Cờ thi đua của Ủy ban nhân dân tỉnh", summary, StringComparison.Ordinal);
        Assert.Contains("Kết quả chấm điểm thi đua năm 2026", summary, StringComparison.Ordinal);
        Assert.All(documents, d => Assert.Equal(12, d.VerificationCode.Length));
    }

    private async Task<string> IssuedAsync(TestBlocYear place, Visitor chair)
    {
        await chair.SubmitAsync(place.Path + "/ho-so/lap", []);
        var one = place.Path + "/ho-so/1";
        var summary = (await chair.OpenAsync(one)).QuerySelector("a[href*='/thanh-tich/']")!.GetAttribute("href")!;
        await chair.SubmitAsync(summary + "/xac-nhan", new() { ["TextVersion"] = "1" });
        var documents = new[] { (await app.World.DocumentAsync(place, DocumentKind.Minutes)).Id, (await app.World.DocumentAsync(place, DocumentKind.ScoreTable, symbol: "")).Id };
        await chair.SubmitAsync(one + "/kem-theo", new() { ["Documents[0]"] = $"{documents[0]}", ["Documents[1]"] = $"{documents[1]}" });
        await chair.SubmitAsync(one + "/ban-chinh", await SignedAsync(chair, one + "/ban-chinh"));
        return one;
    }

    /// <summary>Reads the packed set back: every file is named in the index and has the checksum written beside it, and the bytes are the frozen ones.</summary>
    private async Task ChecksumsHoldAsync(Visitor visitor, string one)
    {
        var packed = await visitor.Client.GetByteArrayAsync(one + "/tai-ve.zip", Cancel);
        Assert.Equal(packed, await visitor.Client.GetByteArrayAsync(one + "/tai-ve.zip", Cancel));
        using var zip = new ZipArchive(new MemoryStream(packed));
        byte[] Read(string name)
        {
            using var content = zip.GetEntry(name)!.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            return copy.ToArray();
        }

        var sums = Encoding.UTF8.GetString(Read("SHA256SUMS")).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(l => l[66..], l => l[..64]);
        Assert.Equal(zip.Entries.Select(e => e.FullName).Where(n => n != "SHA256SUMS").Order(), sums.Keys.Order());
        Assert.All(sums, s => Assert.Equal(s.Value, Convert.ToHexStringLower(SHA256.HashData(Read(s.Key)))));
        var index = Encoding.UTF8.GetString(Read("00-muc-luc.txt"));
        Assert.All(sums.Keys.Where(k => k.EndsWith(".pdf", StringComparison.Ordinal)), name => Assert.Contains(name, index, StringComparison.Ordinal));
        await using var scope = app.Database(out var db);
        foreach (var sum in sums.Where(s => s.Key.EndsWith(".pdf", StringComparison.Ordinal)))
            Assert.True(await db.IssuedDocuments.AnyAsync(d => d.Sha256 == sum.Value && d.State == IssuedState.Valid, Cancel), sum.Key);
    }

    private async Task<(TestBlocYear Place, Visitor Chair)> SelectedAsync()
    {
        var place = await app.World.BlocYearAsync();
        await app.World.SelectedAsync(place);
        return (place, await app.SignInAsync(await app.World.PersonInAsync(place.Chair)));
    }

    private async Task SelectAsync(TestBlocYear place)
    {
        await using var scope = app.Database(out var db);
        var deed = app.World.Deed(place.BlocYearId);
        var review = await db.AwardReviews.Whole().SingleAsync(r => r.BlocYearId == place.BlocYearId, Cancel);
        var flag = review.Slates[0];
        review.Select(flag, new OpenChoice(new Dictionary<Guid, int> { [flag.Standing[0].Id] = 4 }, 4, 4, Domain.Meetings.VoteRule.Default, "Biên bản số 09/BB-KTĐ", deed.Today), deed);
        db.Expect(review, review.Version);
        await db.SaveAsync(deed, "ghi kết quả lựa chọn kiểm thử", Cancel);
    }

    /// <summary>The days of the public notice pass.</summary>
    private async Task EndNoticeAsync(TestBlocYear place)
    {
        await using var scope = app.Database(out var db);
        await db.AwardDossiers.Where(d => d.BlocYearId == place.BlocYearId).ExecuteUpdateAsync(s => s.SetProperty(d => d.NoticeTo, new DateOnly(2026, 6, 9)), Cancel);
    }

    private static async Task<Dictionary<string, string>> SignedAsync(Visitor chair, string issue) =>
        new(FormFields.Of(await chair.OpenAsync(issue), "/ban-chinh")) { ["SignerName"] = "Trần Văn Ký", ["SignerTitle"] = "Hiệu trưởng" };

    private static async Task<string> TextAsync(Visitor visitor, string address) =>
        string.Join(' ', (await visitor.OpenAsync(address)).QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<string> WhyAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    private async Task<Visitor> OfficeAsync(string role) => await app.SignInAsync(await app.World.PersonAsync(null, role));

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : DossierWayTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : DossierWayTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : DossierWayTests(app);
}
