using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>The tokens of a session. <see cref="ToString"/> does not reveal them.</summary>
/// <param name="RefreshToken">Empty if there is none.</param>
/// <param name="ExpiresAt">When the access token expires; null if unknown: it is then used until the API rejects it.</param>
/// <param name="Life">The access token's lifetime when it was issued; zero if unknown.</param>
/// <param name="Username">The account's name when a refresh issued these tokens; null if unknown. It is not written to the ticket, whose principal has it.</param>
public sealed record SessionTokens(string AccessToken, string RefreshToken, DateTimeOffset? ExpiresAt, TimeSpan Life, string? Username = null)
{
    /// <summary>The ticket property with the access token's lifetime.</summary>
    public const string LifeName = "token_life";

    // The framework's names for the tokens that it saves.
    private const string AccessTokenName = "access_token", RefreshTokenName = "refresh_token", ExpiresAtName = "expires_at";

    /// <summary>A hash of the refresh token, which identifies it without revealing it.</summary>
    [JsonIgnore]
    public string Name { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RefreshToken)));

    /// <summary>Null if the ticket has no access token.</summary>
    public static SessionTokens? Read(AuthenticationProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        if (properties.GetTokenValue(AccessTokenName) is not { Length: > 0 } access) return null;
        DateTimeOffset? expiresAt = DateTimeOffset.TryParse(
            properties.GetTokenValue(ExpiresAtName), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var end) ? end : null;
        TimeSpan.TryParse(properties.GetString(LifeName), CultureInfo.InvariantCulture, out var life);
        return new SessionTokens(access, properties.GetTokenValue(RefreshTokenName) ?? "", expiresAt, life);
    }

    public void Write(AuthenticationProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var tokens = new List<AuthenticationToken>
        {
            new() { Name = AccessTokenName, Value = AccessToken },
            new() { Name = RefreshTokenName, Value = RefreshToken },
        };
        if (ExpiresAt is { } end) tokens.Add(new AuthenticationToken { Name = ExpiresAtName, Value = end.ToString("O", CultureInfo.InvariantCulture) });
        properties.StoreTokens(tokens);
        properties.SetString(LifeName, Life.ToString("c", CultureInfo.InvariantCulture));
    }

    /// <summary>False if the access token has expired by the clock. If true, the API may still reject it.</summary>
    public bool IsAlive(DateTimeOffset now) => ExpiresAt is not { } end || now < end;

    public override string ToString() => $"(tokens until {ExpiresAt:O})";
}
