using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Time.Testing;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Connections;

/// <summary>Connections to Wikimedia are open before a reader needs them.</summary>
[Trait("Category", "Fast")]
public sealed class WarmConnectionTests : IAsyncLifetime
{
    private const string Article = "/wikipedia/en/wiki/Earth";

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private TlsWiki _wiki = null!;

    public async Task InitializeAsync() => _wiki = await TlsWiki.StartAsync();

    public async Task DisposeAsync() => await _wiki.DisposeAsync();

    [Fact]
    public async Task The_first_reader_finds_an_HTTP_2_connection_open()
    {
        await using var application = await _wiki.StartReaderAsync(_time);
        await OpensAsync(1);
        await ReadAsync(application);

        _wiki.Accepted.ShouldBe(1);
        _wiki.Requests.Count.ShouldBeGreaterThan(1);
        _wiki.Requests.ShouldAllBe(request => request.Protocol == "HTTP/2");
    }

    [Fact]
    public async Task A_wiki_without_HTTP_2_is_read_with_HTTP_1_1()
    {
        await using var old = await TlsWiki.StartAsync(HttpProtocols.Http1);
        await using var application = await old.StartReaderAsync(_time);
        await ReadAsync(application);
        old.Requests.ShouldAllBe(request => request.Protocol == "HTTP/1.1");
    }

    [Fact]
    public async Task A_connection_that_the_wiki_closes_is_replaced_before_the_next_reader_comes()
    {
        await using var application = await _wiki.StartReaderAsync(_time);
        await OpensAsync(1);
        await ReadAsync(application);

        _wiki.CloseConnections();
        await WaitsAsync(application, 1);
        _time.Advance(TimeSpan.FromMinutes(1));
        await OpensAsync(2);
        var replacement = _wiki.Requests[^1].Connection;
        await ReadAsync(application, "/wikipedia/en/wiki/Moon");
        _wiki.Accepted.ShouldBe(2);
        _wiki.Requests[^1].Connection.ShouldBe(replacement);
    }

    [Fact]
    public async Task A_request_that_opens_a_connection_carries_nothing_of_a_reader()
    {
        await using var application = await _wiki.StartReaderAsync(_time);
        await ReadAsync(application);
        await OpensAsync(1);
        _wiki.CloseConnections();
        await WaitsAsync(application, 1);
        _time.Advance(TimeSpan.FromMinutes(1));
        await OpensAsync(2);

        var opening = _wiki.Requests.Where(request => request.Method == "HEAD").ToList();
        opening.Count.ShouldBe(2);
        opening.ShouldAllBe(request => request.Path == "/");
        opening.ShouldAllBe(request => request.Headers["User-Agent"].Contains("operator@example.org"));
        opening.SelectMany(request => request.Headers.Keys).Distinct().Except([":authority", ":method", ":path", ":scheme"])
            .ShouldBe(["Host", "User-Agent", "Accept-Encoding"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_wiki_that_closes_every_connection_is_asked_once_a_minute()
    {
        await using var application = await _wiki.StartReaderAsync(_time);
        for (var opened = 1; opened <= 3; opened++)
        {
            await OpensAsync(opened);
            _wiki.CloseConnections();
            await WaitsAsync(application, opened);
            _time.Advance(TimeSpan.FromSeconds(59));
            _wiki.Accepted.ShouldBe(opened);
            _time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task An_origin_that_was_not_used_for_a_day_is_left_alone()
    {
        await using var application = await _wiki.StartReaderAsync(_time);
        await OpensAsync(1);
        _time.Advance(TimeSpan.FromHours(24));
        _wiki.CloseConnections();
        await Eventually.BecomesTrueAsync(() => application.Log.Lines.Any(line => line.Contains("It was not used for a day", StringComparison.Ordinal)), "the connection is not replaced");
        _wiki.Accepted.ShouldBe(1);

        await ReadAsync(application);
        _wiki.CloseConnections();
        await OpensAsync(3);
    }

    // The request has arrived, and the application knows that.
    private async Task OpensAsync(int connections)
    {
        await Eventually.BecomesTrueAsync(() => _wiki.Accepted == connections && _wiki.Open == 1, $"connection {connections} is open");
        await Eventually.BecomesTrueAsync(() => _wiki.Requests.Select(request => request.Connection).Distinct().Count() == connections, "a request arrived on it");
    }

    private static Task WaitsAsync(ReaderApplication application, int times) => Eventually.BecomesTrueAsync(
        () => application.Log.Lines.Count(line => line.Contains("and will be opened again", StringComparison.Ordinal)) == times, "the application waits");

    private static async Task ReadAsync(ReaderApplication application, string address = Article)
    {
        using var reader = application.NewVisitor();
        (await reader.SignInAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
    }
}
