namespace WikiReader.Tests.Browser.Pages;

/// <summary>Wikimedia's authorization dialog.</summary>
public sealed class AuthorizePage(Tab tab) : IPageOf<AuthorizePage>
{
    public static string Mark => "form [name=decision][value=allow]";

    /// <summary>The address of the authorization request.</summary>
    public Uri Address { get; } = tab.Address;

    public static AuthorizePage ShownIn(Tab tab) => new(tab);

    public async Task<TPage> AllowAsync<TPage>(string user = "Reader")
        where TPage : IPageOf<TPage>
    {
        await tab.Page.Locator($"[name=user][value={user}]").CheckAsync();
        await tab.Page.Locator(Mark).ClickAsync();
        return await tab.ArriveAsync<TPage>();
    }

    public async Task<MessagePage> DenyAsync()
    {
        await tab.Page.Locator("[name=decision][value=deny]").ClickAsync();
        return await tab.ArriveAsync<MessagePage>();
    }
}
