using System.Net;
using Microsoft.AspNetCore.Http;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Caching;

/// <summary>A page that is not cached takes one round trip: its metadata and its HTML are requested at the same time.</summary>
public sealed class FirstViewTests : IAsyncLifetime
{
    private ReaderApplication _application = null!;
    private Visitor _reader = null!;
    private UnreadPage _page = null!;

    private SandboxServer Wiki => _application.Sandbox;

    public async Task InitializeAsync()
    {
        _application = await ReaderApplication.StartAsync();
        _reader = _application.NewVisitor();
        await _reader.SignInAsync();
        _page = UnreadPage.Add(_application, "<p>Text</p>");
        Wiki.ClearRequests();
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _application.DisposeAsync();
    }

    [Theory]
    [InlineData("bare", "html")]
    [InlineData("html", "bare")]
    public async Task Neither_request_waits_for_the_other(string held, string other)
    {
        using var slow = Hold(held);
        var opening = _reader.GetAsync(_page.Address);
        await Eventually.BecomesTrueAsync(() => Requests(other).Any(), "the other request is sent meanwhile");
        opening.IsCompleted.ShouldBeFalse();
        slow.Release();
        var response = await opening;
        (await Page.ReadAsync(response)).Article!.TextContent.Trim().ShouldBe("Text");
        string.Join(' ', response.Headers.GetValues("Server-Timing")).ShouldMatch("^bare;dur=[0-9.]+, html;dur=[0-9.]+, own;dur=[0-9.]+$");
    }

    [Fact]
    public async Task The_page_of_a_file_takes_one_round_trip_too()
    {
        using var slow = Hold("bare");
        var opening = _reader.OpenAsync("/commons/mul/wiki/File:Blue_marble.svg");
        await Eventually.BecomesTrueAsync(() => Requests("html").Any() && Wiki.Requests.Any(request => request.Path.Contains("/file/", StringComparison.Ordinal)), "all are sent");
        slow.Release();
        (await opening).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/Category:Planets")]
    [InlineData("/wikipedia/de/wiki/Kategorie:Planet")]
    public async Task The_members_of_a_category_are_searched_for_meanwhile(string address)
    {
        using var slow = Hold("bare");
        var opening = _reader.OpenAsync(address);
        await slow.Requested;
        await Eventually.BecomesTrueAsync(() => Wiki.Requests.Any(request => request.Path.EndsWith("/search/page", StringComparison.Ordinal)), "the search is sent");
        slow.Release();
        await opening;
    }

    [Fact]
    public async Task The_HTML_of_a_page_that_is_missing_is_not_waited_for_and_cancelled()
    {
        using var slow = Hold("html");
        using var gone = Intercept("bare", CannedResponses.Of(404, "application/json", """{"errorKey":"rest-nonexistent-title"}"""));
        (await _reader.OpenAsync(_page.Address)).Message.ShouldBe("missing");
        await Eventually.BecomesTrueAsync(() => Requests("html").Any(request => request.Status == 499), "the request is cancelled");
    }

    [Fact]
    public async Task The_HTML_of_a_page_that_another_reader_still_waits_for_is_not_cancelled()
    {
        using var other = _application.NewVisitor();
        await other.SignInAsync(user: "Amina");
        Wiki.Hide("wikipedia", "en", _page.Key, "Amina");
        using var slow = Hold("html");
        var opening = other.OpenAsync(_page.Address);
        await Eventually.BecomesTrueAsync(() => Requests("bare").Any(), "the other reader has asked");
        (await _reader.OpenAsync(_page.Address)).Message.ShouldBe("not-allowed");
        slow.Release();
        (await opening).Article!.TextContent.Trim().ShouldBe("Text");
        Requests("html").Where(request => request.Status == 499).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failure_that_concerns_the_reader_who_asked_first_is_not_that_of_another()
    {
        using var other = _application.NewVisitor();
        await other.SignInAsync(user: "Amina");
        var late = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var refused = false;
        using var denied = Wiki.Intercept(
            request => !refused && request.Path.Value!.EndsWith($"/{_page.Key}/html", StringComparison.Ordinal),
            async context =>
            {
                refused = true;
                await late.Task;
                await CannedResponses.Of(429, "text/plain", "Too many", ("Retry-After", "60"))(context);
            });
        var first = _reader.OpenAsync(_page.Address);
        await Eventually.BecomesTrueAsync(() => refused, "the first reader has asked");
        var second = other.OpenAsync(_page.Address);
        await Eventually.BecomesTrueAsync(() => Requests("bare").Any(request => request.User == "Amina"), "the second reader has asked");
        late.SetResult();
        (await first).Message.ShouldBe("throttled");
        (await second).Article!.TextContent.Trim().ShouldBe("Text");
    }

    [Fact]
    public async Task HTML_of_an_earlier_revision_than_the_metadata_is_requested_again()
    {
        using var slow = Hold("bare");
        var opening = _reader.OpenAsync(_page.Address);
        await Eventually.BecomesTrueAsync(() => Requests("html").Any(request => request.Status == 200), "the HTML is there");
        _page.Revise(_application, "<p>Edited meanwhile</p>");
        slow.Release();
        (await opening).Article!.TextContent.Trim().ShouldBe("Edited meanwhile");
    }

    [Fact]
    public async Task A_redirect_takes_one_round_trip()
    {
        Wiki.Options.RedirectForm = RedirectForm.Wikimedia;
        Wiki.Pages.Add(_page.Source with { Html = """<!DOCTYPE html><html><head></head><body><link rel="mw:PageProp/redirect" href="./Earth#Orbit"></body></html>""" });
        using var slow = Hold("bare");
        var opening = _reader.GetAsync(_page.Address);
        await Eventually.BecomesTrueAsync(() => Requests("html").Any(request => request.Status == 200), "both are sent");
        slow.Release();
        (await opening).Headers.Location!.OriginalString.ShouldEndWith("#Orbit");
        Wiki.Requests.Count(request => request.Status == 200).ShouldBe(2);
    }

    [Fact]
    public async Task A_reader_has_no_more_than_three_requests_at_once()
    {
        var (now, most) = (0, 0);
        using var counted = Wiki.Intercept(
            request => request.Query["again"].Count == 0 && request.Path.Value!.Contains("/page/", StringComparison.Ordinal),
            async context =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref now));
                await Task.Yield();
                Interlocked.Decrement(ref now);
                context.Response.Redirect(context.Request.Path + (context.Request.QueryString.HasValue ? context.Request.QueryString + "&again=1" : "?again=1"), permanent: false, preserveMethod: true);
            });
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _reader.OpenAsync(UnreadPage.Add(_application, "<p>Text</p>").Address)));
        most.ShouldBeInRange(2, 3);
    }

    private static void InterlockedMax(ref int location, int value)
    {
        for (var known = Volatile.Read(ref location); value > known; known = Volatile.Read(ref location))
        {
            if (Interlocked.CompareExchange(ref location, value, known) == known) return;
        }
    }

    private IReadOnlyList<SandboxRequest> Requests(string endpoint) => Wiki.RequestsTo(endpoint);

    private HeldResponse Hold(string endpoint) => new(Wiki, $"/{endpoint}");

    private IDisposable Intercept(string end, RequestDelegate respond) =>
        Wiki.Intercept(request => request.Path.Value!.EndsWith($"/{_page.Key}/{end}", StringComparison.Ordinal), respond);
}
