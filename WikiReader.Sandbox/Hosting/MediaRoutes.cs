namespace WikiReader.Sandbox.Hosting;

/// <summary>
/// Pictures and sounds of the built-in pages, as upload.wikimedia.org would serve them: below <c>/wikipedia/commons/</c> those of Commons, below
/// <c>/wikipedia/en/</c> those of that wiki, thumbnails below <c>thumb/</c>. The same files are also served as <c>/media/{name}</c>.
/// </summary>
internal sealed class MediaRoutes(SandboxOptions options, TimeProvider time)
{
    /// <param name="path">The segments of the path below <c>/media/</c> or <c>/wikipedia/</c>, percent-encoded.</param>
    public async Task AnswerAsync(HttpContext context, string[] path)
    {
        var response = context.Response;
        if (options.MediaLatency > TimeSpan.Zero)
            await Task.Delay(options.MediaLatency, time, context.RequestAborted);

        // A thumbnail is the file itself, which is a drawing of any size.
        var name = path is [.., "thumb", _, _, var original, _] ? original : path[^1];
        if (MediaFile.Find(RequestTarget.Decode(name)) is not { } file)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = file.ContentType;
        response.ContentLength = file.Bytes.Length;
        response.Headers.CacheControl = "public, max-age=86400";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.XContentTypeOptions = "nosniff";
        // An SVG opened directly is a document; its policy forbids scripts.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        await response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }
}
