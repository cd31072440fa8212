using Microsoft.Extensions.Options;
using WikiReader.Web.Concurrency;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// Renews tokens: each refresh token is used once, however many requests present it, in one process and across replicas that share their state.
/// A refresh is independent of the requests that wait for it: they cannot cancel it, and shutdown waits for it.
/// </summary>
internal sealed partial class TokenRenewal(
    TokenEndpoint endpoint, TokenSuccessors successors, RevokedSessions revoked, ISharedState state, ProfileClient profiles, SessionMetrics metrics,
    IOptions<ReaderSessionOptions> options, TimeProvider time, ILogger<TokenRenewal> logger) : IHostedService
{
    private const int ChecksAfterInvalidGrant = 5;
    private static readonly TimeSpan BetweenChecks = TimeSpan.FromMilliseconds(200);

    // Requests wait for the account's name for this long. Without it they go on with the name that they have.
    private static readonly TimeSpan LongestWaitForProfile = TimeSpan.FromSeconds(2);

    private readonly SingleFlight<RefreshOutcome> _flights = new();
    private readonly Backoff _backoff = new(time);
    private int _misconfigurationLogged;

    /// <summary>
    /// True if the access token expires soon and can be refreshed: within the margin, or within the last tenth of its lifetime if that is shorter.
    /// </summary>
    public bool IsDue(SessionTokens tokens)
    {
        if (tokens.ExpiresAt is not { } end || tokens.RefreshToken.Length == 0) return false;
        var tenth = tokens.Life / 10;
        var margin = tenth > TimeSpan.Zero && tenth < options.Value.RefreshMargin ? tenth : options.Value.RefreshMargin;
        return end - time.GetUtcNow() <= margin;
    }

    /// <summary>The successors of these tokens, stored already or obtained now.</summary>
    /// <param name="rejectedToken">An access token that the API has rejected, whatever its expiry says; null if there is none.</param>
    public async Task<RefreshOutcome> RenewAsync(SessionTokens current, SessionOwner owner, string? rejectedToken, CancellationToken cancellationToken)
    {
        var newest = await successors.FindNewestAsync(current);
        if (newest is not null && IsUsable(newest, rejectedToken))
        {
            metrics.Late();
            return new RefreshOutcome.Renewed(newest);
        }

        var tokens = newest ?? current;
        if (tokens.RefreshToken.Length == 0) return new RefreshOutcome.InvalidGrant();
        var (refresh, isShared) = _flights.Join(tokens.Name, () => DetachedTask.RunAsync(() => RefreshAsync(tokens, owner, rejectedToken)));
        if (isShared) metrics.Coalesced();
        return await refresh.WaitAsync(cancellationToken);
    }

    /// <summary>Waits for a refresh of these tokens that is in progress in this process.</summary>
    public async Task WaitForRefreshAsync(SessionTokens tokens)
    {
        if (_flights.TryFind(tokens.Name, out var refresh)) await refresh;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => _flights.WaitForAllAsync(cancellationToken);

    private async Task<RefreshOutcome> RefreshAsync(SessionTokens tokens, SessionOwner owner, string? rejectedToken)
    {
        var name = tokens.Name;
        await using var refreshLock = await state.AcquireLockAsync($"refresh:{name}");
        // The previous owner of the lock, in this process or another, may have refreshed already.
        if (await successors.FindNewestAsync(tokens) is { } newest)
        {
            if (IsUsable(newest, rejectedToken)) return new RefreshOutcome.Renewed(newest);
            tokens = newest;
        }

        if (_backoff.Remaining(name) is { } pause) return new RefreshOutcome.Unreachable(pause);
        return await ExchangeAsync(name, tokens, owner, rejectedToken);
    }

    private async Task<RefreshOutcome> ExchangeAsync(string name, SessionTokens tokens, SessionOwner owner, string? rejectedToken)
    {
        var outcome = await endpoint.RefreshAsync(tokens);
        metrics.Refreshed(outcome);
        switch (outcome)
        {
            // Tokens that arrive after sign-out are revoked by rotation like the others.
            case RefreshOutcome.Renewed late when await revoked.ContainsAsync(owner.SessionId) && !await revoked.IsInGraceAsync(owner.SessionId):
                await endpoint.RefreshAsync(late.Tokens);
                return new RefreshOutcome.InvalidGrant();
            case RefreshOutcome.Renewed renewed:
                await successors.StoreAsync(tokens, renewed.Tokens);
                // The server has issued the rejected access token again. Treated as unreachable, so that the reader is not signed out.
                if (renewed.Tokens.AccessToken == rejectedToken) return new RefreshOutcome.Unreachable(_backoff.Extend(name, TimeSpan.Zero));
                _backoff.Forget(name);
                return new RefreshOutcome.Renewed(await NameAsync(tokens, renewed.Tokens, owner));
            case RefreshOutcome.InvalidGrant:
                return await ConfirmInvalidGrantAsync(name, tokens);
            case RefreshOutcome.Unreachable unreachable:
                return new RefreshOutcome.Unreachable(_backoff.Extend(name, unreachable.RetryAfter));
            case RefreshOutcome.Misconfigured when Interlocked.Exchange(ref _misconfigurationLogged, 1) == 0:
                Log.Misconfigured(logger);
                break;
        }

        return outcome;
    }

    // The name is requested after the tokens were stored: nothing that happens to this request can lose them.
    private async Task<SessionTokens> NameAsync(SessionTokens old, SessionTokens renewed, SessionOwner owner)
    {
        using var timeout = new CancellationTokenSource(LongestWaitForProfile, time);
        try
        {
            var result = await profiles.GetAsync(new AccessToken(renewed.AccessToken, owner.Subject), timeout.Token);
            // A token of another account is not this reader's to use, but only the authorization server could have issued it.
            if (!result.TryGet(out var profile, out _) || profile.Sub != owner.Subject) return renewed;
            var named = renewed with { Username = profile.Name };
            await successors.StoreAsync(old, named);
            return named;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return renewed;
        }
    }

    // Another replica may have used the token while one of the two could not reach Redis, so that the lock had no effect. Its tokens arrive
    // within moments, or when Redis is back; until then an invalid grant does not mean that the session is over.
    private async Task<RefreshOutcome> ConfirmInvalidGrantAsync(string name, SessionTokens tokens)
    {
        for (var check = 0; check < ChecksAfterInvalidGrant; check++)
        {
            if (await successors.FindNewestAsync(tokens) is { } newest && newest.RefreshToken != tokens.RefreshToken) return new RefreshOutcome.Renewed(newest);
            if (!state.IsShared) return new RefreshOutcome.InvalidGrant();
            if (!state.IsReadable) return new RefreshOutcome.Unreachable(_backoff.Extend(name, TimeSpan.Zero));
            await Task.Delay(BetweenChecks, time);
        }

        return state.SeesAllReplicas ? new RefreshOutcome.InvalidGrant() : new RefreshOutcome.Unreachable(_backoff.Extend(name, TimeSpan.Zero));
    }

    private bool IsUsable(SessionTokens tokens, string? rejectedToken) => tokens.AccessToken != rejectedToken && !IsDue(tokens);

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error,
            "Wikimedia does not let this consumer refresh tokens: readers must sign in again whenever their access tokens expire. Check Wikimedia:ClientId, Wikimedia:ClientSecret, and that the consumer was granted refresh tokens.")]
        public static partial void Misconfigured(ILogger logger);
    }
}
