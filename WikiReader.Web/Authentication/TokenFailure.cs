using WikiReader.Web.Authentication.Renewal;

namespace WikiReader.Web.Authentication;

/// <summary>Says what a refusal of the token endpoint means (RFC 6749, section 5.2).</summary>
internal static class TokenFailure
{
    public static SignInException Explain(int status, byte[] body)
    {
        // Any other status is a failure of the server, whatever its body says.
        var error = status is 400 or 401 ? TokenError.Read(body) : null;
        return error switch
        {
            "invalid_client" or "unauthorized_client" or "invalid_scope" or "unsupported_grant_type" =>
                new SignInException(SignInFailure.Misconfigured, $"The token endpoint refused this consumer: {error}."),
            // A code that was used, or has expired. MediaWiki calls both "invalid_request".
            "invalid_grant" or "invalid_request" =>
                new SignInException(SignInFailure.Interrupted, $"The token endpoint refused the code: {error}."),
            _ => new SignInException(SignInFailure.Unavailable, $"The token endpoint failed, with status {status}."),
        };
    }
}
