using Microsoft.Playwright;

namespace EmulationPortal.Browser.Tests.Browsing;

/// <summary>One person's window: goes, fills, presses, and has every page it comes to inspected.</summary>
public sealed class Window
{
    private readonly Inspection inspection;
    private string lastHtml = "";

    public Window(IPage page, Inspection inspection)
    {
        Page = page;
        this.inspection = inspection;
        page.SetDefaultTimeout(60_000); // a loaded machine is slow, not wrong
    }

    /// <summary>The page underneath.</summary>
    public IPage Page { get; }

    /// <summary>Opens an address.</summary>
    public async Task GoAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        lastHtml = answer is null ? "" : await answer.TextAsync();
        Assert.True(answer is { Status: < 400 }, $"{address} answered {answer?.Status}.");
        await inspection.LookAsync(Page, lastHtml);
    }

    /// <summary>Presses a button or follows a link by its words and waits for the page it leads to.</summary>
    public async Task PressAsync(string words, bool exact = true)
    {
        var target = Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = exact }).Or(Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = exact })).First;
        await FollowAsync(() => target.ClickAsync());
    }

    /// <summary>Does something that leads to another page, and waits for it.</summary>
    public async Task FollowAsync(Func<Task> act)
    {
        var answer = await Page.RunAndWaitForResponseAsync(act, r => r.Request.IsNavigationRequest && r.Status is < 300 or >= 400);
        lastHtml = await answer.TextAsync();
        await Page.WaitForLoadStateAsync(LoadState.Load);
        Assert.True(answer.Status < 400 || answer.Status == 422, $"{answer.Url} answered {answer.Status}: {await Page.InnerTextAsync("main")}");
        await inspection.LookAsync(Page, lastHtml);
    }

    /// <summary>Types into the field with this label.</summary>
    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = false }).First.FillAsync(text);

    /// <summary>Chooses by visible words in the list with this label.</summary>
    public Task ChooseAsync(string label, string words) => Page.GetByLabel(label).First.SelectOptionAsync(new SelectOptionValue { Label = words });

    /// <summary>
    /// Fills the form that posts to an address with this ending and sends it by its own button, opening what is folded on the way.
    /// Fields are named as in the form; choices by value or visible words.
    /// </summary>
    public async Task SendAsync(string addressEnd, params (string Name, string Value)[] fields)
    {
        var form = await FormAsync(addressEnd);
        await FillAsync(form, fields);
        await FollowAsync(() => form.Locator("button[type=submit]").First.ClickAsync());
    }

    /// <summary>The same at the desk, whose script sends in place and redraws the page without leaving it.</summary>
    public async Task SendInPlaceAsync(ILocator form, params (string Name, string Value)[] fields)
    {
        await FillAsync(form, fields);
        var answer = await Page.RunAndWaitForResponseAsync(() => form.Locator("button[type=submit]").First.ClickAsync(), r => r.Request.ResourceType is "fetch" or "document" && r.Status is < 300 or >= 400);
        lastHtml = await answer.TextAsync();
        Assert.True(answer.Status < 400, $"{answer.Url} answered {answer.Status}: {await Page.InnerTextAsync("main")}");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        await inspection.LookAsync(Page, lastHtml);
    }

    /// <summary>The first form that posts to an address with this ending.</summary>
    public async Task<ILocator> FormAsync(string addressEnd)
    {
        var place = await Page.EvaluateAsync<int>(
            "end => [...document.querySelectorAll('main form')].findIndex(f => f.method === 'post' && new URL(f.getAttribute('action') || location.href, location.href).pathname.endsWith(end))", addressEnd);
        Assert.True(place >= 0, $"No form on {Page.Url} posts to …{addressEnd}.");
        return Page.Locator("main form").Nth(place);
    }

    private static async Task FillAsync(ILocator form, (string Name, string Value)[] fields)
    {
        await form.EvaluateAsync("f => { for (let d = f.closest('details'); d; d = d.parentElement.closest('details')) d.open = true; f.querySelectorAll('details').forEach(d => d.open = true); }");
        foreach (var (name, value) in fields)
            await PutAsync(form.Locator($"[name='{name}']"), value);
    }

    private static async Task PutAsync(ILocator field, string value)
    {
        var kind = await field.First.EvaluateAsync<string>("e => e.tagName === 'INPUT' ? e.type : e.tagName");
        if (kind == "SELECT")
        {
            var known = await field.First.EvaluateAsync<bool>("(e, v) => [...e.options].some(o => o.value === v)", value);
            await field.First.SelectOptionAsync(known ? new SelectOptionValue { Value = value } : new SelectOptionValue { Label = value });
        }
        else if (kind is "checkbox" or "radio")
            await field.And(field.Page.Locator($"[value='{value}']")).First.CheckAsync();
        else
            await field.First.FillAsync(value);
    }

    /// <summary>The words of the main part.</summary>
    public Task<string> TextAsync() => Page.InnerTextAsync("main");

    /// <summary>Downloads what an address answers, with this person's session.</summary>
    public async Task<byte[]> DownloadAsync(string address)
    {
        var answer = await Page.APIRequest.GetAsync(address);
        Assert.True(answer.Ok, $"{address} answered {answer.Status}.");
        return await answer.BodyAsync();
    }
}
