using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmulationPortal.Web.Infrastructure.TagHelpers;

/// <summary>Gives every form that changes something a mark of its own, by which a second sending is known.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class SentOnceTagHelper : TagHelper
{
    /// <summary>Name of the hidden field.</summary>
    public const string Field = "__lan-gui";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{Field}\" value=\"{Guid.NewGuid():N}\">");
}
