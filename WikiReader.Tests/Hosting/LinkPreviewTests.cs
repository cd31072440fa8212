using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

/// <summary>What other programs may learn of a page: previews of links, and search engines.</summary>
[Trait("Category", "Fast")]
public sealed class LinkPreviewTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    public async Task Pages_for_everyone_describe_themselves(string address)
    {
        using var stranger = Application.NewVisitor();
        var page = await stranger.OpenAsync(address);
        Content(page, "og:title").ShouldBe(page.Document.Title.ShouldNotBeNull().Replace(" – WikiReader", "", StringComparison.Ordinal));
        Content(page, "og:site_name").ShouldBe("WikiReader");
        Content(page, "og:description").ShouldNotBeNullOrEmpty();
        Content(page, "description").ShouldBe(Content(page, "og:description"));
        Content(page, "twitter:card").ShouldBe("summary");
        var image = new Uri(Content(page, "og:image").ShouldNotBeNull());
        image.Authority.ShouldBe(Application.Url.Authority);
        (await stranger.GetAsync(image.PathAndQuery)).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
    }

    [Fact]
    public async Task An_article_describes_itself_by_what_it_shows()
    {
        var page = await Reader.OpenAsync("/wikipedia/en/wiki/Earth");
        Content(page, "og:title").ShouldBe(page.Heading);
        Content(page, "og:description").ShouldBe(page.Document.QuerySelector(".wr-description")!.TextContent.Trim());
        Metadata(page).ShouldAllBe(content => !content.Contains("Reader", StringComparison.Ordinal) || content == "WikiReader");
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/wikipedia/en/search?q=moon")]
    [InlineData("/wikipedia/en/wiki/A_title_that_no_page_has")]
    public async Task Pages_about_the_reader_and_messages_have_no_preview(string address) =>
        (await Reader.OpenAsync(address)).Document.QuerySelectorAll("meta[property^='og:'], meta[name^='twitter:'], meta[name=description]").ShouldBeEmpty();

    [Fact]
    public async Task Search_engines_may_read_the_pages_for_everyone_and_what_these_load()
    {
        var lines = (await (await Reader.GetAsync("/robots.txt")).Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldBe(["User-agent: *", "Disallow: /", "Allow: /$", "Allow: /about$", "Allow: /css/", "Allow: /favicon.svg", "Allow: /icons/"]);
    }

    private static string? Content(Page page, string name) => page.Document.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");

    private static IEnumerable<string> Metadata(Page page) => page.Document.QuerySelectorAll("meta[property], meta[name^='twitter:'], meta[name=description]").Select(meta => meta.GetAttribute("content")!);
}
