using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser;

/// <summary>What a reader notices of prefetching and of pages that are shown before the wiki confirms them.</summary>
public sealed class PrefetchJourneyTests(BrowserFixture browser) : BrowserTest(browser)
{
    protected override bool NeedsWholeChromium => true;

    [Fact]
    public async Task A_link_that_the_pointer_rests_on_is_fetched_and_opens_without_another_request()
    {
        var reader = await StartReaderAsync();
        var target = UnreadPage.Add(reader);
        var source = UnreadPage.Add(reader, $"""<p><a rel="mw:WikiLink" href="./{target.Key}" title="T">Target</a></p>""");
        var tab = await NewSignedInTabAsync(reader);
        await tab.OpenAsync<ArticlePage>(source.Address);
        reader.Sandbox.ClearRequests();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Target" }).HoverAsync();
        await Eventually.BecomesTrueAsync(() => reader.Sandbox.Requests.Count(request => request.Path.Contains(target.Key, StringComparison.Ordinal)) == 2, "the target is prefetched");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Target" }).ClickAsync();
        await tab.ArriveAsync<ArticlePage>();
        await tab.Page.WaitForURLAsync($"**{target.Address}");
        (await tab.Page.EvaluateAsync<string>("performance.getEntriesByType('navigation')[0].deliveryType")).ShouldBe("navigational-prefetch");
        reader.Sandbox.Requests.Count(request => request.Path.Contains(target.Key, StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Without_speculation_rules_a_script_prefetches_the_link_that_the_pointer_rests_on()
    {
        var reader = await StartReaderAsync();
        var target = UnreadPage.Add(reader);
        var source = UnreadPage.Add(reader, $"""<p><a rel="mw:WikiLink" href="./{target.Key}" title="T">Target</a></p>""");
        var tab = await NewSignedInTabAsync(reader);
        await tab.Page.AddInitScriptAsync("HTMLScriptElement.supports = () => false;");
        await tab.OpenAsync<ArticlePage>(source.Address);
        var request = tab.Page.WaitForRequestAsync($"**{target.Address}");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Target" }).HoverAsync();
        (await request).Headers.ShouldContainKeyAndValue("purpose", "prefetch");
    }

    [Fact]
    public async Task A_link_that_a_finger_touches_is_prefetched()
    {
        var target = UnreadPage.Add(Reader);
        var source = UnreadPage.Add(Reader, $"""<p><a rel="mw:WikiLink" href="./{target.Key}" title="T">Target</a></p>""");
        var tab = await NewSignedInTabAsync(device: Device.Phone);
        await tab.OpenAsync<ArticlePage>(source.Address);
        var request = tab.Page.WaitForRequestAsync($"**{target.Address}");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Target" }).TapAsync();
        (await request).Headers.ShouldContainKeyAndValue("purpose", "prefetch");
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex($"{target.Address}$"));
        await tab.ArriveAsync<ArticlePage>();
    }

    [Fact]
    public async Task A_newer_version_is_offered_and_not_forced()
    {
        var reader = await StartReaderAsync(("Reader:BareReuse", "00:00:00"));
        var page = UnreadPage.Add(reader, "<p>First version</p>");
        var tab = await NewSignedInTabAsync(reader);
        await tab.OpenAsync<ArticlePage>(page.Address);
        await Assertions.Expect(tab.Page.Locator("[data-newest]")).ToBeHiddenAsync();
        page.Revise(reader, "<p>Second version</p>");
        await tab.OpenAsync<ArticlePage>(page.Address);
        await Assertions.Expect(tab.Page.GetByText("A newer version is there.")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.GetByText("First version")).ToBeVisibleAsync();
        await tab.Page.GetByText("A newer version is there.").ClickAsync();
        await Assertions.Expect(tab.Page.GetByText("Second version")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("[data-newest]")).ToBeHiddenAsync();
    }
}
