using Microsoft.AspNetCore.Authentication;
using WikiReader.Web.Wikimedia;

namespace WikiReader.Web.Authentication;

/// <summary>The person who is signed in.</summary>
/// <param name="Subject">The account's number.</param>
/// <param name="Username">The account's name.</param>
/// <param name="SessionEnds">When the reader must sign in again, if nothing is read until then.</param>
public sealed record Reader(string Subject, string Username, AccessToken Token, DateTimeOffset? SessionEnds);

public static class ReaderExtensions
{
    /// <summary>The reader whose session the request came with; null if there is none.</summary>
    public static async Task<Reader?> GetReaderAsync(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var session = await context.AuthenticateAsync(WikimediaDefaults.SessionScheme);
        if (!session.Succeeded || session.Properties.GetTokenValue(WikimediaDefaults.AccessTokenName) is not { Length: > 0 } token) return null;
        return session.Principal.FindFirst(WikimediaClaims.Subject)?.Value is { } subject
            ? new Reader(subject, context.User.Username() ?? subject, new AccessToken(token, subject), session.Properties.ExpiresUtc)
            : null;
    }

    /// <summary>The name to show; null for somebody who is signed out.</summary>
    public static string? Username(this System.Security.Claims.ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.FindFirst(WikimediaClaims.Username)?.Value;
    }

    /// <summary>
    /// Answers a request that needs a reader: a person who opens an article is sent to Wikimedia and comes back to the same address,
    /// anything else gets 401.
    /// </summary>
    public static Task RequestSignInAsync(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.GetEndpoint()?.Metadata.GetMetadata<SignInOnNavigationAttribute>() is not null && Navigation.IsTopLevel(context.Request))
            return context.ChallengeAsync(WikimediaDefaults.Scheme, new AuthenticationProperties { RedirectUri = Navigation.AddressOf(context) });
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
