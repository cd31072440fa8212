using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Pages;

/// <summary>The page of an article's other languages.</summary>
public sealed class ArticleLanguagesPage(Tab tab) : ReaderPage(tab), IPageOf<ArticleLanguagesPage>
{
    public static string Mark => "[data-article-languages]";

    public ILocator Own => Page.Locator("#wr-own-list a");

    public ILocator All => Page.Locator("#wr-all-list a:visible");

    /// <summary>The box that shortens the list; shown only where scripts run.</summary>
    public ILocator Query => Page.Locator("#wr-language-query");

    public ILocator Empty => Page.Locator("[data-filter-empty]");

    public static ArticleLanguagesPage ShownIn(Tab tab) => new(tab);

    public async Task<ArticlePage> OpenAsync(string code)
    {
        await Page.Locator($"#wr-all-list [data-language='{code}']").ClickAsync();
        return await Tab.ArriveAsync<ArticlePage>();
    }
}
