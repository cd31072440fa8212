using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using WikiReader.Web.Authentication.Renewal;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Authentication;

/// <summary>The session of one request: whose it is, with which token it reads, and whether the browser must be given new ones.</summary>
public sealed class ReaderSession
{
    private readonly HttpContext _context;
    private readonly AuthenticationTicket _ticket;
    private readonly TokenRenewal _renewal;
    private readonly RevokedSessions _ended;
    private SessionTokens _tokens;

    private ReaderSession(HttpContext context, AuthenticationTicket ticket, SessionTokens tokens)
    {
        (_context, _ticket, _tokens) = (context, ticket, tokens);
        _renewal = context.RequestServices.GetRequiredService<TokenRenewal>();
        _ended = context.RequestServices.GetRequiredService<RevokedSessions>();
    }

    public Reader Reader => new(Subject, _ticket.Principal.Username() ?? Subject, new AccessToken(_tokens.AccessToken, Subject));

    /// <summary>What the last renewal came to; null if there was none.</summary>
    public RefreshOutcome? LastRenewal { get; private set; }

    private string Subject => _ticket.Principal.FindFirstValue(WikimediaClaims.Subject) ?? "";

    /// <summary>A name of this session, known to nobody else.</summary>
    public string Id => _ticket.Principal.FindFirstValue(WikimediaClaims.SessionId) ?? "";

    /// <summary>Opens the session that a request came with; null if there is none.</summary>
    internal static async Task<ReaderSession?> OpenAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(WikimediaDefaults.SessionScheme);
        return result.Succeeded && SessionContent.Of(result.Properties).Tokens is { } tokens ? new ReaderSession(context, result.Ticket, tokens) : null;
    }

    internal bool IsAlive(DateTimeOffset now) => _tokens.IsAlive(now);

    internal bool IsDue => _renewal.IsDue(_tokens);

    internal Task MarkPresentedAsync(TokenSuccessors successors) => successors.MarkPresentedAsync(_tokens);

    /// <summary>Renews the tokens; true if the session has new ones.</summary>
    /// <param name="isDead">True if the API accepts the present token no longer, whatever its expiry says.</param>
    public async Task<bool> RenewAsync(bool isDead)
    {
        LastRenewal = await _renewal.RenewAsync(_tokens, Id, isDead ? _tokens.AccessToken : null, _context.RequestAborted);
        // A session that had ended before may have a successor in this browser by now: its cookie is not this answer's to take.
        if (LastRenewal is RefreshOutcome.Refused && !await _ended.ContainsAsync(Id)) await EndAsync();
        if (LastRenewal is not RefreshOutcome.Renewed renewed) return false;
        if (renewed.Tokens == _tokens) return true;
        if (!_context.Response.HasStarted) _context.Response.OnStarting(WriteCookieAsync);
        _tokens = renewed.Tokens;
        return true;
    }

    /// <summary>Ends the session everywhere. Its cookie opens nothing any more, in any replica.</summary>
    public async Task EndAsync()
    {
        await _ended.AddAsync(Id);
        await _context.SignOutAsync(WikimediaDefaults.SessionScheme);
    }

    /// <summary>Ends the session, and makes its tokens worthless at Wikimedia too.</summary>
    public async Task SignOutEverywhereAsync()
    {
        await RevokeAsync();
        await _context.SignOutAsync(WikimediaDefaults.SessionScheme);
    }

    /// <summary>Ends the session because another takes its place; the cookie is left for that.</summary>
    internal async Task RevokeAsync()
    {
        await _ended.AddAsync(Id);
        _renewal.RevokeByRotation(_tokens);
    }

    // An answer that was on its way while the reader signed out must not bring the session back.
    private async Task WriteCookieAsync()
    {
        if (await _ended.ContainsAsync(Id)) return;
        var properties = _ticket.Properties.Clone();
        properties.IssuedUtc = properties.ExpiresUtc = null;
        SessionContent.Discard(properties);
        _tokens.Write(properties);
        await _context.SignInAsync(WikimediaDefaults.SessionScheme, _ticket.Principal, properties);
    }
}
