using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmulationPortal.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;copy-message text="@Model.Reminder" /&gt;</c>: a ready message for Zalo or mail. The text can be opened and selected by hand;
/// with script a button copies it and says so.
/// </summary>
[HtmlTargetElement("copy-message", Attributes = "text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CopyMessageTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Text { get; set; } = "";

    /// <summary>Words on the button; say which message where a page has several.</summary>
    public string Label { get; set; } = "Sao chép tin nhắn";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "copy");
        output.Attributes.SetAttribute("data-copy", "");

        var button = new TagBuilder("button");
        button.AddCssClass("btn btn--secondary");
        button.Attributes["type"] = "button";
        button.Attributes["hidden"] = "hidden";
        button.InnerHtml.AppendHtml(Icon.Draw(ViewContext, "i-copy")).Append(Label);

        var text = new TagBuilder("textarea");
        text.AddCssClass("input");
        text.Attributes["readonly"] = "readonly";
        text.Attributes["rows"] = "6";
        text.Attributes["aria-label"] = "Tin nhắn soạn sẵn";
        text.InnerHtml.AppendHtml("\n").Append(Text);

        output.Content.AppendHtml(button)
            .AppendHtml("<p role=\"status\"></p><details><summary>Xem tin nhắn soạn sẵn</summary>").AppendHtml(text).AppendHtml("</details>");
    }
}
