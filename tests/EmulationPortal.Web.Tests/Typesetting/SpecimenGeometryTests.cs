using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Pdf;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>Nghị định 30/2020/NĐ-CP, Phụ lục I, measured on paper with a foreign ruler. Millimetres unless said otherwise.</summary>
public class SpecimenGeometryTests
{
    private const double Millimetre = 72 / 25.4, Left = 30 * Millimetre, Right = 195 * Millimetre, Top = 20 * Millimetre, Bottom = 277 * Millimetre;

    public static TheoryData<string> Names => ["Invitation", "Minutes", "Report"];

    internal static OfficialDocument Document(string name) => name switch
    {
        "Invitation" => Specimens.Invitation,
        "Minutes" => Specimens.Minutes,
        _ => SpecimenReport.Report,
    };

    [Theory, MemberData(nameof(Names))]
    public void Text_stays_inside_the_margins(string name)
    {
        Poppler.Require();
        foreach (var line in Body(name))
        {
            Assert.InRange(line.Left, Left - 0.01, Right);
            Assert.InRange(line.Right, Left, Right + 0.05);
            Assert.InRange(line.Baseline, Top + 9, Bottom);
        }
    }

    [Theory, InlineData("Invitation", 1), InlineData("Minutes", 4), InlineData("Report", 3)]
    public void Pages_are_numbered_from_the_second_in_the_middle_of_the_top_margin(string name, int pages)
    {
        Poppler.Require();
        var numbers = Poppler.Words(PdfRenderer.Render(Document(name))).Where(word => word.Baseline < Top).ToList();
        Assert.Equal(Enumerable.Range(2, pages - 1).Select(page => $"{page}"), numbers.Select(word => word.Text));
        Assert.All(numbers, number =>
        {
            Assert.Equal(14.6, number.Baseline / Millimetre, 0.1);
            Assert.Equal((Left + Right) / 2, (number.Left + number.Right) / 2, 0.1);
            Assert.Equal(13, number.Size, 0.05);
        });
    }

    [Theory, InlineData("Invitation", 14), InlineData("Minutes", 13)]
    public void Lines_of_a_paragraph_are_justified_and_equally_far_apart(string name, double size)
    {
        Poppler.Require();
        var (first, second) = name == "Invitation" ? ("Nội dung: Thông qua", "nhiệm vụ 6 tháng") : ("Bà Phan Ngọc Diễm thay", "công tác thi đua");
        var lines = Body(name);
        var at = lines.FindIndex(line => line.Text.StartsWith(first, StringComparison.Ordinal));
        Assert.StartsWith(second, lines[at + 1].Text, StringComparison.Ordinal);
        Assert.Equal(Left + (10 * Millimetre), lines[at].Left, 0.05);
        Assert.Equal(Left, lines[at + 1].Left, 0.05);
        Assert.Equal(Right, lines[at].Right, 0.05);
        Assert.Equal(Right, lines[at + 1].Right, 0.05);
        Assert.Equal(1.17 * size, lines[at + 1].Baseline - lines[at].Baseline, 0.01);
        Assert.Equal((1.17 * size) + 6, lines[at].Baseline - lines[at - 1].Baseline, 0.01);
    }

    [Fact]
    public void The_letterhead_stands_where_the_decree_puts_it()
    {
        Poppler.Require();
        var words = Poppler.Words(PdfRenderer.Render(Specimens.Invitation));
        Word Find(string text) => words.First(word => word.Text == text);
        Assert.Equal(3.8, (Find("UBND").Baseline - Top) / Millimetre, 0.15);
        Assert.Equal(Find("UBND").Baseline, Find("CỘNG").Baseline, 0.01);
        Assert.Equal(Find("Số:").Baseline, words.First(word => word.Text == "ngày").Baseline, 0.01);
        Assert.Equal(10, (Find("/GM-KTĐ7").Left - Find("Số:").Right) / Millimetre, 0.1);
        Assert.Equal(8, (Find("tháng").Left - Find("ngày").Right) / Millimetre, 0.1);
        Assert.Equal(Left + (33 * Millimetre), (words.First(word => word.Text == "UBND").Left + words.First(word => word.Text == "THÁP").Right) / 2, 0.1);
        Assert.Equal(Left + (115.5 * Millimetre), (Find("CỘNG").Left + Find("NAM").Right) / 2, 0.1);
        Assert.Equal([12, 12, 13, 13, 14], new[] { "UBND", "KHỐI", "Độc", "Số:", "GIẤY" }.Select(text => Math.Round(Find(text).Size, 1)));
    }

    [Fact]
    public void A_seal_fits_between_capacity_and_name()
    {
        Poppler.Require();
        var lines = Poppler.Lines(PdfRenderer.Render(Specimens.Invitation));
        var (capacity, name) = (lines[^2], lines[^1]);
        Assert.Equal("TRƯỜNG CHÍNH TRỊ TỈNH ĐỒNG THÁP", capacity.Text);
        Assert.Equal("Lê Quốc Thịnh", name.Text);
        Assert.Equal(34, (name.Baseline - capacity.Baseline) / Millimetre, 1.0);
        Assert.Equal(Left + (120 * Millimetre), (name.Left + name.Right) / 2, 0.1);
        var recipients = lines.Single(line => line.Text.StartsWith("Nơi nhận:", StringComparison.Ordinal));
        Assert.EndsWith("TM. KHỐI THI ĐUA", lines[lines.IndexOf(recipients) + 1].Text + recipients.Text[9..], StringComparison.Ordinal);
    }

    [Fact]
    public void Secretary_and_chair_sign_side_by_side_with_recipients_beneath()
    {
        Poppler.Require();
        var lines = Body("Minutes").Where(line => line.Page == 3).Select(line => line.Text).ToList();
        Assert.Contains("THƯ KÝ CHỦ TỌA", lines);
        Assert.Contains("Phan Ngọc Diễm Lê Quốc Thịnh", lines);
        Assert.Equal(["Nơi nhận:", "- Sở Nội vụ (Phòng TĐKT);", "- Các đơn vị thành viên Khối;", "- Lưu: VT, Hồ sơ Hội nghị."], lines[^4..]);
    }

    [Fact]
    public void A_table_that_crosses_a_page_repeats_its_head_and_parts_no_unit()
    {
        Poppler.Require();
        var lines = Body("Report");
        var heads = lines.Where(line => line.Text.StartsWith("(1) (2) (3) (4) (5) (6)", StringComparison.Ordinal)).Select(line => line.Page);
        Assert.Equal([1, 2], heads);
        var words = Poppler.Words(PdfRenderer.Render(SpecimenReport.Report));
        Assert.Equal(words.Single(word => word.Text == "58,33").Page, words.Single(word => word.Text == "99,59").Page);
        Assert.Equal(words.Single(word => word.Text == "99,16").Page, words.Single(word => word.Text == "92,42").Page);
    }

    private static List<TextLine> Body(string name) =>
        [.. Poppler.Lines(PdfRenderer.Render(Document(name))).Where(line => line.Baseline > Top)];
}
