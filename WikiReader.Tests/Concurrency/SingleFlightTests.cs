using WikiReader.Tests.Infrastructure;
using WikiReader.Web.Concurrency;

namespace WikiReader.Tests.Concurrency;

[Trait("Category", "Fast")]
public sealed class SingleFlightTests
{
    private readonly SingleFlight<int> _flights = new();
    private readonly TaskCompletionSource<int> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _executions, _joined;

    [Fact]
    public async Task Concurrent_callers_with_the_same_key_share_one_execution()
    {
        var callers = Enumerable.Range(0, 50).Select(_ => Task.Run(() => JoinAsync("key"))).ToArray();
        await Eventually.BecomesTrueAsync(() => Volatile.Read(ref _joined) == callers.Length, "all callers have joined");
        _result.SetResult(7);
        var results = await Task.WhenAll(callers);
        results.ShouldAllBe(result => result.Value == 7);
        results.Count(result => !result.IsShared).ShouldBe(1);
        _executions.ShouldBe(1);
    }

    [Fact]
    public void Callers_with_other_keys_have_an_execution_each()
    {
        _ = JoinAsync("one");
        _ = JoinAsync("other");
        _executions.ShouldBe(2);
    }

    [Fact]
    public async Task A_failed_execution_fails_all_its_callers_and_is_not_kept()
    {
        var (first, second) = (JoinAsync("key"), JoinAsync("key"));
        _result.SetException(new InvalidOperationException("It failed."));
        await Should.ThrowAsync<InvalidOperationException>(() => first);
        await Should.ThrowAsync<InvalidOperationException>(() => second);
        (await _flights.JoinAsync("key", () => Task.FromResult(2), default)).ShouldBe((2, false));
    }

    [Fact]
    public async Task A_function_that_throws_at_once_is_not_kept_either()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => _flights.JoinAsync("key", () => throw new InvalidOperationException("It failed."), default));
        (await _flights.JoinAsync("key", () => Task.FromResult(2), default)).ShouldBe((2, false));
    }

    [Fact]
    public async Task A_result_is_not_kept()
    {
        await _flights.JoinAsync("key", () => Task.FromResult(1), default);
        (await _flights.JoinAsync("key", () => Task.FromResult(2), default)).ShouldBe((2, false));
    }

    [Fact]
    public async Task A_caller_that_leaves_does_not_cancel_the_execution()
    {
        using var leaving = new CancellationTokenSource();
        var first = JoinAsync("key", leaving.Token);
        var second = JoinAsync("key");
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        second.IsCompleted.ShouldBeFalse();
        _result.SetResult(7);
        (await second).ShouldBe((7, true));
        _executions.ShouldBe(1);
    }

    [Fact]
    public async Task An_execution_that_all_callers_have_left_can_still_be_joined()
    {
        using var leaving = new CancellationTokenSource();
        var only = JoinAsync("key", leaving.Token);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => only);
        var late = JoinAsync("key");
        _result.SetResult(7);
        (await late).ShouldBe((7, true));
    }

    [Fact]
    public async Task Only_an_execution_in_flight_is_found()
    {
        _flights.TryFind("key", out _).ShouldBeFalse();
        var (execution, _) = _flights.Join("key", WorkAsync);
        _flights.TryFind("key", out var found).ShouldBeTrue();
        found.ShouldBe(execution);
        _result.SetResult(7);
        await execution;
        _flights.TryFind("key", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Waiting_for_all_ends_with_the_last_execution()
    {
        _ = JoinAsync("one");
        _ = JoinAsync("other");
        var all = _flights.WaitForAllAsync(default);
        all.IsCompleted.ShouldBeFalse();
        _result.SetResult(7);
        await all;
        _flights.TryFind("one", out _).ShouldBeFalse();
        _flights.TryFind("other", out _).ShouldBeFalse();
    }

    private Task<(int Value, bool IsShared)> JoinAsync(string key, CancellationToken cancellationToken = default)
    {
        var joining = _flights.JoinAsync(key, WorkAsync, cancellationToken);
        Interlocked.Increment(ref _joined);
        return joining;
    }

    private Task<int> WorkAsync()
    {
        Interlocked.Increment(ref _executions);
        return _result.Task;
    }
}
