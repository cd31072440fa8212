namespace WikiReader.Web.Wikimedia.Http;

/// <summary>A reader's bearer token (RFC 6750). It does not print.</summary>
/// <param name="Owner">The account that it belongs to, by whose budget its requests are counted.</param>
public sealed record AccessToken(string Value, string Owner)
{
    public override string ToString() => "(access token)";
}
