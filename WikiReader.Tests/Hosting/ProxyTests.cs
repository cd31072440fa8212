using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

public sealed class ProxyTests
{
    [Fact]
    public async Task With_a_path_base_every_address_starts_with_it()
    {
        await using var application = await ReaderApplication.StartAsync(settings: ("PathBase", "/reader"));
        using var visitor = application.NewVisitor();
        var page = await visitor.SignInAsync("/reader/wikipedia/en/wiki/Earth");
        page.Address.AbsolutePath.ShouldBe("/reader/wikipedia/en/wiki/Earth");
        visitor.Cookies.GetCookies(application.Url)["WikiReader.reader"].ShouldNotBeNull();
        var inside = page.Document.QuerySelectorAll("a[href^='/'], form, link[rel=stylesheet], img[src^='/']")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("action") ?? element.GetAttribute("src")).ToList();
        inside.Count.ShouldBeGreaterThan(20);
        inside.ShouldAllBe(address => address!.StartsWith("/reader/", StringComparison.Ordinal));
        Visitor.LocationOf(await visitor.GetAsync("/reader/wikipedia/en/wiki/World")).AbsolutePath.ShouldBe("/reader/wikipedia/en/wiki/Earth");
        (await visitor.GetAsync("/reader/css/page.0.css")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/wiki", "/wiki/wiki/Earth?lang=de", "/wiki/wikipedia/de/wiki/Earth")]
    [InlineData("/wiki", "/WIKI/wiki/wiki/Earth", "/WIKI/wikipedia/en/wiki/wiki/Earth")]
    [InlineData("/a/wiki/b", "/a/wiki/b/wiki/Earth", "/a/wiki/b/wikipedia/en/wiki/Earth")]
    public async Task A_path_base_is_no_part_of_a_title(string pathBase, string address, string expected)
    {
        await using var application = await ReaderApplication.StartAsync(settings: ("PathBase", pathBase));
        using var visitor = application.NewVisitor();
        Visitor.LocationOf(await visitor.GetAsync(address)).AbsolutePath.ShouldBe(expected);
    }

    [Fact]
    public async Task The_public_URL_is_used_for_the_OAuth_redirect_URI()
    {
        await using var application = await ReaderApplication.StartAsync(settings: ("Reader:PublicUrl", "https://reader.example.org"));
        using var visitor = application.NewVisitor();
        RedirectUriOf(await visitor.GetAsync("/signin")).ShouldBe("https://reader.example.org/signin-wikimedia");
    }

    [Theory]
    [InlineData("127.0.0.0/8", "https://reader.example.org/signin-wikimedia")]
    [InlineData("192.0.2.0/24", null)]
    [InlineData(null, null)]
    public async Task Forwarded_headers_are_trusted_from_known_networks_only(string? network, string? redirectUri)
    {
        (string, string?)[] settings = network is null ? [] : [("ForwardedHeaders:KnownNetworks:0", network)];
        await using var application = await ReaderApplication.StartAsync(settings: settings);
        using var visitor = application.NewVisitor();
        var response = await visitor.GetAsync("/signin", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "reader.example.org"));
        RedirectUriOf(response).ShouldBe(redirectUri ?? new Uri(application.Url, "/signin-wikimedia").AbsoluteUri);
    }

    [Theory]
    [InlineData("203.0.113.7, 10.0.0.5", "https, http", "reader.example.org, inner:8080", "https://reader.example.org")]
    [InlineData("203.0.113.7, 10.0.0.5, 10.9.9.9", "https, http, http", "reader.example.org, middle, inner:8080", "https://reader.example.org")]
    [InlineData("192.0.2.66, 203.0.113.7, 10.0.0.5", "gopher, https, http", "evil.example, reader.example.org, inner:8080", "https://reader.example.org")]
    [InlineData("203.0.113.7, 10.0.0.5", "https", "reader.example.org", "https://reader.example.org")]
    [InlineData("203.0.113.7, 198.51.100.9", "https, http", "reader.example.org, inner:8080", "http://inner:8080")]
    [InlineData("[2001:db8::7]:5000, 10.0.0.5:9999", "https, http", "reader.example.org, inner:8080", "https://reader.example.org")]
    public async Task The_outermost_of_several_known_proxies_knows_the_address(string clients, string schemes, string hosts, string address)
    {
        await using var application = await StartBehindTwoNetworksAsync();
        using var visitor = application.NewVisitor();
        var response = await visitor.GetAsync("/signin", ("X-Forwarded-For", clients), ("X-Forwarded-Proto", schemes), ("X-Forwarded-Host", hosts));
        RedirectUriOf(response).ShouldBe($"{address}/signin-wikimedia");
    }

