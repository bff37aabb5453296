using System.Net;
using System.Net.Mime;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>How a request is told that it is refused.</summary>
[Collection(OnSqlite.Name)]
public sealed class RefusalTests(SqliteApp app)
{
    [Fact]
    public async Task A_person_gets_a_page_and_a_script_that_asks_for_data_the_status_alone()
    {
        var person = await app.SignInAsync(await app.World.PersonAsync());
        using var page = await person.Client.GetAsync("/quan-tri/tai-khoan", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("<main", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var asked = new HttpRequestMessage(HttpMethod.Get, "/quan-tri/tai-khoan") { Headers = { Accept = { new(MediaTypeNames.Application.Json) } } };
        using var bare = await person.Client.SendAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, bare.StatusCode);
        Assert.Empty(await bare.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
