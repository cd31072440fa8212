using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia.Http;

/// <summary>Why there is no usable response from Wikimedia. The set is closed.</summary>
public abstract record WikimediaFailure
{
    private WikimediaFailure() { }

    /// <summary>True if it depends on the account: another reader may get a different result.</summary>
    public virtual bool IsPersonal => false;

    /// <summary>404: there is no such page.</summary>
    public sealed record NotFound : WikimediaFailure;

    /// <summary>The title redirects to another.</summary>
    /// <param name="Title">The title to request.</param>
    /// <param name="IsNormalization">True if it is the same page's canonical title (301, 308), false for a redirect page (302, 307).</param>
    public sealed record Redirected(PageTitle Title, bool IsNormalization) : WikimediaFailure;

    /// <summary>
    /// 401, or 403 <c>rest-read-denied</c>, before it is known whether it is <see cref="InvalidToken"/>, <see cref="NotAllowed"/> or
    /// <see cref="ConsumerRefused"/>.
    /// </summary>
    internal sealed record ReadDenied : WikimediaFailure
    {
        public override bool IsPersonal => true;
    }

    /// <summary>The reader's token is no longer accepted.</summary>
    public sealed record InvalidToken : WikimediaFailure
    {
        public override bool IsPersonal => true;
    }

    /// <summary>The token is valid, but its owner may not read this: 403 <c>rest-permission-denied-title</c>, or the wiki is closed to the owner.</summary>
    public sealed record NotAllowed : WikimediaFailure
    {
        public override bool IsPersonal => true;
    }

    /// <summary>The token is valid, but the wiki lets no token of this consumer read: it was disabled, or registered for identification only.</summary>
    public sealed record ConsumerRefused : WikimediaFailure
    {
        public override bool IsPersonal => true;
    }

    /// <summary>Any other 403: the request itself was refused, for example for its User-Agent.</summary>
    public sealed record Refused : WikimediaFailure
    {
        public override bool IsPersonal => true;
    }

    /// <summary>429.</summary>
    public sealed record Throttled(TimeSpan? RetryAfter) : WikimediaFailure
    {
        /// <summary>Wikimedia's name for the request, for the log; null if the response has none, or the request was not sent.</summary>
        public string? RequestId { get; init; }

        public override bool IsPersonal => true;
    }

    /// <summary>5xx, or no connection.</summary>
    public sealed record Unavailable(TimeSpan? RetryAfter) : WikimediaFailure
    {
        /// <summary>The status, for the log; null if there was no response.</summary>
        public int? Status { get; init; }
    }

    /// <summary>No complete response in time.</summary>
    public sealed record TimedOut : WikimediaFailure;

    /// <summary>The response is larger than <see cref="WikimediaClient.MaximumBytes"/>.</summary>
    public sealed record TooLarge : WikimediaFailure;

    /// <summary>The response is nested more deeply, or has more parts, than is parsed.</summary>
    public sealed record TooComplex : WikimediaFailure;

    /// <summary>413 <c>rest-resource-limit-exceeded</c>: the page exceeds the limits of the wiki's own parser.</summary>
    public sealed record ResourceLimitExceeded : WikimediaFailure;

    /// <summary>The response is incomplete.</summary>
    public sealed record Truncated : WikimediaFailure;

    /// <summary>The response is not what was requested: no HTML, no JSON, or a status that has no meaning here.</summary>
    /// <param name="Reason">For the log: the JSON path of the invalid field, the status, or the name of a header. Never a value from the response.</param>
    public sealed record InvalidResponse(string Reason) : WikimediaFailure;

    /// <summary>A redirect to another origin. It is not followed, since the reader's token would be sent along.</summary>
    public sealed record CrossOriginRedirect : WikimediaFailure;
}
