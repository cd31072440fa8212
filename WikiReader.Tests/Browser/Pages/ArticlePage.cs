using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Pages;

public sealed class ArticlePage(Tab tab) : ReaderPage(tab), IPageOf<ArticlePage>
{
    public static string Mark => "[data-article]";

    public ILocator Text => Page.Locator(Mark);

    public ILocator RedirectedFrom => Page.Locator("[data-redirected-from]");

    public static ArticlePage ShownIn(Tab tab) => new(tab);

    /// <summary>What stands at a place that links lead to.</summary>
    public ILocator At(string id) => Text.Locator($"[id='{id}']");

    /// <summary>Follows the first link in the text with exactly these words.</summary>
    public async Task<ArticlePage> FollowAsync(string words)
    {
        var link = Text.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = words, Exact = true }).First;
        var target = new Uri(Tab.Address, await link.GetAttributeAsync("href"));
        await link.ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(target.AbsoluteUri);
        return await Tab.ArriveAsync<ArticlePage>();
    }

    /// <summary>Goes to a heading by the table of contents, which is folded up where there is little room.</summary>
    public async Task ChooseAsync(string id)
    {
        var contents = Page.Locator("[data-contents]");
        var entry = contents.Locator($"[href='#{id}']");
        if (!await entry.IsVisibleAsync()) await Page.Locator("[data-contents-switch] summary").ClickAsync();
        await entry.ClickAsync();
    }

    /// <summary>Goes to another place of the page by a link in the text.</summary>
    public Task FollowToAsync(string id) => Text.Locator($"[href='#{id}']").First.ClickAsync();
}
