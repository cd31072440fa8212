using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Caching;

/// <summary>Cached articles are revalidated in the background (stale-while-revalidate, RFC 5861).</summary>
public sealed class RevalidationTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private ReaderApplication _application = null!;
    private Visitor _reader = null!;
    private UnreadPage _page = null!;

    public async Task InitializeAsync()
    {
        _application = await ReaderApplication.StartAsync(time: _time);
        _reader = _application.NewVisitor();
        await _reader.SignInAsync();
        _reader.KeepCookies();
        _page = UnreadPage.Add(_application);
        await _reader.OpenAsync(_page.Address);
        _application.Sandbox.ClearRequests();
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task Within_five_minutes_the_article_is_not_revalidated()
    {
        _time.Advance(TimeSpan.FromMinutes(4.9));
        await _reader.OpenAsync(_page.Address);
        // A revalidation runs in the background, so the test cannot wait for its absence. If the first view had started one, the second
        // view would start none: the next would be due five minutes later.
        _time.Advance(TimeSpan.FromMinutes(0.2));
        await _reader.OpenAsync(_page.Address);
        await UntilRequestedAsync(304);
        _application.Sandbox.Requests.Select(request => request.Path.Split('/')[^1]).ShouldBe(["bare", "bare", "html"]);
    }

    [Fact]
    public async Task After_five_minutes_the_cached_article_is_served_at_once_and_revalidated_in_the_background()
    {
        _time.Advance(TimeSpan.FromMinutes(5.1));
        var validator = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var slow = Intercept(context =>
        {
            validator.TrySetResult(context.Request.Headers.IfNoneMatch.ToString());
            return Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        (await _reader.OpenAsync(_page.Address)).Heading.ShouldBe(_page.Source.Title);
        (await validator.Task.WaitAsync(TimeSpan.FromSeconds(30))).ShouldContain($"{_page.Source.RevisionId}/");
    }

    [Fact]
    public async Task A_revalidated_article_is_not_rendered_again()
    {
        using var metrics = new CountedMetrics(_application, "WikiReader.Articles");
        _time.Advance(TimeSpan.FromMinutes(5.1));
        await _reader.OpenAsync(_page.Address);
        await UntilRequestedAsync(304);
        _time.Advance(TimeSpan.FromMinutes(4));
        (await _reader.OpenAsync(_page.Address)).Heading.ShouldBe(_page.Source.Title);
        _application.Sandbox.Requests.Count(request => request.Path.EndsWith("/html", StringComparison.Ordinal)).ShouldBe(1);
        metrics["wikireader.article.writing"].ShouldBe(0);
        metrics["wikireader.article.views True"].ShouldBe(2);
    }

    [Fact]
    public async Task A_changed_template_is_visible_at_the_next_view()
    {
        // The same revision with other HTML.
        _application.Sandbox.Pages.Add(_page.Source with { Html = "<!DOCTYPE html><html><head></head><body><p>Another template</p></body></html>" });
        _time.Advance(TimeSpan.FromMinutes(5.1));
        (await _reader.OpenAsync(_page.Address)).Article!.TextContent.ShouldNotContain("Another template");
        await UntilRequestedAsync(200);
        await Eventually.BecomesTrueAsync(
            async () => (await _reader.OpenAsync(_page.Address)).Article!.TextContent.Contains("Another template", StringComparison.Ordinal), "the new content is cached");
    }

    [Fact]
    public async Task After_a_failed_revalidation_the_cached_article_is_kept_and_the_wiki_not_asked_for_a_while()
    {
        _time.Advance(TimeSpan.FromMinutes(5.1));
        using var broken = Intercept(CannedResponses.Of(500, "text/html", ""));
        await _reader.OpenAsync(_page.Address);
        await UntilRequestedAsync(500);
        for (var view = 0; view < 5; view++) (await _reader.OpenAsync(_page.Address)).Heading.ShouldBe(_page.Source.Title);
        _application.Sandbox.Requests.Count(request => request.Path.EndsWith("/html", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task The_age_of_a_cached_article_counts_from_its_last_validation()
    {
        _time.Advance(TimeSpan.FromHours(3.5));
        using var broken = _application.Sandbox.Intercept(request => request.Path.Value!.EndsWith("/bare", StringComparison.Ordinal), CannedResponses.Of(503, "text/html", ""));
        (await _reader.OpenAsync(_page.Address)).Document.QuerySelector("[data-age]")!.TextContent.ShouldContain("3 hours ago");
    }

    private IDisposable Intercept(RequestDelegate respond) =>
        _application.Sandbox.Intercept(request => request.Path.Value!.EndsWith($"/{_page.Key}/html", StringComparison.Ordinal), respond);

    private Task UntilRequestedAsync(int status) => Eventually.BecomesTrueAsync(
        () => _application.Sandbox.Requests.Any(request => request.Path.EndsWith("/html", StringComparison.Ordinal) && request.Status == status), $"the wiki has responded with {status}");
}
