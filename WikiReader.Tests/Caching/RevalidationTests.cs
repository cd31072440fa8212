using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Caching;

/// <summary>Cached articles are revalidated in the background (stale-while-revalidate, RFC 5861).</summary>
public sealed class RevalidationTests : CachedPageTest
{
    [Fact]
    public async Task Within_five_minutes_the_article_is_not_revalidated()
    {
        Time.Advance(TimeSpan.FromMinutes(4.9));
        await Reader.OpenAsync(Cached.Address);
        // A revalidation runs in the background, so the test cannot wait for its absence. If the first view had started one, the second
        // view would start none: the next would be due five minutes later.
        Time.Advance(TimeSpan.FromMinutes(0.2));
        await Reader.OpenAsync(Cached.Address);
        await UntilRequestedAsync(304);
        Application.Sandbox.Requests.Select(request => request.Path.Split('/')[^1]).ShouldBe(["bare", "bare", "html"]);
    }

    [Fact]
    public async Task After_five_minutes_the_cached_article_is_served_at_once_and_revalidated_in_the_background()
    {
        Time.Advance(TimeSpan.FromMinutes(5.1));
        var validator = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var slow = Intercept("html", context =>
        {
            validator.TrySetResult(context.Request.Headers.IfNoneMatch.ToString());
            return Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        (await Reader.OpenAsync(Cached.Address)).Heading.ShouldBe(Cached.Source.Title);
        (await validator.Task.WaitAsync(TimeSpan.FromSeconds(30))).ShouldContain($"{Cached.Source.RevisionId}/");
    }

    [Fact]
    public async Task A_revalidated_article_is_not_rendered_again()
    {
        using var metrics = new CountedMetrics(Application, "WikiReader.Articles");
        Time.Advance(TimeSpan.FromMinutes(5.1));
        await Reader.OpenAsync(Cached.Address);
        await UntilRequestedAsync(304);
        Time.Advance(TimeSpan.FromMinutes(4));
        (await Reader.OpenAsync(Cached.Address)).Heading.ShouldBe(Cached.Source.Title);
        Application.Sandbox.Requests.Count(request => request.Path.EndsWith("/html", StringComparison.Ordinal)).ShouldBe(1);
        metrics["wikireader.article.writing"].ShouldBe(0);
        // By whether the article was cached, and by whether the reader waited.
        metrics["wikireader.article.views True True"].ShouldBe(2);
    }

    [Fact]
    public async Task A_changed_template_is_visible_at_the_next_view()
    {
        // The same revision with other HTML.
        Application.Sandbox.Pages.Add(Cached.Source with { Html = "<!DOCTYPE html><html><head></head><body><p>Another template</p></body></html>" });
        Time.Advance(TimeSpan.FromMinutes(5.1));
        (await Reader.OpenAsync(Cached.Address)).Article!.TextContent.ShouldNotContain("Another template");
        await UntilRequestedAsync(200);
        await Eventually.BecomesTrueAsync(
            async () => (await Reader.OpenAsync(Cached.Address)).Article!.TextContent.Contains("Another template", StringComparison.Ordinal), "the new content is cached");
    }

    [Fact]
    public async Task After_a_failed_revalidation_the_cached_article_is_kept_and_the_wiki_not_asked_for_a_while()
    {
        Time.Advance(TimeSpan.FromMinutes(5.1));
        using var broken = Intercept("html", CannedResponses.Of(500, "text/html", ""));
        await Reader.OpenAsync(Cached.Address);
        await UntilRequestedAsync(500);
        for (var view = 0; view < 5; view++) (await Reader.OpenAsync(Cached.Address)).Heading.ShouldBe(Cached.Source.Title);
        Application.Sandbox.Requests.Count(request => request.Path.EndsWith("/html", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task The_age_of_a_cached_article_counts_from_its_last_validation()
    {
        Time.Advance(TimeSpan.FromHours(3.5));
        using var broken = Intercept("bare", CannedResponses.Of(503, "text/html", ""));
        (await Reader.OpenAsync(Cached.Address)).Document.QuerySelector("[data-age]")!.TextContent.ShouldContain("3 hours ago");
    }

    private Task UntilRequestedAsync(int status) => Eventually.BecomesTrueAsync(
        () => Application.Sandbox.Requests.Any(request => request.Path.EndsWith("/html", StringComparison.Ordinal) && request.Status == status), $"the wiki has responded with {status}");
}
