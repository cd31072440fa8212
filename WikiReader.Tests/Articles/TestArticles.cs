using WikiReader.Sandbox;

namespace WikiReader.Tests.Articles;

/// <summary>
/// The articles of the end-to-end tests: those of the sandbox, and the Parsoid HTML files of the folder that WIKIREADER_TEST_ARTICLES names.
/// </summary>
internal static class TestArticles
{
    private static readonly Lazy<IReadOnlyDictionary<string, SandboxPage>> Pages = new(() => Task.Run(LoadAsync).GetAwaiter().GetResult());

    public static string? Folder => Environment.GetEnvironmentVariable("WIKIREADER_TEST_ARTICLES") is { Length: > 0 } folder ? folder : null;

    /// <summary>The paths of the articles in WikiReader.</summary>
    public static IEnumerable<string> Addresses => Pages.Value.Keys.Order(StringComparer.Ordinal);

    public static SandboxPage At(string address) => Pages.Value[address];

    private static async Task<IReadOnlyDictionary<string, SandboxPage>> LoadAsync()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Url = new Uri("http://127.0.0.1:0"), Articles = Folder });
        return sandbox.Pages.All.Where(IsArticle).ToDictionary(AddressOf, StringComparer.Ordinal);
    }

    // A redirect page shows another article, and some pages have no HTML.
    private static bool IsArticle(SandboxPage page) => page is { ContentModel: "wikitext", ExceedsLimits: false } && !page.Html.Contains("mw:PageProp/redirect", StringComparison.Ordinal);

    private static string AddressOf(SandboxPage page) => $"/{page.Project}/{page.Language}/wiki/{Writer.TitleOf(page.Key).ToPath()}";
}
