using WikiReader.Tests.Articles;
using WikiReader.Tests.Browser.Layout;

namespace WikiReader.Tests.Browser.ReaderMode;

/// <summary>
/// Firefox's reader view, and with it what is read aloud there, has an article as a whole: the built-in pages of the sandbox, and those of the folder
/// that WIKIREADER_TEST_ARTICLES names.
/// </summary>
public sealed class ReaderModeTests(MeasuredPages pages) : IClassFixture<MeasuredPages>
{
    private const double LeastShare = 0.99;

    // A main page, and the newsletters on the talk page of a user, consist of boxes with links; the text of the hostile page cannot be read.
    private static readonly string[] NoArticles = ["/Main_Page", "/User_talk:", "/Hostile_page"];

    public static TheoryData<string> Addresses => [.. Articles];

    private static IEnumerable<string> Articles => TestArticles.Addresses.Where(address => !NoArticles.Any(name => address.Contains(name, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Readers_modes_keep_the_words_of_an_article_its_title_and_its_language(string address)
    {
        foreach (var width in (int[])[1280, 360])
        {
            var page = await pages.KeptPageAsync(width);
            await pages.OpenAsync(page, address);
            (await page.Locator("article").CountAsync()).ShouldBe(1, address);
            (await page.Locator("h1").CountAsync()).ShouldBe(1, address);
            await page.EvaluateAsync(await Readability.ReadScriptAsync());
            var article = page.Locator("[data-article]");
            var extract = await article.EvaluateAsync<Extract>(ArticleWords.Compare);

            extract.Lost.ShouldBeLessThanOrEqualTo((int)((1 - LeastShare) * extract.Count), $"of {extract.Count} words of {address} at {width}: {string.Join('\n', extract.Places)}");
            extract.Title.ShouldBe((await page.Locator("main h1").InnerTextAsync()).Trim());
            extract.Author.ShouldNotBeNull().ShouldStartWith("Wik");
            extract.Language.ShouldNotBeNullOrEmpty(address);
            extract.Language.ShouldBe(await article.GetAttributeAsync("lang"));
            extract.Direction.ShouldBe(await article.GetAttributeAsync("dir"));
        }
    }

    [Fact]
    public async Task A_page_has_one_article_and_one_heading_of_the_first_level()
    {
        foreach (var address in Articles)
        {
            var document = (await pages.OpenAsync(address)).Document;
            document.QuerySelectorAll("article").ShouldHaveSingleItem(address).GetAttribute("lang").ShouldNotBeNullOrEmpty(address);
            document.QuerySelectorAll("h1").ShouldHaveSingleItem(address);
        }
    }

    // What ArticleWords.Compare returns.
    private sealed record Extract
    {
        public int Count { get; set; }

        public int Lost { get; set; }

        public string? Title { get; set; }

        public string? Author { get; set; }

        public string? Language { get; set; }

        public string? Direction { get; set; }

        public string[] Places { get; set; } = [];
    }
}
