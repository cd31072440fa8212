using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// The token endpoint's successful response (RFC 6749, section 5.1). Only the access token is required; any other field that is invalid counts
/// as missing. Rejecting the whole response would lose the new refresh token, and with it the session, since the old one has been used up.
/// </summary>
internal sealed partial record TokenResponse(string AccessToken, JsonElement TokenType = default, JsonElement RefreshToken = default, JsonElement ExpiresIn = default)
{
    // Wikimedia's tokens have about 1100 and 800 characters. Both are stored in the cookie, encoded a third longer, and Kestrel rejects a
    // request whose headers exceed 32 KiB.
    private const int MaximumLength = 8 * 1024;

    /// <summary>The tokens, or <see cref="WikimediaFailure.InvalidResponse"/>.</summary>
    /// <param name="currentRefreshToken">The refresh token to keep if the response has none (RFC 6749, section 6); null if there is none.</param>
    public static WikimediaResult<SessionTokens> Read(byte[] utf8, string? currentRefreshToken, DateTimeOffset now) =>
        JsonResponse.Read(utf8, TokenJson.Default.TokenResponse, response => response.ToTokens(currentRefreshToken, now));

    public override string ToString() => "(tokens)";

    private WikimediaResult<SessionTokens> ToTokens(string? currentRefreshToken, DateTimeOffset now)
    {
        if (AccessToken.Length > MaximumLength || !BearerToken().IsMatch(AccessToken)) return new WikimediaFailure.InvalidResponse("$.access_token");
        var refreshToken = StringOf(RefreshToken) is { Length: > 0 and <= MaximumLength } value && !value.AsSpan().ContainsAnyExceptInRange('!', '~') ? value : null;
        var type = StringOf(TokenType);
        // A token of an unknown type must not be used (section 7.1). A missing type is tolerated only if the response has a new refresh token,
        // because rejecting the response would lose it.
        if (type is null ? refreshToken is null : !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase)) return new WikimediaFailure.InvalidResponse("$.token_type");
        var lifetime = LifetimeOf(now);
        return new SessionTokens(AccessToken, refreshToken ?? currentRefreshToken ?? "", now + lifetime, lifetime ?? TimeSpan.Zero);
    }

    // Null if expires_in is missing, invalid, shorter than a second, or later than DateTimeOffset can express. The token is then used until the
    // API rejects it.
    private TimeSpan? LifetimeOf(DateTimeOffset now)
    {
        var seconds = ExpiresIn.ValueKind switch
        {
            JsonValueKind.Number when ExpiresIn.TryGetDouble(out var number) => number,
            JsonValueKind.String when double.TryParse(StringOf(ExpiresIn), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            _ => 0,
        };
        return seconds >= 1 && seconds < (DateTimeOffset.MaxValue - now).TotalSeconds - 1 ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static string? StringOf(JsonElement element)
    {
        try
        {
            return element.ValueKind is JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, or invalid UTF-8.
            return null;
        }
    }

    // The syntax of a bearer token in an Authorization header (RFC 6750, section 2.1).
    [GeneratedRegex(@"^[A-Za-z0-9._~+/-]+=*\z")]
    private static partial Regex BearerToken();
}

/// <summary>The token endpoint's error response (RFC 6749, section 5.2).</summary>
internal sealed record TokenError(string? Error = null)
{
    /// <summary>The error code; null if the body has none.</summary>
    public static string? Read(byte[] utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, TokenJson.Default.TokenError)?.Error;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(TokenError))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class TokenJson : JsonSerializerContext;
