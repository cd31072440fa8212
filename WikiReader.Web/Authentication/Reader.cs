using System.Security.Claims;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Authentication;

/// <summary>The person who is signed in.</summary>
/// <param name="Subject">The account's ID across all wikis.</param>
/// <param name="Username">The account's name.</param>
public sealed record Reader(string Subject, string Username, AccessToken Token);

public static class ReaderClaims
{
    /// <summary>The name to show; null if the user is not signed in.</summary>
    public static string? Username(this ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.FindFirst(WikimediaClaims.Username)?.Value;
    }
}
