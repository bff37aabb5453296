using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace EmulationPortal.Benchmarks;

/// <summary>One person's browser: cookies, compressed answers, a form token.</summary>
internal sealed partial class Session : IDisposable
{
    private readonly HttpClient client;
    private string token = "";

    public Session(Uri address)
    {
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
    }

    /// <summary>Signs in by the form.</summary>
    public static async Task<Session> SignInAsync(WebServer portal, Person person)
    {
        var session = new Session(portal.Address);
        session.token = TokenInput().Match(await session.TextAsync("/dang-nhap")).Groups["token"].Value;
        using var answer = await session.PostAsync("/dang-nhap", new Dictionary<string, string> { ["Email"] = person.Email, ["Password"] = Person.Password }, autosave: false);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{person.Email} could not sign in: {answer.StatusCode}.");
        session.token = TokenInput().Match(await session.TextAsync("/viec-cua-toi")).Groups["token"].Value;
        return session;
    }

    /// <summary>Asks for a page and takes its bytes as they come over the wire; how many.</summary>
    public async Task<int> BytesAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.StatusCode == HttpStatusCode.OK ? (await answer.Content.ReadAsByteArrayAsync()).Length : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
    }

    /// <summary>Asks for a page and reads it, with the number of queries a portal with <see cref="BareStartup"/> says it took.</summary>
    public async Task<(string Text, int Queries)> QueriesAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.StatusCode == HttpStatusCode.OK ? (await ReadAsync(answer), answer.Headers.TryGetValues(QueryHeader.Name, out var counts) ? int.Parse(counts.Single(), CultureInfo.InvariantCulture) : 0)
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
    }

    /// <summary>Asks for a page and reads it.</summary>
    public async Task<string> TextAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
        return await ReadAsync(answer);
    }

    /// <summary>Posts fields.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, bool autosave)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]) };
        if (autosave)
            request.Headers.Add("X-Autosave", "1");
        return await client.SendAsync(request);
    }

    /// <summary>Posts a file.</summary>
    public async Task<HttpResponseMessage> PostFileAsync(string path, string field, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(content), field, name } };
        return await client.PostAsync(path, form);
    }

    /// <summary>The text of an answer, whether compressed or not.</summary>
    public static async Task<string> ReadAsync(HttpResponseMessage answer)
    {
        await using var body = await answer.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(answer.Content.Headers.ContentEncoding.Contains("br") ? new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress) : body);
        return await reader.ReadToEndAsync();
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""")]
    private static partial Regex TokenInput();
}
