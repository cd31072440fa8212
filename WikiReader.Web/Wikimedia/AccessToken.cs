namespace WikiReader.Web.Wikimedia;

/// <summary>A reader's bearer token (RFC 6750). It does not print.</summary>
public sealed record AccessToken(string Value)
{
    public override string ToString() => "(access token)";
}
