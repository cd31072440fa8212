using WikiReader.Tests.Caching;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Reading;

/// <summary>A page that was prefetched is shown without asking the wiki again. What asks for the newest revision gets the newest.</summary>
public sealed class PrefetchedPageTests : CachedPageTest
{
    protected override (string Key, string? Value)[] Settings => [];

    // A browser shows the prefetched response, and its script asks for the newest revision.
    [Fact]
    public async Task A_script_learns_of_an_edit_after_the_prefetch()
    {
        var page = await PrefetchAsync();
        var revised = page.Revise(Application, "<p>Edited</p>");
        Time.Advance(TimeSpan.FromMinutes(4));
        var response = await Reader.GetAsync(page.Address.Replace("/wiki/", "/newest/", StringComparison.Ordinal));
        (await response.Content.ReadAsStringAsync()).ShouldBe($$"""{"revision":{{revised.Source.RevisionId}}}""");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reload_shows_an_edit_after_the_prefetch(bool isOpenedBefore)
    {
        var page = await PrefetchAsync();
        page.Revise(Application, "<p>Edited</p>");
        Time.Advance(TimeSpan.FromMinutes(4));
        if (isOpenedBefore) (await Reader.OpenAsync(page.Address)).Article!.TextContent.ShouldNotContain("Edited");
        (await ReloadAsync(page)).Article!.TextContent.Trim().ShouldBe("Edited");
    }

    [Fact]
    public async Task A_reload_seconds_after_the_prefetch_requests_nothing()
    {
        var page = await PrefetchAsync();
        Time.Advance(TimeSpan.FromSeconds(3));
        await ReloadAsync(page);
        Requests("bare").ShouldBe(1);
    }

    private async Task<UnreadPage> PrefetchAsync()
    {
        var page = UnreadPage.Add(Application, "<p>Text</p>");
        await Reader.GetAsync(page.Address, ("Sec-Purpose", "prefetch"));
        return page;
    }

    private async Task<Page> ReloadAsync(UnreadPage page) => await Page.ReadAsync(await Reader.GetAsync(page.Address, ("Cache-Control", "max-age=0")));
}
