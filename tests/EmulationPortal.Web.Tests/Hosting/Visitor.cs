using System.Net;
using System.Net.Mime;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>One person's browser without a screen: follows links, fills forms, keeps cookies; redirects are not followed unless asked.</summary>
public sealed class Visitor(PortalApp app)
{
    private static readonly HtmlParser Parser = new();

    /// <summary>The plain client underneath.</summary>
    public HttpClient Client { get; } = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

    /// <summary>Signs in by the real form.</summary>
    public async Task SignInAsync(TestPerson person, string password = TestPerson.Password)
    {
        var answer = await PostAsync("/dang-nhap", new() { ["Email"] = person.Email, ["Password"] = password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Opens a page and expects it to be shown.</summary>
    public async Task<IHtmlDocument> OpenAsync(string address)
    {
        var answer = await Client.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}: {TextOf(text)}");
        return Parser.ParseDocument(text);
    }

    /// <summary>Status of a GET, asked as a script asks: no page is made for a refusal.</summary>
    public async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Accept = { new(MediaTypeNames.Application.Json) } } };
        using var answer = await Client.SendAsync(asked, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>Posts fields with a valid antiforgery token, whatever the page would have offered: what a forged request could do at best.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, Dictionary<string, string> fields, params (string Field, string FileName, byte[] Content)[] files)
    {
        var token = await TokenAsync();
        HttpContent content;
        if (files.Length == 0)
            content = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]);
        else
        {
            var parts = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
            foreach (var (name, value) in fields)
                parts.Add(new StringContent(value), name);
            foreach (var (field, fileName, bytes) in files)
                parts.Add(new ByteArrayContent(bytes), field, fileName);
            content = parts;
        }

        return await Client.PostAsync(address, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Posts and expects to be sent on; returns the page one is sent to.</summary>
    public async Task<IHtmlDocument> SubmitAsync(string address, Dictionary<string, string> fields, params (string Field, string FileName, byte[] Content)[] files)
    {
        var answer = await PostAsync(address, fields, files);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, $"{address} answered {(int)answer.StatusCode}: {TextOf(text)}");
        return await OpenAsync(answer.Headers.Location!.ToString());
    }

    /// <summary>Posts and expects the same page again with messages; returns it.</summary>
    public async Task<IHtmlDocument> RefusedAsync(string address, Dictionary<string, string> fields, params (string Field, string FileName, byte[] Content)[] files)
    {
        var answer = await PostAsync(address, fields, files);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest, $"{address} answered {(int)answer.StatusCode}");
        var page = Parser.ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("Lỗi:", page.Title, StringComparison.Ordinal);
        return page;
    }

    /// <summary>A valid antiforgery token of this browser.</summary>
    public async Task<string> TokenAsync()
    {
        var signIn = await Client.GetAsync("/dang-nhap", TestContext.Current.CancellationToken);
        var answer = signIn.IsSuccessStatusCode ? signIn : await Client.GetAsync("/loi/404", TestContext.Current.CancellationToken);
        var page = Parser.ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    private static string TextOf(string html)
    {
        var text = string.Join(' ', (Parser.ParseDocument(html).Body?.TextContent ?? html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length > 600 ? text[..600] : text;
    }
}
