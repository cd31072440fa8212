using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

/// <summary>A connection whose client reads nothing, or too slowly, is aborted; a slow client that keeps reading is not.</summary>
public sealed class SlowClientTests : UnreadResponseTest
{
    [Fact]
    public async Task A_connection_that_reads_nothing_is_aborted_after_a_minute()
    {
        using var connection = await RawConnection.OpenAsync(Application.Url);
        await connection.SendRequestsAsync(LongPage, Reader, ManyTimes);
        await UntilBehindAsync();
        Time.Advance(Limits.SendTimeout - TimeSpan.FromSeconds(1));
        connection.IsAborted.ShouldBeFalse();
        await UntilAbortedAsync(connection);
        (await connection.EndsInAbortAsync()).ShouldBeTrue();
        await Eventually.BecomesTrueAsync(() => Application.Log.Lines.Any(line => line.Contains("1 connections were aborted", StringComparison.Ordinal)), "the log says so");
    }

    [Fact]
    public async Task A_connection_that_stops_reading_halfway_is_aborted()
    {
        using var connection = await RawConnection.OpenAsync(Application.Url);
        await connection.SendRequestsAsync(LongPage, Reader, ManyTimes);
        await ReadAsync(connection, ManyTimes * 350_000);
        await UntilAbortedAsync(connection);
        (await connection.EndsInAbortAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_connection_that_reads_only_a_few_bytes_at_a_time_is_aborted()
    {
        using var connection = await RawConnection.OpenAsync(Application.Url);
        await connection.SendRequestsAsync(LongPage, Reader, ManyTimes);
        await UntilBehindAsync();
        // A hundred bytes a second.
        for (var second = 0; second <= 2 * Limits.SendTimeout.TotalSeconds && !connection.IsAborted; second++)
        {
            (await connection.ReadAsync(new byte[100])).ShouldBe(100);
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        await Eventually.BecomesTrueAsync(() => connection.IsAborted, "the connection is aborted");
        (await connection.EndsInAbortAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_slow_client_receives_the_whole_page()
    {
        var whole = await ReadPageAsync();
        using var connection = await RawConnection.OpenAsync(Application.Url);
        await connection.SendRequestsAsync(LongPage, Reader, ManyTimes - 1);
        await connection.SendRequestsAsync(LongPage, Reader, isLast: true);
        await UntilBehindAsync();
        var (received, minutes) = (0L, 0);
        // Ten kilobytes a second. The socket buffers of both sides are smaller than what is read in a minute, so the application sends in between.
        while (await ReadAsync(connection, 600_000) is var read and > 0)
        {
            received += read;
            minutes++;
            Time.Advance(Limits.SendTimeout - TimeSpan.FromSeconds(1));
        }

        minutes.ShouldBeGreaterThan(ManyTimes);
        received.ShouldBeGreaterThan(ManyTimes * (long)whole);
    }

    // Between two responses of a connection the count drops to zero, so the count alone does not show that it was aborted.
    private async Task UntilAbortedAsync(RawConnection connection)
    {
        await Eventually.BecomesTrueAsync(
            () =>
            {
                Time.Advance(TimeSpan.FromSeconds(1));
                return connection.IsAborted;
            },
            "the connection is aborted");
        Unsent.Count.ShouldBe(0);
        Unsent.Charge.ShouldBe(0);
    }
}
