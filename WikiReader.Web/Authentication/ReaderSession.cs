using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using WikiReader.Web.Authentication.Renewal;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Authentication;

/// <summary>The session of one request: the reader, the current tokens, and whether the response must set a new cookie.</summary>
public sealed class ReaderSession
{
    private readonly HttpContext _context;
    private readonly AuthenticationTicket _ticket;
    private readonly TokenRenewal _renewal;
    private readonly TokenRevocation _revocation;
    private readonly RevokedSessions _revoked;
    private readonly TimeProvider _time;
    private ClaimsPrincipal _principal;
    private SessionTokens _tokens;
    private Task<RefreshOutcome>? _pendingRenewal;

    private ReaderSession(HttpContext context, AuthenticationTicket ticket, SessionTokens tokens)
    {
        (_context, _ticket, _principal, _tokens) = (context, ticket, ticket.Principal, tokens);
        _renewal = context.RequestServices.GetRequiredService<TokenRenewal>();
        _revocation = context.RequestServices.GetRequiredService<TokenRevocation>();
        _revoked = context.RequestServices.GetRequiredService<RevokedSessions>();
        _time = context.RequestServices.GetRequiredService<TimeProvider>();
    }

    public Reader Reader => new(Subject, _principal.Username() ?? Subject, new AccessToken(_tokens.AccessToken, Subject));

    /// <summary>The outcome of the last renewal in this request; null if there was none.</summary>
    public RefreshOutcome? LastRenewal { get; private set; }

    /// <summary>True if a renewal took longer than this request was willing to wait.</summary>
    public bool IsRenewing => _pendingRenewal is not null;

    internal string Subject => _ticket.Principal.FindFirstValue(WikimediaClaims.Subject) ?? "";

    /// <summary>A random, secret ID of this session.</summary>
    public string Id => _ticket.Principal.FindFirstValue(WikimediaClaims.SessionId) ?? "";

    /// <summary>The session of the request; null if it has none.</summary>
    internal static async Task<ReaderSession?> OpenAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(WikimediaDefaults.SessionScheme);
        return result.Succeeded && SessionContent.Of(result.Properties).Tokens is { } tokens ? new ReaderSession(context, result.Ticket, tokens) : null;
    }

    /// <summary>
    /// False if the access token has expired and is not renewed, which only an action with
    /// <see cref="RequiresAccessTokenAttribute.AllowsExpiredToken"/> can meet.
    /// </summary>
    public bool HasLiveToken => _tokens.IsAlive(_time.GetUtcNow()) && LastRenewal is not RefreshOutcome.InvalidGrant;

    /// <summary>True if the tokens may still be renewed: the authorization server did not respond, or not yet.</summary>
    internal bool IsRenewalOpen => IsRenewing || LastRenewal is RefreshOutcome.Unreachable;

    internal bool IsDue => _renewal.IsDue(_tokens);

    internal Task MarkPresentedAsync(TokenSuccessors successors) => successors.MarkPresentedAsync(_tokens);

    /// <summary>Renews the tokens; true if the session has new ones.</summary>
    /// <param name="isRejected">True if the API has rejected the current access token, whatever its expiry says.</param>
    /// <param name="patience">How long to wait; null to wait for the outcome. A renewal that takes longer goes on, and the next call waits for the same one.</param>
    public async Task<bool> RenewAsync(bool isRejected, TimeSpan? patience = null)
    {
        var renewal = _pendingRenewal
            ?? _renewal.RenewAsync(_tokens, new SessionOwner(Id, Subject), isRejected ? _tokens.AccessToken : null, _context.RequestAborted);
        _pendingRenewal = null;
        try
        {
            LastRenewal = await renewal.WaitAsync(patience ?? Timeout.InfiniteTimeSpan, _time, _context.RequestAborted);
        }
        catch (TimeoutException) when (!renewal.IsFaulted)
        {
            _pendingRenewal = renewal;
            return false;
        }

        // If the session was already revoked, this browser may have a new one by now, whose cookie this response must not delete.
        if (LastRenewal is RefreshOutcome.InvalidGrant && !await _revoked.ContainsAsync(Id)) await EndAsync();
        if (LastRenewal is not RefreshOutcome.Renewed renewed) return false;
        if (renewed.Tokens == _tokens) return true;
        if (!_context.Response.HasStarted) _context.Response.OnStarting(WriteCookieAsync);
        _tokens = renewed.Tokens;
        if (_tokens.Username is { } name && name != _principal.Username()) Rename(name);
        return true;
    }

    /// <summary>Revokes the session in all replicas, and deletes its cookie.</summary>
    public async Task EndAsync()
    {
        await _revoked.AddAsync(Id);
        await _context.SignOutAsync(WikimediaDefaults.SessionScheme);
    }

    /// <summary>Revokes the session and its tokens at Wikimedia, and deletes its cookie.</summary>
    public async Task SignOutEverywhereAsync()
    {
        await RevokeAsync();
        await _context.SignOutAsync(WikimediaDefaults.SessionScheme);
    }

    /// <summary>
    /// Revokes the session and its tokens because another reader's session replaces it. The cookie stays, for the new session to overwrite.
    /// </summary>
    internal async Task RevokeAsync()
    {
        await _revoked.AddAsync(Id);
        _revocation.Revoke(_tokens, TimeSpan.Zero);
    }

    /// <summary>
    /// Revokes the session because a new one of the same reader replaces it. Pages that other tabs are loading still use its tokens, which are
    /// revoked a little later.
    /// </summary>
    internal async Task ReplaceAsync()
    {
        await _revoked.AddReplacedAsync(Id);
        _revocation.Revoke(_tokens, RevokedSessions.Grace);
    }

    // A principal is shared by requests that have the same cookie, so it is copied and not changed.
    private void Rename(string name)
    {
        var claims = _principal.Claims.Where(claim => claim.Type != WikimediaClaims.Username).Append(new Claim(WikimediaClaims.Username, name));
        _principal = new ClaimsPrincipal(new ClaimsIdentity(claims, _principal.Identity?.AuthenticationType));
        _context.User = _principal;
    }

    // A response that was in progress while the reader signed out must not restore the session.
    private async Task WriteCookieAsync()
    {
        if (await _revoked.ContainsAsync(Id)) return;
        var properties = _ticket.Properties.Clone();
        properties.IssuedUtc = properties.ExpiresUtc = null;
        SessionContent.Discard(properties);
        _tokens.Write(properties);
        _context.Features.Set(new SessionCookieWritten());
        await _context.SignInAsync(WikimediaDefaults.SessionScheme, _principal, properties);
    }
}
