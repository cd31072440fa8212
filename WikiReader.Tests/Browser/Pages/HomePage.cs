namespace WikiReader.Tests.Browser.Pages;

public sealed class HomePage(Tab tab) : ReaderPage(tab), IPageOf<HomePage>
{
    public static string Mark => "main form[role=search]";

    public static HomePage ShownIn(Tab tab) => new(tab);

    public async Task<AuthorizePage> SignInAsync()
    {
        await Page.Locator("[data-signin-main]").ClickAsync();
        return await Tab.ArriveAsync<AuthorizePage>();
    }
}
