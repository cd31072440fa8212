using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Pages;

public sealed class ArticlePage(Tab tab) : ReaderPage(tab), IPageOf<ArticlePage>
{
    public static string Mark => "[data-article]";

    public ILocator Text => Page.Locator(Mark);

    public ILocator RedirectedFrom => Page.Locator("[data-redirected-from]");

    public static ArticlePage ShownIn(Tab tab) => new(tab);

    /// <summary>The element with an id.</summary>
    public ILocator At(string id) => Text.Locator($"[id='{id}']");

    /// <summary>Follows the first link in the article with exactly this text.</summary>
    public async Task<ArticlePage> FollowAsync(string words)
    {
        var link = Text.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = words, Exact = true }).First;
        var target = new Uri(Tab.Address, await link.GetAttributeAsync("href"));
        await link.ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(target.AbsoluteUri);
        return await Tab.ArriveAsync<ArticlePage>();
    }

    /// <summary>Goes to a heading by the table of contents, which is collapsed on small screens.</summary>
    public async Task ChooseAsync(string id)
    {
        var contents = Page.Locator("[data-contents]");
        var entry = contents.Locator($"[href='#{id}']");
        if (!await entry.IsVisibleAsync()) await Page.Locator("[data-contents-switch] summary").ClickAsync();
        await entry.ClickAsync();
    }

    /// <summary>Goes to a fragment of the same page by a link in the article.</summary>
    public Task FollowToAsync(string id) => Text.Locator($"[href='#{id}']").First.ClickAsync();
}
