using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

/// <summary>The memory that unsent responses occupy is limited. The limit is lowered so that a few clients reach it.</summary>
public sealed class UnsentResponseTests : UnreadResponseTest
{
    [Fact]
    public async Task Unsent_responses_share_one_limit_and_the_connection_idle_longest_is_aborted()
    {
        Limits.MaxUnsent = 2 * 1024 * 1024;
        var connections = new List<RawConnection>();
        try
        {
            for (var i = 0; i < 20; i++)
            {
                connections.Add(await RawConnection.OpenAsync(Application.Url));
                await connections[i].SendRequestsAsync(LongPage, Reader, ManyTimes);
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
        using var slow = await RawConnection.OpenAsync(Application.Url);
        await slow.SendRequestsAsync(LongPage, Reader, ManyTimes);
        await UntilBehindAsync();
        (await ReadAsync(slow, ManyTimes * 350_000)).ShouldBe(ManyTimes * 350_000);
        var silent = new List<RawConnection>();
        try
        {
            for (var i = 0; i < 20; i++)
            {
                silent.Add(await RawConnection.OpenAsync(Application.Url));
                await silent[i].SendRequestsAsync(LongPage, Reader, ManyTimes);
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
        using var connection = await RawConnection.OpenAsync(Application.Url);
        await connection.SendRequestsAsync(LongPage, Reader, 50);
        await UntilBehindAsync();
        Unsent.Charge.ShouldBeLessThan(512 * 1024);
    }
}
