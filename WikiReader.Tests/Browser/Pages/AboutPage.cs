namespace WikiReader.Tests.Browser.Pages;

public sealed class AboutPage(Tab tab) : ReaderPage(tab), IPageOf<AboutPage>
{
    public static string Mark => "[data-about]";

    public static AboutPage ShownIn(Tab tab) => new(tab);
}
