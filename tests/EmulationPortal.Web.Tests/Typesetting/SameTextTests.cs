using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Html;
using EmulationPortal.Typesetting.Pdf;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>The words are the same in the model, on the screen and on paper, in the same order.</summary>
public class SameTextTests
{
    public static TheoryData<string> Names => ["Invitation", "Minutes", "Report", "Hard", "Dispatch"];

    [Theory, MemberData(nameof(Names))]
    public void The_preview_holds_the_words_of_the_document(string name)
    {
        var document = Document(name);
        Assert.Equal(WrittenForm.Plain(DocumentText.Of(document)), HtmlText(document));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_PDF_holds_the_words_of_the_document(string name)
    {
        Poppler.Require();
        var document = Document(name);
        Assert.Equal(WrittenForm.Plain(DocumentText.Of(document)), PdfText(PdfRenderer.Render(document)));
    }

    [Fact]
    public void The_model_text_names_every_part_of_a_letter()
    {
        Assert.Equal(
            """
            UBND TỈNH SƠN HẢI
            KHỐI THI ĐUA SỐ 5
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 05/KTĐ5-VP
            V/v đôn đốc nộp báo cáo sơ kết
            Sơn Hải, ngày 05 tháng 02 năm 2026
            Kính gửi: Trường Đại học Sơn Hải
            Căn cứ Quy chế hoạt động của Khối;
            Căn cứ Kế hoạch năm 2026.
            Đề nghị quý đơn vị gửi báo cáo./.
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            TRƯỞNG KHỐI
            Nguyễn Thị Hồng Ẩn
            Mã kiểm tra: K5TT-7Q4M-92XK
            Kiểm tra văn bản tại: thidua.example.vn/kiem-tra
            """, DocumentText.Of(HardDocuments.Dispatch));
    }

    internal static OfficialDocument Document(string name) => name switch
    {
        "Hard" => HardDocuments.Draft,
        "Dispatch" => HardDocuments.Dispatch,
        _ => SpecimenGeometryTests.Document(name),
    };

    /// <summary>Fails unless the Word file of an issued document is valid and says what its PDF says; the PDF is not read where poppler is missing.</summary>
    internal static void RequireSame(IssuedContent content)
    {
        WordReader.Validate(content.Word);
        if (Poppler.IsThere)
            Assert.Equal(PdfText(content.Bytes), WordReader.Text(content.Word));
    }

    /// <summary>The text of the file in reading order, as an independent reader finds it.</summary>
    internal static string PdfText(byte[] pdf) => WrittenForm.Plain(Poppler.StructureText(pdf));

    /// <summary>The text of the preview as read: a line break and the edge of an element part words.</summary>
    internal static string HtmlText(OfficialDocument document) => HtmlText(new HtmlParser().ParseDocument(HtmlPreview.Render(document)).QuerySelector("article")!);

    /// <inheritdoc cref="HtmlText(OfficialDocument)"/>
    internal static string HtmlText(IElement article)
    {
        foreach (var edge in article.QuerySelectorAll("br, p, li, td, th, caption, h1, h2, h3, h4, h5, h6").ToList())
            edge.Before(article.Owner!.CreateTextNode(" "));
        return WrittenForm.Plain(article.TextContent);
    }
}
