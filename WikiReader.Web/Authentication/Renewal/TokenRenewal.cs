using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// Renews tokens, once for each refresh token however many requests hold it, in one process and across replicas that share their state.
/// A refresh belongs to no request: nobody who goes away cancels it, and shutting down waits for it.
/// </summary>
internal sealed partial class TokenRenewal(
    TokenEndpoint endpoint, TokenSuccessors successors, RevokedSessions ended, ISharedState state, SessionMetrics metrics,
    IOptions<ReaderSessionOptions> options, TimeProvider time, ILogger<TokenRenewal> logger) : IHostedService
{
    private const int LooksAfterRefusal = 5;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, Lazy<Task<RefreshOutcome>>> _underWay = new(StringComparer.Ordinal);
    private readonly Backoff _backoff = new(time);
    private int _misconfigurationLogged;

    /// <summary>True if the access token ends soon: in less than the margin, or the last tenth of its life if that is shorter.</summary>
    public bool IsDue(SessionTokens tokens)
    {
        var tenth = tokens.Life / 10;
        var margin = tenth > TimeSpan.Zero && tenth < options.Value.RefreshMargin ? tenth : options.Value.RefreshMargin;
        return !tokens.IsAlive(time.GetUtcNow() + margin);
    }

    /// <summary>The tokens that took the place of these or take it now.</summary>
    /// <param name="deadToken">An access token that the API no longer accepts, whatever its expiry says.</param>
    public async Task<RefreshOutcome> RenewAsync(SessionTokens held, string sessionId, string? deadToken, CancellationToken cancellationToken)
    {
        var newest = await successors.FindNewestAsync(held);
        if (newest is not null && IsUsable(newest, deadToken))
        {
            metrics.Late();
            return new RefreshOutcome.Renewed(newest);
        }

        var tokens = newest ?? held;
        if (tokens.RefreshToken.Length == 0) return new RefreshOutcome.Refused();
        return await JoinAsync(tokens, sessionId, deadToken).WaitAsync(cancellationToken);
    }

    /// <summary>
    /// Makes the newest of a session's tokens worthless, by a refresh whose answer is thrown away: Wikimedia has no other way to revoke them,
    /// but rotation kills the pair. Nobody waits for it but a shutdown.
    /// </summary>
    public void RevokeByRotation(SessionTokens held) =>
        _ = _underWay.GetOrAdd($"spend {held.Name}", name => new(() => Detach(() => RevokeByRotationAsync(name, held)))).Value;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_underWay.Values.Select(flight => flight.Value)).WaitAsync(cancellationToken);

    private Task<RefreshOutcome> JoinAsync(SessionTokens tokens, string sessionId, string? deadToken)
    {
        var name = tokens.Name;
        var mine = new Lazy<Task<RefreshOutcome>>(() => Detach(() => RefreshAsync(name, tokens, sessionId, deadToken)));
        var flight = _underWay.GetOrAdd(name, mine);
        if (flight != mine) metrics.Coalesced();
        return flight.Value;
    }

    // Without the caller's context: its trace, its logging scope and its services end with the request, the refresh may not.
    private static Task<RefreshOutcome> Detach(Func<Task<RefreshOutcome>> refresh)
    {
        using (ExecutionContext.SuppressFlow()) return Task.Run(refresh);
    }

    private async Task<RefreshOutcome> RevokeByRotationAsync(string name, SessionTokens held)
    {
        try
        {
            if (_underWay.TryGetValue(held.Name, out var flight)) await flight.Value;
            var newest = await successors.RemoveAsync(held);
            return newest.RefreshToken.Length > 0 ? await endpoint.RefreshAsync(newest) : new RefreshOutcome.Refused();
        }
        finally
        {
            _underWay.TryRemove(name, out _);
        }
    }

    private async Task<RefreshOutcome> RefreshAsync(string name, SessionTokens tokens, string sessionId, string? deadToken)
    {
        try
        {
            await using var hold = await state.AcquireLockAsync($"refresh:{name}");
            // Whoever held the name before may have done it, in this process or another.
            if (await successors.FindNewestAsync(tokens) is { } newest)
            {
                if (IsUsable(newest, deadToken)) return new RefreshOutcome.Renewed(newest);
                tokens = newest;
            }

            if (_backoff.Remaining(name) is { } pause) return new RefreshOutcome.Unreachable(pause);
            return await ExchangeAsync(name, tokens, sessionId, deadToken);
        }
        finally
        {
            _underWay.TryRemove(name, out _);
        }
    }

    private async Task<RefreshOutcome> ExchangeAsync(string name, SessionTokens tokens, string sessionId, string? deadToken)
    {
        var outcome = await endpoint.RefreshAsync(tokens);
        metrics.Refreshed(outcome);
        switch (outcome)
        {
            // Tokens that arrive after sign-out are for nobody: they are made worthless as the others were.
            case RefreshOutcome.Renewed late when await ended.ContainsAsync(sessionId):
                await endpoint.RefreshAsync(late.Tokens);
                return new RefreshOutcome.Refused();
            case RefreshOutcome.Renewed renewed:
                await successors.StoreAsync(tokens, renewed.Tokens);
                // The server has issued the token again that the API rejects. It is treated as unreachable, so that the reader is not signed out.
                if (renewed.Tokens.AccessToken == deadToken) return new RefreshOutcome.Unreachable(_backoff.Extend(name, TimeSpan.Zero));
                _backoff.Forget(name);
                break;
            case RefreshOutcome.Refused:
                return await JudgeAsync(name, tokens);
            case RefreshOutcome.Unreachable unreachable:
                return new RefreshOutcome.Unreachable(_backoff.Extend(name, unreachable.RetryAfter));
            case RefreshOutcome.Misconfigured when Interlocked.Exchange(ref _misconfigurationLogged, 1) == 0:
                Log.Misconfigured(logger);
                break;
        }

        return outcome;
    }

    // Another replica may have used the token while one of the two did not reach Redis: the lock binds only those who do. Its tokens arrive
    // within moments, or when Redis is back; a refusal says nothing about the session until then.
    private async Task<RefreshOutcome> JudgeAsync(string name, SessionTokens tokens)
    {
        for (var look = 0; look < LooksAfterRefusal; look++)
        {
            if (await successors.FindNewestAsync(tokens) is { } newest && newest.RefreshToken != tokens.RefreshToken) return new RefreshOutcome.Renewed(newest);
            if (!state.IsShared) return new RefreshOutcome.Refused();
            if (!state.IsReadable) return new RefreshOutcome.Unreachable(_backoff.Extend(name, TimeSpan.Zero));
            await Task.Delay(BetweenLooks, time);
        }

        return state.SeesAllReplicas ? new RefreshOutcome.Refused() : new RefreshOutcome.Unreachable(_backoff.Extend(name, TimeSpan.Zero));
    }

    private bool IsUsable(SessionTokens tokens, string? deadToken) => tokens.AccessToken != deadToken && !IsDue(tokens);

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error,
            "Wikimedia does not let this consumer refresh tokens: readers must sign in again whenever theirs end. Check Wikimedia:ClientId, Wikimedia:ClientSecret, and that the consumer was granted refresh tokens.")]
        public static partial void Misconfigured(ILogger logger);
    }
}
