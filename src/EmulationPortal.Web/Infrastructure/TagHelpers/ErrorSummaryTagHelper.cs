using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmulationPortal.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;error-summary /&gt;</c>: every error of the page above its heading, in the order of the fields, each leading to its field
/// with the same words that stand there. Takes focus. The layout draws it; pages do not.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var fields = FieldsOnPage.Of(ViewContext).Where(f => FieldsOnPage.ErrorOf(ViewContext, f.Name) is not null).DistinctBy(f => f.Name).ToList();
        var rest = ViewContext.ViewData.ModelState.Where(e => e.Value is { Errors.Count: > 0 }).Select(e => e.Key).Except(fields.Select(f => f.Name)).ToList();
        if (fields.Count + rest.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("id", "loi");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        output.Attributes.SetAttribute("aria-labelledby", "loi-tieu-de");

        var heading = new TagBuilder("h2");
        heading.Attributes["id"] = "loi-tieu-de";
        heading.InnerHtml.Append(fields.Count > 0 ? $"Cần sửa {fields.Count + rest.Count} chỗ" : "Chưa thực hiện được");
        var list = new TagBuilder("ul");
        foreach (var name in rest)
            list.InnerHtml.AppendHtml(Line(FieldsOnPage.ErrorOf(ViewContext, name)!, null));
        foreach (var field in fields)
            list.InnerHtml.AppendHtml(Line($"{field.Label}: {FieldsOnPage.ErrorOf(ViewContext, field.Name)}", field.Id));
        output.Content.AppendHtml(heading).AppendHtml(list);
    }

    private static TagBuilder Line(string text, string? id)
    {
        var item = new TagBuilder("li");
        if (id is null)
        {
            item.InnerHtml.Append(text);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + id;
        link.InnerHtml.Append(text);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
