namespace WikiReader.Tests.Browser.Pages;

/// <summary>A message page.</summary>
public sealed class MessagePage(Tab tab) : ReaderPage(tab), IPageOf<MessagePage>
{
    public static string Mark => "[data-notice]";

    public static bool IsRefusal => true;

    public static MessagePage ShownIn(Tab tab) => new(tab);

    /// <summary>The name of the message.</summary>
    public Task<string?> NameAsync() => Page.Locator(Mark).GetAttributeAsync("data-notice");
}
