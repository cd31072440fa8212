using System.Net;
using WikiReader.Tests.Caching;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Reading;

/// <summary>A prefetched page of a category has the list of its pages, or there is no page: browsers would show it later without the list.</summary>
public sealed class PrefetchedCategoryTests : CachedPageTest
{
    private const string Category = "/wikipedia/en/wiki/Category:Planets";

    protected override (string Key, string? Value)[] Settings => [];

    [Fact]
    public async Task While_there_is_room_in_the_readers_minute_its_pages_are_searched_for()
    {
        await ShouldListPagesAsync(await PrefetchAsync());
        Requests("search/page").ShouldBe(1);
    }

    [Fact]
    public async Task Pages_that_were_found_before_are_listed_without_a_request()
    {
        await Reader.OpenAsync(Category);
        Time.Advance(TimeSpan.FromSeconds(20));
        await SpendAsync();
        await ShouldListPagesAsync(await PrefetchAsync());
        Application.Sandbox.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_half_of_the_readers_minute_a_cached_page_is_refused_if_its_pages_are_not_known()
    {
        using var metrics = new CountedMetrics(Application, "WikiReader.Prefetching");
        using var other = Application.NewVisitor();
        await other.SignInAsync(user: "Amina");
        await other.OpenAsync(Category);
        await SpendAsync();
        (await PrefetchAsync()).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Application.Sandbox.Requests.ShouldBeEmpty();
        metrics["wikireader.prefetches refused"].ShouldBe(1);
        (await Reader.OpenAsync(Category)).Document.QuerySelector("[data-members] li").ShouldNotBeNull();
    }

    [Fact]
    public async Task It_is_refused_if_the_search_fails()
    {
        using var failure = Application.Sandbox.Intercept(request => request.Path.Value!.EndsWith("/search/page", StringComparison.Ordinal), CannedResponses.Of(500, "application/json", "{}"));
        (await PrefetchAsync()).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    private Task<HttpResponseMessage> PrefetchAsync() => Reader.GetAsync(Category, ("Sec-Purpose", "prefetch"));

    private static async Task ShouldListPagesAsync(HttpResponseMessage response) =>
        (await Page.ReadAsync(response)).Document.QuerySelectorAll("[data-members] li a").Select(link => link.GetAttribute("href")).ShouldContain("/wikipedia/en/wiki/Earth");

    // Half of the reader's minute: each page that is not cached takes two requests.
    private async Task SpendAsync()
    {
        for (var page = 0; page < 50; page++) await Reader.OpenAsync(UnreadPage.Add(Application, "<p>Short</p>").Address);
        Application.Sandbox.ClearRequests();
    }
}
