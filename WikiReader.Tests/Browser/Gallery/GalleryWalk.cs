using Microsoft.Playwright;
using WikiReader.Tests.Browser.Layout;

namespace WikiReader.Tests.Browser.Gallery;

/// <summary>Visits pages in one tab, looks for faults in every theme, and writes pictures.</summary>
/// <param name="folder">Where its pictures are written.</param>
/// <param name="areColorsChecked">Whether the colors of all themes are checked. Nothing else depends on the theme, and they depend on neither size nor language.</param>
internal sealed class GalleryWalk(Tab tab, Uri reader, string folder, bool areColorsChecked)
{
    // Pictures of long pages end here. In other themes than the first they show the window only, which takes a third of the time.
    private const int Height = 3000;

    // Pictures that are loaded when they come near are on the picture of the whole page as well.
    private const string Whole = """
        async () => {
          // The driver has no time limit for a script.
          while (!document.documentElement.classList.contains('wr-whole')) {
            if (performance.now() > 30000) throw new Error(`${location.origin}${location.pathname} is not a page of WikiReader that is laid out whole.`);
            await new Promise(requestAnimationFrame);
          }
          // Those that are not shown must not be asked for: a reader may have chosen that.
          const images = [...document.images].filter(image => image.checkVisibility());
          for (const image of images) image.loading = 'eager';
          const late = new Promise(resolve => setTimeout(resolve, 10000));
          await Promise.race([late, Promise.all(images.map(image => image.decode().catch(() => {})))]);
          // A click may have scrolled the page.
          scrollTo(0, 0);
          const root = document.documentElement;
          return Math.max(root.scrollHeight, innerHeight);
        }
        """;

    // As the script of the form does it: the server writes the same attributes.
    private const string Theme = """
        ([theme, scheme]) => {
          const set = (name, value) => { if (value) document.documentElement.dataset[name] = value; else delete document.documentElement.dataset[name]; };
          set('theme', theme);
          set('scheme', scheme);
        }
        """;

    // Without a choice of the reader the system decides, which prefers light at first.
    private static readonly (string Name, string? Theme, string? Scheme, ColorScheme System)[] Themes =
    [
        ("auto", null, null, ColorScheme.Light), ("auto-dark", null, null, ColorScheme.Dark), ("light", "light", "light", ColorScheme.Dark),
        ("dark", "dark", "dark", ColorScheme.Light), ("sepia", "sepia", "light", ColorScheme.Dark), ("black", "black", "dark", ColorScheme.Light),
    ];

    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults => _faults;

    private int Width => tab.Page.ViewportSize!.Width;

    public async Task VisitAsync(params IEnumerable<GalleryState> states)
    {
        foreach (var state in states)
        {
            // What the browser keeps of a state is not for the next one.
            await tab.Page.Context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = "WikiReader.Contents" });
            tab.Page.RequestFailed += ExcuseRefusal;
            await VisitAsync(state);
            tab.Page.RequestFailed -= ExcuseRefusal;

            // For readers who want no pictures, the content security policy refuses them.
            void ExcuseRefusal(object? sender, IRequest request)
            {
                if (state.Choices == GalleryState.NoPictures && request.Failure == "csp") tab.Excuse(request.Url);
            }
        }
    }

    private async Task VisitAsync(GalleryState state)
    {
        await tab.Page.Context.AddCookiesAsync([new Cookie { Name = "WikiReader.Appearance", Value = Uri.EscapeDataString(state.Choices), Domain = reader.Host, Path = "/" }]);
        await tab.OpenAsync(state.Address);
        if (state.Mark is not null) await Assertions.Expect(tab.Page.Locator(state.Mark)).ToBeVisibleAsync();
        if (state.Arrange is not null) await state.Arrange(tab.Page);
        var height = await tab.Page.EvaluateAsync<int>(Whole);
        Add(state, "auto", await tab.Page.EvaluateAsync<string[]>(PageFaults.SidewaysScroll));
        Add(state, "auto", await tab.FindViolationsAsync());
        await TakeAsync($"{state.Name}.auto", Math.Min(height, Height));
        if (state.Part is { } part) await tab.Page.Locator($"[data-article] {part}").First.EvaluateAsync("part => part.scrollIntoView()");
        foreach (var (name, theme, scheme, system) in Themes[1..])
        {
            await tab.Page.EvaluateAsync(Theme, new[] { theme, scheme });
            await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = system });
            if (areColorsChecked) Add(state, name, await tab.FindColorViolationsAsync());
            await TakeAsync($"{state.Name}.{name}", null);
        }

        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
    }

    /// <param name="height">That of a picture of more than the window; null for the window.</param>
    private Task<byte[]> TakeAsync(string name, int? height) => tab.Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(folder, height is null ? $"{name}.png" : $"{name}.jpg"),
        Type = height is null ? ScreenshotType.Png : ScreenshotType.Jpeg,
        Quality = height is null ? null : 80,
        FullPage = height is not null,
        Clip = height is null ? null : new Clip { Width = Width, Height = height.Value },
    });

    private void Add(GalleryState state, string theme, IEnumerable<string> found) =>
        _faults.AddRange(found.Select(fault => $"{Path.GetFileName(folder)} {state.Name} {theme}: {fault}"));
}
