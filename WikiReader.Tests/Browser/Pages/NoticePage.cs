namespace WikiReader.Tests.Browser.Pages;

/// <summary>A page that says what stands in the way.</summary>
public sealed class NoticePage(Tab tab) : ReaderPage(tab), IPageOf<NoticePage>
{
    public static string Mark => "[data-notice]";

    public static bool IsRefusal => true;

    public static NoticePage ShownIn(Tab tab) => new(tab);

    /// <summary>The short name of what happened.</summary>
    public Task<string?> NameAsync() => Page.Locator(Mark).GetAttributeAsync("data-notice");
}
