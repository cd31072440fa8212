using Microsoft.AspNetCore.Authentication;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Authentication;

public static class ReaderSessionExtensions
{
    /// <summary>The session of a page that reads in the reader's name, see <see cref="RequiresAccessTokenAttribute"/>.</summary>
    public static ReaderSession ReaderSession(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<ReaderSession>() ?? throw new InvalidOperationException("The page was reached without a session.");
    }

    /// <summary>True if somebody reads.</summary>
    public static bool HasReaderSession(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<ReaderSession>() is not null;
    }

    /// <summary>
    /// Answers a request that needs a reader: a person who opens an article is sent to Wikimedia and comes back to the same address,
    /// anything else gets 401.
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
