using System.Net;
using System.Net.Http.Headers;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia;

/// <summary>An answer's body, read to its end.</summary>
/// <param name="ETag">The entity tag, as it was sent.</param>
/// <param name="IsNotModified">True if there is no body since the caller holds it already.</param>
internal sealed record WikimediaAnswer(ReadOnlyMemory<byte> Body, string? MediaType, string? ETag = null, bool IsNotModified = false);

/// <summary>
/// Sends a GET with a reader's bearer token, and turns whatever comes back into an answer or a failure. Redirects are followed by hand,
/// within the origin that was asked: the token goes nowhere else.
/// </summary>
internal sealed partial class WikimediaTransport(
    HttpClient http, RequestBudget budget, DeprecationNotice deprecation, TimeProvider time, ILogger<WikimediaTransport> logger)
{
    /// <summary>Parsing a page that the wiki does not hold ready takes it up to about ten seconds.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    // A MediaWiki normalises a title, then resolves a redirect page: two. More than five is a circle.
    private const int MaximumRedirects = 5;

    /// <param name="address">What to ask for.</param>
    /// <param name="title">The page that the address is about; a redirect to another one is not followed but reported.</param>
    /// <param name="etag">The entity tag of what the caller holds already.</param>
    public async Task<WikimediaResult<WikimediaAnswer>> GetAsync(Uri address, PageTitle? title, string? etag, AccessToken token, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return Report(address, await SendWithinBudgetAsync(address, title, etag, token, either.Token));
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Report(address, new WikimediaFailure.TimedOut());
        }
        catch (HttpRequestException exception)
        {
            Log.NoAnswer(logger, address.Authority, exception.HttpRequestError);
            return exception.HttpRequestError is HttpRequestError.ResponseEnded ? new WikimediaFailure.Truncated() : new WikimediaFailure.Unavailable(null);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return Report(address, new WikimediaFailure.Truncated());
        }
    }

    private async Task<WikimediaResult<WikimediaAnswer>> SendWithinBudgetAsync(Uri address, PageTitle? title, string? etag, AccessToken token, CancellationToken cancellationToken)
    {
        using var place = await budget.EnterAsync(token, cancellationToken);
        if (!place.IsAcquired) return new WikimediaFailure.Throttled(null);
        if (budget.Pause(token, address) is { } pause) return pause;
        var result = await FollowAsync(address, title, etag, token, cancellationToken);
        if (result is WikimediaResult<WikimediaAnswer>.Failure failure) budget.Heed(token, address, failure.Reason);
        return result;
    }

    private async Task<WikimediaResult<WikimediaAnswer>> FollowAsync(Uri address, PageTitle? title, string? etag, AccessToken token, CancellationToken cancellationToken)
    {
        var origin = address.GetLeftPart(UriPartial.Authority);
        for (var redirects = 0; redirects <= MaximumRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
            if (etag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            deprecation.Heed(address, response);
            if (!IsRedirect(response)) return await ResponseReader.ReadAsync(response, time, cancellationToken);

            address = new Uri(address, response.Headers.Location!);
            if (address.GetLeftPart(UriPartial.Authority) != origin) return new WikimediaFailure.RedirectsElsewhere();
            if (title is not null && RestAddress.TryGetTitle(address, out var target) && target != title)
                return new WikimediaFailure.Moved(target, IsPermanent(response));
        }

        return new WikimediaFailure.Unusable();
    }

    private WikimediaResult<WikimediaAnswer> Report(Uri address, WikimediaResult<WikimediaAnswer> result)
    {
        // A missing page, a redirect and a token that has ended are everyday.
        if (result is WikimediaResult<WikimediaAnswer>.Failure { Reason: not (WikimediaFailure.Missing or WikimediaFailure.Moved or WikimediaFailure.ReadDenied) } failure)
            Log.Failed(logger, address.Authority, failure.Reason.GetType().Name);
        return result;
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.Headers.Location is not null && (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;

    private static bool IsPermanent(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "No answer from {Host}: {Error}.")]
        public static partial void NoAnswer(ILogger logger, string host, HttpRequestError error);

        [LoggerMessage(LogLevel.Warning, "{Host} gave nothing to show: {Failure}.")]
        public static partial void Failed(ILogger logger, string host, string failure);
    }
}
