using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Articles.Links;

/// <summary>WikiReader's links to a private wiki itself.</summary>
public sealed class WikiAddressTests
{
    [Theory]
    [InlineData("the path that the page states", "w", "{wiki}/pages/", null, "/pages/{0}", "/w/index.php?title={0}&action={1}")]
    [InlineData("a parameter, which the page states", "w", "{wiki}/w/", null, "/w/index.php?title={0}", "/w/index.php?title={0}&action={1}")]
    [InlineData("a path below the script", "mediawiki", "{wiki}/mediawiki/index.php/", null, "/mediawiki/index.php/{0}", "/mediawiki/index.php?title={0}&action={1}")]
    [InlineData("the root", "", "{wiki}/", "/$1", "/{0}", "/index.php?title={0}&action={1}")]
    [InlineData("the setting", "w", "{wiki}/elsewhere/", "/article/$1", "/article/{0}", "/w/index.php?title={0}&action={1}")]
    [InlineData("no path", "w", "https://elsewhere.example/wiki/", null, "/w/index.php?title={0}", "/w/index.php?title={0}&action={1}")]
    public async Task Links_to_the_wiki_have_its_article_path_and_its_script_path(string what, string script, string stated, string? setting, string original, string action)
    {
        await using var application = await StartAsync(script, setting);
        var wiki = application.Sandbox.Url.GetLeftPart(UriPartial.Authority);
        var unread = UnreadPage.Add(application, $"<html><head><base href='{stated.Replace("{wiki}", wiki, StringComparison.Ordinal)}'></head><body><p>x</p></body></html>");
        using var api = Forward(application, script);
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var page = await reader.OpenAsync(unread.Address);
        string Link(string name) => page.Document.QuerySelector($"[{name}]")!.GetAttribute("href")!;
        string Expected(string form, string name = "") => wiki + string.Format(null, form, unread.Key, name);
        Link("data-original").ShouldBe(Expected(original), what);
        Link("data-history").ShouldBe(Expected(action, "history"), what);
        Link("data-edit").ShouldBe(Expected(action, "edit"), what);
    }

    [Theory]
    [InlineData("No_such_page", "missing", "/w/index.php?title=No_such_page&action=edit")]
    [InlineData("File:No_such_file.png", "missing", "/w/index.php?title=File:No_such_file.png")]
    [InlineData("Datei:No_such_file.png", "missing", "/w/index.php?title=Datei:No_such_file.png")]
    [InlineData("Special:Version", "at-wiki", "/w/index.php?title=Special:Version")]
    [InlineData("Spezial:Version", "at-wiki", "/w/index.php?title=Spezial:Version")]
    [InlineData("de:Leuchtturm", "at-wiki", "/w/index.php?title=de:Leuchtturm")]
    public async Task A_page_that_the_wiki_does_not_have_links_to_its_script(string title, string message, string expected)
    {
        await using var application = await StartAsync("w", null);
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var page = await reader.OpenAsync($"/wikipedia/en/wiki/{title}");
        page.Message.ShouldBe(message);
        page.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldBe(application.Sandbox.Url.GetLeftPart(UriPartial.Authority) + expected);
    }

    [Theory]
    [InlineData(null, "/w/index.php?title=Special:OAuthManageMyGrants")]
    [InlineData("/mediawiki/index.php/$1", "/mediawiki/index.php/Special:OAuthManageMyGrants")]
    public async Task The_account_page_links_to_the_connected_applications_at_the_wiki(string? setting, string expected)
    {
        await using var application = await StartAsync("w", setting);
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var page = await reader.OpenAsync("/account");
        page.Document.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain(application.Sandbox.Url.GetLeftPart(UriPartial.Authority) + expected);
    }

    private static Task<ReaderApplication> StartAsync(string script, string? articlePath) => ReaderApplication.StartAsync(settings:
        [("Wikimedia:ApiEndpoint", "{sandbox}/" + (script.Length > 0 ? script + "/" : "") + "rest.php/v1"), ("Wikimedia:ArticlePath", articlePath)]);

    // The sandbox has its API at /w/rest.php.
    private static IDisposable Forward(ReaderApplication application, string script) => application.Sandbox.Intercept(
        request => script != "w" && request.Path.Value!.Contains("/rest.php/v1/", StringComparison.Ordinal) && !request.Path.Value.StartsWith("/w/", StringComparison.Ordinal),
        context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "/w/rest.php/v1/" + context.Request.Path.Value!.Split("/rest.php/v1/")[1];
            return Task.CompletedTask;
        });
}
