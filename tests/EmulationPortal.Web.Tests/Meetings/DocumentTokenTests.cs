using System.Text.RegularExpressions;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Typesetting;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>Whatever is typed for a conference stands word for word where it should in its papers, so often as it should, and nowhere else; what is nobody else's business stands in none.</summary>
public abstract partial class DocumentTokenTests
{
    private readonly PortalApp app;

    protected DocumentTokenTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task Every_field_stands_where_it_should_in_the_previews_and_nowhere_else()
    {
        var conference = await TokenConference.HoldAsync(app);
        foreach (var name in (string[])["Giấy mời", "Chương trình", "Biên bản"])
            Holds(name, conference[name].Preview!, Expected(name, conference));
    }

    [Fact]
    public async Task Every_field_stands_where_it_should_in_the_PDFs_and_nowhere_else()
    {
        Poppler.Require();
        var conference = await TokenConference.HoldAsync(app);
        foreach (var name in (string[])["Giấy mời", "Chương trình", "Danh sách ký điểm danh", "Biên bản"])
        {
            var expected = Expected(name, conference);
            Holds(name, SameTextTests.PdfText(conference[name].Pdf), expected);
            Assert.Equal(Tokens(string.Join(' ', expected)), Tokens(Poppler.Run("pdftotext", conference[name].Pdf, "{file}", "-")));
            Assert.Equal(["TKTITLE"], Tokens(Poppler.Run("pdfinfo", conference[name].Pdf, "{file}")));
        }
    }

    /// <summary>Each phrase occurs; once all are taken out, each once, no token is left.</summary>
    private static void Holds(string name, string text, IEnumerable<string> phrases)
    {
        var rest = text;
        foreach (var phrase in phrases)
        {
            var at = rest.IndexOf(phrase, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{name} lacks “{phrase}”: {text}");
            rest = rest.Remove(at, phrase.Length);
        }

        Assert.True(Tokens(rest).Count == 0, $"{name} also holds {string.Join(", ", Tokens(rest))}: {text}");
    }

    private static List<string> Tokens(string text) => [.. Token().Matches(text).Select(m => m.Value.ToUpperInvariant()).Order(StringComparer.Ordinal)];

    private static string[] Expected(string name, TokenConference conference)
    {
        var (first, second, third, absent) = (conference.Units[0].Name, conference.Units[1].Name, conference.Units[2].Name, conference.Units[3].Name);
        var signature = $"TM. KHỐI THI ĐUA TRƯỞNG KHỐI TKCHAIRJOB {first.ToUpperInvariant()} TKCHAIR";
        return name switch
        {
            "Giấy mời" =>
            [
                "GIẤY MỜI Dự TKTITLE", "- Ông TKVIP, TKVIPJOB, TKOFFICE;", "- Bà TKCLUBNAME, TKCLUBJOB, TKCLUB;", "Tới dự: TKTITLE.",
                $"Chủ trì: Ông TKCHAIR, TKCHAIRJOB {first}, đại diện đơn vị Trưởng khối; Bà TKCOCHAIR, TKCOJOB {second}, đại diện đơn vị Phó Trưởng khối.",
                "Thời gian: 08 giờ 17 phút, ngày 10 tháng 6 năm 2026 (thứ Tư).", "Địa điểm: TKPLACE.", "; TKITEM (chương trình gửi kèm).",
                $"Đề nghị mỗi đơn vị TKPREPARE; gửi danh sách đại biểu về {first} trước ngày 07 tháng 6 năm 2026 (qua bà TKSECRETARY, TKSECJOB).", signature,
            ],
            "Chương trình" =>
            [
                "CHƯƠNG TRÌNH TKTITLE", "Thời gian: 08 giờ 17 phút, ngày 10 tháng 6 năm 2026 (thứ Tư).", "Địa điểm: TKPLACE.", "7 10:12 - 10:49 TKITEM TKPRESENTER", signature,
            ],
            "Danh sách ký điểm danh" =>
            [
                "DANH SÁCH KÝ ĐIỂM DANH TKTITLE", "Thời gian: 08 giờ 17 phút, ngày 10 tháng 6 năm 2026.", "Địa điểm: TKPLACE.",
                "1 Ông TKVIP TKVIPJOB TKOFFICE", "2 Bà TKCLUBNAME TKCLUBJOB TKCLUB", $"3 Bà TKONE TKONEJOB {first}", $"4 Ông TKLEFT TKLEFTJOB {second}",
                $"5 Bà TKSAY TKSAYJOB {third}", $"6 Bà TKABS TKABSJOB {absent}", "NGƯỜI LẬP DANH SÁCH TKSECRETARY CHỦ TRÌ HỘI NGHỊ TKCHAIR",
            ],
            _ =>
            [
                "BIÊN BẢN TKTITLE I. THỜI GIAN", "1. Thời gian bắt đầu: 08 giờ 19 phút, ngày 10 tháng 6 năm 2026.",
                $"2. Địa điểm: TKPLACE ({second}, đơn vị Phó Trưởng khối, đăng cai Hội nghị). TKFREE 3. Thành phần tham dự:",
                "a) Đại biểu khách mời: Ông TKVIP, TKVIPJOB, TKOFFICE.", "b) Đơn vị thành viên: có mặt 03/04 đơn vị (75%), gồm:",
                $"- {first} (Trưởng khối): Bà TKONE, TKONEJOB;", $"- {second} (Phó Trưởng khối): Ông TKLEFT, TKLEFTJOB (về lúc 08 giờ 53 phút);",
                $"- {third}: Bà TKSAY, TKSAYJOB.", $"- Đơn vị vắng mặt: {absent}; lý do: TKSICK.",
                $"4. Chủ tọa: Ông TKCHAIR, TKCHAIRJOB {first}; Bà TKCOCHAIR, TKCOJOB {second}.", "5. Thư ký: Bà TKSECRETARY, TKSECJOB.", "7. TKITEM.",
                "a) TKEARLIER: đang thực hiện; TKNOTE.", "TKPRESENTER trình bày nội dung “TKITEM” (tài liệu: TKPAPER). TKOUTCOME.",
                $"a) Bà TKSAY, {third}: TKOPINION. TKEDITED 4. Kết quả biểu quyết", "nội dung được thông qua khi đạt trên 50% (TKSOURCE).", "1 TKVOTE 03 0 0 100 Thông qua",
                "Ông TKVIP, TKVIPJOB, TKOFFICE: TKREMARK.", "1 TKTASK TKRESPONSIBLE Trước ngày 29/6/2026", $"Ý kiến bảo lưu của {third}: TKPRINTED.",
                $"Biên bản được lập thành 09 bản, đã gửi các đơn vị dự họp góp ý đến {conference.CirculatedUntil} và được thống nhất thông qua.",
                "Hội nghị kết thúc vào 08 giờ 57 phút, ngày 10 tháng 6 năm 2026./.", "THƯ KÝ TKSECRETARY CHỦ TỌA TKCHAIR", "- TKOFFICE;",
                "1 TKVIP TKVIPJOB TKOFFICE x", "2 TKCLUBNAME TKCLUBJOB TKCLUB - TKBUSY", $"3 TKONE TKONEJOB {first} x", $"4 TKLEFT TKLEFTJOB {second} x",
                $"5 TKSAY TKSAYJOB {third} x", $"6 TKABS TKABSJOB {absent} - TKSICK",
            ],
        };
    }

    [GeneratedRegex("TK[A-Z]{3,}", RegexOptions.IgnoreCase)]
    private static partial Regex Token();

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : DocumentTokenTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : DocumentTokenTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : DocumentTokenTests(app);
}
