using System.Text.Json.Serialization;

namespace WikiReader.Sandbox.OAuth;

internal sealed record OAuthErrorAnswer(
    string Error,
    string ErrorDescription,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Hint,
    string Message);

internal sealed record TokenAnswer(string TokenType, long ExpiresIn, string AccessToken, string RefreshToken)
{
    public override string ToString() => nameof(TokenAnswer);
}

internal sealed record ProfileAnswer(
    string Sub,
    string Username,
    [property: JsonPropertyName("editcount")] int EditCount,
    bool ConfirmedEmail,
    bool Blocked,
    string Registered,
    string[] Groups,
    string[] Rights,
    string[] Grants);
