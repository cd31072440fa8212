using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser;

/// <summary>Going back and forward shows pages as they were, from the browser's back/forward cache, but only while the reader is signed in.</summary>
public sealed class BackForwardTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string RecordPageShow = "addEventListener('pageshow', shown => { window.isRestored = shown.persisted; });";

    private const string ReasonsAgainst = "() => JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons)";

    protected override bool NeedsWholeChromium => true;

    [Fact]
    public async Task Going_back_and_forward_between_articles_loads_nothing()
    {
        var tab = await NewSignedInTabAsync();
        await tab.Page.AddInitScriptAsync(RecordPageShow);
        var earth = await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth");
        await Assertions.Expect(earth.Heading).ToHaveTextAsync("Earth");
        await earth.FollowAsync("Moon");
        (await IsRestoredAsync(tab)).ShouldBeFalse();

        await tab.GoBackAsync();
        await Assertions.Expect(earth.Heading).ToHaveTextAsync("Earth");
        (await IsRestoredAsync(tab)).ShouldBeTrue(await tab.Page.EvaluateAsync<string>(ReasonsAgainst));
        await tab.Page.GoForwardAsync(new PageGoForwardOptions { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(earth.Heading).ToHaveTextAsync("Moon");
        (await IsRestoredAsync(tab)).ShouldBeTrue(await tab.Page.EvaluateAsync<string>(ReasonsAgainst));
    }

    [Fact]
    public async Task After_a_sign_out_in_another_tab_going_back_does_not_show_the_article()
    {
        var tab = await NewSignedInTabAsync();
        var earth = await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth");
        await earth.FollowAsync("Moon");
        var other = await tab.NewTabAsync();
        var account = await (await other.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Sun")).OpenAccountAsync();
        var cleared = other.Page.WaitForResponseAsync(response => response.Url.EndsWith("/signout/cache.svg", StringComparison.Ordinal));
        await account.SignOutAsync();
        await (await cleared).FinishedAsync().WaitAsync(TimeSpan.FromSeconds(30));

        await tab.GoBackAsync();
        await tab.ArriveAsync<AuthorizePage>();
    }

    private static Task<bool> IsRestoredAsync(Tab tab) => tab.Page.EvaluateAsync<bool>("() => window.isRestored");
}
