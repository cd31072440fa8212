using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WikiReader.Sandbox.OAuth.Tokens;

/// <summary>
/// Codes and tokens in the format and size of Wikimedia's, since cookies and headers have size limits. Codes and refresh tokens are random
/// bytes; access tokens are JWTs with a random signature.
/// </summary>
internal static class TokenText
{
    // The header of every ciphertext of defuse/php-encryption.
    private const string CipherPrefix = "def50200";
    private const int CodeLength = 878;
    private const int RefreshTokenLength = 782;
    private const int SignatureBytes = 512;

    private static readonly byte[] JwtHeader = """{"typ":"JWT","alg":"RS256"}"""u8.ToArray();

    public static string NewCode() => NewCipherText(CodeLength);

    public static string NewRefreshToken() => NewCipherText(RefreshTokenLength);

    public static string NewAccessToken(string clientId, Uri issuer, SandboxUser user, string[] scopes, DateTimeOffset now, TimeSpan lifetime)
    {
        var scopeList = string.Join(',', scopes.Select(scope => $"\"{scope}\""));
        var payload =
            $$"""
            {"aud":"{{clientId}}","jti":"{{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(40))}}","iat":{{Fraction(now)}},"nbf":{{Fraction(now)}},"exp":{{Fraction(now + lifetime)}},"sub":"{{user.Sub}}","iss":"{{issuer.GetLeftPart(UriPartial.Authority)}}","scopes":[{{scopeList}}]}
            """;
        var parts = new[] { JwtHeader, Encoding.UTF8.GetBytes(payload), RandomNumberGenerator.GetBytes(SignatureBytes) };
        return string.Join('.', parts.Select(part => Base64Url.EncodeToString(part)));
    }

    private static string NewCipherText(int length) =>
        CipherPrefix + RandomNumberGenerator.GetHexString(length - CipherPrefix.Length, lowercase: true);

    // Times with fractions, as the extension writes them, so that a parser that expects integers fails here too.
    private static string Fraction(DateTimeOffset time) =>
        ((time - DateTimeOffset.UnixEpoch).TotalMicroseconds / 1e6).ToString("F6", CultureInfo.InvariantCulture);
}
