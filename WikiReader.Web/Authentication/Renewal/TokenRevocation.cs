using WikiReader.Web.Concurrency;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// Revokes the tokens of sessions that have ended, by a refresh whose result is discarded: Wikimedia has no other way to revoke them, but rotation
/// invalidates the pair. While Wikimedia does not respond, the refresh is tried again for a day. No request waits for any of this.
/// </summary>
internal sealed partial class TokenRevocation(
    TokenRenewal renewal, TokenSuccessors successors, TokenEndpoint endpoint, TimeProvider time, ILogger<TokenRevocation> logger) : IHostedService
{
    // Some 3 KB each. More sign-outs than this during one outage are not revoked; their tokens expire by themselves.
    private const int MaximumPending = 5000;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5), LongestPause = TimeSpan.FromMinutes(15), Longest = TimeSpan.FromDays(1);

    private readonly SingleFlight<bool> _revocations = new();
    private readonly TaskCompletionSource _stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _pending;

    /// <summary>Revokes these tokens, or the newest of their successors.</summary>
    /// <param name="delay">How long they remain valid, for requests that still use them; shutdown does not wait that long.</param>
    public void Revoke(SessionTokens tokens, TimeSpan delay)
    {
        if (tokens.RefreshToken.Length == 0) return;
        if (Volatile.Read(ref _pending) >= MaximumPending) Log.NotRevoked(logger);
        else _revocations.Join(tokens.Name, () => DetachedTask.RunAsync(() => RevokeAsync(tokens, delay)));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Tries each pending revocation once more, without further delay. By now no request uses the tokens.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _stopping.TrySetResult();
        return _revocations.WaitForAllAsync(cancellationToken);
    }

    private async Task<bool> RevokeAsync(SessionTokens tokens, TimeSpan delay)
    {
        Interlocked.Increment(ref _pending);
        try
        {
            await WaitAsync(delay);
            await renewal.WaitForRefreshAsync(tokens);
            return await RotateAsync(await successors.RemoveAsync(tokens));
        }
        finally
        {
            Interlocked.Decrement(ref _pending);
        }
    }

    // False if the token endpoint did not respond in time.
    private async Task<bool> RotateAsync(SessionTokens tokens)
    {
        var end = time.GetUtcNow() + Longest;
        for (var pause = FirstPause; await endpoint.RefreshAsync(tokens) is RefreshOutcome.Unreachable unreachable; pause = Shorter(pause * 2, LongestPause))
        {
            if (_stopping.Task.IsCompleted || time.GetUtcNow() >= end)
            {
                Log.NotRevoked(logger);
                return false;
            }

            await WaitAsync(unreachable.RetryAfter > pause ? unreachable.RetryAfter : pause);
        }

        return true;
    }

    // Ends early at shutdown.
    private async Task WaitAsync(TimeSpan delay) => await Task.WhenAny(Task.Delay(delay, time), _stopping.Task);

    private static TimeSpan Shorter(TimeSpan first, TimeSpan second) => first < second ? first : second;

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "The tokens of a session that has ended could not be revoked, since the token endpoint did not respond. They expire by themselves; their reader can revoke them at Wikimedia.")]
        public static partial void NotRevoked(ILogger logger);
    }
}
