using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using WikiReader.Tests.Infrastructure;
using WikiReader.Tests.InvalidResponses;
using WikiReader.Tests.Sessions;
using WikiReader.Web.Articles.Caching;
using ZiggyCreatures.Caching.Fusion.Internals.Distributed;

namespace WikiReader.Tests.Caching;

/// <summary>Replicas that share a Redis share their article cache.</summary>
public sealed class SecondLevelTests : IAsyncLifetime
{
    private readonly TemporaryFolder _keys = TemporaryFolder.Create("keys");
    private RedisServer _redis = null!;
    private ReaderApplication _first = null!;
    private ReaderApplication _second = null!;
    private ConnectionMultiplexer _connection = null!;
    private UnreadPage _page = null!;

    public async Task InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        (string, string?)[] settings = [("DataProtection:KeysPath", _keys.Path), ("Redis:ConnectionString", _redis.ConnectionString), ReaderApplication.EveryViewWaits];
        _first = await ReaderApplication.StartAsync(settings: settings);
        _second = await ReaderApplication.StartAsync(settings: [.. settings, .. _first.Sandbox.ProductSettings.Select(setting => (setting.Key, setting.Value))]);
        _connection = await ConnectionMultiplexer.ConnectAsync(_redis.ConnectionString);
        _page = UnreadPage.Add(_first);
        await ReadAsync(_first);
        await UntilKeptAsync();
        _first.Sandbox.ClearRequests();
    }

    public async Task DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _second.DisposeAsync();
        await _first.DisposeAsync();
        _redis.Dispose();
        _keys.Dispose();
    }

    [Fact]
    public async Task A_replica_uses_an_article_cached_by_another()
    {
        using var metrics = new CountedMetrics(_second, "WikiReader.Articles");
        (await ReadAsync(_second)).Heading.ShouldBe(_page.Source.Title);
        _first.Sandbox.Requests.ShouldNotContain(request => request.Path.EndsWith("/html", StringComparison.Ordinal));
        metrics["wikireader.article.writing"].ShouldBe(0);
    }

    [Fact]
    public async Task While_the_wiki_is_unavailable_a_replica_shows_an_article_cached_by_another()
    {
        using var reader = await SignInAsync(_second);
        using var broken = _first.Sandbox.Intercept(request => request.Path.Value!.EndsWith("/bare", StringComparison.Ordinal), CannedResponses.Of(503, "text/html", ""));
        var page = await reader.OpenAsync(_page.Address);
        page.Heading.ShouldBe(_page.Source.Title);
        page.Document.QuerySelector("[data-age]").ShouldNotBeNull();
    }

    [Fact]
    public void Nothing_in_Redis_can_be_read_without_the_keys()
    {
        foreach (var value in Values()) Encoding.UTF8.GetString(value).ShouldNotContain(_page.Source.Title);
    }

    [Fact]
    public async Task An_unprotected_entry_is_a_miss()
    {
        foreach (var key in Keys()) await _connection.GetDatabase().HashSetAsync(key, "data", "<p>Not by us</p>");
        (await ReadAsync(_second)).Article!.TextContent.ShouldNotContain("Not by us");
        _first.Sandbox.Requests.ShouldContain(request => request.Path.EndsWith("/html", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_entry_protected_for_another_purpose_is_a_miss()
    {
        var foreign = _first.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Another").Protect(Values()[0]);
        foreach (var key in Keys()) await _connection.GetDatabase().HashSetAsync(key, "data", foreign);
        (await ReadAsync(_second)).Heading.ShouldBe(_page.Source.Title);
    }

    [Fact]
    public void An_entry_that_lacks_a_field_is_a_miss()
    {
        var protection = _first.Services.GetRequiredService<IDataProtectionProvider>();
        var protector = protection.CreateProtector("WikiReader.Articles");
        var serializer = new ProtectedCacheSerializer(protection);
        var read = 0;
        foreach (var (entry, mutation) in Values().Select(protector.Unprotect).SelectMany(entry => JsonMutations.Of(entry).Select(mutation => (entry, mutation))))
        {
            var changed = protector.Protect(mutation.Body(entry));
            var isText = Encoding.UTF8.GetString(entry).Contains("\"Html\"", StringComparison.Ordinal);
            // An unreadable entry is an exception, which the cache treats as a miss. A readable entry must be complete.
            var isWhole = isText ? IsWhole<RenderedArticle>(serializer, changed, text => text is { Html.Hash: not null, Title: not null, Language: not null, Direction: not null })
                : IsWhole<CachedPageMetadata>(serializer, changed, known => known is { Page: { Key: not null, Latest: not null } });
            isWhole.ShouldBeTrue(mutation.Name);
            read++;
        }

        read.ShouldBeGreaterThan(100);
    }

    private static bool IsWhole<T>(ProtectedCacheSerializer serializer, byte[] entry, Func<T, bool> isWhole) where T : class
    {
        try
        {
            return serializer.Deserialize<FusionCacheDistributedEntry<T>>(entry)?.Value is not { } value || isWhole(value);
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static async Task<Visitor> SignInAsync(ReaderApplication application)
    {
        var reader = application.NewVisitor();
        await reader.SignInAsync();
        return reader;
    }

    private async Task<Page> ReadAsync(ReaderApplication application)
    {
        using var reader = await SignInAsync(application);
        return await reader.OpenAsync(_page.Address);
    }

    private RedisKey[] Keys() => [.. _connection.GetServers()[0].Keys(pattern: "*text:*"), .. _connection.GetServers()[0].Keys(pattern: "*title:*")];

    private byte[][] Values() => [.. Keys().Select(key => (byte[]?)_connection.GetDatabase().HashGet(key, "data")).OfType<byte[]>()];

    // The entry is written after the first response.
    private Task UntilKeptAsync() => Eventually.BecomesTrueAsync(() => Values().Length >= 2, "the article and its metadata are in Redis");
}
