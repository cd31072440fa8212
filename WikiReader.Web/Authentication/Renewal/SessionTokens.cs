using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>The tokens of a session. They do not print.</summary>
/// <param name="RefreshToken">Empty if there is none.</param>
/// <param name="ExpiresAt">When the access token expires; null if that is not known: it is then used until the API rejects it.</param>
/// <param name="Life">How long it was to live when it was issued; zero if that is not known.</param>
public sealed record SessionTokens(string AccessToken, string RefreshToken, DateTimeOffset? ExpiresAt, TimeSpan Life)
{
    /// <summary>The ticket's property that says how long the access token was to live.</summary>
    public const string LifeName = "token_life";

    // Names that the framework gives to what it saves.
    private const string AccessTokenName = "access_token", RefreshTokenName = "refresh_token", ExpiresAtName = "expires_at";

    /// <summary>A name for the refresh token that does not give it away.</summary>
    [JsonIgnore]
    public string Name { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RefreshToken)));

    /// <summary>Null if the ticket holds no access token.</summary>
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
