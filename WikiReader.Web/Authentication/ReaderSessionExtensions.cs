using Microsoft.AspNetCore.Authentication;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Authentication;

public static class ReaderSessionExtensions
{
    /// <summary>The session of a request to an action with <see cref="RequiresAccessTokenAttribute"/>.</summary>
    public static ReaderSession ReaderSession(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<ReaderSession>() ?? throw new InvalidOperationException("The request has no session.");
    }

    /// <summary>True if the request has a session, with a live access token unless the action allows an expired one.</summary>
    public static bool HasReaderSession(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<ReaderSession>() is not null;
    }

    /// <summary>
    /// Responds to a request that needs a signed-in reader: a top-level navigation to an article is redirected to Wikimedia and returns to the
    /// same address, anything else gets 401.
    /// </summary>
    public static Task RequestSignInAsync(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.GetEndpoint()?.Metadata.GetMetadata<SignInOnNavigationAttribute>() is not null && Navigation.IsTopLevel(context.Request))
            return context.ChallengeAsync(WikimediaDefaults.Scheme, new AuthenticationProperties { RedirectUri = ReturnAddress.Of(context).Value });
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
