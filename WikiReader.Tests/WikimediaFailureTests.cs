using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

public sealed class WikimediaFailureTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private readonly UnreadPage _page = UnreadPage.Add(shared.Application);

    private const string Json = "application/json", Html = "text/html";

    [Theory]
    [InlineData("bare", 403, Json, """{"error":"something-else"}""", 403, "refused")]
    [InlineData("bare", 403, Html, "no user agent", 403, "refused")]
    [InlineData("bare", 500, Html, "", 503, "unavailable")]
    [InlineData("bare", 502, Html, "", 503, "unavailable")]
    [InlineData("bare", 503, Html, "", 503, "unavailable")]
    [InlineData("bare", 400, Json, "{}", 502, "unusable")]
    [InlineData("bare", 200, Html, "<html></html>", 502, "unusable")]
    [InlineData("bare", 200, Json, "null", 502, "unusable")]
    [InlineData("bare", 200, Json, """{"id":1,"key":"<x>","title":"x","latest":{"id":1,"timestamp":"2026-01-01T00:00:00Z"}}""", 502, "unusable")]
    [InlineData("html", 500, Html, "", 503, "unavailable")]
    [InlineData("html", 200, Json, "{}", 502, "unusable")]
    [InlineData("html", 200, "image/png", "</html>", 502, "unusable")]
    [InlineData("html", 200, Html, "<html><body><p>Half a pa", 502, "truncated")]
    [InlineData("html", 404, Json, "{}", 404, "missing")]
    public async Task Each_API_failure_has_its_message_page(string representation, int status, string type, string body, int shown, string message)
    {
        using var broken = Break(representation, CannedResponses.Of(status, type, body));
        var page = await Reader.OpenAsync(_page.Address);
        ((int)page.Status).ShouldBe(shown);
        page.Message.ShouldBe(message);
        page.Response.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        (await Reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(429, "7", "throttled")]
    [InlineData(503, "7", "unavailable")]
    public async Task Retry_After_is_passed_on_to_the_client(int status, string retryAfter, string message)
    {
        await using var application = await ReaderApplication.StartAsync();
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        using var broken = application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/bare", StringComparison.Ordinal), CannedResponses.Of(status, Html, "", ("Retry-After", retryAfter)));
        var page = await reader.OpenAsync("/wikipedia/en/wiki/Earth");
        ((int)page.Status).ShouldBe(status);
        page.Message.ShouldBe(message);
        page.Response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_truncated_response_is_not_shown()
    {
        using var broken = Break("html", async context =>
        {
            context.Response.ContentType = Html;
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("<html><body>");
        });
        (await Reader.OpenAsync(_page.Address)).Message.ShouldBe("truncated");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_response_larger_than_16_MiB_is_not_read_to_its_end(bool saysSo)
    {
        // The wiki sends too much and then nothing more: waiting for the end of the response would never return.
        using var broken = Break("html", async context =>
        {
            context.Response.ContentType = Html;
            if (saysSo) context.Response.ContentLength = 1L << 30;
            var blocks = saysSo ? 1 : 17;
            for (var block = 0; block < blocks; block++) await context.Response.Body.WriteAsync(new byte[1 << 20], context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        var page = await Reader.OpenAsync(_page.Address);
        page.Status.ShouldBe(HttpStatusCode.BadGateway);
        page.Message.ShouldBe("too-large");
    }

    [Fact]
    public async Task A_wiki_that_takes_too_long_is_a_timeout()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var application = await ReaderApplication.StartAsync(time: time);
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var asked = new TaskCompletionSource();
        using var slow = application.Sandbox.Intercept(request => request.Path.Value!.EndsWith("/bare", StringComparison.Ordinal), async context =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        var opening = reader.OpenAsync("/wikipedia/en/wiki/Earth");
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(31));
        var page = await opening;
        page.Status.ShouldBe(HttpStatusCode.GatewayTimeout);
        page.Message.ShouldBe("timed-out");
    }

    [Fact]
    public async Task An_unreachable_wiki_has_a_message_page()
    {
        await using var application = await ReaderApplication.StartAsync();
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        await application.Sandbox.DisposeAsync();
        (await reader.OpenAsync("/wikipedia/en/wiki/Earth")).Message.ShouldBe("unavailable");
        (await reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        (await reader.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_refused_and_the_token_is_not_sent()
    {
        await using var other = await Sandbox.SandboxServer.StartAsync(new Sandbox.SandboxOptions { Url = new Uri("http://127.0.0.1:0") });
        using var moved = Break("bare", CannedResponses.Of(301, Html, "", ("Location", new Uri(other.Url, "/core/v1/wikipedia/en/page/Earth/bare").AbsoluteUri)));
        var page = await Reader.OpenAsync(_page.Address);
        page.Status.ShouldBe(HttpStatusCode.BadGateway);
        page.Message.ShouldBe("redirects-elsewhere");
        page.Document.Body!.TextContent.ShouldContain("Wikimedia:ApiEndpoint");
        other.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redirect_within_the_endpoint_is_followed_with_the_token()
    {
        using var moved = Application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/bare", StringComparison.Ordinal) && !request.QueryString.HasValue, CannedResponses.Of(307, Html, "", ("Location", "bare?again=1")));
        (await Reader.OpenAsync("/wikipedia/en/wiki/Earth")).Heading.ShouldBe("Earth");
    }

    [Fact]
    public async Task A_page_without_read_permission_has_a_message_page()
    {
        await using var application = await ReaderApplication.StartAsync();
        application.Sandbox.MakePrivate("wikipedia", "en", "Editor");
        using var reader = application.NewVisitor();
        var page = await reader.SignInAsync("/wikipedia/en/wiki/Earth", "Reader");
        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Message.ShouldBe("not-allowed");
        using var editor = application.NewVisitor();
        (await editor.SignInAsync("/wikipedia/en/wiki/Earth", "Editor")).Heading.ShouldBe("Earth");
    }

    [Fact]
    public async Task A_user_whose_token_is_invalid_signs_in_again_and_returns_to_the_page()
    {
        await using var application = await ReaderApplication.StartAsync();
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        application.Sandbox.Revoke("Reader");
        var response = await reader.GetAsync("/wikipedia/en/wiki/Earth?variant=x");
        Visitor.LocationOf(response).AbsolutePath.ShouldBe("/w/rest.php/oauth2/authorize");
        var page = await reader.SignInAsync("/wikipedia/en/wiki/Earth?variant=x");
        page.Address.PathAndQuery.ShouldBe("/wikipedia/en/wiki/Earth?variant=x");
        page.Heading.ShouldBe("Earth");
    }

    private IDisposable Break(string representation, RequestDelegate respond) =>
        Application.Sandbox.Intercept(request => request.Path.Value!.EndsWith($"/{_page.Key}/{representation}", StringComparison.Ordinal), respond);
}
