using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmulationPortal.Web.Infrastructure.TagHelpers;

/// <summary>
/// The kinds of input. Numbers and days are plain text: people paste "1.234,5" and "5/1/2026", and a browser's own widgets refuse both.
/// </summary>
public enum FieldKind { Auto, Text, Textarea, Number, Date, Time, Email, Password, Search, File, Select, Radio, Checkbox, Checkboxes }

/// <summary>The input itself, or the choices, of one <see cref="FieldTagHelper"/>.</summary>
internal sealed class FieldControl
{
    private readonly FieldValue _value;
    private readonly ModelExpression _for;
    private readonly string _name;
    private readonly string _id;
    private readonly List<SelectListItem> _options;

    public FieldControl(ViewContext view, ModelExpression expression, string name, string id, FieldKind kind, IEnumerable<SelectListItem>? options)
    {
        (_value, _for, _name, _id) = (new FieldValue(view, expression, name), expression, name, id);
        _options = (options ?? MembersOfEnum()).ToList();
        Kind = kind == FieldKind.Auto ? KindOfType() : kind;
    }

    public FieldKind Kind { get; }

    /// <summary>Several inputs under one legend.</summary>
    public bool IsGroup => Kind is FieldKind.Radio or FieldKind.Checkboxes;

    public TagBuilder Input(int rows, bool narrow, string? empty, string? labelledBy, string describedBy, bool invalid, List<TagHelperAttribute> passed)
    {
        var input = Kind switch
        {
            FieldKind.Textarea => Textarea(rows),
            FieldKind.Select => Select(empty),
            _ => TextInput(),
        };
        input.AddCssClass("input");
        if (narrow)
            input.AddCssClass("input--short");
        input.Attributes["id"] = _id;
        input.Attributes["name"] = _name;
        if (labelledBy is not null)
            input.Attributes["aria-labelledby"] = labelledBy;
        if (describedBy.Length > 0)
            input.Attributes["aria-describedby"] = describedBy;
        if (invalid)
            input.Attributes["aria-invalid"] = "true";
        PassOn(input, passed);
        return input;
    }

    public IHtmlContent Checkbox(string label, string describedBy, List<TagHelperAttribute> passed)
    {
        var unchecked_ = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        unchecked_.Attributes["type"] = "hidden";
        unchecked_.Attributes["name"] = _name;
        unchecked_.Attributes["value"] = "false";
        var row = Choice("checkbox", _id, "true", label, _value.Chosen().Contains("true"), passed, describedBy);
        row.InnerHtml.AppendHtml(unchecked_);
        return row;
    }

    /// <summary>The first choice carries the field's own id, so that an error leads to it.</summary>
    public void AppendChoices(TagHelperContent content, List<TagHelperAttribute> passed)
    {
        var chosen = _value.Chosen();
        var type = Kind == FieldKind.Radio ? "radio" : "checkbox";
        foreach (var (option, i) in _options.Select((o, i) => (o, i)))
        {
            var value = option.Value ?? option.Text;
            var id = i == 0 ? _id : $"{_id}_{i.ToString(CultureInfo.InvariantCulture)}";
            content.AppendHtml(Choice(type, id, value, option.Text, chosen.Contains(value), passed, ""));
        }
    }

    private TagBuilder Choice(string type, string id, string value, string text, bool isChosen, List<TagHelperAttribute> passed, string describedBy)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        input.Attributes["type"] = type;
        input.Attributes["id"] = id;
        input.Attributes["name"] = _name;
        input.Attributes["value"] = value;
        if (isChosen)
            input.Attributes["checked"] = "checked";
        if (describedBy.Length > 0)
            input.Attributes["aria-describedby"] = describedBy;
        PassOn(input, passed);
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(text);
        var row = new TagBuilder("div");
        row.AddCssClass("choice");
        row.InnerHtml.AppendHtml(input).AppendHtml(label);
        return row;
    }

    private TagBuilder TextInput()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        input.Attributes["type"] = Kind switch
        {
            FieldKind.Email => "email",
            FieldKind.Password => "password",
            FieldKind.Search => "search",
            FieldKind.File => "file",
            _ => "text",
        };
        switch (Kind)
        {
            case FieldKind.Number:
                input.AddCssClass("num");
                input.Attributes["inputmode"] = "decimal";
                input.Attributes["autocomplete"] = "off";
                break;
            case FieldKind.Date or FieldKind.Time:
                input.AddCssClass("input--date");
                input.Attributes["autocomplete"] = "off";
                break;
            case FieldKind.File:
                input.AddCssClass("input--file");
                if (_for.Metadata.IsEnumerableType)
                    input.Attributes["multiple"] = "multiple";
                break;
        }

        if (Kind is not (FieldKind.Password or FieldKind.File))
            input.Attributes["value"] = _value.Text();
        return input;
    }

    private TagBuilder Textarea(int rows)
    {
        var area = new TagBuilder("textarea");
        area.Attributes["rows"] = rows.ToString(CultureInfo.InvariantCulture);
        // A browser drops the first line break inside the element; this one stands in for it.
        area.InnerHtml.AppendHtml("\n").Append(_value.Text());
        return area;
    }

    private TagBuilder Select(string? empty)
    {
        var select = new TagBuilder("select");
        var chosen = _value.Chosen();
        if (empty is not null)
            select.InnerHtml.AppendHtml(Option("", empty, chosen.Count == 0));
        foreach (var option in _options)
            select.InnerHtml.AppendHtml(Option(option.Value ?? option.Text, option.Text, chosen.Contains(option.Value ?? option.Text)));
        return select;
    }

    private static TagBuilder Option(string value, string text, bool isChosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (isChosen)
            option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(text);
        return option;
    }

    private static void PassOn(TagBuilder input, List<TagHelperAttribute> passed)
    {
        foreach (var attribute in passed)
            input.Attributes[attribute.Name] = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : attribute.Value?.ToString();
    }

    private IEnumerable<SelectListItem> MembersOfEnum()
    {
        var type = _for.Metadata.ElementMetadata?.UnderlyingOrModelType ?? _for.Metadata.UnderlyingOrModelType;
        return (_for.Metadata.ElementMetadata ?? _for.Metadata).EnumGroupedDisplayNamesAndValues?
            .Select(member => new SelectListItem(member.Key.Name, Enum.Parse(type, member.Value).ToString())) ?? [];
    }

    private FieldKind KindOfType()
    {
        var type = _for.Metadata.UnderlyingOrModelType;
        if (_options.Count > 0)
            return _for.Metadata.IsEnumerableType ? FieldKind.Checkboxes : _options.Count > 5 ? FieldKind.Select : FieldKind.Radio;
        if (type == typeof(bool))
            return FieldKind.Checkbox;
        if (type == typeof(DateOnly) || type == typeof(DateTime))
            return FieldKind.Date;
        if (type == typeof(TimeOnly))
            return FieldKind.Time;
        if (typeof(IFormFile).IsAssignableFrom(_for.Metadata.ElementType ?? type))
            return FieldKind.File;
        if (type == typeof(decimal) || type == typeof(int) || type == typeof(long) || type == typeof(double))
            return FieldKind.Number;
        return _for.Metadata.DataTypeName switch
        {
            nameof(DataType.MultilineText) => FieldKind.Textarea,
            nameof(DataType.Password) => FieldKind.Password,
            nameof(DataType.EmailAddress) => FieldKind.Email,
            nameof(DataType.Date) => FieldKind.Date,
            nameof(DataType.Time) => FieldKind.Time,
            _ => FieldKind.Text,
        };
    }
}
