using System.Net;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Blocs;

/// <summary>Biên bản bàn giao: drafted from the year's documents and what is unfinished, frozen, noted at the closing of the year.</summary>
public abstract class HandOverMinutesTests
{
    private readonly PortalApp app;

    protected HandOverMinutesTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_old_chair_freezes_the_minutes_and_the_closing_of_the_year_names_them()
    {
        var place = await app.World.BlocYearAsync();
        await app.World.DocumentAsync(place);
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        await office.SubmitAsync($"{place.Path}/truong-khoi/nam-sau", new() { ["Mode"] = "Assigned", ["UnitId"] = $"{place.Members[2].Id}", ["From"] = "1/1/2027", ["TwoYears"] = "false", ["Document"] = "Thông báo số 51/TB-SNV" });
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        var address = $"{place.Path}/ban-giao/bien-ban";
        Assert.NotNull((await chair.OpenAsync($"{place.Path}/ban-giao")).QuerySelector($"a[href='{address}']"));
        var form = FormFields.Of(await chair.OpenAsync(address), "/bien-ban");
        Assert.Equal($"{place.Members[2].Id}", form["Receiver"]);
        Assert.Contains("Sơ kết", form["Unfinished"], StringComparison.Ordinal);
        await chair.RequireSamePaperAsync($"{address}.docx", preview: address);
        form["Place"] = "Phòng họp số 2";
        (form["GiverName"], form["GiverTitle"]) = ("Lê Quốc Thịnh", "Hiệu trưởng");
        (form["ReceiverName"], form["ReceiverTitle"]) = ("Phan Ngọc Diễm", "Hiệu trưởng");
        Assert.NotNull((await chair.RefusedAsync(address, new(form) { ["Receiver"] = $"{Guid.NewGuid()}" })).QuerySelector("#Receiver-loi"));
        Assert.NotNull((await chair.RefusedAsync(address, new(form) { ["Day"] = "1/1/2099" })).QuerySelector("#Day-loi"));
        Assert.NotNull((await chair.RefusedAsync(address, new(form) { ["Place"] = "" })).QuerySelector("#Place-loi"));
        await chair.SubmitAsync(address, form);

        await using (var scope = app.Database(out var db))
        {
            var minutes = await db.IssuedDocuments.AsNoTracking().Include(d => d.Content).SingleAsync(d => d.BlocYearId == place.BlocYearId && d.Kind == DocumentKind.HandOverMinutes, Cancel);
            SameTextTests.RequireSame(minutes.Content!);
            Assert.Contains(place.Members[2].Name, minutes.Abstract, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await chair.Client.GetAsync(address, Cancel)).StatusCode);
        var closing = FormFields.Of(await chair.OpenAsync($"{place.Path}/ban-giao"), "/ban-giao");
        Assert.Contains("Biên bản bàn giao", closing["Note"], StringComparison.Ordinal);
        await chair.SubmitAsync($"{place.Path}/ban-giao", new(closing) { ["Day"] = "10/6/2026", ["Understood"] = "true" });
        Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync(address));
    }

    [Fact]
    public async Task A_member_neither_reads_the_draft_nor_freezes_it()
    {
        var place = await app.World.BlocYearAsync();
        var member = await app.SignInAsync(await app.World.PersonInAsync(place.Members[2]));
        foreach (var path in (string[])["/ban-giao/bien-ban", "/ban-giao/bien-ban.pdf", "/ban-giao/bien-ban.docx"])
            Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync(place.Path + path));
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync($"{place.Path}/ban-giao/bien-ban", [])).StatusCode);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : HandOverMinutesTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : HandOverMinutesTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : HandOverMinutesTests(app);
}
