using System.Buffers;
using System.Net;
using System.Text.Json;

namespace WikiReader.Web.Wikimedia;

/// <summary>Reads a response, within bounds, and says what its status means.</summary>
internal static class ResponseReader
{
    private const int MaximumErrorBytes = 64 * 1024;

    public static async Task<WikimediaResult<WikimediaAnswer>> ReadAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.NotModified) return new WikimediaAnswer(default, null, IsNotModified: true);
        if (response.StatusCode is not HttpStatusCode.OK) return await ReadFailureAsync(response, time, cancellationToken);
        var body = await ReadBodyAsync(response, WikimediaClient.MaximumBytes, cancellationToken);
        return body is null ? new WikimediaFailure.TooLarge() : new WikimediaAnswer(body.Value, response.Content.Headers.ContentType?.MediaType, TagOf(response));
    }

    private static async Task<WikimediaFailure> ReadFailureAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken) =>
        (int)response.StatusCode switch
        {
            404 or 410 => new WikimediaFailure.Missing(),
            401 => new WikimediaFailure.ReadDenied(),
            403 when await IsReadDeniedAsync(response, cancellationToken) => new WikimediaFailure.ReadDenied(),
            403 => new WikimediaFailure.Refused(),
            429 => new WikimediaFailure.Throttled(RetryAfter(response, time)),
            >= 500 => new WikimediaFailure.Unavailable(RetryAfter(response, time)),
            _ => new WikimediaFailure.Unusable(),
        };

    // MediaWiki names the error in "error", newer versions in "errorKey".
    private static async Task<bool> IsReadDeniedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            if (await ReadBodyAsync(response, MaximumErrorBytes, cancellationToken) is not { } body) return false;
            var error = JsonSerializer.Deserialize(body.Span, WikimediaErrorJson.Default.ErrorAnswer);
            return error is not null && (error.Error ?? error.ErrorKey) == "rest-read-denied";
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // As it was sent: MediaWiki writes some that are no valid entity tags.
    private static string? TagOf(HttpResponseMessage response) => response.Headers.TryGetValues("ETag", out var tags) ? tags.FirstOrDefault() : null;

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var delay = header?.Delta ?? header?.Date - time.GetUtcNow();
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }

    // Null if there is more than the bound: a page that large is not worth the memory it would take to show.
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
