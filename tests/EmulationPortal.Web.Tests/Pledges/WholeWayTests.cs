using System.Net;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Pledges;

/// <summary>From the common targets to the signed pledge and to progress, as people do it.</summary>
public abstract class WholeWayTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 tệp kiểm thử"u8];
    private readonly PortalApp app;

    protected WholeWayTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task Targets_are_asked_registered_accepted_pledged_signed_and_followed()
    {
        var bloc = await app.World.BlocYearAsync(members: 3);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair, PositionKind.Head, "Hiệu trưởng", "Trần Thị Trưởng"));
        var form = FormFields.Of(await chair.OpenAsync($"{bloc.Path}/chi-tieu"), "/chi-tieu");
        form["DueOn"] = "15/6/2026";
        form["Targets[2].BlocValue"] = "1.234,5";
        await chair.SubmitAsync($"{bloc.Path}/chi-tieu", form);

        foreach (var (unit, i) in bloc.Members.Select((u, i) => (u, i)))
        {
            var leader = i == 0 ? chair : await app.SignInAsync(await app.World.PersonInAsync(unit, PositionKind.Deputy, "Phó Hiệu trưởng", $"Lê Văn Số {i}"));
            var path = $"{bloc.Path}/dang-ky/{unit.Code}";
            await leader.SubmitAsync($"{path}/bat-dau", []);
            var lines = FormFields.Of(await leader.OpenAsync(path), "/dong");
            var registration = (await app.World.RegistrationOfAsync(bloc, unit))!;
            lines["Lines[0].Value"] = "1";
            foreach (var (line, at) in registration.AllLines().Select((l, at) => (l, at)).Where(l => l.l is Target))
                lines[$"Lines[{at}].Value"] = line.Kind == Domain.Reports.IndicatorKind.YesNo ? "1" : $"{1 + i}.{200 + at},5";
            await leader.SubmitAsync($"{path}/dong", lines);
            await leader.SubmitAsync($"{path}/gui", FormFields.Of(await leader.OpenAsync($"{path}/kiem-tra"), "/gui"));
            await chair.SubmitAsync($"{path}/tiep-nhan", FormFields.Of(await chair.OpenAsync(path), "/tiep-nhan"));
            Assert.Equal(RegistrationState.Accepted, (await app.World.RegistrationOfAsync(bloc, unit))!.State);
        }

        await chair.RequireSamePaperAsync($"{bloc.Path}/dang-ky/{bloc.Members[1].Code}/ban-in.docx");
        await chair.RequireSamePaperAsync($"{bloc.Path}/dang-ky/tong-hop.docx");
        await chair.SubmitAsync($"{bloc.Path}/dang-ky/tong-hop/phat-hanh", []);
        await chair.SubmitAsync($"{bloc.Path}/giao-uoc/bat-dau", []);
        await BasisFollowsTheDayAsync(bloc, chair);
        var signing = FormFields.Of(await chair.OpenAsync($"{bloc.Path}/giao-uoc/soan"), "/ky-ket");
        signing["SignedOn"] = "9/6/2026";
        await chair.SubmitAsync($"{bloc.Path}/giao-uoc/ky-ket", signing);
        await chair.RequireSamePaperAsync($"{bloc.Path}/giao-uoc/ban-in.docx", preview: $"{bloc.Path}/giao-uoc/xem-truoc");
        await chair.SubmitAsync($"{bloc.Path}/giao-uoc/phat-hanh", FormFields.Of(await chair.OpenAsync($"{bloc.Path}/giao-uoc/phat-hanh"), "/phat-hanh"));
        var pledge = Assert.Single(await app.World.PledgesAsync(bloc));
        Assert.Equal((PledgeState.Issued, 3), (pledge.State, pledge.Units.Count));
        Assert.Equal(1234.5m, (await app.World.TargetsAsync(bloc)).Find(null, "sang-kien")!.Value);

        var second = await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[1], title: "Phó Hiệu trưởng phụ trách", name: "Đỗ Thị Ký"));
        await second.SubmitAsync($"{bloc.Path}/giao-uoc/ky/{bloc.Members[1].Code}", []);
        var paper = FormFields.Of(await chair.OpenAsync($"{bloc.Path}/giao-uoc/ban-giay"), "/ban-giay");
        Assert.Contains("bản quét", (await chair.RefusedAsync($"{bloc.Path}/giao-uoc/ban-giay", new() { ["Day"] = "9/6/2026", ["Units"] = $"{bloc.Members[0].Id}" })).Body!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync($"{bloc.Path}/giao-uoc/ban-giay", new() { ["Day"] = paper["Day"], ["Units"] = $"{bloc.Members[0].Id}" }, ("Scan", "giao ước.pdf", Pdf));
        Assert.Contains("Còn 1 đơn vị chưa ký", (await second.OpenAsync($"{bloc.Path}/giao-uoc")).Body!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync($"{bloc.Path}/giao-uoc/ban-giay", new() { ["Day"] = "10/6/2026", ["Units"] = $"{bloc.Members[2].Id}" });
        pledge = (await app.World.PledgesAsync(bloc)).Single();
        Assert.True(pledge.IsComplete);
        Assert.Contains(pledge.Signatures, s => s is { InPortal: true, SignerName: "Đỗ Thị Ký", SignerTitle: "Phó Hiệu trưởng phụ trách" });
        Assert.Contains("tất cả đơn vị đã ký", (await second.OpenAsync(bloc.Path)).Body!.TextContent, StringComparison.Ordinal);

        var record = FormFields.Of(await second.OpenAsync($"{bloc.Path}/tien-do/{bloc.Members[1].Code}/ghi"), "/ghi");
        (record["On"], record["Rows[0].Value"], record["Evidence"]) = ("31/5/2026", "1.000", "https://so.example/minh-chung");
        await second.SubmitAsync($"{bloc.Path}/tien-do/{bloc.Members[1].Code}/ghi", record);
        var code = record["Rows[0].Code"];
        Assert.Equal((1000m, false), ((await app.World.TargetsAsync(bloc)).ProgressOf(bloc.Members[1].Id, code)!.Value, (await app.World.TargetsAsync(bloc)).ProgressOf(bloc.Members[1].Id, code)!.IsOfficial));
        Assert.NotNull((await second.OpenAsync($"{bloc.Path}/tien-do/{bloc.Members[1].Code}")).QuerySelector("figure.chart svg"));
        Assert.Contains("minh-chung", (await second.OpenAsync($"{bloc.Path}/tien-do/{bloc.Members[1].Code}/chi-tieu/{code}")).QuerySelector("table a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    /// <summary>The basis is proposed from the legal texts in force on the day of the signing, and stays to be edited (rule 21).</summary>
    private async Task BasisFollowsTheDayAsync(TestBlocYear bloc, Visitor chair)
    {
        const string law = "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15";
        const string registered = "Căn cứ bản đăng ký thi đua năm 2026 của các đơn vị thành viên.";
        async Task<PledgeText> BasisAsync() => (await app.World.PledgesAsync(bloc)).Single().Texts.Single(t => t.Part == PledgePart.Basis);
        async Task SignOnAsync(string day) => await chair.SubmitAsync($"{bloc.Path}/giao-uoc/ky-ket", new(FormFields.Of(await chair.OpenAsync($"{bloc.Path}/giao-uoc/soan"), "/ky-ket")) { ["SignedOn"] = day });
        async Task ProposeAsync() => await chair.SubmitAsync($"{bloc.Path}/giao-uoc/can-cu-theo-ngay", FormFields.Of(await chair.OpenAsync($"{bloc.Path}/giao-uoc/soan"), "/can-cu-theo-ngay"));
        var begun = await BasisAsync();
        Assert.StartsWith(law, begun.Text, StringComparison.Ordinal);
        Assert.EndsWith(registered, begun.Text, StringComparison.Ordinal);
        await chair.SubmitAsync($"{bloc.Path}/giao-uoc/phan/{begun.Id}", new() { ["Version"] = $"{begun.TextVersion}", ["Text"] = "Căn cứ lời riêng của khối." });
        await SignOnAsync("1/6/2023");
        Assert.Equal("Căn cứ lời riêng của khối.", (await BasisAsync()).Text);
        await ProposeAsync();
        Assert.DoesNotContain(law, (await BasisAsync()).Text, StringComparison.Ordinal);
        await SignOnAsync("1/6/2026");
        await ProposeAsync();
        Assert.Equal(begun.Text, (await BasisAsync()).Text);
    }

    [Fact]
    public async Task A_changed_target_goes_into_a_new_version_and_the_earlier_one_is_replaced()
    {
        var (bloc, chair) = await IssuedAsync();
        var unit = bloc.Members[2];
        var path = $"{bloc.Path}/dang-ky/{unit.Code}";
        await chair.SubmitAsync($"{path}/mo-lai", new(FormFields.Of(await chair.OpenAsync(path), "/mo-lai")) { ["Reason"] = "Điều chỉnh chỉ tiêu tuyển sinh" });
        Assert.Equal(350, (await app.World.TargetsAsync(bloc)).Find(unit.Id, "tuyen-sinh")!.Value);
        var leader = await app.SignInAsync(await app.World.PersonInAsync(unit));
        var registration = (await app.World.RegistrationOfAsync(bloc, unit))!;
        var at = registration.AllLines().ToList().FindIndex(l => l is Target { Code: "tuyen-sinh" });
        await leader.SubmitAsync($"{path}/dong", new(FormFields.Of(await leader.OpenAsync(path), "/dong")) { [$"Lines[{at}].Value"] = "400" });
        await leader.SubmitAsync($"{path}/gui", FormFields.Of(await leader.OpenAsync($"{path}/kiem-tra"), "/gui"));
        await chair.SubmitAsync($"{path}/tiep-nhan", FormFields.Of(await chair.OpenAsync(path), "/tiep-nhan"));

        await chair.SubmitAsync($"{bloc.Path}/giao-uoc/phien-ban-moi", new() { ["Reason"] = "Điều chỉnh chỉ tiêu tuyển sinh" });
        Assert.Equal(350, (await app.World.TargetsAsync(bloc)).Find(unit.Id, "tuyen-sinh")!.Value);
        await chair.SubmitAsync($"{bloc.Path}/giao-uoc/phat-hanh", FormFields.Of(await chair.OpenAsync($"{bloc.Path}/giao-uoc/phat-hanh"), "/phat-hanh"));
        var versions = await app.World.PledgesAsync(bloc);
        Assert.Equal([PledgeState.Replaced, PledgeState.Issued], versions.Select(v => v.State));
        Assert.Equal(400, (await app.World.TargetsAsync(bloc)).Find(unit.Id, "tuyen-sinh")!.Value);
        await using var scope = app.Database(out var db);
        Assert.Equal(versions[1].IssuedDocumentId, await db.IssuedDocuments.Where(d => d.Id == versions[0].IssuedDocumentId).Select(d => d.ReplacedById).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Wrong_states_are_refused_in_words_and_change_nothing()
    {
        var bloc = await app.World.BlocYearAsync();
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        Assert.Contains("chưa soạn được giao ước", (await chair.RefusedAsync($"{bloc.Path}/giao-uoc/bat-dau", [])).Body!.TextContent, StringComparison.Ordinal);
        await app.World.RegistrationsAsync(bloc);
        await app.World.RegistrationAsync(bloc, bloc.Members[2], RegistrationState.Draft);
        Assert.Contains("trạng thái Đã gửi", (await chair.RefusedAsync($"{bloc.Path}/dang-ky/{bloc.Members[2].Code}/tiep-nhan", [])).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa hoàn thành", (await chair.RefusedAsync($"{bloc.Path}/giao-uoc/phien-ban-moi", new() { ["Reason"] = "x" })).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(RegistrationState.Draft, (await app.World.RegistrationOfAsync(bloc, bloc.Members[2]))!.State);
    }

    [Fact]
    public async Task Units_missing_are_named_and_listed_without_targets_only_by_choice()
    {
        var bloc = await app.World.BlocYearAsync();
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair, PositionKind.Head));
        await app.World.RegistrationsAsync(bloc);
        foreach (var unit in bloc.Members.Take(3))
            await app.World.RegistrationAsync(bloc, unit);
        foreach (var unit in bloc.Members.Skip(1))
            await app.World.PersonInAsync(unit, PositionKind.Head);
        await chair.SubmitAsync($"{bloc.Path}/giao-uoc/bat-dau", []);
        var form = FormFields.Of(await chair.OpenAsync($"{bloc.Path}/giao-uoc/phat-hanh"), "/phat-hanh");
        Assert.Contains(bloc.Members[3].Name, (await chair.RefusedAsync($"{bloc.Path}/giao-uoc/phat-hanh", form)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync($"{bloc.Path}/giao-uoc/phat-hanh", new(form) { ["WithoutTargets"] = "true" });
        Assert.Equal(4, (await app.World.PledgesAsync(bloc)).Single().Units.Count);
    }

    [Fact]
    public async Task A_year_handed_over_is_only_read()
    {
        var (bloc, chair) = await IssuedAsync();
        var leader = await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[2]));
        await app.World.HandOverAsync(bloc);
        foreach (var address in new[] { "giao-uoc/phat-hanh", "giao-uoc/bat-dau", "chi-tieu", "giao-uoc/ban-giay", $"dang-ky/{bloc.Members[2].Code}/mo-lai", "tien-do/ghi" })
            Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync($"{bloc.Path}/{address}", [])).StatusCode);
        foreach (var address in new[] { $"tien-do/{bloc.Members[2].Code}/ghi", $"dang-ky/{bloc.Members[2].Code}/dong", $"giao-uoc/ky/{bloc.Members[2].Code}" })
            Assert.Contains("chỉ còn đọc", (await leader.RefusedAsync($"{bloc.Path}/{address}", [])).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await leader.StatusAsync($"{bloc.Path}/giao-uoc"));
    }

    [Fact]
    public async Task A_draft_is_read_by_its_own_unit_alone_and_other_members_see_only_the_pledge()
    {
        var bloc = await app.World.BlocYearAsync();
        await app.World.RegistrationsAsync(bloc);
        await app.World.RegistrationAsync(bloc, bloc.Members[2], RegistrationState.Draft, 987654);
        var office = await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff));
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        var other = await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[3]));
        var stranger = await app.SignInAsync(await app.World.PersonInAsync((await app.World.BlocYearAsync()).Chair));
        foreach (var leader in new[] { office, chair })
        {
            Assert.DoesNotMatch(@"987\.?654", (await leader.OpenAsync($"{bloc.Path}/dang-ky/{bloc.Members[2].Code}")).Body!.TextContent);
            Assert.DoesNotMatch(@"987\.?654", (await leader.OpenAsync($"{bloc.Path}/dang-ky")).Body!.TextContent);
            Assert.Equal(HttpStatusCode.NotFound, await leader.StatusAsync($"{bloc.Path}/dang-ky/{bloc.Members[2].Code}/ban-in.pdf"));
        }

        foreach (var refused in new[] { other, stranger })
            Assert.Equal(HttpStatusCode.Forbidden, await refused.StatusAsync($"{bloc.Path}/dang-ky/{bloc.Members[2].Code}"));
        Assert.Equal(HttpStatusCode.Forbidden, await stranger.StatusAsync($"{bloc.Path}/giao-uoc"));
        Assert.Equal(HttpStatusCode.Forbidden, await other.StatusAsync($"{bloc.Path}/giao-uoc/soan"));
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync($"{bloc.Path}/giao-uoc/ban-in.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync($"{bloc.Path}/giao-uoc/ban-in.docx"));
    }

    [Fact]
    public async Task Excel_holds_what_units_sent_as_numbers_and_never_a_formula()
    {
        var bloc = await app.World.BlocYearAsync();
        await app.World.RegistrationsAsync(bloc);
        await app.World.RegistrationAsync(bloc, bloc.Members[2], RegistrationState.Submitted, 1234.5m);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        var bytes = await chair.Client.GetByteArrayAsync($"{bloc.Path}/dang-ky/tong-hop.xlsx", TestContext.Current.CancellationToken);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await sheet.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<v>1234.5</v>", xml, StringComparison.Ordinal);
        Assert.Contains(bloc.Members[2].Name, xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
        var cells = System.Xml.Linq.XDocument.Parse(xml).Descendants().Count(e => e.Name.LocalName == "c");
        Assert.True(cells > 12, $"{cells} cells");
    }

    private async Task<(TestBlocYear Bloc, Visitor Chair)> IssuedAsync()
    {
        var bloc = await app.World.BlocYearAsync(members: 3);
        await app.World.RegistrationsAsync(bloc);
        foreach (var unit in bloc.Members)
        {
            await app.World.RegistrationAsync(bloc, unit);
            await app.World.PersonInAsync(unit, PositionKind.Head);
        }

        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        await chair.SubmitAsync($"{bloc.Path}/giao-uoc/bat-dau", []);
        await chair.SubmitAsync($"{bloc.Path}/giao-uoc/phat-hanh", FormFields.Of(await chair.OpenAsync($"{bloc.Path}/giao-uoc/phat-hanh"), "/phat-hanh"));
        return (bloc, chair);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : WholeWayTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : WholeWayTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : WholeWayTests(app);
}
