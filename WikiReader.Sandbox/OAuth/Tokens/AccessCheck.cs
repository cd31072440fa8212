namespace WikiReader.Sandbox.OAuth.Tokens;

/// <summary>The pair of a valid access token, or the error message of the OAuth extension.</summary>
internal readonly record struct AccessCheck(TokenPair? Pair, string? Hint)
{
    public const string Unverified = "Access token could not be verified";
    public const string Revoked = "Access token has been revoked";
    public const string NotAToken = "The JWT string must have two dots";
    public const string NotBase64 = "Error while decoding from Base64Url, invalid base64 characters detected";

    private const string Scheme = "Bearer";

    /// <summary>The token of an Authorization header; null if MediaWiki's core would not recognize it. The scheme must be "Bearer" with a capital B.</summary>
    public static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header == Scheme || header.StartsWith(Scheme + " ", StringComparison.Ordinal) ? header[Scheme.Length..].Trim() : null;
    }
}
