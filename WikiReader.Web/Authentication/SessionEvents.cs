using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using WikiReader.Web.Authentication.Renewal;

namespace WikiReader.Web.Authentication;

/// <summary>Rejects expired and revoked sessions, and replaces the cookie handler's redirects.</summary>
internal sealed class SessionEvents(RevokedSessions revoked, IOptions<ReaderSessionOptions> options, TimeProvider time) : CookieAuthenticationEvents
{
    /// <summary>Rejects a session that was revoked, or has reached its absolute lifetime, however often it was renewed.</summary>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var isTooOld = SessionContent.Of(context.Properties).BeganAt is not { } began || time.GetUtcNow() - began >= options.Value.AbsoluteLifetime;
        var isRevoked = await revoked.ContainsAsync(context.Principal?.FindFirstValue(WikimediaClaims.SessionId));
        if (isRevoked) context.HttpContext.Features.Set(new RevokedSession());
        if (isTooOld || isRevoked) context.RejectPrincipal();
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
}

/// <summary>A feature of a request whose cookie belongs to a revoked session.</summary>
internal sealed record RevokedSession;
