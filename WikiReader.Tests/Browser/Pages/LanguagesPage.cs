using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Pages;

/// <summary>The page of the reader's languages.</summary>
public sealed class LanguagesPage(Tab tab) : ReaderPage(tab), IPageOf<LanguagesPage>
{
    public static string Mark => "[data-languages-page]";

    public ILocator Own => Page.Locator("[data-own] > li");

    public ILocator Others => Page.Locator("[data-others] button:visible");

    public ILocator Query => Page.Locator("#wr-language-query");

    public ILocator Empty => Page.Locator("[data-filter-empty]");

    public static LanguagesPage ShownIn(Tab tab) => new(tab);

    /// <summary>Adds the language with this name of its own.</summary>
    public async Task<LanguagesPage> AddAsync(string name)
    {
        await Others.Filter(new LocatorFilterOptions { HasText = name }).First.ClickAsync();
        return await Tab.ArriveAsync<LanguagesPage>();
    }

    public async Task<LanguagesPage> PressAsync(string button)
    {
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();
        return await Tab.ArriveAsync<LanguagesPage>();
    }
}
