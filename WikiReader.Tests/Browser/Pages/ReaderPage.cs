using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Pages;

/// <summary>The elements of every page of WikiReader: the bar with search and account.</summary>
public abstract class ReaderPage(Tab tab)
{
    protected Tab Tab { get; } = tab;

    protected IPage Page => Tab.Page;

    protected virtual ILocator SearchBox => Bar.Locator("[name=q]");

    public ILocator Bar => Page.GetByRole(AriaRole.Banner);

    public ILocator Heading => Page.GetByRole(AriaRole.Main).Locator("h1");

    public ILocator SignInLink => Page.Locator("[data-signin]");

    public async Task<SearchPage> SearchAsync(string query)
    {
        await SearchBox.FillAsync(query);
        await SearchBox.PressAsync("Enter");
        return await Tab.ArriveAsync<SearchPage>();
    }

    public async Task<AccountPage> OpenAccountAsync()
    {
        await Page.Locator("[data-account]").ClickAsync();
        return await Tab.ArriveAsync<AccountPage>();
    }
}
