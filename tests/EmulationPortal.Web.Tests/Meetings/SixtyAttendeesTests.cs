using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Typesetting;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>The papers of a conference of thirty units with two people of each.</summary>
[Collection(Hosting.OnSqlite.Name)]
public class SixtyAttendeesTests(SqliteApp app)
{
    private const double Millimetre = 72 / 25.4, Top = 20 * Millimetre, Bottom = 277 * Millimetre, Left = 30 * Millimetre, Right = 195 * Millimetre;

    [Fact]
    public async Task The_sheet_at_the_door_and_the_minutes_list_everyone_once_under_a_head_on_every_page()
    {
        var test = await app.World.MeetingAsync(await app.World.BlocYearAsync(members: 30));
        await app.World.OpenAsync(test, present: 30);
        await app.World.ChangeMeetingAsync(test, meeting =>
        {
            var at = new DateTime(2026, 6, 10, 1, 5, 0, DateTimeKind.Utc);
            foreach (var (unit, i) in test.Place.Members.Select((unit, i) => (unit, i)))
                meeting.CheckIn(unit.Id, null, new MeetingPerson("Ông", $"Nguyễn Ngữ Ẵng{i}", "Chủ tịch Công đoàn, Trưởng phòng Tổ chức - Hành chính"), at, at);
        });
        var chair = await app.SignInAsync(test.Chair);
        await chair.RequireSamePaperAsync($"{test.Path}/danh-sach-ky-diem-danh.docx", pdf: $"{test.Path}/danh-sach-ky-diem-danh");
        await chair.RequireSamePaperAsync($"{test.Minutes}/bien-ban.docx", preview: $"{test.Minutes}/xem", pdf: $"{test.Minutes}/pdf");
        Poppler.Require();
        foreach (var paper in (string[])[$"{test.Path}/danh-sach-ky-diem-danh", $"{test.Minutes}/pdf"])
        {
            var words = Poppler.Words(await chair.Client.GetByteArrayAsync(paper, TestContext.Current.CancellationToken)).Where(word => word.Baseline > Top).ToList();
            var places = Enumerable.Range(0, 30).Select(i => words.Single(word => word.Text == $"Ẵng{i}")).ToList();
            Assert.True(places[^1].Page > places[0].Page);
            Assert.All(Enumerable.Range(places[0].Page, places[^1].Page - places[0].Page + 1), page => Assert.Contains(words, word => word.Page == page && word.Text == "STT"));
            Assert.All(words, word => Assert.True(word.Left >= Left - 0.05 && word.Right <= Right + 0.05 && word.Baseline <= Bottom, word.Text));
            var last = words.Max(word => word.Page);
            Assert.True(words.Count(word => word.Page == last) > 20, "a page with hardly a line");
        }
    }
}
