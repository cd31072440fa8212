namespace WikiReader.Tests.Browser.Pages;

public sealed class SearchPage(Tab tab) : ReaderPage(tab), IPageOf<SearchPage>
{
    public static string Mark => "[data-search]";

    public static SearchPage ShownIn(Tab tab) => new(tab);

    /// <summary>Opens the result with exactly this title.</summary>
    public async Task<ArticlePage> OpenAsync(string title)
    {
        await Page.Locator("[data-result] > a").GetByText(title, new() { Exact = true }).ClickAsync();
        return await Tab.ArriveAsync<ArticlePage>();
    }
}
