using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using WikiReader.Web.Authentication.Renewal;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Authentication;

/// <summary>Rejects expired and revoked sessions, extends the others unless a page is prefetched, and replaces the cookie handler's redirects.</summary>
internal sealed class SessionEvents(RevokedSessions revoked, SessionMarker marker, IOptions<ReaderSessionOptions> options, TimeProvider time) : CookieAuthenticationEvents
{
    /// <summary>
    /// Rejects a session that was revoked, began before <c>Session:NotBefore</c>, or has reached its absolute lifetime, however often it was
    /// renewed.
    /// </summary>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var sessionId = context.Principal?.FindFirstValue(WikimediaClaims.SessionId);
        var isTooOld = SessionContent.Of(context.Properties).BeganAt is not { } began || time.GetUtcNow() - began >= options.Value.AbsoluteLifetime || began < options.Value.NotBefore;
        var isRevoked = await revoked.ContainsAsync(sessionId);
        if (isRevoked) context.HttpContext.Features.Set(new RevokedSession());
        if (isTooOld || isRevoked && !(IsLoadingPage(context.HttpContext) && await revoked.IsInGraceAsync(sessionId))) context.RejectPrincipal();
        else if (!isRevoked && context.HttpContext.Features.Get<ExtensionDue>() is not null && !Navigation.IsPrefetch(context.HttpContext.Request)) ExtendLater(context);
    }

    public override Task SigningIn(CookieSigningInContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        marker.Set(context.HttpContext, options.Value.AbsoluteLifetime);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Leaves the sliding expiration to <see cref="ExtendAsync"/>: the cookie handler would write the cookie at the end of the request, even if
    /// the session was revoked in the meantime.
    /// </summary>
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.ShouldRenew) context.HttpContext.Features.Set(new ExtensionDue());
        context.ShouldRenew = false;
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.HttpContext.RequestSignInAsync();
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // A replaced session reads the pages that tabs were loading when it was replaced, and does nothing else.
    private static bool IsLoadingPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<RequiresAccessTokenAttribute>() is not null;

    private void ExtendLater(CookieValidatePrincipalContext context)
    {
        context.HttpContext.Features.Set<ExtensionDue>(null);
        var (http, principal, properties) = (context.HttpContext, context.Principal!, context.Properties.Clone());
        if (!http.Response.HasStarted) http.Response.OnStarting(() => ExtendAsync(http, principal, properties));
    }

    private async Task ExtendAsync(HttpContext context, ClaimsPrincipal principal, AuthenticationProperties properties)
    {
        // A renewal of the tokens has written the cookie already, a sign-out or a new sign-in has revoked the session.
        if (context.Features.Get<SessionCookieWritten>() is not null || await revoked.ContainsAsync(principal.FindFirstValue(WikimediaClaims.SessionId))) return;
        properties.IssuedUtc = properties.ExpiresUtc = null;
        SessionContent.Discard(properties);
        await context.SignInAsync(WikimediaDefaults.SessionScheme, principal, properties);
    }

    private sealed record ExtensionDue;
}

/// <summary>A feature of a request whose cookie belongs to a revoked session.</summary>
internal sealed record RevokedSession;

/// <summary>A feature of a request whose response has a cookie with renewed tokens.</summary>
internal sealed record SessionCookieWritten;
