using System.Collections.Concurrent;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser;

/// <summary>Readers are not observed: whatever they read, their browser sends requests to WikiReader and to the hosts of media, and to no other host.</summary>
public sealed class ThirdPartyTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly string[] Journey =
    [
        "/", "/about", "/account", "/appearance", "/languages", "/wikipedia/en/wiki/Earth", "/wikipedia/en/wiki/Sampler_(needlework)", "/wikipedia/en/wiki/Hostile_page",
        "/wikipedia/en/wiki/Quadratic_formula", "/wikipedia/en/wiki/Concert_pitch", "/wikipedia/en/wiki/Category:Planets", "/wikipedia/en/wiki/File:Blue_marble.svg",
        "/wikipedia/ar/wiki/%D8%A7%D9%84%D8%A3%D8%B1%D8%B6", "/wiktionary/it/wiki/avere", "/wikipedia/en/languages/Earth", "/wikipedia/en/search?q=moon",
        "/wikipedia/en/search?q=nonesuch", "/wikipedia/en/wiki/Eart", "/nowhere", "/signin/failed?reason=declined",
    ];

    // Scrolls through the page, so that what is loaded on demand is.
    private const string ReadToTheEnd = """
        async () => {
          for (let y = 0; y < document.scrollingElement.scrollHeight; y += innerHeight / 2) {
            scrollTo(0, y);
            await new Promise(next => requestAnimationFrame(() => setTimeout(next, 10)));
          }
          await Promise.all([...document.images].filter(image => image.checkVisibility()).map(image => image.decode().catch(() => {})));
        }
        """;

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    public async Task A_journey_through_all_pages_sends_requests_to_WikiReader_and_the_media_host_only(Device device)
    {
        var tab = await NewTabAsync(device: device);
        tab.Excuse(new Uri(Reader.Sandbox.Url, "media/Missing.svg").AbsoluteUri);
        var requests = new ConcurrentQueue<(Uri Address, string Type)>();
        tab.Page.Context.Request += (_, request) => requests.Enqueue((new Uri(request.Url), request.ResourceType));
        await tab.OpenAsync<HomePage>("/");
        // Each journey takes the most of what one reader may ask of the wiki in a minute.
        await tab.SignInAsync(device == Device.Phone ? "Amina" : "Reader");
        foreach (var address in Journey)
        {
            await tab.OpenAsync(address);
            await tab.Page.EvaluateAsync(ReadToTheEnd);
        }

        var earth = await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth");
        await earth.Text.Locator("a[href='/wikipedia/en/wiki/Moon']").Filter(new() { Visible = true }).First.HoverAsync();
        await earth.Bar.Locator("[name=q]").FillAsync("sun");
        await Microsoft.Playwright.Assertions.Expect(tab.Page.Locator(".wr-bar [role=option]").First).ToBeVisibleAsync();
        await tab.Page.Locator(".wr-bar [name=q]").PressAsync("Enter");
        await tab.ArriveAsync<SearchPage>();

        var elsewhere = requests.Where(request => request.Address.Scheme is not "data" and not "blob" && request.Address.Authority != Reader.Url.Authority).ToArray();
        // The media host of the sandbox, which stands for upload.wikimedia.org and its kin.
        elsewhere.ShouldNotBeEmpty();
        elsewhere.ShouldAllBe(request => request.Address.Authority == Reader.Sandbox.Url.Authority && (request.Type == "image" || request.Type == "media"));
    }
}
