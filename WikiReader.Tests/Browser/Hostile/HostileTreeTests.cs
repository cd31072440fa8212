using WikiReader.Tests.Articles;
using WikiReader.Tests.Articles.Hostile;

namespace WikiReader.Tests.Browser.Hostile;

public sealed class HostileTreeTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const int Batch = 100;

    [Fact]
    public async Task Chromium_builds_the_tree_that_was_written_for_each_hostile_page()
    {
        var tab = await NewTabAsync();
        IEnumerable<string> written =
        [
            .. HostileHtml.Bodies.Values.Select(body => Writer.WriteBody(body)),
            .. HostileHtml.Bodies.Values.Select(Writer.WriteExcerpt),
            .. HostilePages.Pages.Values.Select(page => Writer.TextOf(Writer.WritePage(page).Body)),
            .. HostileBytes.Pages.Values.Select(page => Writer.TextOf(Writer.WriteBytes(page).Body)),
        ];
        foreach (var some in written.Distinct().Chunk(Batch)) (await ChromiumTree.DifferencesAsync(tab.Page, some)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Chromium_builds_the_tree_that_was_written_for_each_article()
    {
        var tab = await NewTabAsync();
        foreach (var address in TestArticles.Addresses)
        {
            var written = Writer.TextOf(Writer.WritePage(TestArticles.At(address).Html).Body);
            (await ChromiumTree.DifferencesAsync(tab.Page, [written])).ShouldBeEmpty(address);
        }
    }
}
