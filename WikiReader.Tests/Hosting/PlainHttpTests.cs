using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

/// <summary>Production without TLS: sign-in is impossible, and a message page says why.</summary>
public sealed class PlainHttpTests(PlainHttpApplication shared) : IClassFixture<PlainHttpApplication>
{
    [Theory]
    [InlineData("/account")]
    [InlineData("/signin?returnUrl=/about")]
    [InlineData("/signin/failed?reason=declined")]
    [InlineData("/signin-wikimedia?code=a&state=b")]
    [InlineData("/wikipedia/en/wiki/Earth?variant=en")]
    [InlineData("/wikipedia/en/search?q=earth")]
    [InlineData("/wiki/Earth")]
    [InlineData("/nowhere")]
    public async Task A_page_opened_over_plain_http_says_that_https_is_required(string address)
    {
        using var visitor = shared.Application.NewVisitor();
        var page = await Page.ReadAsync(await visitor.GetAsync(address));
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Message.ShouldBe("plain-http");
        page.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldBe($"https://{shared.Application.Url.Authority}{address}");
        page.Document.Body!.TextContent.ShouldContain("ForwardedHeaders:KnownNetworks");
        page.Document.Body!.TextContent.ShouldContain("Reader:PublicUrl");
        page.Response.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        visitor.Cookies.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/css/page.0.css")]
    [InlineData("/robots.txt")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Addresses_that_need_no_session_are_served_over_plain_http(string address)
    {
        using var visitor = shared.Application.NewVisitor();
        (await visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_form_sent_over_plain_http_is_rejected_in_the_same_way()
    {
        using var visitor = shared.Application.NewVisitor();
        var page = await Page.ReadAsync(await visitor.PostAsync("/signout"));
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Message.ShouldBe("plain-http");
    }

    [Fact]
    public async Task A_JSON_client_gets_problem_details()
    {
        using var visitor = shared.Application.NewVisitor();
        var response = await visitor.GetAsync("/wikipedia/en/search?q=earth", ("Accept", "application/json"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("https");
    }

    [Fact]
    public async Task X_Forwarded_Proto_of_a_known_proxy_makes_a_request_https()
    {
        await using var application = await StartAsync(("ForwardedHeaders:KnownNetworks:0", "127.0.0.0/8"));
        using var visitor = application.NewVisitor();
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var signIn = await visitor.GetAsync("/signin", ("X-Forwarded-Proto", "https"));
        QueryHelpers.ParseQuery(Visitor.LocationOf(signIn).Query)["redirect_uri"].ToString().ShouldStartWith("https://");
    }

    [Fact]
    public async Task A_public_URL_with_https_makes_every_request_https()
    {
        await using var application = await StartAsync(("Reader:PublicUrl", "https://reader.example.org"));
        using var visitor = application.NewVisitor();
        (await visitor.OpenAsync("/account")).Message.ShouldBe("signed-out");
    }

    internal static Task<ReaderApplication> StartAsync(params (string, string?)[] settings) =>
        ReaderApplication.StartAsync(environment: "Production", settings: [("Wikimedia:Contact", "operator@example.org"), .. settings]);
}

/// <summary>One application in Production that listens on plain http.</summary>
public sealed class PlainHttpApplication : SharedApplication
{
    protected override Task<ReaderApplication> StartAsync() => PlainHttpTests.StartAsync();
}
