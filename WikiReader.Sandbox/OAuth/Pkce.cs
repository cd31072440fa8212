using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace WikiReader.Sandbox.OAuth;

/// <summary>RFC 7636.</summary>
internal static class Pkce
{
    public static bool IsMethod(string method) => method is "S256" or "plain";

    /// <summary>Sections 4.1 and 4.2 give verifier and challenge the same form.</summary>
    public static bool IsWellFormed(string value) =>
        value.Length is >= 43 and <= 128 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~');

    public static bool Verifies(string verifier, string challenge, string method)
    {
        var computed = method == "S256" ? Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))) : verifier;
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(computed), Encoding.ASCII.GetBytes(challenge));
    }
}
