namespace WikiReader.Web.Wikimedia.Http;

/// <summary>A reader's bearer token (RFC 6750). <see cref="ToString"/> does not reveal it.</summary>
/// <param name="Owner">The account that it belongs to, which its requests are counted against.</param>
public sealed record AccessToken(string Value, string Owner)
{
    /// <summary>
    /// True for requests that no reader waits for. Only one of an account's is sent at a time, so that they do not delay those that the reader waits for.
    /// </summary>
    public bool IsForBackground { get; init; }

    public AccessToken ForBackground() => this with { IsForBackground = true };

    /// <summary>
    /// True for requests that are refused rather than take anything from others: suggestions. Of several that wait for each other, the newest remains.
    /// </summary>
    public bool IsForSuggestions { get; init; }

    public AccessToken ForSuggestions() => this with { IsForSuggestions = true };

    public override string ToString() => "(access token)";
}
