using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Gallery;

/// <summary>
/// Every page and state of WikiReader in every theme, in English and in Arabic, on phones and desktops: none has a violation that axe finds, none
/// scrolls sideways. The pictures are written to the folder that WIKIREADER_GALLERY names, or to "gallery" beside the tests' assembly.
/// </summary>
public sealed class GalleryTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Earth = "/wikipedia/en/wiki/Earth";

    private static readonly (string Name, int Width, int Height)[] Sizes = [("phone", 360, 740), ("desktop", 1280, 800)];

    private static readonly string Folder = Environment.GetEnvironmentVariable("WIKIREADER_GALLERY") is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "gallery");

    public static TheoryData<string> Languages => ["en", "ar"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Pages_for_strangers_are_as_they_should_be(string language) =>
        await VisitAsync(await StartWalksAsync(Reader, language, isSignedIn: false), GalleryState.SignedOut);

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Pages_for_readers_are_as_they_should_be(string language)
    {
        using var reader = Reader.NewVisitor();
        await reader.SignInAsync();
        await Eventually.BecomesTrueAsync(async () => (await reader.OpenAsync("/")).Document.QuerySelector("[data-today]") is not null, "the wiki's feed has come");
        await VisitAsync(await StartWalksAsync(Reader, language, isSignedIn: true), GalleryState.SignedIn);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Pages_of_a_wiki_that_fails_are_as_they_should_be(string language)
    {
        var reader = await StartReaderAsync(ReaderApplication.EveryViewWaits, ("Reader:BareReuse", "00:00:00"));
        var wiki = reader.Sandbox;
        using var feed = wiki.Intercept(request => request.Path.Value!.Contains("/featured/", StringComparison.Ordinal), context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        // Signed in before the wiki fails: for as long as it then asks WikiReader to wait, nobody can sign in. A 429 is for one session only.
        var walks = await StartWalksAsync(reader, language, isSignedIn: true);
        var throttled = await StartWalksAsync(reader, language, isSignedIn: true);
        await VisitAsync(walks, new GalleryState("home-without-today", "/"), new GalleryState("cached", Earth));
        wiki.Hide("wikipedia", "en", "Moon", "Editor");
        // Everyone may read this wiki: it is the consumer that may not.
        wiki.MakePrivate("wikipedia", "de", "Editor");
        await VisitAsync(walks, new GalleryState("not-allowed", "/wikipedia/en/wiki/Moon", Mark: "[data-notice=not-allowed]"), new GalleryState("misconfigured", "/wikipedia/de/wiki/Mond", Mark: "[data-notice=misconfigured]"));
        wiki.Options.ThrottleRate = 1;
        await VisitAsync(throttled, new GalleryState("throttled", "/wikipedia/en/wiki/Sun", Mark: "[data-notice=throttled]"));
        (wiki.Options.ThrottleRate, wiki.Options.FailureRate) = (0, 1);
        await VisitAsync(walks, new GalleryState("stale", Earth, Mark: "[data-age]"), new GalleryState("unavailable", "/wikipedia/en/wiki/Sun", Mark: "[data-notice=unavailable]"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_page_about_too_many_requests_is_as_it_should_be(string language)
    {
        var reader = await StartReaderAsync(("Limits:PerAddressPerMinute", "1"));
        using var first = reader.NewVisitor();
        await first.OpenAsync("/about");
        await VisitAsync(await StartWalksAsync(reader, language, isSignedIn: false), new GalleryState("too-many-requests", "/about"));
    }

    /// <summary>A tab of each size, for one reader.</summary>
    private async Task<IReadOnlyList<GalleryWalk>> StartWalksAsync(ReaderApplication reader, string language, bool isSignedIn)
    {
        var walks = new List<GalleryWalk>();
        foreach (var (name, width, height) in Sizes)
        {
            var tab = await NewTabAsync(reader, width < 600 ? Device.Phone : Device.Desktop);
            await tab.Page.SetViewportSizeAsync(width, height);
            await tab.SpeakAsync(language);
            if (isSignedIn) await tab.SignInAsync();
            var folder = Directory.CreateDirectory(Path.Combine(Folder, $"{language}-{name}")).FullName;
            walks.Add(new GalleryWalk(tab, reader.Url, folder, areColorsChecked: language == "en" && width > 1000));
        }

        return walks;
    }

    private static async Task VisitAsync(IReadOnlyList<GalleryWalk> walks, params IReadOnlyList<GalleryState> states)
    {
        await Task.WhenAll(walks.Select(walk => walk.VisitAsync(states)));
        walks.SelectMany(walk => walk.Faults).ShouldBeEmpty();
    }
}
