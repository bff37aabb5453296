using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmulationPortal.Web.Infrastructure.TagHelpers;

/// <summary>What a notice is: something to know, something that went well, something to mind, something that failed.</summary>
public enum NoticeKind { Info, Ok, Care, Bad }

/// <summary><c>&lt;notice kind="Care" title="Báo cáo nộp quá hạn"&gt;&lt;p&gt;…&lt;/p&gt;&lt;/notice&gt;</c></summary>
[HtmlTargetElement("notice", Attributes = "title")]
public sealed class NoticeTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public NoticeKind Kind { get; set; }

    /// <summary>The first line, in bold: what the notice says.</summary>
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var (modifier, icon) = Kind switch
        {
            NoticeKind.Ok => (" notice--ok", "s-done"),
            NoticeKind.Care => (" notice--care", "i-info"),
            NoticeKind.Bad => (" notice--bad", "s-late"),
            _ => ("", "i-info"),
        };
        output.Attributes.SetAttribute("class", "notice" + modifier);
        output.PreContent.AppendHtml(Icon.Draw(ViewContext, icon)).AppendHtml("<div><p><b>").Append(Title).AppendHtml("</b></p>");
        output.PostContent.SetHtmlContent("</div>");
    }
}
