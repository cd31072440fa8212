using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Caching;

/// <summary>What is requested beside views is sent one at a time. A reader does not wait for what stands in that queue.</summary>
public sealed class BackgroundQueueTests : CachedPageTest
{
    private const string Category = "/wikipedia/en/wiki/Category:Planets";

    private UnreadPage _page = null!;

    protected override (string Key, string? Value)[] Settings => [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _page = UnreadPage.Add(Application, "<p>Text</p>");
        await Reader.OpenAsync(_page.Address);
        await Reader.OpenAsync(Category);
        Time.Advance(TimeSpan.FromMinutes(1));
        Application.Sandbox.ClearRequests();
    }

    [Fact]
    public async Task A_reload_does_not_wait_for_the_confirmation_of_another_page()
    {
        using var first = await OccupyAsync();
        await Reader.OpenAsync(_page.Address);
        _page.Revise(Application, "<p>Edited</p>");
        (await ReloadAsync(_page.Address)).Article!.TextContent.Trim().ShouldBe("Edited");
    }

    [Fact]
    public async Task A_reload_of_a_category_does_not_wait_for_it_either()
    {
        using var first = await OccupyAsync();
        await Reader.OpenAsync(Category);
        (await ReloadAsync(Category)).Document.QuerySelector("[data-members] li").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_script_that_asks_for_the_newest_revision_shares_the_request_beside_the_view()
    {
        using var held = await OccupyAsync();
        var asking = Reader.GetAsync(Cached.Address.Replace("/wiki/", "/newest/", StringComparison.Ordinal));
        held.Release();
        (await (await asking).Content.ReadAsStringAsync()).ShouldBe($$"""{"revision":{{Cached.Source.RevisionId}}}""");
        Requests("bare").ShouldBe(1);
    }

    // A view whose confirmation takes as long as the test says.
    private async Task<HeldResponse> OccupyAsync()
    {
        var held = Hold("bare");
        await Reader.OpenAsync(Cached.Address);
        await held.Requested;
        return held;
    }

    private async Task<Page> ReloadAsync(string address) => await Page.ReadAsync(await Reader.GetAsync(address, ("Cache-Control", "max-age=0")));
}
