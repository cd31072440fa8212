using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication;

/// <summary>What the session's cookie does besides being read.</summary>
public sealed class SessionEvents(IOptions<ReaderSessionOptions> options, TimeProvider time) : CookieAuthenticationEvents
{
    /// <summary>Ends a session that has reached its absolute lifetime, however often it was renewed.</summary>
    public override Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (BeganAt(context.Properties) is not { } began || time.GetUtcNow() - began >= options.Value.AbsoluteLifetime) context.RejectPrincipal();
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

    internal static DateTimeOffset? BeganAt(AuthenticationProperties properties) =>
        DateTimeOffset.TryParse(
            properties.GetString(WikimediaDefaults.SessionBegan), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var began)
            ? began
            : null;
}
