using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Orientation;

/// <summary>Related articles are asked for when the end of an article is near.</summary>
public sealed class RelatedTests(BrowserFixture browser) : OrientationTest(browser)
{
    private const string Address = "/wikipedia/en/wiki/Earth";

    private int Requests => Reader.Sandbox.Requests.Count(request => request.Query?.Contains("morelike", StringComparison.Ordinal) == true);

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task Three_articles_are_shown_at_the_end_and_not_asked_for_before(int width)
    {
        var tab = await OpenAsync(width);
        Reader.Sandbox.ClearRequests();
        await tab.OpenAsync<ArticlePage>(Address);
        await Assertions.Expect(tab.Page.Locator(".wr-whole")).ToBeAttachedAsync();
        Requests.ShouldBe(0);
        await tab.Page.Locator("[data-related]").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(tab.Page.Locator("[data-related] li a")).ToHaveCountAsync(3);
        Requests.ShouldBe(1);
        await tab.ShouldBeAccessibleAsItIsAsync("the end of an article");
        (await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        (await tab.Page.Locator("[data-related] a").EvaluateAllAsync<bool>("links => links.every(link => link.getBoundingClientRect().height >= 44)")).ShouldBeTrue();
        await tab.Page.Locator("[data-related] li a").First.ClickAsync();
        await tab.ArriveAsync<ArticlePage>();
        tab.Path.ShouldNotBe(Address);
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task What_follows_them_does_not_move_when_they_come(int width)
    {
        var tab = await OpenAsync(width);
        var released = new TaskCompletionSource();
        await tab.Page.RouteAsync("**/related/**", async route =>
        {
            await released.Task;
            await route.ContinueAsync();
        });
        await tab.OpenAsync<ArticlePage>(Address);
        await Assertions.Expect(tab.Page.Locator(".wr-whole")).ToBeAttachedAsync();
        await tab.Page.Locator("[data-related]").ScrollIntoViewIfNeededAsync();
        var below = tab.Page.Locator(".wr-colophon");
        await below.ScrollIntoViewIfNeededAsync();
        var before = (await below.BoundingBoxAsync())!.Y;
        released.SetResult();
        await Assertions.Expect(tab.Page.Locator("[data-related] li a")).ToHaveCountAsync(3);
        (await below.BoundingBoxAsync())!.Y.ShouldBe(before, 0.5);
    }

    [Fact]
    public async Task A_refusal_leaves_the_link_alone()
    {
        using var refused = Reader.Sandbox.Intercept(request => request.Query["q"].ToString().StartsWith("morelike", StringComparison.Ordinal), CannedResponses.Of(403, "text/plain", "No"));
        var tab = await OpenAsync(Desktop);
        tab.Excuse($"{Reader.Url.AbsoluteUri}wikipedia/en/related/Earth");
        await tab.OpenAsync<ArticlePage>(Address);
        var answer = tab.Page.WaitForResponseAsync(response => response.Url.Contains("/related/", StringComparison.Ordinal));
        await tab.Page.Locator("[data-related]").ScrollIntoViewIfNeededAsync();
        (await answer).Status.ShouldBe(403);
        await Assertions.Expect(tab.Page.Locator("[data-related] a")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_reader_who_sees_the_room_for_them_is_told_that_there_are_none()
    {
        var tab = await OpenAsync(Desktop);
        await tab.OpenAsync<ArticlePage>("/wikipedia/zh/wiki/%E7%94%B5%E8%84%91");
        await Assertions.Expect(tab.Page.Locator("[data-related]")).ToContainTextAsync("There are none at the moment.");
        (await ShiftsAsync(tab)).ShouldBeLessThan(0.001);
    }

    [Fact]
    public async Task Without_a_script_the_link_leads_to_the_search()
    {
        var tab = await OpenAsync(Phone, javaScript: false);
        await tab.OpenAsync<ArticlePage>(Address);
        await tab.Page.Locator("[data-search-related]").ClickAsync();
        await tab.ArriveAsync<SearchPage>();
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Pages like “Earth”");
        tab.Path.ShouldBe("/wikipedia/en/search?q=morelike%3AEarth");
    }

    private async Task<Tab> OpenAsync(int width, bool javaScript = true)
    {
        var tab = await NewSignedInTabAsync(javaScript: javaScript);
        await tab.Page.SetViewportSizeAsync(width, width == Phone ? 740 : 800);
        return tab;
    }
}
