using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Pages;

public sealed class AppearancePage(Tab tab) : ReaderPage(tab), IPageOf<AppearancePage>
{
    public static string Mark => "[data-appearance-page]";

    public ILocator Sample => Page.Locator("[data-sample]");

    public static AppearancePage ShownIn(Tab tab) => new(tab);

    /// <summary>Chooses a value without saving it.</summary>
    public Task ChooseAsync(string name, string value) => Choice(name, value).CheckAsync();

    public ILocator Choice(string name, string value) => Page.Locator($"input[name={name}][value={value}]");

    public Task SaveAsync() => Page.Locator("[data-save]").ClickAsync();

    public Task ResetAsync() => Page.Locator("[data-reset]").ClickAsync();
}
