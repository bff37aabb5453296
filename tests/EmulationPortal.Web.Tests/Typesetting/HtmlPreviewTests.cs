using AngleSharp.Html.Parser;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Html;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>The preview is safe to put in a page and means what it shows.</summary>
public class HtmlPreviewTests
{
    [Fact]
    public void What_people_write_is_never_markup()
    {
        const string hostile = "<script>alert('x')</script> & \"y\"";
        var document = HardDocuments.Plain with
        {
            Metadata = new("t") { Language = "vi\" onclick=\"x" },
            Kind = hostile,
            Blocks = [new Paragraph(hostile), new Table([new(hostile)], [new(hostile)]) { Caption = hostile }, new Closing(new SignatureRow(new Signer(hostile, hostile))) { Recipients = [hostile] }],
        };
        var page = new HtmlParser().ParseDocument(HtmlPreview.Render(document));
        Assert.Empty(page.QuerySelectorAll("script, [onclick], [style]"));
        Assert.Equal(hostile, page.QuerySelector(".document__kind")!.TextContent);
    }

    [Fact]
    public void Headings_lists_and_tables_are_what_they_look_like()
    {
        var page = new HtmlParser().ParseDocument(HtmlPreview.Render(HardDocuments.Draft));
        Assert.Equal("GIAO ƯỚC THI ĐUA", page.QuerySelector("article[lang=vi] > h2")!.TextContent);
        Assert.Equal("I. CHỈ TIÊU", page.QuerySelector("h3")!.TextContent);
        Assert.Equal("a) Chỉ tiêu chung", page.QuerySelector("h5")!.TextContent);
        Assert.Equal(4, page.QuerySelector("table")!.QuerySelectorAll("thead th[scope=col]").Length);
        Assert.NotNull(page.QuerySelector(".document__annex th[scope=colgroup][colspan='2']"));
        Assert.Equal("td", page.QuerySelector(".document__numbers")!.Children[0].LocalName);
        Assert.Equal(12, page.QuerySelectorAll(".document__signer").Length);
    }

    [Fact]
    public void A_dispatch_has_its_subject_for_a_title() =>
        Assert.Equal("V/v đôn đốc nộp báo cáo sơ kết", new HtmlParser().ParseDocument(HtmlPreview.Render(HardDocuments.Dispatch, firstHeading: 1)).QuerySelector("h1")!.TextContent);
}
