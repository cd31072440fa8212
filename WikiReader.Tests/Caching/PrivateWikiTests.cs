using StackExchange.Redis;
using WikiReader.Tests.Infrastructure;
using WikiReader.Tests.Sessions;

namespace WikiReader.Tests.Caching;

/// <summary>Content of a private wiki is never served to another session than the one that fetched it.</summary>
public sealed class PrivateWikiTests : IAsyncLifetime
{
    private RedisServer _redis = null!;
    private ReaderApplication _application = null!;
    private UnreadPage _page = null!;

    public async Task InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        _application = await ReaderApplication.StartAsync(
            settings: [("Wikimedia:ApiEndpoint", "{sandbox}/core/v1/wikipedia/en"), ("Redis:ConnectionString", _redis.ConnectionString)]);
        _page = UnreadPage.Add(_application);
    }

    public async Task DisposeAsync()
    {
        await _application.DisposeAsync();
        _redis.Dispose();
    }

    [Fact]
    public async Task Each_session_fetches_its_own_copy_of_the_article()
    {
        await ReadAsync("Reader");
        await ReadAsync("Amina");
        _application.Sandbox.Requests.Where(request => request.Path.EndsWith("/html", StringComparison.Ordinal)).Select(request => request.User).ShouldBe(["Reader", "Amina"]);
    }

    [Fact]
    public async Task An_article_is_cached_per_session()
    {
        using var reader = await SignInAsync("Reader");
        await reader.OpenAsync(_page.Address);
        await reader.OpenAsync(_page.Address);
        _application.Sandbox.Requests.Count(request => request.Path.EndsWith("/html", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_of_a_private_wiki_is_stored_in_Redis()
    {
        await ReadAsync("Reader");
        // Entries are written in the background. A public wiki is read afterwards: once its entries are in Redis, earlier ones are too.
        await using var open = await ReaderApplication.StartAsync(settings: ("Redis:ConnectionString", _redis.ConnectionString));
        var page = UnreadPage.Add(open);
        using var reader = open.NewVisitor();
        await reader.SignInAsync();
        await reader.OpenAsync(page.Address);
        await using var connection = await ConnectionMultiplexer.ConnectAsync(_redis.ConnectionString);
        string[] Keys(string pattern) => [.. connection.GetServers()[0].Keys(pattern: pattern).Select(key => $"{key}")];
        await Eventually.BecomesTrueAsync(() => Keys("*text:*").Length > 0 && Keys("*title:*").Length > 0, "the public wiki's article is in Redis");
        Keys("*title:*").ShouldHaveSingleItem().ShouldContain(page.Key);
        Keys("*text:*").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task While_the_wiki_is_unavailable_no_session_is_shown_an_article_of_another()
    {
        await ReadAsync("Reader");
        using var other = await SignInAsync("Amina");
        using var broken = _application.Sandbox.Intercept(request => request.Path.Value!.EndsWith("/bare", StringComparison.Ordinal), CannedResponses.Of(503, "text/html", ""));
        (await other.OpenAsync(_page.Address)).Message.ShouldBe("unavailable");
    }

    private async Task<Visitor> SignInAsync(string user)
    {
        var reader = _application.NewVisitor();
        await reader.SignInAsync(user: user);
        return reader;
    }

    private async Task ReadAsync(string user)
    {
        using var reader = await SignInAsync(user);
        (await reader.OpenAsync(_page.Address)).Heading.ShouldBe(_page.Source.Title);
    }
}
