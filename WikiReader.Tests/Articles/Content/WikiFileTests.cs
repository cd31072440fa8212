using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Articles.Content;

/// <summary>Images that come with the software of the article's own wiki.</summary>
[Trait("Category", "Fast")]
public sealed class WikiFileTests
{
    [Theory]
    [InlineData("/w/extensions/wikihiero/img/hiero_N5.png", "https://en.wikipedia.org/w/extensions/wikihiero/img/hiero_N5.png")]
    [InlineData("/w/resources/assets/file.svg?4f2a1", "https://en.wikipedia.org/w/resources/assets/file.svg?4f2a1")]
    [InlineData("//en.wikipedia.org/w/extensions/a.gif", "https://en.wikipedia.org/w/extensions/a.gif")]
    [InlineData("https://en.wikipedia.org/w/extensions/a.PNG", "https://en.wikipedia.org/w/extensions/a.PNG")]
    public void An_image_of_the_wiki_s_software_is_shown(string source, string expected)
    {
        using var page = Writer.Write($"<img src='{source}' alt='x'>");
        Writer.Show(Writer.TextOf(page.Body)).QuerySelector("img")!.GetAttribute("src").ShouldBe(expected);
        page.LoadsFromWiki.ShouldBeTrue();
    }

    [Theory]
    [InlineData("another folder", "/w/images/a.png")]
    [InlineData("a program", "/w/extensions/a.php?x.png")]
    [InlineData("the way out of the folder", "/w/extensions/../index.php/a.png")]
    [InlineData("the encoded way out of the folder", "/w/extensions/%2e%2e/index.php/a.png")]
    [InlineData("the twice encoded way out of the folder", "/w/extensions/%252e%252e/a.png")]
    [InlineData("an encoded slash", "/w/extensions/..%2f..%2fa.png")]
    [InlineData("a backslash", @"/w/extensions/..\..\a.png")]
    [InlineData("another wiki", "//de.wikipedia.org/w/extensions/a.png")]
    [InlineData("another host", "//evil.example/w/extensions/a.png")]
    [InlineData("another port", "//en.wikipedia.org:8443/w/extensions/a.png")]
    [InlineData("user information", "//x@en.wikipedia.org/w/extensions/a.png")]
    [InlineData("another scheme", "ftp://en.wikipedia.org/w/extensions/a.png")]
    public void Other_files_of_a_wiki_are_not_loaded(string what, string source)
    {
        using var page = Writer.Write($"<img src='{source}' alt='x'>");
        Writer.TextOf(page.Body).ShouldBe("x", what);
        page.LoadsFromWiki.ShouldBeFalse();
    }

    [Fact]
    public async Task Only_a_page_with_such_an_image_may_load_from_the_wiki()
    {
        await using var application = await ReaderApplication.StartAsync();
        using var visitor = application.NewVisitor();
        await visitor.SignInAsync();
        var with = await visitor.OpenAsync(UnreadPage.Add(application, "<p><img src='/w/extensions/wikihiero/img/hiero_N5.png' alt='sun'></p>").Address);
        with.Article!.QuerySelector("img[src='https://en.wikipedia.org/w/extensions/wikihiero/img/hiero_N5.png']").ShouldNotBeNull();
        ImagesOf(with).ShouldContain("https://en.wikipedia.org/w/extensions/");
        var without = await visitor.OpenAsync(UnreadPage.Add(application, "<p>none</p>").Address);
        ImagesOf(without).ShouldNotContain("en.wikipedia.org");
    }

    private static string ImagesOf(Page page) =>
        page.Response.Headers.GetValues("Content-Security-Policy").Single().Split(';').Single(directive => directive.Trim().StartsWith("img-src", StringComparison.Ordinal));
}
