using System.Globalization;
using Microsoft.AspNetCore.Http;
using Serilog.Events;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

/// <summary>Each failure of the wiki is one line of the log, which says why.</summary>
public sealed class FailureLogTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private const string Html = "text/html";

    private static string Deep => string.Concat(Enumerable.Repeat("<div>", 5000));

    public static TheoryData<string, string, int, string, string, string> Failures => new()
    {
        { "too complex", "html", 200, Html, $"<html><body>{Deep}</body></html>", "too complex: " },
        { "broken off", "html", 200, Html, "<html><body>", "Truncated" },
        { "no HTML", "html", 200, "image/png", "</html>", "media type" },
        { "another charset", "html", 200, "text/html; charset=utf-16", "</html>", "charset" },
        { "no JSON", "bare", 200, Html, "<html></html>", "\"$\"" },
        { "an incomplete field", "bare", 200, "application/json", """{"id":8,"key":"K","latest":{"id":10}}""", "latest lacks 'timestamp'" },
        { "a status without a meaning", "html", 418, Html, "", "status 418" },
        { "a fault of the wiki", "html", 502, Html, "", "status 502" },
        { "the limits of the wiki", "html", 413, "application/json", "{}", "ResourceLimitExceeded" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failed_page_is_one_line_with_the_reason(string name, string representation, int status, string type, string body, string reason)
    {
        var page = UnreadPage.Add(Application);
        using var broken = Intercept($"/{page.Key}/{representation}", CannedResponses.Of(status, type, body));
        (await LinesOfAsync(page.Address)).ShouldHaveSingleItem(name).ShouldContain(reason);
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_one_line_with_the_reason()
    {
        var page = UnreadPage.Add(Application);
        using var broken = Intercept($"/{page.Key}/bare", CannedResponses.Of(302, Html, "", ("Location", "https://wiki.example/")));
        (await LinesOfAsync(page.Address)).ShouldHaveSingleItem().ShouldContain("CrossOriginRedirect");
    }

    [Theory]
    [InlineData("request-id", "5c9a1f6e-0000-4000-8000-1234567890ab", "You are making too many requests.")]
    [InlineData("x-request-id", "622f0b4e2de850d833b3013a", "You are making too many requests.")]
    [InlineData("x-other", "", "You are making too many requests (request-id: 5c9a1f6e-0000-4000-8000-1234567890ab).")]
    public async Task A_429_is_logged_with_its_request_ID_and_without_its_text(string header, string value, string text)
    {
        await using var application = await ReaderApplication.StartAsync();
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        using var throttled = application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/bare", StringComparison.Ordinal),
            CannedResponses.Of(429, "text/plain", $"{text} See https://www.mediawiki.org/wiki/Wikimedia_APIs/Rate_limits\n", (header, value), ("Retry-After", "7")));
        var page = await reader.OpenAsync("/wikipedia/en/wiki/Earth");
        page.Message.ShouldBe("throttled");
        page.Response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        var line = Lines(application).ShouldHaveSingleItem();
        line.ShouldContain(value.Length > 0 ? value : "5c9a1f6e-0000-4000-8000-1234567890ab");
        line.ShouldContain("429");
        application.Log.Events.Select(logged => logged.RenderMessage(CultureInfo.InvariantCulture)).ShouldNotContain(logged => logged.Contains("too many", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("eyJ0eXAiOiJKV1Qi.eyJhdWQi.c2lnbmF0dXJl")]
    [InlineData("a b c d e f g h i")]
    [InlineData("short")]
    public async Task A_request_ID_that_is_none_is_not_logged(string value)
    {
        await using var application = await ReaderApplication.StartAsync();
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        using var throttled = application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/bare", StringComparison.Ordinal), CannedResponses.Of(429, "text/plain", $"request-id: {value}", ("request-id", value)));
        await reader.OpenAsync("/wikipedia/en/wiki/Earth");
        Lines(application).ShouldHaveSingleItem().ShouldNotContain(value);
    }

    private async Task<IReadOnlyList<string>> LinesOfAsync(string address)
    {
        var before = Lines(Application).Count;
        (await Reader.OpenAsync(address)).Article.ShouldBeNull();
        return [.. Lines(Application).Skip(before)];
    }

    // Serilog's line about the request of the browser says nothing about the wiki.
    private static List<string> Lines(ReaderApplication application) =>
    [
        .. application.Log.Events
            .Where(logged => logged.Level >= LogEventLevel.Warning && logged.Properties.TryGetValue("SourceContext", out var source) && source.ToString().Contains("WikiReader", StringComparison.Ordinal))
            .Select(logged => logged.RenderMessage(CultureInfo.InvariantCulture)),
    ];

    private IDisposable Intercept(string end, RequestDelegate respond) =>
        Application.Sandbox.Intercept(request => request.Path.Value!.EndsWith(end, StringComparison.Ordinal), respond);
}
