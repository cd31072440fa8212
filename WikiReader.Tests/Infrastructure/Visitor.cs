using System.Net;
using AngleSharp.Html.Dom;


namespace WikiReader.Tests.Infrastructure;

/// <summary>A minimal browser: keeps cookies, and follows redirects one at a time.</summary>
public sealed class Visitor : IDisposable
{
    private readonly Uri _reader;
    private readonly HttpClient _http;

    /// <param name="reader">The address of the application.</param>
    public Visitor(Uri reader)
    {
        _reader = reader;
        var handler = new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false };
        // The test certificate is self-signed.
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => reader.IsLoopback;
        _http = new HttpClient(handler) { BaseAddress = reader };
    }

    /// <summary>The number of cookies that Chromium keeps for a site.</summary>
    public CookieContainer Cookies { get; } = new() { PerDomainCapacity = 180 };

    public Cookie? SessionCookie => Cookies.GetCookies(_reader)["WikiReader"];

    /// <summary>Restores an earlier session cookie, as in a browser that never received the newer one.</summary>
    public void Restore(string session) => Cookies.Add(new Cookie("WikiReader", session, "/", _reader.Host));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    /// <param name="address">A path of the application, or an absolute address.</param>
    public Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers) =>
        SendAsync(Request(HttpMethod.Get, AddressOf(address), headers));

    /// <summary>Sends an address unchanged: dot segments such as <c>..</c> are not removed.</summary>
    public Task<HttpResponseMessage> GetRawAsync(string path) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(_reader.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })));

    public async Task<Page> OpenAsync(string address)
    {
        var response = await FollowAsync(await GetAsync(address));
        return await Page.ReadAsync(response);
    }

    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        _http.PostAsync(AddressOf(address), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>
    /// Opens an address, signs in if required, and returns the final page: unless the test says otherwise, one for which the wiki is asked nothing.
    /// </summary>
    public async Task<Page> SignInAsync(string address = "/signin?returnUrl=/about", string user = "Reader", string decision = "allow")
    {
        var atAuthorize = await FollowAsync(await GetAsync(address));
        return await Page.ReadAsync(await FollowAsync(await DecideAsync(atAuthorize, user, decision)));
    }

    /// <summary>Submits Wikimedia's authorization dialog.</summary>
    public async Task<HttpResponseMessage> DecideAsync(HttpResponseMessage authorizePage, string user = "Reader", string decision = "allow")
    {
        ArgumentNullException.ThrowIfNull(authorizePage);
        var page = await Page.ReadAsync(authorizePage);
        var form = page.Document.Forms.ShouldHaveSingleItem();
        var fields = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value))
            .Append(("user", user)).Append(("decision", decision));
        return await PostAsync(new Uri(page.Address, form.GetAttribute("action") ?? "").AbsoluteUri, [.. fields]);
    }

    public async Task<HttpResponseMessage> FollowAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        for (var redirects = 0; response.StatusCode is HttpStatusCode.Redirect; redirects++)
        {
            redirects.ShouldBeLessThan(20);
            response = await GetAsync(LocationOf(response).AbsoluteUri);
        }

        return response;
    }

    /// <summary>Keeps this browser's cookies from expiring by the machine's clock, for tests that move their own.</summary>
    public void KeepCookies()
    {
        foreach (Cookie cookie in Cookies.GetAllCookies()) cookie.Expires = DateTime.MinValue;
    }

    public static Uri LocationOf(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return new Uri(response.RequestMessage!.RequestUri!, response.Headers.Location.ShouldNotBeNull());
    }

    public void Dispose() => _http.Dispose();

    private Uri AddressOf(string address) => new(_reader, address);

    private static HttpRequestMessage Request(HttpMethod method, Uri address, (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
