using System.Globalization;
using System.Text.RegularExpressions;
using EmulationPortal.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace EmulationPortal.Browser.Tests.Scenarios;

/// <summary>What a secretary does at the desk of a conference, and what its papers are held to.</summary>
internal static class Conference
{
    /// <summary>Fills the form that posts to an address with this ending and sends it in place.</summary>
    public static async Task DeskAsync(this Window window, string address, params (string Name, string Value)[] fields) => await window.SendInPlaceAsync(await window.FormAsync(address), fields);

    /// <summary>Checks a person in.</summary>
    public static Task CheckInAsync(this Window window, ILocator form, string name, string title) => window.SendInPlaceAsync(form, ("Name", name), ("Title", title));

    /// <summary>The value of a person among those who may speak.</summary>
    public static Task<string?> SpeakerAsync(this Window window, string address, string name) =>
        window.Page.Locator($"form[action$='{address}'] [name=SpeakerId] option").Filter(new() { HasText = name }).First.GetAttributeAsync("value");

    /// <summary>Puts a matter to the vote and enters that all units present are for it.</summary>
    public static async Task VoteAsync(this Window window, string title, string subject, int units)
    {
        var value = await window.Page.Locator("form[action$='/bieu-quyet'] [name=Subject] option").Filter(new() { HasText = subject }).First.GetAttributeAsync("value");
        await window.DeskAsync("/bieu-quyet", ("Title", title), ("Subject", value!));
        var count = window.Page.Locator("form:has([name=For]):has([name=Against]):not(:has([name=Reason]))").First;
        await window.SendInPlaceAsync(count, ("For", units.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The PDF behind a link that begins with these words says all this.</summary>
    public static async Task ExpectPdfAsync(this Window window, string link, params string[] facts)
    {
        var address = await window.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^{link}.*PDF") }).First.GetAttributeAsync("href");
        await window.ExpectPdfAtAsync(address!, facts);
    }

    /// <summary>The PDF at an address says all this; returns its words.</summary>
    public static async Task<string> ExpectPdfAtAsync(this Window window, string address, params string[] facts)
    {
        var text = await PdfText.OfAsync(await window.DownloadAsync(address));
        foreach (var fact in facts)
            Assert.Contains(fact, text, StringComparison.OrdinalIgnoreCase);
        return text;
    }
}
