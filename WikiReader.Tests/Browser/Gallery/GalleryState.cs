using Microsoft.Playwright;
using WikiReader.Web.Authentication;

namespace WikiReader.Tests.Browser.Gallery;

/// <summary>A page as a reader can see it.</summary>
/// <param name="Name">The name of its pictures.</param>
/// <param name="Address">The path of the page.</param>
/// <param name="Arrange">What the reader does there; null for nothing.</param>
/// <param name="Part">A selector of what the pictures of the window show; null for the top.</param>
/// <param name="Choices">The appearance that the reader chose beside the theme, as in its cookie.</param>
/// <param name="Mark">A selector of what only this page has, where another one could come in its place; null if none could.</param>
internal sealed record GalleryState(string Name, string Address, Func<IPage, Task>? Arrange = null, string Choices = "", string? Part = null, string? Mark = null)
{
    public const string NoPictures = "pictures=off";

    private const string Earth = "/wikipedia/en/wiki/Earth";

    public static IReadOnlyList<GalleryState> SignedOut { get; } =
    [
        new("welcome", "/"), new("signed-out", "/account"), new("signed-out-search", "/wikipedia/en/search?q=moon"),
        .. Enum.GetNames<SignInFailure>().Select(reason => new GalleryState($"sign-in-failed-{reason}", $"/signin/failed?reason={reason}")),
    ];

    public static IReadOnlyList<GalleryState> SignedIn { get; } =
    [
        new("home", "/"), new("article", Earth), new("article-boxes", "/wikipedia/en/wiki/Sampler_(needlework)"), new("article-right-to-left", "/wikipedia/ar/wiki/%D8%A7%D9%84%D8%A3%D8%B1%D8%B6"),
        new("article-contents", Earth, SwitchContentsAsync), new("article-panel", Earth, OpenPanelAsync, Part: ".wr-panel"), new("article-sections-folded", Earth, Choices: "sections=folded", Part: "section + section > h2"),
        new("article-without-pictures", Earth, Choices: NoPictures, Part: "figure"), new("article-largest", Earth, Choices: "size=largest&leading=looser&letters=wider&words=wider&face=sans"),
        new("article-redirected", "/wikipedia/en/wiki/Blue_planet"), new("talk", "/wikipedia/en/wiki/Talk:Earth"), new("formulas", "/wikipedia/en/wiki/Quadratic_formula"),
        new("variants", "/wikipedia/zh/wiki/%E7%94%B5%E8%84%91"), new("dictionary", "/wiktionary/en/wiki/earth"),
        new("category", "/wikipedia/en/wiki/Category:Planets"), new("file", "/wikipedia/en/wiki/File:Blue_marble.svg"),
        new("search", "/wikipedia/en/search?q=moon"), new("search-nothing", "/wikipedia/en/search?q=nonesuch"), new("search-empty", "/wikipedia/en/search?q="), new("suggestions", "/about", SuggestAsync),
        new("languages", "/languages"), new("article-languages", "/wikipedia/en/languages/Earth"), new("appearance", "/appearance"), new("about", "/about"), new("account", "/account"),
        new("missing", "/wikipedia/en/wiki/Zyxwvut"), new("missing-similar", "/wikipedia/en/wiki/Eart"), new("invalid-title", "/wikipedia/en/wiki/A%7CB"), new("unknown-wiki", "/wikipedia/qqqq/wiki/Earth"),
        new("redirect-loop", "/wikipedia/en/wiki/Loop_A"), new("resource-limit", "/wikipedia/en/wiki/Everything_at_once"), new("at-wiki", "/wikipedia/en/wiki/Special:Random"),
        new("other-wiki", "/wikipedia/en/wiki/de:Mond"), new("not-text", "/wikidata/mul/wiki/Q2"), new("not-found", "/nowhere"),
    ];

    // Beside the article the contents are open at first, and above it folded.
    private static Task SwitchContentsAsync(IPage page) => page.Locator("[data-contents-switch] > summary, [data-contents-fold] > summary").Filter(new() { Visible = true }).First.ClickAsync();

    // Only on phones there is one.
    private static async Task OpenPanelAsync(IPage page)
    {
        var panel = page.Locator(".wr-panel > summary").Filter(new() { Visible = true });
        if (await panel.CountAsync() > 0) await panel.First.ClickAsync();
    }

    private static async Task SuggestAsync(IPage page)
    {
        await page.Locator(".wr-bar [name=q]").FillAsync("ear");
        await Assertions.Expect(page.Locator(".wr-bar [role=option]").First).ToBeVisibleAsync();
        await page.Locator(".wr-bar [name=q]").PressAsync("ArrowDown");
    }
}
