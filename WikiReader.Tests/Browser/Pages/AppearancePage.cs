namespace WikiReader.Tests.Browser.Pages;

public sealed class AppearancePage(Tab tab) : ReaderPage(tab), IPageOf<AppearancePage>
{
    public static string Mark => "[data-appearance-page]";

    public static AppearancePage ShownIn(Tab tab) => new(tab);
}
