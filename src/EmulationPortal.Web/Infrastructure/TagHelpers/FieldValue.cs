using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace EmulationPortal.Web.Infrastructure.TagHelpers;

/// <summary>What stands in a field: what came from the browser when the page is shown again, the form's own value otherwise.</summary>
internal sealed class FieldValue(ViewContext view, ModelExpression expression, string name)
{
    public string Text() =>
        (view.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null) ?? Written(expression.Model);

    /// <summary>The values of the options chosen.</summary>
    public HashSet<string> Chosen()
    {
        if (view.ViewData.ModelState.TryGetValue(name, out var entry) && entry.RawValue is { } raw)
            return raw is string[] several ? [.. several] : [.. raw.ToString()!.Split(',')];
        return expression.Model switch
        {
            null => [],
            bool yes => [yes ? "true" : "false"],
            string text => text.Length == 0 ? [] : [text],
            IEnumerable several => [.. several.Cast<object?>().Select(Written).Where(v => v.Length > 0)],
            var one => [Written(one)],
        };
    }

    private static string Written(object? value) => value switch
    {
        null => "",
        string text => text,
        decimal number => VietnameseFormat.NumberToEdit(number),
        double or float => VietnameseFormat.NumberToEdit(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        DateOnly day => VietnameseFormat.Day(day),
        DateTime moment => VietnameseFormat.Day(DateOnly.FromDateTime(moment)),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
