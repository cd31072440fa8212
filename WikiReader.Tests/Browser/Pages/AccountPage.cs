using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Pages;

public sealed class AccountPage(Tab tab) : ReaderPage(tab), IPageOf<AccountPage>
{
    public static string Mark => "[data-account-page]";

    public ILocator Username => Page.Locator("[data-username]");

    public static AccountPage ShownIn(Tab tab) => new(tab);

    public async Task<HomePage> SignOutAsync()
    {
        await Page.Locator("[data-signout]").ClickAsync();
        return await Tab.ArriveAsync<HomePage>();
    }
}
