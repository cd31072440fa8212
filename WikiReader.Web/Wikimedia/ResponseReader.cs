using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Wikimedia;

/// <summary>Reads a response within bounds, and maps its status to a result.</summary>
internal static class ResponseReader
{
    private const int MaximumErrorBytes = 64 * 1024;

    private const int MaximumTagLength = 1024;

    public static async Task<WikimediaResult<WikimediaResponse>> ReadAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.NotModified) return new WikimediaResponse(default, null, IsNotModified: true);
        if (response.StatusCode is not HttpStatusCode.OK) return await ReadFailureAsync(response, time, cancellationToken);
        var body = await ReadBodyAsync(response, WikimediaClient.MaximumBytes, cancellationToken);
        return body is null ? new WikimediaFailure.TooLarge() : new WikimediaResponse(body.Value, response.Content.Headers.ContentType?.MediaType, IsUtf8(response), TagOf(response));
    }

    private static async Task<WikimediaFailure> ReadFailureAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken) =>
        (int)response.StatusCode switch
        {
            404 or 410 => new WikimediaFailure.NotFound(),
            401 when BearerChallenge.SaysInvalidToken(response) => new WikimediaFailure.InvalidToken(),
            401 => new WikimediaFailure.ReadDenied(),
            403 => await ReadDenialAsync(response, cancellationToken),
            413 => new WikimediaFailure.ResourceLimitExceeded(),
            429 => new WikimediaFailure.Throttled(RetryAfter.Read(response, time)) { RequestId = RequestId.Of(response) ?? await ReadRequestIdAsync(response, cancellationToken) },
            >= 500 and var status => new WikimediaFailure.Unavailable(RetryAfter.Read(response, time)) { Status = status },
            var status => new WikimediaFailure.InvalidResponse($"status {status}"),
        };

    private static async Task<WikimediaFailure> ReadDenialAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var error = await ReadErrorAsync(response, cancellationToken);
        if (error is { IsReadDenied: true }) return new WikimediaFailure.ReadDenied();
        return error is { IsPermissionDenied: true } ? new WikimediaFailure.NotAllowed() : new WikimediaFailure.Refused();
    }

    // Wikimedia's gateway explains a 429 in a few lines of plain text.
    private static async Task<string?> ReadRequestIdAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentType?.MediaType != "text/plain") return null;
        try
        {
            return await ReadBodyAsync(response, MaximumErrorBytes, cancellationToken) is { } body ? RequestId.In(Encoding.UTF8.GetString(body.Span)) : null;
        }
        catch (Exception exception) when (TransportFaults.IsExpected(exception))
        {
            // The status says enough.
            return null;
        }
    }

    // Null unless the response is an error of MediaWiki.
    private static async Task<ErrorResponse?> ReadErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadBodyAsync(response, MaximumErrorBytes, cancellationToken) is { } body
                ? JsonSerializer.Deserialize(body.Span, WikimediaErrorJson.Default.ErrorResponse)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // As it was sent: some of MediaWiki's are not valid entity tags. A tag that cannot be sent in a request header is dropped, because every
    // conditional request with it would fail.
    private static string? TagOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("ETag", out var tags) && tags.FirstOrDefault() is { Length: > 0 and <= MaximumTagLength } tag && !tag.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? tag
            : null;

    // Without a charset it is UTF-8, like everything that MediaWiki sends.
    private static bool IsUtf8(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.CharSet?.Trim('"') is not { } charset
        || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);

    // Null if the body exceeds the bound: a page that large is not worth the memory to show it.
    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpResponseMessage response, int maximum, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > maximum) return null;
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var body = new ArrayBufferWriter<byte>((int)(response.Content.Headers.ContentLength ?? 64 * 1024) + 1);
        while (true)
        {
            var read = await stream.ReadAsync(body.GetMemory(), cancellationToken);
            if (read == 0) return body.WrittenMemory;
            body.Advance(read);
            if (body.WrittenCount > maximum) return null;
        }
    }
}
