using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// The token endpoint's successful answer (RFC 6749, section 5.1). Only the access token is required; any other field that is invalid counts
/// as missing. Refusing the whole answer would lose the new refresh token, and with it the session, since the old one has been used up.
/// </summary>
internal sealed partial record TokenResponse(string AccessToken, JsonElement TokenType = default, JsonElement RefreshToken = default, JsonElement ExpiresIn = default)
{
    // Wikimedia's have about 1100 and 800 characters. Both are stored in the cookie, encoded a third longer, and Kestrel refuses a request whose
    // headers exceed 32 KiB.
    private const int MaximumLength = 8 * 1024;

    /// <summary>The tokens, or <see cref="WikimediaFailure.InvalidResponse"/>.</summary>
    /// <param name="held">The refresh token to keep if the answer has none (RFC 6749, section 6); null if there is none.</param>
    public static WikimediaResult<SessionTokens> Read(byte[] utf8, string? held, DateTimeOffset now) =>
        JsonResponse.Read(utf8, TokenJson.Default.TokenResponse, answer => answer.ToTokens(held, now));

    public override string ToString() => "(tokens)";

    private WikimediaResult<SessionTokens> ToTokens(string? held, DateTimeOffset now)
    {
        if (AccessToken.Length > MaximumLength || !BearerToken().IsMatch(AccessToken)) return new WikimediaFailure.InvalidResponse("$.access_token");
        var refreshToken = TextOf(RefreshToken) is { Length: > 0 and <= MaximumLength } text && !text.AsSpan().ContainsAnyExceptInRange('!', '~') ? text : null;
        var type = TextOf(TokenType);
        // A token of an unknown type must not be used (section 7.1). A missing type is tolerated only if the answer carries a new refresh token,
        // because refusing the answer would lose that.
        if (type is null ? refreshToken is null : !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase)) return new WikimediaFailure.InvalidResponse("$.token_type");
        var life = LifeOf(now);
        return new SessionTokens(AccessToken, refreshToken ?? held ?? "", now + life, life ?? TimeSpan.Zero);
    }

    // Null if expires_in is missing, invalid, shorter than a second, or later than DateTimeOffset can express. The token then has no expiry of
    // its own and is used until the API rejects it.
    private TimeSpan? LifeOf(DateTimeOffset now)
    {
        var seconds = ExpiresIn.ValueKind switch
        {
            JsonValueKind.Number when ExpiresIn.TryGetDouble(out var number) => number,
            JsonValueKind.String when double.TryParse(TextOf(ExpiresIn), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            _ => 0,
        };
        return seconds >= 1 && seconds < (DateTimeOffset.MaxValue - now).TotalSeconds - 1 ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static string? TextOf(JsonElement element)
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

/// <summary>The token endpoint's error answer (RFC 6749, section 5.2).</summary>
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
