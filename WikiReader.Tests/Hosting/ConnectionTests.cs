using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using WikiReader.Tests.Infrastructure;
using WikiReader.Web.Hosting.Connections;

namespace WikiReader.Tests.Hosting;

/// <summary>Clients that send requests and do not read the responses, or read slowly. Limits are lowered so that a few clients reach them.</summary>
public sealed class ConnectionTests : IAsyncLifetime
{
    // More data than the socket buffers of both sides.
    private const int ManyTimes = 8;

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private ReaderApplication _application = null!;
    private Visitor _reader = null!;
    private Uri _page = null!;

    private ConnectionLimits Limits => _application.Services.GetRequiredService<IOptions<ConnectionLimits>>().Value;

    private UnsentResponses Unsent => _application.Services.GetRequiredService<UnsentResponses>();

    public async Task InitializeAsync()
    {
        _application = await ReaderApplication.StartAsync(time: _time, settings: ("Serilog:MinimumLevel:Default", "Information"));
        _reader = _application.NewVisitor();
        await _reader.SignInAsync();
        _page = new Uri(_application.Url, UnreadPage.Add(_application, string.Concat(Enumerable.Range(0, 20_000).Select(number => $"<p>Paragraph {number} of a long article.</p>"))).Address);
        (await ReadPageAsync()).ShouldBeGreaterThan(700_000);
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task A_connection_that_reads_nothing_is_aborted_after_a_minute()
    {
        using var connection = await RawConnection.OpenAsync(_application.Url);
        await connection.SendRequestsAsync(_page, _reader, ManyTimes);
        await UntilBehindAsync();
        _time.Advance(Limits.SendTimeout - TimeSpan.FromSeconds(1));
        connection.IsAborted.ShouldBeFalse();
        await UntilAbortedAsync(connection);
        (await connection.EndsInAbortAsync()).ShouldBeTrue();
        await Eventually.BecomesTrueAsync(() => _application.Log.Lines.Any(line => line.Contains("1 connections were aborted", StringComparison.Ordinal)), "the log says so");
    }

    [Fact]
    public async Task A_connection_that_stops_reading_halfway_is_aborted()
    {
        using var connection = await RawConnection.OpenAsync(_application.Url);
        await connection.SendRequestsAsync(_page, _reader, ManyTimes);
        await ReadAsync(connection, ManyTimes * 350_000);
        await UntilAbortedAsync(connection);
        (await connection.EndsInAbortAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_connection_that_reads_only_a_few_bytes_at_a_time_is_aborted()
    {
        using var connection = await RawConnection.OpenAsync(_application.Url);
        await connection.SendRequestsAsync(_page, _reader, ManyTimes);
        await UntilBehindAsync();
        // A hundred bytes a second.
        for (var second = 0; second <= 2 * Limits.SendTimeout.TotalSeconds && !connection.IsAborted; second++)
        {
            (await connection.ReadAsync(new byte[100])).ShouldBe(100);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        await Eventually.BecomesTrueAsync(() => connection.IsAborted, "the connection is aborted");
        (await connection.EndsInAbortAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_slow_client_receives_the_whole_page()
    {
        var whole = await ReadPageAsync();
        using var connection = await RawConnection.OpenAsync(_application.Url);
        await connection.SendRequestsAsync(_page, _reader, ManyTimes - 1);
        await connection.SendRequestsAsync(_page, _reader, isLast: true);
        await UntilBehindAsync();
        var (received, minutes) = (0L, 0);
        // Ten kilobytes a second. The socket buffers of both sides are smaller than what is read in a minute, so the application sends in between.
        while (await ReadAsync(connection, 600_000) is var read and > 0)
        {
            received += read;
            minutes++;
            _time.Advance(Limits.SendTimeout - TimeSpan.FromSeconds(1));
        }

        minutes.ShouldBeGreaterThan(ManyTimes);
        received.ShouldBeGreaterThan(ManyTimes * (long)whole);
    }

    [Fact]
    public async Task Unsent_responses_share_one_limit_and_the_connection_idle_longest_is_aborted()
    {
        Limits.MaxUnsent = 2 * 1024 * 1024;
        var connections = new List<RawConnection>();
        try
        {
            for (var i = 0; i < 20; i++)
            {
                connections.Add(await RawConnection.OpenAsync(_application.Url));
                await connections[i].SendRequestsAsync(_page, _reader, ManyTimes);
                Unsent.Charge.ShouldBeLessThanOrEqualTo(Limits.MaxUnsent);
                (await ReadPageAsync()).ShouldBeGreaterThan(700_000);
            }

            await Eventually.BecomesTrueAsync(() => connections[0].IsAborted, "the connection is aborted");
            (await connections[0].EndsInAbortAsync()).ShouldBeTrue();
            (await ReadAsync(connections[^1], 1_000_000)).ShouldBe(1_000_000);
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
        }

        await Eventually.BecomesTrueAsync(() => Unsent is { Count: 0, Charge: 0 }, "closed connections are forgotten");
    }

    [Fact]
    public async Task A_slow_client_outlives_later_connections_that_read_nothing()
    {
        Limits.MaxUnsent = 2 * 1024 * 1024;
        using var slow = await RawConnection.OpenAsync(_application.Url);
        await slow.SendRequestsAsync(_page, _reader, ManyTimes);
        await UntilBehindAsync();
        (await ReadAsync(slow, ManyTimes * 350_000)).ShouldBe(ManyTimes * 350_000);
        var silent = new List<RawConnection>();
        try
        {
            for (var i = 0; i < 20; i++)
            {
                silent.Add(await RawConnection.OpenAsync(_application.Url));
                await silent[i].SendRequestsAsync(_page, _reader, ManyTimes);
            }

            // Reading from a connection before it is aborted would count as progress.
            await Eventually.BecomesTrueAsync(() => silent[0].IsAborted, "the connection is aborted");
            (await silent[0].EndsInAbortAsync()).ShouldBeTrue();
            (await ReadAsync(slow, ManyTimes * 350_000)).ShouldBe(ManyTimes * 350_000);
        }
        finally
        {
            silent.ForEach(connection => connection.Dispose());
        }
    }

    [Fact]
    public async Task One_connection_has_a_bounded_amount_of_unsent_data_however_much_it_requests()
    {
        using var connection = await RawConnection.OpenAsync(_application.Url);
        await connection.SendRequestsAsync(_page, _reader, 50);
        await UntilBehindAsync();
        Unsent.Charge.ShouldBeLessThan(512 * 1024);
    }

    [Theory]
    [InlineData(1_000, HttpStatusCode.Redirect)]
    [InlineData(100_000, HttpStatusCode.BadRequest)]
    public async Task A_form_is_accepted_up_to_the_form_size_limit(int length, HttpStatusCode status)
    {
        var token = (await _reader.OpenAsync("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull().GetAttribute("value")!;
        var response = await _reader.PostAsync("/signout", ("padding", new string('x', length)), ("__RequestVerificationToken", token));
        response.StatusCode.ShouldBe(status);
    }

    private async Task<int> ReadPageAsync() => (await (await _reader.GetAsync(_page.PathAndQuery)).Content.ReadAsByteArrayAsync()).Length;

    private static async Task<int> ReadAsync(RawConnection connection, int bytes)
    {
        var buffer = new byte[bytes];
        var read = 0;
        while (read < bytes && await connection.ReadAsync(buffer.AsMemory(read)) is var more and > 0) read += more;
        return read;
    }

    // Between two responses of a connection the count drops to zero, so the count alone does not show that it was aborted.
    private async Task UntilAbortedAsync(RawConnection connection)
    {
        await Eventually.BecomesTrueAsync(
            () =>
            {
                _time.Advance(TimeSpan.FromSeconds(1));
                return connection.IsAborted;
            },
            "the connection is aborted");
        Unsent.Count.ShouldBe(0);
        Unsent.Charge.ShouldBe(0);
    }

    private Task UntilBehindAsync() => Eventually.BecomesTrueAsync(() => Unsent.Count == 1, "a response waits for its reader");
}
