using System.Text.Json.Serialization;

namespace WikiReader.Sandbox.OAuth;

internal sealed record OAuthErrorResponse(
    string Error,
    string ErrorDescription,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Hint,
    string Message);

internal sealed record TokenResponse(string TokenType, long ExpiresIn, string AccessToken, string RefreshToken)
{
    public override string ToString() => nameof(TokenResponse);
}

internal sealed record ProfileResponse(
    string Sub,
    string Username,
    [property: JsonPropertyName("editcount")] int EditCount,
    bool ConfirmedEmail,
    bool Blocked,
    string Registered,
    string[] Groups,
    string[] Rights,
    string[] Grants);
