using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using WikiReader.Web.Authentication.Renewal;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Authentication;

/// <summary>
/// Authorization code flow with PKCE at a MediaWiki (<see href="https://www.mediawiki.org/wiki/Extension:OAuth"/>). Unlike the framework's
/// handler, it distinguishes failures and reads the account's profile with <see cref="ProfileClient"/>.
/// </summary>
public sealed class WikimediaHandler(
    IOptionsMonitor<OAuthOptions> options, ILoggerFactory logger, UrlEncoder encoder, ProfileClient profiles, IOptions<ReaderSessionOptions> sessions)
    : OAuthHandler<OAuthOptions>(options, logger, encoder)
{
    // Contains the return address, so that a failed sign-in can be tried again without losing it.
    private AuthenticationProperties? _properties;

    private SessionTokens? _tokens;

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        // An error response has no "state", so the framework would treat it as forged.
        var error = Request.Query["error"].ToString();
        if (error.Length > 0) return HandleRequestResult.Fail(new SignInException(FailureOf(error), "The authorization server refused.", isProven: false));
        try
        {
            var result = await base.HandleRemoteAuthenticateAsync();
            return result is { Failure: not null, Properties.RedirectUri: { } address } && await IsSignedInOtherwiseAsync() ? GoOnTo(address) : result;
        }
        catch (SignInException exception)
        {
            return HandleRequestResult.Fail(exception, _properties);
        }
    }

    protected override void GenerateCorrelationId(AuthenticationProperties properties) =>
        PendingSignIns.Begin(Context, Options.CorrelationCookie, properties, TimeProvider);

    protected override bool ValidateCorrelationId(AuthenticationProperties properties) =>
        PendingSignIns.TryComplete(Context, Options.CorrelationCookie, properties, TimeProvider);

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _properties = context.Properties;
        if (TimeProvider.GetUtcNow() < sessions.Value.NotBefore) throw new SignInException(SignInFailure.Unavailable, "Session:NotBefore is in the future.");
        _tokens = await CodeExchange.RunAsync(Options, context, TimeProvider.GetUtcNow(), Context.RequestAborted);
        return CodeExchange.ToResponse(_tokens);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(properties);
        ArgumentNullException.ThrowIfNull(tokens);
        // The token's owner is not known before this request, so the sign-in has a request budget.
        var profile = await GetProfileAsync(new AccessToken(tokens.AccessToken!, Owner: $"sign-in {Context.TraceIdentifier}"));
        identity.AddClaim(new Claim(WikimediaClaims.Subject, profile.Sub));
        identity.AddClaim(new Claim(WikimediaClaims.Username, profile.Name));
        identity.AddClaim(new Claim(WikimediaClaims.SessionId, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))));
        properties.IsPersistent = true;
        properties.SetString(WikimediaDefaults.SessionBegan, TimeProvider.GetUtcNow().ToString("O"));
        properties.SetString(WikimediaDefaults.CodeHash, HashOfCode());
        _tokens!.Write(properties);
        var ticket = await base.CreateTicketAsync(identity, properties, tokens);
        // A new sign-in replaces this browser's previous session, which may belong to another account.
        if (await ReaderSession.OpenAsync(Context) is { } former) await (former.Subject == profile.Sub ? former.ReplaceAsync() : former.RevokeAsync());
        return ticket;
    }

    // The state was issued here, but its sign-in is over. A reader who went back to Wikimedia's dialog and allowed again is signed in already, by
    // another code than this one. This code is not used: whoever sends the browser here must not decide who signs in.
    private async Task<bool> IsSignedInOtherwiseAsync()
    {
        if (Request.Query["code"].Count != 1) return false;
        var session = await Context.AuthenticateAsync(WikimediaDefaults.SessionScheme);
        return session.Succeeded && session.Properties.GetString(WikimediaDefaults.CodeHash) is { } hash && hash != HashOfCode();
    }

    private HandleRequestResult GoOnTo(string address)
    {
        Response.Redirect(ReturnAddress.Parse(address, Request.PathBase).Value);
        return HandleRequestResult.Handle();
    }

    // Long enough to tell codes of one reader apart.
    private string HashOfCode() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Request.Query["code"].ToString())).AsSpan(0, 8));

    private async Task<Profile> GetProfileAsync(AccessToken token) => await profiles.GetAsync(token, Context.RequestAborted) switch
    {
        WikimediaResult<Profile>.Success success => success.Value,
        WikimediaResult<Profile>.Failure { Reason: WikimediaFailure.ReadDenied or WikimediaFailure.InvalidToken } =>
            throw new SignInException(SignInFailure.TokenNotAccepted, "The new token was not accepted."),
        WikimediaResult<Profile>.Failure { Reason: WikimediaFailure.Refused or WikimediaFailure.NotAllowed } =>
            throw new SignInException(SignInFailure.Blocked, "The account's profile was refused."),
        _ => throw new SignInException(SignInFailure.Unavailable, "The account's profile could not be read."),
    };

    // MediaWiki reports "unauthorized_client" for what RFC 6749, section 4.1.2.1, calls "access_denied".
    private static SignInFailure FailureOf(string error) => error switch
    {
        "unauthorized_client" or "access_denied" => SignInFailure.Declined,
        "server_error" or "temporarily_unavailable" => SignInFailure.Unavailable,
        "invalid_scope" or "invalid_client" or "unsupported_response_type" => SignInFailure.Misconfigured,
        _ => SignInFailure.Unknown,
    };
}
