using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WikiReader.Bench.Warm;

/// <summary>
/// Signs in like a browser, through the sandbox's form. In Production that requires https: WikiReader's public URL is
/// <see cref="OutsideAddress"/>, and this class acts as the proxy that terminates TLS.
/// </summary>
internal sealed class SignIn(Uri server) : IDisposable
{
    /// <summary>The product's <c>Reader:PublicUrl</c>.</summary>
    public static readonly Uri OutsideAddress = new("https://localhost");

    private const int MaximumRedirects = 20;

    private readonly Dictionary<(string Host, string Name), string> _cookies = [];
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    /// <summary>The value of the Cookie header of a new session.</summary>
    /// <param name="user">The name of one of the sandbox's users.</param>
    public static async Task<string> CookieAsync(Uri server, string user = "Reader")
    {
        using var browser = new SignIn(server);
        var response = await browser.FollowAsync(await browser.SendAsync(HttpMethod.Get, new Uri(server, "/signin")));
        if (response.Content.Headers.ContentType?.MediaType == "text/html") response = await browser.FollowAsync(await browser.AllowAsync(response, user));
        return response.IsSuccessStatusCode && browser.CookiesFor(server) is { Length: > 0 } cookie
            ? cookie
            : throw new InvalidOperationException($"Sign-in failed at {server}: {response.RequestMessage!.RequestUri} responded {(int)response.StatusCode}.");
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> AllowAsync(HttpResponseMessage question, string user)
    {
        using var page = new HtmlParser().ParseDocument(await question.Content.ReadAsStringAsync());
        var form = page.Forms.Single();
        var fields = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Append(KeyValuePair.Create("user", user)).Append(KeyValuePair.Create("decision", "allow"));
        return await SendAsync(HttpMethod.Post, new Uri(question.RequestMessage!.RequestUri!, form.GetAttribute("action")), new FormUrlEncodedContent(fields));
    }

    private async Task<HttpResponseMessage> FollowAsync(HttpResponseMessage response)
    {
        for (var redirects = 0; response.Headers.Location is { } location && redirects < MaximumRedirects; redirects++)
            response = await SendAsync(HttpMethod.Get, new Uri(response.RequestMessage!.RequestUri!, location));
        return response;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, HttpContent? content = null)
    {
        if (address.Authority == OutsideAddress.Authority) address = new Uri(server, address.PathAndQuery);
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (CookiesFor(address) is { Length: > 0 } cookies) request.Headers.TryAddWithoutValidation("Cookie", cookies);
        var response = await _http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set) Keep(address, cookie);
        }

        return response;
    }

    private string CookiesFor(Uri address) =>
        string.Join("; ", _cookies.Where(cookie => cookie.Key.Host == address.Authority).Select(cookie => $"{cookie.Key.Name}={cookie.Value}"));

    private void Keep(Uri address, string setCookie)
    {
        var parts = setCookie.Split(';', StringSplitOptions.TrimEntries);
        var (name, value) = parts[0].Split('=', 2) is [var left, var right] ? (left, right) : (parts[0], "");
        var expires = parts.FirstOrDefault(part => part.StartsWith("expires=", StringComparison.OrdinalIgnoreCase))?["expires=".Length..];
        if (value.Length == 0 || (DateTimeOffset.TryParse(expires, out var end) && end < DateTimeOffset.UtcNow)) _cookies.Remove((address.Authority, name));
        else _cookies[(address.Authority, name)] = value;
    }
}
