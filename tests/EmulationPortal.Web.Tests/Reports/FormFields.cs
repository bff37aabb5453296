using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace EmulationPortal.Web.Tests.Reports;

/// <summary>Reads a form as a browser would send it.</summary>
internal static class FormFields
{
    /// <summary>The fields of the form whose action ends so; the antiforgery token and files are left out.</summary>
    public static Dictionary<string, string> Of(IDocument page, string actionEnd)
    {
        var form = page.QuerySelector($"form[action$='{actionEnd}']") ?? throw new InvalidOperationException($"No form that posts to …{actionEnd}: {page.Body!.TextContent}");
        var fields = new Dictionary<string, string>();
        foreach (var element in form.QuerySelectorAll("[name]"))
        {
            var name = element.GetAttribute("name")!;
            var value = element switch
            {
                IHtmlInputElement { Type: "file" } => null,
                IHtmlInputElement { Type: "checkbox" or "radio" } choice => choice.IsChecked ? choice.Value : null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (value is not null && name != "__RequestVerificationToken")
                fields.TryAdd(name, value);
        }

        return fields;
    }
}
