using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmulationPortal.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;field for="SignedOn" hint="Ngày ghi trên văn bản" /&gt;</c>: label, hint, error and input of one form property, tied together
/// for screen readers. Shows what was typed, not what was bound, so that nothing is lost when a page comes back.
/// Attributes it does not know (<c>autocomplete</c>, <c>inputmode</c>, <c>data-…</c>) go to the input.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>A page record keeps its form as <c>Form</c>; inputs carry the form's own names, those it is posted and bound under.</summary>
    private const string FormOfPage = "Form.";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>The kind of input; <see cref="FieldKind.Auto"/> takes it from the property's type and annotations.</summary>
    public FieldKind Kind { get; set; }

    /// <summary>In place of the property's display name.</summary>
    public string? Label { get; set; }

    /// <summary>In place of the property's description.</summary>
    public string? Hint { get; set; }

    /// <summary>Ids of what names the input where the label is not drawn: the heads of a table's column and row.</summary>
    public string? LabelledBy { get; set; }

    /// <summary>What may be chosen; an enum offers its own members.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>The first line of a select while nothing is chosen; without it the first option is chosen.</summary>
    public string? Empty { get; set; }

    /// <summary>Lines of a text area.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>Words after the input: "%", "đơn vị".</summary>
    public string? Unit { get; set; }

    /// <summary>A narrow input, for a few figures.</summary>
    public bool Narrow { get; set; }

    /// <summary>False where everything is optional, as in filters: then nothing is marked.</summary>
    public bool MarkOptional { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name.StartsWith(FormOfPage, StringComparison.Ordinal) ? For.Name[FormOfPage.Length..] : For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var label = Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName ?? name;
        var error = FieldsOnPage.ErrorOf(ViewContext, name);
        var control = new FieldControl(ViewContext, For, name, id, Kind, Options);
        var hint = Hint ?? For.Metadata.Description ?? (control.Kind == FieldKind.Date && LabelledBy is null ? "Ví dụ 15/6/2026" : null);
        FieldsOnPage.Add(ViewContext, new FieldOnPage(name, id, label));

        string?[] described = [hint is null ? null : id + "-goi-y", error is null ? null : id + "-loi"];
        var describedBy = string.Join(' ', described.OfType<string>());

        output.TagName = control.IsGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var passed = output.Attributes.Where(a => a.Name != "class").ToList();
        var extraClass = output.Attributes["class"]?.Value;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "field", error is null ? null : "field--error", extraClass?.ToString() }.OfType<string>()));
        if (control.IsGroup && describedBy.Length > 0)
            output.Attributes.SetAttribute("aria-describedby", describedBy);

        if (control.Kind == FieldKind.Checkbox)
        {
            AppendErrorAndHint(output.Content, id, null, error);
            output.Content.AppendHtml(control.Checkbox(label, describedBy, passed));
            AppendErrorAndHint(output.Content, id, hint, null);
            return;
        }

        if (control.IsGroup || LabelledBy is null)
            output.Content.AppendHtml(LabelFor(control, id, label));
        AppendErrorAndHint(output.Content, id, hint, error);
        if (control.IsGroup)
            control.AppendChoices(output.Content, passed);
        else
            output.Content.AppendHtml(WithUnit(control.Input(Rows, Narrow, Empty, LabelledBy, describedBy, error is not null, passed)));
    }

    private TagBuilder LabelFor(FieldControl control, string id, string label)
    {
        var tag = new TagBuilder(control.IsGroup ? "legend" : "label");
        if (!control.IsGroup)
            tag.Attributes["for"] = id;
        tag.InnerHtml.Append(label);
        if (MarkOptional && !For.Metadata.IsRequired)
        {
            var optional = new TagBuilder("span");
            optional.AddCssClass("field__optional");
            optional.InnerHtml.Append("(không bắt buộc)");
            tag.InnerHtml.Append(" ").AppendHtml(optional);
        }

        return tag;
    }

    private void AppendErrorAndHint(TagHelperContent content, string id, string? hint, string? error)
    {
        if (hint is not null)
        {
            var line = new TagBuilder("p");
            line.AddCssClass("hint");
            line.Attributes["id"] = id + "-goi-y";
            line.InnerHtml.Append(hint);
            content.AppendHtml(line);
        }

        if (error is not null)
        {
            var line = new TagBuilder("p");
            line.AddCssClass("error");
            line.Attributes["id"] = id + "-loi";
            line.InnerHtml.AppendHtml(Icon.Draw(ViewContext, "s-late")).AppendHtml("<span><span class=\"vh\">Lỗi: </span>").Append(error).AppendHtml("</span>");
            content.AppendHtml(line);
        }
    }

    private TagBuilder WithUnit(TagBuilder input)
    {
        if (Unit is null)
            return input;
        var row = new TagBuilder("div");
        row.AddCssClass("unit");
        var words = new TagBuilder("span");
        words.InnerHtml.Append(Unit);
        row.InnerHtml.AppendHtml(input).AppendHtml(words);
        return row;
    }
}
