using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using WikiReader.Web.Authentication.Renewal;

namespace WikiReader.Web.Authentication;

/// <summary>What the session's cookie does besides being read.</summary>
internal sealed class SessionEvents(RevokedSessions ended, IOptions<ReaderSessionOptions> options, TimeProvider time) : CookieAuthenticationEvents
{
    /// <summary>Refuses a session that was ended, or has reached its absolute lifetime however often it was renewed.</summary>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var isTooOld = SessionContent.Of(context.Properties).BeganAt is not { } began || time.GetUtcNow() - began >= options.Value.AbsoluteLifetime;
        var hasEnded = await ended.ContainsAsync(context.Principal?.FindFirstValue(WikimediaClaims.SessionId));
        if (hasEnded) context.HttpContext.Features.Set(new RevokedSession());
        if (isTooOld || hasEnded) context.RejectPrincipal();
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

/// <summary>Says that a request came with the cookie of a session that was ended.</summary>
internal sealed record RevokedSession;
