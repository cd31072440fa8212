using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WikiReader.Tests.Browser.Layout;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser.Appearance;

/// <summary>Articles without pictures.</summary>
public sealed class PictureTests(BrowserFixture browser) : AppearanceTest(browser)
{
    private const string Article = "/wikipedia/en/wiki/Earth";

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task Without_pictures_nothing_is_loaded_from_their_hosts_and_a_sign_and_their_links_remain(int width)
    {
        var tab = await TabWithAsync("pictures=off", width);
        var loaded = ExcuseRefusals(tab);
        var article = await tab.OpenAsync<ArticlePage>(Article);
        (await tab.Page.EvaluateAsync<double>(PageFaults.Shift)).ShouldBeLessThan(0.001);

        loaded.ShouldNotBeEmpty();
        loaded.ShouldAllBe(address => !address.StartsWith(Reader.Sandbox.Url.AbsoluteUri, StringComparison.Ordinal));
        var picture = article.Text.Locator("figure a[href*='File:'] img[alt]:not([alt=''])").First;
        await Assertions.Expect(picture).ToBeVisibleAsync();
        (await picture.EvaluateAsync<string>("picture => getComputedStyle(picture).content")).ShouldStartWith("url(\"data:");
        var box = (await picture.BoundingBoxAsync()).ShouldNotBeNull();
        box.Height.ShouldBeLessThanOrEqualTo(96);
        box.Width.ShouldBeGreaterThan(40);
        (await tab.Page.EvaluateAsync<string[]>(PageFaults.SidewaysScroll)).ShouldBeEmpty();
        await picture.ClickAsync();
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex("File:"));
    }

    [Fact]
    public async Task Without_pictures_the_page_of_a_file_shows_it()
    {
        var tab = await TabWithAsync("pictures=off");
        var file = await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/File:Blue_marble.svg");
        (await file.Text.Locator("img").First.EvaluateAsync<bool>("picture => picture.decode().then(() => picture.naturalWidth > 0, () => false)")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_browser_that_saves_data_loads_no_pictures_until_they_are_chosen()
    {
        var tab = await TabWithAsync("");
        await tab.Page.Context.SetExtraHTTPHeadersAsync([KeyValuePair.Create("Save-Data", "on")]);
        ExcuseRefusals(tab);
        var article = await tab.OpenAsync<ArticlePage>(Article);
        await Assertions.Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-pictures", "off");
        await ChooseAsync(tab, "pictures=on");
        await tab.OpenAsync<ArticlePage>(Article);
        (await article.Text.Locator("figure img").First.EvaluateAsync<bool>("picture => picture.decode().then(() => true, () => false)")).ShouldBeTrue();
    }

    // Chromium reports each picture that the policy refuses as a failed request, and as an error of the page. Returns the addresses of responses.
    private static ConcurrentBag<string> ExcuseRefusals(Tab tab)
    {
        var loaded = new ConcurrentBag<string>();
        tab.Page.Response += (_, response) => loaded.Add(response.Url);
        tab.Page.RequestFailed += (_, request) => { if (request.Failure == "csp") tab.Excuse(request.Url); };
        tab.Page.FrameNavigated += (_, frame) => tab.Excuse(frame.Url);
        return loaded;
    }
}
