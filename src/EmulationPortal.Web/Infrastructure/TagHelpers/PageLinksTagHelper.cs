using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmulationPortal.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;page-links page="2" size="20" total="71" noun="Đơn vị" /&gt;</c>: which rows are shown of how many, and links to the other pages.
/// Links keep the query as it stands (filters, sorting) and change only <c>trang</c>.
/// </summary>
[HtmlTargetElement("page-links", Attributes = "page,size,total", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PageLinksTagHelper : TagHelper
{
    /// <summary>The name of the page number in the query.</summary>
    public const string Parameter = "trang";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; }

    /// <summary>Rows on a page.</summary>
    public int Size { get; set; }

    /// <summary>Rows on all pages.</summary>
    public int Total { get; set; }

    /// <summary>What the rows are, as it begins a line: "Đơn vị".</summary>
    public string Noun { get; set; } = "Dòng";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Total == 0)
        {
            output.SuppressOutput();
            return;
        }

        var last = (Total + Size - 1) / Size;
        output.TagName = last > 1 ? "nav" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pages");
        var count = new TagBuilder("p");
        count.AddCssClass("quiet");
        count.InnerHtml.Append(last > 1
            ? $"{Noun} {Figure(((Page - 1) * Size) + 1)}–{Figure(Math.Min(Page * Size, Total))} trong {Figure(Total)}"
            : $"{Noun}: {Figure(Total)}");
        output.Content.AppendHtml(count);
        if (last == 1)
            return;

        output.Attributes.SetAttribute("aria-label", "Các trang của bảng");
        var list = new TagBuilder("ul");
        if (Page > 1)
            list.InnerHtml.AppendHtml(Link(Page - 1, "Trang trước", "prev"));
        var previous = 0;
        foreach (var number in Enumerable.Range(1, last).Where(n => n == 1 || n == last || Math.Abs(n - Page) <= 1))
        {
            if (number > previous + 1)
                list.InnerHtml.AppendHtml("<li class=\"pages__gap\">…</li>");
            list.InnerHtml.AppendHtml(Link(number, Figure(number), null));
            previous = number;
        }

        if (Page < last)
            list.InnerHtml.AppendHtml(Link(Page + 1, "Trang sau", "next"));
        output.Content.AppendHtml(list);
    }

    private TagBuilder Link(int number, string text, string? rel)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(q => q.Key != Parameter))
        {
            { Parameter, number.ToString(CultureInfo.InvariantCulture) },
        };
        var link = new TagBuilder("a");
        link.Attributes["href"] = request.PathBase + request.Path + query.ToString();
        if (rel is not null)
            link.Attributes["rel"] = rel;
        else if (number == Page)
            link.Attributes["aria-current"] = "page";
        if (rel is null)
            link.InnerHtml.AppendHtml("<span class=\"vh\">Trang </span>");
        link.InnerHtml.Append(text);
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(link);
        return item;
    }

    private static string Figure(int number) => VietnameseFormat.Number(number);
}
