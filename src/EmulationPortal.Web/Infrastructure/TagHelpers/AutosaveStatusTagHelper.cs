using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmulationPortal.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;autosave-status saved-at="14:02" /&gt;</c> inside a form with <c>data-autosave-url</c>: the quiet line where <c>autosave.js</c>
/// says what is saved. Empty until something was.
/// </summary>
[HtmlTargetElement("autosave-status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AutosaveStatusTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>When it was last saved, in words, and by whom where that matters; null before the first save.</summary>
    public string? SavedAt { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "autosave");
        output.Attributes.SetAttribute("role", "status");
        output.Attributes.SetAttribute("data-autosave-status", "");
        var icon = new TagBuilder("span");
        if (string.IsNullOrEmpty(SavedAt))
            icon.Attributes["hidden"] = "hidden";
        icon.InnerHtml.AppendHtml(Icon.Draw(ViewContext, "s-done"));
        var words = new TagBuilder("span");
        words.InnerHtml.Append(string.IsNullOrEmpty(SavedAt) ? "" : "Đã lưu " + SavedAt);
        output.Content.AppendHtml(icon).AppendHtml(words);
    }
}
