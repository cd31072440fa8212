using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Pages;

public sealed class HomePage(Tab tab) : ReaderPage(tab), IPageOf<HomePage>
{
    public static string Mark => "[data-home]";

    public ILocator Search => Page.Locator("[data-search-first]");

    protected override ILocator SearchBox => Search;

    public ILocator Today => Page.Locator("[data-today]");

    /// <summary>The card with the article that was read last.</summary>
    public ILocator Continue => Page.Locator("[data-continue]");

    public ILocator ContinueLink => Page.Locator("[data-continue-link]");

    public static HomePage ShownIn(Tab tab) => new(tab);

    public async Task<AuthorizePage> SignInAsync()
    {
        await Page.Locator("[data-signin-main]").ClickAsync();
        return await Tab.ArriveAsync<AuthorizePage>();
    }
}
