namespace WikiReader.Web.Wikimedia.Http;

/// <summary>A reader's bearer token (RFC 6750). <see cref="ToString"/> does not reveal it.</summary>
/// <param name="Owner">The account that it belongs to, which its requests are counted against.</param>
public sealed record AccessToken(string Value, string Owner)
{
    public override string ToString() => "(access token)";
}
