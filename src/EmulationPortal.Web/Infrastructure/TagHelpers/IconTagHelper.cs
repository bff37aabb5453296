using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmulationPortal.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;icon name="i-download" /&gt;</c>: a symbol of <c>wwwroot/icons.svg</c>, always beside words and hidden from screen readers.
/// Names that begin with <c>s-</c> are the shapes of states.
/// </summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The id of the symbol.</summary>
    public string Name { get; set; } = "";

    /// <summary>Another class in place of <c>icon</c> or <c>shape</c>.</summary>
    public string? Class { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icon.Draw(ViewContext, Name, Class));
    }
}

/// <summary>Draws a symbol from the sprite.</summary>
internal static class Icon
{
    public static IHtmlContent Draw(ViewContext view, string name, string? cssClass = null)
    {
        var use = new TagBuilder("use");
        var http = view.HttpContext;
        use.Attributes["href"] = $"{http.RequestServices.GetRequiredService<IFileVersionProvider>().AddFileVersionToPath(http.Request.PathBase, $"{http.Request.PathBase}/icons.svg")}#{name}";
        var svg = new TagBuilder("svg");
        svg.AddCssClass(cssClass ?? (name.StartsWith("s-", StringComparison.Ordinal) ? "shape" : "icon"));
        svg.Attributes["aria-hidden"] = "true";
        svg.Attributes["focusable"] = "false";
        svg.InnerHtml.AppendHtml(use);
        return svg;
    }
}
