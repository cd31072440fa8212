using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser;

/// <summary>All other browser tests rely on the diary, so it must record each kind of error.</summary>
public sealed class DiaryTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Mischief = """
        async () => {
          document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.pwned = 1' }));
          setTimeout(() => { throw new Error('a fault of a script'); });
          await new Promise(next =>
            Object.assign(new Image(), { onload: next, onerror: next, src: 'https://upload.wikimedia.org/picture.png' }));
        }
        """;

    [Fact]
    public async Task The_diary_records_errors_policy_violations_and_foreign_hosts()
    {
        var tab = await BrowserFixture.NewTabAsync(browser.Reader, Device.Desktop, ColorScheme.Light, javaScript: true);
        await tab.OpenAsync<AboutPage>("/about");
        await tab.Page.EvaluateAsync(Mischief);
        await tab.Page.GotoAsync(new Uri(browser.Reader.Url, "nowhere").AbsoluteUri);
        var entries = await tab.CloseAsync();

        entries.ShouldContain(entry => entry.Contains("Content Security Policy"));
        entries.ShouldContain(entry => entry.Contains("a fault of a script"));
        entries.ShouldContain("A request to a foreign host: https://upload.wikimedia.org/picture.png");
        entries.ShouldContain("net::ERR_NAME_NOT_RESOLVED: https://upload.wikimedia.org/picture.png");
        entries.ShouldContain(entry => entry.StartsWith("Status 404:", StringComparison.Ordinal));
    }
}
