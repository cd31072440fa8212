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
        (await visitor.GetAsync("/reader/css/reader.css")).StatusCode.ShouldBe(HttpStatusCode.OK);
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

    private static string RedirectUriOf(HttpResponseMessage response) =>
        QueryHelpers.ParseQuery(Visitor.LocationOf(response).Query)["redirect_uri"].ToString();
}
