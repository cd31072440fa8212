using WikiReader.Web.Authentication.Renewal;

namespace WikiReader.Web.Authentication;

/// <summary>Maps an error response of the token endpoint (RFC 6749, section 5.2) to a sign-in failure.</summary>
internal static class TokenFailure
{
    public static SignInException Explain(int status, byte[] body)
    {
        // Any other status is a server failure, whatever the body says.
        var error = status is 400 or 401 ? TokenError.Read(body) : null;
        return error switch
        {
            "invalid_client" or "unauthorized_client" or "invalid_scope" or "unsupported_grant_type" =>
                new SignInException(SignInFailure.Misconfigured, $"The token endpoint refused this consumer: {error}."),
            // The code was used already, or has expired. MediaWiki reports both as "invalid_request".
            "invalid_grant" or "invalid_request" =>
                new SignInException(SignInFailure.Interrupted, $"The token endpoint refused the code: {error}."),
            _ => new SignInException(SignInFailure.Unavailable, $"The token endpoint failed, with status {status}."),
        };
    }
}
