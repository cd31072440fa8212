using WikiReader.Tests.Articles;
using WikiReader.Tests.Articles.Hostile.Mutations;

namespace WikiReader.Tests.Browser.Hostile;

public sealed class MutantTreeTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Chromium_builds_the_tree_that_was_written_for_each_mutated_page()
    {
        var tab = await NewTabAsync();
        foreach (var seed in MutationRun.Seeds)
        {
            var written = Mutants.Of(seed).Select(mutant => Writer.TextOf(Writer.WriteBytes(mutant).Body));
            (await ChromiumTree.DifferencesAsync(tab.Page, written)).ShouldBeEmpty($"seed {seed}");
        }
    }
}
