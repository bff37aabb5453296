using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Infrastructure.TagHelpers;

/// <summary>One field as it stands on the page: its name in the form, the id an error leads to, its label.</summary>
public sealed record FieldOnPage(string Name, string Id, string Label);

/// <summary>
/// The fields of the page in the order they are drawn. The error summary, drawn last by the layout, takes its order,
/// its links and its words from here.
/// </summary>
public static class FieldsOnPage
{
    private static readonly object Key = new();

    /// <summary>Fields drawn so far.</summary>
    public static IReadOnlyList<FieldOnPage> Of(ViewContext view) => List(view);

    /// <summary>Tells the summary of a field. A view calls it only for an input it writes by hand.</summary>
    public static void Add(ViewContext view, FieldOnPage field) => List(view).Add(field);

    /// <summary>Everything ModelState says against <paramref name="name"/>, as one text; null when nothing.</summary>
    public static string? ErrorOf(ViewContext view, string name)
    {
        if (!view.ViewData.ModelState.TryGetValue(name, out var entry) || entry.Errors.Count == 0)
            return null;
        return string.Join(" ", entry.Errors.Select(e => e.ErrorMessage.Length > 0 ? e.ErrorMessage : "Chưa đọc được nội dung này. Xin ghi lại.").Distinct());
    }

    private static List<FieldOnPage> List(ViewContext view)
    {
        if (view.HttpContext.Items[Key] is not List<FieldOnPage> list)
            view.HttpContext.Items[Key] = list = [];
        return list;
    }
}