    [Fact]
    public async Task The_nearest_unknown_address_is_the_client_that_limits_apply_to()
    {
        await using var application = await StartBehindTwoNetworksAsync(("Limits:PerAddressPerMinute", "2"));
        using var visitor = application.NewVisitor();
        async Task<HttpStatusCode> OpenAsync(string clients) => (await visitor.GetAsync("/about", ("X-Forwarded-For", clients))).StatusCode;
        for (var view = 0; view < 2; view++) (await OpenAsync("203.0.113.7, 10.0.0.5")).ShouldBe(HttpStatusCode.OK);
        (await OpenAsync("203.0.113.7, 10.0.0.6")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await OpenAsync("192.0.2.1, 203.0.113.7, 10.0.0.5")).ShouldBe(HttpStatusCode.TooManyRequests, "the client's own header is not believed");
        (await OpenAsync("203.0.113.8, 10.0.0.5")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/reader", "/reader")]
    [InlineData("/reader/", "/reader")]
    [InlineData("/a/b-c_d.e~1", "/a/b-c_d.e~1")]
    [InlineData("//evil.example", "")]
    [InlineData("/\\evil.example", "")]
    [InlineData("https://evil.example", "")]
    [InlineData("reader", "")]
    [InlineData("/a/../b", "")]
    [InlineData("/..", "")]
    [InlineData("/reader?x", "")]
    [InlineData("/%2F%2Fevil.example", "")]
    [InlineData("/reader, //evil.example", "")]
    [InlineData("/", "")]
    public async Task A_forwarded_prefix_is_used_if_it_is_a_plain_path(string prefix, string used)
    {
        await using var application = await StartBehindTwoNetworksAsync();
        using var visitor = application.NewVisitor();
        var page = await Page.ReadAsync(await visitor.GetAsync("/wikipedia/en/search?q=moon", ("X-Forwarded-Prefix", prefix)));
        page.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldBe($"{used}/signin?returnUrl={Uri.EscapeDataString(used)}%2Fwikipedia%2Fen%2Fsearch%3Fq%3Dmoon");
        page.Document.QuerySelectorAll("link[rel=stylesheet]").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith($"{used}/css/", StringComparison.Ordinal));
        RedirectUriOf(await visitor.GetAsync("/wikipedia/en/wiki/Earth", ("X-Forwarded-Prefix", prefix))).ShouldBe(new Uri(application.Url, $"{used}/signin-wikimedia").AbsoluteUri);
    }

    [Theory]
    [InlineData("/wikipedia/en/search?q=moon")]
    [InlineData("/reader/wikipedia/en/search?q=moon")]
    public async Task The_prefix_counts_once_if_PathBase_names_it_too(string address)
    {
        await using var application = await StartBehindTwoNetworksAsync(("PathBase", "/reader"));
        using var visitor = application.NewVisitor();
        var page = await Page.ReadAsync(await visitor.GetAsync(address, ("X-Forwarded-Prefix", "/reader")));
        page.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldBe("/reader/signin?returnUrl=%2Freader%2Fwikipedia%2Fen%2Fsearch%3Fq%3Dmoon");
    }

    [Fact]
    public async Task The_prefix_of_an_unknown_proxy_is_ignored()
    {
        await using var application = await ReaderApplication.StartAsync(settings: ("ForwardedHeaders:KnownNetworks:0", "192.0.2.0/24"));
        using var visitor = application.NewVisitor();
        var page = await Page.ReadAsync(await visitor.GetAsync("/about", ("X-Forwarded-Prefix", "/reader")));
        page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href").ShouldStartWith("/css/");
    }

    private static Task<ReaderApplication> StartBehindTwoNetworksAsync(params (string, string?)[] settings) =>
        ReaderApplication.StartAsync(settings: [("ForwardedHeaders:KnownNetworks:0", "127.0.0.0/8"), ("ForwardedHeaders:KnownNetworks:1", "10.0.0.0/8"), .. settings]);

    private static string RedirectUriOf(HttpResponseMessage response) =>
        QueryHelpers.ParseQuery(Visitor.LocationOf(response).Query)["redirect_uri"].ToString();
}
