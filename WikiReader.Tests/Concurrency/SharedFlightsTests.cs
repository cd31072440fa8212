using WikiReader.Web.Concurrency;

namespace WikiReader.Tests.Concurrency;

/// <summary>Callers that share an execution, which is cancelled once all have left.</summary>
[Trait("Category", "Fast")]
public sealed class SharedFlightsTests
{
    private readonly SharedFlights<int> _flights = new();
    private readonly TaskCompletionSource<int> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<CancellationToken> _executions = [];

    [Fact]
    public async Task Callers_with_the_same_key_share_one_execution()
    {
        using var first = Join();
        using var second = Join();
        (first.IsShared, second.IsShared).ShouldBe((false, true));
        _result.SetResult(7);
        (await first.Result, await second.Result).ShouldBe((7, 7));
        _executions.Count.ShouldBe(1);
    }

    [Fact]
    public void An_execution_is_cancelled_when_the_last_caller_leaves()
    {
        var first = Join();
        var second = Join();
        first.Dispose();
        first.Dispose();
        _executions[0].IsCancellationRequested.ShouldBeFalse();
        second.Dispose();
        _executions[0].IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void A_caller_that_comes_after_all_have_left_starts_another()
    {
        Join().Dispose();
        using var next = Join();
        next.IsShared.ShouldBeFalse();
        _executions.Count.ShouldBe(2);
        _executions[1].IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public void A_part_that_was_shared_keeps_the_execution_alive()
    {
        var first = Join();
        var copy = first.Share().ShouldNotBeNull();
        first.Dispose();
        _executions[0].IsCancellationRequested.ShouldBeFalse();
        first.Share().ShouldBeNull();
        copy.Dispose();
        _executions[0].IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task Its_result_is_shared_until_all_callers_have_left()
    {
        var first = Join();
        _result.SetResult(1);
        await first.Result;
        using (var second = Join())
        {
            second.IsShared.ShouldBeTrue();
            first.Dispose();
        }

        using var third = Join();
        third.IsShared.ShouldBeFalse();
        _executions.Count.ShouldBe(2);
    }

    private SharedFlight<int> Join() => _flights.Join("key", cancellation =>
    {
        _executions.Add(cancellation);
        return _result.Task;
    });
}
