using System.Security.Claims;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Authentication;

/// <summary>The person who is signed in.</summary>
/// <param name="Subject">The account's number.</param>
/// <param name="Username">The account's name.</param>
public sealed record Reader(string Subject, string Username, AccessToken Token);

public static class ReaderClaims
{
    /// <summary>The name to show; null for somebody who is signed out.</summary>
    public static string? Username(this ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.FindFirst(WikimediaClaims.Username)?.Value;
    }
}
