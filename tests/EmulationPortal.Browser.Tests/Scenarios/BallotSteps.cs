using EmulationPortal.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace EmulationPortal.Browser.Tests.Scenarios;

/// <summary>What those who run a ballot, and those who vote, do at their screens.</summary>
internal static class BallotSteps
{
    /// <summary>The number of the field of a question in the form that prepares a ballot, found by the title of its section.</summary>
    public static async Task<int> QuestionAsync(this Window window, string title)
    {
        var sections = window.Page.Locator("section[aria-labelledby^='nd-']");
        for (var i = 0; i < await sections.CountAsync(); i++)
        {
            if ((await sections.Nth(i).Locator("h2").InnerTextAsync()).Contains(title, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        throw new InvalidOperationException($"The form has no question “{title}”.");
    }

    /// <summary>The value of a teller in the form that prepares a ballot.</summary>
    public static async Task<string> TellerAsync(this Window window, string name) =>
        (await window.Page.Locator("select[name='Tellers[0]'] option").Filter(new() { HasText = name }).First.GetAttributeAsync("value"))!;

    /// <summary>Takes the visitor's opening code at the ballot's page.</summary>
    public static async Task<string> CodeAsync(this Window window, string ballot)
    {
        await window.GoAsync(ballot);
        await window.SendAsync("/ma");
        return await window.Page.Locator(".secret-code code").First.InnerTextAsync();
    }

    /// <summary>The presider proposes to open, a teller confirms.</summary>
    public static async Task OpenAsync(string ballot, Window presider, Window teller)
    {
        await presider.GoAsync(ballot);
        await presider.SendAsync("/de-nghi-mo");
        await teller.GoAsync(ballot);
        await teller.SendAsync("/mo");
    }

    /// <summary>The presider proposes to close, a teller confirms with two codes where phones were used.</summary>
    public static async Task CloseAsync(string ballot, Window presider, Window teller, params (string Name, string Value)[] codes)
    {
        await presider.GoAsync(ballot);
        await presider.SendAsync("/de-nghi-dong");
        await teller.GoAsync($"{ballot}/dong");
        await teller.SendAsync("/dong", [.. codes, ("Word", "đóng")]);
    }

    /// <summary>Casts a unit's paper: in each question, counted from 0, the options that begin with these words are agreed to or chosen. Returns the receipt.</summary>
    public static async Task<string> VoteAsync(this Window voter, string ballot, params (int Question, string Option)[] chosen)
    {
        await voter.GoAsync($"{ballot}/phieu");
        foreach (var (question, option) in chosen)
        {
            var section = voter.Page.Locator($"section[aria-labelledby='nd-{question}']");
            var agree = section.Locator("fieldset.vote-option").Filter(new() { HasText = option }).Locator("input[value=true]");
            await (await agree.CountAsync() > 0 ? agree.First : section.Locator(".choice").Filter(new() { HasText = option }).Locator("input[type=checkbox]").First).CheckAsync();
        }

        await voter.PressAsync("Bỏ phiếu của đơn vị");
        return await voter.Page.Locator(".secret-code code").First.InnerTextAsync();
    }
}
