using System.Text.RegularExpressions;

namespace WikiReader.Web.Wikimedia.Http;

/// <summary>The <c>WWW-Authenticate</c> header of a resource that takes bearer tokens (RFC 6750, section 3).</summary>
internal static partial class BearerChallenge
{
    /// <summary>
    /// True if the header says that the token has expired, was revoked, or is malformed. Wikimedia's gateway says so; MediaWiki itself responds
    /// to an invalid token as to a reader without the right to read.
    /// </summary>
    public static bool SaysInvalidToken(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("WWW-Authenticate", out var challenges) && challenges.Any(challenge => InvalidToken().IsMatch(challenge));

    // Matched as text: one malformed challenge would hide the others from a parser.
    [GeneratedRegex("""\bBearer\s.*\berror\s*=\s*"?invalid_token(?![\w-])""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InvalidToken();
}
