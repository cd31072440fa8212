using System.Security.Claims;
using WikiReader.Web.Authentication.Renewal;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Authentication;

/// <summary>
/// Provides a session with a live token to actions with <see cref="RequiresAccessTokenAttribute"/>, and renews the token shortly before it
/// expires. A prefetch renews nothing, since the page may never be looked at.
/// </summary>
internal sealed class SessionMiddleware(RequestDelegate next, TokenSuccessors successors)
{
    // For an action that can do without a renewed token.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // For an action that uses the token for an addition to its page only.
    private static readonly TimeSpan ShortPatience = TimeSpan.FromMilliseconds(400);

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RequiresAccessTokenAttribute>() is not { } requirement)
        {
            await next(context);
            return;
        }

        // Without a session the action decides: a 404 does not require a sign-in.
        if (await ReaderSession.OpenAsync(context) is not { } session)
        {
            await next(context);
            return;
        }

        if (requirement.NeverRenews)
        {
            if (session.HasLiveToken) context.Features.Set(session);
            await next(context);
            return;
        }

        await session.MarkPresentedAsync(successors);
        if (session.IsDue && !Navigation.IsPrefetch(context.Request)) await session.RenewAsync(isRejected: false, PatienceFor(requirement));
        if (session.HasLiveToken || (requirement.AllowsExpiredToken && session.IsRenewalOpen))
        {
            context.Features.Set(session);
            await next(context);
            return;
        }

        if (requirement.AllowsSignedOut)
        {
            // The page must not greet the reader of a session that is over.
            if (session.LastRenewal is RefreshOutcome.InvalidGrant) context.User = new ClaimsPrincipal(new ClaimsIdentity());
            await next(context);
            return;
        }

        await RefuseAsync(context, session.LastRenewal);
    }

    private static TimeSpan? PatienceFor(RequiresAccessTokenAttribute requirement) =>
        requirement.AllowsSignedOut ? ShortPatience : requirement.AllowsExpiredToken ? Patience : null;

    private static Task RefuseAsync(HttpContext context, RefreshOutcome? renewal)
    {
        if (renewal is not RefreshOutcome.Unreachable unreachable) return context.RequestSignInAsync();
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.SetRetryAfter(unreachable.RetryAfter);
        return Task.CompletedTask;
    }
}
