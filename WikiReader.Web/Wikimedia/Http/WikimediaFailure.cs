using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia.Http;

/// <summary>Why Wikimedia gave no answer that can be shown. The set is closed.</summary>
public abstract record WikimediaFailure
{
    private WikimediaFailure() { }

    /// <summary>True if it is about whoever asked: another reader may be given what this one was not.</summary>
    public virtual bool IsPersonal => false;

    /// <summary>404: there is no such page.</summary>
    public sealed record NotFound : WikimediaFailure;

    /// <summary>Another title stands for this one.</summary>
    /// <param name="Title">The title to ask for.</param>
    /// <param name="IsNormalization">True if it is the same page's canonical title (301, 308), false for a redirect page (302, 307).</param>
    public sealed record Redirected(PageTitle Title, bool IsNormalization) : WikimediaFailure;

    /// <summary>401, or 403 <c>rest-read-denied</c>, before it is known which of the next two it is.</summary>
    internal sealed record ReadDenied : WikimediaFailure
    {
        public override bool IsPersonal => true;
    }

    /// <summary>The reader's token is accepted no longer.</summary>
    public sealed record InvalidToken : WikimediaFailure
    {
        public override bool IsPersonal => true;
    }

    /// <summary>The token is alive, but its owner may not read this.</summary>
    public sealed record NotAllowed : WikimediaFailure
    {
        public override bool IsPersonal => true;
    }

    /// <summary>Any other 403: the request itself was turned away, for example for its User-Agent.</summary>
    public sealed record Refused : WikimediaFailure
    {
        public override bool IsPersonal => true;
    }

    /// <summary>429.</summary>
    public sealed record Throttled(TimeSpan? RetryAfter) : WikimediaFailure
    {
        public override bool IsPersonal => true;
    }

    /// <summary>5xx, or no connection.</summary>
    public sealed record Unavailable(TimeSpan? RetryAfter) : WikimediaFailure;

    /// <summary>No complete answer in time.</summary>
    public sealed record TimedOut : WikimediaFailure;

    /// <summary>The answer is larger than <see cref="WikimediaClient.MaximumBytes"/>.</summary>
    public sealed record TooLarge : WikimediaFailure;

    /// <summary>The answer is nested or stuffed beyond what is parsed.</summary>
    public sealed record TooComplex : WikimediaFailure;

    /// <summary>The answer ended before its end.</summary>
    public sealed record Truncated : WikimediaFailure;

    /// <summary>The answer is not what was asked for: no HTML, no JSON, a status that means nothing here.</summary>
    /// <param name="Reason">For the log: the JSON path of the invalid field, the status, or the name of a header. Never a value from the answer.</param>
    public sealed record InvalidResponse(string Reason) : WikimediaFailure;

    /// <summary>A redirect that leaves the endpoint. It is not followed, since the reader's token would go along.</summary>
    public sealed record CrossOriginRedirect : WikimediaFailure;
}
