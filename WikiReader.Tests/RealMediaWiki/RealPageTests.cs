using Xunit.Abstractions;

namespace WikiReader.Tests.RealMediaWiki;

[Collection(RealMediaWikiCollection.Name)]
public sealed class RealPageTests(RealMediaWikiFixture real, ITestOutputHelper output)
{
    // MediaWiki 1.39 treats the title "0" as missing, and has no HTML for code pages.
    private static readonly string[] Unreadable = ["0", "User:Keeper/light.css", "User:Keeper/light.js"];

    [Fact]
    public async Task Every_page_is_shown_as_the_wiki_shows_it()
    {
        await using var readers = await real.OpenTabAsync();
        await using var wikis = await real.OpenTabAsync();
        var (read, differences) = (0, new List<string>());
        foreach (var page in (await real.ListPagesAsync()).Where(page => !page.IsRedirect && !Unreadable.Contains(page.Title)))
        {
            var reading = readers.ReadAsync(real.AddressOf(page.Title), "[data-article]", $"{real.Reader.Url}wikipedia/en/wiki/");
            var original = await wikis.ReadAsync(real.HtmlOf(page.Title), "body", $"{real.Wiki.Url}wiki/");
            var shown = await reading;
            if (shown.Status == 200) read++;
            differences.AddRange(shown.Faults.Concat(shown.DifferencesFrom(original)).Select(difference => $"{page.Title}: {difference}"));
        }

        Report($"Real MediaWiki {real.Wiki.Version}: {read} pages read in the browser, {differences.Count} differences");
        differences.ShouldBeEmpty(string.Join(Environment.NewLine, differences));
        read.ShouldBeGreaterThan(60);
    }

    [Theory]
    [InlineData("0", 404, "missing")]
    [InlineData("User:Keeper/light.css", 200, "not-text")]
    [InlineData("User:Keeper/light.js", 200, "not-text")]
    public async Task Pages_that_the_wiki_cannot_render_are_explained(string title, int status, string message)
    {
        Unreadable.ShouldContain(title);
        using var reader = await real.SignInAsync();
        var page = await reader.OpenAsync(real.AddressOf(title).PathAndQuery);
        ((int)page.Status).ShouldBe(status);
        page.Message.ShouldBe(message);
    }

    // The test runner prints the output of failed tests only; ./test.sh prints this file.
    private void Report(string line)
    {
        output.WriteLine(line);
        Console.WriteLine(line);
        if (Environment.GetEnvironmentVariable("WIKIREADER_REPORT") is { Length: > 0 } report) File.AppendAllText(report, line + "\n");
    }
}
