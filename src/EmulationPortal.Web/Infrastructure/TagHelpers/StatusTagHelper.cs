using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmulationPortal.Web.Infrastructure.TagHelpers;

/// <summary>How far a thing has come. Each has a shape of its own, so that colour never speaks alone.</summary>
public enum Status { None, Todo, Wait, Doing, Done, Late, Blocked }

/// <summary><c>&lt;status-tag state="late"&gt;Quá hạn 3 ngày&lt;/status-tag&gt;</c>: a shape and words.</summary>
[HtmlTargetElement("status-tag", Attributes = "state")]
public sealed class StatusTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>A name of <see cref="Status"/> in any case; anything else throws <see cref="ArgumentException"/>.</summary>
    public string State { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = Enum.Parse<Status>(State, ignoreCase: true).ToString().ToLowerInvariant();
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "tag tag--" + name);
        output.PreContent.SetHtmlContent(Icon.Draw(ViewContext, "s-" + name));
    }
}
